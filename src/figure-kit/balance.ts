import { measure, type TextStyle, wrapText } from './text.ts';

const widest = (lines: readonly string[], style: TextStyle): number =>
	Math.max(0, ...lines.map((line) => measure(line, style)));

/** Width of the widest part of a text that cannot be broken, in pixels. */
export const widestPart = (text: string, style: TextStyle): number =>
	widest(wrapText(text, { ...style, width: 1 }), style);

/**
 * Breaks text into as few lines as a width asks for, and makes the longest of them as short as it can be:
 * for headings, and for words that are centred.
 *
 * @param text plain text
 * @param options width of a line in pixels, and how the text is set
 */
export function balancedLines(text: string, { width, ...style }: TextStyle & { width: number }): string[] {
	let lines = wrapText(text, { ...style, width });
	const most = lines.length;
	const room = Math.max(width, widest(lines, style));
	for (let [low, high] = [0, Math.floor(width)]; low < high;) {
		const middle = Math.floor((low + high) / 2);
		const next = wrapText(text, { ...style, width: middle });
		if (next.length > most || widest(next, style) > room) low = middle + 1;
		else {
			lines = next;
			high = middle;
		}
	}
	return lines;
}
