import { measure, type TextStyle, wrapText } from './text.ts';

/** What was balanced before: a drawing asks for the room of words first and sets them later. */
const known = new Map<string, readonly string[]>();

function balanced(text: string, { width, ...style }: TextStyle & { width: number }): string[] {
	const lines = wrapText(text, { ...style, width });
	if (lines.length < 2) return lines;
	let [least, most] = [measure(text, style) / lines.length - 1, width];
	let even = lines;
	while (most - least > 3) {
		const middle = (least + most) / 2;
		const narrower = wrapText(text, { ...style, width: middle });
		if (narrower.length > lines.length) least = middle;
		else [most, even] = [middle, narrower];
	}
	return even;
}

/**
 * Breaks text into as few lines as fit a width, and makes them as even as that number allows: no word is
 * left alone in the last one.
 *
 * @param text plain text
 * @param options width of a line in pixels, and how the text is set
 */
export function balance(text: string, options: TextStyle & { width: number }): string[] {
	const { width, size, weight, serif = false } = options;
	const key = [width, size, weight, serif, text].join(' ');
	const lines = known.get(key) ?? balanced(text, options);
	known.set(key, lines);
	return [...lines];
}
