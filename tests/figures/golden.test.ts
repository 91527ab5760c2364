import { toHtml } from 'hast-util-to-html';
import { describe, expect, test } from 'vitest';
import { renderContext } from '../../src/figures/context.ts';
import { frameFigure } from '../../src/figures/frame.ts';
import { figures } from '../../src/figures/index.ts';
import { content, editionOf } from '../support/content.ts';

const edition = editionOf(content);

/** One element a line, so that a change of a drawing can be read. */
const lines = (html: string) => `${html.replace(/></g, '>\n<')}\n`;

describe.each(figures.map((figure) => [figure.id, figure] as const))('%s', (id, figure) => {
	const data = edition.figures.get(id)!;
	const model = figure.model(data, edition);

	test('draws as it did', async () => {
		for (const { name, svg } of figure.drawings(model)) {
			await expect(lines(toHtml(svg, { space: 'svg' }))).toMatchFileSnapshot(`output/${id}-${name}.svg`);
		}
	});

	test('stands in its frame as it did', async () => {
		const html = toHtml(
			frameFigure(
				figure,
				data,
				model,
				renderContext((path) => path),
			),
		);
		await expect(lines(html)).toMatchFileSnapshot(`output/${id}.html`);
	});

	test('draws the same twice', () => {
		const draw = () => figure.drawings(figure.model(data, edition)).map(({ svg }) => toHtml(svg));
		expect(draw()).toEqual(draw());
	});

	test('carries no style, script or data of a library', () => {
		const html = toHtml(
			frameFigure(
				figure,
				data,
				model,
				renderContext((path) => path),
			),
		);
		expect(html).not.toMatch(/<style|<script|\sstyle=|data-points|\son[a-z]+="/);
	});
});
