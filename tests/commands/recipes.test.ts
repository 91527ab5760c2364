import { spawn, spawnSync } from 'node:child_process';
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runCommand } from '../support/command.ts';
import { copyEnv, copyProject } from '../support/project.ts';

/** What the README and `docs/` say to do, done in a copy of the project with the fixture's content. */
const pages = ['README.md', ...globSync('docs/*.md')].map((file) => readFileSync(file, 'utf8'));
const dir = '.cache/recipes';

/** A command that the documentation gives, by its beginning, and by its end where several begin alike. */
function documented(beginning: string, end = ''): string {
	const line = pages
		.flatMap((page) => page.split('\n'))
		.find((each) => each.startsWith(beginning) && each.endsWith(end));
	if (line === undefined) throw new Error(`The documentation has no command "${beginning}".`);
	return line;
}

/** The same with the fixture's section where it names one of the content. */
const command = (beginning: string, end?: string): string =>
	documented(beginning, end).replace('4-coevolution/findings', '1-first/close');

/** The first example of a chapter of the documentation. */
function example(heading: string): string {
	const page = pages.find((each) => each.includes(`## ${heading}\n`)) ?? '';
	const [, block] = /```json\n([^]*?)```/.exec(page.slice(page.indexOf(`## ${heading}\n`))) ?? [];
	if (!block) throw new Error(`The documentation has no example under “${heading}”.`);
	return block;
}

/** What the workflow of GitHub Pages runs, and the environment of its build when Pages gives it a place. */
function readWorkflow(): { runs: string[]; env: Record<string, string>; published: string } {
	interface Step {
		run?: string;
		env?: Record<string, string>;
		with?: { path?: string };
	}
	const { steps } = parse(readFileSync('.github/workflows/pages.yml', 'utf8')).jobs.build as {
		steps: Step[];
	};
	const given: Record<string, string> = {
		origin: 'https://press.example',
		base_path: '/ddv',
		server_url: 'https://forge.example',
		repository: 'press/ddv',
	};
	const runs = steps.filter((step) => step.run !== undefined);
	const env = Object.entries(runs.at(-1)!.env!).map(([name, value]) => [
		name,
		value.replace(/\$\{\{ (?:steps\.pages\.outputs|github)\.(\w+) \}\}/g, (_, of: string) => given[of]!),
	]);
	return {
		runs: runs.map(({ run }) => run!),
		env: Object.fromEntries(env),
		published: steps.at(-1)!.with!.path!,
	};
}
const workflow = readWorkflow();

/** Runs a line as a shell does; what it prints. */
async function run(line: string, env: Record<string, string> = {}, cwd = dir): Promise<string> {
	const { status, stdout, stderr } = await runCommand([line], { cwd, env: copyEnv(env), shell: true });
	if (status !== 0) throw new Error(stderr || stdout);
	return stdout;
}
const built = 'dist/ddv';
const read = (file: string) => readFileSync(join(dir, file), 'utf8');
const edit = (file: string, find: string, replace: string) => {
	if (!read(file).includes(find)) throw new Error(`"${find}" does not stand in ${file}.`);
	writeFileSync(join(dir, file), read(file).replace(find, replace));
};

beforeAll(async () => {
	copyProject(dir);
	await run(command('npm run new-register -- '));
	edit(
		'content/registers/market-places.json',
		'"entries": []',
		'"entries": [{ "id": "square", "name": "The Square", "what": "Where it is sold.", "source": { "pages": [7] } }]',
	);
	await run(command('npm run new-figure -- ', 'findings'));
	await run(command('npm run new-figure -- ', '--plot'));
	edit(
		'content/registers/terms.json',
		'"entries": [',
		'"entries": [{ "id": "weft", "term": "weft", "definition": "What is woven in.", "source": { "pages": [7] } },',
	);
	edit('content/registers/villages-by-year.json', '212', '1999');
	edit(
		'content/chapters/1-first.mdx',
		'## A close that closes {#close}',
		'## A close that closes {#close}\n\nSold on <MarketPlace id="square" />, with <Term id="weft" />. <Source pages="7" />\n\n<Figure id="market-path" />\n\n<Figure id="market-counts" />\n\n#### New {#new}',
	);
	writeFileSync(
		join(dir, 'content/questions/villages-again.json'),
		example('Writing a question')
			.replace('"of": "2014"', '"of": "2009"')
			.replace('"of": "2017"', '"of": "2014"')
			.replace('4-coevolution/development-phase', '1-first/close')
			.replace('[110]', '[10]'),
	);
	const step = example('Writing a kit')
		.replace('"settings"', '"added"')
		.replace('"minutes": 4', '"minutes": 5')
		.replace('"typology", "state": "village"', '"coevolution", "state": "takeover"')
		.replace('5-typology#valley-and-cavern', '1-first#detail');
	const kit = JSON.parse(read('content/kits/1-first.json')) as { plans: { short: { steps: unknown[] } } };
	kit.plans.short.steps[2] = JSON.parse(step);
	writeFileSync(join(dir, 'content/kits/1-first.json'), JSON.stringify(kit));
	mkdirSync(join(dir, 'content/talks'));
	const slide = example('Writing a talk')
		.replace('4-coevolution/takeover-phase', '1-first/close')
		.replace('[115, 118, 119]', '[10]');
	const end = { ...JSON.parse(slide), id: 'end', claim: 'The end.', shows: undefined };
	writeFileSync(
		join(dir, 'content/talks/short.json'),
		JSON.stringify({
			title: 'A short talk',
			lede: 'For a test.',
			of: ['1-first'],
			steps: [JSON.parse(slide), end],
		}),
	);
	await run('npm run permalinks');
	// Once, as the README says to build for a place below a path, and as the workflow says who is told of mistakes.
	await run(command('BASE_PATH=/ddv/ ').replace(/ +#.*/, ''), workflow.env);
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

describe('the recipes of the documentation', () => {
	test('a talk has its page of slides, to which the kit of its chapter leads', () => {
		const page = read(`${built}/present/short/index.html`);
		expect(page).toContain('Nobody was replaced.');
		expect(page).toContain('id="takeover"');
		expect(read(`${built}/teaching/1-first/index.html`)).toContain('/present/short/');
	});

	test('a register has its page, its entry’s page, its mention, its preview and its place among the evidence', () => {
		expect(read(`${built}/evidence/market-places/index.html`)).toContain('id="square"');
		expect(read(`${built}/evidence/market-places/square/index.html`)).toMatch(
			/Sold on <mark>The Square<\/mark>, with <a [^>]*>weft<\/a>\./,
		);
		expect(read(`${built}/1-first/index.html`)).toContain(
			'href="/ddv/evidence/market-places/#square">The Square</a>',
		);
		expect(JSON.parse(read(`${built}/entries/market-places.json`))).toEqual({
			open: 'Open',
			entries: { square: [['strong', {}, 'The Square'], ' ', ['span', {}, 'Where it is sold.']] },
		});
		expect(read(`${built}/evidence/index.html`)).toContain(
			'href="/ddv/evidence/market-places/">Market places</a>',
		);
		expect(read('content/schemas/market-places.schema.json')).toContain('Its name.');
	});

	test('a figure has its page, its number, its drawing and its downloads, and stands in the chapter', () => {
		const page = read(`${built}/figures/market-path/index.html`);
		expect(page).toContain('The path to the market');
		expect(page).toContain('Figure 1.A');
		for (const ending of ['svg', 'png', 'csv', 'json'])
			expect(existsSync(join(dir, `${built}/figures/market-path/market-path.${ending}`)), ending).toBe(true);
		expect(read(`${built}/1-first/close/index.html`)).toContain('id="fig-market-path"');
	});

	test('the first tests of a figure and of a chart pass', async () => {
		expect(await run('npx vitest run tests/figures/market-')).toContain('13 passed, 0 failed');
		expect(read(`${built}/figures/market-counts/index.html`)).toContain('Counts of the market');
	});

	test('a new register and new figures leave the tests of the project’s own content as they were', async () => {
		const own = '.cache/recipes-own';
		copyProject(own, 'content');
		const there = (line: string) => run(line, {}, own);
		await there(documented('npm run new-register -- '));
		await there(documented('npm run new-figure -- ', 'findings'));
		await there(documented('npm run new-figure -- ', '--plot'));
		const files = ['tests/registers', 'tests/edition/bad-input.test.ts'];
		expect(await there(`npx vitest run ${files.join(' ')}`)).toContain(' 0 failed');
		rmSync(own, { recursive: true, force: true });
	});

	test('what was made is laid out as the rest is, and keeps its rules', async () => {
		const made = [
			'src/{figures,registers}/{index.ts,market-*}',
			'content/figures/market-*.json',
			'tests/figures/market-*.test.ts',
		];
		await run(`npx prettier --check ${made.map((files) => `'${files}'`).join(' ')}`);
		await run('npx oxlint --deny-warnings src/figures/market-*/*.ts src/registers/market-places/*.ts');
	});

	test('a term, a number and new addresses follow', () => {
		expect(read(`${built}/glossary/weft/index.html`)).toContain('What is woven in.');
		expect(read(`${built}/1-first/index.html`)).toContain('1,999');
		expect(read('content/permalinks.json')).toContain('"/1-first/#new"');
	});

	test('a build stands below a path, on the plainest of hosts', async ({ skip }) => {
		if (spawnSync('python3', ['--version']).status !== 0) skip('There is no Python.');
		const [python, ...words] = command('python3 -m http.server ')
			.replace(/ 8000 .*/, ' 0 --bind 127.0.0.1')
			.split(' ');
		const host = spawn(python!, ['-u', ...words], { cwd: dir });
		const url = await new Promise<string>((told) =>
			host.stdout.once('data', (line) => told(/http:\/\/[\d.:]+/.exec(String(line))![0])),
		);
		const seen = new Set<string>();
		const walk = async (path: string): Promise<void> => {
			if (seen.has(path) || seen.size > 40) return;
			seen.add(path);
			const answer = await fetch(url + path);
			expect([path, answer.status]).toEqual([path, 200]);
			if (!path.endsWith('/')) return;
			const links = (await answer.text()).matchAll(/ (?:href|src)="(\/[^"#?]*)/g);
			for (const [, link] of links) await walk(link!);
		};
		await walk('/ddv/');
		host.kill();
		expect([...seen].filter((path) => !path.startsWith('/ddv/'))).toEqual([]);
		expect(seen.size).toBeGreaterThan(40);
	});

	test('the workflow of GitHub Pages builds for the place that it is given', () => {
		expect(workflow.runs).toEqual(['npm ci', 'npm test', 'npm run build']);
		expect(workflow.published).toBe('dist');
		expect(workflow.env['BASE_PATH']).toBe('/ddv/');
		expect(read(`${built}/index.html`)).toContain('<link rel="canonical" href="https://press.example/ddv/"');
		expect(read(`${built}/about/index.html`)).toContain('href="https://forge.example/press/ddv/issues"');
		expect(read(`${built}/_headers`)).toMatch(/^\/ddv\/_astro\/\*$/m);
	});

	test('a question has its answer from the figure’s data, on the page and in the files', () => {
		const page = read(`${built}/teaching/1-first/index.html`);
		expect(page).toContain('id="exercise-villages-again"');
		expect(page).toContain('1,999 Taobao Villages');
		expect(read(`${built}/teaching/1-first/1-first.gift.txt`)).toContain('=%100%1999:0#');
		expect(read('content/permalinks.json')).toContain('"/teaching/1-first/#exercise-villages-again"');
	});

	test('a step of a plan leads to what it names', () => {
		const page = read(`${built}/teaching/1-first/index.html`);
		expect(page).toContain('Behind each village stands a market, a government, or both.');
		expect(page).toMatch(/href="\/ddv\/1-first\/#detail">1 First · A subheading/);
	});

	test('what is there already, or is no id, is refused before anything is written', async () => {
		const told = (line: string) => run(line).catch((error: Error) => error.message);
		expect(await told('npm run --silent new-figure -- apparatus "A" 1-first/close')).toBe(
			'There is a figure "apparatus" already.\nWrite: npm run new-figure -- market-path "The path to the market" 4-coevolution/findings\n',
		);
		expect(await told('npm run --silent new-register -- Places Place "A" "a"')).toMatch(/^"Places" is no id/);
		expect(existsSync(join(dir, 'src/registers/Places'))).toBe(false);
	});
});
