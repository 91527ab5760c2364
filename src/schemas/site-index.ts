import { z } from 'zod';

const Url = z.url().describe('Absolute address.');
const PageNumbers = z.array(z.int()).describe('Pages of the dissertation.');

/** A list of what can be cited, for programs (`/index.json`; this schema is `/index.schema.json`). */
export const SiteIndex = z
	.strictObject({
		$schema: z.url().describe('The address of this schema.'),
		title: z.string().describe('The companion.'),
		edition: z.string().describe('Version of the edition.'),
		date: z.iso.date().describe('Its day.'),
		license: z.string().describe('Licence of text, data and figures, as an SPDX identifier.'),
		restates: z
			.strictObject({
				title: z.string(),
				author: z.string(),
				university: z.string(),
				year: z.int(),
				pages: z.int().describe('Number of its pages.'),
			})
			.describe('The dissertation.'),
		chapters: z.array(
			z.strictObject({
				id: z.string().describe('As in its address.'),
				number: z.int().nullable(),
				title: z.string().describe('What it claims.'),
				short: z.string(),
				point: z.string(),
				pages: z.tuple([z.int(), z.int()]).nullable().describe('First and last page of the dissertation.'),
				url: Url,
				markdown: Url,
			}),
		),
		sections: z.array(
			z.strictObject({
				id: z.string().describe('chapter/section.'),
				chapter: z.string().describe('Id of its chapter.'),
				depth: z.int().describe('2 for a section, 3 for a section within one.'),
				title: z.string(),
				source: z.string().describe('The dissertation’s own heading.'),
				point: z.string().nullable(),
				pages: z.tuple([z.int(), z.int()]).describe('First and last page of the dissertation.'),
				url: Url.describe('Its own page: the address to cite.'),
				inChapter: Url.describe('Its place in the chapter.'),
				markdown: Url,
			}),
		),
		figures: z.array(
			z.strictObject({
				id: z.string(),
				number: z.string(),
				title: z.string(),
				claim: z.string(),
				section: z.string().describe('Id of the section, or of the chapter, in which it stands.'),
				pages: PageNumbers,
				url: Url,
				markdown: Url,
				csv: Url,
				json: Url,
				svg: Url.describe('A picture of its first state.'),
				states: z.array(z.strictObject({ id: z.string(), claim: z.string(), pages: PageNumbers, url: Url })),
			}),
		),
		registers: z.array(
			z.strictObject({
				id: z.string(),
				title: z.string(),
				url: Url,
				csv: Url,
				entries: z.array(
					z.strictObject({
						id: z.string(),
						name: z.string(),
						zh: z.string().optional().describe('In Chinese characters.'),
						pages: PageNumbers,
						url: Url,
						markdown: Url.optional().describe('Where the entry has a page of its own.'),
					}),
				),
			}),
		),
		editions: z
			.array(z.strictObject({ version: z.string(), date: z.iso.date(), url: Url, sha256: z.string() }))
			.describe('The editions that are published, the newest first.'),
	})
	.describe(
		'What the companion holds: chapters, sections, figures, entries of registers, published editions.',
	);
export type SiteIndex = z.infer<typeof SiteIndex>;
