import { readFileSync } from 'node:fs';
import { toHtml } from 'hast-util-to-html';
import { describe, expect, test } from 'vitest';
import { partsOf } from '../../src/figure-kit/measure-drawing.ts';
import type { LayoutName } from '../../src/figure-kit/sheet.ts';
import { ReadjustmentData } from '../../src/figures/readjustment/data.ts';
import { placeLinks, stackSpans } from '../../src/figures/readjustment/links.ts';
import {
	describeReadjustment,
	readjustmentMarks,
	readjustmentModel,
	type ReadjustmentModel,
	tabulateReadjustment,
} from '../../src/figures/readjustment/model.ts';
import { draw, evidence } from '../../src/figures/readjustment/render.ts';
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

const measure = (id: string) => ({
	id,
	label: id.toUpperCase(),
	gist: `gist of ${id}`,
	what: `What ${id} is.`,
	section: '7-party/training',
	pages: [201],
});
const cell = (words: string, basis = 'stated') => ({ words, basis, evidence: `It ${words}.`, pages: [205] });
const contradiction = (id: string, named: object[] = []) => ({
	id,
	label: `The ${id}`,
	short: id,
	picture: 'dna',
	before: 'was',
	by: 'by this',
	after: `is not ${id}`,
	what: 'It was.',
	pages: [189],
	resolved: 'It is not.',
	resolvedPages: [209],
	named,
});
const data = {
	...meta,
	states: statesOf('view', 'all', 'measures', 'resolve', 'open'),
	words: {
		measure: markWords('measure'),
		contradiction: markWords('contradiction'),
		cell: markWords('cell'),
		measures: 'Two measures',
		readjustments: 'Three changes',
		contradictions: 'Two contradictions',
		stone: 'stone',
		birds: 'birds',
		cellWords: '{measure}: {words}',
		unnamed: 'none: {what}',
		together: 'together',
		before: 'Before',
		after: 'After',
		keyStated: 'stated',
		keyMatched: 'matched',
		keyTogether: 'of all',
		keyAlone: 'alone',
		keyOpen: 'open',
		was: 'Was',
		resolved: 'Resolved',
		by: '{readjustment} is the way.',
		cost: 'As a whole: {what}.',
	},
	measures: [measure('a'), measure('b')],
	readjustments: [
		{ id: 'first', label: 'First', what: 'It is cheap.', pages: [205], cells: { b: cell('pays') } },
		{ id: 'second', label: 'Second', what: 'It is early.', whole: 'by all', pages: [206], cells: {} },
		{
			id: 'third',
			label: 'Third',
			what: 'It blurs.',
			pages: [207],
			cells: { a: cell('sits', 'matched'), b: cell('goes') },
		},
	],
	contradictions: [contradiction('trust', [{ readjustment: 'second', pages: [76] }]), contradiction('base')],
};
const modelOf = (value: unknown) => readjustmentModel(ReadjustmentData.parse(value));
const states = ['all', 'measures', 'resolve', 'open'];
const layouts: LayoutName[] = ['phone', 'column', 'wide'];
const drawn = (model: ReadjustmentModel, state: string, layout: LayoutName = 'wide') =>
	draw(model, sheetOf('readjustment', state, layout));
const textsOf = (model: ReadjustmentModel, state: string, layout?: LayoutName) =>
	partsOf(drawn(model, state, layout)).lines.map(({ text }) => text);

const file = JSON.parse(readFileSync('content/figures/readjustment.json', 'utf8')) as ReadjustmentData;
const real = modelOf(file);

describe('the model', () => {
	const model = modelOf(data);

	test('numbers the readjustments and gives each link its id, its measure and its basis', () => {
		expect(
			model.readjustments.map(({ number, cells }) => [
				number,
				cells.map(({ id, column, basis }) => [id, column, basis]),
			]),
		).toEqual([
			[1, [['first-b', 1, 'stated']]],
			[2, []],
			[
				3,
				[
					['third-a', 0, 'matched'],
					['third-b', 1, 'stated'],
				],
			],
		]);
	});

	test('is told and tabulated', () => {
		expect(describeReadjustment(model)).toEqual([
			'Two measures: A (gist of a), B (gist of b). Three changes, together: Two contradictions.',
			'1. First. It is cheap. B: pays.',
			'2. Second. It is early. As a whole: by all.',
			'3. Third. It blurs. A: sits (matched); B: goes.',
			'The trust. It was. Resolved: It is not. Second is the way.',
			'The base. It was. Resolved: It is not.',
		]);
		expect(tabulateReadjustment(model)).toEqual({
			columns: ['Readjustment or contradiction', 'A', 'B', 'As a whole'],
			rows: [
				['First', '', 'pays', ''],
				['Second', '', '', 'by all'],
				['Third', 'sits (matched)', 'goes', ''],
				['The trust', '', '', 'is not trust Second is the way.'],
				['The base', '', '', 'is not base'],
			],
		});
	});

	test('refuses measures and readjustments that there are not, and a row that says nothing', () => {
		const wrong = (find: string | RegExp, replace: string) =>
			problemsOf(changed('figures/readjustment.json', find, replace)).map(withoutPlace);
		expect(wrong('"training": {', '"trainings": {')).toEqual([
			expect.stringContaining('readjustments[0].cells.trainings: there is no "trainings" in measures.'),
		]);
		expect(wrong('"readjustment": "incubator"', '"readjustment": "incubators"')).toEqual([
			expect.stringContaining(
				'contradictions[0].named[0].readjustment: there is no "incubators" in readjustments.',
			),
		]);
		expect(wrong(/"whole": "by “critical[^\n]+\n/, '')).toEqual([
			expect.stringContaining(
				'readjustments[1]: must have either cells or what it is drawn from as a whole.',
			),
		]);
	});

	test('what its states say of the counts is so', () => {
		const named = (id: string) =>
			real.readjustments.filter(({ cells }) => cells.some((each) => each.measure.id === id)).length;
		expect(real.claims['measures']).toBe('Training is named for three of six changes, land for none');
		expect([named('training'), real.readjustments.length]).toEqual([3, 6]);
		expect([real.measures.length, real.contradictions.length]).toEqual([5, 3]);
		const alone = real.contradictions.flatMap(({ named: ways }) => ways.map((way) => way.readjustment.id));
		expect(new Set(alone)).toEqual(new Set(['incubator']));
	});
});

describe('the links', () => {
	const spans = [
		{ top: 0, bottom: 30 },
		{ top: 40, bottom: 70 },
	];

	test('leave and arrive in the order of what they join', () => {
		const links = [
			{ from: 0, to: 1 },
			{ from: 0, to: 0 },
			{ from: 1, to: 1 },
		];
		expect(placeLinks(links, spans, spans)).toEqual([
			{ from: 0, to: 1, y1: 20, y2: 50 },
			{ from: 0, to: 0, y1: 10, y2: 15 },
			{ from: 1, to: 1, y1: 55, y2: 60 },
		]);
	});

	test('spans are stacked, and stretched if there is room', () => {
		expect(stackSpans([10, 20], 5, 4)).toEqual([
			{ top: 5, bottom: 15 },
			{ top: 19, bottom: 39 },
		]);
		expect(stackSpans([10, 20], 0, 4, 44).at(-1)!.bottom).toBe(44);
	});
});

describe('the drawings', () => {
	test('evidence covers exactly what can be chosen, and nothing else is drawn as a mark', () => {
		const said = evidence(real, plainContext()).map(({ mark }) => mark);
		const chosen = readjustmentMarks(real).flatMap(({ name, choices }) =>
			choices.filter(({ value }) => value !== 'none').map(({ value }) => `${name}=${value}`),
		);
		expect(said.toSorted()).toEqual(chosen.toSorted());
		for (const layout of layouts) {
			const marks = new Set(
				states.flatMap((state) => partsOf(drawn(real, state, layout)).marks.map(({ set }) => set)),
			);
			expect([...marks].toSorted()).toEqual(said.toSorted());
		}
	});

	test('the measures’ state says what each measure does, in the place of the contradictions', () => {
		const model = modelOf(data);
		const words = ['B: pays', 'none: by all', 'A: sits', 'B: goes'];
		for (const layout of layouts) {
			const [all, told] = [textsOf(model, 'all', layout), textsOf(model, 'measures', layout)];
			expect(words.filter((text) => all.includes(text))).toEqual([]);
			expect(words.filter((text) => told.includes(text))).toEqual(words);
			expect(all).toContain('The trust');
			expect(told).not.toContain('The trust');
		}
	});

	test('draws a line a link, broken where it is matched, and a band where all are named together', () => {
		const html = toHtml(drawn(modelOf(data), 'all'));
		const inKey = 1;
		expect(html.match(/class="link"/g)).toHaveLength(2 + inKey);
		expect(html.match(/class="link broken"/g)).toHaveLength(1 + inKey);
		expect(html.match(/data-flip="whole-/g)).toHaveLength(1);
		// A band from what is named by itself, and one to each contradiction.
		expect(html.match(/class="together"/g)).toHaveLength(1 + 1 + 2 + inKey);
	});

	test('the open state has a sign for every place, but where a band takes a row together', () => {
		const html = toHtml(drawn(modelOf(data), 'open'));
		const count = (kind: string) => html.match(new RegExp(`dot-${kind}`, 'g'))?.length;
		const inKey = 1;
		expect([count('stated'), count('matched'), count('open')]).toEqual([
			2 + 1 + inKey,
			1 + inKey,
			1 + 5 + inKey,
		]);
		expect(html.match(/data-flip="together-/g)).toHaveLength(1 + 2);
	});

	test('each contradiction is drawn before and after', () => {
		for (const layout of layouts) {
			const texts = textsOf(modelOf(data), 'resolve', layout);
			for (const each of ['The trust', 'The base', 'is not trust', 'is not base'])
				expect(texts).toContain(each);
			expect(texts.filter((text) => text === 'was' || text === 'by this')).toHaveLength(4);
		}
	});

	const relabelled = (words: (text: string) => string) => ({
		...file,
		measures: file.measures.map((each) => ({ ...each, label: words(each.label), gist: words(each.gist) })),
		readjustments: file.readjustments.map((each) => ({
			...each,
			label: words(each.label),
			cells: Object.fromEntries(
				Object.entries(each.cells).map(([id, one]) => [id, { ...one!, words: words(one!.words) }]),
			),
		})),
		contradictions: file.contradictions.map((each) => ({
			...each,
			label: words(each.label),
			before: words(each.before),
			by: words(each.by),
			after: words(each.after),
		})),
	});
	const single = {
		...data,
		measures: [measure('a')],
		readjustments: [{ id: 'first', label: 'First', what: 'It is.', pages: [1], cells: { a: cell('pays') } }],
		contradictions: [contradiction('trust')],
	};
	const twice = {
		...file,
		readjustments: file.readjustments.flatMap((each) => [each, { ...each, id: `${each.id}-again` }]),
		contradictions: file.contradictions.flatMap((each) => [each, { ...each, id: `${each.id}-again` }]),
	};

	test.each([
		['as it is', file],
		['one of each', single],
		['twice as many changes and contradictions', twice],
		[
			'twice as many measures',
			{
				...file,
				measures: [...file.measures, ...file.measures.map((each) => ({ ...each, id: `${each.id}-again` }))],
			},
		],
		['long labels', relabelled((text) => `${text}, and more that is to be said`)],
		['Chinese labels', relabelled(() => '党组织领导的电子商务服务中心与培训')],
	])('nothing leaves the drawing or meets: %s', (_, value) => {
		expect(faultsIn(draw, modelOf(value), 'readjustment', states)).toEqual([]);
	});
});
