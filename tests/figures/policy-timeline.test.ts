import { visit } from 'unist-util-visit';
import { describe, expect, test } from 'vitest';
import { placeActs, policyTimelineModel, timeOf } from '../../src/figures/policy-timeline/model.ts';
import { drawPolicyTimeline } from '../../src/figures/policy-timeline/render.ts';
import { changed, problemsOf } from '../support/content.ts';
import { buttonWords, markWords, meta } from '../support/figures.ts';
import { world } from '../support/world.ts';

const words = {
	drawing: 'Acts',
	actor: buttonWords('actor'),
	event: markWords('act'),
};

describe('policy-timeline', () => {
	const model = policyTimelineModel({ ...meta, words, chapters: ['4-coevolution'] }, world);

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

	test('ends with the dissertation, or with a later act', () => {
		expect(model.years).toEqual([2014, 2016]);
		const late = { ...world.policies[0]!, date: '2018-03' };
		const after = policyTimelineModel(
			{ ...meta, words, chapters: ['4-coevolution'] },
			{ ...world, policies: [late] },
		);
		expect(after.years).toEqual([2018, 2019]);
		expect(after.bands.at(-1)!.end).toBe(2019);
	});

	test('makes a link of each mark that lights up with the actors of its act', () => {
		const svg = drawPolicyTimeline(model, 'wide');
		const links: unknown[] = [];
		visit(svg, 'element', ({ tagName, properties }) => {
			if (tagName === 'a') links.push(properties);
		});
		expect(links).toEqual([
			{
				href: '#event-a',
				className: ['act', 'act-central', 'act-inexact'],
				dataSet: 'event=a',
				dataLit: 'actor=all|central',
				ariaLabel: 'Plan A, 2014',
			},
			{
				href: '#event-b',
				className: ['act', 'act-central'],
				dataSet: 'event=b',
				dataLit: 'actor=all|central|local',
				ariaLabel: 'B, July 2014 – 2019',
			},
		]);
	});

	test('names the chapter that is not there', () => {
		expect(
			problemsOf(changed('figures/policy-timeline.json', '["4-coevolution"]', '["4-coevolutions"]'))[0],
		).toMatch(
			/policy-timeline\.json:\d+:\d+: chapters\[0\]: there is no "4-coevolutions" in chapters\. Did you mean/,
		);
	});
});
