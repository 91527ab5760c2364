/** What the page of a chapter, or of a section, does while it is read. All of it can be missed. */
import { followWithPictures } from './following.ts';
import { setMargin } from './margin.ts';
import { keepPlaces } from './places.ts';
import { followReading } from './whereabouts.ts';
import type { ReadingWords } from './words.ts';

/** Loads what answers to pointer, focus and selection at the first of them in a text, and lets it see that one too. */
function whenAsked(text: HTMLElement, load: () => Promise<void>): void {
	const asked = ['pointerover', 'focusin', 'selectionchange'];
	let loading: Promise<void> | undefined;
	// A selection has no target, and a field in which one writes has one too.
	const place = ({ type, target }: Event): Node | null => {
		const selection = type === 'selectionchange' ? getSelection() : undefined;
		return selection ? (selection.isCollapsed ? null : selection.anchorNode) : (target as Node);
	};
	const first = (event: Event): void => {
		if (!text.contains(place(event))) return;
		for (const each of asked) document.removeEventListener(each, first);
		loading = load();
		void loading.then(() => {
			event.target!.dispatchEvent(new (event.constructor as typeof Event)(event.type, event));
			// What was selected meanwhile is seen too.
			if (event.type !== 'selectionchange') document.dispatchEvent(new Event('selectionchange'));
		});
		void loading.then(() => document.removeEventListener('click', early));
	};
	// A link that copies its address waits for what copies it.
	const early = (event: MouseEvent): void => {
		const link = (event.target as Element).closest<HTMLElement>('.copy-link');
		if (!link || !loading || event.ctrlKey || event.metaKey || event.shiftKey) return;
		event.preventDefault();
		void loading.then(() => link.click());
	};
	for (const each of asked) document.addEventListener(each, first);
	document.addEventListener('click', early);
}

const contents = document.querySelector<HTMLElement>('.contents');
const text = document.querySelector<HTMLElement>('.chapter-text');
if (contents && text) {
	const words: ReadingWords = JSON.parse(contents.dataset['reading']!);
	setMargin(text);
	followWithPictures(contents);
	const follow = followReading(contents, text, words);
	whenAsked(text, () =>
		import('./tools.ts').then(({ offerTools }) => offerTools(text, words, contents.dataset['section'])),
	);
	keepPlaces(contents, text, words, follow);
	if (document.documentElement.classList.contains('in-parts'))
		void import('./later.ts').then(({ layOutLater }) => layOutLater(text));
}
