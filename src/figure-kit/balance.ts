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
	let lines = broken(width);
	for (let room = width - 4; room > width / 2; room -= 4) {
		const narrower = broken(room);
		if (narrower.length > lines.length) break;
		lines = narrower;
	}
	return lines;
}
