import { toHtml } from 'hast-util-to-html';
import { toString } from 'hast-util-to-string';
import { describe, expect, test } from 'vitest';
import { figures } from '../../src/figures/index.ts';
import { changed, content, editionOf } from '../support/content.ts';

const context = {
	href: (path: string) => path,
	pages: () => ({ type: 'element' as const, tagName: 'a', properties: {}, children: [] }),
};

/** All that a figure shows of some content: drawing, description and table. */
function shown(id: string, files: Parameters<typeof editionOf>[0]) {
	const edition = editionOf(files);
	const figure = figures.find((candidate) => candidate.id === id)!;
	const model = figure.model(edition.figures.get(id)!, edition);
	return {
		drawing: figure
			.body(model, context)
			.map((element) => toString(element))
			.join(' '),
		geometry: figure
			.drawings(model)
			.map(({ svg }) => toHtml(svg))
			.join(''),
		description: figure.describe(model).join(' '),
		table: figure.table(model).rows.flat().map(String),
	};
}

describe('one number changed in one JSON file', () => {
	const after = changed('data/villages-by-year.json', '"villages": 212', '"villages": 1999');

	test.each(['village-growth', 'coevolution'])('changes %s: drawing and description', (id) => {
		const [old, now] = [shown(id, content), shown(id, after)];
		expect(old.drawing).toContain('212');
		expect(old.drawing).not.toContain('1,999');
		expect(now.drawing).toContain('1,999');
		expect(now.drawing).not.toContain('212');
		expect(old.description).toContain('212');
		expect(now.description).toContain('1,999');
		expect(now.description).not.toContain('212');
	});

	test('moves the mark, not its label alone', () => {
		const places = (html: string) => [...html.matchAll(/ cy="([\d.]+)"/g)].map(([, y]) => y);
		expect(places(shown('village-growth', after).geometry)).not.toEqual(
			places(shown('village-growth', content).geometry),
		);
	});

	test('changes the table', () => {
		expect(shown('village-growth', content).table).toContain('212');
		expect(shown('village-growth', after).table).toContain('1999');
		expect(shown('village-growth', after).table).not.toContain('212');
	});
});

test('a policy moved to another year moves in the timeline, its description and its table', () => {
	const after = changed('data/policies.json', '"date": "2005-01"', '"date": "2008-03"');
	const now = shown('policy-timeline', after);
	expect(shown('policy-timeline', content).table).toContain('January 2005');
	expect(now.table).toContain('March 2008');
	expect(now.table).not.toContain('January 2005');
	expect(now.description).toContain('March 2008');
	expect(now.geometry).not.toBe(shown('policy-timeline', content).geometry);
});
