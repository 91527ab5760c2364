import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import type { Element } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { s } from 'hastscript';
import { visit } from 'unist-util-visit';
import wawoff2 from 'wawoff2';
import type { FigureMeta } from '../../schemas/figure.ts';
import { firstState, holds } from '../conditions.ts';
import type { Drawing, Parameter } from '../figure.ts';

const read = (file: string) => readFileSync(`src/${file}`, 'utf8');

/** The rules for what is inside a drawing of a figure: those of all figures, then its own. */
function drawingStyles(id: string): string {
	const own = `figures/${id}/drawing.css`;
	const sheets = ['figure-kit/drawings.css', ...(existsSync(`src/${own}`) ? [own] : [])];
	return sheets.map((sheet) => read(sheet).replace(/\/\*[^]*?\*\//g, '')).join('');
}

/** The light theme's values by custom property, from the one place where colours are kept. */
function lightTokens(): Map<string, string> {
	const css = read('styles/tokens.css');
	const light = /\[data-theme='light'\] ::backdrop \{([^}]*)\}/.exec(css)?.[1];
	if (!light) throw new Error('src/styles/tokens.css has no block for the light theme.');
	return new Map(
		[...light.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(([, name, value]) => [name!, value!.trim()]),
	);
}

/** Fills in custom properties, which a picture away from its page has not. */
function resolve(text: string, tokens: Map<string, string>): string {
	return text.replace(/var\((--[\w-]+)\)/g, (whole, name: string) => {
		if (name === '--sans') return "'Source Sans 3', sans-serif";
		const value = tokens.get(name);
		if (value === undefined) throw new Error(`${whole} is not a colour of src/styles/tokens.css.`);
		return value;
	});
}

/**
 * A drawing as a file of its own: its first state only, with its styles in it and its title and source
 * below, side by side with the figure's other drawings where it has several panels.
 *
 * @param meta the figure's data, for the line below
 * @param drawings what to draw, side by side
 * @param parameters the figure's parameters, for its first state
 * @param credit the line below the title
 * @returns SVG
 */
export function standaloneSvg(
	meta: FigureMeta,
	drawings: readonly Drawing[],
	parameters: readonly Parameter[],
	credit: string,
): string {
	const tokens = lightTokens();
	const state = firstState(parameters);
	const gap = 24;
	let x = gap;
	let tallest = 0;
	const panels = drawings.map(({ svg }) => {
		const panel = structuredClone(svg);
		visit(panel, 'element', (node, index, parent) => {
			const condition = node.properties['dataWhen'];
			if (typeof condition === 'string' && !holds(condition, state) && parent && index !== undefined) {
				parent.children.splice(index, 1);
				return index;
			}
			if (node.tagName === 'a') node.tagName = 'g';
			for (const name of Object.keys(node.properties)) {
				if (/^(data|href)/.test(name)) delete node.properties[name];
				const value = node.properties[name];
				if (typeof value === 'string') node.properties[name] = resolve(value, tokens);
			}
			return undefined;
		});
		const [, , width = 0, height = 0] = String(panel.properties['viewBox']).split(' ').map(Number);
		Object.assign(panel.properties, { x, y: 16, width, height });
		x += width + gap;
		tallest = Math.max(tallest, height);
		return panel;
	});
	const height = tallest + 76;
	const root: Element = s(
		'svg',
		{
			xmlns: 'http://www.w3.org/2000/svg',
			viewBox: `0 0 ${x} ${height}`,
			width: x,
			height,
			className: ['drawing'],
		},
		[
			s('title', `Figure ${meta.number}. ${meta.title}`),
			s('style', resolve(drawingStyles(meta.id), tokens)),
			s('rect', { width: x, height, fill: resolve('var(--raised)', tokens) }),
			...panels,
			s('text', { x: gap, y: height - 32, 'font-weight': 600 }, `Figure ${meta.number}. ${meta.title}`),
			s('text', { x: gap, y: height - 14 }, credit),
		],
	);
	return `${toHtml(root, { space: 'svg' })}\n`;
}

let fonts: Promise<string[]> | undefined;

/** The interface's face in two weights, as files of TrueType, which is what the rasteriser reads. */
function fontFiles(): Promise<string[]> {
	return (fonts ??= (async () => {
		const dir = mkdtempSync(join(tmpdir(), 'fonts-'));
		process.once('exit', () => rmSync(dir, { recursive: true, force: true }));
		const files: string[] = [];
		// One after the other: two that are unpacked at once come out as the same face.
		for (const weight of [400, 600]) {
			const packed = `node_modules/@fontsource/source-sans-3/files/source-sans-3-latin-${weight}-normal.woff2`;
			const file = join(dir, `${weight}.ttf`);
			writeFileSync(file, await wawoff2.decompress(readFileSync(packed)));
			files.push(file);
		}
		return files;
	})());
}

/**
 * Rasterises a standalone drawing at twice its size.
 *
 * @param svg what {@link standaloneSvg} made
 * @returns PNG
 */
export async function standalonePng(svg: string): Promise<Buffer> {
	const resvg = new Resvg(svg, {
		fitTo: { mode: 'zoom', value: 2 },
		font: { fontFiles: await fontFiles(), loadSystemFonts: false, defaultFontFamily: 'Source Sans 3' },
	});
	return resvg.render().asPng();
}
