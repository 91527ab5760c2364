import { existsSync, readFileSync } from 'node:fs';
import { toHtml } from 'hast-util-to-html';
import type { Element } from 'hast';
import { visit } from 'unist-util-visit';
import { describe, expect, test } from 'vitest';
import { type LayoutName, layouts } from '../../src/figure-kit/canvas.ts';
import { faultsOf, obstaclesIn, partsOf } from '../../src/figure-kit/measure-drawing.ts';
import { figures } from '../../src/figures/index.ts';
import { content, editionOf } from '../support/content.ts';
import { plainContext, slideHeight } from '../support/figures.ts';

const edition = editionOf(content);
const context = plainContext();
const names = Object.keys(layouts) as LayoutName[];
const heightOf = (svg: Element) => Number(String(svg.properties['viewBox']).split(' ')[3]);

/** Classes without a rule of their own: hooks, and what looks as it does by default. */
const plain = /^(sheet|layout-\w+|mark|pic|t-body|tie-plain|bow-plain)$/;
const stylesIn = (file: string) =>
	existsSync(file) ? readFileSync(file, 'utf8').replace(/\/\*[^]*?\*\//g, '') : '';

/** Marks for which a phone has no room: they are told of in the list of what the marks rest on. */
const leftOutOnPhones: Record<string, string[]> = {
	'field-sites': ['area=interior', 'area=yangtze', 'area=pearl'],
};

describe.each(figures.map((figure) => [figure.id, figure.open(edition)] as const))('%s', (id, figure) => {
	const states = figure.meta.states.choices;
	const drawings = (async () => {
		const drawn = await figure.draw();
		return states.flatMap(({ id: state, slide }) =>
			names.map((layout) => ({ state, slide, layout, svg: drawn.drawing(state, layout, context) })),
		);
	})();

	test('no words leave a drawing, meet others or are too small, and no mark is', async () => {
		const faults = (await drawings).flatMap(({ state, layout, svg }) =>
			faultsOf(svg, layout).map((fault) => `${state}, ${layout}: ${fault}`),
		);
		expect(faults).toEqual([]);
	});

	test('type is legible, four marks at most are to be learnt, labels are words, and clicks on them arrive', async () => {
		const obstacles = (await drawings).flatMap(({ state, layout, svg }) =>
			obstaclesIn(svg, layout).map((obstacle) => `${state}, ${layout}: ${obstacle}`),
		);
		expect(obstacles).toEqual([]);
	});

	test('each drawing has words, a name, and the width of its layout', async () => {
		for (const { state, layout, svg } of await drawings) {
			const where = `${state}, ${layout}`;
			expect(String(svg.properties['viewBox']), where).toMatch(
				new RegExp(`^0 0 ${layouts[layout].width} \\d+$`),
			);
			expect(
				String(svg.properties['ariaLabel']).length,
				`${where}: the drawing’s name (aria-label)`,
			).toBeGreaterThan(5);
			expect(partsOf(svg).lines.length, where).toBeGreaterThan(3);
		}
	});

	test('each state draws something else, and nothing that is not the same on another day', async () => {
		const again = await figure.draw();
		for (const layout of names) {
			const seen = (await drawings).filter((each) => each.layout === layout);
			// Ids begin with the state; what else is told must differ.
			const told = seen.map(({ svg, state }) =>
				toHtml(svg)
					.replaceAll(`-${state}-`, '')
					.replace(/aria-label="[^"]*"/, ''),
			);
			expect(new Set(told).size, layout).toBe(states.length);
			for (const { svg, state } of seen)
				expect(toHtml(again.drawing(state, layout, context))).toBe(toHtml(svg));
		}
	});

	test('a slide is not higher than a screen has room for', async () => {
		const high = (await drawings).filter(
			({ layout, slide, svg }) => layout === 'wide' && slide && heightOf(svg) > slideHeight,
		);
		expect(high.map(({ state, svg }) => `${state}: ${heightOf(svg)}`)).toEqual([]);
	});

	test('ids within a drawing begin with its name, and what is referred to is there', async () => {
		for (const { state, layout, svg } of await drawings) {
			const ids: string[] = [];
			visit(svg, 'element', ({ properties }) => {
				if (typeof properties['id'] === 'string') ids.push(properties['id']);
			});
			expect(ids.filter((id) => !id.includes(`${state}-${layout}`))).toEqual([]);
			const referred = [...toHtml(svg).matchAll(/url\(#([^)]+)\)/g)].map(([, id]) => id!);
			expect(referred.filter((id) => !ids.includes(id))).toEqual([]);
		}
	});

	test('has rules for all that it draws in a way of its own, and no rule for what it does not draw', async () => {
		const classesIn = (css: string) =>
			new Set([...css.matchAll(/\.([a-z][\w-]*)/g)].map(([, name]) => name!));
		const own = classesIn(stylesIn(`src/figures/${id}/drawing.css`));
		const styled = own.union(classesIn(stylesIn('src/figure-kit/drawings.css')));
		const drawn = new Set<string>();
		for (const { svg } of await drawings)
			visit(svg, 'element', ({ properties: { className = [] } }) => {
				for (const name of [className].flat().join(' ').split(' ')) if (!plain.test(name)) drawn.add(name);
			});
		expect([...drawn].filter((name) => name && !styled.has(name))).toEqual([]);
		expect([...own].filter((name) => !drawn.has(name) && !plain.test(name))).toEqual([]);
	});

	test('carries no style, script or data of a library', async () => {
		for (const { svg } of await drawings)
			expect(toHtml(svg)).not.toMatch(/<style|<script|\sstyle=|data-points|\son[a-z]+="/);
	});

	test('each mark has evidence with pages, and each evidence a mark', async () => {
		const drawn = await figure.draw();
		const linked = figure.parameters.filter(({ control }) => control !== 'marks').map(({ name }) => name);
		const marks = (await drawings).flatMap(({ svg }) => partsOf(svg).marks.map(({ set }) => set));
		const chosen = new Set(marks.filter((set) => !linked.includes(set.split('=')[0]!)));
		const told = drawn.evidence(context);
		expect([...chosen].sort()).toEqual(told.map(({ mark }) => mark).sort());
		for (const { mark, parts } of told)
			expect(
				parts.some(({ pages = [], more = [], outside }) => outside || pages.length + more.length > 0),
				mark,
			).toBe(true);
		// What can be chosen is also what an address can ask for.
		const asked = figure.parameters
			.filter(({ control }) => control === 'marks')
			.flatMap(({ name, choices }) => choices.slice(1).map(({ value }) => `${name}=${value}`));
		expect(told.map(({ mark }) => mark).sort()).toEqual(asked.sort());
	});

	test('marks are named, and each that a window has stands in the column too, and all but few on a phone', async () => {
		const all = await drawings;
		const of = (name: LayoutName) =>
			new Set(
				all
					.filter(({ layout }) => layout === name)
					.flatMap(({ svg }) => partsOf(svg).marks.map(({ set }) => set)),
			);
		const [phone, column, wide] = names.map(of) as [Set<string>, Set<string>, Set<string>];
		expect([...wide].filter((set) => !column.has(set))).toEqual([]);
		expect([...wide].filter((set) => !phone.has(set))).toEqual(leftOutOnPhones[id] ?? []);
		for (const { svg } of all)
			for (const { set, label } of partsOf(svg).marks) expect(label, set).not.toBe('');
	});

	test('each state has a claim of its own, that fits in a line of a slide', () => {
		const claims = states.map(({ claim }) => claim);
		expect(new Set(claims).size).toBe(claims.length);
		expect(claims.filter((claim) => claim.length > 90 || /[.]$/.test(claim))).toEqual([]);
	});
});
