import { readFileSync } from 'node:fs';
import type { Element } from 'hast';
import { toString } from 'hast-util-to-string';
import { describe, expect, test } from 'vitest';
import { lineKinds, stackIn } from '../../src/figure-kit/block.ts';
import { type Box, middleOf, rightOf, bottomOf } from '../../src/figure-kit/box.ts';

const box: Box = { x: 10, y: 20, width: 84, height: 60 };
/** Middles of a text's lines, from its first, with their words. */
const linesOf = (text: Element): [number, string][] =>
	text.children.map((tspan, i) => {
		const leading = Number((text.children[1] as Element | undefined)?.properties['dy'] ?? 0);
		return [Number(text.properties['y']) + i * leading, toString(tspan).trim()];
	});

test('knows its middle and its edges', () => {
	expect(middleOf(box)).toEqual({ x: 52, y: 50 });
	expect([rightOf(box), bottomOf(box)]).toEqual([94, 80]);
});

describe('a name and words', () => {
	test('stand one below the other in the middle of the box', () => {
		const { name, words, height } = stackIn(box, { name: 'Centre', words: ['build three levels'] });
		expect([...name, ...words].map(linesOf)).toEqual([
			[[36, 'Centre']],
			[
				[51.5, 'build three'],
				[64.5, 'levels'],
			],
		]);
		expect(height).toBe(42);
	});

	test('need not both be there', () => {
		expect(stackIn(box, { name: 'Centre' }).name.map(linesOf)).toEqual([[[50, 'Centre']]]);
		expect(stackIn(box, { words: ['alone'] }).words.map(linesOf)).toEqual([[[50, 'alone']]]);
	});

	test('leave room for the longest of several alternatives', () => {
		const { name, words } = stackIn(box, { name: 'Centre', words: ['?', 'build three levels'] });
		expect(name.map(linesOf)).toEqual([[[36, 'Centre']]]);
		expect(words.map(linesOf)).toEqual([
			[[51.5, '?']],
			[
				[51.5, 'build three'],
				[64.5, 'levels'],
			],
		]);
	});
});

test.each(Object.values(lineKinds))('$className is measured as drawings.css sets it', (kind) => {
	const css = readFileSync('src/figure-kit/drawings.css', 'utf8');
	const rule = new RegExp(`^\\.drawing \\.${kind.className} \\{([^}]*)\\}`, 'm').exec(css)?.[1] ?? '';
	expect(/font-size: ([\d.]+)px/.exec(rule)?.[1]).toBe(String(kind.size));
	expect(Number(/font-weight: (\d+)/.exec(rule)?.[1] ?? 400)).toBe(kind.weight);
});
