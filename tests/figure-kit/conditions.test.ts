import { describe, expect, test } from 'vitest';
import { toCsv } from '../../src/figure-kit/exports/csv.ts';
import { either, holds, when } from '../../src/figure-kit/conditions.ts';

describe('conditions on a state', () => {
	test('are written as they are read', () => {
		expect(when({ stage: ['all', 'takeover'], answer: ['shown'] })).toBe('stage=all|takeover answer=shown');
	});

	test('can be alternatives', () => {
		const condition = either({ mode: ['hyper'] }, { with: ['hyper'] });
		expect(condition).toBe('mode=hyper or with=hyper');
		expect(holds(condition, { mode: 'mixed', with: 'hyper' })).toBe(true);
		expect(holds(condition, { mode: 'mixed', with: 'none' })).toBe(false);
	});

	test.each([
		['stage=all|takeover', { stage: 'takeover' }, true],
		['stage=all|takeover', { stage: 'initiation' }, false],
		['stage=takeover answer=shown', { stage: 'takeover', answer: 'hidden' }, false],
		['stage=takeover answer=shown', { stage: 'takeover', answer: 'shown' }, true],
		['stage=take', { stage: 'takeover' }, false],
	])('%s in %o: %s', (condition, state, expected) => {
		expect(holds(condition, state as Record<string, string>)).toBe(expected);
	});
});

test('CSV quotes what needs it', () => {
	expect(
		toCsv({
			columns: ['a', 'b'],
			rows: [
				['x, y', 1],
				['"q"', 'line\nbreak'],
			],
		}),
	).toBe('a,b\r\n"x, y",1\r\n"""q""","line\nbreak"\r\n');
});
