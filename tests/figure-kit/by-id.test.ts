import { expect, test } from 'vitest';
import { byId } from '../../src/figure-kit/by-id.ts';

const phases = [
	{ id: 'initiation', name: 'Initiation' },
	{ id: 'takeover', name: 'Takeover' },
];

test('an item is found by its id', () => {
	expect(byId(phases, 'takeover')).toBe(phases[1]);
});

test('an id that nothing has is told with the nearest', () => {
	expect(() => byId(phases, 'take-over')).toThrow('There is no "take-over". Did you mean "takeover"?');
	expect(() => byId([], 'takeover')).toThrow('There is no "takeover", nor anything else.');
});
