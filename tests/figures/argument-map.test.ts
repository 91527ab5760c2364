import { readFileSync } from 'node:fs';
import type { Element } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { describe, expect, test } from 'vitest';
import type { Edition } from '../../src/edition/types.ts';
import { layouts } from '../../src/figure-kit/canvas.ts';
import type { Diagram } from '../../src/figure-kit/diagram.ts';
import { faultsOf, partsOf } from '../../src/figure-kit/measure-drawing.ts';
import { Data as ArgumentMapData } from '../../src/figures/argument-map/data.ts';
import {
	marks as argumentMapMarks,
	model as argumentMapModel,
	type Model as ArgumentMapModel,
	claimsOf,
	describe as describeArgumentMap,
	table as tabulateArgumentMap,
} from '../../src/figures/argument-map/model.ts';
import { draw, evidence } from '../../src/figures/argument-map/render.ts';
import { falling, jaw, sheathed, stream } from '../../src/figures/argument-map/outlines.ts';
import { sourceOf } from '../../src/figures/argument-map/source.ts';
import { drawDiagram, mostBuiltOn } from '../../src/figures/argument-map/support.ts';
import { changed, problemsOf } from '../support/content.ts';
import {
	faultsIn,
	markWords,
	meta,
	plainContext,
	canvasOf,
	statesOf,
	withoutPlace,
} from '../support/figures.ts';

type Data = ArgumentMapData;
type World = Pick<Edition, 'chapters' | 'phases' | 'regions'>;

const world = {
	chapters: [
		{ id: '0-abstract', number: null, short: 'Abstract' },
		{ id: '4-a', number: 4, short: 'First' },
		{ id: '5-b', number: 5, short: 'Second' },
	],
	phases: [{ id: 'first', name: 'First', start: '2006', end: '2014-10' }],
	regions: [{ id: 'north', name: 'The North' }],
} as unknown as World;

const node = (claim: string) => ({ claim, section: '8-conclusion', pages: [100] });
const piece = (name: string, more: object = {}) => ({ ...node(`Seen ${name}.`), kind: 'seen', ...more });
const claim = (id: string, place: string, more: object = {}) => ({
	...node(`Claim ${id}.`),
	id,
	place,
	name: `The ${id}`,
	drawn: { head: `Head of ${id}`, gist: `gist of ${id}` },
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
		since: 'from {year}',
		question: 'Question',
		answer: 'Answer',
		evidence: 'One mark',
		interviewee: 'interviewee {ids}',
		interviewees: 'interviewees {ids}',
		buildsOn: 'On {claim}: {words}.',
		carries: 'Under {claim}: {words}.',
		ours: 'Ours.',
		buildsOnKey: 'builds on',
		mostKey: 'most',
		oursKey: 'ours',
		leans: 'leans',
		completes: 'completes',
		taken: 'taken',
	},
	kinds: [{ id: 'seen', name: 'seen', shape: 'ring' }],
	question: node('Why?'),
	answer: {
		...node('So.'),
		short: 'So it is',
		gist: 'by name',
		from: [{ claim: 'above', words: 'thus', pages: [103] }],
	},
	settings: [
		{
			id: 'arm',
			region: 'north',
			name: 'Arm',
			gist: 'sells',
			pictures: ['stall'],
			claim: 'three',
			pages: [1],
		},
	],
	chapters: [
		chapter(
			'4-a',
			claim('one', 'start', { phase: 'first' }),
			claim('two', 'regime'),
			claim('above', 'above'),
			claim('out', 'out'),
		),
		chapter(
			'5-b',
			claim('all', 'frame', {
				evidence: [piece('p', { interviewees: ['34', '38'] }), piece('q', { setting: 'arm' })],
			}),
			claim('three', 'lane'),
			claim('below', 'below'),
			{ ...claim('four', 'below'), drawn: undefined },
		),
	],
	ties: [
		{ from: 'one', to: 'two', words: 'first', pages: [101] },
		{ from: 'above', to: 'below', words: 'each other', pages: [101], completes: true },
		{ from: 'above', to: 'four', words: 'so to speak', pages: [102], ours: true },
	],
	taken: 'above',
};
const modelOf = (value: unknown, edition = world) => argumentMapModel(ArgumentMapData.parse(value), edition);
const drawn = (model: ArgumentMapModel, state: string) =>
	draw(model, canvasOf('argument-map', state, 'wide'));
const textsOf = (svg: Element) => partsOf(svg).lines.map(({ text }) => text);

/** The figure's own data, in the world of its own chapters. */
const file = JSON.parse(readFileSync('content/figures/argument-map.json', 'utf8')) as Data;
const entries = (register: string) =>
	(JSON.parse(readFileSync(`content/registers/${register}.json`, 'utf8')) as { entries: unknown[] }).entries;
const own = {
	chapters: file.chapters.map(({ chapter: id }) => ({ id, number: Number(id[0]), short: id })),
	phases: entries('phases'),
	regions: entries('regions'),
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

	test('dates the turns, and ties each claim to both sides by name', () => {
		const told = claimsOf(model).map(({ id, since, buildsOn, carries }) => [
			id,
			since,
			buildsOn.map(({ name }) => name),
			carries.map(({ name, ours, completes }) => [name, ours, completes]),
		]);
		expect(told).toEqual([
			['one', 'from 2006', [], [['The two', false, false]]],
			['two', undefined, ['The one'], []],
			[
				'above',
				undefined,
				[],
				[
					['The below', false, true],
					['The four', true, false],
					['Answer', false, false],
				],
			],
			['out', undefined, [], []],
			['all', undefined, [], []],
			['three', undefined, [], []],
			['below', undefined, ['The above'], []],
			['four', undefined, ['The above'], []],
		]);
		expect(model.answer.buildsOn.map(({ name }) => name)).toEqual(['The above']);
	});

	test('says from whom evidence is, and gives settings their claim and their evidence', () => {
		expect(claimsOf(model)[4]!.evidence.map(({ from }) => from)).toEqual(['interviewees 34, 38', 'seen']);
		expect(
			model.settings.map(({ id, name, claim: of, evidence: pieces }) => [id, name, of?.id, pieces.length]),
		).toEqual([['arm', 'Arm', 'three', 1]]);
	});

	test('is told and tabulated', () => {
		const [asked, first, second] = describeArgumentMap(model);
		expect(asked).toBe('Question: Why? Answer: So.');
		expect(first).toContain(
			'Chapter 4, First. Chapter 4-a. Claim one. Evidence: Seen one. (seen) Claim two. Evidence: Seen two. (seen) On The one: first.',
		);
		expect(second).toContain('Claim four. Evidence: Seen four. (seen) On The above: so to speak. Ours.');
		const { rows } = tabulateArgumentMap(model);
		expect(rows).toHaveLength(2 + 2 + 8 + 9 + 4);
		expect(rows.at(-2)).toEqual([
			'above',
			'tie of the editors',
			'so to speak',
			'four',
			'8-conclusion',
			'102',
		]);
		expect(rows.at(-1)).toEqual(['above', 'tie', 'thus', 'answer', '8-conclusion', '103']);
	});

	test('refuses an id that stands twice, an arm without a setting and a chapter without a number', () => {
		const twice = { ...data, chapters: [chapter('4-a', claim('one', 'start'), claim('answer', 'start'))] };
		expect(() => modelOf(twice)).toThrow(/\\"answer\\" is the id of two claims/);
		const armless = { ...data, settings: data.settings.slice(1) };
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
		{ x: 80, y: 0, width: 40, height: 20 },
		{ x: 80, y: 30, width: 40, height: 20 },
	];
	const course = { tip: 0, full: 40, split: 60, start: 80, end: 120 };

	test('a stream begins as a tip, ends each arm at the same place and comes back', () => {
		const d = stream(course, 25, 10, arms);
		expect(d.startsWith('M0 24.2')).toBe(true);
		expect(d.match(/Q120 /g)).toHaveLength(2 * arms.length);
		expect(d.endsWith('0 25.8Z')).toBe(true);
	});

	test('where it falls, its arms leave it to the right, and the body widens below', () => {
		const boxes = [
			{ x: 20, y: 100, width: 100, height: 30 },
			{ x: 20, y: 140, width: 100, height: 30 },
		];
		const d = falling({ tip: 0, full: 40 }, 25, 10, boxes);
		expect(d.startsWith('M24.2 0')).toBe(true);
		expect(d.match(/Q120 /g)).toHaveLength(2 * boxes.length);
		expect(d.endsWith('25.8 0Z')).toBe(true);
		const around = sheathed({ x: 0, y: 50, width: 60, height: 50 }, { x: 0, y: 100, width: 200, height: 90 });
		expect(around).toContain('L60 100L174 100Q200 100 200 126');
	});

	test('a jaw lies where it is asked to', () => {
		const along = { from: 100, to: 200 };
		expect(jaw(0, along, 80, 300)).toBe('M100 0C162 0 138 80 200 80L300 80L300 0Z');
	});

	test('no words on paper lie under a jaw', () => {
		const svg = draw(real, canvasOf('argument-map', 'claims', 'wide'));
		const { lines } = partsOf(svg);
		const words = {
			'jaw-above': real.question.claim,
		};
		for (const [name, told] of Object.entries(words)) {
			const path =
				(new RegExp(`"d":"(M[^"]+)","dataFlip":"${name}"`).exec(JSON.stringify(svg)) ?? [])[1] ?? '';
			const [from = 0, edge = 0, , , , , to = 0, line = 0] = (path.match(/-?[\d.]+/g) ?? []).map(Number);
			const on = lines.filter(({ text }) => told.includes(text));
			expect(on.length, name).toBeGreaterThan(1);
			for (const { box, text } of on)
				for (const y of [box.y, box.y + box.height])
					expect(box.x + box.width, text).toBeLessThan(jawAt(edge, { from, to }, line, y));
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
		const setsIn = (state: string) => new Set(partsOf(drawn(real, state)).marks.map(({ set }) => set));
		// Every claim stands in what rests on what, those of the picture in all its states.
		const all = new Set(said);
		expect(setsIn('support')).toEqual(new Set([...all].filter((mark) => mark !== 'claim=question')));
		expect(setsIn('evidence')).toEqual(all);
		expect(setsIn('without')).toEqual(setsIn('claims'));
		expect([...setsIn('claims')].filter((mark) => !all.has(mark))).toEqual([]);
	});

	test('evidence stands in the place of the gists', () => {
		const model = modelOf(data);
		const [claims, told] = [textsOf(drawn(model, 'claims')), textsOf(drawn(model, 'evidence'))];
		expect(claims).toContain('gist of one');
		expect(told).not.toContain('gist of one');
		const signs = (state: string) => toHtml(drawn(model, state)).match(/sign-open/g)?.length ?? 0;
		const inKey = 1;
		// One for each piece: that of a setting stands in its place.
		expect([signs('claims'), signs('evidence')]).toEqual([0, 9 + inKey]);
	});

	test('what is taken away is emptied, what leans on it and what it completes are flagged', () => {
		const model = modelOf(data);
		const flags = ['taken', 'leans', 'completes'];
		const texts = textsOf(drawn(model, 'without'));
		expect(flags.map((flag) => texts.filter((text) => text === flag).length)).toEqual([1, 1, 1]);
		expect(textsOf(drawn(model, 'claims')).filter((text) => flags.includes(text))).toEqual([]);
		expect(toHtml(drawn(model, 'without')).match(/map-empty/g)).toHaveLength(1);
		expect(toHtml(drawn(model, 'claims'))).not.toContain('map-empty');
	});

	/** The figure's data with other claims. */
	const altered = (change: (claim: Data['chapters'][number]['claims'][number]) => object[]): unknown => ({
		...file,
		chapters: file.chapters.map((each) => ({ ...each, claims: each.claims.flatMap(change) })),
	});
	const named = (words: (name: string) => string) =>
		altered((one) => [
			{
				...one,
				name: words(one.name),
				...(one.drawn && {
					drawn: {
						head: words(one.drawn.head),
						...(one.drawn.gist && { gist: words(one.drawn.gist) }),
					},
				}),
			},
		]);

	test.each([
		['as it is', file],
		['pictures for none', { ...file, settings: file.settings.map((each) => ({ ...each, pictures: [] })) }],
		['twice as much evidence', altered((one) => [{ ...one, evidence: [...one.evidence, ...one.evidence] }])],
		['long names', named((name) => `${name}, and more that is to be said`)],
		['Chinese names', named(() => '数字发展型村庄与国家资本主义的新形式')],
	])('nothing leaves the drawing or meets: %s', (_, value) => {
		expect(faultsIn(draw, modelOf(value, own), 'argument-map', pictures)).toEqual([]);
	});
});

describe('what rests on what', () => {
	test('its source holds a box for each claim with room for its lines, and an arrow for each tie', () => {
		const source = sourceOf(modelOf(data), 'phone');
		expect(source.split('\n')[1]).toBe('flowchart TD');
		expect(source).toContain('three["`x`"]');
		const renamed = modelOf(JSON.parse(JSON.stringify(data).replace('The three', 'A name in several lines')));
		expect(sourceOf(renamed, 'phone')).toContain('three["`x\nx\nx`"]');
		expect(source.split('\n').filter((line) => line.includes('-->'))).toEqual([
			'one --> two',
			'above --> below',
			'above --> four',
			'above --> answer',
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
		const canvas = canvasOf('argument-map', 'support', 'phone');
		expect(faultsOf(drawDiagram(model, canvas, grid(model)), 'phone')).toEqual([]);
		expect(() => drawDiagram(model, canvas, grid(model, layouts.phone.width))).toThrow(
			'pixels wide, the canvas 358',
		);
		const less = grid(model);
		expect(() => drawDiagram(model, canvas, { ...less, nodes: less.nodes.slice(1) })).toThrow(
			'no box for "one"',
		);
		expect(() => drawDiagram(model, canvas, { ...less, edges: less.edges.slice(1) })).toThrow(
			'no arrow from "one" to "two"',
		);
	});
});
