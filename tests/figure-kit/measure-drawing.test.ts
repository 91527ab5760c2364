import { s } from 'hastscript';
import { describe, expect, test } from 'vitest';
import { drawingOn, layouts } from '../../src/figure-kit/canvas.ts';
import { keyIn } from '../../src/figure-kit/key-in.ts';
import { mark } from '../../src/figure-kit/marks.ts';
import { faultsOf, obstaclesIn, partsOf } from '../../src/figure-kit/measure-drawing.ts';
import { textBlock } from '../../src/figure-kit/text-block.ts';
import { canvasOf } from '../support/figures.ts';

const { phone, column } = layouts;
const canvas = canvasOf('x', 'one', 'phone');
const word = (text: string, x: number, y: number) => textBlock(column, 'note', text, { x, y }).element;
const on = (...children: Parameters<typeof drawingOn>[2]) =>
	drawingOn({ ...column, claim: 'Name' }, 100, children);

describe('the faults of a drawing', () => {
	test('are none where words stand apart and inside', () => {
		expect(faultsOf(on(word('one', 0, 0), word('two', 0, 30)), 'column')).toEqual([]);
	});

	test('are words that leave it, at any side', () => {
		const leaving = [word('left', -5, 20), word('right', 665, 20), word('up', 50, -6), word('down', 50, 95)];
		expect(leaving.flatMap((each) => faultsOf(on(each), 'column'))).toEqual([
			'“left” leaves the drawing',
			'“right” leaves the drawing',
			'“up” leaves the drawing',
			'“down” leaves the drawing',
		]);
	});

	test('are words that meet, also through groups that are moved, enlarged or turned', () => {
		expect(faultsOf(on(word('one', 50, 20), word('two', 55, 25)), 'column')).toEqual(['“one” meets “two”']);
		const moved = s('g', { transform: 'translate(50 20)' }, [word('two', 5, 5)]);
		expect(faultsOf(on(word('one', 50, 20), moved), 'column')).toEqual(['“one” meets “two”']);
		const large = s('g', { transform: 'translate(20 0) scale(2)' }, [word('two', 15, 10)]);
		expect(faultsOf(on(word('one', 50, 20), large), 'column')).toEqual(['“one” meets “two”']);
		const turned = textBlock(column, 'note', 'upright', { x: 60, y: 60, turn: -90 }).element;
		expect(faultsOf(on(word('one', 60, 20), turned), 'column')).toEqual(['“one” meets “upright”']);
		expect(faultsOf(on(word('one', 90, 20), turned), 'column')).toEqual([]);
	});

	test('are words that are too small', () => {
		const small = textBlock(column, 'note', 'small', { x: 0, y: 0, size: 11 }).element;
		expect(faultsOf(on(small), 'column')).toEqual(['“small” is set in 11.0 pixels']);
		const shrunk = s('g', { transform: 'scale(0.5)' }, [word('shrunk', 0, 0)]);
		expect(faultsOf(on(shrunk), 'column')).toEqual(['“shrunk” is set in 6.5 pixels']);
	});

	test('are marks that a finger misses; a hit area makes them large enough', () => {
		const shape = s('circle', { cx: 50, cy: 50, r: 4 });
		const options = { parameter: 'part', id: 'a', label: 'A' };
		const drawing = (hit: boolean) =>
			drawingOn({ ...phone, claim: 'Name' }, 100, [
				mark(canvas, { ...options, ...(hit && { hitArea: { x: 46, y: 46, width: 8, height: 8 } }) }, [shape]),
			]);
		expect(faultsOf(drawing(false), 'phone')).toEqual(['the mark part=a is 8.0 pixels small']);
		expect(faultsOf(drawing(true), 'phone')).toEqual([]);
	});
});

test('a mark is found with its name and the box around its shapes', () => {
	const drawing = on(
		mark(canvasOf('x', 'one', 'column'), { parameter: 'part', id: 'a', label: 'A part' }, [
			s('rect', { x: 10, y: 20, width: 30, height: 40 }),
			s('circle', { cx: 60, cy: 40, r: 10 }),
		]),
	);
	expect(partsOf(drawing).marks).toEqual([
		{
			set: 'part=a',
			label: 'A part',
			box: { x: 10, y: 20, width: 60, height: 40 },
			areas: [
				{ x: 10, y: 20, width: 30, height: 40 },
				{ x: 50, y: 30, width: 20, height: 20 },
			],
		},
	]);
});

describe('the obstacles of a drawing', () => {
	const box = (x: number) => s('rect', { x, y: 10, width: 60, height: 40 });
	const link = (id: string, ...children: Parameters<typeof drawingOn>[2]) =>
		mark(canvasOf('x', 'one', 'column'), { parameter: 'part', id, label: id }, children);

	test('are none where words are words, and those on a mark belong to it', () => {
		const svg = on(link('a', box(10), word('villages', 12, 20)), word('2014', 200, 20), word('?', 300, 20));
		expect(obstaclesIn(svg, 'column')).toEqual([]);
	});

	test('are type that is small, page numbers and codes', () => {
		const small = textBlock(column, 'note', 'small', { x: 0, y: 60, size: 12.5 }).element;
		expect(obstaclesIn(on(small), 'column')).toEqual(['“small” is set in 12.5 pixels']);
		expect(obstaclesIn(on(small), 'phone')).toEqual([]);
		const svg = on(word('East on p. 20', 0, 0), word('4a', 0, 20), word('(7d)', 0, 40), word('R2', 0, 60));
		expect(obstaclesIn(svg, 'column')).toEqual([
			'“East on p. 20” names a page: its evidence does',
			'“4a” is a code: use a word',
			'“(7d)” is a code: use a word',
			'“R2” is a code: use a word',
		]);
	});

	test('are more than four kinds of mark to learn', () => {
		const keyOf = (count: number) =>
			keyIn(
				column,
				Array.from({ length: count }, (_, i) => ({ sign: box(0), width: 60, words: `kind ${'abcde'[i]}x` })),
				{ x: 0, y: 0, width: 600 },
			).elements;
		expect(obstaclesIn(on(...keyOf(4)), 'column')).toEqual([]);
		expect(obstaclesIn(on(...keyOf(5)), 'column')).toEqual(['its key explains 5 kinds of mark, more than 4']);
	});

	test('are words that lie on a mark without being of it, or below another mark', () => {
		expect(obstaclesIn(on(link('a', box(10)), word('villages', 12, 20)), 'column')).toEqual([
			'“villages” lies on the mark part=a and is no part of it',
		]);
		const covered = on(link('a', box(10), word('villages', 12, 20)), link('b', box(15)));
		expect(obstaclesIn(covered, 'column')).toEqual([
			'a click on “villages” chooses part=b, which lies over part=a',
		]);
	});
});
