import { toHtml } from 'hast-util-to-html';
import { describe, expect, test } from 'vitest';
import { type LayoutName, layouts } from '../../src/figure-kit/sheet.ts';
import { openFigure } from '../../src/figures/index.ts';
import { renderContext } from '../../src/site/render-context.ts';
import { changed, content, editionOf } from '../support/content.ts';
import { textsOf } from '../support/drawing.ts';

/** All that a figure shows of some content, in all its states and sizes: drawing, description and table. */
async function shown(id: string, files: Parameters<typeof editionOf>[0]) {
	const edition = editionOf(files);
	const figure = openFigure(id, edition);
	const drawn = await figure.draw();
	const context = renderContext(edition, (path) => path);
	const drawings = figure.meta.states.choices.flatMap(({ id: state }) =>
		(Object.keys(layouts) as LayoutName[]).map((layout) => drawn.sheet(state, layout, context)),
	);
	return {
		drawing: drawings.flatMap(textsOf).join(' '),
		geometry: drawings.map((svg) => toHtml(svg)).join(''),
		description: figure.describe().join(' '),
		table: figure.table().rows.flat().map(String),
	};
}

describe('one number changed in one JSON file', () => {
	const after = changed('registers/villages-by-year.json', '"villages": 212', '"villages": 1999');

	test.each(['village-growth', 'coevolution'])('changes %s: drawing and description', async (id) => {
		const [old, now] = [await shown(id, content), await shown(id, after)];
		expect(old.drawing).toContain('212');
		expect(old.drawing).not.toContain('1,999');
		expect(now.drawing).toContain('1,999');
		expect(now.drawing).not.toContain('212');
		expect(old.description).toContain('212');
		expect(now.description).toContain('1,999');
		expect(now.description).not.toContain('212');
	});

	test('moves the mark, not its label alone', async () => {
		// Without words: what is left is shapes.
		const shapes = async (id: string, files: typeof content) =>
			(await shown(id, files)).geometry.replace(/<text.*?<\/text>|aria-label="[^"]*"/g, '');
		for (const id of ['village-growth', 'coevolution'])
			expect(await shapes(id, after), id).not.toEqual(await shapes(id, content));
	});

	test('changes the table', async () => {
		expect((await shown('village-growth', content)).table).toContain('212');
		expect((await shown('village-growth', after)).table).toContain('1999');
		expect((await shown('village-growth', after)).table).not.toContain('212');
	});
});

test('a policy moved to another year moves in the timeline, its description and its table', async () => {
	const after = changed('registers/policies.json', '"date": "2005-01"', '"date": "2008-03"');
	const now = await shown('policy-timeline', after);
	expect((await shown('policy-timeline', content)).table).toContain('January 2005');
	expect(now.table).toContain('March 2008');
	expect(now.table).not.toContain('January 2005');
	expect(now.description).toContain('March 2008');
	expect(now.geometry).not.toBe((await shown('policy-timeline', content)).geometry);
});
