/** What the page of a chapter, or of a section, does while it is read. All of it can be missed. */
import { followWithPictures } from './following.ts';
import { setMargin } from './margin.ts';
import { keepPlaces } from './places.ts';
import { offerTools } from './tools.ts';
import { followReading } from './whereabouts.ts';
import type { ReadingWords } from './words.ts';

const contents = document.querySelector<HTMLElement>('.contents');
const text = document.querySelector<HTMLElement>('.chapter-text');
if (contents && text) {
	const words: ReadingWords = JSON.parse(contents.dataset['reading']!);
	setMargin(text);
	followWithPictures(contents);
	const follow = followReading(contents, text, words);
	offerTools(text, words, contents.dataset['section']);
	keepPlaces(contents, text, words, follow);
}
