import type { Chapter } from '../edition/types.ts';
import type { Ui } from '../schemas/ui.ts';
import { listed } from '../text/numbers.ts';
import { fill } from '../text/words.ts';

/** `1 sentence`, `19 sentences`. */
export const sentenceCount = ({ register }: Pick<Ui, 'register'>, count: number): string =>
	count === 1 ? register.sentence : fill(register.sentences, { count });

/** `in chapters 1, 2 and 5, in the abstract`: chapters without a number by their names. */
export function placesOf(
	{ register }: Pick<Ui, 'register'>,
	chapters: Iterable<Pick<Chapter, 'number' | 'short'>>,
): string {
	const all = [...chapters];
	const numbers = all.flatMap(({ number }) => number ?? []);
	const inNumbered = fill(numbers.length === 1 ? register.inChapter : register.inChapters, {
		chapters: listed(numbers),
	});
	const inOthers = all
		.filter(({ number }) => number === null)
		.map(({ short }) => fill(register.inUnnumbered, { chapter: short.toLowerCase() }));
	return [...(numbers.length > 0 ? [inNumbered] : []), ...inOthers].join(', ');
}
