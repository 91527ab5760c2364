import { z } from 'zod';
import { Language, SchemaPath, Sentence, Version } from './common.ts';

const Name = z.strictObject({
	pinyin: z
		.literal(true)
		.optional()
		.describe(
			'True where the name is Chinese, in pinyin: styles that shorten given names may leave it whole.',
		),
	family: Sentence.describe('Family name.'),
	given: Sentence.describe('Given name.'),
});

/** A title as records for reference managers have it. */
const CitedTitle = Sentence.optional().describe(
	'Title and subtitle in sentence case, as references have them: styles that set headlines make them from it. Left out, they are as they stand.',
);

const License = z.strictObject({
	prose: Sentence.describe('Licence of text, data and figures, as an SPDX identifier.'),
	address: z.url().describe('Where that licence can be read.'),
	code: Sentence.describe('Licence of the code, as an SPDX identifier.'),
});

const Companion = z.strictObject({
	title: Sentence.describe('Name of the site.'),
	subtitle: Sentence.describe('What kind of work it is.'),
	citedTitle: CitedTitle,
	kind: Sentence.describe('The same in two words, below the name in the header.'),
	identifier: z
		.string()
		.regex(/^[a-z][a-z-]{7,}$/, 'must be a name of small letters and hyphens')
		.describe(
			'Its name to programs. With the path of a page it names that page for good, wherever the site stands; it never changes.',
		),
	abbreviation: z
		.string()
		.regex(/^[a-z][a-z0-9]*$/, 'must be small letters')
		.describe(
			'Its name in a few letters: with it begin the keys of references, the ids of cards and of quizzes, and the names under which a browser keeps what a reader chose. It never changes.',
		),
	files: z
		.string()
		.regex(/^[a-z][a-z0-9-]*$/, 'must be small letters, digits and hyphens')
		.describe('The name of what is downloaded: of the archive for a disk, and of the package of data.'),
	description: Sentence.describe('One sentence for search engines, where a page has none of its own.'),
	language: Language.describe(
		'The language in which it is written, as en or zh-Hans: `ui/<language>.json` has the words of the interface.',
	),
	editor: Sentence.describe('Who edits it, as citations print it.'),
	version: Version.describe('Version of this edition, as 1.0.0.'),
	date: z.iso.date().describe('Day of this edition.'),
	license: License.describe('The licences of what the companion publishes.'),
	contact: z
		.url({ protocol: /^(https?|mailto)$/ })
		.optional()
		.describe(
			'Where readers tell of mistakes: https://… or mailto:…. A host says another in the environment, as CONTACT; left out, it is the issues of the repository that package.json names.',
		),
});

const Member = z.strictObject({
	name: Sentence.describe('Name of the member.'),
	chair: z.boolean().describe('Whether this member chaired it.'),
});

const Dissertation = z.strictObject({
	title: Sentence.describe('Its title.'),
	subtitle: Sentence.describe('Its subtitle.'),
	citedTitle: CitedTitle,
	author: Name.describe('Its author.'),
	university: Sentence.describe('Where it was submitted.'),
	programme: Sentence.describe('The programme of the PhD.'),
	year: z.int().describe('Year of submission.'),
	pages: z.int().min(1).describe('Number of its numbered pages: no page in the data may be higher.'),
	committee: z.array(Member).describe('Its committee.'),
	identifier: Sentence.optional().describe('DOI, handle or other address, once one is known.'),
	address: z
		.url({ protocol: /^https?$/ })
		.optional()
		.describe('Where it can be read, once that is known: its page numbers then lead there.'),
});

/** The companion's own record and the dissertation's: one place for both (`content/edition.json`). */
export const EditionMeta = z.strictObject({
	$schema: SchemaPath,
	companion: Companion.describe('The companion.'),
	dissertation: Dissertation.describe('The dissertation.'),
});
export type EditionMeta = z.infer<typeof EditionMeta>;
