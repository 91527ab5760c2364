/** Typo tolerance: which words somebody may have meant. */
import { distance } from 'fastest-levenshtein';

/** Whether one word may be another with a typo in its first letter: missing, or, if `wrong`, wrong or one too many. */
export const isTypoAtStart = (typed: string, meant: string, wrong: boolean): boolean =>
	meant.slice(1) === typed || (wrong && (meant.slice(1) === typed.slice(1) || meant === typed.slice(1)));

/**
 * Whether one word may be another with a typo of at most so many letters: the first is right, a short word lacks
 * one rather than has one too many, and none goes on where the other ends, but by its last letter again.
 */
export function isTypo(typed: string, meant: string, most: number): boolean {
	if (typed[0] !== meant[0] || Math.abs(typed.length - meant.length) > most || /\d/.test(meant)) return false;
	if (typed.length < 5 ? meant.length <= typed.length : typed.length < 6 && meant.length < typed.length)
		return typed.replace(/(.)\1/, '$1') === meant;
	if (typed.startsWith(meant)) return typed === meant + meant.slice(-1);
	return distance(typed, meant) <= most;
}
