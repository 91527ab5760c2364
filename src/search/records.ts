/** What can be found: passages of chapters, figures, entries of registers, pages of prose. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { coursePath, figurePath, pagePath, sectionPagePath, teachingPath } from '../edition/addresses.ts';
import type { Chapter, Edition } from '../edition/types.ts';
import { chapterLabel, sectionsByPage, sectionTitle } from '../edition/uses.ts';
import { entriesOf, shownRegisters } from '../site/entries.ts';
import { inDissertation } from '../schemas/figure.ts';
import { firstOf, lastOf } from '../text/items.ts';
import { byId, byKey } from '../text/lookup.ts';
import { pageLabel, pagesOf } from '../text/page-ranges.ts';
import { compact } from '../text/words.ts';

/** A paragraph that can be shown beside a result, with the id at which it stands; none where it has none. */
export type Paragraph = readonly [id: string, text: string];

/** Something that can be found. */
export interface SearchRecord {
	/** `chapter`, `section`, `figure`, `page` or the name of a register. */
	kind: string;
	/** From the site’s root. */
	path: string;
	title: string;
	/** Other names: short forms, Chinese, pinyin, numbers. */
	also: string[];
	/** What it is in a sentence; empty where the title says it. */
	point: string;
	/** In which chapter it stands, by its id; none of what belongs to all. */
	chapter?: string;
	/** The section whose part it is. */
	within?: string;
	/** `pp. 114–119`; empty without. */
	pages: string;
	paragraphs: Paragraph[];
	/** By which words it is found, where these are not its paragraphs. */
	words?: string | undefined;
	/** Questions of readers that it answers. */
	questions: readonly string[];
}

/** A record before what it answers is known. */
type Found = Omit<SearchRecord, 'questions'>;

/** Elements in the text that are not its words. */
const beside =
	'.margin-note, .section-line, .source-pages, .paragraph-pages, .note-mark, .works-count, figure-states, script, style, .cite-this';

/** The words of an element as they are read. */
function readable(element: Element): string {
	const copy = element.cloneNode(true) as Element;
	for (const each of copy.querySelectorAll(beside)) each.remove();
	return copy.textContent
		.replace(/\s+/g, ' ')
		.replace(/ (?=[.,;:)])/g, '')
		.trim();
}

const documentAt = (dist: string, path: string): Document =>
	parseHTML(readFileSync(join(dist, path, 'index.html'), 'utf8')).document;

const pagesWords = (range: readonly [number, number] | null): string =>
	range ? pageLabel(pagesOf(range)) : '';

/** A part of a text: its heading, and what follows it up to the next. */
interface Part {
	/** Id of its heading; empty of what precedes the first. */
	id: string;
	title: string;
	paragraphs: Paragraph[];
}

/** A text by its headings. */
function partsOf(text: Element | null): [Part, ...Part[]] {
	if (!text) throw new Error('A page without its text cannot be found.');
	const parts: [Part, ...Part[]] = [{ id: '', title: '', paragraphs: [] }];
	for (const element of text.querySelectorAll('h2, h3, h4, p, li, td')) {
		if (element.closest(beside) || element.parentElement?.closest('p, li')) continue;
		if (element.tagName.startsWith('H'))
			parts.push({ id: element.id, title: readable(element), paragraphs: [] });
		else {
			const words = readable(element);
			if (words !== '') lastOf(parts).paragraphs.push([element.id, words]);
		}
	}
	return parts;
}

/** A chapter, its sections and what stands below their subheadings. */
function ofChapter(dist: string, chapter: Chapter): Found[] {
	const { id, number, title, short, source, lede, pages } = chapter;
	// What stands in a section is found there; a chapter without sections by its subheadings.
	const [opening, ...parts] =
		chapter.sections.length > 0 ? [] : partsOf(documentAt(dist, pagePath(id)).querySelector('.chapter-text'));
	const own: Found = {
		kind: 'chapter',
		path: pagePath(id),
		title,
		also: compact([number !== null && `Chapter ${number}`, short, source]),
		point: lede,
		chapter: id,
		pages: pagesWords(pages),
		paragraphs: opening?.paragraphs ?? [],
	};
	const below = parts.map((part): Found => ({
		kind: 'section',
		path: `${pagePath(id)}#${part.id}`,
		title: part.title,
		also: [],
		point: '',
		chapter: id,
		within: '',
		pages: own.pages,
		paragraphs: part.paragraphs,
	}));
	const inner = new Set(chapter.sections.map(({ id: section }) => section));
	const sections = chapter.sections.flatMap((section): Found[] => {
		const path = sectionPagePath(section.address);
		const place = { chapter: id, pages: pagesWords(section.pages) };
		const text = documentAt(dist, path).querySelector('.chapter-text');
		const [opening, ...parts] = partsOf(text);
		// Sections within a section have records of their own.
		const end = parts.findIndex((part) => inner.has(part.id));
		const subheadings = parts.slice(0, end < 0 ? undefined : end);
		return [
			{
				...place,
				kind: 'section',
				path,
				title: section.title,
				also: [section.source],
				point: section.point ?? '',
				paragraphs: opening.paragraphs,
			},
			...subheadings.map((part): Found => ({
				...place,
				kind: 'section',
				path: `${path}#${part.id}`,
				title: part.title,
				also: [],
				point: '',
				within: section.title,
				paragraphs: part.paragraphs,
			})),
		];
	});
	return [own, ...below, ...sections];
}

/** A figure: its names and numbers, its claims, and what it says in words. */
function ofFigures(dist: string, edition: Edition): Found[] {
	return [...edition.figures.values()].map((figure): Found => {
		const document = documentAt(dist, figurePath(figure.id));
		const texts = [...document.querySelectorAll('.figure-page :is(p, li, dd)')]
			.filter((element) => !element.closest('.cite-this, .figure-bar, nav, .downloads, svg, pre'))
			.map(readable);
		const { number } = figure;
		return {
			kind: 'figure',
			path: figurePath(figure.id),
			title: figure.title,
			also: compact([
				`Figure ${number}`,
				`fig. ${number}`,
				`table ${number}`,
				inDissertation(figure) && `Figure ${number} in the dissertation`,
				...figure.states.choices.map(({ claim }) => claim),
			]),
			point: firstOf(figure.states.choices).claim,
			chapter: firstOf(figure.section.split('/')),
			pages: pageLabel(figure.source.pages),
			paragraphs: [...new Set(texts)].filter((words) => words.length > 12).map((words) => ['', words]),
		};
	});
}

/** The first sentence of a text, or as much of it as a line has room for. */
const firstSentence = (text: string): string => {
	const sentence = /^.*?(?<!\bpp?)[.!?]”?(?= |$)/.exec(text)?.[0] ?? text;
	return sentence.length > 180 ? `${sentence.slice(0, 170).replace(/\s+\S*$/, '')} …` : sentence;
};

const bare = (html: string): string =>
	html
		.replace(/<[^>]+>/g, '')
		.replace(/&amp;/g, '&')
		.replace(/&lt;/g, '<');

/** By which words a work is found beside its name: its title and what is noted; not where it was printed. */
function wordsOfWork({ works }: Edition, id: string): string {
	const { record, note } = byId(works, id);
	// Family names are in what it is called, and an initial says nothing.
	const authors = record?.author?.map((name) =>
		'literal' in name ? name.literal : name.given?.replace(/(?<!\p{L})\p{L}(?!\p{L})/gu, ''),
	);
	return compact([...(authors ?? []), record?.title, note]).join('. ');
}

/** Every entry of a register. */
const ofRegister = (edition: Edition, kind: string): Found[] =>
	entriesOf(edition, kind).map((entry): Found => {
		const text = bare(entry.text);
		return {
			kind,
			path: entry.page,
			title: entry.name,
			also: compact([entry.zh, entry.pinyin, ...entry.also]),
			point: firstSentence(text || entry.facts.join(' · ')),
			pages: entry.pages.length > 0 ? pageLabel([...entry.pages]) : '',
			paragraphs: compact([entry.facts.join(' · '), text, entry.more]).map((words) => ['', words]),
			words: kind === 'works' ? wordsOfWork(edition, entry.id) : undefined,
		};
	});

/** The pages of prose beside the chapters. */
const ofPages = (dist: string, edition: Edition): Found[] =>
	edition.pages
		.filter(({ id }) => id !== 'home')
		.flatMap((page) => {
			const path = pagePath(page.id);
			const [opening, ...parts] = partsOf(documentAt(dist, path).querySelector('.sl-markdown-content'));
			const record = { kind: 'page', also: [], pages: '' };
			return [
				{ ...record, path, title: page.title, point: page.description, paragraphs: opening.paragraphs },
				...parts.map((part) => ({
					...record,
					path: `${path}#${part.id}`,
					title: part.title,
					point: '',
					within: page.title,
					paragraphs: part.paragraphs,
				})),
			];
		});

/** The lists: of each register, of figures, of pages, of changes. */
const ofLists = ({ registerWords, ui: { titles } }: Edition): Found[] =>
	[
		...shownRegisters({ registerWords }).map(({ name, path }) => ({ path, ...byKey(registerWords, name) })),
		...(['evidence', 'figures', 'pages', 'changes'] as const).map((name) => ({
			path: pagePath(name),
			...titles[name],
		})),
	].map(({ path, title, lede }) => ({
		kind: 'page',
		path,
		title,
		also: [],
		point: firstSentence(lede ?? ''),
		pages: '',
		paragraphs: [],
	}));

/** What there is to teach with: each kit by its goals, questions and exercises, each course by its sessions. */
const ofTeaching = ({ exercises, kits, courses }: Edition): Found[] => {
	const record = { kind: 'page', pages: '' };
	return [
		...[...kits].map(([chapter, kit]) => ({
			...record,
			path: teachingPath(chapter),
			title: kit.title,
			also: [`teaching kit chapter ${parseInt(chapter, 10)}`],
			point: kit.lede,
			chapter,
			paragraphs: [
				...kit.goals.map(({ verb, text }): Paragraph => ['', `${verb} ${text}`]),
				...kit.questions.map(({ id, ask }): Paragraph => [id, ask]),
				...exercises
					.filter(({ section }) => section.split(/[/#]/)[0] === chapter)
					.map(({ id, ask }): Paragraph => [`exercise-${id}`, ask]),
			],
		})),
		...[...courses].map(([id, course]) => ({
			...record,
			path: coursePath(id),
			title: course.title,
			also: ['teaching short course'],
			point: course.lede,
			paragraphs: course.sessions.map((session): Paragraph => [
				session.id,
				`${session.title}. ${session.why}`,
			]),
		})),
	];
};

/**
 * Everything that can be found, in the order of the site.
 *
 * @param edition what is built
 * @param dist folder of the pages, of which passages are read
 */
export function recordsOf(edition: Edition, dist: string): SearchRecord[] {
	return [
		...edition.chapters.filter(({ status }) => status === 'written').flatMap((each) => ofChapter(dist, each)),
		...ofFigures(dist, edition),
		...shownRegisters(edition).flatMap(({ name }) => ofRegister(edition, name)),
		...ofPages(dist, edition),
		...ofLists(edition),
		...ofTeaching(edition),
	].map((each) => ({ ...each, questions: edition.searchQuestions[each.path] ?? [] }));
}

/** Names of kinds as results show them. */
export const kindNames = ({ ui: { search }, registerWords }: Edition): Record<string, string> => ({
	chapter: search.chapterKind,
	section: search.sectionKind,
	figure: search.figureKind,
	page: search.pageKind,
	...Object.fromEntries([...registerWords].map(([name, { singular }]) => [name, singular])),
});

/** Names of chapters as results show them. */
export const chapterNames = (edition: Edition): Record<string, string> =>
	Object.fromEntries(edition.chapters.map((chapter) => [chapter.id, chapterLabel(chapter)]));

/** Name of the innermost section here that restates each page of the dissertation, by the page. */
export function sectionAtPage(edition: Edition): (string | null)[] {
	const byPage = sectionsByPage(edition);
	return Array.from({ length: edition.meta.dissertation.pages + 1 }, (_, page) => {
		const [address] = byPage.get(page) ?? [];
		return address === undefined ? null : sectionTitle(edition, address);
	});
}
