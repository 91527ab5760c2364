import { expect, test } from 'vitest';
import { housesAt } from '../../src/figure-kit/houses.ts';

test('draws houses one after the other, each from the foot of the one before', () => {
	const feet = [
		{ x: 10, y: 20 },
		{ x: 25.04, y: 20 },
		{ x: 40.08, y: 34 },
	];
	expect(housesAt(feet, 10)).toBe(
		'm10 20v-5l5 -4.5 5 4.5v5zm15 0v-5l5 -4.5 5 4.5v5zm15.1 14v-5l5 -4.5 5 4.5v5z',
	);
	expect(housesAt([], 10)).toBe('');
});

test('stays small with hundreds', () => {
	const feet = Array.from({ length: 400 }, (_, i) => ({ x: (i % 50) * 13.3, y: Math.floor(i / 50) * 11.7 }));
	expect(housesAt(feet, 9).length).toBeLessThan(16_000);
});
