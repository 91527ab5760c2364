import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';

const pages = ['README.md', 'CONTRIBUTING.md', ...globSync('docs/*.md')];
const textOf = (file: string) => readFileSync(file, 'utf8');
const { scripts } = JSON.parse(textOf('package.json')) as { scripts: Record<string, string> };
/** Commands that npm runs by itself. */
const silent = ['start', 'test', 'postinstall', 'prepare', 'types', 'lint'];

describe.each(pages)('%s', (file) => {
	const text = textOf(file);

	test('leads to what is there', () => {
		const links = [...text.matchAll(/\]\(([^)#\s]+)/g)].map(([, link]) => link!);
		expect(
			links.filter((link) => !/^(https?:|\/)/.test(link) && !existsSync(join(dirname(file), link))),
		).toEqual([]);
	});

	test('names files and folders of the project that are there', () => {
		const paths = [...text.matchAll(/`((?:src|content|tests|docs)\/[^`\s]*)`/g)].map(([, path]) => path!);
		const missing = paths.filter(
			(path) => !/[<>…*]|market-|diagrams|1\.0\.0|schemas\/?$|screenshot/.test(path) && !existsSync(path),
		);
		expect(missing).toEqual([]);
	});

	test('names commands that there are', () => {
		const named = [...text.matchAll(/npm run (?:--silent )?([a-z:-]+)/g)].map(([, name]) => name!);
		expect(named.filter((name) => !(name in scripts))).toEqual([]);
	});
});

test('every command is told', () => {
	const told = textOf('docs/commands.md');
	const untold = Object.keys(scripts).filter(
		(name) => !silent.includes(name) && !told.includes(`npm run ${name}`),
	);
	expect(untold).toEqual([]);
});

test('README is read in some minutes, and has its picture', () => {
	expect(textOf('README.md').split('\n').length).toBeLessThan(130);
	expect(readFileSync('docs/screenshot.webp').length).toBeLessThan(150_000);
});

test('every layer is told', () => {
	const told = [...textOf('docs/architecture.md').matchAll(/^\| `([a-z-]+)\/(?:<id>\/)?`/gm)].map(
		([, name]) => name!,
	);
	const folders = globSync('src/*/').map((path) => path.replace(/^src\/|\/$/g, ''));
	expect(told.toSorted()).toEqual(folders.toSorted());
});
