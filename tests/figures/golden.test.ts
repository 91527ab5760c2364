import { toHtml } from 'hast-util-to-html';
import { describe, expect, test } from 'vitest';
import { frameFigure } from '../../src/figure-kit/frame.ts';
import { type LayoutName, layouts } from '../../src/figure-kit/sheet.ts';
import { figures, openFigure } from '../../src/figures/index.ts';
import { renderContext } from '../../src/site/render-context.ts';
import { content, editionOf, fixture } from '../support/content.ts';

const path = (address: string) => address;

/** One element a line, so that a change of a drawing can be read. */
const lines = (html: string) => `${html.replace(/></g, '>\n<')}\n`;

describe('of the small edition', () => {
	const edition = editionOf(fixture);
	const context = renderContext(edition, path);
	const opened = [...edition.figures.keys()].map((id) => [id, openFigure(id, edition)] as const);

	test.each(opened)('%s draws each state in each size as it did', async (id, figure) => {
		const drawn = await figure.draw();
		for (const { id: state } of figure.meta.states!.choices)
			for (const layout of Object.keys(layouts) as LayoutName[])
				await expect(
					lines(toHtml(drawn.sheet(state, layout, context), { space: 'svg' })),
				).toMatchFileSnapshot(`output/fixture/${id}-${state}-${layout}.svg`);
	});

	test.each(opened)('%s stands in its frame as it did', async (id, figure) => {
		const page = `/figures/${id}/`;
		await expect(lines(toHtml(await frameFigure(figure, context, { page })))).toMatchFileSnapshot(
			`output/fixture/${id}.html`,
		);
		const own = { page, address: 'page', layouts: ['phone', 'column', 'wide'], tools: true } as const;
		const state = figure.meta.states!.choices.at(-1)!.id;
		await expect(lines(toHtml(await frameFigure(figure, context, { ...own, state })))).toMatchFileSnapshot(
			`output/fixture/${id}-${state}.html`,
		);
	});
});

describe('of the content', () => {
	const edition = editionOf(content);
	const context = renderContext(edition, path);

	test.each(figures.map((figure) => [figure.id, figure.open(edition)] as const))(
		'%s draws each state as it did, in the size of a slide',
		async (id, figure) => {
			const drawn = await figure.draw();
			for (const { id: state } of figure.meta.states!.choices)
				await expect(
					lines(toHtml(drawn.sheet(state, 'wide', context), { space: 'svg' })),
				).toMatchFileSnapshot(`output/${id}-${state}.svg`);
		},
	);
});
