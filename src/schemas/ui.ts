/**
 * The words that the interface prints, in one language (`content/ui/<language>.json`). The English ones say what there is:
 * the keys, whether each has a text, a list or more keys, and what is filled into each text. Those of every language have
 * the same.
 */
import { z } from 'zod';
import type en from '../../content/ui/en.json';
import { placesIn } from '../text/words.ts';
import { Language, SchemaPath } from './common.ts';
import { filledText } from './words.ts';

/** A page of the site's menu. */
const Place = z.strictObject({
	path: z.string().startsWith('/').describe('Path from the site’s root.'),
	label: filledText([]).describe('Its name in the menu.'),
});

/** The site’s menu, which differs by edition: not each has the same pages. */
const Menu = z
	.array(
		Place.extend({
			header: z.boolean().optional().describe('Whether it stands in the header too.'),
			within: z.array(Place).optional().describe('The pages that are found under it.'),
		}),
	)
	.describe('The pages beside the chapters, in the order of the navigation.');

/** The file of the English words. */
export const englishFile = 'content/ui/en.json';

export type Ui = Omit<typeof en, '$schema' | 'menu'> & { menu: z.infer<typeof Menu> };

/**
 * The schema of what stands in the place of English words.
 *
 * @param english a text, a list, or an object
 * @param filled what is filled into the list that they stand in: each text of it may hold any of that
 */
function like(english: unknown, filled?: readonly string[]): z.ZodType {
	if (typeof english === 'string')
		return filled
			? filledText([], filled)
			: filledText(placesIn(english)).describe(`In English: “${english}”`);
	if (Array.isArray(english)) return z.array(like(english[0] ?? '', placesIn(JSON.stringify(english))));
	return z.strictObject(
		Object.fromEntries(Object.entries(english as object).map(([key, each]) => [key, like(each, filled)])),
	);
}

/**
 * The schema of a language’s words.
 *
 * @param english what `content/ui/en.json` holds
 */
export function uiSchema(english: object): z.ZodType<Ui> {
	const { $schema, language, menu, ...parts } = english as typeof en;
	return z.strictObject({
		$schema: SchemaPath,
		language: Language.describe('The language of these words, which is the name of the file too.'),
		menu: Menu,
		...Object.fromEntries(Object.entries(parts).map(([key, each]) => [key, like(each)])),
	}) as unknown as z.ZodType<Ui>;
}
