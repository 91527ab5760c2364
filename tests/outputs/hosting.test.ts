import { spawnSync } from 'node:child_process';
import { mkdtempDisposableSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { caddy, headersFile, hostingRules, nginx, readHeaders } from '../../src/outputs/hosting.ts';
import { readPage } from '../../src/text/page-tree.ts';
import { inlineIn, pagePolicy } from '../../src/outputs/policy.ts';

const page = (text: string) => inlineIn(readPage(`<!doctype html><head><script>${text}</script></head>`));
const rules = hostingRules(
	new Map([
		['index.html', page('home()')],
		['404.html', page('home()')],
		['one/index.html', page('one()')],
		['one/part/index.html', page('part()')],
		['embed/figure/index.html', page('embed()')],
		['search/index.html', page('search()')],
		['editions/index.html', page('now()')],
	]),
	'/ddv/',
);
const policyAt = (path: string) =>
	rules.find((rule) => rule.path === path)!.headers['Content-Security-Policy']!;

test('a page names the scripts, styles and attributes of its own that run, and nothing else', () => {
	const inline = inlineIn(
		readPage(
			`<script>a()</script><script type="module">b()</script><script src="/c.js"></script>
		<script type="application/ld+json">{"d":1}</script><style>e{}</style><p style="f:1">g</p>
		<button data-copy="&lt;script>h()&lt;/script>" title="<script>i()</script>"></button>`,
		),
	);
	// As `openssl dgst -sha256 -binary | base64` has them.
	expect([...inline.scripts]).toEqual([
		"'sha256-qVpDBgj7bpq5hMAcGp3AOc79J3Y1Z4HvySTwKrWDoy4='",
		"'sha256-cf242PFc/kb7xD0Qzhsmd9vvRkc+cWFmbi+k+YvtdKc='",
	]);
	expect([inline.styles.size, inline.styleAttributes.size]).toEqual([1, 1]);
	const policy = pagePolicy('one/index.html', inline);
	for (const hash of [...inline.scripts, ...inline.styles, ...inline.styleAttributes])
		expect(policy).toContain(hash);
	expect(policy).not.toContain('frame-ancestors');
});

test('a place names what its pages have, may be framed only where it is to be, and runs WebAssembly only in search', () => {
	for (const hash of [...page('one()').scripts, ...page('part()').scripts])
		expect(policyAt('/ddv/one/*')).toContain(hash);
	expect(policyAt('/ddv/one/*')).not.toContain([...page('home()').scripts][0]);
	expect(policyAt('/ddv/embed/*')).not.toContain('frame-ancestors');
	for (const path of ['/ddv/', '/ddv/404.html', '/ddv/one/*', '/ddv/search/*'])
		expect(policyAt(path)).toMatch(/;frame-ancestors 'none'$/);
	expect(rules.filter((rule) => JSON.stringify(rule).includes('wasm')).map(({ path }) => path)).toEqual([
		'/ddv/search/*',
	]);
});

test('published editions are kept for good, and have no policy of today laid over that of their pages', () => {
	expect(rules.filter(({ path }) => path.startsWith('/ddv/editions/'))).toEqual([
		{
			path: '/ddv/editions/*',
			headers: {
				'Cache-Control': 'public, max-age=31536000, immutable',
				'X-Content-Type-Options': 'nosniff',
			},
		},
	]);
});

test('the file of a host is read as it was written, and refused where hosts would not read it', () => {
	expect(readHeaders(headersFile(rules))).toEqual(rules);
	expect(() => headersFile([{ path: '/', headers: { A: 'x'.repeat(2000) } }])).toThrow(/hosts read 2000/);
	expect(() => headersFile(Array.from({ length: 101 }, () => rules[0]!))).toThrow(/101 rules/);
});

test('nginx and Caddy are told each rule, and what is sent with the rest', () => {
	for (const { path, headers } of rules)
		for (const [name, value] of Object.entries(headers)) {
			const place = path.endsWith('*')
				? `^~ ${path.slice(0, -1)}`
				: `= ${path.replace(/\/$/, '/index.html')}`;
			const block = nginx(rules)
				.split('location ')
				.find((each) => each.startsWith(`${place} {`));
			expect(block, path).toContain(`add_header ${name} "${value}" always;`);
			const other = caddy(rules)
				.split('header ')
				.find((each) => each.startsWith(`${path} {`));
			expect(other, path).toContain(`\t${name} "${value}"`);
		}
	expect(nginx(rules)).toContain('error_page 404 /ddv/404.html;');
	expect(caddy(rules)).toContain('\t?Cache-Control "no-cache"');
});

test('`npm run hosting` tells of the build where OUT_DIR says that it is', () => {
	using dist = mkdtempDisposableSync(join(tmpdir(), 'hosting-'));
	writeFileSync(join(dist.path, '_headers'), headersFile(rules));
	const { stdout, stderr } = spawnSync(process.execPath, ['src/tasks/hosting.ts', 'nginx'], {
		encoding: 'utf8',
		env: { ...process.env, OUT_DIR: dist.path },
	});
	expect([stdout, stderr]).toEqual([`${nginx(rules)}\n`, '']);
});
