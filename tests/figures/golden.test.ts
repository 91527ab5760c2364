import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { toHtml } from 'hast-util-to-html';
import { describe, expect, test } from 'vitest';
import { type LayoutName, layouts } from '../../src/figure-kit/canvas.ts';
import { frameFigure } from '../../src/figure-kit/frame.ts';
import { sha256 } from '../../src/archive/manifest.ts';
import { openFigure } from '../../src/figures/index.ts';
import { renderContext } from '../../src/site/render-context.ts';
import { byState, everyDrawing, nameOf } from '../../src/tasks/drawings.ts';
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
		for (const { id: state } of figure.meta.states.choices)
			for (const layout of Object.keys(layouts) as LayoutName[])
				await expect(
					lines(toHtml(drawn.drawing(state, layout, context), { space: 'svg' })),
				).toMatchFileSnapshot(`output/fixture/${id}-${state}-${layout}.svg`);
	});

	test.each(opened)('%s stands in its frame as it did', async (id, figure) => {
		const page = `/figures/${id}/`;
		await expect(lines(toHtml(await frameFigure(figure, context, { page })))).toMatchFileSnapshot(
			`output/fixture/${id}.html`,
		);
		const own = { page, address: 'page', layouts: ['phone', 'column', 'wide'], tools: true } as const;
		const state = figure.meta.states.choices.at(-1)!.id;
		await expect(lines(toHtml(await frameFigure(figure, context, { ...own, state })))).toMatchFileSnapshot(
			`output/fixture/${id}-${state}.html`,
		);
	});
});

test('each drawing of the content is as it was', async () => {
	const file = 'output/drawings.json';
	const before: Record<string, string> = JSON.parse(readFileSync(join(import.meta.dirname, file), 'utf8'));
	const drawings = await everyDrawing(editionOf(content));
	const now = Object.fromEntries(drawings.map((each) => [nameOf(each), sha256(each.svg).slice(0, 12)]));
	const names = Object.keys({ ...before, ...now }).filter((name) => before[name] !== now[name]);
	const what = (name: string) => (!(name in before) ? 'new' : !(name in now) ? 'gone' : 'not as they were');
	const list = Object.entries(Object.groupBy(names, what)).map(
		([kind, of]) => `${of.length} drawings are ${kind}:\n${byState(of).join('\n')}`,
	);
	await expect(
		`${JSON.stringify(now, null, '\t')}\n`,
		`${list.join('\n')}
“npm run draw -- --diff” shows them, “npx vitest run tests/figures/golden.test.ts -u” accepts them.
`,
	).toMatchFileSnapshot(file);
});
