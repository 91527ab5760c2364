import { expect, test } from 'vitest';
import { d, path } from '../../src/figure-kit/path.ts';

test('the numbers of a path are rounded to a tenth, its words are as they are', () => {
	expect(d`M${1.04} ${-0.26}h${12}${'v3Z'}`).toBe('M1 -0.3h12v3Z');
});

test('a path has one class or several, and what else it is given', () => {
	expect(path('rule', 'M0 0h9').properties).toEqual({ className: ['rule'], d: 'M0 0h9' });
	expect(path(['rule', 'broken'], 'M0 0h9', { dataFlip: 'edge' }).properties).toEqual({
		className: ['rule', 'broken'],
		d: 'M0 0h9',
		dataFlip: 'edge',
	});
});
