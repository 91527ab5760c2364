import { z } from 'zod';
import { Sentence } from './common.ts';

const listed = (places: readonly string[], conjunction: string): string =>
	places.map((place) => `{${place}}`).join(conjunction);

/** Whether a text has no other places than these: one that is misspelt would be printed in its braces. */
const hasOnly = (text: string, places: readonly string[]): boolean =>
	[...text.matchAll(/\{(\w+)\}/g)].every(([, place = '']) => places.includes(place));

/**
 * Words that are printed beside content: the interface's, or a figure's own.
 *
 * @param what where they stand, for whoever translates them
 * @param places what is filled in: each stands in the words as `{name}`, and nothing else stands in braces
 */
export const words = (what: string, ...places: string[]) =>
	Sentence.refine(
		(text) => places.every((place) => text.includes(`{${place}}`)),
		`must hold ${listed(places, ' and ')}`,
	)
		.refine((text) => hasOnly(text, places), `must hold nothing ${places.length > 0 ? 'else ' : ''}in braces`)
		.describe(places.length > 0 ? `${what}. Holds ${listed(places, ', ')}.` : `${what}.`);

/**
 * A text in paragraphs, each of which may hold some of what is filled in.
 *
 * @param what where they stand
 * @param places what can be filled in
 */
export const paragraphs = (what: string, ...places: string[]) =>
	z
		.array(
			Sentence.refine(
				(text) => hasOnly(text, places),
				`must hold nothing in braces but ${listed(places, ', ')}`,
			),
		)
		.describe(`${what}. May hold ${listed(places, ', ')}.`);

/**
 * Words of what is chosen in a figure itself.
 *
 * @param what what is chosen there, as `cell`
 */
export const MarkWords = (what: string) =>
	z
		.strictObject({
			label: words(`What can be chosen in the figure: a ${what}`),
			none: words('What a screen reader hears when nothing is chosen'),
		})
		.describe(`Words for choosing a ${what} in the figure.`);
export type MarkWords = z.infer<ReturnType<typeof MarkWords>>;
