import { toHtml } from 'hast-util-to-html';
import { describe, expect, test } from 'vitest';
import { drawingOn, layouts } from '../../src/figure-kit/canvas.ts';
import { frameFigure, lazyPayload } from '../../src/figure-kit/frame.ts';
import type { MarkEvidence, OpenFigure } from '../../src/figure-kit/figure.ts';
import { mark } from '../../src/figure-kit/marks.ts';
import { meta, plainContext, canvasOf, statesOf } from '../support/figures.ts';

const context = plainContext();

/** A figure of two states, with the marks and the evidence given. */
const figure = (marks: string[], evidence: MarkEvidence[]): OpenFigure => ({
	meta: { ...meta, id: 'x', ours: 'Ours.', states: statesOf('view', 'one', 'two') },
	parameters: [
		{
			name: 'view',
			label: 'View',
			control: 'states',
			choices: [
				{ value: 'one', label: 'one' },
				{ value: 'two', label: 'two' },
			],
		},
		{
			name: 'part',
			label: 'Part',
			control: 'marks',
			choices: [
				{ value: 'none', label: 'None', say: 'No part.' },
				{ value: 'a', label: 'A' },
			],
		},
	],
	describe: () => [],
	table: () => ({ columns: [], rows: [] }),
	facts: () => [],
	diagrams: () => [],
	draw: () =>
		Promise.resolve({
			drawing(state, layout) {
				const size = typeof layout === 'string' ? layouts[layout] : layout;
				const canvas = canvasOf('x', state, size.name);
				return drawingOn(
					{ ...size, claim: state },
					50,
					marks.map((id) => mark(canvas, { parameter: 'part', id, label: id }, [])),
				);
			},
			below: () => [],
			evidence: () => evidence,
		}),
});
const told = (id: string, pages = [1]): MarkEvidence => ({
	mark: `part=${id}`,
	title: id,
	parts: [{ text: 'Said.', pages }],
});
const rest = (of: OpenFigure) => lazyPayload(of, context);
const frame = (of: OpenFigure, place: object = {}) =>
	frameFigure(of, context, { page: '/figures/x/', ...place });

describe('is not built', () => {
	test('with a mark that rests on nothing', async () => {
		await expect(rest(figure(['a', 'b'], [told('a')]))).rejects.toThrow(
			'content/figures/x.json: the mark "part=b" rests on nothing. Say what it rests on, with pages.',
		);
	});

	test('with evidence that no mark leads to', async () => {
		await expect(rest(figure(['a'], [told('a'), told('c')]))).rejects.toThrow(
			'content/figures/x.json: "part=c" is told of, but no drawing has such a mark. Draw it, or leave it out.',
		);
	});

	test('with evidence without pages', async () => {
		await expect(rest(figure(['a'], [told('a', [])]))).rejects.toThrow(
			'content/figures/x.json: what the mark "part=a" rests on has no pages. Name them.',
		);
	});
});

describe('a framed figure', () => {
	const html = async (place: object = {}) => toHtml(await frame(figure(['a'], [told('a')]), place));

	test('links to the page of each state, and says which is shown', async () => {
		expect(await html()).toContain(
			'<nav class="figure-bar" aria-label="Figure 4.1: view" data-marks=""><a class="button" href="/figures/x/one/" data-set="view=one" aria-current="true">one</a><a class="button" href="/figures/x/two/" data-set="view=two">two</a></nav>',
		);
	});

	test('holds its first state, on the page of a state that one, and all where it must do without the network', async () => {
		const held = (text: string) =>
			[...text.matchAll(/data-when="view=(\w+)"( data-off="")?/g)].map(([, state, hidden]) => [
				state,
				hidden === undefined,
			]);
		expect(held(await html())).toEqual([['one', true]]);
		expect(held(await html({ state: 'two', address: 'page' }))).toEqual([['two', true]]);
		expect(held(await html({ whole: true }))).toEqual([
			['one', true],
			['two', false],
		]);
	});

	test('says where the rest is: every state in every size, and what the marks rest on', async () => {
		expect(await html()).toContain('data-rest="/figures/x/states.json"');
		expect(await html()).not.toContain('data-evidence');
		const all = (await rest(figure(['a'], [told('a')]))).map((each) => toHtml(each)).join('');
		expect(all.match(/data-layout="(phone|column|wide)"/g)).toHaveLength(6);
		expect(all).toContain('id="x-part-a" class="evidence" data-evidence="part=a"');
		expect(await html({ evidence: true })).toContain('data-evidence="part=a"');
	});

	test('has only the sizes that there is room for', async () => {
		const sizes = (text: string) => [
			...new Set([...text.matchAll(/data-layout="(\w+)"/g)].map(([, name]) => name)),
		];
		expect(sizes(await html())).toEqual(['phone', 'column']);
		expect(sizes(await html({ layouts: ['phone', 'column', 'wide'] }))).toEqual(['phone', 'column', 'wide']);
	});

	test('offers each state to take away where it has a page', async () => {
		expect(await html()).not.toContain('download=');
		const own = await html({ address: 'page', own: true, present: '/present/x/', state: 'two' });
		const lists = [...own.matchAll(/<ul([^>]*)>(.*?)<\/ul>/g)].map(([, when, items]) => [
			when!.trim(),
			...[...items!.matchAll(/href="([^"]+)"[^>]*>([^<]+)/g)].map(([, file, name]) => `${name}: ${file}`),
		]);
		expect(lists).toEqual([
			[
				'data-when="view=one" data-off=""',
				'SVG: /figures/x/one/x-one.svg',
				'SVG, dark: /figures/x/one/x-one-dark.svg',
				'PNG: /figures/x/x.png',
				'PNG, dark: /figures/x/one/x-one-dark.svg',
			],
			[
				'data-when="view=two"',
				'SVG: /figures/x/two/x-two.svg',
				'SVG, dark: /figures/x/two/x-two-dark.svg',
				'PNG: /figures/x/two/x-two.svg',
				'PNG, dark: /figures/x/two/x-two-dark.svg',
			],
			['', 'CSV: /figures/x/x.csv', 'JSON: /figures/x/x.json'],
		]);
	});

	test('leads to its files, its slides and its reference on the page of the state, and alone to none', async () => {
		const row = (text: string) =>
			[...text.matchAll(/<a href="([^"]+)"[^>]*data-of-state/g)].map(([, to]) => to);
		expect(row(await html({ state: 'two', present: '/present/x/' }))).toEqual([
			'/figures/x/two/#download',
			'/present/x/?view=two',
			'/figures/x/two/#cite',
		]);
		expect(row(await html())).toEqual([]);
	});

	test('leads past its drawing, and to its description, where it is read', async () => {
		const skips = (text: string) =>
			[...text.matchAll(/<a(?: id="([^"]+)")? class="skip" href="([^"]+)">([^<]+)/g)].map(
				([, ...found]) => found,
			);
		expect(skips(await html({ present: '/present/x/' }))).toEqual([
			[undefined, '#x-description', 'Skip Figure 4.1'],
			['x-description', '/figures/x/#description', 'Description of Figure 4.1'],
		]);
		const own = await html({ present: '/present/x/', address: 'page', own: true });
		expect(skips(own)[1]).toEqual(['x-description', '#description', 'Description of Figure 4.1']);
		expect(own).toContain('aria-details="description"');
		expect(skips(await html())).toEqual([]);
		expect(skips(await html({ present: '/present/x/', address: 'kept' }))).toEqual([]);
	});

	test('has what the editors added in a fold, and not where it stands alone', async () => {
		expect(await html({ present: '/present/x/' })).toContain(
			'<details class="figure-added"><summary>What the editors added</summary><p>Ours.</p></details>',
		);
		expect(await html()).not.toContain('Ours.');
	});
});
