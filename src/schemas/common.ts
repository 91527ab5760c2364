import { z } from 'zod';
import { versionPattern } from '../text/versions.ts';

/**
 * Where an id in the data must be found. `register` is a register's name, or `figures`, `chapters`,
 * `sections` (`chapter/section`), `addresses` (either of the two), `passages` (these, or a subheading of a
 * chapter), `questions` (of the bank) or `pages` (of the dissertation);
 * `list` is a list in the same file, as a path from its root: `flows`, `levels[].roles`. `complete` asks
 * of a record that it has a key for each entry of the list. `src/edition/checks/references.ts` checks it.
 */
export type Target = { register: string } | { list: string; complete?: boolean };

/** Remembers for each field that refers to something what it refers to. */
export const references = z.registry<{ target: Target }>();

/** Lists in which two elements may be the same, and why. In all others that is a slip, which reading refuses. */
export const mayRepeat = z.registry<{ why: string }>();

/** A stable identifier: lower-case words joined by hyphens. Ids never change once published. */
export const Id = z
	.string()
	.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case letters and digits joined by hyphens')
	.describe('A stable identifier: lower-case words joined by hyphens. It never changes once published.');

/** An id that must exist in the named register. */
export const ref = (register: string) =>
	Id.clone()
		.describe(`The id of an entry of content/registers/${register}.json.`)
		.register(references, { target: { register } });

/** An id that must exist in a list of the same file, as `flows` or `levels[].roles`. */
export const localRef = (list: string) =>
	Id.clone()
		.describe(`The id of an entry of "${list}" in this file.`)
		.register(references, { target: { list } });

/** A record with a value for each entry of a list of the same file, by the entry's id, and for nothing else. */
export const byEach = <T extends z.ZodType>(list: string, value: T) =>
	z
		.record(localRef(list), value)
		.describe(`A value for each entry of "${list}", by its id.`)
		.register(references, { target: { list, complete: true } });

/** A record with a value for some entries of a list of the same file, by the entry's id. */
export const bySome = <T extends z.ZodType>(list: string, value: T) =>
	z.record(localRef(list), value).describe(`A value for some entries of "${list}", by the entry's id.`);

/** A section's address, `chapter/section`, as in `4-coevolution/development-phase`. */
export const SectionRef = z
	.string()
	.regex(/^[a-z0-9-]+\/[a-z0-9-]+$/, 'must be chapter/section, as in 4-coevolution/findings')
	.describe('A section of a chapter, as 4-coevolution/findings.')
	.register(references, { target: { register: 'sections' } });

/** Where something stands in the text: a section's address, or a chapter's alone, as in `8-conclusion`. */
export const Address = z
	.string()
	.regex(
		/^[a-z0-9-]+(\/[a-z0-9-]+)?$/,
		'must be chapter/section, as in 4-coevolution/findings, or a chapter, as in 8-conclusion',
	)
	.describe('A section, as 4-coevolution/findings, or a chapter, as 8-conclusion.')
	.register(references, { target: { register: 'addresses' } });

/** A passage of the text: a section, a chapter, or what stands below a subheading, `8-conclusion#answer-in-sum`. */
export const Passage = z
	.string()
	.regex(
		/^[a-z0-9-]+([/#][a-z0-9-]+)?$/,
		'must be chapter/section, as in 4-coevolution/findings, a chapter, or chapter#subheading',
	)
	.describe(
		'A section, as 4-coevolution/findings, a chapter, or a subheading, as 8-conclusion#answer-in-sum.',
	)
	.register(references, { target: { register: 'passages' } });

/** A page of the dissertation. How many it has stands in `content/edition.json`. */
export const Page = z
	.int()
	.min(1)
	.describe('A page of the dissertation.')
	.register(references, { target: { register: 'pages' } });

/** Some pages of the dissertation, in order. */
export const Pages = z
	.array(Page)
	.min(1)
	.describe('The pages of the dissertation on which it stands, in order.');

/** First and last page of a stretch of the dissertation, both included. */
export const PageRange = z
	.tuple([Page, Page])
	.refine(([from, to]) => from <= to, 'the first page must not come after the last')
	.describe('First and last page of the dissertation, both included.');

/** Where the dissertation states a value. */
export const Source = z
	.strictObject({
		pages: Pages,
		section: SectionRef.optional().describe('The section of this companion that treats it.'),
	})
	.describe('Where the dissertation states it.');
export type Source = z.infer<typeof Source>;

/** A year, a month or a day: `2014`, `2014-10`, `2014-10-13`. */
export const PartialDate = z
	.string()
	.regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, 'must be YYYY, YYYY-MM or YYYY-MM-DD')
	.describe('A year, a month or a day: 2014, 2014-10 or 2014-10-13.');

/** A language, as BCP 47 writes it. */
export const Language = z
	.string()
	.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'must be a language, as en or zh-Hans');

/** One plain sentence or more, without markup. */
export const Sentence = z.string().trim().min(1);

/** A word or name in Chinese characters. */
export const Chinese = z
	.string()
	.regex(/\p{Script=Han}/u, 'must be written in Chinese characters')
	.describe('In simplified Chinese characters, where that is certain.');

/** Hanyu Pinyin. */
export const Pinyin = Sentence.describe('Hanyu Pinyin with tone marks.');

/** The version of an edition. */
export const Version = z.string().regex(versionPattern, 'must be a version, as 1.0.0');

/** Refuses a value within a schema: where, what is wrong, as a clause, and what to do about it, as a sentence. */
export const refuse = (
	context: z.core.$RefinementCtx,
	path: PropertyKey[],
	message: string,
	fix?: string,
): void => context.addIssue({ code: 'custom', path, message, params: { fix } });

/** A list in which no id occurs twice. */
export const uniqueIds = <T extends z.ZodType<{ id: string }>>(entry: T) =>
	z.array(entry).superRefine((entries, context) => {
		for (const [i, { id }] of entries.entries()) {
			const first = entries.findIndex((other) => other.id === id);
			if (first === i) continue;
			const message = `"${id}" is the id of entry ${first} already`;
			refuse(context, [i, 'id'], message, 'Give one of the two another id, or merge them.');
		}
	});

/** The path of the JSON Schema beside the data, for editors. */
export const SchemaPath = z.string().optional().describe('The JSON Schema of this file, for editors.');
