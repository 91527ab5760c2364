import { describe, expect, test } from 'vitest';
import { balancedLines, widestPart } from '../../src/figure-kit/balance.ts';
import { measure } from '../../src/figure-kit/text.ts';

const style = { size: 16, weight: 400 } as const;

describe('balance', () => {
	test('breaks no oftener than it must, and evenly', () => {
		const text = 'a road map that each place finishes';
		expect(balancedLines(text, { ...style, width: 400 })).toEqual([text]);
		const width = measure('a road map that each place', style) + 1;
		expect(balancedLines(text, { ...style, width })).toEqual(['a road map that', 'each place finishes']);
	});

	test('leaves what cannot be broken whole', () => {
		expect(balancedLines('collaboration', { ...style, width: 20 })).toEqual(['collaboration']);
		expect(balancedLines('', { ...style, width: 20 })).toEqual([]);
	});

	test('knows the widest part', () => {
		expect(widestPart('mediated collaboration', style)).toBe(measure('collaboration', style));
		expect(widestPart('发展蓝图', style)).toBe(16);
	});
});
