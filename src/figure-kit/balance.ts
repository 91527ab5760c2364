import type { Kind, Sheet } from './sheet.ts';
import { styleOf } from './sheet.ts';
import { wrapText } from './text.ts';

/**
 * Breaks words into as few lines as a width allows, and makes these about equally long, so that no word is
 * left alone in the last.
 *
 * @param sheet for the sizes
 * @param kind how the words are set
 * @param text the words
 * @param width what a line may be wide
 * @param size another size than that of their kind
 */
export function balance(
	sheet: Pick<Sheet, 'sizes'>,
	kind: Kind,
	text: string,
	width: number,
	size = sheet.sizes[kind],
): string[] {
	const style = { ...styleOf(sheet, kind), size };
	const fewest = wrapText(text, { ...style, width });
	let [narrow, wide] = [width / fewest.length, width];
	while (wide - narrow > 1) {
		const middle = (narrow + wide) / 2;
		if (wrapText(text, { ...style, width: middle }).length > fewest.length) narrow = middle;
		else wide = middle;
	}
	return wrapText(text, { ...style, width: wide });
}
