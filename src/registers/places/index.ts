import { z } from 'zod';
import { Chinese, Id, ref, Sentence, Source } from '../../schemas/common.ts';
import { fill } from '../../text/words.ts';
import { defineRegister } from '../register.ts';

/** A place that the dissertation names, by its own name or by a pseudonym. */
export const Place = z.strictObject({
	id: Id,
	name: Sentence.describe('Its name, or the pseudonym that the dissertation gives it.'),
	zh: Chinese.optional(),
	kind: z
		.enum(['village', 'town', 'county', 'city', 'province', 'region', 'country'])
		.describe('What kind of place it is.'),
	pseudonym: z.boolean().describe('Whether the dissertation hides the real name behind this one.'),
	region: ref('regions').describe('The region in which it lies.'),
	within: z.array(Sentence).default([]).describe('What it lies in, from near to far.'),
	type: z
		.enum(['producer-based', 'merchant-based', 'mixed', 'live-stream'])
		.optional()
		.describe('Type of village, after the typology of chapter 5.'),
	coordinates: z
		.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)])
		.optional()
		.describe('Longitude and latitude in degrees, of a county or city seat, never of a village.'),
	what: Sentence.describe('Why it matters here.'),
	source: Source,
});
export type Place = z.infer<typeof Place>;

const Words = z.strictObject({
	kind: Sentence.describe('Above the choice of a kind of place.'),
	region: Sentence.describe('Above the choice of a region.'),
	named: Sentence.describe('Above the choice between pseudonyms and names.'),
	name: Sentence.describe('A name that is no pseudonym, in that choice.'),
	renamed: Sentence.describe('What a reader should know of a pseudonym. Pages in it become links.'),
	type: Sentence.describe('The type of a village. Holds {type}.'),
	pseudonym: Sentence.describe('Of a place that the dissertation calls by another name.'),
});

export const places = defineRegister('places', Place, {
	words: Words,
	component: 'Place',
	path: '/evidence/places/',
	indexed: 'names',
	byName: true,
	show: ({ name, zh, kind, within, region, type, pseudonym, what, source }, { nameOf, words }) => ({
		name,
		zh,
		facts: [
			kind,
			within.join(', '),
			nameOf('regions', region),
			type && fill(words.type, { type }),
			pseudonym && words.pseudonym,
		],
		text: what,
		pages: source.pages,
		spoken: [name, name.replace(/ (Province|City)$/, '')],
		note: pseudonym && words.renamed,
		filters: [
			{ name: 'kind', label: words.kind, values: [kind] },
			{ name: 'region', label: words.region, values: [nameOf('regions', region)] },
			{ name: 'name', label: words.named, values: [pseudonym ? words.pseudonym : words.name] },
		],
	}),
});
