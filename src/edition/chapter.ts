import { mdxToMdast } from 'satteri';
import { toString } from 'mdast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';
import { parseDocument } from 'yaml';
import type { Heading, Root } from 'mdast';
import { ChapterMeta, type SectionMeta } from '../schemas/chapter.ts';
import { LAST_PAGE } from '../schemas/common.ts';
import { formatPath, position } from './json.ts';
import { suggest, type Problem } from './problem.ts';

/** Markdown features of the chapters; the Astro configuration uses the same ones. */
export const markdownFeatures = { headingAttributes: true } as const;

/** What an entry of a register is, as the register's name. */
export type MentionKind =
	| 'works'
	| 'terms'
	| 'policies'
	| 'places'
	| 'people'
	| 'organisations'
	| 'interviewees'
	| 'figures'
	| 'villages-by-year';

/** A place in a chapter that refers to an entry of a register or to a figure. */
export interface Mention {
	kind: MentionKind;
	id: string;
	/** Address of the section that it stands in, `4-coevolution/findings`, or of the chapter. */
	section: string;
	line: number;
	column: number;
}

/** A section of a chapter: what its frontmatter says of it and its heading's own words. */
export interface Section extends SectionMeta {
	/** `chapter/section`. */
	address: string;
	title: string;
	/** 2 for a section, 3 for a section within one. */
	depth: number;
}

/** A chapter as read from its MDX. */
export interface Chapter extends Omit<ChapterMeta, 'sections'> {
	/** The file's name without its ending, which is its address: `4-coevolution`, `abstract`. */
	id: string;
	file: string;
	sections: Section[];
	mentions: Mention[];
}

/** The components of MDX that refer to an entry, and the register that each points into. */
const mentionKinds: Record<string, MentionKind> = {
	Cite: 'works',
	Term: 'terms',
	Policy: 'policies',
	Place: 'places',
	Person: 'people',
	Organisation: 'organisations',
	Interviewee: 'interviewees',
	Figure: 'figures',
	FigureLink: 'figures',
	Villages: 'villages-by-year',
};

/** Every component that an author can write in MDX; `src/components/authoring.ts` provides them. */
export const authorComponents = [...Object.keys(mentionKinds), 'Source', 'Note', 'Edition', 'Reference'];

/** A citation: the work's id and the place in it, as `p. 35`. */
export interface Citation {
	id: string;
	locator?: string;
}

/** Splits `ang-2016, p. 35; weiss-2000` into its citations. */
export function parseCitations(ids: string): Citation[] {
	return ids.split(';').map((part) => {
		const [id = '', ...locator] = part.split(',').map((word) => word.trim());
		return locator.length > 0 ? { id, locator: locator.join(', ') } : { id };
	});
}

/**
 * Splits `101–102` or `78, 80–81` into ranges of pages.
 *
 * @returns the ranges, or `undefined` where the text is not a list of pages from 1 to 224
 */
export function parsePages(pages: string): [number, number][] | undefined {
	const ranges = pages.split(',').map((part): [number, number] => {
		const [from, to = from] = part.split(/[–-]/).map((word) => Number(word.trim() || 'x'));
		return [from ?? NaN, to ?? NaN];
	});
	const good = ranges.every(
		([from, to]) =>
			Number.isInteger(from) && Number.isInteger(to) && 1 <= from && from <= to && to <= LAST_PAGE,
	);
	return good ? ranges : undefined;
}

/**
 * Reads a chapter's MDX: frontmatter, headings, and every mention of a register's entry.
 * Whether the mentioned ids exist is checked later, against the whole edition.
 *
 * @param file path from the project's root, as `content/chapters/4-coevolution.mdx`
 * @param text the MDX
 * @returns the chapter, or the problems that keep it from being one
 */
export function readChapter(
	file: string,
	text: string,
): { value: Chapter; problems: [] } | { value: undefined; problems: Problem[] } {
	const problems: Problem[] = [];
	let tree: Root;
	try {
		tree = mdxToMdast(text, { features: markdownFeatures }) as unknown as Root;
	} catch (error) {
		const message = error instanceof Error ? error.message.split('\n')[0]! : String(error);
		const at = /(\d+):(\d+)/.exec(message);
		return {
			value: undefined,
			problems: [
				{
					file,
					...(at && { line: Number(at[1]), column: Number(at[2]) }),
					message: `is not valid MDX (${message})`,
					mend: 'Close every tag and brace; write a literal < or { as &lt; or &#123;.',
				},
			],
		};
	}

	const front = tree.children[0]?.type === 'yaml' ? tree.children[0].value : '';
	const document = parseDocument(front);
	const frontPosition = (path: readonly PropertyKey[]) => {
		for (let length = path.length; length > 0; length--) {
			const node = document.getIn(path.slice(0, length), true) as { range?: number[] } | undefined;
			if (node?.range) {
				const { line, column } = position(front, node.range[0]!);
				return { line: line + 1, column };
			}
		}
		return { line: 1, column: 1 };
	};
	if (document.errors[0]) {
		return {
			value: undefined,
			problems: [
				{
					file,
					line: (document.errors[0].linePos?.[0].line ?? 0) + 1,
					column: document.errors[0].linePos?.[0].col ?? 1,
					place: 'frontmatter',
					message: `is not valid YAML (${document.errors[0].message.split('\n')[0]})`,
					mend: 'Correct the syntax; put text with a colon in quotation marks.',
				},
			],
		};
	}
	const meta = ChapterMeta.safeParse(document.toJS() ?? {});
	if (!meta.success) {
		return {
			value: undefined,
			problems: meta.error.issues.map((issue) => ({
				file,
				...frontPosition(issue.path),
				place: `frontmatter ${formatPath(issue.path)}`,
				message: issue.message,
				mend: `Correct "${String(issue.path.at(-1) ?? 'frontmatter')}".`,
			})),
		};
	}

	const id = file.replace(/^.*\//, '').replace(/^0-|\.mdx$/g, '');
	const listed = new Map(meta.data.sections.map((section) => [section.id, section]));
	const headings = new Map<string, Heading>();
	const sections: Section[] = [];
	const mentions: Mention[] = [];
	let current = id;

	visit(tree as Parameters<typeof visit>[0], (node) => {
		const start = node.position?.start ?? { line: 1, column: 1 };
		const at = { file, line: start.line, column: start.column };
		if (node.type === 'heading') {
			const heading = node as Heading;
			const headingId = (heading.data as { hProperties?: { id?: string } } | undefined)?.hProperties?.id;
			const title = toString(heading);
			if (!headingId) {
				problems.push({
					...at,
					place: `heading "${title}"`,
					message: 'has no id',
					mend: 'Write one behind it, as {#development-phase}; it must never change afterwards.',
				});
				return SKIP;
			}
			const earlier = headings.get(headingId);
			if (earlier) {
				problems.push({
					...at,
					place: `heading "${title}"`,
					message: `has the id "${headingId}", which line ${earlier.position?.start.line} has already`,
					mend: 'Give one of the two headings another id.',
				});
				return SKIP;
			}
			headings.set(headingId, heading);
			const section = listed.get(headingId);
			if (section) {
				current = `${id}/${headingId}`;
				sections.push({ ...section, address: current, title, depth: heading.depth });
			} else if (heading.depth < 4) {
				problems.push({
					...at,
					place: `heading "${title}"`,
					message: `has the id "${headingId}", which the frontmatter's sections do not list`,
					mend: `${suggest(headingId, listed.keys(), "the frontmatter's sections")} A subheading within a section has four #.`,
				});
			}
			return undefined;
		}
		if (node.type !== 'mdxJsxTextElement' && node.type !== 'mdxJsxFlowElement') return undefined;
		const element = node as unknown as {
			name: string | null;
			attributes: { name?: string; value?: string | { value: string } | null }[];
		};
		const name = element.name ?? '';
		if (!/^[A-Z]/.test(name)) return undefined;
		const attribute = (key: string) => {
			const value = element.attributes.find((candidate) => candidate.name === key)?.value;
			return typeof value === 'object' ? value?.value : value;
		};
		if (!authorComponents.includes(name)) {
			problems.push({
				...at,
				place: `<${name}>`,
				message: 'is not a component of this site',
				mend: suggest(name, authorComponents, 'src/components/authoring.ts'),
			});
			return undefined;
		}
		if (name === 'Source') {
			const pages = attribute('pages') ?? '';
			const ranges = parsePages(pages);
			if (!ranges) {
				problems.push({
					...at,
					place: `<Source pages="${pages}">`,
					message: `is not a list of pages from 1 to ${LAST_PAGE}`,
					mend: 'Write pages as 101, as 101–102 or as 78, 80–81.',
				});
			}
			return undefined;
		}
		const kind = mentionKinds[name];
		if (!kind) return undefined;
		const key = name === 'Villages' ? 'year' : 'id';
		const value = attribute(key);
		if (!value) {
			problems.push({
				...at,
				place: `<${name}>`,
				message: `has no ${key}`,
				mend: `Write <${name} ${key}="…" />.`,
			});
			return undefined;
		}
		for (const { id: entry } of name === 'Cite' ? parseCitations(value) : [{ id: value }]) {
			mentions.push({ kind, id: entry, section: current, line: start.line, column: start.column });
		}
		return undefined;
	});

	const [first, last] = meta.data.pages ?? [1, LAST_PAGE];
	meta.data.sections.forEach((section, i) => {
		const at = {
			file,
			...frontPosition(['sections', i]),
			place: `frontmatter sections[${i}] (${section.id})`,
		};
		if (!headings.has(section.id)) {
			problems.push({
				...at,
				message: 'has no heading in the text',
				mend: `Write a heading with {#${section.id}}, or take the section out.`,
			});
		}
		if (meta.data.sections.findIndex((other) => other.id === section.id) < i) {
			problems.push({ ...at, message: 'stands twice', mend: 'Keep one of the two.' });
		}
		if (section.pages[0] < first || section.pages[1] > last) {
			problems.push({
				...at,
				message: `covers pages ${section.pages.join('–')}, outside the chapter's ${first}–${last}`,
				mend: "Correct the section's pages or the chapter's.",
			});
		}
		const previous = meta.data.sections[i - 1];
		if (previous && section.pages[0] < previous.pages[0]) {
			problems.push({
				...at,
				message: `begins on page ${section.pages[0]}, before the section above it`,
				mend: 'Put the sections in the order of the dissertation, or correct the pages.',
			});
		}
	});
	problems.push(
		...checkPages(sections, meta.data.pages).map(({ section, ...told }) => {
			const i = meta.data.sections.findIndex(({ id }) => id === section);
			return {
				file,
				...frontPosition(['sections', i]),
				place: `frontmatter sections[${i}] (${section})`,
				...told,
			};
		}),
	);
	if (problems.length > 0) return { value: undefined, problems };
	return { value: { ...meta.data, id, file, sections, mentions }, problems: [] };
}

/**
 * Whether the sections of a chapter cover its pages: each begins on the page on which the one before it
 * ends, or on the next; those within a section stay inside it; the last ends with the chapter. A chapter
 * may open before its first section, as may a section that holds others.
 */
function checkPages(
	sections: readonly Section[],
	chapter: readonly [number, number] | null,
): { section: string; message: string; mend: string }[] {
	const found: { section: string; message: string; mend: string }[] = [];
	const walk = (siblings: readonly Section[], [, end]: readonly [number, number]) => {
		siblings.forEach((section, i) => {
			const next = siblings[i + 1];
			const pages = section.pages.join('–');
			if (next && next.pages[0] < section.pages[1]) {
				found.push({
					section: next.id,
					message: `covers pages ${next.pages.join('–')}, which overlap the ${pages} of "${section.id}"`,
					mend: 'A section begins on the page on which the one before it ends, or on the next.',
				});
			} else if ((next ? next.pages[0] : end) > section.pages[1] + (next ? 1 : 0)) {
				const missing = `${section.pages[1] + 1}–${next ? next.pages[0] - 1 : end}`;
				found.push({
					section: section.id,
					message: `ends on page ${section.pages[1]}, and pages ${missing} are in no section`,
					mend: 'Let it end where the next one begins, or where the whole ends.',
				});
			}
			const inner = sections.slice(sections.indexOf(section) + 1);
			const last = inner.findIndex(({ depth }) => depth <= section.depth);
			const children = inner
				.slice(0, last === -1 ? undefined : last)
				.filter(({ depth }) => depth === section.depth + 1);
			const outside = children.find(
				(child) => child.pages[0] < section.pages[0] || child.pages[1] > section.pages[1],
			);
			if (outside) {
				found.push({
					section: outside.id,
					message: `covers pages ${outside.pages.join('–')}, outside the ${pages} of "${section.id}"`,
					mend: 'Correct the pages of one of the two.',
				});
			} else if (children.length > 0) walk(children, section.pages);
		});
	};
	if (chapter)
		walk(
			sections.filter(({ depth }) => depth === 2),
			chapter,
		);
	return found;
}
