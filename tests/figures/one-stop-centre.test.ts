import type { Element } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { describe, expect, test } from 'vitest';
import { partsOf as measured } from '../../src/figure-kit/measure-drawing.ts';
import { Data as OneStopCentreData } from '../../src/figures/one-stop-centre/data.ts';
import {
	columnsFor,
	columnWidth,
	doorIn,
	inLines,
	tilesIn,
} from '../../src/figures/one-stop-centre/geometry.ts';
import {
	describe as describeOneStopCentre,
	marks as oneStopCentreMarks,
	model as oneStopCentreModel,
	table as tabulateOneStopCentre,
} from '../../src/figures/one-stop-centre/model.ts';
import { draw, evidence } from '../../src/figures/one-stop-centre/render.ts';
import { changed, problemsOf } from '../support/content.ts';
import {
	faultsIn,
	markWords,
	meta,
	plainContext,
	canvasOf,
	slideHeight,
	statesOf,
	withoutPlace,
} from '../support/figures.ts';

const states = ['sorted', 'listed', 'members', 'gain'];
const places = [{ id: 'here', name: 'Some Village' }];
const part = (id: string, label = id) => ({ id, label, text: `Text of ${id}.`, pages: [200] });
const kind = (id: string, label = id.toUpperCase()) => ({ id, label, note: `On ${id}.`, pages: [200] });

const dataOf = (change: object = {}) =>
	OneStopCentreData.parse({
		...meta,
		states: statesOf('view', ...states),
		words: {
			kind: markWords('kind'),
			part: markWords('part'),
			count: '{count} of {all}',
			carry: 'carry its name',
			service: '{service}, {kind}',
			services: 'Its services: {services}.',
		},
		actors: { party: 'central', state: 'local' },
		centre: {
			...part('centre', 'House'),
			sign: 'Centre',
			at: '{place}, the party’s',
			signAtLarge: 'Centres',
			atLarge: 'the party’s',
			place: 'here',
		},
		hall: { label: 'For all', what: 'One centre.', atLarge: '{place}: {count}', place: 'here', pages: [199] },
		kinds: [kind('party'), kind('work'), kind('state')],
		services: [
			{ label: 'c', order: 3, kind: 'work' },
			{ label: 'b', order: 2, kind: 'party' },
			{ label: 'a', order: 1, kind: 'work' },
			{ label: 'd', order: 4, kind: 'state' },
		],
		members: {
			label: 'For members',
			what: 'Rooms.',
			pages: [200],
			offers: [
				{ ...part('hall', 'A hall'), where: 'in {place}', place: 'here' },
				{ ...part('events', 'Events'), where: 'now and then' },
			],
		},
		gain: {
			...part('gain', 'Gain'),
			from: [
				{ label: 'members', member: true },
				{ label: 'others', member: false },
			],
			path: 'services',
			aim: 'closer',
		},
		story: { ...part('story', 'Somebody'), steps: [{ where: 'There', what: 'she learned' }] },
		...change,
	});
const modelOf = (change?: object) => oneStopCentreModel(dataOf(change), { places } as never);
const model = modelOf();
const svgOf = (state: string, of = model) => draw(of, canvasOf('one-stop-centre', state, 'wide'));
const marksIn = (svg: Element) => [...new Set(measured(svg).marks.map(({ set }) => set))].sort();
const wordsIn = (svg: Element) => measured(svg).lines.map(({ text }) => text);

describe('the model of one-stop-centre', () => {
	test('sorts services by kind, the largest first, and keeps their place in the list', () => {
		expect(
			model.kinds.map(({ id, services }) => [id, services.map(({ order, label }) => [order, label])]),
		).toEqual([
			[
				'work',
				[
					[1, 'A'],
					[3, 'C'],
				],
			],
			['party', [[2, 'B']]],
			['state', [[4, 'D']]],
		]);
		expect(model.services.map(({ label, actor }) => [label, actor])).toEqual([
			['A', undefined],
			['B', 'central'],
			['C', undefined],
			['D', 'local'],
		]);
		expect(model.party?.id).toBe('party');
	});

	test('fills names of places and the count into the words', () => {
		expect([model.centre.at, model.hall.atLarge, model.members.offers[0]!.where]).toEqual([
			'Some Village, the party’s',
			'Some Village: 4',
			'in Some Village',
		]);
	});

	test('is told in words', () => {
		expect(describeOneStopCentre(model)).toEqual([
			'Centre, Some Village, the party’s. For all: WORK, 2 of 4 services: A, C. PARTY, 1 of 4 services: B. STATE, 1 of 4 services: D.',
			'For members. A hall: Text of hall. Events: Text of events.',
			'Gain: Text of gain.',
			'Somebody: Text of story.',
		]);
	});

	test('has a row for each service and each thing that members have', () => {
		expect(tabulateOneStopCentre(model).rows).toEqual([
			['A', 'WORK', 'For all', 1, '199'],
			['C', 'WORK', 'For all', 3, '199'],
			['B', 'PARTY', 'For all', 2, '199'],
			['D', 'STATE', 'For all', 4, '199'],
			['A hall', '', 'For members', '', '200'],
			['Events', '', 'For members', '', '200'],
		]);
	});

	test('refuses a kind without services, a kind that there is not, and a gap in the list', () => {
		expect(() => modelOf({ kinds: ['party', 'work', 'state', 'none'].map((id) => kind(id)) })).toThrow(
			'no service is of the kind "none"',
		);
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

describe('the geometry of one-stop-centre', () => {
	test('finds how many windows stand side by side', () => {
		expect(columnsFor(100, 30, 5, 9)).toBe(3);
		expect(columnsFor(100, 30, 5, 2)).toBe(2);
		expect(columnsFor(100, 300, 5, 9)).toBe(1);
		expect(columnWidth(100, 3, 5)).toBe(30);
		expect(inLines([1, 2, 3, 4, 5], 2)).toEqual([[1, 2], [3, 4], [5]]);
	});

	test('puts tiles into their box, none over another', () => {
		const box = { x: 10, y: 20, width: 120, height: 90 };
		for (const count of [1, 2, 7, 22, 44]) {
			const tiles = tilesIn(count, box, 4);
			expect(tiles).toHaveLength(count);
			expect(Math.max(...tiles.map(({ x, width }) => x + width))).toBeLessThanOrEqual(130.001);
			expect(Math.max(...tiles.map(({ y, height }) => y + height))).toBeLessThanOrEqual(110.001);
			const places = new Set(tiles.map(({ x, y }) => `${Math.round(x)} ${Math.round(y)}`));
			expect(places.size).toBe(count);
		}
	});

	test('draws a door with a round top', () => {
		expect(doorIn({ x: 30, y: 60, width: 40, height: 40 }, 20)).toBe('M40 100V70A10 10 0 0 1 60 70V100Z');
	});
});

describe('the drawing of one-stop-centre', () => {
	const kinds = ['kind=party', 'kind=state', 'kind=work'];

	test('has a window for each service, which moves from state to state', () => {
		for (const state of states)
			expect(toHtml(svgOf(state)).match(/data-flip="service-\d+"/g)).toHaveLength(4);
	});

	test('counts the party’s among them where they are sorted, and numbers all where they are listed', () => {
		expect(wordsIn(svgOf('sorted'))).toEqual(expect.arrayContaining(['1 of 4', 'carry its name', 'WORK']));
		expect(wordsIn(svgOf('listed')).filter((text) => /^\d+$/.test(text))).toEqual(['1', '2', '3', '4']);
		expect(wordsIn(svgOf('listed'))).not.toContain('1 of 4');
	});

	test('adds the rooms for members, and then those who are to be drawn in', () => {
		expect(marksIn(svgOf('sorted'))).toEqual([...kinds, 'part=centre']);
		expect(marksIn(svgOf('listed'))).toEqual([...kinds, 'part=centre']);
		const rooms = ['part=centre', 'part=events', 'part=hall'];
		expect(marksIn(svgOf('members'))).toEqual(rooms);
		expect(marksIn(svgOf('gain'))).toEqual([...rooms, 'part=gain', 'part=story'].sort());
		expect(toHtml(svgOf('gain')).match(/class="way"/g)).toHaveLength(2);
		expect(toHtml(svgOf('gain')).match(/class="head-of-member"/g)).toHaveLength(3);
	});

	test('lets the way of the aim end before the members’ door', () => {
		const svg = toHtml(svgOf('gain'));
		const ground = Number(/class="street"[^>]*y1="([\d.]+)"/.exec(svg)![1]);
		const [, end] = /class="way" d="[^"]*V([\d.]+)"/.exec(svg)!;
		expect(Number(end)).toBeGreaterThan(ground + 10);
	});

	test('tells of just what can be chosen', () => {
		const told = evidence(model, plainContext()).map(({ mark }) => mark);
		const drawn = new Set(states.flatMap((state) => marksIn(svgOf(state))));
		expect([...told].sort()).toEqual([...drawn].sort());
		const offered = oneStopCentreMarks(model).flatMap(({ name, choices }) =>
			choices.slice(1).map(({ value }) => `${name}=${value}`),
		);
		expect(offered).toEqual(told);
	});

	const faults = (change: object) => faultsIn(draw, modelOf(change), 'one-stop-centre', states);
	const { services, kinds: few, members, gain, story, centre, hall } = dataOf();
	const services22 = Array.from({ length: 22 }, (_, i) => ({
		order: i + 1,
		label: 'reception by representatives',
		kind: ['party', 'work', 'state'][i % 3]!,
	}));
	const named = (label: string) => ({
		centre: { ...centre, sign: label, at: label, signAtLarge: label, atLarge: label },
		hall: { ...hall, label, atLarge: label },
		kinds: few.map((each) => ({ ...each, label })),
		services: services.map((each) => ({ ...each, label })),
		members: { ...members, label, offers: members.offers.map((each) => ({ ...each, label, where: label })) },
		gain: { ...gain, from: gain.from.map((each) => ({ ...each, label })), path: label, aim: label },
		story: { ...story, label, steps: [{ where: label, what: label }] },
	});

	test.each([
		['a few services', {}],
		[
			'one of each',
			{
				kinds: few.slice(0, 1),
				services: [{ label: 'a', order: 1, kind: 'party' }],
				actors: {},
				members: { ...members, offers: members.offers.slice(0, 1) },
				gain: { ...gain, from: gain.from.slice(0, 1) },
			},
		],
		['22 services', { services: services22 }],
		[
			'twice as many',
			{
				services: [...services22, ...services22.map((each) => ({ ...each, order: each.order + 22 }))],
				members: {
					...members,
					offers: [...members.offers, ...members.offers.map((each) => ({ ...each, id: `${each.id}-2` }))],
				},
				story: { ...story, steps: [...story.steps, ...story.steps] },
			},
		],
		['long names', named('representatives of a remarkably long name')],
		['Chinese names', named('党群服务中心创业培训')],
	])('has no faults with %s', (_what, change) => {
		expect(faults(change)).toEqual([]);
	});

	test('fits a slide', () => {
		for (const state of states) {
			const height = Number(
				String(svgOf(state, modelOf({ services: services22 })).properties['viewBox']).split(' ')[3],
			);
			expect(height).toBeLessThanOrEqual(slideHeight);
		}
	});
});
