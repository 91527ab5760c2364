import { describe, expect, test } from 'vitest';
import { OneStopCentreData } from '../../src/figures/one-stop-centre/data.ts';
import {
	describeOneStopCentre,
	oneStopCentreModel,
	tabulateOneStopCentre,
} from '../../src/figures/one-stop-centre/model.ts';
import { changed, problemsOf } from '../support/content.ts';
import { buttonWords, meta, withoutPlace } from '../support/figures.ts';

const kind = (id: string) => ({ id, label: id.toUpperCase(), note: `On ${id}.`, pages: [200] });
const data = (
	services = [
		['c', 3, 'work'],
		['b', 2, 'party'],
		['a', 1, 'work'],
	] as const,
) => ({
	...meta,
	words: {
		kind: { ...buttonWords('kind'), say: 'All {count}.' },
		members: 'Members',
		count: '{count} of {all}',
		key: 'Key.',
	},
	actors: { party: 'central' },
	hall: { label: 'For all', what: 'One centre.', place: 'here', pages: [199] },
	kinds: [kind('party'), kind('work')],
	services: services.map(([label, order, of]) => ({ label, order, kind: of })),
	members: {
		label: 'For members',
		what: 'Rooms.',
		pages: [200],
		offers: [{ id: 'hall', label: 'A hall', text: 'It opens doors.', pages: [200] }],
	},
	gain: { label: 'Gain', text: 'New members.', pages: [200] },
});

describe('one-stop-centre', () => {
	const model = oneStopCentreModel(OneStopCentreData.parse(data()));

	test('sorts services by kind and keeps their place in the list', () => {
		expect(model.count).toBe(3);
		expect(model.kinds.map(({ id, services }) => [id, services])).toEqual([
			['party', [{ order: 2, label: 'b' }]],
			[
				'work',
				[
					{ order: 1, label: 'a' },
					{ order: 3, label: 'c' },
				],
			],
		]);
	});

	test('is told in words', () => {
		expect(describeOneStopCentre(model)).toEqual([
			'For all. One centre. PARTY, 1 of 3 services: b. WORK, 2 of 3 services: a, c.',
			'For members. A hall: It opens doors.',
			'Gain: New members.',
		]);
	});

	test('has a row for each service and each thing that members have', () => {
		expect(tabulateOneStopCentre(model).rows).toEqual([
			['b', 'PARTY', 'For all', 2, '199'],
			['a', 'WORK', 'For all', 1, '199'],
			['c', 'WORK', 'For all', 3, '199'],
			['A hall', '', 'For members', '', '200'],
		]);
	});

	test('colours what is one actor’s', () => {
		expect(model.kinds.map(({ actor }) => actor)).toEqual(['central', undefined]);
	});

	test('refuses a kind that there is not, and a gap in the list', () => {
		const file = 'figures/one-stop-centre.json';
		expect(problemsOf(changed(file, '"kind": "state"', '"kind": "states"')).map(withoutPlace)).toEqual([
			expect.stringMatching(
				/^content\/figures\/one-stop-centre\.json: services\[\d+\]\.kind: there is no "states" in kinds\. Did you mean "state"\?/,
			),
		]);
		expect(problemsOf(changed(file, '"order": 22', '"order": 23')).map(withoutPlace)).toEqual([
			expect.stringContaining('services: must number their places from 1 to 22, each once.'),
		]);
	});
});
