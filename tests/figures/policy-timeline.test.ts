import { visit } from 'unist-util-visit';
import { describe, expect, test } from 'vitest';
import {
	describePolicyTimeline,
	placeActs,
	policyTimelineModel,
	tabulatePolicyTimeline,
} from '../../src/figures/policy-timeline/model.ts';
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

	test('shows the acts of its chapters only, from the first on, each across its time', () => {
		expect(
			model.acts.map(({ id, short, date, precision, start, end, phase, poverty }) => ({
				...{ id, short, date, precision, start, end, phase, poverty },
			})),
		).toEqual([
			// A year, less what comes before the act that it follows.
			{
				...{ id: 'a', short: 'Plan A', date: '2014, after Plan C', precision: 'year' },
				...{ start: 2014.25, end: 2015, phase: 'first', poverty: undefined },
			},
			{
				...{ id: 'b', short: 'B', date: 'July 2014 – 2019', precision: 'month' },
				...{ start: 2014.5, end: 2014 + 7 / 12, phase: 'second', poverty: 'on poverty' },
			},
			// A phase that lasts, cut to the axis.
			{
				...{ id: 'd', short: 'Plan D', date: 'no date, in Second', precision: 'phase' },
				...{ start: 2014.75, end: 2016, phase: 'second', poverty: undefined },
			},
		]);
	});

	test('leaves out a row that would be empty', () => {
		expect(model.rows).toEqual([{ id: 'central', name: 'Central government', count: 3 }]);
	});

	test('is told in words: how exactly the acts are dated, and under which phase they are told', () => {
		expect(describePolicyTimeline(model)).toEqual([
			'3 acts, in 1 rows: Central government, 3.',
			'How exactly they are dated: 1 to the month, 1 to the year, 1 to the phase. 1 name poverty.',
			'Told under First: 1 acts. Plan A (2014, after Plan C).',
			'Told under Second: 2 acts. B (July 2014 – 2019); Plan D (no date, in Second).',
		]);
	});

	test('has a row for each act, with what its date rests on', () => {
		expect(tabulatePolicyTimeline(model).rows.map((row) => row.slice(0, 8))).toEqual([
			['Plan A', '2014, after Plan C', 'year', 'First', 'policy', 'X', 'Central government', 'no'],
			['Plan B', 'July 2014 – 2019', 'month', 'Second', 'speech', 'Y', 'Central government, local', 'yes'],
			['Plan D', 'no date, in Second', 'phase', 'Second', 'programme', 'Y', 'Central government', 'no'],
		]);
	});

	test('draws a bar across a time that is not exact and a dot for a month, and stacks those that would touch', () => {
		const place = (acts: typeof model.acts) =>
			placeActs({ ...model, acts }, (time) => (time - 2014) * 120, { radius: 4, step: 10 });
		const { acts, rows, height } = place(model.acts);
		expect(acts.map(({ id, x1, x2, y }) => [id, Math.round(x1), Math.round(x2), y])).toEqual([
			// Above the dot, which stands lowest.
			['a', 30, 120, 29],
			['b', 61, 69, 39],
			['d', 90, 240, 39],
		]);
		expect(rows).toEqual([{ id: 'central', top: 0, line: 46 }]);
		expect(height).toBe(46);
		// A time that is shorter than a dot is a dot.
		const [year] = place([{ ...model.acts[0]!, start: 2014.99 }]).acts;
		expect([year!.x1, year!.x2].map(Math.round)).toEqual([115, 123]);
	});

	test('ends with the dissertation, or with a later act', () => {
		expect(model.years).toEqual([2014, 2016]);
		const late = { ...world.policies[0]!, date: '2018-03', basis: 'stated' as const, after: undefined };
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
				ariaLabel: 'Plan A, 2014, after Plan C',
			},
			{
				href: '#event-b',
				className: ['act', 'act-central'],
				dataSet: 'event=b',
				dataLit: 'actor=all|central|local',
				ariaLabel: 'B, July 2014 – 2019',
			},
			{
				href: '#event-d',
				className: ['act', 'act-central', 'act-inexact'],
				dataSet: 'event=d',
				dataLit: 'actor=all|central',
				ariaLabel: 'Plan D, no date, in Second',
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
