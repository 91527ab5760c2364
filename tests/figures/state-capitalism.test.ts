import { toHtml } from 'hast-util-to-html';
import { describe, expect, test } from 'vitest';
import { type LayoutName, layouts } from '../../src/figure-kit/canvas.ts';
import { partsOf as drawnParts } from '../../src/figure-kit/measure-drawing.ts';
import { Data as StateCapitalismData } from '../../src/figures/state-capitalism/data.ts';
import {
	describe as describeStateCapitalism,
	marks as stateCapitalismMarks,
	type Model as StateCapitalismModel,
	model as stateCapitalismModel,
	table as tabulateStateCapitalism,
} from '../../src/figures/state-capitalism/model.ts';
import { draw, evidence } from '../../src/figures/state-capitalism/render.ts';
import { faultsIn, markWords, meta, canvasOf, statesOf } from '../support/figures.ts';
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
		use: 'They use it.',
		grow: 'They grow.',
		through: 'through it',
		data: 'data',
		gains: 'data and gains',
		villages: 'over {count} villages',
		entrepreneurs: 'some people',
		others: 'and others',
		layer: 'The outer layer',
		goal: 'The goal:',
		goalIs: 'no more poverty',
		newForm: 'New',
		olderForm: 'Older',
	},
	villages: { count: 4000 },
	parts: {
		party: part('The party', 91),
		central: { text: 'Of the centre.', pages: [90] },
		local: { text: 'Of localities.', pages: [91] },
		platforms: { text: 'Of platforms.', pages: [88] },
		support: part('backing', 74),
		policies: part('Policies', 120),
		services: part('courses', 110),
		lower: part('Villages', 120),
		data: part('Data from all', 90),
		gains: part('Gains from some', 120),
		redirects: part('redirects', 120),
		technologies: part('Such as', 120, { items: ['one', 'two'] }),
	},
	older: {
		control: part('Control', 88),
		support: part('Resources', 88),
		upper: part('Large firms', 87),
		gains: part('Gains as it grows', 87),
		lower: part('Industries', 87, { words: 'freed' }),
		left: part('It withdrew', 87),
		untold: part('Not told', 87),
	},
});
const model = stateCapitalismModel(data, world);

describe('state-capitalism: the model', () => {
	test('takes the names of actors from the register', () => {
		expect(model.names).toEqual({
			central: 'Central government',
			local: 'Local governments',
			platforms: 'Platforms',
		});
	});

	test('is told in words, a form a paragraph', () => {
		const [newer, older] = describeStateCapitalism(model);
		expect(newer).toMatch(/^New\. Central government: Of the centre\. Local governments: /);
		expect(newer).toMatch(
			/The party: Of The party\. Such as one, two and others\. Over 4,000 villages, some people\.$/,
		);
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

const drawingOf = (state: string, layout: LayoutName = 'wide') =>
	draw(model, canvasOf('state-capitalism', state, layout));
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

	test('takes what brings forth the lower level away for what rises from it, and adds the outer layer to that', () => {
		expect(added('production', 'extraction')).toEqual(['part=data', 'part=gains', 'part=technologies']);
		expect(added('extraction', 'production')).toEqual(['part=services', 'part=support']);
		expect(added('extraction', 'direction')).toEqual(['part=party', 'part=redirects']);
		expect(added('direction', 'extraction')).toEqual([]);
		expect([...marksIn('older')].every((mark) => mark.startsWith('part=older-'))).toBe(true);
	});

	test('stands in the order of its levels, the platforms above, the governments below', () => {
		for (const layout of Object.keys(layouts) as LayoutName[])
			for (const state of ['direction', 'production', 'extraction']) {
				const { marks } = drawnParts(drawingOf(state, layout));
				const tops = ['platforms', 'lower', 'policies', 'central'].map(
					(id) => marks.find(({ set }) => set === `part=${id}`)!.box.y,
				);
				expect(tops).toEqual(tops.toSorted((a, b) => a - b));
			}
	});

	test('has the platforms’ colour on what is channelled by them, and keeps those of actors within the frame', () => {
		for (const state of ['direction', 'production', 'extraction'])
			for (const look of ['is-platforms', 'is-local', 'is-central', 'policies'])
				expect(htmlOf(state)).toContain(`class="${look}"`);
	});

	test('lets the outer layer enclose both levels in the new form, the upper one alone in the older', () => {
		const frame = (state: string) => {
			const [, d = ''] = /class="frame" d="([^"]+)"/.exec(htmlOf(state)) ?? [];
			return { d, bottom: Math.max(...[...d.matchAll(/ (-?[\d.]+)/g)].map(([, y]) => Number(y))) };
		};
		const topOf = (state: string, id: string) =>
			drawnParts(drawingOf(state)).marks.find(({ set }) => set === `part=${id}`)!.box.y;
		expect(frame('direction').bottom).toBeGreaterThan(topOf('direction', 'central'));
		expect(frame('older').bottom).toBeLessThan(topOf('older', 'older-gains'));
		expect(frame('extraction').d).toBe('');
		// The same corners, so that the one becomes the other.
		const commands = (d: string) => d.replace(/[^A-Z]/g, '');
		expect(commands(frame('older').d)).toBe(commands(frame('direction').d));
	});
});

test('state-capitalism: the outer layer that points up has a shaft narrower than its head, and barbs', () => {
	for (const layout of ['phone', 'column'] as const) {
		const [, d = ''] = /class="frame" d="([^"]+)"/.exec(toHtml(drawingOf('direction', layout))) ?? [];
		const corners = d
			.slice(1, -1)
			.split('L')
			.map((corner) => corner.split(' ').map(Number) as [number, number]);
		const [foot, neck, barb, tip, otherBarb, , otherFoot] = corners as [number, number][] & { length: 7 };
		expect((otherFoot![0] - foot![0]) / (otherBarb![0] - barb![0])).toBeLessThan(0.8);
		// The neck is between the edge of the head above it and the barb.
		const share = (neck![0] - barb![0]) / (tip![0] - barb![0]);
		expect(neck![1]).toBeGreaterThan(barb![1] + share * (tip![1] - barb![1]) + 12);
		expect(neck![1]).toBeLessThan(barb![1]);
	}
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
						['label', 'words'].includes(key) ? words : key === 'items' ? [words, words] : (value as unknown),
					]),
				),
			]),
		) as T;
	return {
		...model,
		villages: words,
		words: { ...model.words, entrepreneurs: words, lower: words, upper: words },
		names: { central: words, local: words, platforms: words },
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
	['four technologies', technologies(Array.from({ length: 4 }, (_, i) => `technology ${i + 1}`))],
	['long labels', worded(long)],
	['Chinese labels', worded(chinese)],
])('state-capitalism: %s leave no fault', (_, of) => {
	expect(faultsIn(draw, of, 'state-capitalism', states)).toEqual([]);
});
