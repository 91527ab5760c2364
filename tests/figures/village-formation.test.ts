import { describe, expect, test } from 'vitest';
import { VillageFormationData } from '../../src/figures/village-formation/data.ts';
import {
	describeVillageFormation,
	tabulateVillageFormation,
	undiscussed,
	villageFormationModel,
} from '../../src/figures/village-formation/model.ts';

const states = ['000', '100', '010', '001', '110', '101', '011', '111'];
const data = {
	id: 'village-formation',
	number: '5.5',
	title: 'T',
	caption: 'C',
	section: '5-typology/conclusion',
	source: { pages: [155] },
	factors: [
		{ id: 'e', label: 'Entrepreneurs', short: 'people' },
		{ id: 's', label: 'Sector', short: 'sector' },
		{ id: 'g', label: 'Government', short: 'state' },
	],
	least: 2,
	first: 'e',
	rule: [{ words: 'Two of three.', pages: [155] }],
	exception: { name: 'Cavern', place: 'cavern-village', text: 'Sold.', state: '110', pages: [153] },
	states: states.map((state) =>
		state === '101'
			? {
					state,
					outcome: { words: 'A village', text: 'It makes.', pages: [147] },
					cases: [{ name: 'Tower', text: 'A veteran.', pages: [142] }],
				}
			: { state, cases: [] },
	),
};
const parsed = VillageFormationData.parse(data);
const model = villageFormationModel(parsed);

describe('village-formation', () => {
	test('names each state and holds it against the rule', () => {
		expect(model.formations.map(({ id, label, verdict }) => [id, label, verdict])).toEqual([
			['000', 'None', '0 of 3: fewer than the rule asks for.'],
			['100', 'People', '1 of 3: fewer than the rule asks for.'],
			['010', 'Sector', '1 of 3: fewer than the rule asks for.'],
			['001', 'State', '1 of 3: fewer than the rule asks for.'],
			['110', 'People + sector', '2 of 3: the rule is met.'],
			['101', 'People + state', '2 of 3: the rule is met.'],
			['011', 'Sector + state', '2 of 3: enough by number, but without the people, who come first.'],
			['111', 'All three', '3 of 3: the rule is met.'],
		]);
	});

	test('says where the dissertation is silent, and has a row for the exception', () => {
		expect(describeVillageFormation(model)[2]).toBe(
			`People. ${undiscussed}. 1 of 3: fewer than the rule asks for.`,
		);
		const { rows } = tabulateVillageFormation(model);
		expect(rows[5]).toEqual(['101', 'present', 'absent', 'present', 'A village', 'Tower', '147']);
		expect(rows[6]).toEqual(['011', 'absent', 'present', 'present', undiscussed, '', '']);
		expect(rows[8]).toEqual([
			'110, but the government is against it',
			'present',
			'present',
			'absent',
			'The village ceases to be an e-commerce village',
			'Cavern',
			'153',
		]);
	});

	test('refuses a state that stands twice, and an unknown first factor', () => {
		const twice = { ...data, states: data.states.map((one, i) => (i === 7 ? data.states[0] : one)) };
		expect(VillageFormationData.safeParse(twice).error?.issues[0]?.message).toBe('"000" is there already');
		expect(VillageFormationData.safeParse({ ...data, first: 'x' }).error?.issues[0]?.message).toBe(
			'there is no "x" in factors',
		);
	});
});
