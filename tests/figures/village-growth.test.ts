import type { Element } from 'hast';
import { toString } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';
import { describe, expect, test } from 'vitest';
import { toHtml } from 'hast-util-to-html';
import { Data as VillageGrowthData } from '../../src/figures/village-growth/data.ts';
import { breadthOf, dotsPath, gridFor, lengthOf } from '../../src/figures/village-growth/dots.ts';
import {
	countsIn,
	describe as describeVillageGrowth,
	fastest,
	formatFactor,
	stepsOf,
	table as tabulateVillageGrowth,
	model as villageGrowthModel,
} from '../../src/figures/village-growth/model.ts';
import { draw, evidence } from '../../src/figures/village-growth/render.ts';
import { boxOf, pointOf } from '../../src/figures/village-growth/scene.ts';
import { formatNumber } from '../../src/text/words.ts';
import { alone, changedEntry, content, editionOf } from '../support/content.ts';
import { faultsIn, markWords, meta, canvasOf, statesOf } from '../support/figures.ts';
import { world } from '../support/world.ts';

const words = {
	year: markWords('year'),
	villages: 'Taobao Villages',
	dot: 'a village',
	outside: 'from outside',
	bar: 'a count',
	between: 'growth',
	none: 'no count',
	speed: 'Speed',
	once: '×{factor} at once',
	yearly: '×{factor} a year',
	title: '{count} in {year}',
	since: '{factor} since {year}.',
	sinceYears: '{factor} since {year}, {yearly} a year.',
};

const data = (change: object = {}) =>
	VillageGrowthData.parse({
		...meta,
		states: statesOf('view', 'number', 'tens', 'outside'),
		words,
		notes: [
			{ year: '2009', text: 'Three of many.', pages: [8] },
			{ year: '2014', since: { year: '2009', words: 'a hundredfold' }, text: 'A leap.', pages: [9] },
		],
		...change,
	});

const source = { pages: [8] };

/** Printed counts of 2009, 2011, 2012 and 2014, and others of 2013 and, after them, 2015. */
const counts = [
	{ id: '2009', villages: 3, source },
	{ id: '2011', villages: 12, source },
	{ id: '2012', villages: 120, source },
	{ id: '2013', villages: 240, outside: 'A report.' },
	{ id: '2014', villages: 300, source },
	{ id: '2015', villages: 600, outside: 'A later report.' },
];
const modelOf = (some: object[] = counts, change: object = {}) =>
	villageGrowthModel(data(change), { ...world, 'villages-by-year': some } as typeof world);

const states = ['number', 'tens', 'outside'];
const layouts = ['wide', 'column', 'phone'] as const;

/** The elements of a drawing that have a class. */
function withClass(svg: Element, name: string): Element[] {
	const found: Element[] = [];
	visit(svg, 'element', (node) => {
		if (node.properties['className']?.includes(name)) found.push(node);
	});
	return found;
}

const marksIn = (svg: Element) =>
	withClass(svg, 'mark').map(({ properties }) => String(properties['dataSet']));

describe('village-growth', () => {
	const model = modelOf();

	test('shows printed counts, and others between them in their own state alone', () => {
		const yearsIn = (state: string) => countsIn(model, state).map(({ year }) => year);
		expect(yearsIn('number')).toEqual([2009, 2011, 2012, 2014]);
		expect(yearsIn('tens')).toEqual([2009, 2011, 2012, 2014]);
		expect(yearsIn('outside')).toEqual([2009, 2011, 2012, 2013, 2014]);
		expect(model.years).toEqual([2009, 2014]);
		expect(model.bands.map(({ id, start, end }) => [id, start, end])).toEqual([
			['first', 2009, 2014.75],
			['second', 2014.75, 2015],
		]);
	});

	test('reckons how many times as many, a year, and which step is fastest', () => {
		const steps = stepsOf(model.printed);
		expect(steps.map(({ from, to, factor, yearly }) => [from.year, to.year, factor, yearly])).toEqual([
			[2009, 2011, 4, 2],
			[2011, 2012, 10, 10],
			[2012, 2014, 2.5, expect.closeTo(1.581, 3)],
		]);
		expect(fastest(steps)!.to.year).toBe(2012);
		expect(fastest([])).toBeUndefined();
		expect([1.58, 10, 99.96, 1234.5].map(formatFactor)).toEqual(['1.6', '10.0', '100', '1,235']);
	});

	test('refuses a note beside a year without a printed count, and a register without one', () => {
		const notes = [{ year: '2013', text: 'T.', pages: [8] }];
		expect(() => modelOf(counts, { notes })).toThrow(
			'a note stands beside 2013, of which no count is printed',
		);
		expect(() => modelOf([counts[3]!], { notes: [] })).toThrow('no count that the dissertation prints');
	});

	test('is told in words', () => {
		expect(describeVillageGrowth(model)).toEqual([
			'The dissertation prints these counts of Taobao Villages: 3 in 2009, 12 in 2011, 120 in 2012, 300 in 2014.',
			'Growth: 2009 to 2011, ×2.0 a year; 2011 to 2012, ×10.0 at once; 2012 to 2014, ×1.6 a year. It is fastest from 2011 to 2012.',
			'A count is of a whole year; those of 2014 belong to two phases.',
			'From outside the dissertation: 240 in 2013, 600 in 2015. With them growth is: 2009 to 2011, ×2.0 a year; 2011 to 2012, ×10.0 at once; 2012 to 2013, ×2.0 at once; 2013 to 2014, ×1.3 at once.',
		]);
	});

	test('has a row for each year of the register', () => {
		expect(tabulateVillageGrowth(model).rows.slice(2)).toEqual([
			['2012', 120, 'dissertation, p. 8', '×10.0 at once', '×10.0 at once'],
			['2013', 240, 'A report.', '', '×2.0 at once'],
			['2014', 300, 'dissertation, p. 8', '×1.6 a year', '×1.3 at once'],
			['2015', 600, 'A later report.', '', ''],
		]);
	});

	test.each(layouts)(
		'has a mark for each count that it shows, and something to tell of each (%s)',
		(layout) => {
			const told = evidence(model).map(({ mark }) => mark);
			expect(told).toEqual(marksIn(draw(model, canvasOf('x', 'outside', layout))));
			const printed = told.filter((mark) => mark !== 'year=2013');
			expect(marksIn(draw(model, canvasOf('x', 'number', layout)))).toEqual(printed);
			expect(marksIn(draw(model, canvasOf('x', 'tens', layout)))).toEqual(printed);
		},
	);

	test('tells where a count is from, and the growth as its state shows it', () => {
		const parts = (id: string) => evidence(model).find(({ mark }) => mark === `year=${id}`)!.parts;
		expect(parts('2014')).toEqual([
			{ pages: [8] },
			{ text: 'A leap.', pages: [9] },
			{ text: '2.5 since 2012, 1.6 a year.', states: ['number', 'tens'] },
			{ text: '1.3 since 2013.', states: ['outside'] },
		]);
		expect(parts('2013')[0]).toEqual({ text: 'A report.', outside: true });
		expect(parts('2009')).toEqual([{ pages: [8] }, { text: 'Three of many.', pages: [8] }]);
	});

	test('adds lighter dots and broken bars for counts from outside', () => {
		const seen = (state: string) => {
			const svg = draw(model, canvasOf('x', state, 'wide'));
			return ['count-printed', 'count-outside', 'is-ink', 'count-speed', 'count-speed-outside'].map(
				(name) => withClass(svg, name).length,
			);
		};
		// One more of each kind of dots in the key.
		expect(seen('number')).toEqual([4 + 1, 0, 1, 2, 0]);
		expect(seen('outside')).toEqual([4 + 1, 1 + 1, 1, 1, 2]);
	});

	test('says which counts an arrow joins, upright where the year before is empty', () => {
		const said = (layout: (typeof layouts)[number], state = 'number') => {
			const svg = draw(model, canvasOf('x', state, layout));
			return [withClass(svg, 'count-since').length, toString(svg).includes('a hundredfold')];
		};
		expect([said('wide'), said('column'), said('phone')]).toEqual([
			[1, true],
			[1, true],
			[0, true],
		]);
		expect([said('wide', 'tens'), said('phone', 'outside')]).toEqual([
			[0, false],
			[0, false],
		]);
	});

	test('draws on the scale of tens a line as wide as its year, and equal factors as equal steps', () => {
		const svg = draw(
			modelOf([counts[0]!, { ...counts[1]!, villages: 30 }, { ...counts[2]!, villages: 300 }], { notes: [] }),
			{
				...canvasOf('x', 'tens', 'wide'),
			},
		);
		const lines = withClass(svg, 'is-ink').filter(({ properties }) => properties['dataFlip']);
		const [width, tops] = [
			lines.map(({ properties }) => Number(properties['width'])),
			lines.map(({ properties }) => Number(properties['y'])),
		];
		expect(width).toEqual([expect.closeTo(1060 / 4 - 2, 0), width[0], width[0]]);
		expect(tops[0]! - tops[1]!).toBeCloseTo(tops[1]! - tops[2]!, 0);
		expect(withClass(svg, 'count-between').map(({ properties }) => properties['dataFlip'])).toEqual([
			'step-2011',
			'step-2012',
			undefined,
		]);
		expect(withClass(svg, 'count-between-fast')).toHaveLength(1);
	});

	test('draws bars as wide as their years and as high as their factors', () => {
		const grown = [3, 12, 120, 120].map((villages, i) => ({ ...counts[0]!, id: String(2009 + i), villages }));
		const svg = draw(modelOf(grown, { notes: [] }), canvasOf('x', 'number', 'wide'));
		const bars = new Map<string, number[]>();
		visit(svg, 'element', ({ tagName, properties: { dataFlip, x, width, height } }) => {
			if (tagName === 'rect' && String(dataFlip).startsWith('speed-'))
				bars.set(String(dataFlip), [x, width, height].map(Number));
		});
		const year = 1060 / 4;
		expect([...bars]).toEqual([
			['speed-2010', [year + 2, year - 4, expect.closeTo(64 * 0.4, 1)]],
			['speed-2011', [2 * year + 2, year - 4, 64]],
			['speed-2012', [3 * year + 2, year - 4, expect.closeTo(64 * 0.1, 1)]],
		]);
	});

	test('sets the factor of a step along the middle of its band, that of the fastest beside it', () => {
		const said = withClass(draw(model, canvasOf('x', 'tens', 'wide')), 't-note').filter((text) =>
			toString(text).startsWith('×'),
		);
		const year = 1060 / 6;
		// From 2009 to 2011 fourfold, from 2012 to 2014 two and a half times as many.
		expect(
			said.map((text) => Number(/rotate\((\S+) (\S+)/.exec(String(text.properties['transform']))![2])),
		).toEqual([expect.closeTo(year, -1), expect.closeTo(4 * year, -1)]);
	});

	test('lets a band lead from the line of a year to that of the next count, upright as lying', () => {
		const bandIn = (layout: 'phone' | 'wide') =>
			String(
				withClass(draw(model, canvasOf('x', 'tens', layout)), 'count-between-fast')[0]!.properties['d'],
			).match(/-?[\d.]+/g)!;
		const [year, row] = [1060 / 6, 50];
		// From the end of 2011 to that of 2012, and from there to its beginning.
		const [x, , dx, rise, back, level] = bandIn('wide').map(Number);
		expect([x, dx, back, level]).toEqual([
			expect.closeTo(3 * year, 1),
			expect.closeTo(year, 1),
			expect.closeTo(-year, 1),
			0,
		]);
		const [, y, reach, dy, flat, on] = bandIn('phone').map(Number);
		expect([y, dy, flat, on]).toEqual([3 * row, row, 0, -row]);
		expect([rise! < 0, reach! > 0]).toEqual([true, true]);
	});

	describe('keeps words apart and marks in reach', () => {
		const faults = (some: { id: string }[], change: object = {}) => {
			const notes = data().notes.filter(({ year }) => some.some(({ id }) => id === year));
			return faultsIn(draw, modelOf(some, { notes, ...change }), 'village-growth', states);
		};

		test('of one count', () => expect(faults([counts[0]!])).toEqual([]));
		test('of these', () => expect(faults(counts)).toEqual([]));
		test('of a number doubled', () =>
			expect(faults(counts.map((count) => ({ ...count, villages: count.villages * 2 })))).toEqual([]));
		test('of very large numbers', () =>
			expect(faults(counts.map((count) => ({ ...count, villages: count.villages * 4321 })))).toEqual([]));
		test('of twice as many years', () => {
			const later = counts.map(({ id, villages, ...count }) => ({
				...count,
				id: String(Number(id) + 7),
				villages: villages * 200,
			}));
			expect(faults([...counts, ...later])).toEqual([]);
			// Where not even small numbers have room in a year, they stand upright.
			const long = Array.from({ length: 20 }, (_, i) => ({
				id: String(2009 + i),
				villages: Math.round(3 * 1.6 ** i),
				source,
			}));
			expect(faults(long)).toEqual([]);
		});
		test.each([
			['long', 'A name that is much longer than what is said of a phase or a count, so that it breaks'],
			['Chinese', '阿里巴巴集团宣布农村电子商务为集团三大战略之一并承诺投入一百亿元人民币'],
		])('of %s words', (_, said) =>
			expect(
				faults(counts, {
					notes: data().notes.map((note) => ({
						...note,
						...(note.since ? { since: { ...note.since, words: said } } : {}),
					})),
					words: { ...words, yearly: `×{factor} ${said}`, none: said },
				}),
			).toEqual([]),
		);
	});

	describe('of the edition', () => {
		const open = (files: Parameters<typeof editionOf>[0]) => {
			const edition = editionOf(files);
			return villageGrowthModel(VillageGrowthData.parse(edition.figures.get('village-growth')), edition);
		};

		const countOf = (year: string) => editionOf(content)['villages-by-year'].find(({ id }) => id === year)!;

		test('is small to load', () => {
			const now = open(content);
			for (const state of states)
				for (const layout of layouts) {
					const svg = draw(now, canvasOf('x', state, layout));
					expect(toHtml(svg, { space: 'svg' }).length).toBeLessThan(25_000);
				}
		});

		test('moves dots, bars, lines and words with a changed count', () => {
			const { villages } = countOf('2014');
			const later = open(changedEntry('villages-by-year', '2014', { villages: 9 * villages }));
			for (const state of states)
				for (const layout of layouts) {
					const [old, now] = [open(content), later].map((model) =>
						draw(model, canvasOf('village-growth', state, layout)),
					) as [Element, Element];
					const flips = (svg: Element) => {
						const found: string[] = [];
						visit(svg, 'element', ({ properties: { dataFlip, d, y, height } }) => {
							if (dataFlip) found.push([dataFlip, d, y, height].join(' '));
						});
						return found.sort();
					};
					expect(flips(now), `${state}, ${layout}`).not.toEqual(flips(old));
					expect(toString(old)).toMatch(alone(formatNumber(villages)));
					expect(toString(now)).toMatch(alone(formatNumber(9 * villages)));
					expect(toString(now)).not.toMatch(alone(formatNumber(villages)));
				}
		});

		test('keeps a much larger count inside', () =>
			expect(
				faultsIn(
					draw,
					open(changedEntry('villages-by-year', '2019', { villages: 2 * countOf('2019').villages })),
					'village-growth',
					states,
				),
			).toEqual([]));
	});
});

describe('dots', () => {
	test('are as coarse as the largest count lets them be', () => {
		const grid = gridFor(4310, 84, 300);
		expect(lengthOf(4310, grid)).toBeLessThanOrEqual(300);
		const coarser = grid.abreast - 1;
		expect(Math.ceil(4310 / coarser) * (84 / coarser)).toBeGreaterThan(300);
	});

	test('stand in rows from the foot, as many as the count', () => {
		const grid = { pitch: 4, abreast: 5, dot: 3 };
		// Two full rows, and two dots more.
		expect(dotsPath(12, grid, { x: 10, y: 20 }, false)).toBe('M0.5 18h19.5m-19.5 -4h19.5m-19.5 -4h7.5');
		expect(dotsPath(12, grid, { x: 10, y: 20 }, true)).toBe('M12 10.5v19.5m4 -19.5v19.5m4 -19.5v7.5');
		expect(lengthOf(12, grid)).toBe(12);
		// Fewer than a row stand in the middle.
		expect(breadthOf(3, grid)).toBe(12);
		expect(dotsPath(3, grid, { x: 10, y: 20 }, false)).toBe('M4.5 18h11.5');
	});

	test.each([1, 4, 5, 12, 212, 4310])('are %d for as many villages', (count) => {
		const grid = gridFor(4310, 84, 300);
		const path = dotsPath(count, grid, { x: 0, y: 0 }, false);
		// Each dash that a row's length holds is a dot.
		const rows = [...path.matchAll(/h([\d.]+)/g)].map(([, length]) =>
			Math.floor(Number(length) / grid.pitch + 1e-6 + 1 - (grid.pitch - grid.dot) / 2 / grid.pitch),
		);
		expect(rows.reduce((sum, dots) => sum + dots, 0)).toBe(count);
	});
});

test('a box and a point lie alike in both directions', () => {
	expect(boxOf({ vertical: false, foot: 100 }, [10, 30], [0, 40])).toEqual({
		x: 10,
		y: 60,
		width: 20,
		height: 40,
	});
	expect(boxOf({ vertical: true, foot: 40 }, [10, 30], [0, 40])).toEqual({
		x: 40,
		y: 10,
		width: 40,
		height: 20,
	});
	expect(pointOf({ vertical: false, foot: 100 }, 10, 40)).toEqual({ x: 10, y: 60 });
	expect(pointOf({ vertical: true, foot: 40 }, 10, 40)).toEqual({ x: 80, y: 10 });
});
