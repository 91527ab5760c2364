import { measure, type TextStyle, wrapText } from './text.ts';

/**
 * Breaks text into as few lines as fit a width, and makes them as even as that number allows: no word is
 * left alone in the last one.
 *
 * @param text plain text
 * @param options width of a line in pixels, and how the text is set
 */
export function balance(text: string, { width, ...style }: TextStyle & { width: number }): string[] {
	const lines = wrapText(text, { ...style, width });
	let [least, most] = [measure(text, style) / Math.max(1, lines.length) - 1, width];
	while (most - least > 1) {
		const middle = (least + most) / 2;
		if (wrapText(text, { ...style, width: middle }).length > lines.length) least = middle;
		else most = middle;
	}
	return wrapText(text, { ...style, width: Math.min(width, most) });
}
