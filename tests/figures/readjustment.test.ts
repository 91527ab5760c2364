import { readFileSync } from 'node:fs';
import { toHtml } from 'hast-util-to-html';
import { describe, expect, test } from 'vitest';
import type { LayoutName } from '../../src/figure-kit/canvas.ts';
import { partsOf } from '../../src/figure-kit/measure-drawing.ts';
import { Data as ReadjustmentData } from '../../src/figures/readjustment/data.ts';
import {
	describe as describeReadjustment,
	marks as readjustmentMarks,
	model as readjustmentModel,
	type Model as ReadjustmentModel,
	table as tabulateReadjustment,
} from '../../src/figures/readjustment/model.ts';
import { draw, evidence } from '../../src/figures/readjustment/render.ts';
import { byId } from '../../src/text/lookup.ts';
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
	picture: 'mistrust',
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
		contradictions: 'Two contradictions',
		contradictionsNote: 'that came',
		resolved: 'Resolved',
		resolvedNote: 'as is held',
		peasant: 'peasant',
		raised: 'raised',
		byMeasures: 'through measures',
		before: 'Before',
		does: 'Does',
		after: 'After',
		readjustments: 'Three changes',
		measures: 'Two measures',
		cellWords: '{measure}: {words}',
		unnamed: 'none: {what}',
		keyStated: 'stated',
		keyMatched: 'matched by us',
		keyEmpty: 'empty',
		matched: 'matched',
		keyTogether: 'of all',
		keyOpen: 'open',
		was: 'Was',
		heldResolved: 'Held resolved',
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
	draw(model, canvasOf('readjustment', state, layout));
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
			'Two measures: A (gist of a), B (gist of b).',
			'1. First. It is cheap. B: pays.',
			'2. Second. It is early. As a whole: by all.',
			'3. Third. It blurs. A: sits (matched); B: goes.',
			'The trust. It was. Held resolved: It is not. Second is the way.',
			'The base. It was. Held resolved: It is not.',
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
		expect(wrong(/"whole": "“some[^\n]+\n/, '')).toEqual([
			expect.stringContaining(
				'readjustments[4]: must have either cells or what it is drawn from as a whole.',
			),
		]);
	});

	test('what its states say of the counts is so', () => {
		const cells = real.readjustments.flatMap((each) => each.cells);
		const named = (id: string) =>
			cells.filter(({ measure: by, basis }) => by.id === id && basis === 'stated').length;
		expect(byId(file.states.choices, 'measures').claim).toBe(
			'Training is named for three of six changes, money for two, land for none',
		);
		expect([named('training'), named('land-and-money'), real.readjustments.length]).toEqual([3, 2, 6]);
		// Where loans are named, each time land is said not to be.
		for (const { measure: by, evidence: said } of cells)
			if (by.id === 'land-and-money') expect(said).toContain('Land is not mentioned.');
		expect(real.readjustments.filter(({ whole }) => whole !== undefined)).toHaveLength(1);
		expect([real.measures.length, real.contradictions.length]).toEqual([5, 3]);
		const alone = real.contradictions.flatMap(({ named: ways }) => ways.map((way) => way.id));
		expect(new Set(alone)).toEqual(new Set(['incubator']));
	});
});

describe('the drawings', () => {
	test('a contradiction stands as high before as after', () => {
		const html = toHtml(drawn(real, 'all'));
		const before = [...html.matchAll(/class="before" d="M[\d.]+ ([\d.]+)/g)].map(([, y]) => Number(y));
		const after = [...html.matchAll(/d="([^"]+)" data-flip="answer-/g)].map(([, d]) => {
			const ys = [...d!.matchAll(/[\d.]+ ([\d.]+)/g)].map(([, y]) => Number(y));
			return (Math.min(...ys) + Math.max(...ys)) / 2;
		});
		expect(after).toEqual(before.map((y) => expect.closeTo(y, 0)));
		expect(before).toHaveLength(3);
	});

	test('evidence covers exactly what can be chosen, and nothing else is drawn as a mark', () => {
		const said = evidence(real, plainContext()).map(({ mark }) => mark);
		const chosen = readjustmentMarks(real).flatMap(({ name, choices }) =>
			choices.filter(({ value }) => value !== 'none').map(({ value }) => `${name}=${value}`),
		);
		expect(said.toSorted()).toEqual(chosen.toSorted());
		for (const layout of layouts) {
			const marks = new Set(
				states
					.flatMap((state) => partsOf(drawn(real, state, layout)).marks.map(({ set }) => set))
					.filter((set) => !set.startsWith('view=')),
			);
			expect([...marks].toSorted()).toEqual(said.toSorted());
		}
	});

	test('what the party does stands between each contradiction before and after, with its measures', () => {
		for (const layout of layouts) {
			const texts = textsOf(modelOf(data), 'all', layout);
			const order = ['The trust', 'Second', 'through measures', 'is not trust'].map((each) =>
				texts.indexOf(each),
			);
			expect(order).toEqual(order.toSorted((a, b) => a - b));
			expect(order[0]).toBeGreaterThanOrEqual(0);
		}
	});

	test('the pictures of before and after stand in both states that tell of them, so that they move', () => {
		const moving = (state: string) =>
			[...toHtml(drawn(real, state)).matchAll(/data-flip="((?:before|after)-[\w-]+)"/g)].map(
				([, name]) => name,
			);
		expect(moving('all')).toHaveLength(12);
		expect(new Set(moving('resolve'))).toEqual(new Set(moving('all')));
	});

	test('the measures’ state says what each measure does, or that none is named', () => {
		const model = modelOf(data);
		for (const layout of layouts) {
			const texts = textsOf(model, 'measures', layout);
			const words =
				layout === 'phone'
					? ['B: pays', 'none: by all', 'A: sits', 'B: goes']
					: ['pays', 'none: by all', 'sits', 'goes'];
			expect(words.filter((text) => !texts.includes(text))).toEqual([]);
			expect(texts).not.toContain('The trust');
		}
	});

	test('the open state has a sign for every place, but where a band takes a row or all rows together', () => {
		const html = toHtml(drawn(modelOf(data), 'open'));
		const count = (kind: string) => html.match(new RegExp(`class="${kind}"`, 'g'))?.length;
		const inKey = 1;
		// Of measures two, and the way to trust; one matched; one of measures, and the other ways, not named.
		expect([count('is-central'), count('matched'), count('open'), count('together')]).toEqual([
			2 + 1 + inKey,
			1 + inKey,
			1 + 5 + inKey,
			1 + 2 + inKey,
		]);
	});

	test('each contradiction is drawn before and after, with what the party does', () => {
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
				Object.entries(each.cells).map(([id, one]) => [id, { ...one, words: words(one.words) }]),
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
	};

	test.each([
		['as it is', file],
		['one of each', single],
		['twice as many changes', twice],
		['one measure less', { ...file, measures: file.measures.slice(0, -1) }],
		['long labels', relabelled((text) => `${text}, and more that is to be said`)],
		['Chinese labels', relabelled(() => '党组织领导的电子商务服务中心与培训')],
	])('nothing leaves the drawing or meets: %s', (_, value) => {
		expect(faultsIn(draw, modelOf(value), 'readjustment', states)).toEqual([]);
	});
});
