import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import { convert } from 'fontverter';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { measure, type TextStyle, wrapText } from '../../src/figure-kit/text.ts';

const words: TextStyle = { size: 12, weight: 400 };

describe('measures as a rasteriser draws', () => {
	let dir = '';
	beforeAll(() => {
		dir = mkdtempSync(join(tmpdir(), 'faces-'));
	});
	afterAll(() => rmSync(dir, { recursive: true, force: true }));

	/** The width that resvg gives a text between two bars, whose own width it does not matter. */
	async function drawn(text: string, { size, weight }: TextStyle): Promise<number> {
		const packed = `node_modules/@fontsource/source-sans-3/files/source-sans-3-latin-${weight}-normal.woff2`;
		const file = join(dir, `${weight}.ttf`);
		writeFileSync(file, await convert(readFileSync(packed), 'sfnt'));
		const widthOf = (content: string) =>
			new Resvg(
				`<svg xmlns="http://www.w3.org/2000/svg" width="2000" height="100"><text x="9" y="50" font-size="${size}" font-weight="${weight}">${content}</text></svg>`,
				{ font: { fontFiles: [file], loadSystemFonts: false, defaultFontFamily: 'Source Sans 3' } },
			).innerBBox()!.width;
		return widthOf(`|${text}|`) - widthOf('||');
	}

	test.each([
		['words in a block', { size: 12, weight: 400 }],
		['build three levels of ties', { size: 12, weight: 400 }],
		['Central government', { size: 13.5, weight: 600 }],
		['4,310 Taobao Villages, “tag” – AV', { size: 13, weight: 600 }],
	] as [string, TextStyle][])('%s', async (text, style) => {
		const there = await drawn(text, style);
		expect(Math.abs(measure(text, style) / there - 1)).toBeLessThan(0.02);
	});
});

test('counts a Chinese character as one em', () => {
	expect(measure('淘宝村', words)).toBe(36);
	expect(measure('淘宝村', { size: 20, weight: 600 })).toBe(60);
});

describe('breaks', () => {
	const cases: [name: string, text: string, width: number, lines: string[]][] = [
		['what fits into one line', 'a level field', 200, ['a level field']],
		['between words', 'build three levels of ties', 60, ['build three', 'levels of', 'ties']],
		['no word that is too long', 'an institutionalisation of', 50, ['an', 'institutionalisation', 'of']],
		['after a hyphen', 'policy-driven growth', 72, ['policy-driven', 'growth']],
		['after a hyphen where it must', 'policy-driven growth', 50, ['policy-', 'driven', 'growth']],
		['never after a single letter', 'rural e-commerce', 50, ['rural', 'e-commerce']],
		['never within party-state', 'the party-state leads', 60, ['the', 'party-state', 'leads']],
		['Chinese between characters', '中国农村电子商务', 48, ['中国农村', '电子商务']],
		['Chinese never before a full stop', '中国农村。电子商务', 48, ['中国农', '村。电子', '商务']],
		['Chinese never after an opening mark', '中国农《电商》', 48, ['中国农', '《电商》']],
		['mixed text', '淘宝村 Taobao Village 电商', 84, ['淘宝村 Taobao', 'Village 电商']],
		['nothing', '', 60, []],
	];
	test.each(cases)('%s', (_name, text, width, lines) => {
		expect(wrapText(text, { width, ...words })).toEqual(lines);
	});

	test('no line is wider than it may be', () => {
		const text = 'firms with a unit or led by a member, and associations of them';
		for (const width of [80, 100, 120])
			for (const line of wrapText(text, { width, ...words }))
				expect(measure(line, words)).toBeLessThanOrEqual(width);
	});
});
