/** Pages that show drawings as the site does, to be photographed. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fontFiles } from '../figure-kit/text.ts';

/**
 * The styles of a figure's drawings.
 *
 * @param root folder of the project
 */
export const stylesOf = (figure: string, root = '.'): string =>
	['src/styles/tokens.css', 'src/figure-kit/drawings.css', `src/figures/${figure}/drawing.css`]
		.map((file) => join(root, file))
		.filter((file) => existsSync(file))
		.map((file) => readFileSync(file, 'utf8'))
		.join('');

/** A whole page with the fonts of drawings; each `<div>` of it has room around its drawing. */
export function drawingPage(styles: string, body: string, dark = false): string {
	const fonts = fontFiles.map(
		({ family, weight, file }) =>
			`@font-face{font-family:'${family} Variable';font-weight:${weight};src:url(data:font/woff2;base64,${readFileSync(file).toString('base64')})}`,
	);
	return `<!doctype html><html data-theme="${dark ? 'dark' : 'light'}"><style>${fonts.join('')}${styles}
		body{margin:0;background:var(--raised);width:max-content}div{padding:12px}.drawing{display:block}</style>${body}</html>`;
}

/** A drawing in its full size, as an element of such a page. */
export function drawingElement(id: string, svg: string): string {
	const [, width, height] = /viewBox="0 0 (\S+) (\S+)"/.exec(svg) ?? [];
	return `<div id="${id}" style="width:${width}px;height:${height}px">${svg}</div>`;
}
