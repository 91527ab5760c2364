import { round } from './svg.ts';

/**
 * A curly brace that takes things together.
 *
 * @param from where it begins, along what it takes together, and `to` where it ends
 * @param at where its arms stand, across
 * @param depth how far its tip lies from there
 * @param way to where the tip points
 * @returns the `d` of a path
 */
export function brace(from: number, to: number, at: number, depth: number, way: 'right' | 'down'): string {
	const point = (along: number, across: number) =>
		way === 'right' ? `${round(across)} ${round(along)}` : `${round(along)} ${round(across)}`;
	const middle = (from + to) / 2;
	const half = at + depth / 2;
	const bend = Math.min(depth / 2, (to - from) / 4);
	return [
		`M${point(from, at)}Q${point(from, half)} ${point(from + bend, half)}L${point(middle - bend, half)}`,
		`Q${point(middle, half)} ${point(middle, at + depth)}Q${point(middle, half)} ${point(middle + bend, half)}`,
		`L${point(to - bend, half)}Q${point(to, half)} ${point(to, at)}`,
	].join('');
}
