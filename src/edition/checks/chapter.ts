import { pageLabel, pagesOf } from '../../text/page-ranges.ts';
import type { ChapterMeta } from '../../schemas/chapter.ts';
import { type Check, type Place, type Report, suggest } from '../problem.ts';
import type { Prose } from '../types.ts';
import { atHeading, inFrontmatter } from './places.ts';

type ChapterProse = Prose<ChapterMeta>;

/** A check of one chapter's sections against its headings and its pages. */
type ChapterCheck = Check<ChapterProse>;

type Pages = readonly [from: number, to: number];

const liesIn = ([from, to]: Pages, [first, last]: Pages): boolean => first <= from && to <= last;

/** A section in the frontmatter. */
function atSection(chapter: ChapterProse, id: string): Place {
	const at = inFrontmatter(chapter, ['sections', chapter.meta.sections.findIndex((each) => each.id === id)]);
	return { ...at, place: `${at.place} (${id})` };
}

const headingsAreListed: ChapterCheck = (chapter, report) => {
	const listed = chapter.meta.sections.map(({ id }) => id);
	for (const heading of chapter.headings) {
		const { id, depth } = heading;
		if (!id || depth >= 4 || listed.includes(id)) continue;
		report(
			atHeading(chapter, heading),
			`has the id "${id}", which the frontmatter's sections do not list`,
			`${suggest(id, listed, "the frontmatter's sections")} A subheading within a section has four #.`,
		);
	}
};

const sectionsHaveHeadings: ChapterCheck = (chapter, report) => {
	for (const { id } of chapter.meta.sections)
		if (!chapter.headings.some((heading) => heading.id === id))
			report(
				atSection(chapter, id),
				'has no heading in the text',
				`Write a heading with {#${id}}, or take the section out.`,
			);
};

const sectionsStandInOrder: ChapterCheck = (chapter, report) => {
	for (const [i, { id, pages }] of chapter.meta.sections.entries()) {
		const before = chapter.meta.sections[i - 1];
		if (before && pages[0] < before.pages[0])
			report(
				atSection(chapter, id),
				`begins on page ${pages[0]}, before the section above it`,
				'Put the sections in the order of the dissertation, or correct the pages.',
			);
	}
};

const sectionsLieInTheChapter: ChapterCheck = (chapter, report) => {
	const { pages: all, sections } = chapter.meta;
	for (const { id, pages } of sections)
		if (all && !liesIn(pages, all))
			report(
				atSection(chapter, id),
				`covers pages ${pages.join('–')}, outside the chapter's ${all.join('–')}`,
				"Correct the section's pages or the chapter's.",
			);
};

interface Node {
	id: string;
	pages: Pages;
	inner: Node[];
}

/** The sections of a chapter as a tree, by the depth of their headings. */
function nested({ headings, meta }: ChapterProse): Node[] {
	const top: Node[] = [];
	for (const { id, depth } of headings) {
		const section = meta.sections.find((each) => each.id === id);
		if (!section) continue;
		const holder = depth === 3 ? top.at(-1) : undefined;
		(holder?.inner ?? top).push({ ...section, inner: [] });
	}
	return top;
}

const innerSectionsLieInside: ChapterCheck = (chapter, report) => {
	for (const outer of nested(chapter)) {
		const stray = outer.inner.find(({ pages }) => !liesIn(pages, outer.pages));
		if (stray)
			report(
				atSection(chapter, stray.id),
				`covers pages ${stray.pages.join('–')}, outside the ${outer.pages.join('–')} of "${outer.id}"`,
				'Correct the pages of one of the two.',
			);
	}
};

/**
 * Whether neighbours cover their whole: each begins on the page on which the one before it ends, or on the
 * next; the last ends with the whole, which may open before the first.
 */
function findGaps(chapter: ChapterProse, siblings: readonly Node[], end: number, report: Report): void {
	for (const [i, { id, pages }] of siblings.entries()) {
		const next = siblings[i + 1];
		const last = next ? next.pages[0] - 1 : end;
		if (next && next.pages[0] < pages[1])
			report(
				atSection(chapter, next.id),
				`covers pages ${next.pages.join('–')}, which overlap the ${pages.join('–')} of "${id}"`,
				'A section begins on the page on which the one before it ends, or on the next.',
			);
		else if (last > pages[1])
			report(
				atSection(chapter, id),
				`ends on page ${pages[1]}, and ${pageLabel(pagesOf([pages[1] + 1, last]))} stands in no section`,
				'Let it end where the next one begins, or where the whole ends.',
			);
	}
}

const sectionsCoverTheirWhole: ChapterCheck = (chapter, report) => {
	if (!chapter.meta.pages) return;
	const top = nested(chapter);
	findGaps(chapter, top, chapter.meta.pages[1], report);
	for (const { pages, inner } of top)
		if (inner.every((each) => liesIn(each.pages, pages))) findGaps(chapter, inner, pages[1], report);
};

const fileHasTheNumber: ChapterCheck = (chapter, report) => {
	const { number } = chapter.meta;
	const written = /^\d+/.exec(chapter.id)?.[0];
	if ((written === undefined ? null : Number(written)) === number) return;
	report(
		inFrontmatter(chapter, ['number']),
		`is ${number ?? 'null'}, but the file’s name says ${written ?? 'none'}`,
		'Correct the number; the file’s name is the address and never changes.',
	);
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
