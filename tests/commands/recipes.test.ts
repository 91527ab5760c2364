import { execSync, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { plainEnv } from '../support/env.ts';
import { copyProject } from '../support/project.ts';

/** What the README says to do, done in a copy of the project with the fixture's content. */
const readme = readFileSync('README.md', 'utf8');
let dir = '';

/** A command of the README that begins so; with the fixture's section where it names one of the content. */
function command(beginning: string): string {
	const line = readme.split('\n').find((each) => each.startsWith(beginning));
	if (!line) throw new Error(`The README has no command "${beginning}".`);
	return line.replace('4-coevolution/findings', '1-first/close');
}

/** The first example of a chapter of the README. */
function example(heading: string): string {
	const [, block] = /```json\n([^]*?)```/.exec(readme.slice(readme.indexOf(`## ${heading}\n`))) ?? [];
	if (!block) throw new Error(`The README has no example under “${heading}”.`);
	return block;
}

const run = (line: string): string =>
	execSync(line, { cwd: dir, env: plainEnv({ REUSE_BUILDS: '1' }), encoding: 'utf8', stdio: 'pipe' });
const read = (file: string) => readFileSync(join(dir, file), 'utf8');
const edit = (file: string, find: string, replace: string) => {
	if (!read(file).includes(find)) throw new Error(`"${find}" does not stand in ${file}.`);
	writeFileSync(join(dir, file), read(file).replace(find, replace));
};

beforeAll(() => {
	dir = copyProject('recipes', 'fixture');
	run(command('npm run new-register -- '));
	edit(
		'content/registers/market-places.json',
		'"entries": []',
		'"entries": [{ "id": "square", "name": "The Square", "what": "Where it is sold.", "source": { "pages": [7] } }]',
	);
	run(command('npm run new-figure -- '));
	edit(
		'content/registers/terms.json',
		'"entries": [',
		'"entries": [{ "id": "weft", "term": "weft", "definition": "What is woven in.", "source": { "pages": [7] } },',
	);
	edit('content/registers/villages-by-year.json', '212', '1999');
	edit(
		'content/chapters/1-first.mdx',
		'## A close that closes {#close}',
		'## A close that closes {#close}\n\nSold on <MarketPlace id="square" />, with <Term id="weft" />. <Source pages="7" />\n\n<Figure id="market-path" />\n\n#### New {#new}',
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
	run('npm run permalinks');
	run('npm run build');
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

describe('the recipes of the README', () => {
	test('a talk has its page of slides, to which the kit of its chapter leads', () => {
		const page = read('dist/present/short/index.html');
		expect(page).toContain('Nobody was replaced.');
		expect(page).toContain('id="takeover"');
		expect(read('dist/teaching/1-first/index.html')).toContain('/present/short/');
	});

	test('a register has its page, its entry’s page, its mention, its preview and its place among the evidence', () => {
		expect(read('dist/evidence/market-places/index.html')).toContain('id="square"');
		expect(read('dist/evidence/market-places/square/index.html')).toMatch(
			/Sold on <mark>The Square<\/mark>, with <a [^>]*>weft<\/a>\./,
		);
		expect(read('dist/1-first/index.html')).toContain(
			'href="/evidence/market-places/#square">The Square</a>',
		);
		expect(JSON.parse(read('dist/entries/market-places.json'))).toEqual({
			square: [['strong', {}, 'The Square'], ' ', ['span', {}, 'Where it is sold.']],
		});
		expect(read('dist/evidence/index.html')).toContain('href="/evidence/market-places/">Market places</a>');
		expect(read('content/schemas/market-places.schema.json')).toContain('Its name.');
	});

	test('a figure has its page, its number, its drawing and its downloads, and stands in the chapter', () => {
		const page = read('dist/figures/market-path/index.html');
		expect(page).toContain('The path to the market');
		expect(page).toContain('Figure 1.2');
		for (const ending of ['svg', 'png', 'csv', 'json'])
			expect(existsSync(join(dir, `dist/figures/market-path/market-path.${ending}`)), ending).toBe(true);
		expect(read('dist/1-first/close/index.html')).toContain('id="fig-market-path"');
	});

	test('a figure’s first test passes', () => {
		expect(run('npx vitest run tests/figures/market-path.test.ts')).toContain('6 passed, 0 failed');
	});

	test('what was made is laid out as the rest is', () => {
		run('npx prettier --check src content/figures/market-path.json tests/figures/market-path.test.ts');
	});

	test('a term, a number and new addresses follow', () => {
		expect(read('dist/glossary/weft/index.html')).toContain('What is woven in.');
		expect(read('dist/1-first/index.html')).toContain('1,999');
		expect(read('content/permalinks.json')).toContain('"/1-first/#new"');
	});

	test('a build stands below a path, on the plainest of hosts', async ({ skip }) => {
		run(command('BASE_PATH=/ddv/ ').replace(/ +#.*/, ''));
		expect(existsSync(join(dir, 'dist/ddv/index.html'))).toBe(true);
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
		const workflow = parse(readFileSync('.github/workflows/pages.yml', 'utf8'));
		const steps: { run?: string; env?: Record<string, string>; with?: { path?: string } }[] =
			workflow.jobs.build.steps;
		const runs = steps.filter((step) => step.run !== undefined);
		expect(runs.map((step) => step.run)).toEqual(['npm ci', 'npm test', 'npm run build']);
		expect(steps.at(-1)!.with!.path).toBe('dist');
		const given: Record<string, string> = {
			origin: 'https://press.example',
			base_path: '/press',
			server_url: 'https://forge.example',
			repository: 'press/ddv',
		};
		const env = Object.fromEntries(
			Object.entries(runs.at(-1)!.env!).map(([name, value]) => [
				name,
				value.replace(/\$\{\{ (?:steps\.pages\.outputs|github)\.(\w+) \}\}/g, (_, of: string) => given[of]!),
			]),
		);
		execSync(runs.at(-1)!.run!, { cwd: dir, env: plainEnv(env), stdio: 'pipe' });
		expect(read('dist/index.html')).toContain('<link rel="canonical" href="https://press.example/press/"');
		expect(read('dist/about/index.html')).toContain('href="https://forge.example/press/ddv/issues"');
		expect(read('dist/_headers')).toMatch(/^\/press\/_astro\/\*$/m);
	});

	test('a question has its answer from the figure’s data, on the page and in the files', () => {
		const page = read('dist/teaching/1-first/index.html');
		expect(page).toContain('id="exercise-villages-again"');
		expect(page).toContain('1,999 Taobao Villages');
		expect(read('dist/teaching/1-first/1-first.gift.txt')).toContain('=%100%1999:0#');
		expect(read('content/permalinks.json')).toContain('"/teaching/1-first/#exercise-villages-again"');
	});

	test('a step of a plan leads to what it names', () => {
		const page = read('dist/teaching/1-first/index.html');
		expect(page).toContain('Behind each village stands a market, a government, or both.');
		expect(page).toMatch(/href="\/press\/1-first\/#detail">1 First: A subheading/);
	});

	test('what is there already, or is no id, is refused before anything is written', () => {
		const told = (line: string) => {
			try {
				return run(line);
			} catch (error) {
				return String((error as { stderr: string }).stderr);
			}
		};
		expect(told('npm run --silent new-figure -- apparatus "A" 1-first/close')).toBe(
			'There is a figure "apparatus" already.\nWrite: npm run new-figure -- market-path "The path to the market" 4-coevolution/findings\n',
		);
		expect(told('npm run --silent new-register -- Places Place "A" "a"')).toMatch(/^"Places" is no id/);
		expect(existsSync(join(dir, 'src/registers/Places'))).toBe(false);
	});
});
