import { createHash } from 'node:crypto';
import { globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { transform } from 'lightningcss';
import type { Tree } from '../figure-kit/tree.ts';

/**
 * A link to a style sheet of the build; those of figures stand elsewhere, and are left as they are. The one
 * for paper says within that it is.
 */
const sheetLink = /<link rel="stylesheet" href="([^"]*\/_astro\/[^"]+\.css)"(?: media="print")?\s*\/?>/g;

/** The sheets of the figures on a page. */
const figureLink = /<link rel="stylesheet" href="[^"]*(\/figures\/styles\/[^"]+\.css)"\s*\/?>/g;

/** Asks for a page's styles in it, with the faces that it waits for (`src/layout/FacesAhead.astro`). */
const inlineMark = /<meta name="styles" content="inline"\s*\/?>/;
const facesInline = /font-display:\s*swap;([^}]*?)url\((["']?)[^)]*?((?:serif|sans)\.[\w-]+\.woff2)\2\)/g;

/** What has or sets a class or an id: attributes and scripts, not what is read. */
const naming = /<script\b[^>]*>[\s\S]*?<\/script>| (?:class|id|style)="[^"]*"/g;

/** Words, and names with a colon in them: `md:sl-hidden`. */
const wordsIn = (text: string): Set<string> => new Set(text.match(/[\w-]+(?::[\w-]+)*/g) ?? []);

/** Pages that link the same style sheets. */
interface Kind {
	/** Addresses of its sheets, in the order in which they are linked. */
	sheets: readonly string[];
	files: string[];
	/** Whatever its pages have for classes and ids, and their scripts say. */
	words: Set<string>;
	/** Names of the elements that its pages have. */
	elements: Set<string>;
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

/** The kinds of pages in a build. */
function kindsIn(dist: string): Kind[] {
	const fetched = fetchedIn(dist);
	const wordsOf = scriptWords(join(dist, '_astro'));
	const kinds = new Map<string, Kind & { scripts: Set<string> }>();
	for (const file of globSync('**/*.html', { cwd: dist }).sort()) {
		const html = readFileSync(join(dist, file), 'utf8');
		const sheets = [...html.matchAll(sheetLink)].map(([, href]) => href!);
		if (sheets.length === 0) continue;
		const key = sheets.join(' ');
		const kind = kinds.get(key) ?? {
			sheets,
			files: [],
			words: new Set(),
			elements: new Set(),
			scripts: new Set(),
		};
		kinds.set(key, kind);
		kind.files.push(file);
		const shows = /<figure-states|class="figure-link/.test(html);
		const said = [
			...(shows ? [fetched.words] : []),
			wordsIn((html.match(naming) ?? []).join(' ')),
			...(html.match(/[\w.-]+\.js(?=")/g) ?? []).flatMap((name) => wordsOf(name, kind.scripts)),
		];
		const names = [...html.matchAll(/<([a-z][\w-]*)/gi)].map(([, name]) => name!);
		for (const name of [...names, ...(shows ? fetched.elements : [])]) kind.elements.add(name);
		for (const words of said) for (const word of words) kind.words.add(word);
	}
	return [...kinds.values()];
}

/** The names of classes, ids and properties that a style sheet has, and of which others say nothing. */
function unusedIn(css: string, words: ReadonlySet<string>, others: ReadonlySet<string>): string[] {
	// Letters of numbers and addresses come along, and do no harm; what is a property too would go with it.
	const declared = new Set([...css.matchAll(/[{;]\s*([\w-]+)\s*:/g)].map(([, name]) => name!));
	const names = [...css.matchAll(/[.#]((?:[\w-]|\\.)+)/g)]
		.map(([, name]) => name!.replaceAll('\\', ''))
		.filter((name) => !declared.has(name));
	const read = new Set([...css.matchAll(/var\(\s*(--[\w-]+)/g)].map(([, name]) => name!));
	const properties = [...css.matchAll(/(--[\w-]+)\s*:/g)].map(([, name]) => name!);
	return [
		...new Set(names.filter((name) => !words.has(name))),
		...new Set(properties.filter((name) => !read.has(name) && !words.has(name) && !others.has(name))),
	];
}

/** Faces of the reader's own that stand in for upright ones, or for the italics of the interface, which has few. */
const standIn = /@font-face\s*\{(?!(?=[^}]*Serif)[^}]*italic)[^}]*local\([^}]*\}/g;

/** Puts a page's style sheets into it, and the upright faces into these: nothing need stand in for them. */
function inline(dist: string, html: string, code: string): string {
	const withFaces = code
		.replace(standIn, '')
		.replace(facesInline, (_, between: string, _quote, file: string) => {
			const face = readFileSync(join(dist, '_astro', file)).toString('base64');
			// Should a browser be a moment in reading it, nothing is seen in another meanwhile.
			return `font-display:block;${between}url(data:font/woff2;base64,${face})`;
		});
	let placed = 0;
	return html
		.replace(inlineMark, '')
		.replace(figureLink, (_, path: string) => `<style>${readFileSync(join(dist, path), 'utf8')}</style>`)
		.replace(sheetLink, () => (placed++ ? '' : `<style>${withFaces}</style>`));
}

/**
 * Gives each kind of page one style sheet, of the rules that its pages and their scripts can use. A page that asks
 * for it has it within.
 *
 * @param dist folder of a build; its pages are written anew, and the sheets that none of them links are removed
 * @returns how many sheets there were, and how many there are
 * @throws {Error} where a page links a sheet that is not there
 */
export function styleEachKind(dist: string): { before: number; after: number } {
	const assets = join(dist, '_astro');
	const figures = globSync('figures/styles/*.css', { cwd: dist });
	const others = wordsIn(figures.map((file) => readFileSync(join(dist, file), 'utf8')).join(' '));
	const [before, written] = [new Set<string>(), new Set<string>()];
	for (const { sheets, files, words, elements } of kindsIn(dist)) {
		for (const href of sheets) before.add(basename(href));
		const all = sheets.map((href) => readFileSync(join(assets, basename(href)), 'utf8')).join('\n');
		const has = (element: string) => elements.has(element) || words.has(element);
		const pruned = (css: string): string => {
			const unusedSymbols = unusedIn(css, words, others);
			const { code } = transform({
				filename: 'page.css',
				code: Buffer.from(css),
				minify: true,
				unusedSymbols,
				visitor: {
					// A selector of an element that no page has selects nothing.
					Selector: (selector) =>
						selector.some((part) => part.type === 'type' && !has(part.name)) ? [] : undefined,
				},
			});
			return code.length < css.length ? pruned(code.toString()) : code.toString();
		};
		// What only rules that are gone have used goes too.
		const code = pruned(all);
		const name = `page.${createHash('sha256').update(code).digest('base64url').slice(0, 8)}.css`;
		const [first] = sheets;
		const link = `<link rel="stylesheet" href="${first!.slice(0, -basename(first!).length)}${name}">`;
		for (const file of files) {
			const html = readFileSync(join(dist, file), 'utf8');
			if (inlineMark.test(html)) {
				writeFileSync(join(dist, file), inline(dist, html, code));
				continue;
			}
			writeFileSync(join(assets, name), code);
			written.add(name);
			let linked = 0;
			writeFileSync(
				join(dist, file),
				html.replace(sheetLink, () => (linked++ ? '' : link)),
			);
		}
	}
	for (const file of before) if (!written.has(file)) rmSync(join(assets, file));
	return { before: before.size, after: written.size };
}

/** After a build: each page loads one style sheet, with the rules that its kind can use. */
export function pageStyles(): AstroIntegration {
	return {
		name: 'page-styles',
		hooks: {
			'astro:build:done'({ dir, logger }) {
				const { before, after } = styleEachKind(fileURLToPath(dir));
				logger.info(`${after} style sheets, one for each kind of page, made of ${before}`);
			},
		},
	};
}
