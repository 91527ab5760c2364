import { execFile, execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import type { Page } from 'playwright-core';
import { loadEdition } from '../site/edition.ts';
import { byKey } from '../text/lookup.ts';
import { launchBrowser } from './browser.ts';
import { drawingElement, drawingPage, stylesOf } from './drawing-page.ts';
import { byState, type Drawing, everyDrawing, nameOf } from './drawings.ts';

const dir = join('.cache', 'draw', 'diff');
/** A checkout of what is compared with. */
const beforeDir = join('.cache', 'draw', 'before');

/** Draws everything by the code and content of a commit. */
async function drawingsAt(commit: string): Promise<Drawing[]> {
	rmSync(beforeDir, { recursive: true, force: true });
	mkdirSync(beforeDir, { recursive: true });
	const archive = join(beforeDir, 'commit.tar');
	execFileSync('git', ['archive', '-o', archive, commit, 'src', 'content', 'package.json']);
	execFileSync('tar', ['-xf', 'commit.tar'], { cwd: beforeDir });
	symlinkSync(resolve('node_modules'), join(beforeDir, 'node_modules'), 'junction');
	const { stdout } = await promisify(execFile)(process.execPath, ['src/tasks/draw-all.ts'], {
		cwd: beforeDir,
		maxBuffer: 2 ** 28,
	});
	return JSON.parse(stdout) as Drawing[];
}

/** A picture of an SVG; null where there is none. */
async function pictureOf(page: Page, svg: string | undefined, styles: string, dark: boolean) {
	if (svg === undefined) return null;
	await page.setContent(drawingPage(styles, drawingElement('picture', svg), dark));
	await page.evaluate(() => document.fonts.ready.then(() => undefined));
	return page.locator('#picture').screenshot();
}

/** Pixels that differ between two pictures: the old in red, the new in cyan. */
const tints = `<svg width="0" height="0" style="position:absolute" color-interpolation-filters="sRGB">
	<filter id="was"><feColorMatrix values="0 0 0 0 1  .3 .6 .1 0 0  .3 .6 .1 0 0  0 0 0 1 0"/></filter>
	<filter id="is"><feColorMatrix values=".3 .6 .1 0 0  0 0 0 0 1  0 0 0 0 1  0 0 0 1 0"/></filter></svg>`;

/** Two pictures and one over the other, side by side, or one below the other where they are wide. */
async function compare(page: Page, before: Buffer | null, after: Buffer | null, wide: boolean) {
	const image = (picture: Buffer | null, style = '') =>
		picture
			? `<img style="zoom:${2 / 3};${style}" src="data:image/png;base64,${picture.toString('base64')}">`
			: '';
	const over = `<figure style="display:grid">${image(before, 'grid-area:1/1;filter:url(#was)')}${image(
		after,
		'grid-area:1/1;mix-blend-mode:multiply;filter:url(#is)',
	)}<figcaption>red: before only; cyan: after only</figcaption></figure>`;
	await page.setContent(
		`<!doctype html><style>body{margin:0;width:max-content;display:grid;gap:8px;${wide ? '' : 'grid-auto-flow:column'}}
		figure{margin:0;isolation:isolate;align-content:start}figcaption{font:14px sans-serif;padding:4px}img{display:block}</style>
		${tints}<figure>${image(before)}<figcaption>before</figcaption></figure>
		<figure>${image(after)}<figcaption>after</figcaption></figure>${over}`,
	);
	return page.locator('body').screenshot();
}

/**
 * Draws what is not as it was at a commit, before and after, and lists it.
 *
 * @param ids of figures; where there are none, all
 * @param commit what is compared with
 */
export async function drawDiff(ids: readonly string[], commit: string, dark = false): Promise<void> {
	console.log(
		`Drawing ${ids.length === 0 ? 'all figures' : ids.join(', ')} as in ${commit}, and as they are now …`,
	);
	const [before, after] = (await Promise.all([drawingsAt(commit), everyDrawing(loadEdition())])).map(
		(drawings) => new Map(drawings.map((drawing) => [nameOf(drawing), drawing])),
	) as [Map<string, Drawing>, Map<string, Drawing>];
	const drawings = [...new Map([...before, ...after]).values()].filter(
		({ figure }) => ids.length === 0 || ids.includes(figure),
	);
	rmSync(dir, { recursive: true, force: true });
	mkdirSync(dir, { recursive: true });
	const styles = new Map(
		drawings.map(({ figure }) => [figure, { before: stylesOf(figure, beforeDir), after: stylesOf(figure) }]),
	);
	const found = new Map<string, string[]>();
	const note = (what: string, name: string) => found.set(what, [...(found.get(what) ?? []), name]);
	await using browser = await launchBrowser();
	const page = await browser.newPage({ deviceScaleFactor: 1.5 });
	for (const drawing of drawings) {
		const name = nameOf(drawing);
		const [was, is] = [before.get(name)?.svg, after.get(name)?.svg];
		const style = byKey(styles, drawing.figure);
		if (was === is && style.before === style.after) continue;
		const old = await pictureOf(page, was, style.before, dark);
		const young = await pictureOf(page, is, style.after, dark);
		const same = old && young && old.equals(young);
		// A change of styles concerns all drawings, and moves few.
		if (same && was === is) continue;
		if (same) {
			note('the same picture, with other text', name);
			continue;
		}
		note(old ? (young ? 'another picture' : 'gone') : 'new', name);
		const picture = await compare(page, old, young, drawing.layout === 'wide');
		writeFileSync(join(dir, `${name.replaceAll(', ', '-')}.png`), picture);
	}
	for (const [what, names] of found) console.log(`${names.length} ${what}:\n${byState(names).join('\n')}`);
	const count = [...found.values()].flat().length;
	console.log(`${count} of ${drawings.length} drawings are not as in ${commit}; pictures in ${dir}`);
}
