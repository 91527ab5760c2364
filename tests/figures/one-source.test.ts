import { toHtml } from 'hast-util-to-html';
import { describe, expect, test } from 'vitest';
import { type LayoutName, layouts } from '../../src/figure-kit/canvas.ts';
import { openFigure } from '../../src/figures/index.ts';
import { formatDate } from '../../src/text/dates.ts';
import { formatNumber } from '../../src/text/words.ts';
import { renderContext } from '../../src/site/render-context.ts';
import { alone, changedEntry, content, editionOf } from '../support/content.ts';
import { textsOf } from '../support/drawing.ts';

/** All that a figure shows of some content, in all its states and sizes: drawing, description and table. */
async function shown(id: string, files: Parameters<typeof editionOf>[0]) {
	const edition = editionOf(files);
	const figure = openFigure(id, edition);
	const drawn = await figure.draw();
	const context = renderContext(edition, (path) => path);
	const drawings = figure.meta.states.choices.flatMap(({ id: state }) =>
		(Object.keys(layouts) as LayoutName[]).map((layout) => drawn.drawing(state, layout, context)),
	);
	return {
		drawing: drawings.flatMap(textsOf).join(' '),
		geometry: drawings.map((svg) => toHtml(svg)).join(''),
		description: figure.describe().join(' '),
		table: figure.table().rows.flat().map(String),
	};
}

describe('one number changed in one JSON file', () => {
	const { villages } = editionOf(content)['villages-by-year'].find(({ id }) => id === '2014')!;
	const later = 9 * villages;
	const after = changedEntry('villages-by-year', '2014', { villages: later });
	const [before, changed] = [alone(formatNumber(villages)), alone(formatNumber(later))];

	test.each(['village-growth', 'coevolution'])('changes %s: drawing and description', async (id) => {
		const [old, now] = [await shown(id, content), await shown(id, after)];
		for (const part of ['drawing', 'description'] as const) {
			expect(old[part]).toMatch(before);
			expect(old[part]).not.toMatch(changed);
			expect(now[part]).toMatch(changed);
			expect(now[part]).not.toMatch(before);
		}
	});

	test('moves the mark, not its label alone', async () => {
		// Without words: what is left is shapes.
		const shapes = async (id: string, files: typeof content) =>
			(await shown(id, files)).geometry.replace(/<text.*?<\/text>|aria-label="[^"]*"/g, '');
		for (const id of ['village-growth', 'coevolution'])
			expect(await shapes(id, after), id).not.toEqual(await shapes(id, content));
	});

	test('changes the table', async () => {
		expect((await shown('village-growth', content)).table).toContain(String(villages));
		expect((await shown('village-growth', after)).table).toContain(String(later));
		expect((await shown('village-growth', after)).table).not.toContain(String(villages));
	});
});

test('a policy moved to another year moves in the timeline, its description and its table', async () => {
	const old = await shown('policy-timeline', content);
	const { id, date } = editionOf(content).policies.find(
		(policy) =>
			policy.date !== undefined &&
			/^20\d\d-\d\d$/.test(policy.date) &&
			old.table.filter((cell) => cell === formatDate(policy.date!)).length === 1,
	)!;
	const moved = `${Number(date!.slice(0, 4)) + 3}-03`;
	const now = await shown('policy-timeline', changedEntry('policies', id, { date: moved }));
	expect(now.table).toContain(formatDate(moved));
	expect(now.table).not.toContain(formatDate(date!));
	expect(now.description).toContain(formatDate(moved));
	expect(now.geometry).not.toBe(old.geometry);
});
