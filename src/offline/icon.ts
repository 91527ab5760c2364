import { readFileSync } from 'node:fs';
import { Resvg } from '@resvg/resvg-js';

/** The ground of the pages in the light, from the one place where colours are kept. */
export function paper(): string {
	const [, light] = /--paper: light-dark\((#\w+)/.exec(readFileSync('src/styles/tokens.css', 'utf8')) ?? [];
	if (!light) throw new Error('src/styles/tokens.css has no --paper.');
	return light;
}

/**
 * The site's sign on its paper, with so much around it that a round mask cuts nothing away.
 *
 * @param size of each side, in pixels
 * @returns PNG
 */
export function drawIcon(size: number): Uint8Array<ArrayBuffer> {
	const sign = readFileSync('public/favicon.svg', 'utf8').replace(
		/viewBox="0 0 32 32">/,
		`viewBox="-12 -12 56 56"><rect x="-12" y="-12" width="56" height="56" fill="${paper()}"/>`,
	);
	return new Uint8Array(
		new Resvg(sign, { fitTo: { mode: 'width', value: size }, font: { loadSystemFonts: false } })
			.render()
			.asPng(),
	);
}
