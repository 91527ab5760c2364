import {
	appendFileSync,
	existsSync,
	mkdirSync,
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
import { bagOf } from '../../src/archive/bag.ts';
import { contentDigest } from '../../src/archive/content-digest.ts';
import { sha256 } from '../../src/archive/manifest.ts';
import { splitEdition } from '../../src/archive/split-edition.ts';
import { packTar, unpackTar } from '../../src/archive/tar.ts';
import { unpackEditions } from '../../src/archive/unpack.ts';
import { readContentFiles } from '../../src/edition/files.ts';
import { Editions } from '../../src/schemas/editions.ts';
import { loadEdition } from '../../src/site/edition.ts';
import { builds } from '../support/builds.ts';
import { runCommand } from '../support/command.ts';
import { editionOf, fixture } from '../support/content.ts';
import { builtFiles } from '../support/dist.ts';
import { copyEnv, copyProject } from '../support/project.ts';

/**
 * Two editions of the fixture, published one after the other in a copy of the project, and the site with both. Three
 * builds take long: where not all is tested the first edition is packed from the build that all tests read, only the
 * second is released, and what a build does with both is done without one.
 */
const whole = Boolean(process.env['TEST_ALL']);
const root = '.cache/release-test';
const site = { SITE_URL: 'https://press.example', BASE_PATH: '/ddv/', ...(!whole && { BOOK: '' }) };
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

/** The files of a build, but for those of its editions and what is taken along. */
const filesOf = (build: keyof typeof builds): Map<string, Buffer> =>
	new Map(
		builtFiles(build)
			.filter((path) => !/^offline\/.*\.(?:zip|tgz)$|^service-worker\.js$/.test(path))
			.map((path) => [path, readFileSync(join(builds[build].outDir, path))]),
	);

/** Publishes what the tests have built, as if it had been built for its place. */
async function publishBuilt(version: string, date: string): Promise<void> {
	const address = `https://press.example/ddv/editions/${version}/`;
	const files = [...filesOf('fixture')].map(([path, content]): [string, Buffer] => [
		path,
		/\.(?:html|json|css|js)$/.test(path)
			? Buffer.from(content.toString().replaceAll('/ddv/', `/ddv/editions/${version}/`))
			: content,
	]);
	const parts = splitEdition(new Map(files), { address, root: '/ddv/', about: 'data/#archive' });
	const packed = await packTar(bagOf(editionOf(fixture), address, parts), date);
	mkdirSync(join(root, 'content/editions'));
	writeFileSync(join(root, `content/editions/${version}.tar.zst`), packed);
	const content = contentDigest(readContentFiles(join(root, 'content')));
	const record = { version, date, address, bytes: packed.length, sha256: sha256(packed), content };
	edit('content/editions.json', '"editions": []', `"editions": [${JSON.stringify(record)}]`);
}

/** The editions that are published. */
const published = () => Editions.parse(JSON.parse(read('content/editions.json'))).editions;

/** Puts the editions into a build that has nothing else. */
async function unpackAlone(): Promise<void> {
	const { CONTENT_DIR } = process.env;
	process.env['CONTENT_DIR'] = join(root, 'content');
	try {
		await unpackEditions({ published: published() }, join(root, 'dist'));
	} finally {
		if (CONTENT_DIR === undefined) delete process.env['CONTENT_DIR'];
		else process.env['CONTENT_DIR'] = CONTENT_DIR;
	}
}

/** The files of a folder in the archive of an edition, by their path below it. */
async function packedIn(version: string, folder: string): Promise<Map<string, Buffer>> {
	const files = await unpackTar(readFileSync(join(root, `content/editions/${version}.tar.zst`)));
	return new Map(
		[...files]
			.filter(([path]) => path.startsWith(folder))
			.map(([path, content]) => [path.slice(folder.length), content]),
	);
}
const sumsOf = (files: ReadonlyMap<string, Buffer>) =>
	Object.fromEntries([...files].map(([path, content]) => [path, sha256(content)]));

/**
 * What is wrong with files, by their manifest.
 *
 * @param manifest as `manifestOf` writes it
 * @returns a path and a clause each; none where all is as it was
 */
function faultsIn(files: ReadonlyMap<string, Uint8Array>, manifest: string): string[] {
	const listed = new Map(
		manifest
			.split('\n')
			.filter(Boolean)
			.map((line): [string, string] => [line.slice(66), line.slice(0, 64)]),
	);
	return [
		...[...listed].flatMap(([path, sum]) => {
			const content = files.get(path);
			if (!content) return `${path} is missing`;
			return sha256(content) === sum ? [] : `${path} was changed`;
		}),
		...[...files.keys()].filter((path) => !listed.has(path)).map((path) => `${path} was added`),
	];
}

const [first, second] = ['dist/editions/3.0.0', 'dist/editions/3.1.0'];
/** Where the pages of the present content are. */
const present = whole ? 'dist' : second;
let made = '';

beforeAll(async () => {
	copyProject(root);
	begin('3.0.0', '2026-12-01');
	await must('permalinks');
	if (whole) await must('release', ['3.0.0']);
	else await publishBuilt('3.0.0', '2026-12-01');

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
	made = await must('release', ['3.1.0']);
	if (whole) await must('build');
	else await unpackAlone();
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

describe('two editions', () => {
	test('publishing says what to commit', () => {
		expect(made).toContain(
			'Edition 3.1.0 stands at https://press.example/ddv/editions/3.1.0/ with the next build. Commit content/editions/3.1.0.tar.zst, content/editions.json, content/permalinks.json and content/paragraphs.json.',
		);
	});

	test('are as they were packed, byte for byte, in a build that follows', async () => {
		for (const version of ['3.0.0', '3.1.0']) {
			const packed = sumsOf(await packedIn(version, 'data/site/'));
			expect(Object.keys(packed).length).toBeGreaterThan(100);
			expect(sums(`dist/editions/${version}`)).toEqual(packed);
		}
	});

	test('have each picture that they show once, whichever shows it', async () => {
		const [one, other] = [
			await packedIn('3.0.0', 'data/pictures/'),
			await packedIn('3.1.0', 'data/pictures/'),
		];
		const standing = sums('dist/editions/pictures');
		expect(standing).toEqual(sumsOf(new Map([...one, ...other])));
		expect([...one.keys()].filter((name) => other.has(name)).length).toBeGreaterThan(10);
		for (const [name, sum] of Object.entries(standing))
			expect(sum.startsWith(name.replace(/\..*/, '')), name).toBe(true);
		const inFolders = [...Object.keys(sums(first)), ...Object.keys(sums(second))];
		expect(inFolders.filter((path) => /\.(?:png|svg)$/.test(path) && path !== 'favicon.svg')).toEqual([]);
	});

	test('lead from what can be taken away to the archive that has it, which says so', async () => {
		const rest = await packedIn('3.1.0', 'data/files/');
		const page = parseHTML(read(`${second}/figures/coevolution/index.html`)).document;
		const led = [...page.querySelectorAll('a[href$="/data/#archive"]')].map((link) => [
			link.getAttribute('title'),
			link.hasAttribute('download') || link.hasAttribute('data-png'),
		]);
		expect(led).toContainEqual(['figures/coevolution/coevolution.csv', false]);
		for (const [file, more] of led)
			expect([rest.has(String(file)), more], String(file)).toEqual([true, false]);
		const data = parseHTML(read(`${second}/data/index.html`)).document;
		expect(data.querySelector('#archive')).not.toBeNull();
		expect(data.querySelector('a[href="/ddv/editions/3.1.0.tar.zst"]')).not.toBeNull();
		expect(
			page.querySelectorAll('link[href$=".md"], link[href$=".csv"], link[href$="linkset.json"]'),
		).toHaveLength(0);
		expect(read(`${second}/figures/coevolution/index.html`)).not.toMatch(/"contentUrl":"[^"]*\.(?:csv|svg)"/);
	});

	test('resolve every address that the ledger promises of one', () => {
		const { published: promised } = JSON.parse(read('content/permalinks.json')) as {
			published: Record<string, string[]>;
		};
		const addresses = Object.values(promised)
			.flat()
			.filter((address) => !/^\/editions\/\d/.test(address));
		expect(addresses.length).toBeGreaterThan(150);
		const pages = new Map<string, string>();
		const lost = addresses.filter((address) => {
			const [path, id] = address.replace(/\?.*/, '').split('#');
			const file = `${second}${path}index.html`;
			if (!existsSync(join(root, file))) return true;
			pages.set(file, pages.get(file) ?? read(file));
			return id !== undefined && !pages.get(file)!.includes(` id="${decodeURIComponent(id)}"`);
		});
		expect(lost).toEqual([]);
	});

	test('of the content are so small that a host with 1 GB has room for ten of them', async () => {
		const address = 'https://ddv.example/';
		const parts = splitEdition(filesOf('root'), { address, root: '/', about: 'data/#archive' });
		const megabytes = (files: Iterable<Uint8Array>) =>
			[...files].reduce((sum, { length }) => sum + length, 0) / 1e6;
		expect(megabytes(parts.site.values())).toBeLessThan(57);
		expect(megabytes(parts.pictures.values())).toBeLessThan(17);
		expect(parts.site.size).toBeLessThan(4000);
		if (!whole) return;
		const packed = await packTar(bagOf(loadEdition(), address, parts), '2026-12-01');
		expect(packed.length / 1e6).toBeLessThan(27);
	});

	test.runIf(whole)('a page says where it stays, as long as it is that of a published edition', () => {
		expect(texts('dist/1-first/inner/index.html', '.page-foot .colophon').at(-1)).toBe(
			'In edition 3.1.0 this page stays at https://press.example/ddv/editions/3.1.0/1-first/inner/',
		);
		expect(texts(`${first}/1-first/inner/index.html`, '.page-foot .colophon')).toHaveLength(1);
	});

	test.runIf(whole)('a page is cited where it stays, on itself, in its panel and in its files', () => {
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

	test.runIf(whole)('can be made again with the same bytes', async () => {
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
	const page = `${second}/1-first/inner/index.html`;

	test('has its own address, and says where it is now and where its history is', () => {
		const here = 'https://press.example/ddv/editions/3.1.0/1-first/inner/';
		expect(links(page, 'canonical')).toEqual([here]);
		expect(links(page, 'cite-as')).toEqual([here]);
		expect(links(page, 'latest-version')).toEqual(['https://press.example/ddv/1-first/inner/']);
		expect(links(page, 'version-history')).toEqual(['https://press.example/ddv/1-first/inner/history/']);
		expect(links(page, 'predecessor-version')).toEqual([
			'https://press.example/ddv/editions/3.0.0/1-first/inner/',
		]);
		expect(links(`${second}/2-second/middle/index.html`, 'predecessor-version')).toEqual([]);
	});

	test('says above it which edition it is', () => {
		expect(texts(page, '.frozen-notice')).toEqual([
			'This is edition 3.1.0, of 31 January 2027, as it was published. This page as it is now What has changed since',
		]);
		const { document } = parseHTML(read(page));
		const to = [...document.querySelectorAll('.frozen-notice a')].map((each) => each.getAttribute('href'));
		expect(to).toEqual(['/ddv/1-first/inner/', '/ddv/1-first/inner/history/#since-3.1.0']);
		if (whole) expect(texts('dist/1-first/inner/index.html', '.frozen-notice')).toEqual([]);
	});

	test('leaves search engines to the page as it is now', () => {
		expect(read(page)).toContain('<meta name="robots" content="noindex">');
		if (!whole) return;
		expect(read('dist/1-first/inner/index.html')).not.toContain('content="noindex"');
		expect(read('dist/sitemap-0.xml')).not.toContain('/editions/3');
	});
});

test('every link from one edition to another, and from them to the site, leads to a page', () => {
	const lost = new Set<string>();
	const from = whole ? /\.html$/ : /^editions\/3\.1\.0\/.*\.html$/;
	for (const file of Object.keys(sums('dist')).filter((name) => from.test(name))) {
		const html = read(join('dist', file));
		for (const [, target] of html.matchAll(
			/<(?:a|link|script|img|meta property="og:image") [^>]*?(?:href|src|content)="([^"]*)"/g,
		)) {
			const url = new URL(target!, `https://press.example/ddv/${file.replace(/index\.html$/, '')}`);
			if (url.host !== 'press.example' || file.endsWith('404.html')) continue;
			if (!whole && !url.pathname.startsWith('/ddv/editions/3.1.0')) continue;
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
	/** An edition itself is not compared with itself. */
	const same = whole ? 'unchanged since edition 3.1.0 · ' : '';

	test('a section says whether its text has changed since each of them', () => {
		expect(texts(`${present}/1-first/inner/index.html`, '.section-versions')).toEqual([
			`The text: ${same}1 paragraph changed since edition 3.0.0`,
		]);
		expect(texts(`${present}/1-first/close/index.html`, '.section-versions')).toEqual([
			`The text: ${same}unchanged since edition 3.0.0`,
		]);
		expect(texts(`${present}/2-second/middle/index.html`, '.section-versions')).toEqual([
			`The text: ${same}new since edition 3.0.0`,
		]);
		// A section holds those within it.
		expect(texts(`${present}/1-first/opening/index.html`, '.section-versions')).toEqual([
			`The text: ${same}1 paragraph changed since edition 3.0.0`,
		]);
	});

	test('its history shows how, word by word', () => {
		const page = `${present}/1-first/inner/history/index.html`;
		expect(texts(page, '.since-edition h2')).toEqual([
			...(whole ? ['Since edition 3.1.0, 31 January 2027'] : []),
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
		const page = `${present}/changes/index.html`;
		expect(texts(page, '.edition-sections')).toEqual([
			expect.stringMatching(/^Sections whose text has changed since edition 3.0.0: 2/),
		]);
		expect(texts(page, '.edition-sections li')).toEqual([
			'An inner part 1 paragraph',
			'A middle that turns new',
		]);
		expect(texts(page, '.edition-files a')).toEqual([
			...(whole ? ['Read edition 3.1.0', expect.stringMatching(/^Keep it whole/)] : []),
			'Read edition 3.0.0',
			expect.stringMatching(/^Keep it whole \(\d+\.\d MB, \.tar\.zst\)$/),
		]);
	});
});

describe('the archive of an edition', () => {
	const open = () => unpackTar(readFileSync(join(root, 'content/editions/3.1.0.tar.zst')));
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
			name: 'Small World: A companion to nothing, edition 3.1.0',
			datePublished: '2027-01-31',
			license: { '@id': 'https://creativecommons.org/licenses/by/4.0/' },
			url: 'https://press.example/ddv/editions/3.1.0/',
		});
		const said = JSON.stringify(crate).matchAll(/"@id":"([^"]*)"/g);
		for (const [, id] of said) if (!id!.startsWith('https://w3id')) expect(find(id!), id).toBeDefined();
		for (const each of crate['@graph'].filter((entity) => entity['@type'] === 'File'))
			expect(files.has(`data/${each['@id']}`), each['@id']).toBe(true);
	});

	test('becomes a web archive, in which every record can be read at its place', async () => {
		await must('wacz', ['3.1.0']);
		const file = readFileSync(join(root, '.cache/wacz/3.1.0.wacz'));
		const parts = unzipSync(file);
		const part = (name: string) => Buffer.from(parts[name]!).toString();
		const about = JSON.parse(part('datapackage.json')) as { resources: { path: string; hash: string }[] };
		for (const { path, hash } of about.resources) expect(`sha256:${sha256(parts[path]!)}`, path).toBe(hash);
		const index = part('indexes/index.cdx').trim().split('\n');
		expect(index).toHaveLength(
			Object.keys(sums(second)).length + (await packedIn('3.1.0', 'data/pictures/')).size,
		);
		const line = index.find((each) => each.includes('/1-first/inner/"'))!;
		const { offset, length, url } = JSON.parse(line.slice(line.indexOf('{'))) as Record<string, string>;
		expect(url).toBe('https://press.example/ddv/editions/3.1.0/1-first/inner/');
		const packed = parts['archive/data.warc.gz']!.subarray(Number(offset), Number(offset) + Number(length));
		const record = (await new WARCParser([packed]).parse())!;
		expect(record.warcTargetURI).toBe(url);
		expect(await record.contentText()).toBe(read(`${second}/1-first/inner/index.html`));
		expect(index.some((each) => each.includes('"https://press.example/ddv/editions/pictures/'))).toBe(true);
		if (!whole) return;
		await must('wacz', ['3.1.0']);
		expect(readFileSync(join(root, '.cache/wacz/3.1.0.wacz')).equals(file)).toBe(true);
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

test.runIf(whole)('an edition that changes no text says whose text it has', async () => {
	await must('build');
	expect(texts('dist/changes/index.html', '.edition-sections')[0]).toBe('The text is that of edition 3.1.0.');
	expect(texts('dist/1-first/inner/index.html', '.page-foot .colophon')).toHaveLength(1);
});

test('publishing does not say that all is done where the addresses could not be entered', async () => {
	begin('3.3.0', '2027-03-31');
	await must('permalinks');
	// No more of a build than a page; and a folder where the ledger of paragraphs is written first.
	writeFileSync(
		join(root, 'src/tasks/build.ts'),
		`import { mkdirSync, writeFileSync } from 'node:fs';
		const dir = process.env['OUT_DIR'];
		mkdirSync(dir, { recursive: true });
		writeFileSync(dir + '/index.html', '<!doctype html><title>x</title>');`,
	);
	mkdirSync(join(root, 'content/paragraphs.json.new'));
	const { good, said } = await run('release', ['3.3.0']);
	expect(said).toContain('EISDIR');
	expect(said).toMatch(
		/\nEdition 3\.3\.0 is published, but its addresses are not entered: .*"npm run permalinks"\.$/,
	);
	expect(good).toBe(false);
});
