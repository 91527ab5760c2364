import { describe, expect, test } from 'vitest';
import { type TypologyData } from '../../src/figures/typology/data.ts';
import { describeTypology, tabulateTypology, typologyModel } from '../../src/figures/typology/model.ts';
import { changed, problemsOf } from '../support/content.ts';
import { markWords, meta, withoutPlace } from '../support/figures.ts';

const words = {
	layer: 'Layer',
	cell: markWords('setting'),
	producer: { name: 'makers', key: 'They make.' },
	merchant: { name: 'sellers', key: 'They sell.' },
	none: { name: 'nobody', key: 'Nothing.' },
	both: 'sellers and makers',
};
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
const data: TypologyData = {
	...meta,
	words,
	axes: { governance: axis('Governance', 'off', 'on'), sector: axis('Sector', 'no', 'yes') },
	layers: [{ id: 'village', label: 'Village' }],
	// Not in the order of the matrix.
	cells: [
		cell('on', 'yes', ['merchant', 'producer']),
		cell('off', 'no', []),
		cell('on', 'no', ['producer']),
		cell('off', 'yes', ['merchant']),
	],
};

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
			'nothing stands where Sector is no and Governance is on',
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

	test('has words for each layer, and values of its axes only', () => {
		const file = 'figures/typology.json';
		expect(problemsOf(changed(file, '"id": "sites"', '"id": "site"')).map(withoutPlace)[0]).toBe(
			'content/figures/typology.json: cells[0].layers: has nothing for "site" of layers. Add what is missing, or take the entry out of the list.',
		);
		expect(problemsOf(changed(file, '"sector": "absent"', '"sector": "missing"')).map(withoutPlace)).toEqual([
			expect.stringContaining('cells[0].sector: there is no "missing" in axes.sector.values. Did you mean'),
		]);
	});
});
