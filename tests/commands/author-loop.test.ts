import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { runCommand } from '../support/command.ts';
import { builtFiles } from '../support/dist.ts';
import { copyEnv, copyProject } from '../support/project.ts';

/** A copy of the project, and its content. */
const root = '.cache/author-loop';
const dir = 'content';
let server: ChildProcess;
let browser: Browser;
let page: Page;
/** How often the page was loaded, since somebody last began to count. */
let loads = 0;
let url = '';
/** What the terminal has shown. */
let shown = '';

/** Waits until something holds, for some seconds. */
async function until<T>(what: string, ask: () => T | Promise<T>, seconds = 120): Promise<NonNullable<T>> {
	for (const end = Date.now() + seconds * 1000; Date.now() < end;) {
		const answer = await ask();
		if (answer) return answer;
		await new Promise((resolve) => setTimeout(resolve, 50));
	}
	throw new Error(`${what} did not come. The terminal:\n${shown}`);
}

/** Changes a file of the content, as an author does. */
const edit = (file: string, find: string, replace: string) => change(join(dir, file), find, replace);

/** Changes a file of the project. */
function change(file: string, find: string, replace: string): void {
	const path = join(root, file);
	const text = readFileSync(path, 'utf8');
	if (!text.includes(find)) throw new Error(`"${find}" does not stand in ${file}.`);
	writeFileSync(path, text.replace(find, replace));
}

/** What a window says, the first one if none is given; nothing while it is being reloaded. */
const text = (window = page) =>
	window
		.locator('body')
		.innerText()
		.catch(() => '');
/** The message in the overlay; nothing where there is none. What reads a file while it is written tells of less first. */
const overlay = () =>
	page
		.evaluate(
			() =>
				document.querySelector('vite-error-overlay')?.shadowRoot?.querySelector('#message-content')
					?.textContent,
		)
		.catch(() => undefined);
/** Waits until the overlay says something. */
const overlaid = (words: string) => until(`“${words}”`, async () => (await overlay())?.includes(words));

beforeAll(async () => {
	copyProject(root);
	server = spawn('npx', ['astro', 'dev', '--host', '127.0.0.1', '--port', '0'], {
		cwd: root,
		env: copyEnv({ NO_COLOR: '1' }),
		detached: true,
	});
	for (const stream of [server.stdout, server.stderr])
		stream?.on('data', (data: Buffer) => (shown += data.toString()));
	url = await until('The address', () => /http:\/\/127\.0\.0\.1:\d+/.exec(shown)?.[0]);
	browser = await openBrowser();
	page = await browser.newPage();
});
afterAll(async () => {
	await browser?.close();
	// The whole group: npx starts a process of its own.
	if (server?.pid) process.kill(-server.pid);
	rmSync(root, { recursive: true, force: true });
});

test('a changed number, a new file and a mistake show on the open page, and the mended page comes back', async () => {
	await page.goto(`${url}/1-first/`);
	await until('The page', async () => (await text()).includes('In 2014 there were 212 villages'));

	edit('registers/villages-by-year.json', '212', '1999');
	await until('The number', async () => (await text()).includes('In 2014 there were 1,999 villages'));

	// Also what was written while the page was on its way: a window is told of changes from when it listens.
	let listen = () => {};
	const held = new Promise<void>((resolve) => (listen = resolve));
	const late = await browser.newPage();
	await late.route('**/@vite/client*', async (route) => {
		await held;
		await route.continue();
	});
	await late.goto(`${url}/1-first/`, { waitUntil: 'commit' });
	edit('registers/villages-by-year.json', '1999', '213');
	await until('The number', async () => (await text()).includes('In 2014 there were 213 villages'));
	expect(await text(late)).toContain('In 2014 there were 1,999 villages');
	listen();
	await until('The number', async () => (await text(late)).includes('In 2014 there were 213 villages'));
	await late.close();

	const message = `${dir}/chapters/1-first.mdx:37:20: "2014": there is no such entry in villages-by-year. Did you mean "2015"? If not, add it to ${dir}/registers/villages-by-year.json.`;
	edit('registers/villages-by-year.json', '"id": "2014"', '"id": "2015"');
	await overlaid(message);
	await until('The message', () => shown.includes(message));
	expect(shown).not.toMatch(/\n\s+at .+:\d+:\d+/);

	// Whoever comes now sees the same, not a stale page.
	await page.goto(`${url}/2-second/`);
	await overlaid(message);

	edit('registers/villages-by-year.json', '"id": "2015"', '"id": "2014"');
	await until('The page', async () => (await text()).includes('The zebra stands here alone'));

	writeFileSync(
		join(root, dir, 'pages/extra.mdx'),
		'---\ntitle: Extra\ndescription: New.\n---\n\nA new page.\n',
	);
	await until('The new page', async () => (await fetch(`${url}/extra/`)).ok);
	await page.close();
	page = await browser.newPage();
	await page.goto(`${url}/extra/`);
	await until('The new page', async () => (await text()).includes('A new page.'));

	edit('pages/extra.mdx', 'A new page.', 'A page with <Trem id="loop" />.');
	await overlaid(
		`${dir}/pages/extra.mdx:6:13: <Trem>: is not a component of this site. Did you mean "Term"?`,
	);
	// It is told once, without a stack.
	expect(
		await page.evaluate(() => document.querySelector('vite-error-overlay')!.shadowRoot!.textContent),
	).not.toMatch(/<Trem>[^]*<Trem>/);
	page.on('request', (request) => (loads += Number(request.isNavigationRequest())));
	loads = 0;
	edit('pages/extra.mdx', '<Trem id="loop" />', '<Term id="loop" />');
	await until('The page', async () => (await text()).includes('A page with loop.'));
	// The next change shows that no others were under way. A slow machine may load twice for each; it was forty times once.
	edit('pages/extra.mdx', 'A page with', 'Again a page with');
	await until('The page', async () => (await text()).includes('Again a page with loop.'));
	expect(loads).toBeLessThan(8);

	// Also where the error stood for the page from the beginning.
	edit('pages/extra.mdx', '<Term id="loop" />', '<Term id="lop" />');
	await until('The overlay', overlay);
	await page.reload();
	await until('The overlay', overlay);
	loads = 0;
	edit('pages/extra.mdx', '<Term id="lop" />', '<Term id="loop" />');
	await until('The page', async () => (await text()).includes('Again a page with loop.'));
	edit('pages/extra.mdx', 'Again a page', 'Once more a page');
	await until('The page', async () => (await text()).includes('Once more a page with loop.'));
	expect(loads).toBeLessThan(8);
});

test('a changed shape, a new register and a new figure are known without a new start', async () => {
	await page.goto(`${url}/1-first/`);
	loads = 0;
	change(
		'src/registers/terms/index.ts',
		'z.strictObject({',
		'z.strictObject({\n\textra: z.string().optional(),',
	);
	await until('The reload', () => loads > 0);
	loads = 0;
	edit('registers/terms.json', '"id": "loop",', '"id": "loop", "extra": "known",');
	await until('The reload', () => loads > 0);
	await until('The page', async () => (await text()).includes('The opening says loop'));
	expect(await overlay()).toBeUndefined();
	edit('registers/terms.json', '"extra"', '"extar"');
	await overlaid('Did you mean "extra"?');
	edit('registers/terms.json', '"extar"', '"extra"');

	const run = async (line: string) => {
		const { status, stderr } = await runCommand([line], { cwd: root, env: copyEnv(), shell: true });
		if (status !== 0) throw new Error(stderr);
	};
	await run('npm run new-register -- market-places MarketPlace "Market places" "market place"');
	edit(
		'registers/market-places.json',
		'"entries": []',
		'"entries": [{ "id": "square", "name": "The Square", "what": "Where.", "source": { "pages": [7] } }]',
	);
	const heading = '## An opening that opens {#opening}\n';
	edit('chapters/1-first.mdx', heading, `${heading}\nSold on <MarketPlace id="square" /> alone.\n`);
	await until('The register', async () => (await text()).includes('Sold on The Square alone.'));
	await run('npm run new-figure -- market-path "The path to the market" 1-first/close');
	edit('chapters/1-first.mdx', heading, `${heading}\nSee <FigureLink id="market-path" /> for more.\n`);
	await until('The figure', async () => (await text()).includes('See Figure 1.A for more.'));
	expect((await fetch(`${url}/evidence/market-places/square/`)).status).toBe(200);
	expect((await fetch(`${url}/figures/market-path/`)).status).toBe(200);
});

test('every kind of file that a build has answers, but for what is made of the built pages', async () => {
	const afterwards =
		/^(_astro|editions|offline|pagefind|search\/.|_headers|404|licences|service-worker|sitemap)/;
	const kinds = new Map(
		builtFiles('fixture')
			.filter((file) => !afterwards.test(file))
			.toSorted()
			.map((file) => {
				const [folder = '', ...more] = file.split('/');
				return [[folder.replace(/^\d-.*/, ''), more.length, file.replace(/^[^.]*/, '')].join(), file];
			}),
	);
	expect(kinds.size).toBeGreaterThan(40);
	for (const file of kinds.values()) {
		const path = `/${file.replace(/index\.html$/, '')}`;
		const { status } = await fetch(`${url}${path}`, { headers: { accept: 'text/html,*/*' } });
		expect([path, status]).toEqual([path, 200]);
	}
	// An address that was asked for before its page was there is a warning; no other is known.
	expect(shown.split('\n').filter((line) => line.includes('[WARN]') && !line.includes('/extra/'))).toEqual(
		[],
	);
});
