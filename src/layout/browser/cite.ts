/** Copies references, remembers the style on this device, and writes the day on which a page is read. */
import { dataOf, elementIn } from '../../figure-kit/browser/elements.ts';

const storageKey = `${import.meta.env.ABBREVIATION}-cite-style`;

/** Reads or keeps the style; where nothing may be kept, nothing is. */
function remember(style?: string): string | null {
	try {
		if (style !== undefined) localStorage.setItem(storageKey, style);
		return localStorage.getItem(storageKey);
	} catch {
		return null;
	}
}

/** What a button copies. Fetched text is given as a promise, since Safari asks for it at once. */
function textFor(button: HTMLElement, panel: HTMLElement): string | Promise<string> {
	const shown = (part: string) =>
		[...panel.querySelectorAll<HTMLElement>(part)].find((each) => each.checkVisibility())?.innerText.trim() ??
		'';
	switch (button.dataset['copy']) {
		case 'reference':
			return shown('.cite-reference');
		case 'in-text':
			return shown('.cite-in-text span');
		case 'address':
			return elementIn(panel, '.cite-address a').innerText;
		default:
			return fetch((button.previousElementSibling as HTMLAnchorElement).href).then((file) => {
				if (!file.ok) throw new Error(file.statusText);
				return file.text();
			});
	}
}

async function copy(text: string | Promise<string>): Promise<void> {
	if (typeof text === 'string' || typeof ClipboardItem === 'undefined')
		return navigator.clipboard.writeText(await text);
	const plain = text.then((words) => new Blob([words], { type: 'text/plain' }));
	return navigator.clipboard.write([new ClipboardItem({ 'text/plain': plain })]);
}

for (const panel of document.querySelectorAll<HTMLElement>('.cite-this')) {
	const status = elementIn(panel, '[role=status]');
	const style = remember();
	const chosen =
		style && panel.querySelector<HTMLInputElement>(`[name=cite-style][value="${CSS.escape(style)}"]`);
	if (chosen) chosen.checked = true;
	const today = new Date().toLocaleDateString('en-GB', { dateStyle: 'long' });
	for (const day of panel.querySelectorAll('.today')) day.textContent = today;
	panel.addEventListener('change', ({ target }) => {
		const { name, value } = target as HTMLInputElement;
		if (name === 'cite-style') remember(value);
	});
	panel.addEventListener('click', ({ target }) => {
		const button = (target as Element).closest<HTMLElement>('[data-copy]');
		if (!button) return;
		void copy(textFor(button, panel)).then(
			() => say(button, dataOf(panel, 'copied')),
			() => say(button, dataOf(panel, 'notCopied')),
		);
	});
	const say = (button: HTMLElement, message: string): void => {
		status.textContent = message;
		button.dataset['toast'] = message;
		setTimeout(() => {
			delete button.dataset['toast'];
			status.textContent = '';
		}, 2000);
	};
}
