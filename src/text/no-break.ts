/** Hyphenated words that never break across lines, as the source of a regular expression. */
export const hyphenated = String.raw`\b(?:[Ee]-[Cc]ommerce|[Pp]arty-[Ss]tate)\b`;

/** Word before a number. */
const counted = String.raw`\b(?:pp?\.|[Ff]igures?|[Cc]hapters?|[Ii]nterviewees?|No\.)\s`;

/** Texts that may not wrap: hyphenated words, a number with the word before it, and a range that follows another number. */
const noBreaks = new RegExp(String.raw`${hyphenated}|${counted}\d+(?:\.\d+)?(?:–\d+)?|(?<=\d, )\d+–\d+`, 'g');

/** Word before a number at the end of a text, where the number is a link. */
const beforeLink = new RegExp(`${counted}$`);

/**
 * Splits a text into parts that may wrap and parts that may not.
 *
 * @returns the parts in order; one with `noBreak` stays on one line
 */
export function noBreakParts(text: string) {
	const parts: { text: string; noBreak: boolean }[] = [];
	let from = 0;
	for (const { 0: found, index } of text.matchAll(noBreaks)) {
		if (index > from) parts.push({ text: text.slice(from, index), noBreak: false });
		parts.push({ text: found, noBreak: true });
		from = index + found.length;
	}
	if (from < text.length) parts.push({ text: text.slice(from), noBreak: false });
	return parts;
}

/**
 * Splits a text before the word that belongs to a link after it.
 *
 * @param link the link's words
 * @returns both parts, or `undefined` where the link is no number or no such word stands before it
 */
export function splitBeforeLink(text: string, link: string): [before: string, word: string] | undefined {
	const at = text.search(beforeLink);
	return at >= 0 && /^\d+(?:\.\d+)?$/.test(link) ? [text.slice(0, at), text.slice(at)] : undefined;
}
