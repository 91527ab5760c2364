/** What a host should send with the files of a build: one table, written for each kind of host. */
import { firstOf } from '../text/items.ts';
import { framedPages, inlineInAll, sentPolicy, type Inline } from './policy.ts';

/** What is sent with the files of a place. No file is in two of them: hosts differ in which one holds. */
export interface HostingRule {
	/** From the host's root; all below a folder with `*` at its end. */
	path: string;
	headers: Readonly<Record<string, string>>;
}

/** The folder of published editions: nothing in it changes, and each page there carries the policy of its time. */
const published = 'editions/';

/** Folders in which a file’s name changes with what is in it. */
const hashed = ['_astro/', 'pagefind/fragment/', 'pagefind/index/', 'pagefind/filter/'];

const sniff = { 'X-Content-Type-Options': 'nosniff' };
/** Kept for a year, and never asked for again. */
const immutable = { 'Cache-Control': 'public, max-age=31536000, immutable' };
/** Kept, but asked for each time whether it is still the same. */
const revalidated = { 'Cache-Control': 'no-cache' };

/**
 * The one table of what a host sends.
 *
 * @param pages each page of a build, from its folder, with what stands in it
 * @param base where the build stands on its host, with a slash at both ends
 */
export function hostingRules(pages: ReadonlyMap<string, Inline>, base: string): HostingRule[] {
	const places = Map.groupBy(pages, ([page]) => (page === 'index.html' ? '' : page.replace(/\/.*/, '/')));
	const at = (place: string) => base + place + (place.endsWith('/') ? '*' : '');
	return [
		...[...hashed, published].map((place) => ({ path: at(place), headers: { ...immutable, ...sniff } })),
		...[...places]
			.filter(([place]) => place !== published)
			.map(([place, inPlace]) => ({
				path: at(place),
				headers: {
					...revalidated,
					...sniff,
					'Content-Security-Policy': sentPolicy(place, inlineInAll(inPlace.map(([, inline]) => inline))),
					// For browsers that know no `frame-ancestors`.
					...(place === framedPages ? {} : { 'X-Frame-Options': 'DENY' }),
				},
			})),
	];
}

/** Longest line, and most rules, that Cloudflare Pages reads. */
const limits = { line: 2000, rules: 100 };

/**
 * The table as `_headers`, which Netlify and Cloudflare Pages read from the root of what they publish.
 *
 * @throws {Error} where it is more than these read
 */
export function headersFile(rules: readonly HostingRule[]): string {
	const lines = rules.flatMap(({ path, headers }) => [
		path,
		...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`),
	]);
	const long = lines.find((line) => line.length > limits.line);
	if (long !== undefined)
		throw new Error(
			`_headers: a line has ${long.length} letters, and hosts read ${limits.line}: ${long.slice(0, 60)}…`,
		);
	if (rules.length > limits.rules)
		throw new Error(`_headers: there are ${rules.length} rules, and hosts read ${limits.rules}.`);
	return `${lines.join('\n')}\n`;
}

/** Reads what `headersFile` wrote. */
export function readHeaders(text: string): HostingRule[] {
	return text
		.trimEnd()
		.split(/\n(?! )/)
		.map((rule) => {
			const [path = '', ...headers] = rule.split('\n');
			const pairs = headers.map((line): [string, string] => {
				const [, name = '', value = ''] = /^ {2}([^:]+): (.*)$/.exec(line) ?? [];
				return [name, value];
			});
			return { path, headers: Object.fromEntries(pairs) };
		});
}

/** A header as nginx and Caddy are told it. */
const headerLines = (headers: HostingRule['headers'], before = '', after = ''): string =>
	Object.entries(headers)
		.map(([name, value]) => `\t${before}${name} "${value}"${after}`)
		.join('\n');

/** Base path of a build on its host: the beginning of every rule. */
const baseOf = (rules: readonly HostingRule[]): string =>
	firstOf(rules).path.slice(0, -`${hashed[0]}*`.length);

/** Default headers, of files without a rule. */
const others = { ...revalidated, ...sniff };

/** The table for nginx: what stands in a `server { … }` beside its `root`. */
export function nginx(rules: readonly HostingRule[]): string {
	const block = (where: string, headers: HostingRule['headers']) =>
		`location ${where} {\n${headerLines(headers, 'add_header ', ' always;')}\n}`;
	const base = baseOf(rules);
	return [
		'index index.html;',
		`error_page 404 ${base}404.html;`,
		block(base, others),
		// The root is answered with the page in it, which its own rule must be for.
		...rules.map(({ path, headers }) =>
			path.endsWith('*')
				? block(`^~ ${path.slice(0, -1)}`, headers)
				: block(`= ${path.replace(/\/$/, '/index.html')}`, headers),
		),
	].join('\n');
}

/** The table for Caddy: what stands in the block of a site beside its `root` and `file_server`. */
export function caddy(rules: readonly HostingRule[]): string {
	const base = baseOf(rules);
	const missing = `${base}404.html`;
	const block = (where: string, headers: HostingRule['headers'], before = '') =>
		`header ${where} {\n${headerLines(headers, before)}\n}`;
	return [
		// With `?`, where no other rule says it.
		block(`${base}*`, others, '?'),
		...rules.map(({ path, headers }) => block(path, headers)),
		'handle_errors {',
		`rewrite * ${missing}`,
		block('', rules.find(({ path }) => path === missing)?.headers ?? others),
		'file_server',
		'}',
	].join('\n');
}
