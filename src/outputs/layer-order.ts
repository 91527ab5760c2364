import { readFileSync } from 'node:fs';

/** The order of the layers of styles, as a rule of CSS. */
export const layerOrder = (): string =>
	readFileSync('src/styles/layers.css', 'utf8')
		.replace(/\/\*[^]*?\*\//g, '')
		.trim();
