import type { Element } from 'hast';
import { visit } from 'unist-util-visit';
import { describe, expect, test } from 'vitest';
import { PolicyTimelineData } from '../../src/figures/policy-timeline/data.ts';
import {
	fan,
	fly,
	ground,
	lying,
	packRows,
	placeRuns,
	upright,
} from '../../src/figures/policy-timeline/geometry.ts';
import {
	describePolicyTimeline,
	namedIn,
	policyTimelineModel,
	tabulatePolicyTimeline,
	timeOf,
} from '../../src/figures/policy-timeline/model.ts';
import { draw, evidence } from '../../src/figures/policy-timeline/render.ts';
import { Policy } from '../../src/registers/policies/index.ts';
import { changed, changedEntry, content, editionOf, problemsOf } from '../support/content.ts';
import { faultsIn, markWords, meta, sheetOf, statesOf } from '../support/figures.ts';
import { world } from '../support/world.ts';

const words = {
	event: markWords('act'),
	key: {
		act: 'an act',
		together: 'together',
		poverty: 'poverty',
		apart: 'apart',
		reaches: 'addressed',
		inexact: 'no month',
		other: 'other acts',
	},
	time: 'When',
	covers: 'What',
	counts: '{acts} acts, {poverty} on poverty',
	part: 'Part: {actors}.',
	reached: 'Reached: {actors}.',
	told: 'Told under {phase}.',
	apart: 'Keeps apart.',
	alone: 'alone',
	pair: '{one} with {other}',
};

const act = (id: string, change: object) =>
	Policy.parse({
		id,
		title: `Act ${id}`,
		kind: 'policy',
		issuer: 'Somebody',
		basis: 'stated',
		actors: ['central'],
		poverty: false,
		did: `Did ${id}.`,
		source: { pages: [90], section: '4-coevolution/findings' },
		...change,
	});

/** The phases of the world are First, 2006 to October 2014, and Second, from then on. */
const policies = [
	act('early', { date: '2005-01', phase: 'first' }),
	act('plan', { date: '2010', phase: 'first', reaches: ['local'] }),
	act('pact', { date: '2010-03', phase: 'first', actors: ['platforms', 'central'] }),
	act('forum', { date: '2014', actors: ['platforms', 'entrepreneurs'], poverty: true }),
	act('pledge', {
		date: '2015-02',
		phase: 'second',
		poverty: true,
		covers: { from: '2015-02', to: '2019', words: 'The pledge', reckoned: true },
	}),
	act('report', { date: '2014-11-03', phase: 'second', actors: ['platforms'], poverty: true, apart: true }),
	act('net', { basis: 'reported', date: '2015', until: '2018', phase: 'second', actors: ['platforms'] }),
	act('loans', { date: '2014', phase: 'second', actors: ['platforms'], reaches: ['entrepreneurs'] }),
	act('zone', { basis: 'phase', phase: 'second', actors: ['local', 'platforms'] }),
	act('other', { date: '2012', source: { pages: [5], section: '1-introduction/plan' } }),
];

const data = (change: object = {}) =>
	PolicyTimelineData.parse({
		...meta,
		states: statesOf('view', 'all', 'poverty', 'joint'),
		words,
		chapters: ['4-coevolution'],
		order: ['central', 'platforms', 'local', 'entrepreneurs'],
		named: [
			{ act: 'pact', words: 'A pact', from: 'wide' },
			{ act: 'pledge', words: 'The pledge', from: 'phone' },
		],
		lead: { from: 'forum', to: 'pledge', words: 'a year' },
		steps: [
			{ name: 'First', words: 'They speak.', acts: ['report', 'forum'], pages: [90] },
			{ name: 'Then', words: 'He pledges.', acts: ['pledge'], pages: [91] },
		],
		...change,
	});

const modelOf = (some = policies, change: object = {}) =>
	policyTimelineModel(data(change), { ...world, policies: some });

/** Ids of the acts that can be chosen in a drawing, in their order. */
function marksIn(svg: Element): string[] {
	const found: string[] = [];
	visit(svg, 'element', ({ properties }) => {
		if (typeof properties['dataSet'] === 'string') found.push(properties['dataSet']);
	});
	return found;
}

/** How many elements have a class. */
function countOf(svg: Element, name: string): number {
	let count = 0;
	visit(svg, 'element', ({ properties }) => {
		if (Array.isArray(properties['className']) && properties['className'].includes(name)) count++;
	});
	return count;
}

describe('policy-timeline', () => {
	const model = modelOf();

	test('sets the acts of its chapters in order, by phase and between phases', () => {
		expect(model.sections.map(({ phase, acts }) => [phase, acts.map(({ id }) => id)])).toEqual([
			[undefined, ['early']],
			// A year follows its months.
			['first', ['pact', 'plan']],
			// 2014 lies in both phases, and no phase tells it.
			[undefined, ['forum']],
			// What has no date of its own comes last.
			['second', ['report', 'loans', 'pledge', 'net', 'zone']],
		]);
		expect(model.phases).toEqual([
			{ id: 'first', name: 'First', start: 2006, end: 2014.75, acts: 2, joint: 1, poverty: 0 },
			{ id: 'second', name: 'Second', start: 2014.75, end: 2017, acts: 5, joint: 1, poverty: 2 },
		]);
		expect(model.years).toEqual([2005, 2017]);
	});

	test('leaves an act between two phases if its year is only that of a report', () => {
		const reported = modelOf([
			...policies,
			act('law', { basis: 'reported', date: '2014', phase: 'second', actors: ['local'] }),
		]);
		expect(reported.sections[2]!.acts.map(({ id }) => id)).toEqual(['forum', 'law']);
	});

	test('puts an act before one that rests on it, and beside one about whose time it is told', () => {
		const order = (change: object) =>
			modelOf(
				policies.map((each) => (each.id === 'loans' ? Policy.parse({ ...each, ...change }) : each)),
			).sections[3]!.acts.map(({ id }) => id);
		expect(order({ before: 'report' })).toEqual(['loans', 'report', 'pledge', 'net', 'zone']);
		expect(order({ around: 'pledge' })).toEqual(['report', 'pledge', 'loans', 'net', 'zone']);
	});

	test('sorts acts of several actors by who they are', () => {
		expect(model.groups.map(({ name, acts }) => [name, acts.map(({ id }) => id)])).toEqual([
			['Central government with platforms', ['pact']],
			['Platforms with entrepreneurs', ['forum']],
			['Platforms with local governments', ['zone']],
		]);
	});

	test('begins with the commonest', () => {
		const more = modelOf([...policies, act('zone-2', { date: '2015', actors: ['local', 'platforms'] })]);
		expect(more.groups.map(({ id, acts }) => [id, acts.length])).toEqual([
			['platforms-local', 2],
			['central-platforms', 1],
			['platforms-entrepreneurs', 1],
		]);
	});

	test('sets a date shortly, and a time in the middle of what the text leaves', () => {
		expect(model.acts.map(({ when }) => when)).toEqual([
			...['Jan 2005', 'Mar 2010', '2010', '2014', '3 Nov 2014', '2014', 'Feb 2015', '2015–2018', ''],
		]);
		expect(timeOf({ start: 2014, end: 2015 })).toBe(2014.5);
		expect(timeOf({ start: 2014.75, end: Infinity })).toBe(2014.75);
	});

	test('names fewer acts where there is less room', () => {
		expect(namedIn(model, 'wide').map(({ act: id }) => id)).toEqual(['pact', 'pledge']);
		expect(namedIn(model, 'column').map(({ act: id }) => id)).toEqual(['pledge']);
	});

	test('refuses steps that miss an act, hold another or hold one twice, and an actor without a lane', () => {
		const step = (...acts: string[]) => ({ name: 'S', words: 'W.', acts, pages: [90] });
		const steps =
			(...some: object[]) =>
			() =>
				modelOf(policies, { steps: some });
		expect(steps(step('report', 'forum'))).toThrow('no step holds "pledge"');
		expect(steps(step('report', 'forum', 'pledge', 'plan'))).toThrow('"plan", which does not name poverty');
		expect(steps(step('report', 'forum', 'pledge'), step('forum'))).toThrow('two steps hold "forum"');
		expect(() => modelOf(policies, { order: ['central', 'platforms', 'entrepreneurs'] })).toThrow(
			'no lane for "local", who is in "plan"',
		);
		expect(() => modelOf(policies, { named: [{ act: 'other', words: 'O', from: 'wide' }] })).toThrow(
			'names the act "other", which its chapters do not tell',
		);
	});

	test('is told in words, with who takes part and who is only reached', () => {
		const [first, ...others] = describePolicyTimeline(model);
		expect(first).toBe(
			'9 acts, 3 of them of several actors. Central government: part in 4; Platforms: part in 6; Local governments: part in 1, addressed or served by 1 more; Entrepreneurs: part in 1, addressed or served by 1 more.',
		);
		expect(others[1]).toBe('First: 2 acts, 1 joint, 0 name poverty. Act pact (March 2010); Act plan (2010).');
		expect(others.at(-1)).toBe('How poverty spread. First: They speak. Then: He pledges.');
	});

	test('has a row for each act', () => {
		const { rows } = tabulatePolicyTimeline(model);
		expect(rows).toHaveLength(9);
		expect(rows.find(([title]) => title === 'Act report')!.slice(1, 9)).toEqual([
			...['3 November 2014', 'day', 'Second', 'policy', 'Somebody', 'Platforms', '', 'to keep apart from it'],
		]);
	});

	test('tells of each act that can be chosen, and of no other', () => {
		const told = evidence(model);
		expect(told.map(({ mark }) => mark).sort()).toEqual(
			marksIn(draw(model, sheetOf('x', 'all', 'wide'))).sort(),
		);
		expect(told.find(({ mark }) => mark === 'event=report')!.parts[1]!.text).toBe(
			'Part: Platforms. Keeps apart.',
		);
		expect(told.find(({ mark }) => mark === 'event=early')!.parts[1]!.text).toBe(
			'Part: Central government. Told under First.',
		);
	});

	test.each(['wide', 'column', 'phone'] as const)(
		'shows in each state the acts that it is about (%s)',
		(layout) => {
			const shown = (state: string) => marksIn(draw(model, sheetOf('x', state, layout)));
			expect(shown('all')).toHaveLength(9);
			expect(shown('poverty')).toEqual(['event=forum', 'event=report', 'event=pledge']);
			expect(shown('joint')).toEqual(['event=pact', 'event=forum', 'event=zone']);
		},
	);

	test('draws a diamond for what names poverty, empty where it keeps apart, and a stem for what is joint', () => {
		const svg = draw(model, sheetOf('x', 'all', 'wide'));
		// Two of the forum, one each of the pledge and the report; one and two more in the key.
		expect(countOf(svg, 'act-poverty')).toBe(4 + 2);
		expect(countOf(svg, 'act-poverty-apart')).toBe(1 + 1);
		expect(countOf(svg, 'is-ink')).toBe(3 + 1);
		expect(countOf(svg, 'act-reached')).toBe(2 + 1);
		const poverty = draw(model, sheetOf('x', 'poverty', 'wide'));
		expect(countOf(poverty, 'act-fan-poverty')).toBe(3);
		// Without a month is the forum; the other is the key's.
		expect(countOf(poverty, 'act-fan-inexact')).toBe(1 + 1);
		// Dots of those who act alone, in the state of those who do not.
		const joint = draw(model, sheetOf('x', 'joint', 'wide'));
		expect(countOf(joint, 'is-central')).toBe(1 + 1 + 3);
	});

	test('leads clearly to their time those that the claim is about, and those that have a name', () => {
		const lead = { from: 'forum', to: 'pledge', words: 'years' };
		const named = [{ act: 'pact', words: 'Pact', from: 'phone' }];
		const svg = draw(modelOf(policies, { lead, named }), sheetOf('x', 'all', 'wide'));
		expect(countOf(svg, 'act-fan')).toBe(9);
		expect(countOf(svg, 'act-fan-lead')).toBe(2);
		expect(countOf(svg, 'act-fan-faint')).toBe(6);
	});

	test.each(['wide', 'column'] as const)('lets each mark be hit in its own column (%s)', (layout) => {
		const edition = editionOf(content);
		const all = policyTimelineModel(
			PolicyTimelineData.parse(edition.figures.get('policy-timeline')),
			edition,
		);
		const hits: number[] = [];
		const signs: number[] = [];
		visit(draw(all, sheetOf('x', 'all', layout)), 'element', ({ properties, children }) => {
			if (typeof properties['dataSet'] !== 'string') return;
			const [hit, line] = children as Element[];
			hits.push(Number(hit!.properties['x']));
			signs.push(Number(/^M([\d.]+)/.exec(String(line!.properties['d']))![1]));
		});
		// The next lies over what is more than a column, so each has the room up to the next.
		signs.forEach((x, i) => {
			expect(x).toBeGreaterThan(hits[i]!);
			if (i + 1 < hits.length) expect(x).toBeLessThan(hits[i + 1]!);
			if (i + 1 < hits.length) expect(hits[i + 1]! - hits[i]!).toBeGreaterThanOrEqual(8);
		});
	});

	describe('keeps words apart and marks in reach', () => {
		const states = ['all', 'poverty', 'joint'];
		const faults = (some: typeof policies, change: object = {}) =>
			faultsIn(draw, modelOf(some, change), 'policy-timeline', states);
		const first = policies.find(({ id }) => id === 'forum')!;
		const one = {
			steps: [{ name: 'S', words: 'W.', acts: ['forum'], pages: [90] }],
			named: [],
			lead: undefined,
		};

		test('of one act', () => expect(faults([first], one)).toEqual([]));

		test('of twice as many', () => {
			const twice = policies.flatMap((each) => [each, { ...each, id: `${each.id}-2` }]);
			const steps = [
				{ name: 'S', words: 'W.', acts: ['forum', 'forum-2', 'report', 'report-2'], pages: [90] },
				{ name: 'T', words: 'V.', acts: ['pledge', 'pledge-2'], pages: [90] },
			];
			expect(faults(twice, { steps })).toEqual([]);
		});

		test.each([
			['long', 'A name that is much longer than names of acts are, so that it needs another line or two'],
			['Chinese', '中央政府与平台企业共同签署的关于农村电子商务精准扶贫的战略合作框架协议'],
		])('with %s names', (_, name) => {
			const named = policies.map((each) => ({ ...each, short: name }));
			const steps = data().steps.map((step) => ({ ...step, words: name }));
			const change = { steps, named: [{ act: 'pact', words: name, from: 'phone' }] };
			expect(faults(named, change)).toEqual([]);
		});

		test('of the edition, with its years doubled in length', () => {
			const { id } = editionOf(content).policies.find(({ date }) => date === '2018')!;
			const edition = editionOf(changedEntry('policies', id, { date: '2033' }));
			const all = policyTimelineModel(
				PolicyTimelineData.parse(edition.figures.get('policy-timeline')),
				edition,
			);
			expect(all.years[1]).toBe(2034);
			expect(faultsIn(draw, all, 'policy-timeline', states)).toEqual([]);
		});
	});

	test('reads no act that reaches who takes part in it, or keeps apart from what it does not name', () => {
		const problems = (change: object) => {
			const { error } = Policy.safeParse({ ...policies[1], ...change });
			return error?.issues.map(({ path, message }) => `${path.join('.')} ${message}`) ?? [];
		};
		expect(problems({ reaches: ['central'] })).toEqual(['reaches names an actor that takes part']);
		expect(problems({ apart: true })).toEqual(['apart stands only where the act names poverty']);
		expect(problems({})).toEqual([]);
	});

	test('names the chapter that is not there', () => {
		expect(
			problemsOf(changed('figures/policy-timeline.json', '["4-coevolution"]', '["4-coevolutions"]'))[0],
		).toMatch(
			/policy-timeline\.json:\d+:\d+: chapters\[0\]: there is no "4-coevolutions" in chapters\. Did you mean/,
		);
	});
});

describe('geometry of the timeline', () => {
	test('sets acts at equal distances, with a gap between runs', () => {
		expect(placeRuns([2, 1], [0, 40], 10)).toEqual([
			{ from: 0, to: 20, middles: [5, 15] },
			{ from: 30, to: 40, middles: [35] },
		]);
	});

	test('leads from an act to its time, lying or upright', () => {
		expect(fan(10, 30, [0, 20], lying)).toBe('M10 0C10 10 30 10 30 20');
		expect(fan(10, 30, [0, 20], upright)).toBe('M0 10C10 10 10 30 20 30');
	});

	test('lets a ground flow from its acts to its time', () => {
		expect(ground([0, 10], [20, 50], [0, 5, 15, 20], lying)).toBe(
			'M0 0L0 5C0 10 20 10 20 15L20 20L50 20L50 15C50 10 10 10 10 5L10 0Z',
		);
	});

	test('sets names in as few rows as may be, none across the line of another', () => {
		expect(fly([{ at: 50, width: 30 }], [0, 200])).toEqual([{ side: 'right', row: 0 }]);
		// The first goes to the left of its line, so that both have one row.
		expect(
			fly(
				[
					{ at: 50, width: 40 },
					{ at: 70, width: 40 },
				],
				[0, 200],
			),
		).toEqual([
			{ side: 'left', row: 0 },
			{ side: 'right', row: 0 },
		]);
		// Without room at the left it stands above the other.
		expect(
			fly(
				[
					{ at: 10, width: 80 },
					{ at: 50, width: 80 },
				],
				[0, 200],
			),
		).toEqual([
			{ side: 'right', row: 1 },
			{ side: 'right', row: 0 },
		]);
		expect(fly([{ at: 50, width: 300 }], [0, 200])).toBeUndefined();
	});

	test('packs acts into rows: side by side in a lane, alone across lanes', () => {
		const items = [[0], [0], [1], [0, 1], [2], [0], [0]];
		const rows = packRows(items, (lanes) => lanes);
		expect(rows.map((row) => row.map(({ item, place, of }) => [item.join('-'), place, of]))).toEqual([
			[
				['0', 0, 3],
				['0', 1, 3],
				['1', 0, 1],
				['2', 0, 1],
				['0', 2, 3],
			],
			[['0-1', 0, 1]],
			[['0', 0, 1]],
		]);
	});
});
