import type { Element } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { describe, expect, test } from 'vitest';
import { partsOf as measured } from '../../src/figure-kit/measure-drawing.ts';
import { Data as PartyArrangementsData } from '../../src/figures/party-arrangements/data.ts';
import {
	describe as describePartyArrangements,
	marks as partyArrangementsMarks,
	model as partyArrangementsModel,
	table as tabulatePartyArrangements,
} from '../../src/figures/party-arrangements/model.ts';
import { sizeOf } from '../../src/figures/party-arrangements/pictures.ts';
import { draw, evidence } from '../../src/figures/party-arrangements/render.ts';
import {
	faultsIn,
	markWords,
	meta,
	plainContext,
	canvasOf,
	slideHeight,
	statesOf,
} from '../support/figures.ts';

const states = ['all', 'none', 'units', 'marks', 'people'];
const places = [
	{ id: 'city', name: 'The City' },
	{ id: 'delta', name: 'The Delta' },
	{ id: 'inland', name: 'Inland' },
	{ id: 'village', name: 'Some Village' },
];
const part = (id: string) => ({ id, text: `Text of ${id}.`, pages: [196] });
const unit = (id: string, label = id) => ({ ...part(id), label, picture: 'tree' as const });
const sign = (id: string, picture: 'tag' | 'plaque' | 'chat', label = id) => ({
	...part(id),
	picture,
	label,
});

const city = {
	place: 'city',
	within: 'delta',
	what: 'A case.',
	pages: [196],
	bodies: [
		{ ...part('committee'), label: 'Committee' },
		{ ...part('branch'), label: 'Branch', note: 'many units' },
	],
	units: [
		{ ...part('company'), label: 'companies', picture: 'tower' },
		{ ...part('firms'), label: 'firms', picture: 'firm', ground: 'dot', word: 'dot' },
		{ ...part('club'), label: 'clubs', picture: 'stalls', ground: 'line', word: 'line' },
		{ ...part('parks'), label: 'parks', picture: 'firm', ground: 'plane', word: 'plane' },
	],
	signs: [
		{ by: 'Villages try', signs: [sign('tag', 'tag')] },
		{
			by: '{place} asks',
			place: 'village',
			signs: [{ ...sign('plaque', 'plaque'), lettering: 'Model Firm' }, sign('chat', 'chat')],
		},
	],
};
const inland = {
	place: 'inland',
	what: 'Another.',
	pages: [197],
	bodies: [
		{ ...part('township'), label: 'Township' },
		{ ...part('fruit'), label: 'Fruit branch' },
	],
	copy: { ...part('learned'), label: 'Branches', above: 'Villages learned' },
	units: [unit('planting'), unit('selling')],
	path: true,
	signs: [],
	untold: 'Nothing is told.',
	crowd: {
		...part('crowd'),
		place: 'village',
		head: '{place}: {cadres} cadres, {members} members',
		groups: [
			{ id: 'cadres', count: 3, label: 'cadres' },
			{ id: 'members', count: 20, label: 'members' },
		],
		also: 'Some are rich',
	},
	call: { ...part('call'), head: 'Elsewhere', label: 'secretaries', to: ['sellers', 'workers'] },
};

const dataOf = (panels: object[] = [city, inland]) =>
	PartyArrangementsData.parse({
		...meta,
		states: statesOf('layer', ...states),
		words: {
			part: markWords('part'),
			oneUnit: 'a unit of the party',
			interiors: 'Inland areas',
			hesitant: 'hesitant',
			empty: 'trade',
			unit: '{what}: a unit',
		},
		bands: Object.fromEntries(
			['firms', 'steps', 'traders', 'signs', 'members', 'served'].map((id) => [
				id,
				{ where: 'In {place}', place: 'village', more: 'More', head: `Head of ${id}`, says: `Says ${id}.` },
			]),
		),
		panels,
	});
const modelOf = (panels?: object[]) => partyArrangementsModel(dataOf(panels), { places } as never);

const model = modelOf();
const svgOf = (state: string, of = model) => draw(of, canvasOf('party-arrangements', state, 'wide'));
const marksIn = (svg: Element) => [...new Set(measured(svg).marks.map(({ set }) => set))].sort();
const wordsIn = (svg: Element) => measured(svg).lines.map(({ text }) => text);

describe('the model of party-arrangements', () => {
	test('fills names of places and counts into the words', () => {
		const [first, second] = model.scenes;
		expect([first!.name, first!.within, second!.name, second!.within]).toEqual([
			'The City',
			'The Delta',
			'Inland',
			undefined,
		]);
		expect(first!.signs.map(({ by }) => by)).toEqual(['Villages try', 'Some Village asks']);
		expect(second!.crowd!.head).toBe('Some Village: 3 cadres, 20 members');
	});

	test('is told in words', () => {
		expect(describePartyArrangements(model)).toEqual([
			'The City, The Delta. A case. Committee, below it Branch (many units), with units in or for companies, firms (dot), clubs (line), parks (plane). Villages try tag. Some Village asks plaque and chat.',
			'Inland. Another. Township, below it Fruit branch, with units in or for planting, selling. Villages learned: Branches. Some Village: 3 cadres, 20 members. Some are rich. Elsewhere: secretaries, for sellers and workers.',
		]);
	});

	test('has a row for each part', () => {
		expect(tabulatePartyArrangements(model).rows.map(([part, where]) => [part, where])).toEqual([
			['Committee', 'The City'],
			['Branch', 'The City'],
			['companies', 'The City'],
			['firms (dot)', 'The City'],
			['clubs (line)', 'The City'],
			['parks (plane)', 'The City'],
			['Villages try: tag', 'The City'],
			['Some Village asks: plaque', 'The City'],
			['Some Village asks: chat', 'The City'],
			['Township', 'Inland'],
			['Fruit branch', 'Inland'],
			['Villages learned: Branches', 'Inland'],
			['planting', 'Inland'],
			['selling', 'Inland'],
			['Some Village: 3 cadres, 20 members', 'Inland'],
			['Elsewhere: secretaries', 'Inland'],
		]);
	});

	test('refuses two parts of one id, a word without its ground, and words without what they ask for', () => {
		expect(() => dataOf([city, { ...inland, units: [unit('firms')] }])).toThrow(
			'is the id of another part too',
		);
		expect(() => modelOf([{ ...city, units: [{ ...unit('firms'), word: 'dot' }] }, inland])).toThrow(
			'the unit "firms" has the word “dot”, but no ground',
		);
		expect(() => modelOf([city, { ...inland, call: { ...inland.call, head: 'In {place}' } }])).toThrow(
			'No {place} for “In {place}”',
		);
		expect(() => modelOf([city, { ...inland, crowd: { ...inland.crowd, head: '{others} more' } }])).toThrow(
			'No {others} for “{others} more”',
		);
	});
});

describe('the drawing of party-arrangements', () => {
	test('shows three cases at first, no part alone, and in the others those of their layer', () => {
		const set = (...ids: string[]) => ids.map((id) => `part=${id}`).sort();
		const grounded = ['club', 'firms', 'parks', 'planting', 'selling'];
		expect(marksIn(svgOf('all'))).toEqual(set(...grounded, 'crowd'));
		expect(marksIn(svgOf('none'))).toEqual([]);
		expect(marksIn(svgOf('units'))).toEqual(
			set(...grounded, 'branch', 'committee', 'company', 'fruit', 'learned', 'township'),
		);
		expect(marksIn(svgOf('marks'))).toEqual(set('tag', 'plaque', 'chat'));
		expect(marksIn(svgOf('people'))).toEqual(set('chat', 'crowd', 'call'));
	});

	test('draws the trade without anything of the party’s where it stands alone', () => {
		const alone = toHtml(svgOf('none'));
		expect(alone).not.toMatch(/class="(pic-party|pic-central|is-central|flagpole|party-)/);
		const trade = (html: string) => html.match(/data-flip="(unit-[^"]+|hesitant-\d+)"/g);
		expect(trade(alone)).toEqual(trade(toHtml(svgOf('all'))));
		expect(wordsIn(svgOf('none'))).toEqual(expect.arrayContaining(['firms', 'trade', 'In Some Village']));
		expect(wordsIn(svgOf('none')).join(' ')).not.toMatch(/dot:|Head of|Says|More/);
		expect(wordsIn(svgOf('all'))).toContain('dot: firms');
	});

	test('draws each member who is counted, and says more of them where people are looked at', () => {
		const people = (svg: Element) => toHtml(svg).match(/data-flip="(cadres|members)-\d+"/g) ?? [];
		expect(people(svgOf('all'))).toHaveLength(23);
		expect(people(svgOf('people'))).toHaveLength(23);
		expect(people(svgOf('units'))).toHaveLength(0);
		expect(
			[wordsIn(svgOf('people')), wordsIn(svgOf('all'))].map((each) => each.includes('Some are rich')),
		).toEqual([true, false]);
	});

	test('letters a plaque, and says where nothing is told', () => {
		expect(wordsIn(svgOf('marks'))).toEqual(expect.arrayContaining(['Model Firm', 'Nothing is told.']));
	});

	test('has a flag for each unit, and ground under three of them', () => {
		const svg = toHtml(svgOf('units'));
		expect(svg.match(/data-flip="flag-/g)).toHaveLength(6);
		expect(svg.match(/class="party-ground"/g)).toHaveLength(3);
	});

	test.each([
		['wide', 6],
		['phone', 2],
	] as const)('leads from organisation to organisation and on to their units: %s', (layout, lines) => {
		const svg = toHtml(draw(model, canvasOf('party-arrangements', 'units', layout)));
		expect(svg.match(/class="party-arrow"/g)).toHaveLength(lines);
		// Between two organisations each, and between two steps.
		expect(svg.match(/class="head-ink"/g)).toHaveLength(3);
	});

	test('has the flag of a firm within its walls', () => {
		const placed = String.raw`transform="translate\(([-\d.]+) ([-\d.]+)\) scale\(([\d.]+)\)">`;
		const numbers = (html: string, pattern: string) =>
			new RegExp(pattern).exec(html)!.slice(1).map(Number) as [number, number, number];
		for (const layout of ['phone', 'column', 'wide'] as const)
			for (const id of ['firms', 'company']) {
				const html = toHtml(draw(model, canvasOf('party-arrangements', 'units', layout)));
				const [wall, ground, size] = numbers(html, `data-flip="unit-${id}"><g class="[^"]+" ${placed}`);
				const [pole, foot, scale] = numbers(html, `${placed}<g data-flip="flag-${id}">`);
				const { half, height } = sizeOf[id === 'firms' ? 'firm' : 'tower'];
				expect(pole).toBeGreaterThan(wall - half * size);
				expect(pole + 19 * scale).toBeLessThan(wall + half * size);
				expect(foot).toBe(ground);
				expect(62 * scale).toBeLessThan(height * size);
			}
	});

	test('tells of just what can be chosen', () => {
		const told = evidence(model, plainContext()).map(({ mark }) => mark);
		expect([...told].sort()).toEqual([...new Set(states.flatMap((state) => marksIn(svgOf(state))))].sort());
		expect(
			partyArrangementsMarks(model)[0]!
				.choices.slice(1)
				.map(({ value }) => `part=${value}`),
		).toEqual(told);
	});

	const faults = (panels: object[]) => faultsIn(draw, modelOf(panels), 'party-arrangements', states);
	const long = 'organisations of a remarkably long name';
	const chinese = '电子商务产业园区党支部';
	const named = (label: string) => [
		{
			...city,
			bodies: city.bodies.map((body) => ({ ...body, label })),
			units: city.units.map((each) => ({ ...each, label })),
			signs: city.signs.map((group) => ({
				...group,
				signs: group.signs.map((each) => ({ ...each, label })),
			})),
		},
		{
			...inland,
			copy: { ...inland.copy, label, above: label },
			units: inland.units.map((each) => ({ ...each, label })),
			crowd: { ...inland.crowd, head: label, also: label },
			call: { ...inland.call, head: label, label, to: [label, label] },
		},
	];

	test.each([
		['two scenes', [city, inland]],
		[
			'one of each',
			[
				{
					...city,
					bodies: city.bodies.slice(1),
					units: city.units.slice(1, 2),
					signs: city.signs.slice(0, 1),
				},
				{ ...inland, units: [unit('planting')], copy: undefined, crowd: undefined, call: undefined },
			],
		],
		[
			'twice as many',
			[
				{
					...city,
					bodies: [...city.bodies, { ...part('more'), label: 'More' }],
					units: [...city.units, ...city.units.map((each) => ({ ...each, id: `${each.id}-2` }))],
					signs: city.signs.flatMap((group, i) => [
						group,
						{ ...group, signs: group.signs.map((each) => ({ ...each, id: `${each.id}-${i}` })) },
					]),
				},
				{ ...inland, units: ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((id) => unit(id, 'harvesting')) },
			],
		],
		[
			'doubled counts',
			[
				city,
				{
					...inland,
					crowd: {
						...inland.crowd,
						groups: inland.crowd.groups.map((group) => ({ ...group, count: group.count * 11 })),
					},
				},
			],
		],
		['long names', named(long)],
		['Chinese names', named(chinese)],
	])('has no faults with %s', (_what, panels) => {
		expect(faults(panels)).toEqual([]);
	});

	test('fits a slide', () => {
		for (const state of states) {
			const height = Number(String(svgOf(state).properties['viewBox']).split(' ')[3]);
			expect(height).toBeLessThanOrEqual(slideHeight);
		}
	});
});
