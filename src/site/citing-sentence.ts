import { standsAlone } from '../chapters/brackets.ts';
import type { Words } from '../chapters/passages.ts';
import type { Chapter, Edition } from '../edition/types.ts';
import { firstOf } from '../text/items.ts';
import { inWords, listed } from '../text/numbers.ts';
import { capital, compact, fill } from '../text/words.ts';

/** A sentence that cites a work, as far as counting asks: its section, and what it mentions. */
export interface Citing {
	address: string;
	sentence: readonly Words[];
}

/** `the abstract, chapters 3, 4 and 7`: a chapter without a number by its name. */
export function namesOf(
	{ works: words }: Pick<Edition['ui'], 'works'>,
	chapters: Iterable<Pick<Chapter, 'number' | 'short'>>,
): string {
	const all = [...chapters];
	const numbers = all.flatMap(({ number }) => number ?? []);
	const opening = all.filter(({ number }) => number === null);
	return listed(
		compact([
			...opening.map(({ short }) => fill(words.unnumbered, { name: short.toLowerCase() })),
			numbers.length === 1 && fill(words.inChapter, { number: firstOf(numbers) }),
			numbers.length > 1 && fill(words.inChapters, { numbers: listed(numbers) }),
		]),
	);
}

/** The same, from addresses of sections. */
const placesOf = ({ chapters, ui }: Pick<Edition, 'chapters' | 'ui'>, sentences: readonly Citing[]): string =>
	namesOf(
		ui,
		chapters.filter(({ id }) => sentences.some(({ address }) => address.split('/')[0] === id)),
	);

/**
 * How heavily the text leans on a work, in a sentence or two: how many sentences cite it, in which chapters,
 * and in how many of them it stands alone in its bracket.
 *
 * @param edition for its chapters and the interface's words
 * @param sentences those that cite the work
 * @param work as `works/ang-2016`
 */
export function howCited(
	edition: Pick<Edition, 'chapters' | 'ui'>,
	sentences: readonly Citing[],
	work: string,
): string {
	const { ui } = edition;
	const words = ui.works;
	if (sentences.length === 0) return ui.register.nowhere;
	const alone = sentences.filter(({ sentence }) => standsAlone(sentence, work));
	const among = sentences.length - alone.length;
	const places = placesOf(edition, sentences);
	const where = placesOf(edition, alone);
	const within = new Set(alone.map(({ address }) => address.split('/')[0])).size;
	const standing = () => {
		if (sentences.length === 1) return alone.length === 1 ? words.oneAlone : words.oneAmong;
		if (among === 0) return words.allAlone;
		if (alone.length === 0) return words.allAmong;
		return alone.length > 1 && within === 1 && where !== places ? words.someAloneWithin : words.someAlone;
	};
	const values = {
		count: capital(inWords(sentences.length)),
		places,
		where,
		alone: inWords(alone.length),
		among: inWords(among),
	};
	return [sentences.length === 1 ? words.citedOnce : words.citedOften, standing()]
		.map((sentence) => fill(sentence, values))
		.join(' ');
}
