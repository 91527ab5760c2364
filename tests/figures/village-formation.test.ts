import { describe, expect, test } from 'vitest';
import { VillageFormationData } from '../../src/figures/village-formation/data.ts';
import {
	describeVillageFormation,
	tabulateVillageFormation,
	villageFormationModel,
} from '../../src/figures/village-formation/model.ts';
import { changed, problemsOf } from '../support/content.ts';
import { meta, withoutPlace } from '../support/figures.ts';

const states = ['000', '100', '010', '001', '110', '101', '011', '111'];
const words = {
	state: 'Combination',
	none: 'Nothing',
	all: 'Everything',
	present: 'there',
	absent: 'not there',
	undiscussed: 'Not discussed',
	verdict: '{count} of {all}: {judged}.',
	fewer: 'too few',
	met: 'the rule is met',
	without: 'no {first}',
	rule: 'Rule',
	exceptionState: '{state}, against',
	exceptionOutcome: 'It ends',
};
const data = {
	...meta,
	words,
	factors: [
		{ id: 'e', label: 'Entrepreneurs', short: 'people' },
		{ id: 's', label: 'Sector', short: 'sector' },
		{ id: 'g', label: 'Government', short: 'state' },
	],
	least: 2,
	first: 'e',
	rule: [{ words: 'Two of three.', pages: [155] }],
	exception: { name: 'Cavern', place: 'cavern-village', text: 'Sold.', state: '110', pages: [153] },
	combinations: states.map((state) =>
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
			['000', 'Nothing', '0 of 3: too few.'],
			['100', 'People', '1 of 3: too few.'],
			['010', 'Sector', '1 of 3: too few.'],
			['001', 'State', '1 of 3: too few.'],
			['110', 'People + sector', '2 of 3: the rule is met.'],
			['101', 'People + state', '2 of 3: the rule is met.'],
			['011', 'Sector + state', '2 of 3: no people.'],
			['111', 'Everything', '3 of 3: the rule is met.'],
		]);
	});

	test('says where the dissertation is silent, and has a row for the exception', () => {
		expect(describeVillageFormation(model)[2]).toBe(`People. ${words.undiscussed}. 1 of 3: too few.`);
		const { rows } = tabulateVillageFormation(model);
		expect(rows[5]).toEqual(['101', 'there', 'not there', 'there', 'A village', 'Tower', '147']);
		expect(rows[6]).toEqual(['011', 'not there', 'there', 'there', 'Not discussed', '', '']);
		expect(rows[8]).toEqual(['110, against', 'there', 'there', 'not there', 'It ends', 'Cavern', '153']);
	});

	test('refuses a state that stands twice, and an unknown first factor', () => {
		const twice = { ...data, combinations: data.combinations.map((one, i) => (i === 7 ? data.combinations[0] : one)) };
		expect(VillageFormationData.safeParse(twice).error?.issues[0]?.message).toBe('"000" is there already');
		const file = changed(
			'figures/village-formation.json',
			'"first": "entrepreneurs"',
			'"first": "entrepreneur"',
		);
		expect(problemsOf(file).map(withoutPlace)).toEqual([
			'content/figures/village-formation.json: first: there is no "entrepreneur" in factors. Did you mean "entrepreneurs"? If not, add it to "factors" of this file.',
		]);
	});
});
