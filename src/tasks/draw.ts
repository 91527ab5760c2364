/**
 * `npm run draw -- <figure> [state …] [--layout phone] [--dark]`: draws a figure as pictures into
 * `.cache/draw/<figure>/` and says what is wrong with its drawings, without building the site.
 */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { toHtml } from 'hast-util-to-html';
import { type LayoutName, layouts } from '../figure-kit/sheet.ts';
import { faceFiles } from '../figure-kit/text.ts';
import { faultsOf } from '../figure-kit/measure-drawing.ts';
import { openFigure } from '../figures/index.ts';
import { loadEdition } from '../site/edition.ts';
import { renderContext } from '../site/render-context.ts';
import { launchBrowser } from './browser.ts';

const { positionals, values } = parseArgs({
	allowPositionals: true,
	options: { layout: { type: 'string', multiple: true }, dark: { type: 'boolean' } },
});
const [id, ...wanted] = positionals;
if (!id) {
	console.error('Say which figure: npm run draw -- coevolution');
	process.exit(1);
}
const edition = loadEdition();
const figure = openFigure(id, edition);
const states = figure.meta.states.choices.map((state) => state.id);
const unknown = wanted.find((state) => !states.includes(state));
if (unknown !== undefined) {
	console.error(`The figure "${id}" has no state "${unknown}". It has ${states.join(', ')}.`);
	process.exit(1);
}
const names = (values.layout ?? Object.keys(layouts)) as LayoutName[];
const drawn = await figure.draw();
const context = renderContext(edition, (path) => path);
const pictures = (wanted.length > 0 ? wanted : states).flatMap((state) =>
	names.map((layout) => ({ state, layout, svg: drawn.sheet(state, layout, context) })),
);

const dir = join('.cache', 'draw', id);
if (wanted.length === 0 && !values.layout) rmSync(dir, { recursive: true, force: true });
mkdirSync(dir, { recursive: true });
let faults = 0;
for (const { state, layout, svg } of pictures) {
	for (const fault of faultsOf(svg, layout)) {
		console.log(`${state}, ${layout}: ${fault}`);
		faults++;
	}
}

const sheets = ['src/styles/tokens.css', 'src/figure-kit/drawings.css', `src/figures/${id}/drawing.css`];
const styles = sheets.filter((file) => existsSync(file)).map((file) => readFileSync(file, 'utf8'));
const faces = faceFiles.map(
	({ family, weight, file }) =>
		`@font-face{font-family:'${family} Variable';font-weight:${weight};src:url(data:font/woff2;base64,${readFileSync(file).toString('base64')})}`,
);
const browser = await launchBrowser();
try {
	const page = await browser.newPage({ deviceScaleFactor: 1.5 });
	const theme = values.dark ? 'dark' : 'light';
	await page.setContent(
		`<!doctype html><html data-theme="${theme}"><style>${faces.join('')}${styles.join('')}
		body{margin:0;background:var(--raised);width:max-content}div{padding:12px}.drawing{display:block}
		section{display:grid;gap:12px}#all-of-column{grid-template-columns:repeat(2,auto)}#all-of-phone{grid-template-columns:repeat(4,auto)}</style>${names
			.map(
				(name) =>
					`<section id="all-of-${name}">${pictures
						.filter(({ layout }) => layout === name)
						.map(({ state, layout, svg }) => {
							const [, , width, height] = String(svg.properties['viewBox']).split(' ');
							return `<div id="${state}-${layout}" style="width:${width}px;height:${height}px">${toHtml(svg)}</div>`;
						})
						.join('')}</section>`,
			)
			.join('')}</html>`,
	);
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
} finally {
	await browser.close();
}
console.log(`${pictures.length} pictures in ${dir}, ${faults} faults`);
