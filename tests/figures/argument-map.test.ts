import { readFileSync } from 'node:fs';
import type { Element } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { describe, expect, test } from 'vitest';
import type { Edition } from '../../src/edition/types.ts';
import type { Diagram } from '../../src/figure-kit/diagram.ts';
import { faultsOf, partsOf } from '../../src/figure-kit/measure-drawing.ts';
import { layouts } from '../../src/figure-kit/sheet.ts';
import { ArgumentMapData } from '../../src/figures/argument-map/data.ts';
import {
	argumentMapMarks,
	argumentMapModel,
	type ArgumentMapModel,
	claimsOf,
	describeArgumentMap,
	tabulateArgumentMap,
} from '../../src/figures/argument-map/model.ts';
import { draw, evidence } from '../../src/figures/argument-map/render.ts';
import { jaw, rimOf, stream } from '../../src/figures/argument-map/streams.ts';
import { sourceOf } from '../../src/figures/argument-map/source.ts';
import { drawDiagram, mostBuiltOn } from '../../src/figures/argument-map/support.ts';
import { changed, problemsOf } from '../support/content.ts';
import {
	faultsIn,
	markWords,
	meta,
	plainContext,
	sheetOf,
	statesOf,
	withoutPlace,
} from '../support/figures.ts';

type Data = ArgumentMapData;
type World = Pick<Edition, 'chapters' | 'phases' | 'regions' | 'actors'>;

const world = {
	chapters: [
		{ id: '0-abstract', number: null, short: 'Abstract' },
		{ id: '4-a', number: 4, short: 'First' },
		{ id: '5-b', number: 5, short: 'Second' },
	],
	phases: [{ id: 'first', name: 'First', start: '2006', end: '2014-10' }],
	regions: [{ id: 'north', name: 'The North' }],
	actors: [
		{ id: 'entrepreneurs', short: 'Entrepreneurs' },
		{ id: 'platforms', short: 'Platforms' },
	],
} as unknown as World;

const node = (claim: string) => ({ claim, section: '8-conclusion', pages: [100] });
const piece = (name: string, more: object = {}) => ({
	...node(`Seen ${name}.`),
	kind: 'seen',
	name,
	...more,
});
const claim = (id: string, place: string, more: object = {}) => ({
	...node(`Claim ${id}.`),
	id,
	place,
	name: id,
	gist: `gist of ${id}`,
	evidence: [piece(id)],
	...more,
});
const chapter = (id: string, ...claims: object[]) => ({
	chapter: id,
	claim: `Chapter ${id}.`,
	pages: [99],
	claims,
});
const data = {
	...meta,
	states: statesOf('view', 'claims', 'evidence', 'support', 'without'),
	words: {
		claim: markWords('claim'),
		since: 'from {date}',
		question: 'Question',
		answer: 'Answer',
		meets: 'meets',
		partyState: 'State',
		dyed: 'dyed',
		active: 'active',
		robust: 'robust',
		interviewee: 'interviewee {ids}',
		interviewees: 'interviewees {ids}',
		buildsOn: 'On {claim}: {words}.',
		carries: 'Under {claim}: {words}.',
		ours: 'Ours.',
		buildsOnKey: 'builds on',
		mostKey: 'most',
		oursKey: 'ours',
		leans: 'leans on {claim}',
		leansByUs: 'ours only',
		taken: 'taken',
	},
	kinds: [{ id: 'seen', name: 'seen', shape: 'ring' }],
	question: node('Why?'),
	answer: { ...node('So.'), short: 'So it is', from: [{ claim: 'four', words: 'thus', pages: [103] }] },
	settings: [
		{
			id: 'void',
			region: 'north',
			name: 'Void',
			gist: 'nothing',
			pictures: [],
			robust: false,
			active: false,
			pages: [1],
		},
		{
			id: 'arm',
			region: 'north',
			name: 'Arm',
			gist: 'sells',
			pictures: ['stall'],
			robust: true,
			active: true,
			claim: 'three',
			pages: [1],
		},
	],
	chapters: [
		chapter('4-a', claim('one', 'start', { phase: 'first', turn: true }), claim('two', 'above')),
		chapter(
			'5-b',
			claim('three', 'lane', {
				evidence: [piece('p', { interviewees: ['34', '38'] }), piece('q', { setting: 'void' })],
			}),
			claim('four', 'below'),
		),
	],
	ties: [
		{ from: 'one', to: 'two', words: 'first', pages: [101] },
		{ from: 'two', to: 'three', words: 'hence', pages: [101] },
		{ from: 'two', to: 'four', words: 'so to speak', pages: [102], ours: true },
	],
	taken: 'two',
};
const modelOf = (value: unknown, edition = world) => argumentMapModel(ArgumentMapData.parse(value), edition);
const drawn = (model: ArgumentMapModel, state: string) => draw(model, sheetOf('argument-map', state, 'wide'));
const textsOf = (svg: Element) => partsOf(svg).lines.map(({ text }) => text);

/** The figure's own data, in the world of its own chapters. */
const file = JSON.parse(readFileSync('content/figures/argument-map.json', 'utf8')) as Data;
const entries = (register: string) =>
	(JSON.parse(readFileSync(`content/registers/${register}.json`, 'utf8')) as { entries: unknown[] }).entries;
const own = {
	chapters: file.chapters.map(({ chapter: id }) => ({ id, number: Number(id[0]), short: id })),
	phases: entries('phases'),
	regions: entries('regions'),
	actors: entries('actors'),
} as unknown as World;
const real = modelOf(file, own);
const pictures = ['claims', 'evidence', 'without'];

/** How far a jaw has come at a height, along: what stands beside it must end before. */
function jawAt(edge: number, along: { from: number; to: number }, line: number, y: number): number {
	const { from, to } = along;
	const reach = (to - from) * 0.62;
	const value = (t: number, a: number, b: number, c: number, d: number) =>
		(1 - t) ** 3 * a + 3 * (1 - t) ** 2 * t * b + 3 * (1 - t) * t ** 2 * c + t ** 3 * d;
	let [low, high] = [0, 1];
	for (let i = 0; i < 30; i++) {
		const t = (low + high) / 2;
		const here = value(t, edge, edge, line, line);
		if (Math.abs(here - edge) < Math.abs(y - edge)) low = t;
		else high = t;
	}
	return value(low, from, from + reach, to - reach, to);
}

describe('the model', () => {
	const model = modelOf(data);

	test('marks the claims, dates the turns and ties each to both sides', () => {
		const told = claimsOf(model).map(({ mark, since, buildsOn, carries }) => [
			mark,
			since,
			buildsOn.map(({ mark: on }) => on),
			carries.map(({ mark: to, ours }) => [to, ours]),
		]);
		expect(told).toEqual([
			['4a', 'from 2006', [], [['4b', false]]],
			[
				'4b',
				undefined,
				['4a'],
				[
					['5a', false],
					['5b', true],
				],
			],
			['5a', undefined, ['4b'], []],
			['5b', undefined, ['4b'], [['Answer', false]]],
		]);
		expect(model.answer.buildsOn.map(({ mark }) => mark)).toEqual(['5b']);
	});

	test('names evidence by those who tell it, and gives settings their claim and their evidence', () => {
		const [first] = claimsOf(model)[2]!.evidence;
		expect([first!.name, first!.from]).toEqual(['34, 38', 'interviewees 34, 38']);
		expect(
			model.settings.map(({ id, claim: of, evidence: pieces }) => [
				id,
				of?.id,
				pieces.map(({ name }) => name),
			]),
		).toEqual([
			['void', undefined, ['q']],
			['arm', 'three', []],
		]);
	});

	test('is told and tabulated', () => {
		expect(describeArgumentMap(model)).toEqual([
			'Question: Why? Answer: So.',
			'Chapter 4, First. Chapter 4-a. 4a. Claim one. Evidence: Seen one. (seen) 4b. Claim two. Evidence: Seen two. (seen) On 4a: first.',
			'Chapter 5, Second. Chapter 5-b. 5a. Claim three. Evidence: Seen p. (interviewees 34, 38) Seen q. (seen) On 4b: hence. 5b. Claim four. Evidence: Seen four. (seen) On 4b: so to speak. Ours.',
		]);
		const { rows } = tabulateArgumentMap(model);
		expect(rows).toHaveLength(2 + 2 + 4 + 5 + 4);
		expect(rows.at(-2)).toEqual(['4b', 'tie of the editors', 'so to speak', '5b', '8-conclusion', '102']);
		expect(rows.at(-1)).toEqual(['5b', 'tie', 'thus', 'answer', '8-conclusion', '103']);
	});

	test('refuses an id that stands twice, an arm without a setting and a chapter without a number', () => {
		const twice = { ...data, chapters: [chapter('4-a', claim('one', 'start'), claim('answer', 'start'))] };
		expect(() => modelOf(twice)).toThrow(/\\"answer\\" is the id of two claims/);
		const armless = { ...data, settings: data.settings.slice(0, 1) };
		expect(() => modelOf(armless)).toThrow(/no setting has the claim \\"three\\"/);
		const abstract = { ...data, chapters: [...data.chapters, chapter('0-abstract', claim('five', 'below'))] };
		expect(() => modelOf(abstract)).toThrow('"0-abstract" is no numbered chapter');
	});

	test('a tie to nowhere and an address that leads nowhere are told', () => {
		const problems = (find: string | RegExp, replace: string) =>
			problemsOf(changed('figures/argument-map.json', find, replace)).map(withoutPlace);
		expect(problems(/"to": "[^"]+"/, '"to": "five"')).toEqual([
			expect.stringMatching(/: ties\[0\]\.to: there is no "five" in chapters\[\]\.claims\. Did you mean /),
		]);
		expect(problems('"section": "8-conclusion"', '"section": "8-conclusoin"')).toEqual([
			expect.stringMatching(
				/section: there is no "8-conclusoin" in addresses\. Did you mean "8-conclusion"\?/,
			),
		]);
	});
});

describe('the outlines', () => {
	const arms = [
		{ top: 0, bottom: 20 },
		{ top: 30, bottom: 50 },
	];

	test('a stream begins as a tip, ends each arm at the same place and comes back', () => {
		const d = stream(25, 10, { full: 40, split: 60, arms: 80, end: 120 }, arms);
		expect(d.startsWith('M0 24.2')).toBe(true);
		expect(d.match(/Q120 /g)).toHaveLength(2 * arms.length);
		expect(d.endsWith('0 25.8Z')).toBe(true);
	});

	test('a jaw lies where it is asked to', () => {
		const along = { from: 100, to: 200 };
		expect(jaw(0, along, 80, 300)).toBe('M100 0C162 0 138 80 200 80L300 80L300 0Z');
	});

	test('a rim has the same commands whether or not something closes from above', () => {
		const body = { left: 0, right: 200, top: 50, bottom: 250, corner: 10 };
		const commands = (d: string) => d.replace(/[^A-Z]/g, '');
		expect(commands(rimOf(body, 8, undefined, 40))).toBe(commands(rimOf(body, 8, 60, 40)));
	});

	test('the question ends before the jaw from above', () => {
		for (const layout of ['wide', 'column'] as const) {
			const svg = draw(real, sheetOf('argument-map', 'claims', layout));
			const { marks } = partsOf(svg);
			const { box } = marks.find(({ set }) => set === 'claim=question')!;
			const path = (JSON.stringify(svg).match(/"d":"(M[^"]+)","dataFlip":"jaw-above"/) ?? [])[1] ?? '';
			const [from, , , , , , to = 0, line = 0] = (path.match(/-?[\d.]+/g) ?? []).map(Number);
			expect(box.x + box.width).toBeLessThan(jawAt(0, { from: from!, to }, line, 20));
		}
	});
});

describe('the pictures', () => {
	test('evidence covers exactly what can be chosen', () => {
		const said = evidence(real, plainContext()).map(({ mark }) => mark);
		const chosen = argumentMapMarks(real).flatMap(({ name, choices }) =>
			choices.filter(({ value }) => value !== 'none').map(({ value }) => `${name}=${value}`),
		);
		expect(said).toEqual(chosen);
		for (const state of pictures)
			expect(
				partsOf(drawn(real, state))
					.marks.map(({ set }) => set)
					.toSorted(),
			).toEqual(said.toSorted());
		expect(
			partsOf(drawn(real, 'support'))
				.marks.map(({ set }) => set)
				.toSorted(),
		).toEqual(said.filter((mark) => mark !== 'claim=question').toSorted());
	});

	test('evidence stands in the place of the gists', () => {
		const model = modelOf(data);
		const [claims, told] = [textsOf(drawn(model, 'claims')), textsOf(drawn(model, 'evidence'))];
		expect(claims).toContain('gist of one');
		expect(told).not.toContain('gist of one');
		for (const words of ['34, 38', 'q']) {
			expect(claims).not.toContain(words);
			expect(told).toContain(words);
		}
	});

	test('what is taken away is emptied, and what leans on it is flagged', () => {
		const model = modelOf(data);
		const flags = ['taken', 'leans on 4b', 'ours only'];
		const texts = textsOf(drawn(model, 'without'));
		expect(flags.map((flag) => texts.filter((text) => text === flag).length)).toEqual([1, 1, 1]);
		expect(textsOf(drawn(model, 'claims')).filter((text) => flags.includes(text))).toEqual([]);
		expect(toHtml(drawn(model, 'without')).match(/map-empty/g)).toHaveLength(1);
		expect(toHtml(drawn(model, 'claims'))).not.toContain('map-empty');
	});

	test('what is taken away stands clear of the wall', () => {
		for (const layout of ['phone', 'column', 'wide'] as const) {
			const svg = draw(real, sheetOf('argument-map', 'without', layout));
			const { box } = partsOf(svg).marks.find(({ set }) => set === 'claim=state-above')!;
			const path = (JSON.stringify(svg).match(/"d":"(M[^"]+)","dataFlip":"wall"/) ?? [])[1] ?? '';
			const [, top = 0, left = 0] = (path.match(/-?[\d.]+/g) ?? []).map(Number);
			expect(box.x + box.width <= left || box.y + box.height <= top, layout).toBe(true);
		}
	});

	/** The figure's data with other claims, and settings to match. */
	const altered = (
		change: (claim: Data['chapters'][number]['claims'][number], i: number) => object[],
	): unknown => ({
		...file,
		chapters: file.chapters.map((each) => ({
			...each,
			claims: each.claims.flatMap((one, i) => change(one, i)),
		})),
	});
	const named = (words: (name: string) => string) =>
		altered((one) => [
			{
				...one,
				name: words(one.name),
				gist: words(one.gist),
				evidence: one.evidence.map((each) => ({ ...each, name: words(each.name) })),
			},
		]);
	const twice = {
		...(altered((one) => [one, { ...one, id: `${one.id}-again` }]) as Data),
		settings: file.settings.flatMap((one) => [
			one,
			{ ...one, id: `${one.id}-again`, ...(one.claim ? { claim: `${one.claim}-again` } : {}) },
		]),
	};
	const single = {
		...file,
		settings: file.settings.filter(({ claim: of }) => of === 'hyper'),
		chapters: [
			...file.chapters
				.filter(({ chapter: id }) => id !== '5-typology')
				.map((each) => ({
					...each,
					claims: each.claims.filter(({ id }) =>
						['platforms-build', 'state-above', 'hyper', 'state-below'].includes(id),
					),
				})),
		],
		ties: [],
		answer: { ...file.answer, from: [{ claim: 'state-above', words: 'x', pages: [1] }] },
	};

	test.each([
		['as it is', file],
		['one claim a place', single],
		['twice as many', twice],
		['long names', named((name) => `${name}, and much more than that can be said about it in a line`)],
		['Chinese names', named(() => '数字发展型村庄与国家资本主义的新形式')],
		[
			'pages doubled',
			altered((one) => [
				{
					...one,
					evidence: one.evidence.map((e) => ({ ...e, pages: [...e.pages, ...e.pages.map((p) => p + 1)] })),
				},
			]),
		],
	])('nothing leaves the drawing or meets: %s', (_, value) => {
		expect(faultsIn(draw, modelOf(value, own), 'argument-map', pictures)).toEqual([]);
	});
});

describe('what rests on what', () => {
	test('its source holds a box for each claim with room for its lines, and an arrow for each tie', () => {
		const source = sourceOf(modelOf(data), 'phone');
		expect(source.split('\n')[1]).toBe('flowchart TD');
		expect(source).toContain('three["`x\nx`"]');
		expect(source.split('\n').filter((line) => line.includes('-->'))).toEqual([
			'one --> two',
			'two --> three',
			'two --> four',
			'four --> answer',
		]);
	});

	test('has no faults, and draws each tie: ours broken, those of the claim that carries most in ink', () => {
		expect(faultsIn(draw, real, 'argument-map', ['support'])).toEqual([]);
		expect(mostBuiltOn(claimsOf(real))).toBe('settings');
		const html = toHtml(drawn(real, 'support'));
		const ties = claimsOf(real).flatMap(({ carries }) => carries);
		const inKey = 3;
		expect(html.match(/class="support-line/g)).toHaveLength(ties.length + inKey);
		expect(html.match(/support-line broken/g)).toHaveLength(ties.filter(({ ours }) => ours).length + 1);
		expect(html.match(/support-most/g)).toHaveLength(5 + 1);
	});

	const grid = (model: ArgumentMapModel, width = 300): Diagram => ({
		width,
		height: 400,
		nodes: [...claimsOf(model).map(({ id }) => id), 'answer'].map((id, i) => ({
			id,
			box: { x: 20 + (i % 2) * 120, y: 90 * Math.floor(i / 2), width: 41, height: 70 },
		})),
		edges: claimsOf(model).flatMap(({ id, carries }) =>
			carries.map(({ id: to }) => ({ from: id, to, d: 'M0 0L1 1' })),
		),
	});

	test('refuses a diagram that is too wide, or that has other boxes or arrows than the data', () => {
		const model = modelOf(data);
		const sheet = sheetOf('argument-map', 'support', 'phone');
		expect(faultsOf(drawDiagram(model, sheet, grid(model)), 'phone')).toEqual([]);
		expect(() => drawDiagram(model, sheet, grid(model, layouts.phone.width))).toThrow(
			'pixels wide, the sheet 358',
		);
		const less = grid(model);
		expect(() => drawDiagram(model, sheet, { ...less, nodes: less.nodes.slice(1) })).toThrow(
			'no box for "one"',
		);
		expect(() => drawDiagram(model, sheet, { ...less, edges: less.edges.slice(1) })).toThrow(
			'no arrow from "one" to "two"',
		);
	});
});
