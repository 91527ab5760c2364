import { expect, test } from 'vitest';
import { balance } from '../../src/figure-kit/balance.ts';
import { measure, wrapText } from '../../src/figure-kit/text.ts';

const style = { size: 14, weight: 400 } as const;
const text = 'Attempts led by the state have failed';

test('breaks into as few lines as wrapping, and leaves no word alone', () => {
	const width = measure('Attempts led by the state have', style) + 1;
	expect(wrapText(text, { ...style, width })).toEqual(['Attempts led by the state have', 'failed']);
	expect(balance(text, { ...style, width })).toEqual(['Attempts led by the', 'state have failed']);
});

test('leaves in one line what fits, and breaks no word', () => {
	expect(balance(text, { ...style, width: 1000 })).toEqual([text]);
	expect(balance('quantifiable', { ...style, width: 10 })).toEqual(['quantifiable']);
	expect(balance('', { ...style, width: 10 })).toEqual([]);
});
