import { z } from 'zod';
import { Id, register, Sentence, Source } from './common.ts';

/** The dissertation's regions of field sites, and the wider ones that it names. */
export const Region = z.enum([
	'yangtze-river-delta',
	'pearl-river-delta',
	'coastal-interiors',
	'central-and-west',
	'other-china',
	'abroad',
]);

/** A place that the dissertation names, by its own name or by a pseudonym. */
export const Place = z.strictObject({
	id: Id,
	name: Sentence,
	zh: z
		.string()
		.regex(/\p{Script=Han}/u, 'must be written in Chinese characters')
		.optional(),
	kind: z.enum(['village', 'town', 'county', 'city', 'province', 'region', 'country']),
	/** Whether the dissertation hides the real name behind this one. */
	pseudonym: z.boolean(),
	region: Region,
	/** What it lies in, from near to far. */
	within: z.array(Sentence).default([]),
	/** Type of village, after the typology of chapter 5. */
	type: z.enum(['producer-based', 'merchant-based', 'mixed', 'live-stream']).optional(),
	/** Longitude and latitude in degrees, of a county or city seat, never of a village. */
	coordinates: z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)]).optional(),
	/** Why it matters here. */
	what: Sentence,
	source: Source,
});
export type Place = z.infer<typeof Place>;
export const Places = register(Place);
