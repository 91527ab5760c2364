import type { Element } from 'hast';
import { expect, test } from 'vitest';
import { arrow, band, curve, sideOf } from '../../src/figure-kit/connectors.ts';

const a = { x: 0, y: 0, width: 20, height: 10 };
const b = { x: 60, y: 40, width: 20, height: 20 };
const dOf = ({ properties }: Element) => properties['d'];

test('a connector takes the middles of the sides that face each other', () => {
	expect(sideOf(a, 'right')).toEqual({ x: 20, y: 5 });
	expect(sideOf(a, 'up', 0.25)).toEqual({ x: 5, y: 0 });
	expect(dOf(curve(a, b, { way: 'right' }))).toBe('M20 5C40 5 40 50 60 50');
	expect(dOf(curve(a, b, { way: 'down', gap: [2, 5] }))).toBe('M10 12C10 23.5 70 23.5 70 35');
	expect(dOf(curve({ x: 0, y: 0 }, { x: 30, y: 40 }, {}))).toBe('M0 0C15 20 15 20 30 40');
	const wide = { x: 10, y: 100, width: 80, height: 10 };
	expect(dOf(curve(b, wide, { way: 'down', straight: true }))).toBe('M70 60C70 80 70 80 70 100');
	expect(() => curve(a, b, {})).toThrow('say which way');
});

test('an arrow has its tip at what it leads to', () => {
	const [line, head] = arrow(a, b, { way: 'right', gap: 2, head: 10, flip: 'way' }).children as Element[];
	expect(dOf(line!)).toBe('M22 5C36 5 36 50 50 50');
	expect(dOf(head!)).toBe('M48 44.5L58 50L48 55.5Z');
});

test('a band is one shape, whose commands are the same wherever it leads', () => {
	const straight = band({ x: 0, y: 0 }, { x: 50, y: 0 }, { way: 'right', breadth: 10, head: 10, spread: 8 });
	expect(dOf(straight)).toBe('M0 -5C20 -5 20 -5 40 -5L40 -8L50 0L40 8L40 5C20 5 20 5 0 5Z');
	const commands = (element: Element) => String(dOf(element)).replace(/[^A-Z]/g, '');
	expect(commands(band(a, b, { way: 'down', head: 0 }))).toBe(commands(straight));
});
