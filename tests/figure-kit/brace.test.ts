import { expect, test } from 'vitest';
import { brace } from '../../src/figure-kit/brace.ts';

test('begins and ends at its ends, and its tip lies in the middle', () => {
	expect(brace(0, 100, 10, 8, 'right')).toBe(
		'M10 0Q14 0 14 4L14 46Q14 50 18 50Q14 50 14 54L14 96Q14 100 10 100',
	);
	expect(brace(0, 100, 10, 8, 'down')).toContain('Q50 14 50 18');
});
