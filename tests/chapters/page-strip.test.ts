import { describe, expect, test } from 'vitest';
import { pageStrip } from '../../src/chapters/page-strip.ts';

const chapters = [
	{ number: null, short: 'Abstract', pages: null },
	{ number: 1, short: 'First', pages: [1, 20] as [number, number] },
	{ number: 2, short: 'Second', pages: [20, 100] as [number, number] },
];

describe('the strip of pages', () => {
	test('gives each chapter its share, and the page that two share to the later one', () => {
		const { parts } = pageStrip(chapters, 100, [{ page: 20 }]);
		expect(parts).toEqual([
			{ number: 1, short: 'First', from: 0, to: 0.19, marked: false, letters: 32 },
			{ number: 2, short: 'Second', from: 0.19, to: 1, marked: true, letters: 9 },
		]);
	});

	test('puts a mark on the middle of its page, and marks too close above one another', () => {
		const { dots, rows } = pageStrip(chapters, 100, [
			{ page: 30, ring: true },
			{ page: 10 },
			{ page: 30 },
			{ page: 34 },
			{ page: 35 },
		]);
		expect(dots.map(({ page, at, row }) => [page, at, row])).toEqual([
			[10, 0.095, 0],
			[30, 0.295, 0],
			[30, 0.295, 1],
			[34, 0.335, 2],
			[35, 0.345, 0],
		]);
		expect(dots[1]!.ring).toBe(true);
		expect(rows).toBe(3);
	});

	test('refuses a page that there is not', () => {
		expect(() => pageStrip(chapters, 100, [{ page: 101 }])).toThrow('page 101');
	});

	test('has nothing above it where nothing is marked', () => {
		expect(pageStrip(chapters, 100, [])).toMatchObject({ dots: [], rows: 0 });
	});
});
