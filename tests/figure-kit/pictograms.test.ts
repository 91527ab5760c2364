import { readdirSync, readFileSync } from 'node:fs';
import { toHtml } from 'hast-util-to-html';
import { describe, expect, test } from 'vitest';
import { pictogram, pictogramNames, pictogramSize, readPictogram } from '../../src/figure-kit/pictograms.ts';

const folder = 'src/figure-kit/pictograms/';
const files = readdirSync(folder);

test('there is a file for each name, and a name for each file', () => {
	expect(files.map((file) => file.replace('.svg', '')).sort()).toEqual([...pictogramNames].sort());
});

/** The rules of a class as they are in the light theme. */
const css = readFileSync('src/figure-kit/drawings.css', 'utf8');
const tokens = readFileSync('src/styles/tokens.css', 'utf8');
const ruleOf = (name: string): string => {
	const body = new RegExp(`\\.${name} \\{([^}]*)\\}`).exec(css)?.[1] ?? '';
	const plain = body.replace(
		/var\((--[\w-]+)\)/g,
		(_, token: string) => new RegExp(`${token}: (?:light-dark\\()?(#\\w+)`).exec(tokens)![1]!,
	);
	return `.${name} { ${plain.trim().split(/;\s*/).filter(Boolean).join('; ')} }`;
};

test.each(files)('%s looks in a drawing program as it does in a figure', (file) => {
	const svg = readFileSync(folder + file, 'utf8');
	const classes = [...new Set([...svg.matchAll(/class="([^"]+)"/g)].map(([, name]) => name!))].sort();
	const style = /<style>([^]*?)<\/style>/.exec(svg)?.[1] ?? '';
	expect(style.trim().split(/\n\s*/)).toEqual(classes.map(ruleOf));
});

describe('what drawings cannot use is refused, with the fix', () => {
	const svg = (inside: string, viewBox = '-10 -30 20 30') =>
		`<svg xmlns="http://www.w3.org/2000/svg" viewBox="${viewBox}">${inside}</svg>`;
	test.each([
		['<g><path class="pic-ink" d="M0 0"/></g>', 'it has <g>. Ungroup it'],
		['<path d="M0 0"/>', 'a <path> has no class. Give it one of .pic-…'],
		['<path class="pic-ink" style="fill:red" d="M0 0"/>', 'a <path> has style of its own.'],
		['<circle class="pic-ink" transform="scale(2)" r="3"/>', 'a <circle> has transform of its own.'],
	])('%s', (inside, message) => {
		expect(() => readPictogram(svg(inside), 'a.svg')).toThrow(`a.svg: ${message}`);
	});
	test('a ground that is elsewhere', () => {
		expect(() => readPictogram(svg('', '0 0 20 30'), 'a.svg')).toThrow('viewBox="-10 -30 20 30"');
	});
});

test('a pictogram stands on its point, in the colours that are asked for', () => {
	expect(pictogramSize.person).toMatchObject({ half: 10, height: 30 });
	expect(toHtml(pictogram('house', 5, 9, 2, 'first', { fill: 'central' }))).toBe(
		'<g class="pic" transform="translate(5 9) scale(2)"><g data-flip="first"><path d="M-7 0V-7.5H7V0Z" class="pic-central"></path><path d="M-9 -7L0 -14L9 -7Z" class="pic-central"></path></g></g>',
	);
});
