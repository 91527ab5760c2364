import { z } from 'zod';
import { nearest } from '../text/nearest.ts';
import { placesIn } from '../text/words.ts';
import { refuse, Sentence } from './common.ts';

const listed = (places: readonly string[], conjunction: string): string =>
	places.map((place) => `{${place}}`).join(conjunction);

/** A place for a number of a register, which is filled in before words are printed: `{villages:2014}`. */
const number = '[a-z-]+:[^{}\\s]+';

/** What a text holds in braces, with or without the other brace, that is none of its places. */
const misplaced = (text: string, places: readonly string[]): string | undefined =>
	text
		.match(/\{[^{}]*\}?|\}/g)
		?.find(
			(braces) => !places.includes(braces.slice(1, -1)) && !new RegExp(`^\\{${number}\\}$`).test(braces),
		);

/**
 * A text with places that are filled in.
 *
 * @param required the places that it must hold
 * @param places all that it may hold
 */
export const filledText = (required: readonly string[], places = required) =>
	Sentence.superRefine((text, context) => {
		const missing = required.filter((place) => !placesIn(text).includes(place));
		const wrong = misplaced(text, places);
		const meant = missing.length > 0 ? missing : places;
		if (wrong !== undefined)
			refuse(
				context,
				[],
				`holds ${wrong}, which nothing fills`,
				meant.length > 0 ? `Did you mean "{${nearest(wrong, meant)}}"?` : 'Take it out.',
			);
		else if (missing.length > 0)
			refuse(context, [], `must hold ${listed(missing, ' and ')}`, 'Write it where it is to be filled in.');
	}).meta({
		pattern: `^${required.map((place) => `(?=.*\\{${place}\\})`).join('')}([^{}]|\\{(${[...places, number].join('|')})\\})*$`,
	});

/**
 * Words that are printed beside content: the interface's, or a figure's own.
 *
 * @param what where they stand, for whoever translates them
 * @param places what is filled in: each stands in the words as `{name}`, and nothing else stands in braces
 */
export const words = (what: string, ...places: string[]) =>
	filledText(places).describe(places.length > 0 ? `${what}. Holds ${listed(places, ', ')}.` : `${what}.`);

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
