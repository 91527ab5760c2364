import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { parseHTML } from 'linkedom';
import { editionPath } from '../../src/edition/addresses.ts';
import type { Edition } from '../../src/edition/types.ts';
import { builds, type Build } from './builds.ts';

/** A built page: its path in the site, its HTML, and the document. */
export interface BuiltPage {
	/** `/4-coevolution/`. */
	path: string;
	/** Whether it only leads to another page. */
	leadsOn: boolean;
	html: string;
	/** Read from the HTML when it is first asked for. */
	readonly document: Document;
}

/** Every file of a build, from its folder, with forward slashes. */
export function builtFiles(build: Build = 'root'): string[] {
	const { outDir } = builds[build];
	return (
		readdirSync(outDir, { recursive: true, withFileTypes: true })
			.filter((entry) => entry.isFile())
			.map((entry) => relative(outDir, join(entry.parentPath, entry.name)).split(sep).join('/'))
			// Published editions were tested when they were, and stay as they are.
			.filter((file) => !/^editions\/(?:\d|pictures\/)/.test(file))
	);
}

/** A file of a build, as text. */
export const builtFile = (file: string, build: Build = 'root'): string =>
	readFileSync(join(builds[build].outDir, file), 'utf8');

/** Pages of a build by their path, read once for all tests of a thread. */
const pagesRead = new Map<string, BuiltPage>();

/** A page of a build, by its path: `/4-coevolution/`. */
export function builtPage(path: string, build: Build = 'root'): BuiltPage {
	const known = pagesRead.get(`${build}${path}`);
	if (known) return known;
	const html = builtFile(path.endsWith('/') ? `${path}index.html` : path, build);
	let document: WeakRef<Document> | undefined;
	const page: BuiltPage = {
		path,
		html,
		leadsOn: html.includes('http-equiv="refresh"'),
		get document() {
			const parsed = document?.deref() ?? parseHTML(html).document;
			document = new WeakRef(parsed);
			return parsed;
		},
	};
	pagesRead.set(`${build}${path}`, page);
	return page;
}

/** Every page of a build. */
export const builtPages = (build: Build = 'root'): BuiltPage[] =>
	builtFiles(build)
		.filter((file) => file.endsWith('.html'))
		.map((file) => builtPage(`/${file.replace(/index\.html$/, '')}`, build));

/** What pages below a chapter are that are no sections. */
const named: Readonly<Record<string, string>> = { cite: 'citation', history: 'history' };

/** What a page is, from its path: pages of one kind are made by one route. */
export function kindOf(path: string): string {
	const [first = '', second, third] = path.split('/').filter(Boolean);
	if (/^(\d+-|abstract$)/.test(first))
		return second === undefined ? 'chapter' : (named[third ?? second] ?? 'section');
	if (first === 'figures' && second !== undefined) return third === undefined ? 'figure' : 'state';
	if (first === 'evidence' && second !== undefined)
		return third === undefined ? 'register' : `entry of ${second}`;
	return second === undefined ? path : `of ${first}`;
}

/**
 * Some pages of each kind, the longest and the shortest among them; all of them where `TEST_ALL` is set.
 *
 * @param pages built pages
 * @param each how many of a kind
 */
export function sample(pages: readonly BuiltPage[], each = 3): BuiltPage[] {
	if (process.env['TEST_ALL']) return [...pages];
	const kinds = new Map<string, BuiltPage[]>();
	for (const page of pages) {
		const kind = kindOf(page.path);
		kinds.set(kind, [...(kinds.get(kind) ?? []), page]);
	}
	return [...kinds.values()].flatMap((list) => {
		const byLength = list.toSorted((a, b) => b.html.length - a.html.length);
		const step = Math.max(1, (byLength.length - 1) / (each - 1));
		const picked = Array.from({ length: Math.min(each, byLength.length) }, (_, i) => Math.round(i * step));
		return picked.map((i) => byLength[i]!);
	});
}

/** The address by which a page of a build is cited: in the edition, once that is published. */
export function citedAt(
	{ meta, published }: Pick<Edition, 'meta' | 'published'>,
	path: string,
	build: Build = 'root',
): string {
	const { site, base } = builds[build];
	const { version } = meta.companion;
	// The first edition has no history of its own.
	const hasHistory = published.length > 1;
	const kept =
		published.some((each) => each.version === version) && (hasHistory || !path.endsWith('/history/'));
	return site + base + (kept ? editionPath(version) + path.slice(1) : path).slice(1);
}
