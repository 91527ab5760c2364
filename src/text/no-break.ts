/** Hyphenated words that never break across lines, as the source of a regular expression. */
export const hyphenated = String.raw`\b(?:[Ee]-[Cc]ommerce|[Pp]arty-[Ss]tate)\b`;

/**
 * Splits a text into parts that may wrap and parts that may not.
 *
 * @param pattern what may not wrap, with the flag `g`; left out, hyphenated words
 * @returns the parts in order; one with `noBreak` stays on one line
 */
export function noBreakParts(text: string, pattern = new RegExp(hyphenated, 'g')) {
	const parts: { text: string; noBreak: boolean }[] = [];
	let from = 0;
	for (const { 0: found, index } of text.matchAll(pattern)) {
		if (index > from) parts.push({ text: text.slice(from, index), noBreak: false });
		parts.push({ text: found, noBreak: true });
		from = index + found.length;
	}
	if (from < text.length) parts.push({ text: text.slice(from), noBreak: false });
	return parts;
}
