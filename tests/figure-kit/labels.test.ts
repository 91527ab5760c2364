import { expect, test } from 'vitest';
import { type LabelledPoint, sidesOf } from '../../src/figure-kit/labels.ts';

const frame = { x: 0, y: 0, width: 300, height: 200 };
const style = { size: 13, weight: 600 } as const;
const point = (x: number, y: number, words = '1,000'): LabelledPoint => ({
	x,
	y,
	words,
	prefer: ['left', 'above', 'below'],
});
const sides = (...points: LabelledPoint[]) => sidesOf(points, frame, 5, style);

test('a label stands where it stands best', () => {
	expect(sides(point(100, 100), point(200, 50))).toEqual(['left', 'left']);
});

test('a label does not leave the frame', () => {
	expect(sides(point(20, 100))).toEqual(['above']);
	expect(sides(point(20, 15))).toEqual(['below']);
});

test('a label meets no other label, no mark and not the line', () => {
	expect(sides(point(100, 100), point(124, 94))).toEqual(['left', 'above']);
	expect(sides(point(70, 92), point(100, 100))).toEqual(['left', 'above']);
	expect(sides(point(60, 60), point(100, 100))).toEqual(['left', 'below']);
});

test('a label that has room nowhere stands where it stands best', () => {
	expect(sidesOf([point(20, 15)], { ...frame, height: 20 }, 5, style)).toEqual(['left']);
});
