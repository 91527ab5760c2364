import { join } from 'node:path';
import { openSync, type Font } from 'fontkit';
import { expect, test } from 'vitest';
import { builds } from '../support/builds.ts';
import { builtFile, builtFiles, builtPages } from '../support/dist.ts';

const cut = builtFiles().filter((file) => file.endsWith('.woff2'));
const open = (file: string): Font => openSync(join(builds.root.outDir, file)) as Font;
const nameOf = (file: string) => file.split('/').at(-1)!.split('.')[0];
const chinese = cut.find((file) => nameOf(file) === 'chinese')!;
const faces = cut.filter((file) => file !== chinese);
const css = builtFiles()
	.filter((file) => file.endsWith('.css'))
	.map((file) => builtFile(file))
	.join('\n');

test('the faces are four: two, each upright and italic', () => {
	expect(faces.map(nameOf).sort()).toEqual(['sans', 'sans-italic', 'serif', 'serif-italic']);
});

test('each has every weight from 400 to 600, and what sets figures', () => {
	for (const file of faces) {
		const { variationAxes, availableFeatures } = open(file);
		expect(variationAxes, file).toMatchObject({ wght: { min: 400, max: 600 } });
		expect(Object.keys(variationAxes), file).toEqual(['wght']);
		expect(availableFeatures, file).toEqual(expect.arrayContaining(['onum', 'pnum', 'kern', 'liga']));
	}
	const featuresOf = (name: string) => open(faces.find((file) => nameOf(file) === name)!).availableFeatures;
	expect(featuresOf('serif')).toEqual(expect.arrayContaining(['tnum', 'lnum']));
	expect(featuresOf('sans')).toEqual(expect.arrayContaining(['smcp', 'c2sc']));
});

test('no page has a letter that a face lacks, Chinese aside', () => {
	const known = faces.map((file) => new Set(open(file).characterSet));
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
	// Whoever uses another one adds it to `characters` in src/tasks/fonts.ts and runs `npm run fonts`.
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
