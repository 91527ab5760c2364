import { z } from 'zod';

/** The last numbered page of the dissertation's text. */
export const LAST_PAGE = 224;

/**
 * Which registers an id in the data points into. A field made with `ref()` is checked against that
 * register when the edition is loaded (see `src/edition/references.ts`).
 */
export type RegisterName =
	| 'actors'
	| 'phases'
	| 'addresses'
	| 'sections'
	| 'interviewees'
	| 'places'
	| 'policies'
	| 'people'
	| 'terms'
	| 'works';

/** Zod registry that remembers, for each `ref()` field, the register that it points into. */
export const references = z.registry<{ register: RegisterName }>();

/** A stable identifier: lower-case words joined by hyphens. Ids never change once published. */
export const Id = z
	.string()
	.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case letters and digits joined by hyphens');

/** An id that must exist in the named register. */
export const ref = (register: RegisterName) => Id.clone().register(references, { register });

/** A section's address, `chapter/section`, as in `4-coevolution/development-phase`. */
export const SectionRef = z
	.string()
	.regex(/^[a-z0-9-]+\/[a-z0-9-]+$/, 'must be chapter/section, as in 4-coevolution/findings')
	.register(references, { register: 'sections' });

/** Where something stands in the text: a section's address, or a chapter's alone, as in `8-conclusion`. */
export const Address = z
	.string()
	.regex(
		/^[a-z0-9-]+(\/[a-z0-9-]+)?$/,
		'must be chapter/section, as in 4-coevolution/findings, or a chapter, as in 8-conclusion',
	)
	.register(references, { register: 'addresses' });

/** A page of the dissertation. */
export const Page = z.int().min(1).max(LAST_PAGE);

/** First and last page of a stretch of the dissertation, both included. */
export const PageRange = z
	.tuple([Page, Page])
	.refine(([from, to]) => from <= to, 'the first page must not come after the last');

/** Where the dissertation states a value. */
export const Source = z.strictObject({
	/** The pages on which it stands, in order. */
	pages: z.array(Page).min(1),
	/** The section of this companion that treats it. */
	section: SectionRef.optional(),
});
export type Source = z.infer<typeof Source>;

/** A year, a month or a day: `2014`, `2014-10`, `2014-10-13`. */
export const PartialDate = z
	.string()
	.regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, 'must be YYYY, YYYY-MM or YYYY-MM-DD');

/** One plain sentence or more, without markup. */
export const Sentence = z.string().trim().min(1);

/** A list of entries in which no id occurs twice. */
export const register = <T extends z.ZodType<{ id: string }>>(entry: T) =>
	z.strictObject({
		/** The JSON Schema beside the data, for editors. */
		$schema: z.string().optional(),
		entries: z.array(entry),
	});
