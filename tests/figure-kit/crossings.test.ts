import { expect, test } from 'vitest';
import { crossings } from '../../src/figure-kit/crossings.ts';

const axis = (label: string, ...ids: string[]) => ({
	label,
	values: ids.map((id) => ({ id, label: id.toUpperCase() })),
});
const rows = axis('Sector', 'no', 'yes');
const columns = axis('Rule', 'off', 'on');
const placeOf = (entry: string) => entry.split(' ') as [string, string];

test('entries are put at the crossings of two axes, in the order of their values', () => {
	expect(crossings(rows, columns, ['yes on', 'no off', 'no on', 'yes off'], placeOf)).toEqual([
		{ label: 'NO', entries: ['no off', 'no on'] },
		{ label: 'YES', entries: ['yes off', 'yes on'] },
	]);
});

test('a crossing holds one entry', () => {
	expect(() => crossings(rows, columns, ['no off', 'yes on', 'yes off'], placeOf)).toThrow(
		'nothing stands where Sector is no and Rule is on',
	);
	expect(() => crossings(rows, columns, ['no off', 'no off', 'no on', 'yes on', 'yes off'], placeOf)).toThrow(
		'more than one stands where Sector is no and Rule is off',
	);
});
