import { describe, expect, test } from 'vitest';
import { type TypologyData } from '../../src/figures/typology/data.ts';
import { describeTypology, tabulateTypology, typologyModel } from '../../src/figures/typology/model.ts';

const axis = (label: string, ...ids: string[]) => ({
	label,
	values: ids.map((id) => ({ id, label: id.toUpperCase() })),
});
const cell = (governance: string, sector: string, villages: ('producer' | 'merchant')[]) => ({
	id: `${governance}-${sector}`,
	area: `Area ${governance} ${sector}`,
	governance,
	sector,
	villages,
	layers: { village: { words: `${villages.join(' and ') || 'none'}`, pages: [131] } },
	cases: [{ name: 'Case', text: 'Told.', interviewees: [], pages: [132] }],
});
const data = {
	id: 'typology',
	number: '5.1',
	title: 'T',
	caption: 'C',
	section: '5-typology/typology',
	questions: [],
	source: { pages: [131] },
	axes: { governance: axis('Governance', 'off', 'on'), sector: axis('Sector', 'no', 'yes') },
	layers: [{ id: 'village', label: 'Village' }],
	// Not in the order of the matrix.
	cells: [
		cell('on', 'yes', ['merchant', 'producer']),
		cell('off', 'no', []),
		cell('on', 'no', ['producer']),
		cell('off', 'yes', ['merchant']),
	],
} as unknown as TypologyData;

describe('typology', () => {
	test('puts the cells at the crossings of its axes, rows by sector, columns by governance', () => {
		expect(typologyModel(data).rows.map(({ label, cells }) => [label, cells.map(({ id }) => id)])).toEqual([
			['NO', ['off-no', 'on-no']],
			['YES', ['off-yes', 'on-yes']],
		]);
	});

	test('refuses a crossing without a cell', () => {
		const cells = data.cells.map((one) => (one.id === 'on-no' ? { ...one, sector: 'yes' } : one));
		expect(() => typologyModel({ ...data, cells })).toThrow(
			'typology: 0 cells for on and no; one is needed.',
		);
	});

	test('is told and tabulated from the same model', () => {
		const model = typologyModel(data);
		expect(describeTypology(model)[1]).toBe('Area off no (off, sector no). Village: none. Cases: Case.');
		expect(tabulateTypology(model)).toEqual({
			columns: ['Setting', 'Governance', 'Sector', 'Village'],
			rows: [
				['Area off no', 'OFF', 'NO', 'none'],
				['Area on no', 'ON', 'NO', 'producer'],
				['Area off yes', 'OFF', 'YES', 'merchant'],
				['Area on yes', 'ON', 'YES', 'merchant and producer'],
			],
		});
	});
});
