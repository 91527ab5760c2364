import { toHtml } from 'hast-util-to-html';
import { describe, expect, test } from 'vitest';
import type { Edition } from '../../src/edition/types.ts';
import { partsOf } from '../../src/figure-kit/measure-drawing.ts';
import { type LayoutName, layouts, slideHeight } from '../../src/figure-kit/sheet.ts';
import { stack } from '../../src/figures/embeddedness/callouts.ts';
import { EmbeddednessData } from '../../src/figures/embeddedness/data.ts';
import { holdOf } from '../../src/figures/embeddedness/governed.ts';
import {
	describeEmbeddedness,
	type EmbeddednessModel,
	embeddednessMarks,
	embeddednessModel,
	tabulateEmbeddedness,
} from '../../src/figures/embeddedness/model.ts';
import { roomBeside } from '../../src/figures/embeddedness/nearby.ts';
import { draw, evidence } from '../../src/figures/embeddedness/render.ts';
import { endsOf, meetingOf, planOf } from '../../src/figures/embeddedness/spheres.ts';
import { changed, content, editionOf, problemsOf } from '../support/content.ts';
import { faultsIn, markWords, meta, sheetOf, statesOf } from '../support/figures.ts';

const states = ['all', 'mixed', 'over', 'under', 'hyper', 'hypo', 'governed'] as const;
const names = Object.keys(layouts) as LayoutName[];

interface TieLike {
	id: string;
	sphere: string;
	[more: string]: unknown;
}
const tie = (id: string, sphere: string, more: object = {}): TieLike => ({
	id,
	sphere,
	to: id.toUpperCase(),
	note: `note of ${id}`,
	strength: 'strong',
	text: 'Told.',
	pages: [170],
	...more,
});
const mode = (id: string, shape: string, spheres: string[], ties: TieLike[], more = {}) => ({
	id,
	name: `${id}-embeddedness`,
	origin: 'literature',
	shape,
	spheres,
	what: 'What.',
	line: 'In a few words',
	ties,
	pages: [161],
	...more,
});
const key = {
	people: 'people',
	market: 'market',
	state: 'government',
	local: 'local',
	platforms: 'platform',
	between: 'go-between',
	outward: 'goes out',
};
const words = {
	tie: markWords('tie'),
	literature: 'Literature',
	dissertation: 'Villages',
	close: 'too close',
	loose: 'too loose',
	balance: 'balance',
	more: 'even more',
	governs: 'Government',
	level: '{name} ({level})',
	strengths: { strong: 'strong', weak: 'weak', absent: 'missing', through: 'through', online: 'online' },
	key,
	interviewee: 'interviewee {id}',
	ownAccount: 'the dissertation’s own account',
	inferred: 'Inferred.',
};
const sphere = (id: string, kind: string, level?: string) => ({
	id,
	name: level === id ? `name of ${id}` : id,
	kind,
	...(level ? { level } : {}),
});
const modes = () => [
	mode(
		'mixed',
		'concentric',
		['macro', 'meso', 'micro'],
		[
			tie('a', 'micro', { works: ['uzzi-1996'], interviewees: ['33'] }),
			tie('b', 'macro', { inferred: true }),
		],
	),
	mode(
		'over',
		'concentric',
		['meso', 'micro'],
		[tie('c', 'micro', { signs: 3 }), tie('d', 'meso', { rim: 'micro' })],
		{
			verdict: 'held to harm',
			emphasis: { strong: ['micro'], faint: ['meso'] },
		},
	),
	mode('under', 'concentric', ['meso', 'micro'], [tie('e', 'meso', { strength: 'absent' })]),
	mode(
		'hyper',
		'collapsed',
		['micro', 'meso', 'macro', 'outside'],
		[
			tie('f', 'micro'),
			tie('g', 'macro', { strength: 'through', actor: 'local' }),
			tie('h', 'outside', { strength: 'online', actor: 'platforms' }),
		],
		{ verdict: 'wise', where: 'where they make', works: 'workshop' },
	),
	mode(
		'hypo',
		'separate',
		['community', 'market', 'hometown', 'government'],
		[
			tie('i', 'community', { strength: 'weak' }),
			tie('j', 'hometown', { outward: true }),
			tie('k', 'government', { apart: 'market' }),
		],
		{ verdict: 'viable', where: 'where they sell', works: 'stall' },
	),
	mode(
		'governed',
		'governed',
		['meso', 'micro', 'macro'],
		[tie('l', 'micro', { actor: 'local' }), tie('m', 'macro')],
	),
];
const raw = (change: object = {}) => ({
	...meta,
	id: 'embeddedness',
	states: statesOf('mode', ...states),
	words,
	spheres: [
		sphere('micro', 'people', 'micro'),
		sphere('meso', 'market', 'meso'),
		sphere('macro', 'state', 'macro'),
		sphere('outside', 'online'),
		sphere('community', 'people', 'micro'),
		sphere('hometown', 'people', 'micro'),
		sphere('market', 'market', 'meso'),
		sphere('government', 'state', 'macro'),
	],
	modes: modes(),
	...change,
});
const edition = {
	works: [{ id: 'uzzi-1996', authors: ['Uzzi'], etAl: false, year: '1996', variants: [] }],
} as unknown as Pick<Edition, 'works'>;
const modelOf = (change: object = {}): EmbeddednessModel =>
	embeddednessModel(EmbeddednessData.parse(raw(change)), edition);
/** The model of the figure as it is published. */
const published = (): EmbeddednessModel => {
	const all = editionOf(content);
	return embeddednessModel(EmbeddednessData.parse(all.figures.get('embeddedness')), all);
};
const drawn = (model: EmbeddednessModel, state: string, layout: LayoutName) =>
	draw(model, sheetOf('embeddedness', state, layout));
const count = (model: EmbeddednessModel, state: string, className: string, layout: LayoutName = 'wide') =>
	toHtml(drawn(model, state, layout)).split(`class="${className}"`).length - 1;
const marksIn = (model: EmbeddednessModel, state: string, layout: LayoutName = 'wide') =>
	partsOf(drawn(model, state, layout)).marks.map(({ set }) => set);

describe('the model of embeddedness', () => {
	const model = modelOf();
	const tieOf = (id: string) => model.modes.flatMap(({ ties }) => ties).find((each) => each.id === id)!;

	test('gives each tie the sign of whom it joins to', () => {
		const signs = model.modes.flatMap(({ ties }) => ties.map(({ id, sign }) => `${id} ${sign}`));
		expect(signs).toEqual([
			'a people',
			'b state',
			'c people',
			'd market',
			'e absent',
			'f people',
			'g local',
			'h arrow',
			'i people',
			'j people',
			'k state',
			'l local',
			'm state',
		]);
	});

	test('ends ties in their spheres, on a rim, or where two spheres meet', () => {
		const distance = ({ x, y }: { x: number; y: number }) => Math.round(Math.hypot(x, y) * 100) / 100;
		expect(tieOf('a').ends.map(distance)).toEqual([0.35]);
		expect(tieOf('b').ends.map(distance)).toEqual([0.89]);
		expect(tieOf('c').ends).toHaveLength(3);
		expect(tieOf('d').ends.map(distance)).toEqual([0.56]);
		expect(distance(tieOf('g').via!)).toBe(0.46);
		expect(tieOf('f').via).toBeUndefined();
		expect(tieOf('k').apart).toEqual({ x: 0.84, y: 0 });
		expect(tieOf('l').ends).toEqual([]);
	});

	test('says who says what, and what is inferred', () => {
		expect(tabulateEmbeddedness(model).rows.slice(0, 2)).toEqual([
			[
				'A',
				'mixed-embeddedness',
				'name of micro (micro)',
				'strong',
				'Told.',
				'Uzzi, 1996; interviewee 33',
				'170',
			],
			[
				'B',
				'mixed-embeddedness',
				'name of macro (macro) (inferred)',
				'strong',
				'Told.',
				'the dissertation’s own account',
				'170',
			],
		]);
		expect(describeEmbeddedness(model)[1]).toBe(
			'over-embeddedness (held to harm). What. Ties: C (name of micro (micro); strong): note of c; D (name of meso (meso); strong): note of d.',
		);
	});

	test('refuses a sphere that a mode has not, and spheres that a shape has no place for', () => {
		const problemsWith = (first: object) =>
			EmbeddednessData.safeParse(raw({ modes: [first, ...modes().slice(1)] })).error?.issues.map(
				({ message }) => message,
			);
		expect(problemsWith(mode('mixed', 'concentric', ['meso', 'micro'], [tie('a', 'macro')]))).toEqual([
			'the mode has no sphere "macro"',
		]);
		expect(problemsWith(mode('mixed', 'separate', ['meso', 'micro'], [tie('a', 'micro')]))).toEqual([
			'a separate mode has 4 spheres, not 2',
		]);
	});

	test.each([
		[
			'"sphere": "meso"',
			'"sphere": "messo"',
			/the mode has no sphere "messo"|there is no "messo" in spheres/,
		],
		['"strong": ["micro"]', '"strong": ["mikro"]', /there is no "mikro" in spheres\. Did you mean "micro"/],
		['"id": "hypo",\n\t\t\t"name"', '"id": "hipo",\n\t\t\t"name"', /modes\[4\]\.id/],
	])('refuses %s written as "%s"', (find, replace, told) => {
		expect(problemsOf(changed('figures/embeddedness.json', find, replace))[0]).toMatch(told);
	});
});

describe('the geometry of embeddedness', () => {
	test('lets circles side by side touch the entrepreneur, and two of them meet again at the side', () => {
		const { circles } = planOf('separate', ['a', 'b', 'c', 'd']);
		for (const { x, y, r } of circles) expect(Math.hypot(x, y)).toBeCloseTo(r);
		const [, b, , d] = circles;
		const meeting = meetingOf(b!, d!);
		for (const circle of [b!, d!])
			expect(Math.hypot(meeting.x - circle.x, meeting.y - circle.y)).toBeCloseTo(circle.r);
	});

	test('ends ties of people inside their circle, those of market and state outside it', () => {
		const { circles, fans } = planOf('collapsed', ['people', 'market', 'state', 'outside']);
		const inside = (id: string, { x, y }: { x: number; y: number }) => {
			const circle = circles.find((each) => each.id === id)!;
			return Math.hypot(x - circle.x, y - circle.y) < circle.r;
		};
		for (const own of ['people', 'market', 'state']) {
			for (const [end] of endsOf(fans[own]!, [1, 1, 1])) {
				expect(inside(own, end!), own).toBe(true);
				expect(inside('people', end!), own).toBe(own === 'people');
			}
		}
		expect(circles.some(({ id }) => inside(id, endsOf(fans['outside']!, [1])[0]![0]!))).toBe(false);
	});

	test('spreads the signs of ties evenly', () => {
		const ends = endsOf({ from: 0, to: 90, at: 2 }, [2, 1]);
		const angles = ends.map((points) =>
			points.map(({ x, y }) => Math.round((Math.atan2(y, x) * 180) / Math.PI)),
		);
		expect(angles).toEqual([[15, 45], [75]]);
	});

	test('stacks words near what they name, without one meeting another', () => {
		const room = { top: 0, bottom: 100 };
		expect(
			stack(
				[
					{ top: 10, height: 20 },
					{ top: 60, height: 20 },
				],
				room,
			),
		).toEqual([10, 60]);
		expect(
			stack(
				[
					{ top: 70, height: 20 },
					{ top: 75, height: 20 },
				],
				room,
			),
		).toEqual([49, 80]);
		// What does not fit goes on below.
		expect(
			stack(
				[
					{ top: 0, height: 70 },
					{ top: 0, height: 70 },
				],
				room,
			),
		).toEqual([0, 81]);
	});

	test('finds room for words beside a point: free, in the frame, and off the lines if there is any', () => {
		const frame = { x: 0, y: 0, width: 200, height: 100 };
		const size = { width: 40, height: 10 };
		const at = { x: 100, y: 50 };
		expect(roomBeside(size, at, 5, 0, { frame, boxes: [], lines: [] })).toEqual({ x: 105, y: 45, ...size });
		const wall = { x: 101, y: 0, width: 99, height: 100 };
		expect(roomBeside(size, at, 5, 0, { frame, boxes: [wall], lines: [] })!.x).toBeLessThan(61);
		expect(roomBeside(size, at, 5, 0, { frame, boxes: [frame], lines: [] })).toBeUndefined();
		const line = [at, { x: 200, y: 50 }] as const;
		const off = roomBeside(size, at, 5, 0, { frame, boxes: [], lines: [line] })!;
		expect(off.y >= 50 || off.y + off.height <= 50 || off.x + off.width <= 100).toBe(true);
	});

	test('lets government hold a sphere on the near side of its rim, and one behind at its top or foot', () => {
		const at = (x: number, y: number) => holdOf({ x, y, r: 1 } as Parameters<typeof holdOf>[0], 'left');
		expect(at(-1, -1)).toEqual({ x: -2, y: expect.closeTo(-1) as number });
		expect(at(1, -1).y).toBeLessThan(-1.5);
		expect(at(1, 1).y).toBeGreaterThan(1.5);
	});
});

describe('the drawings of embeddedness', () => {
	test('have a link to each mode where all are shown, and a mark for each tie of a mode', () => {
		const model = modelOf();
		for (const layout of names) {
			expect(marksIn(model, 'all', layout).sort()).toEqual(
				['governed', 'hyper', 'hypo', 'mixed', 'over', 'under'].map((id) => `mode=${id}`),
			);
			for (const { id, ties } of model.modes)
				expect(marksIn(model, id, layout).sort()).toEqual(ties.map((each) => `tie=${each.id}`));
		}
	});

	test('have evidence for just what can be chosen, each in its own mode', () => {
		const model = modelOf();
		const told = evidence(model);
		const choices = embeddednessMarks(model).flatMap(({ name, choices: some }) =>
			some.slice(1).map(({ value }) => `${name}=${value}`),
		);
		expect(told.map(({ mark }) => mark)).toEqual(choices);
		expect(told[0]!.parts).toEqual([
			{
				name: 'mixed-embeddedness, name of micro (micro), strong',
				text: 'Told. Uzzi, 1996; interviewee 33.',
				pages: [170],
				states: ['mixed'],
			},
		]);
		expect(told[1]!.parts[0]!.text).toBe('Told. The dissertation’s own account. Inferred.');
	});

	test('show beyond the seesaw what the literature has not: two pills full, arms of government', () => {
		const model = modelOf();
		expect(count(model, 'all', 'beam')).toBe(1);
		expect(count(model, 'all', 'pill pill-full')).toBe(2);
		expect(count(model, 'all', 'pill pill-line')).toBe(1);
		// One arm for each sphere of the two kinds, in the small picture and the large one.
		for (const state of ['all', 'governed']) expect(count(model, state, 'arm')).toBe(7);
		expect(count(model, 'hyper', 'arm')).toBe(0);
		expect(count(model, 'hyper', 'between')).toBe(2);
		expect(count(model, 'over', 'sphere sphere-people rim-strong')).toBe(1);
		expect(count(model, 'over', 'sphere sphere-state rim-plain')).toBe(0);
		expect(count(model, 'mixed', 'sphere sphere-state rim-plain')).toBe(1);
	});

	test('move the same spheres from mode to mode, and a small picture into the large one', () => {
		const flips = (state: string) =>
			[...toHtml(drawn(modelOf(), state, 'wide')).matchAll(/data-flip="([^"]+)"/g)].map(([, name]) => name);
		expect(flips('mixed')).toEqual(['mode-mixed', 'sphere-macro', 'sphere-meso', 'sphere-micro', 'ego']);
		expect(flips('hyper')).toEqual(['mode-hyper', 'sphere-meso', 'sphere-macro', 'sphere-micro', 'ego']);
		expect(flips('all')).toEqual(
			['over', 'mixed', 'under', 'hyper', 'hypo', 'governed'].map((id) => `mode-${id}`),
		);
	});

	test('name every published tie in every layout, and fit on slides', () => {
		const model = published();
		for (const layout of names)
			for (const { id, ties } of model.modes) {
				const html = toHtml(drawn(model, id, layout)).replace(/<[^>]+>/g, '');
				for (const each of ties) {
					const [first] = (layout === 'phone' ? each.short : each.name).split(' ');
					expect(html, `${each.id} on ${layout}`).toContain(first);
				}
			}
		for (const state of states) {
			const [, , , height] = String(drawn(model, state, 'wide').properties['viewBox']).split(' ');
			expect(Number(height), state).toBeLessThanOrEqual(slideHeight);
		}
	});

	const withTies = (change: (some: TieLike[]) => TieLike[]) =>
		modelOf({ modes: modes().map((each) => ({ ...each, ties: change(each.ties) })) });
	const long = 'An extraordinarily long name of what a tie joins the entrepreneur to in the village';
	const chinese = '在中国电子商务村里把企业家和其他人连在一起的一种非常重要的关系';
	const named = (text: string) =>
		withTies((ties) =>
			ties.map((each) => ({ ...each, to: text, name: text, short: text, note: `${text} ${text}` })),
		);

	test.each([
		['as published', published],
		['a tie each', () => withTies((ties) => ties.slice(0, 1))],
		[
			'twice as many ties',
			() => withTies((ties) => [...ties, ...ties.map((each) => ({ ...each, id: `${each.id}-again` }))]),
		],
		['twice as many signs', () => withTies((ties) => ties.map((each) => ({ ...each, signs: 6 })))],
		['long labels', () => named(long)],
		['Chinese labels', () => named(chinese)],
		[
			'long names of modes',
			() =>
				modelOf({
					modes: modes().map((each) => ({
						...each,
						name: long,
						verdict: 'a long verdict',
						where: long,
						line: long,
					})),
				}),
		],
		[
			'Chinese names of modes',
			() =>
				modelOf({
					modes: modes().map((each) => ({ ...each, name: chinese, where: chinese, line: chinese })),
				}),
		],
		[
			'long names of spheres',
			() =>
				modelOf({
					spheres: raw().spheres.map((each) => ({ ...each, name: `the rather long name of ${each.id}` })),
				}),
		],
	])('have no faults: %s', (_, model) => {
		expect(faultsIn(draw, model(), 'embeddedness', states)).toEqual([]);
	});
});
