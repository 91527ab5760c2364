import {
	appendFileSync,
	existsSync,
	readdirSync,
	readFileSync,
	renameSync,
	rmSync,
	writeFileSync,
} from 'node:fs';
import { join, relative } from 'node:path';
import { unzipSync } from 'fflate';
import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { WARCParser } from 'warcio';
import { faultsIn, sha256 } from '../../src/archive/manifest.ts';
import { unpackTar } from '../../src/archive/tar.ts';
import { runCommand } from '../support/command.ts';
import { copyEnv, copyProject } from '../support/project.ts';

/** Two editions of the fixture, published one after the other in a copy of the project, and the site with both. */
const root = '.cache/release-test';
const site = { SITE_URL: 'https://press.example', BASE_PATH: '/ddv/' };
const read = (file: string) => readFileSync(join(root, file), 'utf8');
const edit = (file: string, find: string, replace: string) => {
	const text = read(file);
	if (!text.includes(find)) throw new Error(`"${find}" does not stand in ${file}.`);
	writeFileSync(join(root, file), text.replace(find, replace));
};

/** Runs a script of the project. */
async function run(script: string, args: string[] = [], env: Record<string, string> = site) {
	const { status, stdout, stderr } = await runCommand(['npm', 'run', '--silent', script, '--', ...args], {
		cwd: root,
		env: copyEnv(env),
	});
	return { good: status === 0, said: `${stdout}${stderr}`.trim() };
}
const must = async (...[script, args, env]: Parameters<typeof run>): Promise<string> => {
	const { good, said } = await run(script, args, env);
	if (!good) throw new Error(`npm run ${script}: ${said}`);
	return said;
};

/** The checksum of every file below a folder, by its path. */
function sums(dir: string): Record<string, string> {
	const files = readdirSync(join(root, dir), { recursive: true, withFileTypes: true }).filter((entry) =>
		entry.isFile(),
	);
	return Object.fromEntries(
		files.map(({ parentPath, name }) => {
			const file = join(parentPath, name);
			return [relative(join(root, dir), file), sha256(readFileSync(file))];
		}),
	);
}
/** What an element says, its spaces as they are read. */
const texts = (file: string, selector: string): string[] =>
	[...parseHTML(read(file)).document.querySelectorAll(selector)].map((each) =>
		each.textContent.replace(/\s+/g, ' ').trim(),
	);
const links = (file: string, rel: string): (string | null)[] =>
	[...parseHTML(read(file)).document.querySelectorAll(`link[rel=${rel}]`)].map((each) =>
		each.getAttribute('href'),
	);

/** Begins the next edition. */
function begin(version: string, date: string): void {
	edit(
		'content/edition.json',
		/"version": "[^"]*"/.exec(read('content/edition.json'))![0],
		`"version": "${version}"`,
	);
	edit('content/edition.json', /"date": "[^"]*"/.exec(read('content/edition.json'))![0], `"date": "${date}"`);
	edit(
		'content/changes.json',
		'"editions": [',
		`"editions": [{ "version": "${version}", "date": "${date}", "summary": "Another.", "changes": ["It changed."] },`,
	);
}

const first = 'dist/editions/3.0.0';
/** The checksums of the first edition’s files, as they were packed. */
let before: Record<string, string> = {};
let made = '';

beforeAll(async () => {
	copyProject(root);
	begin('3.0.0', '2026-12-01');
	await must('permalinks');
	made = await must('release', ['3.0.0']);
	before = Object.fromEntries(
		[...(await unpackTar(readFileSync(join(root, 'content/editions/3.0.0.tar.zst'))))]
			.filter(([path]) => path.startsWith('data/site/'))
			.map(([path, content]) => [path.slice('data/site/'.length), sha256(content)]),
	);

	begin('3.1.0', '2027-01-31');
	edit('content/chapters/1-first.mdx', 'In 2014 there were', 'In the year 2014 there were only');
	edit(
		'content/chapters/2-second.mdx',
		'## An end that ends {#end}',
		'## A middle that turns {#middle}\n\nA whole new paragraph of the middle. <Source pages="15" />\n\n## An end that ends {#end}',
	);
	edit(
		'content/chapters/2-second.mdx',
		'  - id: end\n',
		'  - id: middle\n    source: Middle\n    pages: [15, 15]\n    point: The middle turns.\n  - id: end\n',
	);
	await must('permalinks');
	await must('release', ['3.1.0']);
	await must('build');
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

describe('two editions', () => {
	test('publishing says what to commit', () => {
		expect(made).toContain(
			'Edition 3.0.0 stands at https://press.example/ddv/editions/3.0.0/ with the next build. Commit content/editions/3.0.0.tar.zst, content/editions.json and content/permalinks.json.',
		);
	});

	test('the first one is as it was packed, byte for byte, in a build that follows', () => {
		expect(Object.keys(before).length).toBeGreaterThan(100);
		expect(sums(first)).toEqual(before);
	});

	test('a page says where it stays, as long as it is that of a published edition', () => {
		expect(texts('dist/1-first/inner/index.html', '.page-foot .colophon').at(-1)).toBe(
			'In edition 3.1.0 this page stays at https://press.example/ddv/editions/3.1.0/1-first/inner/',
		);
		expect(texts(`${first}/1-first/inner/index.html`, '.page-foot .colophon')).toHaveLength(1);
	});

	test('a page is cited where it stays, on itself, in its panel and in its files', () => {
		const kept = 'https://press.example/ddv/editions/3.1.0/1-first/inner/';
		const page = 'dist/1-first/inner/index.html';
		expect(links(page, 'cite-as')).toEqual([kept]);
		expect(read(page)).toContain(`<meta name="citation_public_url" content="${kept}">`);
		expect(texts(page, '.cite-address a')).toEqual([kept]);
		expect(texts(page, '[data-what=companion] [data-style=apa] .cite-reference')[0]).toMatch(
			new RegExp(` \\(Edition 3\\.1\\.0\\)\\. ${kept}$`),
		);
		expect(JSON.parse(read('dist/1-first/inner/cite.json'))).toMatchObject([{ URL: kept }]);
		expect(links(`${first}/1-first/inner/index.html`, 'cite-as')).toEqual([
			'https://press.example/ddv/editions/3.0.0/1-first/inner/',
		]);
	});

	test('stand in a ledger with their addresses and checksums, the newest first', () => {
		const { editions } = JSON.parse(read('content/editions.json')) as { editions: Record<string, unknown>[] };
		expect(editions.map(({ version, date, address }) => [version, date, address])).toEqual([
			['3.1.0', '2027-01-31', 'https://press.example/ddv/editions/3.1.0/'],
			['3.0.0', '2026-12-01', 'https://press.example/ddv/editions/3.0.0/'],
		]);
		for (const { version, sha256: sum, bytes } of editions) {
			const packed = readFileSync(join(root, `content/editions/${String(version)}.tar.zst`));
			expect([sha256(packed), packed.length]).toEqual([sum, bytes]);
			expect(readFileSync(join(root, `dist/editions/${String(version)}.tar.zst`)).equals(packed)).toBe(true);
		}
	});

	test.runIf(process.env['TEST_ALL'])('can be made again with the same bytes', async () => {
		expect((await run('release', ['3.1.0', '--again'])).said).toMatch(
			/Edition 3\.1\.0 is the same, byte for byte\.$/,
		);
	});

	test('hold no edition within them', () => {
		expect(existsSync(join(root, first, 'editions/3.0.0'))).toBe(false);
		expect(existsSync(join(root, 'dist/editions/3.1.0/editions/3.0.0'))).toBe(false);
	});
});

describe('a page of a published edition', () => {
	const page = `${first}/1-first/inner/index.html`;

	test('has its own address, and says where it is now and where its history is', () => {
		expect(links(page, 'canonical')).toEqual(['https://press.example/ddv/editions/3.0.0/1-first/inner/']);
		expect(links(page, 'latest-version')).toEqual(['https://press.example/ddv/1-first/inner/']);
		expect(links(page, 'version-history')).toEqual(['https://press.example/ddv/1-first/inner/history/']);
		expect(links(page, 'predecessor-version')).toEqual([]);
		expect(links('dist/editions/3.1.0/1-first/inner/index.html', 'predecessor-version')).toEqual([
			'https://press.example/ddv/editions/3.0.0/1-first/inner/',
		]);
	});

	test('says above it which edition it is', () => {
		expect(texts(page, '.frozen-notice')).toEqual([
			'This is edition 3.0.0, of 1 December 2026, as it was published. This page as it is now What has changed since',
		]);
		const { document } = parseHTML(read(page));
		const to = [...document.querySelectorAll('.frozen-notice a')].map((each) => each.getAttribute('href'));
		expect(to).toEqual(['/ddv/1-first/inner/', '/ddv/1-first/inner/history/#since-3.0.0']);
		expect(texts('dist/1-first/inner/index.html', '.frozen-notice')).toEqual([]);
	});

	test('leaves search engines to the page as it is now', () => {
		expect(read(page)).toContain('<meta name="robots" content="noindex">');
		expect(read('dist/1-first/inner/index.html')).not.toContain('content="noindex"');
		expect(read('dist/sitemap-0.xml')).not.toContain('/editions/3');
	});
});

test('every link from one edition to another, and from them to the site, leads to a page', () => {
	const lost = new Set<string>();
	for (const file of Object.keys(sums('dist')).filter((name) => name.endsWith('.html'))) {
		for (const [, target] of read(join('dist', file)).matchAll(/<(?:a|link) [^>]*?href="([^"]*)"/g)) {
			const url = new URL(target!, `https://press.example/ddv/${file.replace(/index\.html$/, '')}`);
			if (url.host !== 'press.example' || file.endsWith('404.html')) continue;
			const path = decodeURIComponent(url.pathname.replace(/^\/ddv\//, '')).replace(
				/(^|\/)$/,
				'$1index.html',
			);
			const id = decodeURIComponent(url.hash.slice(1).replace(/:~:.*$/, ''));
			if (!existsSync(join(root, 'dist', path))) lost.add(`${file}: ${target}`);
			else if (id && path.endsWith('.html') && !read(join('dist', path)).includes(` id="${id}"`))
				lost.add(`${file}: ${target} (no such id)`);
		}
	}
	expect([...lost]).toEqual([]);
});

describe('the site after two editions', () => {
	test('a section says whether its text has changed since each of them', () => {
		expect(texts('dist/1-first/inner/index.html', '.section-versions')).toEqual([
			'The text: unchanged since edition 3.1.0 · 1 paragraph changed since edition 3.0.0',
		]);
		expect(texts('dist/1-first/close/index.html', '.section-versions')).toEqual([
			'The text: unchanged since edition 3.1.0 · unchanged since edition 3.0.0',
		]);
		expect(texts('dist/2-second/middle/index.html', '.section-versions')).toEqual([
			'The text: unchanged since edition 3.1.0 · new since edition 3.0.0',
		]);
		// A section holds those within it.
		expect(texts('dist/1-first/opening/index.html', '.section-versions')).toEqual([
			'The text: unchanged since edition 3.1.0 · 1 paragraph changed since edition 3.0.0',
		]);
	});

	test('its history shows how, word by word', () => {
		const page = 'dist/1-first/inner/history/index.html';
		expect(texts(page, '.since-edition h2')).toEqual([
			'Since edition 3.1.0, 31 January 2027',
			'Since edition 3.0.0, 1 December 2026',
		]);
		expect(texts(page, '#since-3\\.0\\.0 ~ .paragraph-diff p')).toEqual([
			'Changed',
			'In the year 2014 there were only 212 villages, says Long et al. (2015a).',
		]);
		expect(texts(page, 'ins')).toEqual(['the year', 'only']);
		expect(texts(page, 'del')).toEqual([]);
	});

	test('the page of changes lists the sections that each edition changed, and leads to the editions', () => {
		const page = 'dist/changes/index.html';
		expect(texts(page, '.edition-sections')).toEqual([
			expect.stringMatching(/^Sections whose text has changed since edition 3.0.0: 2/),
		]);
		expect(texts(page, '.edition-sections li')).toEqual([
			'An inner part 1 paragraph',
			'A middle that turns new',
		]);
		expect(texts(page, '.edition-files a')).toEqual([
			'Read edition 3.1.0',
			expect.stringMatching(/^Keep it whole \(\d+\.\d MB, \.tar\.zst\)$/),
			'Read edition 3.0.0',
			expect.stringMatching(/^Keep it whole/),
		]);
	});
});

describe('the archive of an edition', () => {
	const open = () => unpackTar(readFileSync(join(root, 'content/editions/3.0.0.tar.zst')));
	const text = async (path: string) => (await open()).get(path)!.toString();

	test('is a bag whose checksums hold', async () => {
		const files = await open();
		const payload = new Map([...files].filter(([path]) => path.startsWith('data/')));
		expect(faultsIn(payload, await text('manifest-sha256.txt'))).toEqual([]);
		expect(await text('bagit.txt')).toBe('BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n');
		const oxum = [...payload.values()].reduce((sum, { length }) => sum + length, 0);
		expect(await text('bag-info.txt')).toContain(`Payload-Oxum: ${oxum}.${payload.size}\n`);
		expect((await text('tagmanifest-sha256.txt')).match(/^[0-9a-f]{64} {2}\S+$/gm)).toHaveLength(3);
		payload.set('data/site/index.html', Buffer.from('other'));
		expect(faultsIn(payload, await text('manifest-sha256.txt'))).toEqual([
			'data/site/index.html was changed',
		]);
	});

	test('holds what stands at its address', async () => {
		const held = [...(await open())].filter(([path]) => path.startsWith('data/site/'));
		expect(held).toHaveLength(Object.keys(before).length);
		for (const [path, content] of held) expect(sha256(content), path).toBe(before[path.slice(10)]);
	});

	test('says what it is: a crate whose parts are there', async () => {
		const files = await open();
		const crate = JSON.parse(await text('data/ro-crate-metadata.json')) as {
			'@graph': (Record<string, unknown> & { '@id': string; '@type': string })[];
		};
		const find = (id: string) => crate['@graph'].find((each) => each['@id'] === id);
		expect(find('ro-crate-metadata.json')).toMatchObject({
			conformsTo: { '@id': 'https://w3id.org/ro/crate/1.1' },
			about: { '@id': './' },
		});
		expect(find('./')).toMatchObject({
			'@type': 'Dataset',
			name: 'Small World: A companion to nothing, edition 3.0.0',
			datePublished: '2026-12-01',
			license: { '@id': 'https://creativecommons.org/licenses/by/4.0/' },
			url: 'https://press.example/ddv/editions/3.0.0/',
		});
		const said = JSON.stringify(crate).matchAll(/"@id":"([^"]*)"/g);
		for (const [, id] of said) if (!id!.startsWith('https://w3id')) expect(find(id!), id).toBeDefined();
		for (const each of crate['@graph'].filter((entity) => entity['@type'] === 'File'))
			expect(files.has(`data/${each['@id']}`), each['@id']).toBe(true);
	});

	test('becomes a web archive, in which every record can be read at its place', async () => {
		await must('wacz', ['3.0.0']);
		const file = readFileSync(join(root, '.cache/wacz/3.0.0.wacz'));
		const parts = unzipSync(file);
		const part = (name: string) => Buffer.from(parts[name]!).toString();
		const about = JSON.parse(part('datapackage.json')) as { resources: { path: string; hash: string }[] };
		for (const { path, hash } of about.resources) expect(`sha256:${sha256(parts[path]!)}`, path).toBe(hash);
		const index = part('indexes/index.cdx').trim().split('\n');
		expect(index).toHaveLength(Object.keys(before).length);
		const line = index.find((each) => each.includes('/1-first/inner/"'))!;
		const { offset, length, url } = JSON.parse(line.slice(line.indexOf('{'))) as Record<string, string>;
		expect(url).toBe('https://press.example/ddv/editions/3.0.0/1-first/inner/');
		const packed = parts['archive/data.warc.gz']!.subarray(Number(offset), Number(offset) + Number(length));
		const record = (await new WARCParser([packed]).parse())!;
		expect(record.warcTargetURI).toBe(url);
		expect(await record.contentText()).toBe(read(`${first}/1-first/inner/index.html`));
		await must('wacz', ['3.0.0']);
		expect(readFileSync(join(root, '.cache/wacz/3.0.0.wacz')).equals(file)).toBe(true);
	});
});

test('what cannot be published is refused, and nothing is changed', async () => {
	const ledger = read('content/editions.json');
	const { good, said } = await run('release', ['3.1.0']);
	expect(said).toBe(
		'Edition 3.1.0 is published, and a published edition never changes. Begin the next: raise companion.version in content/edition.json, and say first in content/changes.json what changes.',
	);
	expect([good, read('content/editions.json')]).toEqual([false, ledger]);
});

test('a build stops, and says what to do, where published editions are not as they were published', async () => {
	const archive = (version: string) => `content/editions/${version}.tar.zst`;
	const fix = (version: string) =>
		`Take it back from the repository ("git checkout -- ${archive(version)}"): a published edition never changes. What is to be other belongs in the next one.`;
	begin('3.2.0', '2027-02-28');
	const changing = [
		...['edition.json', 'changes.json', 'registers/villages-by-year.json'].map((file) => `content/${file}`),
		...['3.0.0', '3.1.0'].map(archive),
	];
	const kept = changing.map((file) => readFileSync(join(root, file)));
	// One was edited, one is missing, one belongs to no edition, and the content calls itself by the name of one.
	appendFileSync(join(root, archive('3.0.0')), 'x');
	renameSync(join(root, archive('3.1.0')), join(root, archive('9.0.0')));
	edit('content/edition.json', '"3.2.0"', '"3.1.0"');
	edit('content/edition.json', '"2027-02-28"', '"2027-01-31"');
	edit('content/changes.json', /\{ "version": "3.2.0"[^}]*\},/.exec(read('content/changes.json'))![0], '');
	edit('content/registers/villages-by-year.json', '212', '213');
	const { good, said } = await run('build');
	expect(good).toBe(false);
	expect(said).toMatch(/3\.0\.0\.tar\.zst: is not what was published: its SHA-256 is [0-9a-f]{64}, and/);
	expect(said).toContain(fix('3.0.0'));
	expect(said).toContain(`${archive('3.1.0')}: is missing, and edition 3.1.0 is published. ${fix('3.1.0')}`);
	expect(said).toContain(
		'content/editions/9.0.0.tar.zst: belongs to no edition that content/editions.json has. Take it out, or take that file back from the repository: "npm run release" writes both.',
	);
	expect(said).toContain(
		'content/edition.json: companion.version: says 3.1.0, which is published, and the content has changed since. Begin the next edition: raise the version, and say first in content/changes.json what changes.',
	);
	for (const [i, file] of changing.entries()) writeFileSync(join(root, file), kept[i]!);
	rmSync(join(root, archive('9.0.0')));
});

test.runIf(process.env['TEST_ALL'])('an edition that changes no text says whose text it has', async () => {
	await must('build');
	expect(texts('dist/changes/index.html', '.edition-sections')[0]).toBe('The text is that of edition 3.1.0.');
	expect(texts('dist/1-first/inner/index.html', '.page-foot .colophon')).toHaveLength(1);
});
