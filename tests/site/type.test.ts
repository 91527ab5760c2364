import { join } from 'node:path';
import { openSync, type Font } from 'fontkit';
import { expect, test } from 'vitest';
import { fonts } from '../../src/styles/fonts.ts';
import { builds } from '../support/builds.ts';
import { builtFile, builtFiles, builtPage, builtPages } from '../support/dist.ts';

const cut = builtFiles().filter((file) => file.endsWith('.woff2'));
const open = (file: string): Font => openSync(join(builds.root.outDir, file)) as Font;
const nameOf = (file: string) => file.split('/').at(-1)!.split('.')[0]!;
const chinese = cut.find((file) => nameOf(file) === 'chinese')!;
const faces = cut.filter((file) => file !== chinese);
const css = [
	...builtFiles()
		.filter((file) => file.endsWith('.css'))
		.map((file) => builtFile(file)),
	...builtPages().flatMap(({ html }) =>
		[...html.matchAll(/<style>([^]*?)<\/style>/g)].map(([, text]) => text!),
	),
].join('\n');

test('the faces are four: two, each upright and italic, in two parts', () => {
	const names = ['sans', 'sans-italic', 'serif', 'serif-italic'];
	expect(faces.map(nameOf).sort()).toEqual(names.flatMap((name) => [name, `${name}-more`]).sort());
});

test('each has every weight from 400 to 600, and what sets figures', () => {
	for (const file of faces) {
		const { variationAxes, availableFeatures } = open(file);
		expect(variationAxes, file).toMatchObject({ wght: { min: 400, max: 600 } });
		expect(Object.keys(variationAxes), file).toEqual(['wght']);
		expect(availableFeatures, file).toContain('kern');
		if (nameOf(file).endsWith('-more')) continue;
		const figures = nameOf(file).startsWith('serif') ? ['onum', 'pnum', 'tnum', 'lnum'] : ['pnum'];
		expect(availableFeatures, file).toEqual(expect.arrayContaining(['liga', ...figures]));
	}
});

/** The characters that the style sheet takes from each face, by its name. */
const ranges = new Map(
	fonts.map(({ src, 'unicode-range': range }) => [
		/fonts\/([\w-]+)\.woff2/.exec(src!)?.[1],
		range?.split(',').map((each) =>
			each
				.trim()
				.slice(2)
				.split('-')
				.map((code) => parseInt(code, 16)),
		),
	]),
);
const takes = (name: string, code: number): boolean =>
	ranges.get(name)!.some(([from = 0, to = from]) => code >= from && code <= to);

test('each part has just what the style sheet takes from it, and no character is taken from both', () => {
	for (const file of faces) {
		const name = nameOf(file);
		const beside = name.endsWith('-more') ? name.slice(0, -5) : `${name}-more`;
		// Those beyond end a table.
		for (const code of open(file).characterSet.filter((each) => each < 0xffff)) {
			expect([name, code, takes(name, code), takes(beside, code)]).toEqual([name, code, true, false]);
		}
	}
});

test('no page has a letter that a face lacks, Chinese aside', () => {
	const sets = new Map(faces.map((file) => [nameOf(file), new Set(open(file).characterSet)]));
	const known = ['serif', 'serif-italic', 'sans', 'sans-italic'].map(
		(name) => new Set([...sets.get(name)!, ...sets.get(`${name}-more`)!]),
	);
	const missing = new Map<string, string>();
	for (const { path, html } of builtPages()) {
		const text = html.replace(/<(script|style|template)\b[^]*?<\/\1>|<[^>]+>/g, ' ');
		for (const letter of new Set(text)) {
			const code = letter.codePointAt(0)!;
			// A face without a hyphen that does not break takes the one that does.
			if (code === 0x2011 && known.every((set) => set.has(0x2010))) continue;
			if (code < 0x20 || (code > 0x22ff && code !== 0xfffd)) continue;
			if (known.some((set) => !set.has(code))) missing.set(letter, path);
		}
	}
	for (const [, text = ''] of css.matchAll(/content:\s*["']([^"']*)["']/g)) {
		for (const letter of text) {
			if (known.some((set) => !set.has(letter.codePointAt(0)!))) missing.set(letter, `content: "${text}"`);
		}
	}
	// Whoever uses another one adds it to `more` in src/tasks/fonts.ts and runs `npm run fonts`.
	expect([...missing]).toEqual([]);
});

test('Chinese has a face for Chinese alone, so that no Latin mark falls to it', () => {
	const found = css.matchAll(/@font-face\s*\{[^}]*chinese[^}]*\}/g);
	const rules = [...new Set([...found].map(([rule]) => rule))];
	expect(rules).toHaveLength(1);
	for (const rule of rules) {
		const range = /unicode-range:\s*([^;}]+)/.exec(rule)?.[1] ?? '';
		const starts = range.split(',').map((each) => parseInt(each.trim().slice(2).replace('?', '0'), 16));
		expect(starts.length, rule).toBeGreaterThan(3);
		expect(Math.min(...starts), rule).toBeGreaterThanOrEqual(0x2e80);
	}
});

test.each(['/works/', '/works/chen-2019/', '/7-party/'])('%s says which of its words are Chinese', (path) => {
	const { body } = builtPage(path).document;
	const holds = (text: string | null) => /\p{Script=Han}/u.test(text ?? '');
	const inner = [...body.querySelectorAll('main *')].filter(
		(each) => holds(each.textContent) && ![...each.children].some(({ textContent }) => holds(textContent)),
	);
	expect(inner.length).toBeGreaterThan(0);
	expect(inner.filter((each) => !each.closest('[lang^=zh]')).map(({ textContent }) => textContent)).toEqual(
		[],
	);
});

test('the face for Chinese has each character that a page has, and few others', () => {
	const known = new Set(open(chinese).characterSet);
	const missing = new Map<string, string>();
	for (const { path, html } of builtPages())
		for (const [letter] of html.matchAll(/\p{Script=Han}/gu))
			if (!known.has(letter.codePointAt(0)!)) missing.set(letter, path);
	// Whoever uses another one runs `npm run fonts`.
	expect([...missing]).toEqual([]);
	expect(known.size).toBeLessThan(520);
});
