import { letter } from './letter.ts';
import type { Kind, Sheet } from './sheet.ts';

/**
 * Breaks words to a width into as few lines as they need, of about equal length, so that none ends with a
 * single word.
 *
 * @param sheet for the sizes
 * @param kind how the words are set
 * @param text what is broken
 * @param width in pixels, which no line exceeds
 */
export function balancedLines(
	sheet: Pick<Sheet, 'sizes'>,
	kind: Kind,
	text: string,
	width: number,
): string[] {
	const broken = (room: number) => letter(sheet, kind, text, { x: 0, y: 0, width: room }).lines;
	const most = broken(width);
	if (most.length < 2) return most;
	// The narrowest width that takes no more lines lies between the two.
	let [narrow, wide] = [width / 2, width];
	while (wide - narrow > 3) {
		const middle = (narrow + wide) / 2;
		if (broken(middle).length > most.length) narrow = middle;
		else wide = middle;
	}
	return broken(wide);
}
