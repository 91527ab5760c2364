import { pageLabel, pagesOf } from '../../text/page-ranges.ts';
import type { ChapterMeta } from '../../schemas/chapter.ts';
import { suggest, type Problem } from '../problem.ts';
import type { Prose } from '../types.ts';

/** A check of one chapter's sections against its headings and its pages. */
export type ChapterCheck = (chapter: Prose<ChapterMeta>) => Problem[];

/** What a problem of a section in the frontmatter begins with. */
const atSection = ({ file, meta, locate }: Prose<ChapterMeta>, id: string) => {
	const i = meta.sections.findIndex((section) => section.id === id);
	return { file, ...locate(['sections', i]), place: `frontmatter sections[${i}] (${id})` };
};

const headingsAreListed: ChapterCheck = ({ file, headings, meta }) => {
	const listed = meta.sections.map(({ id }) => id);
	return headings
		.filter(({ id = '', depth }) => id !== '' && depth < 4 && !listed.includes(id))
		.map(({ id = '', title, line, column }) => ({
			file,
			line,
			column,
			place: `heading "${title}"`,
			message: `has the id "${id}", which the frontmatter's sections do not list`,
			fix: `${suggest(id, listed, "the frontmatter's sections")} A subheading within a section has four #.`,
		}));
};

const sectionsHaveHeadings: ChapterCheck = (chapter) =>
	chapter.meta.sections
		.filter(({ id }) => !chapter.headings.some((heading) => heading.id === id))
		.map(({ id }) => ({
			...atSection(chapter, id),
			message: 'has no heading in the text',
			fix: `Write a heading with {#${id}}, or take the section out.`,
		}));

const sectionsStandInOrder: ChapterCheck = (chapter) =>
	chapter.meta.sections.flatMap(({ id, pages }, i, sections) => {
		const before = sections[i - 1];
		if (!before || pages[0] >= before.pages[0]) return [];
		return {
			...atSection(chapter, id),
			message: `begins on page ${pages[0]}, before the section above it`,
			fix: 'Put the sections in the order of the dissertation, or correct the pages.',
		};
	});

const sectionsLieInTheChapter: ChapterCheck = (chapter) => {
	const { pages: all, sections } = chapter.meta;
	if (!all) return [];
	return sections
		.filter(({ pages }) => pages[0] < all[0] || pages[1] > all[1])
		.map(({ id, pages }) => ({
			...atSection(chapter, id),
			message: `covers pages ${pages.join('–')}, outside the chapter's ${all.join('–')}`,
			fix: "Correct the section's pages or the chapter's.",
		}));
};

interface Node {
	id: string;
	pages: readonly [number, number];
	inner: Node[];
}

/** The sections of a chapter as a tree, by the depth of their headings. */
function nested({ headings, meta }: Prose<ChapterMeta>): Node[] {
	const top: Node[] = [];
	for (const { id, depth } of headings) {
		const section = meta.sections.find((each) => each.id === id);
		if (!section) continue;
		const node = { id: section.id, pages: section.pages, inner: [] };
		const holder = depth === 3 ? top.at(-1) : undefined;
		(holder ? holder.inner : top).push(node);
	}
	return top;
}

const innerSectionsLieInside: ChapterCheck = (chapter) =>
	nested(chapter).flatMap((outer) =>
		outer.inner
			.filter(({ pages }) => pages[0] < outer.pages[0] || pages[1] > outer.pages[1])
			.slice(0, 1)
			.map(({ id, pages }) => ({
				...atSection(chapter, id),
				message: `covers pages ${pages.join('–')}, outside the ${outer.pages.join('–')} of "${outer.id}"`,
				fix: 'Correct the pages of one of the two.',
			})),
	);

/**
 * Whether neighbours cover their whole: each begins on the page on which the one before it ends, or on the
 * next; the last ends with the whole, which may open before the first.
 */
function gaps(chapter: Prose<ChapterMeta>, siblings: readonly Node[], end: number): Problem[] {
	return siblings.flatMap(({ id, pages }, i): Problem[] => {
		const next = siblings[i + 1];
		if (next && next.pages[0] < pages[1]) {
			return [
				{
					...atSection(chapter, next.id),
					message: `covers pages ${next.pages.join('–')}, which overlap the ${pages.join('–')} of "${id}"`,
					fix: 'A section begins on the page on which the one before it ends, or on the next.',
				},
			];
		}
		if ((next ? next.pages[0] - 1 : end) <= pages[1]) return [];
		return [
			{
				...atSection(chapter, id),
				message: `ends on page ${pages[1]}, and ${pageLabel(pagesOf([pages[1] + 1, next ? next.pages[0] - 1 : end]))} stands in no section`,
				fix: 'Let it end where the next one begins, or where the whole ends.',
			},
		];
	});
}

const sectionsCoverTheirWhole: ChapterCheck = (chapter) => {
	if (!chapter.meta.pages) return [];
	const top = nested(chapter);
	const inside = ({ pages, inner }: Node) =>
		inner.every((each) => each.pages[0] >= pages[0] && each.pages[1] <= pages[1]);
	return [
		...gaps(chapter, top, chapter.meta.pages[1]),
		...top.filter(inside).flatMap(({ inner, pages }) => gaps(chapter, inner, pages[1])),
	];
};

const fileHasTheNumber: ChapterCheck = ({ file, id, meta, locate }) => {
	const number = /^\d+/.exec(id)?.[0];
	if (Number(number ?? NaN) === meta.number || (number === undefined && meta.number === null)) return [];
	return [
		{
			file,
			...locate(['number']),
			place: 'frontmatter number',
			message: `is ${meta.number ?? 'null'}, but the file’s name says ${number ?? 'none'}`,
			fix: 'Correct the number; the file’s name is the address and never changes.',
		},
	];
};

/** What can be wrong with a chapter beyond its prose. */
export const chapterChecks: readonly ChapterCheck[] = [
	headingsAreListed,
	sectionsHaveHeadings,
	fileHasTheNumber,
	sectionsStandInOrder,
	sectionsLieInTheChapter,
	innerSectionsLieInside,
	sectionsCoverTheirWhole,
];
