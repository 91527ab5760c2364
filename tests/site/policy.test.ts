import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readHeaders } from '../../src/outputs/hosting.ts';
import { builds, type Build } from '../support/builds.ts';
import { builtFile, builtFiles, builtPages, sample, type BuiltPage } from '../support/dist.ts';

/** A policy by its directives. */
const directivesOf = (policy: string): Map<string, string[]> =>
	new Map(
		policy.split(';').map((directive) => {
			const [name = '', ...values] = directive.trim().split(' ');
			return [name, values];
		}),
	);
const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
/** What a page’s own elements and attributes are, as another parser than that of the build reads them. */
const hashes = ({ document }: BuiltPage, selector: string, of: (element: Element) => string | null) =>
	[...new Set([...document.querySelectorAll(selector)].map((each) => hash(of(each) ?? '')))].sort();
const runs = 'script:not([src]):is(:not([type]), [type=module], [type=importmap], [type=speculationrules])';

/** What is wrong with the policy of a page. */
function faults(page: BuiltPage): string[] {
	const { document, html, path } = page;
	const metas = document.querySelectorAll('meta[http-equiv="content-security-policy"]');
	if (metas.length !== 1) return [`${path} has ${metas.length} policies`];
	const policy = directivesOf(metas[0]!.getAttribute('content')!);
	const said = (name: string) => policy.get(name)?.join(' ') ?? '';
	const hashed = (name: string) => (policy.get(name) ?? []).filter((value) => value.startsWith("'sha256-"));
	const wrong: string[] = [];
	const expected = (name: string, values: string[]) => {
		if (hashed(name).sort().join() !== values.join()) wrong.push(`${path}: ${name} names other pieces`);
	};
	const before = html.slice(0, html.indexOf('http-equiv="content-security-policy"'));
	if (/<(script|link|style)/.test(before)) wrong.push(`${path}: something stands before the policy`);
	expected(
		'script-src',
		hashes(page, runs, ({ textContent }) => textContent),
	);
	expected(
		'style-src',
		hashes(page, 'style', ({ textContent }) => textContent),
	);
	expected(
		'style-src-attr',
		hashes(page, '[style]', (each) => each.getAttribute('style')),
	);
	const others = policy.get('script-src')!.filter((value) => !value.startsWith("'sha256-"));
	const wasm = path === '/search/' ? " 'wasm-unsafe-eval'" : '';
	if (others.join(' ') !== `'self'${wasm}`) wrong.push(`${path}: scripts may be ${others.join(' ')}`);
	for (const [name, value] of Object.entries({
		'default-src': "'self'",
		'object-src': "'none'",
		'frame-src': "'none'",
		'base-uri': "'none'",
		'form-action': "'self'",
		'img-src': "'self' data:",
		'font-src': "'self' data:",
		'require-trusted-types-for': "'script'",
		'trusted-types': path === '/offline/' ? 'save-offline' : "'none'",
	}))
		if (said(name) !== value) wrong.push(`${path}: ${name} is ${said(name)}`);
	if (/unsafe-inline|'unsafe-eval'|https?:|\*/.test([...policy.values()].flat().join(' ')))
		wrong.push(`${path}: it lets too much in`);
	for (const element of document.querySelectorAll('*'))
		for (const { name, value } of element.attributes)
			if (/^on/i.test(name) || /^\s*javascript:/i.test(value)) wrong.push(`${path}: ${name}="${value}"`);
	return wrong;
}

describe.each(['root', 'fixture'] as Build[])('in %s', (build) => {
	test('every page carries its policy, with the hashes of what stands in it and of nothing else', () => {
		const pages = builtPages(build);
		expect(pages.some(({ leadsOn }) => leadsOn)).toBe(true);
		expect(sample(pages, 6).flatMap(faults)).toEqual([]);
	});

	test('hosts are told the same of each page once, and that nobody but /embed/ may be framed', () => {
		const rules = readHeaders(builtFile('_headers', build));
		const { base } = builds[build];
		// Pages of published editions have the policy that they carry, and no other.
		for (const page of builtPages(build).filter(({ path }) => !path.startsWith('/editions/'))) {
			const at = base + page.path.slice(1);
			const [rule, ...others] = rules.filter(({ path }) =>
				path.endsWith('*') ? at.startsWith(path.slice(0, -1)) : at === path,
			);
			expect([page.path, others]).toEqual([page.path, []]);
			const sent = directivesOf(rule!.headers['Content-Security-Policy']!);
			const own = directivesOf(/http-equiv="content-security-policy" content="([^"]+)"/.exec(page.html)![1]!);
			for (const [name, values] of own)
				if (values.join() !== "'none'")
					expect(sent.get(name), page.path).toEqual(expect.arrayContaining(values));
			const framed = page.path.startsWith('/embed/') ? undefined : ["'none'"];
			expect([page.path, sent.get('frame-ancestors')]).toEqual([page.path, framed]);
			expect(rule!.headers['Cache-Control']).toBe('no-cache');
		}
	});

	test('what is kept for a year has a name that changes with it', () => {
		const kept = readHeaders(builtFile('_headers', build))
			.filter(({ headers }) => headers['Cache-Control']?.includes('immutable'))
			.map(({ path }) => path.slice(builds[build].base.length, -1));
		expect(kept).toEqual(expect.arrayContaining(['_astro/', 'editions/']));
		const named = builtFiles(build).filter((file) =>
			kept.some((folder) => folder !== 'editions/' && file.startsWith(folder)),
		);
		expect(named.length).toBeGreaterThan(10);
		expect(named.filter((file) => !/[._][\w-]{7,}\.\w+$/.test(file))).toEqual([]);
	});
});

test('no script of the site can make a page, or code, of a text', () => {
	const sinks =
		/\b(innerHTML|outerHTML|insertAdjacentHTML|DOMParser|createContextualFragment|setHTMLUnsafe|parseHTMLUnsafe|srcdoc|document\.write|new Function)\b|\beval\(|setTimeout\(["'`]/;
	const { outDir } = builds.root;
	const scripts = builtFiles().filter((file) => /^(?!pagefind\/).*\.js$/.test(file));
	expect(scripts.length).toBeGreaterThan(10);
	for (const file of scripts) expect(readFileSync(join(outDir, file), 'utf8'), file).not.toMatch(sinks);
	const inline = new Set(
		builtPages().flatMap(({ html }) => html.match(/<script[^>]*>[^]*?<\/script>/g) ?? []),
	);
	for (const script of inline) expect(script).not.toMatch(sinks);
});
