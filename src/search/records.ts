/** What can be found: passages of chapters, figures, entries of registers, pages of prose. */
import type { RootContent } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import { depthOf } from '../chapters/assemble.ts';
import { hasClass } from '../chapters/paragraphs.ts';
import { proseTree } from '../chapters/prose.ts';
import { isAside, readable } from '../chapters/texts.ts';
import { authoring } from '../components/authoring.ts';
import { coursePath, figurePath, pagePath, sectionPagePath, teachingPath } from '../edition/addresses.ts';
import type { Chapter, Edition, ProsePage } from '../edition/types.ts';
import { chapterLabel, sectionsByPage, sectionTitle } from '../edition/uses.ts';
import { chapterTree } from '../layout/chapter-tree.ts';
import { sectionOf } from '../outputs/section-page.ts';
import { type FigureMeta, inDissertation } from '../schemas/figure.ts';
import { entriesOf, shownRegisters } from '../site/entries.ts';
import { framedFigure } from '../site/framed-figure.ts';
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

/** What all pages beside the chapters and figures have alike. */
const page = { kind: 'page', also: [], pages: '' };

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
function partsOf(text: readonly RootContent[]): [Part, ...Part[]] {
	const parts: [Part, ...Part[]] = [{ id: '', title: '', paragraphs: [] }];
	const walk = (node: RootContent): void => {
		if (node.type !== 'element' || isAside(node)) return;
		const id = String(node.properties['id'] ?? '');
		if (depthOf(node) < Infinity) parts.push({ id, title: readable(node), paragraphs: [] });
		else if (['p', 'li', 'td'].includes(node.tagName)) {
			const words = readable(node);
			if (words !== '') lastOf(parts).paragraphs.push([id, words]);
		} else node.children.forEach(walk);
	};
	text.forEach(walk);
	return parts;
}

/** What stands below a heading. */
const below = (
	{ id, title, paragraphs }: Part,
	path: string,
	of: Pick<Found, 'kind' | 'chapter' | 'within' | 'pages'>,
): Found => ({ ...of, path: `${path}#${id}`, title, also: [], point: '', paragraphs });

/** A chapter, its sections and what stands below their subheadings. */
async function ofChapter(chapter: Chapter): Promise<Found[]> {
	const { id, number, title, short, source, lede, pages } = chapter;
	const tree = await chapterTree(chapter);
	// What stands in a section is found there; a chapter without sections by its subheadings.
	const [opening, ...parts] = chapter.sections.length > 0 ? [] : partsOf(tree.children);
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
	const place = { kind: 'section', chapter: id };
	const inner = new Set(chapter.sections.map(({ id: section }) => section));
	const sections = chapter.sections.flatMap((section): Found[] => {
		const path = sectionPagePath(section.address);
		const pages = pagesWords(section.pages);
		const [opening, ...parts] = partsOf(sectionOf(tree, section.id).children.slice(1));
		// Sections within a section have records of their own.
		const end = parts.findIndex((part) => inner.has(part.id));
		const subheadings = parts.slice(0, end < 0 ? undefined : end);
		return [
			{
				...place,
				pages,
				path,
				title: section.title,
				also: [section.source],
				point: section.point ?? '',
				paragraphs: opening.paragraphs,
			},
			...subheadings.map((part) => below(part, path, { ...place, pages, within: section.title })),
		];
	});
	return [
		own,
		...parts.map((part) => below(part, own.path, { ...place, pages: own.pages, within: '' })),
		...sections,
	];
}

/** What a figure says in words outside its drawings, what its marks rest on too. */
async function wordsOfFigure(edition: Edition, id: string): Promise<string[]> {
	const words = new Set<string>();
	visit(await framedFigure(edition, id, { evidence: true, layouts: ['phone'] }), 'element', (node) => {
		if (node.tagName === 'svg' || hasClass(node, 'figure-row')) return SKIP;
		if (['p', 'li', 'dd'].includes(node.tagName)) words.add(readable(node));
		return undefined;
	});
	return [...words].filter(({ length }) => length > 12);
}

/** A figure: its names and numbers, its claims, and what it says in words. */
const ofFigure = async (edition: Edition, figure: FigureMeta): Promise<Found> => {
	const { id, number, title } = figure;
	return {
		kind: 'figure',
		path: figurePath(id),
		title,
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
		paragraphs: (await wordsOfFigure(edition, id)).map((words) => ['', words]),
	};
};

/** The first sentence of a text, or as much of it as a line has room for. */
const firstSentence = (text: string): string => {
	const sentence = /^.*?(?<!\bpp?)[.!?]”?(?= |$)/.exec(text)?.[0] ?? text;
	return sentence.length > 180 ? `${sentence.slice(0, 170).replace(/\s+\S*$/, '')} …` : sentence;
};

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
		const { text } = entry;
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

/** What the page for teachers lists beside its prose, by the headings that it has for it. */
function teachingLists({ chapters, kits, courses, exercises, talks, ui }: Edition): Part[] {
	const { teaching: words, talk } = ui;
	const { gift, qti, imscc, anki } = words.files;
	const part = (id: string, title: string, texts: readonly string[]): Part[] =>
		texts.length > 0 ? [{ id, title, paragraphs: texts.map((text) => ['', text]) }] : [];
	const named = ({ title, lede }: { title: string; lede: string }) => `${title}. ${lede}`;
	const kitsInOrder = chapters.flatMap(({ id }) => kits.get(id) ?? []);
	const talkTitles = [...talks.values()].map(({ title }) => title);
	return [
		...part('kits', words.kits, kitsInOrder.map(named)),
		...part('courses', words.courses, [...courses.values()].map(named)),
		...part('talks', talk.talks, talkTitles.length > 0 ? [talk.about, ...talkTitles] : []),
		...part('take', words.take, exercises.length > 0 ? [words.howTo, gift, qti, imscc, anki] : []),
		...part('handouts', words.handouts, [words.sectionSheets]),
	];
}

/** A page of prose beside the chapters. */
async function ofPage(edition: Edition, { id, title, description, text }: ProsePage): Promise<Found[]> {
	const path = pagePath(id);
	const [opening, ...parts] = partsOf((await proseTree(text, authoring)).children);
	if (id === 'teaching') parts.push(...teachingLists(edition));
	return [
		{ ...page, path, title, point: description, paragraphs: opening.paragraphs },
		...parts.map((part) => below(part, path, { ...page, within: title })),
	];
}

/** The lists: of each register, of figures, of pages, of changes. */
const ofLists = ({ registerWords, ui: { titles } }: Edition): Found[] =>
	[
		...shownRegisters({ registerWords }).map(({ name, path }) => ({ path, ...byKey(registerWords, name) })),
		...(['evidence', 'figures', 'pages', 'changes'] as const).map((name) => ({
			path: pagePath(name),
			...titles[name],
		})),
	].map(({ path, title, lede }) => ({ ...page, path, title, point: firstSentence(lede), paragraphs: [] }));

/** What there is to teach with: each kit by its goals, questions and exercises, each course by its sessions. */
const ofTeaching = ({ exercises, kits, courses }: Edition): Found[] => [
	...[...kits].map(([chapter, kit]) => ({
		...page,
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
		...page,
		path: coursePath(id),
		title: course.title,
		also: ['teaching short course'],
		point: course.lede,
		paragraphs: course.sessions.map((session): Paragraph => [session.id, `${session.title}. ${session.why}`]),
	})),
];

/**
 * Everything that can be found, in the order of the site.
 *
 * @param edition what is built
 */
export async function recordsOf(edition: Edition): Promise<SearchRecord[]> {
	const { chapters, figures, pages } = edition;
	const written = chapters.filter(({ status }) => status === 'written');
	const prose = pages.filter(({ id }) => id !== 'home');
	const all = [
		...(await Promise.all(written.map(ofChapter))),
		...(await Promise.all([...figures.values()].map((figure) => ofFigure(edition, figure)))),
		...shownRegisters(edition).map(({ name }) => ofRegister(edition, name)),
		...(await Promise.all(prose.map((page) => ofPage(edition, page)))),
		ofLists(edition),
		ofTeaching(edition),
	];
	return all.flat().map((each) => ({ ...each, questions: edition.searchQuestions[each.path] ?? [] }));
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
