/** The pages that stand as Markdown beside their HTML: chapters, sections, figures, entries of registers. */
import type { Element } from 'hast';
import { h } from 'hastscript';
import { companionTitle, dissertationTitle } from '../citing/items.ts';
import {
	entriesWithPage,
	figurePath,
	pagePath,
	sectionPagePath,
	sectionPath,
	statePath,
} from '../edition/addresses.ts';
import type { Chapter, Section } from '../edition/types.ts';
import { openFigure } from '../figures/index.ts';
import { type FrontMatter, type MarkdownContext, writeMarkdown } from '../outputs/markdown.ts';
import { pictureNames } from '../outputs/figure-files.ts';
import { raiseHeadings, sectionOf } from '../outputs/section-page.ts';
import { worksCitedIn } from '../outputs/works-cited.ts';
import { host } from '../settings/settings.ts';
import { loadEdition } from '../site/edition.ts';
import { type Entry, entryOf, shownRegisters } from '../site/entries.ts';
import { numberOf } from '../site/figures.ts';
import { absolute, href } from '../site/paths.ts';
import { perBuild } from '../site/per-build.ts';
import { worksInOrder } from '../site/works.ts';
import { pageLabel, pagesOf } from '../text/page-ranges.ts';
import { capital, compact } from '../text/words.ts';
import { chapterTree } from './chapter-tree.ts';
import { passagesOf, type PlacedPassage } from './passages.ts';
import { byKey } from '../text/lookup.ts';
import { firstOf } from '../text/items.ts';

/** A page’s Markdown alternate. */
export type MarkdownAlternate = ReturnType<typeof markdownAlternates>[number];

/** Path of a page’s Markdown. */
export const markdownPath = (path: string): string => `${path}index.md`;

const context = (): MarkdownContext => ({
	absolute: (target) => new URL(target, host()).href,
	figure(id) {
		const edition = loadEdition();
		const figure = byKey(edition.figures, id);
		const first = firstOf(figure.states.choices).id;
		return {
			name: `${numberOf(edition, figure)}: ${figure.title}`,
			claim: figure.claim,
			picture: absolute(statePath(id, first) + pictureNames(id, first).light),
			page: absolute(figurePath(id)),
		};
	},
});

/** What precedes every text: what it is part of, which edition, how it may be used, and whose words it restates. */
function recordOf(title: string, path: string, pages?: string): FrontMatter {
	const edition = loadEdition();
	const { companion, dissertation } = edition.meta;
	return {
		title,
		book: companionTitle(edition),
		author: companion.editor,
		edition: companion.version,
		date: companion.date,
		address: absolute(path),
		license: companion.license.prose,
		restates: `${dissertation.author.given} ${dissertation.author.family}, ${dissertationTitle(edition)} (${dissertation.university}, ${dissertation.year})`,
		pages,
	};
}

/** The works that a text cites, in the order of their names. */
function references(works: readonly string[]): Element[] {
	const edition = loadEdition();
	const cited = worksInOrder(edition).filter(({ id }) => works.includes(id));
	if (cited.length === 0) return [];
	const items = cited.map(({ id }) => {
		const { name, reference } = entryOf(edition, 'works', id);
		return h('li', reference ?? name);
	});
	return [h('h2', edition.ui.register.references), h('ul', items)];
}

const point = (text: string | undefined): Element[] => (text ? [h('blockquote', [h('p', text)])] : []);

async function chapterText(chapter: Chapter): Promise<string> {
	const tree = await chapterTree(chapter);
	const pages = chapter.pages ? pageLabel(pagesOf(chapter.pages)) : undefined;
	return writeMarkdown(
		[h('h1', chapter.title), ...point(chapter.lede), tree, ...references(worksCitedIn(tree))],
		recordOf(chapter.title, pagePath(chapter.id), pages),
		context(),
	);
}

async function sectionText(chapter: Chapter, section: Section): Promise<string> {
	const text = structuredClone(sectionOf(await chapterTree(chapter), section.id));
	raiseHeadings(text);
	const [, ...body] = text.children;
	return writeMarkdown(
		[h('h1', section.title), ...point(section.point), ...body, ...references(worksCitedIn(text))],
		recordOf(section.title, sectionPagePath(section.address), pageLabel(pagesOf(section.pages))),
		context(),
	);
}

async function figureText(id: string): Promise<string> {
	const edition = loadEdition();
	const words = edition.ui.figure;
	const figure = openFigure(id, edition);
	const { meta } = figure;
	const { columns, rows } = figure.table();
	const cell = (name: string) => (value: string | number) => h(name, String(value));
	return writeMarkdown(
		[
			h('h1', `${numberOf(edition, meta)}: ${meta.title}`),
			...point(meta.claim),
			h('figure-states', { dataFigure: id }),
			h('p', meta.caption),
			...(meta.ours ? [h('p', `${words.added}: ${meta.ours}`)] : []),
			h(
				'ul',
				meta.states.choices.map((state) =>
					h('li', [
						h('a', { href: href(statePath(id, state.id)) }, state.claim),
						`. ${state.say} [${pageLabel(state.pages)}]`,
					]),
				),
			),
			h('h2', words.description),
			...figure.describe().map((paragraph) => h('p', paragraph)),
			h('h2', words.data),
			h('table', [
				h('thead', [h('tr', columns.map(cell('th')))]),
				h(
					'tbody',
					rows.map((row) => h('tr', row.map(cell('td')))),
				),
			]),
		],
		recordOf(meta.title, figurePath(id), pageLabel(meta.source.pages)),
		context(),
	);
}

/** A sentence that mentions an entry, with where it stands. */
function passage({ before, sentence, after = [], title, address, pages }: PlacedPassage): Element {
	const sentences = compact([before, sentence, ...after]).map((words) =>
		words
			.map((part) => part.words)
			.join('')
			.trim(),
	);
	return h('li', [
		`${sentences.join(' ')} `,
		h('a', { href: href(sectionPath(address)) }, title),
		pages ? ` [${pages}]` : '',
	]);
}

async function entryText(entry: Entry): Promise<string> {
	const edition = loadEdition();
	const { register: words } = edition.ui;
	const { kind, id, name, zh, pinyin, facts, text, reference, more, note, pages, page } = entry;
	const passages = await passagesOf(kind, id);
	const names = compact([zh, pinyin]).join(', ');
	const paragraphs = [names, facts.join(' · '), text && (reference ?? text), more, note];
	const body = [
		h('h1', name),
		h('p', capital(byKey(edition.registerWords, kind).singular)),
		...compact(paragraphs).map((each) => h('p', each)),
		...(passages.length > 0 ? [h('h2', words.passages), h('ul', passages.map(passage))] : []),
	];
	return writeMarkdown(
		body,
		recordOf(name, page, pages.length > 0 ? pageLabel(pages) : undefined),
		context(),
	);
}

/** Markdown alternates of all pages that have one: the page, from the site's root, and what writes its text. */
export function markdownAlternates() {
	const edition = loadEdition();
	const written = edition.chapters.filter(({ status }) => status === 'written');
	return [
		...written.map((chapter) => ({ path: pagePath(chapter.id), write: () => chapterText(chapter) })),
		...written.flatMap((chapter) =>
			chapter.sections.map((section) => ({
				path: sectionPagePath(section.address),
				write: () => sectionText(chapter, section),
			})),
		),
		...[...edition.figures.keys()].map((id) => ({ path: figurePath(id), write: () => figureText(id) })),
		...shownRegisters(edition).flatMap(({ name }) =>
			entriesWithPage(edition, name).map(({ id }) => {
				const entry = entryOf(edition, name, id);
				return { path: entry.page, write: () => entryText(entry) };
			}),
		),
	];
}

const alternatePaths = perBuild(() => new Set(markdownAlternates().map(({ path }) => path)));

/** Whether a page has a Markdown alternate. */
export const hasMarkdown = (path: string): boolean => alternatePaths().has(path);
