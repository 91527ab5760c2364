/** The companion as a book: its chapters, its figures in all their states, its references. */
import type { Element, Root } from 'hast';
import { h } from 'hastscript';
import { visit } from 'unist-util-visit';
import { type Book, type BookPart, placesIn } from '../book/book.ts';
import { writeEpub } from '../book/epub.ts';
import { mention } from '../book/mentions.ts';
import { bookText, type BookTextContext, workAnchor } from '../book/text.ts';
import { markMentions } from '../chapters/passages.ts';
import { dissertationTitle } from '../citing/items.ts';
import { figurePath } from '../edition/addresses.ts';
import { chapterLabel } from '../edition/uses.ts';
import type { Chapter, Edition } from '../edition/types.ts';
import { printed, printedStyles, rasterise, titleCard } from '../figure-kit/exports/picture.ts';
import type { Drawn, OpenFigure } from '../figure-kit/figure.ts';
import { noBreak } from '../figure-kit/no-break.ts';
import { openFigure } from '../figures/index.ts';
import { worksCitedIn } from '../outputs/works-cited.ts';
import { workName } from '../registers/works/index.ts';
import type { FigureState } from '../schemas/figure.ts';
import { loadEdition } from '../site/edition.ts';
import { entryOf } from '../site/entries.ts';
import { fillNodes } from '../site/fill-nodes.ts';
import { numberOf } from '../site/figures.ts';
import { type FiledWork, filedWorks } from '../site/filed-works.ts';
import { absolute, href } from '../site/paths.ts';
import { perBuild } from '../site/per-build.ts';
import { chapterName } from '../site/teaching.ts';
import { renderContext } from '../site/render-context.ts';
import { formatDate } from '../text/dates.ts';
import { inWords } from '../text/numbers.ts';
import { pageLabel } from '../text/page-ranges.ts';
import { fill, licenseName } from '../text/words.ts';
import { bookIndex, isIndexed } from './book-index.ts';
import { chapterTree } from './chapter-tree.ts';
import { entryNames } from './passages.ts';
import { byKey } from '../text/lookup.ts';
import { firstOf } from '../text/items.ts';

/** A figure with its drawings at hand. */
interface ReadyFigure extends OpenFigure {
	drawn: Drawn;
}

/** The sizes in which a figure stands in the book: on a telephone, and wherever there is more room. */
const layouts = ['phone', 'column'] as const;

const figureFile = (id: string): string => `figure-${id}`;
const stateAnchor = (state: string): string => `state-${state}`;

/** Everything that the parts of the book are made with. */
class Maker {
	readonly edition: Edition;
	readonly #figures: ReadonlyMap<string, ReadyFigure>;
	readonly #context: ReturnType<typeof renderContext>;
	readonly #findNames = entryNames();
	/** The figures that chapters show. */
	readonly #shown = new Set<string>();

	constructor(edition: Edition, figures: ReadonlyMap<string, ReadyFigure>) {
		this.edition = edition;
		this.#figures = figures;
		this.#context = renderContext(edition, href);
	}

	get #words() {
		return this.edition.ui.book;
	}

	/** A state: its claim, its description, its drawing. */
	#state({ drawn, meta }: ReadyFigure, { id, claim, say, pages }: FigureState): Element[] {
		const below = drawn.below(id, this.#context);
		return [
			h('p', { className: ['figure-claim'] }, noBreak(claim)),
			...this.#plain(h('p', { className: ['figure-say'] }, [say, ' ', this.#context.pages(pages)])),
			...layouts.map((layout) => printed(drawn.drawing(id, layout, this.#context))),
			...(below.length > 0 ? this.#plain(h('div', { className: [`figure-${meta.id}`] }, below)) : []),
		];
	}

	#plain(node: Element): Element[] {
		return bookText({ type: 'root', children: [node] }, this.#textContext()).text as Element[];
	}

	#caption({ meta }: ReadyFigure): Element {
		const { figure: words } = this.edition.ui;
		return h('figcaption', [
			h('strong', `${numberOf(this.edition, meta)}: ${meta.title}`),
			' ',
			h('span', { className: ['pages'] }, `[${pageLabel(meta.source.pages)}]`),
			` ${meta.caption}`,
			...(meta.ours ? [` ${words.added}: ${meta.ours}`] : []),
		]);
	}

	/** A figure as a chapter shows it: its first state, and the way to the others. */
	#figure(id: string): Element {
		this.#shown.add(id);
		const figure = byKey(this.#figures, id);
		const { choices } = figure.meta.states;
		const others = choices.length - 1;
		const label = [this.#words.described, this.#words.otherState][others] ?? this.#words.otherStates;
		const all = h('a', { href: `${figureFile(id)}.xhtml` }, fill(label, { count: inWords(others) }));
		return h('div', { id: `fig-${id}`, className: ['figure'], dataEntry: `figures/${id}` }, [
			h('figure', { ariaDetails: `more-${id}` }, [
				...this.#state(figure, firstOf(choices)),
				this.#caption(figure),
			]),
			h('p', { id: `more-${id}`, className: ['figure-whole'] }, [all]),
		]);
	}

	#textContext(): BookTextContext {
		const { ui } = this.edition;
		return {
			figure: (id) => this.#figure(id),
			noteMark: (number) => fill(ui.book.note, { number }),
			noteBack: (number) => fill(ui.book.noteBack, { number }),
		};
	}

	titlePage(): BookPart {
		const { companion, dissertation } = this.edition.meta;
		const { author, university, year } = dissertation;
		const restated = fillNodes(this.#words.restates, {
			author: `${author.given} ${author.family}`,
			title: h('cite', dissertationTitle(this.edition)),
			university,
			year: String(year),
		});
		return {
			id: 'title',
			kind: 'titlepage',
			head: companion.title,
			body: [
				h('h1', companion.title),
				h('p', { className: ['subtitle'] }, companion.subtitle),
				h('p', { className: ['editor'] }, companion.editor),
				h('p', restated),
			],
		};
	}

	/** The page behind the title: which edition this is, of when, where it stands, and what may be done with it. */
	imprint(): BookPart {
		const { companion } = this.edition.meta;
		const words = this.#words;
		const edition = { version: companion.version, date: formatDate(companion.date) };
		const address = absolute('/');
		const { license } = companion;
		const terms = h('a', { href: license.address }, license.address);
		return {
			id: 'imprint',
			kind: 'copyright-page',
			head: words.imprint,
			body: [
				h('h1', words.imprint),
				h('p', { className: ['edition'] }, [
					h('cite', `${companion.title}: ${companion.subtitle}`),
					'. ',
					fill(words.edition, edition),
				]),
				h('p', fillNodes(words.madeFrom, { address: h('a', { href: address }, address) })),
				h('p', fillNodes(words.using, { license: h(null, `${licenseName(license.prose)}, `, terms) })),
				h('p', words.reading),
			],
		};
	}

	/** A chapter’s tree in which what the index lists has a place at each mention. */
	#marked(tree: Root): Root {
		const marked = structuredClone(tree);
		let count = 0;
		markMentions(marked, this.#findNames, (entry, words) =>
			isIndexed(entry) ? mention(entry, ++count, words) : undefined,
		);
		return marked;
	}

	chapter(chapter: Chapter, tree: Root): BookPart {
		const { text, notes } = bookText(this.#marked(tree), this.#textContext());
		const { ui } = this.edition;
		const numbered = chapter.number === null ? [] : [`${chapterName(this.edition, chapter)} `];
		return {
			id: chapter.id,
			kind: chapter.number === null ? 'abstract' : 'chapter',
			head: chapterLabel(chapter),
			body: [
				h('h1', { id: chapter.id }, [
					...numbered.map((name) => h('span', { className: ['chapter-number'] }, name)),
					chapter.title,
				]),
				...(chapter.lede ? [h('p', { className: ['lede'] }, chapter.lede)] : []),
				...(text.filter(({ type }) => type === 'element') as Element[]),
				...(notes.length > 0
					? [
							h('section', { className: ['notes'], 'epub:type': 'endnotes', role: 'doc-endnotes' }, [
								h('h2', { id: 'notes' }, ui.book.notes),
								h('ol', notes),
							]),
						]
					: []),
			],
		};
	}

	figuresOpening(): BookPart {
		const { figures, figuresText } = this.#words;
		return {
			id: 'figures',
			kind: 'appendix',
			head: figures,
			body: [h('h1', { id: 'figures' }, figures), h('p', figuresText)],
		};
	}

	/** A figure in the appendix: its states but the one that a chapter shows, and its description. Chapters come before. */
	figure(id: string): BookPart {
		const { figures, inChapter, data } = this.#words;
		const { figure: words } = this.edition.ui;
		const figure = byKey(this.#figures, id);
		const { meta } = figure;
		const shown = this.#shown.has(id);
		const name = `${numberOf(this.edition, meta)}: ${meta.title}`;
		return {
			id: figureFile(id),
			kind: 'appendix',
			head: figures,
			body: [
				h('h2', { id, dataEntry: `figures/${id}` }, name),
				h('p', { className: ['lede'] }, noBreak(meta.claim)),
				h('p', { className: ['figure-links'] }, [
					...(shown
						? [h('a', { href: `${meta.section.split('/')[0]}.xhtml#fig-${id}` }, inChapter), ' · ']
						: []),
					h('a', { href: absolute(figurePath(id)) }, data),
				]),
				...meta.states.choices
					.slice(shown ? 1 : 0)
					.map((state) =>
						h('figure', { id: stateAnchor(state.id), dataEntry: `figures/${id}` }, [
							...this.#state(figure, state),
							h('figcaption', `${fill(words.name, { number: meta.number })}: ${state.label}`),
						]),
					),
				h('h3', { id: `${id}-description` }, words.description),
				...figure.describe().map((paragraph) => h('p', paragraph)),
			],
		};
	}

	/** A publication, with the names by which the text cites it where they are not what its reference begins with. */
	#reference({ works, citedAs }: FiledWork): Element {
		const { id } = firstOf(works);
		const names = `[${fill(this.#words.citedAs, { names: citedAs.join('; ') })}]`;
		return h('li', { id: workAnchor(id) }, [
			...works.slice(1).map((other) => h('span', { id: workAnchor(other.id) })),
			...structuredClone(entryOf(this.edition, 'works', id).reference ?? []),
			...(citedAs.length > 0 ? [' ', h('span', { className: ['cited-as'] }, names)] : []),
		]);
	}

	/** The works cited where a reader looks for them; those known by author and year alone are a list of their own. */
	references(works: ReadonlySet<string>): BookPart {
		const { references, referencesText, bare, bareText, see } = this.#words;
		const { known, unknown } = filedWorks(this.edition, works);
		const list = (items: Element[]) => h('ul', { className: ['references'] }, items);
		const items = known.map((line) =>
			'see' in line
				? h('li', { className: ['see'] }, [
						`${line.name}, `,
						h('i', see),
						' ',
						h('a', { href: `#${workAnchor(line.id)}` }, line.see),
					])
				: this.#reference(line),
		);
		const keys = unknown.map((work) => h('li', { id: workAnchor(work.id) }, workName(work)));
		return {
			id: 'references',
			kind: 'bibliography',
			head: references,
			body: [
				h('h1', { id: 'references' }, references),
				...(items.length > 0 ? [h('p', referencesText), list(items)] : []),
				...(keys.length > 0 ? [h('h2', { id: 'bare' }, bare), h('p', bareText), list(keys)] : []),
			],
		};
	}
}

/** Where a page of the site stands in the book, if it does; its places are tried in their order. */
function placesOf(url: URL): string[] {
	const path = url.pathname.slice(href('/').length);
	const id = decodeURIComponent(url.hash.slice(1));
	const [first = '', second = '', third = ''] = path.split('/');
	if (first === 'figures' && second)
		return [`${figureFile(second)}.xhtml#${stateAnchor(third)}`, `${figureFile(second)}.xhtml`];
	if (first === 'works') return [`references.xhtml#${workAnchor(second || id)}`];
	if (second === '') return id ? [`${first}.xhtml#${id}`] : [`${first}.xhtml`];
	return third === '' ? [`${first}.xhtml#${second}`] : [];
}

/** Leads the links of the parts to where the book has what they lead to, and else to the site. */
function link(parts: readonly BookPart[]): void {
	const places = placesIn(parts);
	const home = new URL(absolute('/'));
	for (const part of parts) {
		for (const node of part.body)
			visit(node, 'element', ({ tagName, properties }) => {
				const target = properties['href'];
				if (tagName !== 'a' || typeof target !== 'string') return;
				if (target.startsWith('#') || places.has(target)) return;
				const url = new URL(target, home);
				const inSite = url.origin === home.origin && url.pathname.startsWith(home.pathname);
				const place = inSite ? placesOf(url).find((each) => places.has(each)) : undefined;
				properties['href'] = place ?? url.href;
			});
	}
}

/** The book of this edition. */
async function makeBook(): Promise<Book> {
	const edition = loadEdition();
	const { companion, dissertation } = edition.meta;
	const { author, university, year } = dissertation;
	const { ui } = edition;
	const figures = await Promise.all(
		[...edition.figures.keys()].map(async (id): Promise<[string, ReadyFigure]> => {
			const figure = openFigure(id, edition);
			return [id, { ...figure, drawn: await figure.draw() }];
		}),
	);
	const maker = new Maker(edition, new Map(figures));
	const written = edition.chapters.filter(({ status }) => status === 'written');
	const chapters: BookPart[] = [];
	const works = new Set<string>();
	for (const chapter of written) {
		const tree = await chapterTree(chapter);
		for (const id of worksCitedIn(tree)) works.add(id);
		chapters.push(maker.chapter(chapter, tree));
	}
	const parts = [
		maker.titlePage(),
		maker.imprint(),
		...chapters,
		...(figures.length > 0 ? [maker.figuresOpening(), ...figures.map(([id]) => maker.figure(id))] : []),
		maker.references(works),
	];
	parts.push(bookIndex(edition, parts));
	link(parts);
	const source = `${author.given} ${author.family}, ${dissertationTitle(edition)} (${university}, ${year})`;
	const cover = titleCard(
		{
			above: companion.editor,
			title: companion.title,
			point: companion.subtitle,
			below: `${source}. ${fill(ui.book.edition, { version: companion.version, date: formatDate(companion.date) })}`,
		},
		{ width: 1000, height: 1500 },
	);
	return {
		...companion,
		language: ui.language,
		address: absolute('/'),
		license: `${licenseName(companion.license.prose)}, ${companion.license.address}`,
		source,
		accessibility: ui.book.accessibility,
		words: ui.book,
		drawings: printedStyles(figures.map(([id]) => id)),
		cover: new Uint8Array(await rasterise(cover, 1)),
		parts,
	};
}

/** The book as EPUB. */
export const theEpub = perBuild(async () => writeEpub(await makeBook()));
