import { describe, expect, test } from 'vitest';
import { placeActs, policyTimelineModel, timeOf } from '../../src/figures/policy-timeline/model.ts';
import { meta, world } from '../support/world.ts';

describe('policy-timeline', () => {
	const model = policyTimelineModel({ ...meta, chapters: ['4-coevolution'] }, world);

	test('shows the acts of its chapters only, by time', () => {
		expect(model.acts.map(({ id, short, date, exact, time }) => ({ id, short, date, exact, time }))).toEqual([
			{ id: 'a', short: 'Plan A', date: '2014', exact: false, time: 2014.5 },
			{ id: 'b', short: 'B', date: 'July 2014 – 2019', exact: true, time: 2014 + 6.5 / 12 },
		]);
	});

	test('leaves out a row that would be empty', () => {
		expect(model.rows).toEqual([{ id: 'central', name: 'Central government', count: 2 }]);
	});

	test('puts a year after its earliest month where the text gives one', () => {
		expect(timeOf({ date: '2017', notBefore: '2017-10' })).toBeCloseTo(2017.875);
		expect(timeOf({ date: '2017' })).toBe(2017.5);
	});

	test('stacks marks that would touch', () => {
		const { acts, rows, height } = placeActs(model, (time) => (time - 2014) * 100, 10);
		expect(acts.map(({ id, x, y }) => [id, Math.round(x), y])).toEqual([
			['a', 50, 39],
			['b', 54, 29],
		]);
		expect(rows).toEqual([{ id: 'central', top: 0, line: 46 }]);
		expect(height).toBe(46);
	});
});
