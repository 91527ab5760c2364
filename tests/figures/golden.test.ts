import { toHtml } from 'hast-util-to-html';
import { describe, expect, test } from 'vitest';
import { frameFigure } from '../../src/figure-kit/frame.ts';
import { figures } from '../../src/figures/index.ts';
import { renderContext } from '../../src/site/render-context.ts';
import { content, editionOf } from '../support/content.ts';

const edition = editionOf(content);
const context = renderContext(edition, (path) => path);

/** One element a line, so that a change of a drawing can be read. */
const lines = (html: string) => `${html.replace(/></g, '>\n<')}\n`;

describe.each(figures.map((figure) => [figure.id, figure] as const))('%s', (id, figure) => {
	const draw = async () => (await figure.open(edition).draw()).drawings();
	const frame = async () =>
		toHtml(await frameFigure(figure.open(edition), context, { page: `/figures/${id}/`, own: false }));

	test('draws as it did', async () => {
		for (const { name, svg } of await draw()) {
			await expect(lines(toHtml(svg, { space: 'svg' }))).toMatchFileSnapshot(`output/${id}-${name}.svg`);
		}
	});

	test('stands in its frame as it did', async () => {
		await expect(lines(await frame())).toMatchFileSnapshot(`output/${id}.html`);
	});

	test('draws the same twice', async () => {
		expect(await frame()).toEqual(await frame());
	});

	test('carries no style, script or data of a library', async () => {
		expect(await frame()).not.toMatch(/<style|<script|\sstyle=|data-points|\son[a-z]+="/);
	});
});
