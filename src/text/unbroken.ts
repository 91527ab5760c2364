/** Words with a hyphen that no line should end within, as the source of a regular expression. */
export const hyphenated = String.raw`\b(?:[Ee]-[Cc]ommerce|[Pp]arty-[Ss]tate)\b`;

/** A part of a text; what is held stays on one line. */
export interface TextPart {
	text: string;
	held: boolean;
}

/**
 * Takes a text apart into what may be broken anywhere and what no line should end within.
 *
 * @param pattern what no line should end within, global: left out, words with a hyphen
 */
export function heldIn(text: string, pattern = new RegExp(hyphenated, 'g')): TextPart[] {
	const parts: TextPart[] = [];
	let from = 0;
	for (const { 0: found, index } of text.matchAll(pattern)) {
		if (index > from) parts.push({ text: text.slice(from, index), held: false });
		parts.push({ text: found, held: true });
		from = index + found.length;
	}
	if (from < text.length) parts.push({ text: text.slice(from), held: false });
	return parts;
}
