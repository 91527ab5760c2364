import { toHtml } from 'hast-util-to-html';
import { toString } from 'hast-util-to-string';
import { describe, expect, test } from 'vitest';
import { openFigure } from '../../src/figures/index.ts';
import { renderContext } from '../../src/site/render-context.ts';
import { changed, content, editionOf } from '../support/content.ts';

/** All that a figure shows of some content: drawing, description and table. */
async function shown(id: string, files: Parameters<typeof editionOf>[0]) {
	const edition = editionOf(files);
	const figure = openFigure(id, edition);
	const { body, drawings } = await figure.draw();
	return {
		drawing: body(renderContext(edition, (path) => path))
			.map((element) => toString(element))
			.join(' '),
		geometry: drawings()
			.map(({ svg }) => toHtml(svg))
			.join(''),
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
		const places = (html: string) => [...html.matchAll(/ cy="([\d.]+)"/g)].map(([, y]) => y);
		expect(places((await shown('village-growth', after)).geometry)).not.toEqual(
			places((await shown('village-growth', content)).geometry),
		);
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
