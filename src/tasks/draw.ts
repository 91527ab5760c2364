/**
 * `npm run draw -- <figure> [state …] [--layout phone] [--dark]`: draws a figure as pictures into
 * `.cache/draw/<figure>/` and says what is wrong with its drawings, without building the site.
 *
 * `npm run draw -- --diff [figure …] [--against main] [--dark]`: shows what changed since the last commit, or
 * since another, as pictures in `.cache/draw/diff/`: before, after, and one over the other.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { toHtml } from 'hast-util-to-html';
import { type LayoutName, layouts } from '../figure-kit/canvas.ts';
import { faultsOf, obstaclesIn } from '../figure-kit/measure-drawing.ts';
import { openFigure } from '../figures/index.ts';
import { loadEdition } from '../site/edition.ts';
import { renderContext } from '../site/render-context.ts';
import { launchBrowser } from './browser.ts';
import { drawDiff } from './draw-diff.ts';
import { drawingElement, drawingPage, stylesOf } from './drawing-page.ts';

const { positionals, values } = parseArgs({
	allowPositionals: true,
	options: {
		layout: { type: 'string', multiple: true },
		dark: { type: 'boolean' },
		diff: { type: 'boolean' },
		against: { type: 'string', default: 'HEAD' },
	},
});
const [id, ...wanted] = positionals;
if (values.diff) await drawDiff(positionals, values.against, values.dark);
else if (id) await drawFigure(id);
else {
	console.error('Say which figure: npm run draw -- coevolution');
	process.exitCode = 1;
}

async function drawFigure(id: string): Promise<void> {
	const edition = loadEdition();
	const figure = openFigure(id, edition);
	const states = figure.meta.states.choices.map((state) => state.id);
	const unknown = wanted.find((state) => !states.includes(state));
	if (unknown !== undefined) {
		console.error(`The figure "${id}" has no state "${unknown}". It has ${states.join(', ')}.`);
		process.exitCode = 1;
		return;
	}
	const names = (values.layout ?? Object.keys(layouts)) as LayoutName[];
	const drawn = await figure.draw();
	const context = renderContext(edition, (path) => path);
	const pictures = (wanted.length > 0 ? wanted : states).flatMap((state) =>
		names.map((layout) => ({ state, layout, svg: drawn.drawing(state, layout, context) })),
	);

	const dir = join('.cache', 'draw', id);
	if (wanted.length === 0 && !values.layout) rmSync(dir, { recursive: true, force: true });
	mkdirSync(dir, { recursive: true });
	let faults = 0;
	for (const { state, layout, svg } of pictures) {
		for (const fault of [...faultsOf(svg, layout), ...obstaclesIn(svg, layout)]) {
			console.log(`${state}, ${layout}: ${fault}`);
			faults++;
		}
	}

	const grids =
		'section{display:grid;gap:12px}#all-of-column{grid-template-columns:repeat(2,auto)}#all-of-phone{grid-template-columns:repeat(4,auto)}';
	const sections = names.map((name) => {
		const drawings = pictures
			.filter(({ layout }) => layout === name)
			.map(({ state, layout, svg }) => drawingElement(`${state}-${layout}`, toHtml(svg)));
		return `<section id="all-of-${name}">${drawings.join('')}</section>`;
	});
	await using browser = await launchBrowser();
	const page = await browser.newPage({ deviceScaleFactor: 1.5 });
	await page.setContent(drawingPage(stylesOf(id) + grids, sections.join(''), values.dark));
	await page.evaluate(() => document.fonts.ready.then(() => undefined));
	const ending = values.dark ? '-dark.png' : '.png';
	for (const { state, layout } of pictures) {
		const picture = page.locator(`[id="${state}-${layout}"]`);
		writeFileSync(join(dir, `${state}-${layout}${ending}`), await picture.screenshot());
	}
	// And those of a layout together, to be compared.
	for (const name of names) {
		writeFileSync(join(dir, `all-of-${name}${ending}`), await page.locator(`#all-of-${name}`).screenshot());
	}
	console.log(`${pictures.length} pictures in ${dir}, ${faults} faults`);
}
