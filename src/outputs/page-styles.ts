import { createHash } from 'node:crypto';
import { globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { transform } from 'lightningcss';
import type { Tree } from '../figure-kit/tree.ts';
import { firstOf } from '../text/items.ts';
import { compact } from '../text/words.ts';
import {
	elementsIn,
	type PageElement,
	type PageTree,
	removeElement,
	replaceBy,
	textIn,
} from '../text/page-tree.ts';

/** Whether an element links a style sheet. */
const linksStyles = ({ name, attribs }: PageElement): boolean =>
	name === 'link' && attribs['rel'] === 'stylesheet';

/** The address of the style sheet of the build that an element links; those of figures stand elsewhere. */
const sheetIn = (element: PageElement): string | undefined => {
	const { href = '' } = element.attribs;
	return linksStyles(element) && /\/_astro\/[^"]+\.css$/.test(href) ? href : undefined;
};

/** The path of a figure's style sheet that an element links. */
const figureSheetIn = (element: PageElement): string | undefined =>
	linksStyles(element)
		? /\/figures\/styles\/[^"]+\.css$/.exec(element.attribs['href'] ?? '')?.[0]
		: undefined;

/** Whether an element asks for a page's styles in it (`src/starlight/Head.astro`). */
const asksInline = ({ name, attribs }: PageElement): boolean =>
	name === 'meta' && attribs['name'] === 'styles' && attribs['content'] === 'inline';

/** Words, and names with a colon in them: `md:sl-hidden`. */
const wordsIn = (text: string): Set<string> => new Set(text.match(/[\w-]+(?::[\w-]+)*/g) ?? []);

/** Pages that link the same style sheets, by what they name. */
export interface Kind {
	/** Addresses of its sheets, in the order in which they are linked. */
	sheets: readonly string[];
	/** Whatever its pages have for classes and ids. */
	words: Set<string>;
	/** Names of the elements that its pages have. */
	elements: Set<string>;
	/** Files of the scripts that its pages load. */
	scripts: Set<string>;
	/** Whether a page has, or leads to, a drawing whose states it may fetch. */
	shows: boolean;
	/** Whether a page links its sheets; the others ask for them within. */
	linked: boolean;
}

/** Pages by the sheets that they link. */
export type Kinds = Map<string, Kind>;

const keyOf = (sheets: readonly string[]): string => sheets.join(' ');

/** Joins what pages name, by their kind. */
export function mergeKinds(all: Iterable<Kinds>): Kinds {
	const merged: Kinds = new Map();
	for (const kinds of all)
		for (const [key, kind] of kinds) {
			const known = merged.get(key);
			if (known) {
				for (const name of ['words', 'elements', 'scripts'] as const)
					for (const each of kind[name]) known[name].add(each);
				known.shows ||= kind.shows;
				known.linked ||= kind.linked;
			} else merged.set(key, kind);
		}
	return merged;
}

/** What a page names; nothing where it links no sheet. */
export function kindOf(page: PageTree): Kinds {
	const elements = elementsIn(page);
	const sheets = elements.flatMap((each) => sheetIn(each) ?? []);
	if (sheets.length === 0) return new Map();
	const scripts = elements.filter(({ name }) => name === 'script').map(textIn);
	const values = elements.flatMap(({ attribs }) => Object.values(attribs));
	// What has or sets a class or an id: attributes and scripts, not what is read.
	const naming = elements.flatMap(({ attribs: { class: classes, id, style } }) =>
		compact([classes, id, style]),
	);
	const kind: Kind = {
		sheets,
		words: wordsIn([...naming, ...scripts].join(' ')),
		elements: new Set(elements.map(({ name }) => name)),
		scripts: new Set([...values, ...scripts].flatMap((text) => text.match(/[\w.-]+\.js(?=$|["'`])/g) ?? [])),
		shows: elements.some(
			({ name, attribs }) => name === 'figure-states' || attribs['class']?.startsWith('figure-link'),
		),
		linked: !elements.some(asksInline),
	};
	return new Map([[keyOf(sheets), kind]]);
}

/** The words of a script, and of all that it can load. */
function scriptWords(assets: string): (name: string, seen: Set<string>) => Set<string>[] {
	const names = new Set(globSync('*.js', { cwd: assets }));
	const read = new Map<string, { words: Set<string>; loads: string[] }>();
	const scriptOf = (name: string) => {
		const text = readFileSync(join(assets, name), 'utf8');
		const loads = (text.match(/[\w.-]+\.js/g) ?? []).filter((each) => names.has(each));
		return { words: wordsIn(text), loads };
	};
	return function wordsOf(name, seen): Set<string>[] {
		if (seen.has(name) || !names.has(name)) return [];
		seen.add(name);
		const script = read.get(name) ?? scriptOf(name);
		read.set(name, script);
		return [script.words, ...script.loads.flatMap((each) => wordsOf(each, seen))];
	};
}

/** What a page with figures may fetch of them (`figure-kit/tree.ts`): names as those of a page. */
function fetchedIn(dist: string): Pick<Kind, 'words' | 'elements'> {
	const [words, elements] = [new Set<string>(), new Set<string>()];
	const walk = (tree: Tree): void => {
		if (typeof tree === 'string') return;
		const [name, attributes, ...inside] = tree;
		elements.add(name);
		for (const word of wordsIn(`${attributes['class'] ?? ''} ${attributes['id'] ?? ''}`)) words.add(word);
		inside.forEach(walk);
	};
	for (const file of globSync('figures/*/states.json', { cwd: dist }))
		(JSON.parse(readFileSync(join(dist, file), 'utf8')) as { trees: Tree[] }).trees.forEach(walk);
	return { words, elements };
}

/** The names of classes, ids and properties that a style sheet has, and of which others say nothing. */
function unusedIn(css: string, words: ReadonlySet<string>, others: ReadonlySet<string>): string[] {
	// Letters of numbers and addresses come along, and do no harm; what is a property too would go with it.
	const declared = new Set([...css.matchAll(/[{;]\s*([\w-]+)\s*:/g)].map(([, name = '']) => name));
	const names = [...css.matchAll(/[.#]((?:[\w-]|\\.)+)/g)]
		.map(([, name = '']) => name.replaceAll('\\', ''))
		.filter((name) => !declared.has(name));
	const read = new Set([...css.matchAll(/var\(\s*(--[\w-]+)/g)].map(([, name = '']) => name));
	const properties = [...css.matchAll(/(--[\w-]+)\s*:/g)].map(([, name = '']) => name);
	return [
		...new Set(names.filter((name) => !words.has(name))),
		...new Set(properties.filter((name) => !read.has(name) && !words.has(name) && !others.has(name))),
	];
}

/** The rules of a style sheet that pages can use, by what they and their scripts name. */
function pruned(
	css: string,
	names: { words: ReadonlySet<string>; elements: ReadonlySet<string>; others: ReadonlySet<string> },
): string {
	const { words, elements, others } = names;
	const has = (element: string) => elements.has(element) || words.has(element);
	const { code } = transform({
		filename: 'page.css',
		code: Buffer.from(css),
		minify: true,
		unusedSymbols: unusedIn(css, words, others),
		visitor: {
			// A selector of an element that no page has selects nothing.
			Selector: (selector) =>
				selector.some((part) => part.type === 'type' && !has(part.name)) ? [] : undefined,
		},
	});
	// Custom properties that only removed rules used go too.
	return code.length < css.length ? pruned(code.toString(), names) : code.toString();
}

/** The one style sheet of a kind of page: its rules, and the link to it. */
export interface Sheet {
	code: string;
	link: string;
}

/**
 * Makes one style sheet for each kind of page, of the rules that its pages and their scripts can use.
 *
 * @param dist folder of a build; the sheets are written, and those that no page will link are removed
 * @param kinds what all pages of the build name
 * @returns the sheets by kind, and how many there were before and are after
 * @throws {Error} where a page links a sheet that is not there
 */
export function writeSheets(
	dist: string,
	kinds: Kinds,
): { sheets: Map<string, Sheet>; before: number; after: number } {
	const assets = join(dist, '_astro');
	// What figures and scripts bring along reads a page's properties.
	const linked = new Set(
		[...kinds.values()].flatMap(({ sheets }) => sheets.map((href) => `_astro/${basename(href)}`)),
	);
	const brought = globSync(['figures/styles/*.css', '_astro/*.css'], { cwd: dist }).filter(
		(file) => !linked.has(file),
	);
	const others = wordsIn(brought.map((file) => readFileSync(join(dist, file), 'utf8')).join(' '));
	const fetched = fetchedIn(dist);
	const wordsOf = scriptWords(assets);
	const [before, written] = [new Set<string>(), new Set<string>()];
	const sheets = [...kinds].map(([key, kind]): [string, Sheet] => {
		for (const href of kind.sheets) before.add(basename(href));
		const seen = new Set<string>();
		const scripts = [...kind.scripts].flatMap((name) => wordsOf(name, seen));
		const words = new Set(
			[kind.words, kind.shows ? fetched.words : [], ...scripts].flatMap((set) => [...set]),
		);
		const elements = new Set([...kind.elements, ...(kind.shows ? fetched.elements : [])]);
		const all = kind.sheets.map((href) => readFileSync(join(assets, basename(href)), 'utf8')).join('\n');
		const code = pruned(all, { words, elements, others });
		const name = `page.${createHash('sha256').update(code).digest('base64url').slice(0, 8)}.css`;
		const first = firstOf(kind.sheets);
		if (kind.linked) {
			writeFileSync(join(assets, name), code);
			written.add(name);
		}
		const folder = first.slice(0, -basename(first).length);
		return [key, { code, link: `<link rel="stylesheet" href="${folder}${name}">` }];
	});
	// No page links what belongs to a route that has none, and no script loads it.
	const loaded = globSync('*.js', { cwd: assets }).map((file) => readFileSync(join(assets, file), 'utf8'));
	for (const file of globSync('*.css', { cwd: assets }))
		if (!written.has(file) && !loaded.some((script) => script.includes(file))) rmSync(join(assets, file));
	return { sheets: new Map(sheets), before: before.size, after: written.size };
}

/**
 * Gives a page the one style sheet of its kind, by a link; or within, where it asks for that.
 *
 * @param dist folder of the build
 * @param page changed in place
 * @param sheets of each kind, as `writeSheets` made them
 */
export function style(dist: string, page: PageTree, sheets: ReadonlyMap<string, Sheet>): void {
	const elements = elementsIn(page);
	const [first, ...others] = elements.filter((each) => sheetIn(each) !== undefined);
	const sheet = sheets.get(keyOf(elements.flatMap((each) => sheetIn(each) ?? [])));
	if (!first || !sheet) return;
	const asking = elements.find(asksInline);
	replaceBy(first, asking ? `<style>${sheet.code}</style>` : sheet.link);
	for (const other of others) removeElement(other);
	if (!asking) return;
	removeElement(asking);
	for (const element of elements) {
		const path = figureSheetIn(element);
		if (path !== undefined) replaceBy(element, `<style>${readFileSync(join(dist, path), 'utf8')}</style>`);
	}
}
