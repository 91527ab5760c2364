import { type Kind, type Canvas, styleOf } from './canvas.ts';
import { type TextStyle, widest, wrapText } from './text.ts';

/** Width of the widest part of a text that cannot be broken, in pixels. */
export const widestPart = (text: string, style: TextStyle): number =>
	widest(wrapText(text, { ...style, width: 1 }), style);

/** What was balanced before: a drawing asks for the room of words first and sets them later. */
const known = new Map<string, readonly string[]>();

function balanced(text: string, { width, ...style }: TextStyle & { width: number }): string[] {
	let lines = wrapText(text, { ...style, width });
	const most = lines.length;
	if (most < 2) return lines;
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

/**
 * Breaks plain text into as few lines as a width in pixels asks for, and makes the longest of them as short as it can
 * be: for headings, and for words that are centred, so that no word is left alone in the last line.
 */
export function balancedLines(text: string, options: TextStyle & { width: number }): string[] {
	const { width, size, weight, serif = false } = options;
	const key = [width, size, weight, serif, text].join(' ');
	const lines = known.get(key) ?? balanced(text, options);
	known.set(key, lines);
	return [...lines];
}

/** Balances words of a kind, as {@link balancedLines} does; `size` is another than that of their kind. */
export const balance = (
	canvas: Pick<Canvas, 'sizes'>,
	kind: Kind,
	text: string,
	width: number,
	size?: number,
): string[] => balancedLines(text, { ...styleOf(canvas, kind, size), width });
