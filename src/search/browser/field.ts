import { singleKeys } from '../../figure-kit/browser/shortcuts.ts';
import sheet from '../../styles/search-panel.css?url';

/** The field of the header: it opens the search beside the page, by pointer, by `/`, by Ctrl-K and by what is typed; Tab passes it. */
const form = document.querySelector<HTMLFormElement>('.site-search');
const input = form?.querySelector('input');

/** Puts a link into the head; done when what it leads to is there. */
const link = (attributes: Partial<HTMLLinkElement>): Promise<unknown> =>
	new Promise((onload, onerror) =>
		document.head.append(Object.assign(document.createElement('link'), { onload, onerror, ...attributes })),
	);

if (form && input) {
	/** What had the focus before the field; the field itself where Tab led there. */
	let from: HTMLElement | null = null;
	let loaded: Promise<(() => void) | undefined> | undefined;
	const load = (): NonNullable<typeof loaded> => {
		// On their way before what reads them is there; by `fetch`, since WebKit does not give it what a link preloaded.
		const files = ['names.json', 'words.txt'].map((file) => fetch(new URL(file, form.action)));
		// Whoever reads them is told of a failure; until then nobody is.
		void Promise.allSettled(files);
		// All at once: what one needs of the other is then there.
		return (
			Promise.all([
				import('./panel.ts'),
				import('./rows.ts'),
				import('../../chapters/text-fragment.ts'),
				link({ rel: 'stylesheet', href: sheet }),
			])
				.then(([{ openPanel }]) => openPanel(form, input, files, () => from))
				// Failing, it leaves the plain form, and is tried again.
				.catch(() => (loaded = undefined))
		);
	};
	const open = (): void => void (loaded ??= load()).then((show) => show?.());
	const focus = (): void => {
		form.dataset['open'] = '';
		input.focus();
	};
	// What it is, is said before one comes to it.
	Object.assign(input, { role: 'combobox', ariaExpanded: 'false', ariaAutoComplete: 'list' });
	let passing = false;
	document.addEventListener('keydown', ({ key }) => (passing = key === 'Tab'), true);
	document.addEventListener('pointerdown', () => (passing = false), true);
	input.addEventListener('focus', ({ relatedTarget }) => {
		// What the search itself gives the focus back is no place of the page.
		if (!form.contains(relatedTarget as Node | null))
			from = passing ? input : (relatedTarget as HTMLElement | null);
		if (!passing) open();
	});
	for (const event of ['click', 'input', 'keydown'])
		input.addEventListener(event, (happened) => {
			const { key } = happened as Partial<KeyboardEvent>;
			if (!key || key === 'ArrowDown') open();
		});
	document.addEventListener('keydown', (event) => {
		const { key, ctrlKey, metaKey, target } = event;
		const typing = (target as Element).closest?.('input, textarea, select, [contenteditable]');
		if (ctrlKey || metaKey ? key !== 'k' : key !== '/' || typing || !singleKeys()) return;
		event.preventDefault();
		focus();
		input.select();
	});
	// Whoever comes back from a result finds the search as it was, once the page stands where it stood.
	addEventListener('pageshow', () => {
		const asked = (history.state as { asked?: string } | null)?.asked;
		if (!asked) return;
		input.value = asked;
		focus();
	});
	document.querySelector('.site-search-link')?.addEventListener('click', (event) => {
		const { ctrlKey, metaKey, shiftKey, altKey } = event as MouseEvent;
		if (ctrlKey || metaKey || shiftKey || altKey) return;
		event.preventDefault();
		focus();
	});
}
