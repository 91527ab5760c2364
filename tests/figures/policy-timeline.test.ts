import type { Element } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { visit } from 'unist-util-visit';
import { describe, expect, test } from 'vitest';
import { Data as PolicyTimelineData } from '../../src/figures/policy-timeline/data.ts';
import {
	describe as describePolicyTimeline,
	model as policyTimelineModel,
	table as tabulatePolicyTimeline,
	timeOf,
} from '../../src/figures/policy-timeline/model.ts';
import { draw, evidence } from '../../src/figures/policy-timeline/render.ts';
import { Policy } from '../../src/registers/policies/index.ts';
import { changed, changedEntry, content, editionOf, problemsOf } from '../support/content.ts';
import { faultsIn, markWords, meta, canvasOf, statesOf } from '../support/figures.ts';
import { world } from '../support/world.ts';

const words = {
	event: markWords('event'),
	one: 'an event',
	poverty: 'poverty',
	later: 'or later',
	monthless: 'no month',
	undated: 'No year:',
	unfolding: 'goes on',
	part: 'Part: {actors}.',
	reached: 'Reached: {actors}.',
	told: 'Told under {phase}.',
	apart: 'Keeps apart.',
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
		leads: [{ id: 'first', actor: 'entrepreneurs', words: 'they lead' }],
		lead: {
			from: 'pact',
			to: 'pledge',
			words: 'five years',
			start: 'They agree.',
			end: 'He pledges.',
			between: '{poverty} of {all}, {earlier} before',
			none: 'none',
		},
		notes: [{ act: 'report', words: 'keeps away' }],
		besides: [{ act: 'forum', actor: 'platforms' }],
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

	test('sets a date in words, and a time in the middle of what the text leaves', () => {
		expect(model.acts.map(({ when }) => when)).toEqual([
			'January 2005',
			'March 2010',
			'2010',
			'2014',
			'November 2014',
			'2014',
			'February 2015',
			'2015',
			'',
		]);
		expect(timeOf({ start: 2014, end: 2015 })).toBe(2014.5);
		expect(timeOf({ start: 2014.75, end: Infinity })).toBe(2014.75);
	});

	test('puts events in their years, and in the part of a year in which a phase begins', () => {
		const shown = model.slots.filter(({ acts }) => acts.length > 0);
		// What poverty is told of comes first; the ends of the stretch stand elsewhere.
		expect(shown.map(({ name, at, acts }) => [name, at, acts.map(({ id }) => id)])).toEqual([
			['2005', 2005.5, ['early']],
			['2010', 2010.5, ['plan']],
			['2014', 2014.625, ['forum']],
			['2014', 2014.875, ['report', 'loans']],
		]);
		expect(model.slots.map(({ name }) => name).slice(-4)).toEqual(['2014', '2014', '2015', '2016']);
		expect(model.slots.filter(({ between }) => between).map(({ name }) => name)).toEqual(['2014']);
		expect(model.undated.map(({ phase, acts }) => [phase, acts.map(({ id }) => id)])).toEqual([
			['second', ['net', 'zone']],
		]);
	});

	test('names a year from which on something was, and leaves out the year of a mere report', () => {
		const more = modelOf([
			...policies,
			act('later', { basis: 'phase', notBefore: '2008', phase: 'first' }),
			act('law', { basis: 'reported', date: '2014', phase: 'second', actors: ['local'] }),
		]);
		expect(more.slots.find(({ later }) => later)!.acts.map(({ id }) => id)).toEqual(['later']);
		expect(more.undated[0]!.acts.map(({ id }) => id)).toContain('law');
	});

	test('counts how often poverty comes up between the two events, and before', () => {
		// Between: the plan of the year 2010, the forum, the report, the loans; before: what is of 2005.
		expect(model.lead.between).toBe('2 of 4, none before');
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
		expect(() => modelOf(policies, { notes: [{ act: 'other', words: 'O' }] })).toThrow(
			'names the act "other", which its chapters do not tell',
		);
	});

	test('calls an event by its date, and says where poverty comes up', () => {
		const html = toHtml(draw(model, canvasOf('x', 'all', 'wide')));
		const labels = [...html.matchAll(/aria-label="(Act (?:loans|report), [^"]*)"/g)].map(
			([, label = '']) => label,
		);
		expect(labels.sort()).toEqual(['Act loans, 2014', 'Act report, 3 November 2014, poverty']);
	});

	test('is told in words, with who takes part and who is only reached', () => {
		const [first, ...others] = describePolicyTimeline(model);
		expect(first).toBe(
			'9 events, 3 of them of several actors. Central government: part in 4; Platforms: part in 6; Local governments: part in 1, addressed or served by 1 more; Entrepreneurs: part in 1, addressed or served by 1 more.',
		);
		expect(others[1]).toBe(
			'First: 2 events, 1 joint, 0 name poverty. Act pact (March 2010); Act plan (2010).',
		);
		expect(others[3]).toBe(
			'Second: 5 events, 1 joint, 2 name poverty. Act report (3 November 2014, poverty); Act loans (2014); Act pledge (February 2015, poverty); Act net (2015 – 2018, by reports); Act zone (no date, in Second).',
		);
		expect(others.at(-1)).toBe('How poverty spread. First: They speak. Then: He pledges.');
	});

	test('has a row for each act', () => {
		const { rows } = tabulatePolicyTimeline(model);
		expect(rows).toHaveLength(9);
		expect(rows.find(([title]) => title === 'Act report')!.slice(1, 9)).toEqual([
			'3 November 2014',
			'day',
			'Second',
			'policy',
			'Somebody',
			'Platforms',
			'',
			'to keep apart from it',
		]);
	});

	test('tells of each act that can be chosen, and of no other', () => {
		const told = evidence(model);
		expect(told.map(({ mark }) => mark).sort()).toEqual(
			marksIn(draw(model, canvasOf('x', 'all', 'wide'))).sort(),
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
			const shown = (state: string) => marksIn(draw(model, canvasOf('x', state, layout)));
			expect(shown('all')).toHaveLength(9);
			expect(shown('poverty')).toEqual(['event=forum', 'event=report', 'event=pledge']);
			expect(shown('joint')).toEqual(['event=pact', 'event=forum', 'event=zone']);
		},
	);

	test.each(['wide', 'phone'] as const)('fills the dots of events that mention poverty (%s)', (layout) => {
		const svg = draw(model, canvasOf('x', 'all', layout));
		// The forum and the report, and the key's; the ends of the stretch are larger.
		expect(countOf(svg, 'event-poverty')).toBe(2 + 1);
		expect(countOf(svg, 'event')).toBe(5 + 1);
	});

	test('leaves out, where poverty is told of, who has no part in that', () => {
		const lanes = (state: string) => countOf(draw(model, canvasOf('x', state, 'wide')), 'is-platforms');
		// The pact, the forum and the zone; the report, and not the forum.
		expect(lanes('joint')).toBe(3);
		expect(lanes('poverty')).toBe(1);
	});

	test('counts the edition’s events as its words do', () => {
		const edition = editionOf(content);
		const figure = PolicyTimelineData.parse(edition.figures.get('policy-timeline'));
		const all = policyTimelineModel(figure, edition);
		// The stretch ends where the phase begins that its last event opens.
		const html = toHtml(draw(all, canvasOf('x', 'all', 'wide')));
		const window = /<rect[^>]*"window"[^>]*>/.exec(html)![0];
		const of = (name: string) => Number(new RegExp(` ${name}="([\\d.]+)"`).exec(window)![1]);
		const takeover = Number(/ d="M([\d.]+)[^"]*" data-flip="phase-takeover"/.exec(html)![1]);
		expect(of('x') + of('width')).toBeCloseTo(takeover, 0);
		expect(all.lead.between).toContain('17 of 37 events; before that, in none');
		expect(figure.states.choices[0]!.say).toContain('17 of 37 events, before in none of 13');
		expect(all.undated.map(({ phase, acts }) => [phase, acts.length])).toEqual([
			['development', 3],
			['takeover', 1],
		]);
		const placed = [...all.slots, ...all.undated].flatMap(({ acts }) => acts);
		expect(placed).toHaveLength(all.acts.length - 2);
	});

	describe('keeps words apart and marks in reach', () => {
		const states = ['all', 'poverty', 'joint'];
		const faults = (some: typeof policies, change: object = {}) =>
			faultsIn(draw, modelOf(some, change), 'policy-timeline', states);
		const first = policies.find(({ id }) => id === 'forum')!;
		const last = policies.find(({ id }) => id === 'pledge')!;
		const two = {
			steps: [
				{
					name: 'S',
					words: 'W.',
					acts: ['forum', 'pledge'],
					pages: [90],
				},
			],
			notes: [],
			besides: [],
			lead: {
				...data().lead,
				from: 'forum',
			},
		};

		test('of two events', () => expect(faults([first, last], two)).toEqual([]));

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
			const notes = [{ act: 'forum', words: name }];
			const change = { steps, notes, leads: [{ id: 'first', actor: 'central', words: name }] };
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
