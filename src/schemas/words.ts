import { z } from 'zod';
import { Sentence } from './common.ts';

/**
 * Words that are printed beside content: the interface's, or a figure's own.
 *
 * @param what where they stand, for whoever translates them
 * @param places what is filled in: each stands in the words as `{name}`
 */
export const words = (what: string, ...places: string[]) =>
	Sentence.refine(
		(text) => places.every((place) => text.includes(`{${place}}`)),
		`must hold ${places.map((place) => `{${place}}`).join(' and ')}`,
	).describe(
		places.length > 0 ? `${what}. Holds ${places.map((place) => `{${place}}`).join(', ')}.` : `${what}.`,
	);

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
