/** What the page of a chapter, or of a section, does while it is read. All of it can be missed. */
import { followWithPictures } from './following.ts';
import { setMargin } from './margin.ts';
import { keepPlaces } from './places.ts';
import { followReading } from './whereabouts.ts';
import type { ReadingWords } from './words.ts';

/** Loads what answers to pointer, focus and selection at the first of them, and lets it see that one too. */
function whenAsked(load: () => Promise<void>): void {
	const asked = ['pointerover', 'focusin', 'selectionchange'];
	const first = (event: Event): void => {
		for (const each of asked) document.removeEventListener(each, first);
		void load().then(() =>
			event.target!.dispatchEvent(new (event.constructor as typeof Event)(event.type, event)),
		);
	};
	for (const each of asked) document.addEventListener(each, first);
}

const contents = document.querySelector<HTMLElement>('.contents');
const text = document.querySelector<HTMLElement>('.chapter-text');
if (contents && text) {
	const words: ReadingWords = JSON.parse(contents.dataset['reading']!);
	setMargin(text);
	followWithPictures(contents);
	const follow = followReading(contents, text, words);
	whenAsked(() =>
		import('./tools.ts').then(({ offerTools }) => offerTools(text, words, contents.dataset['section'])),
	);
	keepPlaces(contents, text, words, follow);
}
