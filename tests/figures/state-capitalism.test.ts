import { toHtml } from 'hast-util-to-html';
import { describe, expect, test } from 'vitest';
import { partsOf as drawnParts } from '../../src/figure-kit/measure-drawing.ts';
import { type LayoutName, layouts, slideHeight } from '../../src/figure-kit/sheet.ts';
import { StateCapitalismData } from '../../src/figures/state-capitalism/data.ts';
import {
	describeStateCapitalism,
	stateCapitalismMarks,
	type StateCapitalismModel,
	stateCapitalismModel,
	tabulateStateCapitalism,
} from '../../src/figures/state-capitalism/model.ts';
import { draw, evidence } from '../../src/figures/state-capitalism/render.ts';
import {
	besideOneAnother,
	broadArrow,
	frameOf,
	gather,
	gridOf,
	pipeOf,
	shootsAt,
	spread,
	threadOf,
} from '../../src/figures/state-capitalism/storeys.ts';
import { faultsIn, markWords, meta, sheetOf, statesOf } from '../support/figures.ts';
import { world } from '../support/world.ts';

const states = ['direction', 'production', 'extraction', 'older'];
const part = (label: string, page: number, more: object = {}) => ({
	label,
	text: `Of ${label}.`,
	pages: [page],
	...more,
});
const data = StateCapitalismData.parse({
	...meta,
	states: statesOf('flow', ...states),
	words: {
		part: markWords('part'),
		upper: 'Upper',
		lower: 'Lower',
		village: '{each} of {count} villages',
		people: 'some people',
		newForm: 'New',
		olderForm: 'Older',
	},
	villages: { count: 4000, each: 10 },
	parts: {
		party: part('The party', 91),
		central: { text: 'Of the centre.', pages: [90] },
		local: { text: 'Of localities.', pages: [91] },
		platforms: { text: 'Of platforms.', pages: [88], words: 'privileged', turn: 'turn data into' },
		support: part('backing', 74),
		policies: part('Policies', 120),
		services: part('courses', 110),
		lower: part('Villages', 120),
		data: part('Data from all', 90, { short: 'Data' }),
		gains: part('Gains from some', 120, { short: 'Gains' }),
		redirects: part('redirects', 120),
		technologies: part('Such as', 120, { items: ['one', 'two'] }),
	},
	older: {
		control: part('Control', 88),
		support: part('Resources', 88),
		upper: part('Large firms', 87, { words: 'upstream' }),
		gains: part('Gains as it grows', 87, { short: 'Gains' }),
		lower: part('Industries', 87, { words: 'freed' }),
		left: part('It withdrew', 87),
		untold: part('Not told', 87),
	},
});
const model = stateCapitalismModel(data, world);

describe('state-capitalism: the model', () => {
	test('counts houses, and says what one stands for', () => {
		expect(model.houses).toBe(400);
		expect(model.village).toBe('10 of 4,000 villages');
		expect(stateCapitalismModel({ ...data, villages: { count: 8000, each: 10 } }, world).houses).toBe(800);
	});

	test('refuses villages that do not come out even', () => {
		expect(() => stateCapitalismModel({ ...data, villages: { count: 4005, each: 10 } }, world)).toThrow(
			'4005 villages are not a number of houses of 10 each',
		);
	});

	test('takes the names of actors from the register', () => {
		expect(model.names).toEqual({
			central: 'Central government',
			local: 'Local governments',
			platforms: 'Platforms',
			entrepreneurs: 'Entrepreneurs',
		});
	});

	test('is told in words, a form a paragraph', () => {
		const [newer, older] = describeStateCapitalism(model);
		expect(newer).toMatch(/^New\. Central government: Of the centre\. Local governments: /);
		expect(newer).toMatch(/The party: Of The party\. Such as one, two\. some people 10 of 4,000 villages\.$/);
		expect(older).toBe(
			'Older. Control: Of Control. Resources: Of Resources. Large firms: Of Large firms. Gains as it grows: Of Gains as it grows. Industries: Of Industries. It withdrew: Of It withdrew. Not told: Of Not told.',
		);
	});

	test('has a row for each part of each form', () => {
		const { rows } = tabulateStateCapitalism(model);
		expect(rows).toHaveLength(12 + 7);
		expect(rows[0]).toEqual(['Central government', 'New', 'Of the centre.', '90']);
		expect(rows.at(-1)).toEqual(['Not told', 'Older', 'Of Not told.', '87']);
	});
});

describe('state-capitalism: lines and fields', () => {
	test('fills rows from the left, and begins another where one is full', () => {
		expect(gridOf(3, { x: 5, y: 10, width: 21 }, { across: 10, down: 8 })).toEqual({
			places: [
				{ x: 5, y: 10 },
				{ x: 15, y: 10 },
				{ x: 5, y: 18 },
			],
			rows: 2,
		});
	});

	test('spreads, gathers, and lets no thread cross another', () => {
		expect(spread(2, 0, 100)).toEqual([25, 75]);
		expect(gather([0, 40, 90], 50, 4)).toEqual([46, 50, 54]);
		expect(threadOf({ x: 0, y: 120 }, 100, { x: 50, y: 0 })).toBe('M0 120V100C0 45 50 60 50 0');
		expect(threadOf({ x: 0, y: 100 }, 100, { x: 50, y: 0 })).toBe('M0 100C0 45 50 60 50 0');
	});

	test('sets things beside one another with equal room, or says that they do not fit', () => {
		expect(besideOneAnother([20, 40], [0, 100], 8)).toEqual([20, 70]);
		expect(besideOneAnother([20, 40], [0, 75], 8)).toBeUndefined();
	});

	test('rounds the corners of a line, short pieces less', () => {
		const corner = [
			{ x: 0, y: 0 },
			{ x: 0, y: 100 },
			{ x: 10, y: 100 },
		];
		expect(pipeOf(corner, 20)).toBe('M0 0L0 80Q0 100 5 100L10 100');
	});

	test('cuts a frame out of itself, and draws arrows both ways', () => {
		const outer = { x: 0, y: 0, width: 100, height: 80 };
		expect(frameOf(outer, { x: 10, y: 20, width: 80, height: 50 }).match(/Z/g)).toHaveLength(2);
		expect(broadArrow({ x: 0, y: 10 }, { x: 50, y: 10 }, 10)).toBe('M0 5H39.5V-0.5L50 10L39.5 20.5V15H0Z');
		expect(broadArrow({ x: 10, y: 50 }, { x: 10, y: 0 }, 10)).toBe('M5 50V10.5H-0.5L10 0L20.5 10.5H15V50Z');
		expect(shootsAt([5, 15], 20, 4)).toBe('M1 20l4 -5.2 4 5.2zM11 20l4 -5.2 4 5.2z');
	});
});

const drawingOf = (state: string, layout: LayoutName = 'wide') =>
	draw(model, sheetOf('state-capitalism', state, layout));
const htmlOf = (state: string, layout?: LayoutName) => toHtml(drawingOf(state, layout), { space: 'svg' });
const marksIn = (state: string) => new Set(drawnParts(drawingOf(state)).marks.map(({ set }) => set));
const added = (before: string, after: string) =>
	[...marksIn(after)].filter((mark) => !marksIn(before).has(mark)).sort();

describe('state-capitalism: the drawing', () => {
	test('has evidence for just the marks of its states', () => {
		const drawn = new Set(states.flatMap((state) => [...marksIn(state)]));
		const told = evidence(model).map(({ mark }) => mark);
		expect(new Set(told)).toEqual(drawn);
		expect(told).toHaveLength(drawn.size);
		const offered = stateCapitalismMarks(model)[0]!.choices.slice(1);
		expect(new Set(offered.map(({ value }) => `part=${value}`))).toEqual(drawn);
	});

	test('adds threads and technologies to the policies, then the frame', () => {
		expect(added('production', 'extraction')).toEqual(['part=data', 'part=gains', 'part=technologies']);
		expect(added('extraction', 'direction')).toEqual(['part=party', 'part=redirects']);
		expect([...marksIn('older')].every((mark) => mark.startsWith('part=older-'))).toBe(true);
	});

	test('backs the platforms in every state', () => {
		for (const state of ['production', 'extraction', 'direction'])
			expect(marksIn(state)).toContain('part=support');
		expect(marksIn('older')).toContain('part=older-support');
	});

	test('dyes local governments and platforms together, and only inside the frame', () => {
		for (const state of ['production', 'extraction']) {
			expect(htmlOf(state)).toContain('class="is-local"');
			expect(htmlOf(state)).toContain('class="is-platforms"');
			expect(htmlOf(state)).not.toContain('dyed');
		}
		expect(htmlOf('direction')).not.toContain('is-local');
		expect(htmlOf('direction')).not.toContain('storey-pipe-local');
		expect(htmlOf('direction')).toContain('class="is-dyed-platforms"');
		expect(htmlOf('direction')).not.toContain('"is-platforms"');
	});

	test('draws every house, as one path, and stays small', () => {
		for (const layout of Object.keys(layouts) as LayoutName[]) {
			const html = htmlOf('direction', layout);
			const [, houses = ''] = /class="storey-houses" d="([^"]+)" data-flip/.exec(html) ?? [];
			expect(houses.match(/z/g)).toHaveLength(400);
			expect(html.length).toBeLessThan(30_000);
		}
	});

	test('lets the frame of the older form enclose the upper level alone', () => {
		const [, , , height] = /viewBox="([^"]+)"/.exec(htmlOf('older'))![1]!.split(' ').map(Number);
		const frame = drawnParts(drawingOf('older')).marks.find(({ set }) => set === 'part=older-control')!;
		const lower = drawnParts(drawingOf('older')).marks.find(({ set }) => set === 'part=older-lower')!;
		expect(frame.box.y).toBeLessThan(lower.box.y);
		const depth = /fill-rule="evenodd" d="[^Z]*?a12 12 0 0 1 12 12V([\d.]+)a/.exec(htmlOf('older'))![1];
		expect(Number(depth)).toBeLessThan(lower.box.y);
		const whole = /fill-rule="evenodd" d="[^Z]*?a12 12 0 0 1 12 12V([\d.]+)a/.exec(htmlOf('direction'))![1];
		expect(Number(whole)).toBeGreaterThan(lower.box.y);
		expect(height).toBeLessThanOrEqual(slideHeight);
	});
});

const long = 'A label that goes on for much longer than any that is set here now, to see where it ends';
const chinese = '数字发展型村庄与电子商务平台企业的产业政策融合模式';

/** A model in which every label is some words. */
function worded(words: string): StateCapitalismModel {
	const all = <T extends object>(parts: T): T =>
		Object.fromEntries(
			Object.entries(parts).map(([id, each]: [string, object]) => [
				id,
				Object.fromEntries(
					Object.entries(each).map(([key, value]) => [
						key,
						['label', 'short', 'words', 'turn'].includes(key)
							? words
							: key === 'items'
								? [words, words]
								: (value as unknown),
					]),
				),
			]),
		) as T;
	return {
		...model,
		village: words,
		words: { ...model.words, people: words, lower: words, upper: words },
		names: { central: words, local: words, platforms: words, entrepreneurs: words },
		parts: all(model.parts),
		older: all(model.older),
	};
}
const technologies = (items: string[]): StateCapitalismModel => ({
	...model,
	parts: { ...model.parts, technologies: { ...model.parts.technologies, items } },
});

test.each([
	['its own words', model],
	['one technology', technologies(['one'])],
	['eight technologies', technologies(Array.from({ length: 8 }, (_, i) => `technology number ${i + 1}`))],
	['twice as many villages', { ...model, houses: 800 }],
	['one village', { ...model, houses: 1 }],
	['long labels', worded(long)],
	['Chinese labels', worded(chinese)],
])('state-capitalism: %s leave no fault', (_, of) => {
	expect(faultsIn(draw, of, 'state-capitalism', states)).toEqual([]);
});
