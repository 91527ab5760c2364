/** Drawings as files of their own: SVG with its fonts in it, and PNG. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { renderAsync } from '@resvg/resvg-js';
import type { Element } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { s } from 'hastscript';
import { visit } from 'unist-util-visit';
import { convert } from 'fontverter';
import { cached, digestOf } from '../../cache/cache.ts';
import { compact } from '../../text/words.ts';
import { balance } from '../balance.ts';
import { type Box, bottomOf } from '../box.ts';
import { layouts } from '../canvas.ts';
import { round, sizeOf } from '../svg.ts';
import { cardSize } from './card-size.ts';
import { textStack, type TextStackItem } from '../text-block.ts';
import { fontFiles } from '../text.ts';

export type Theme = 'light' | 'dark';

const read = (file: string) => readFileSync(`src/${file}`, 'utf8');

/** The style sheets of what is inside drawings: that of all figures, then those that some have of their own. */
const sheetsOf = (figures: readonly string[]): string[] =>
	['figure-kit/drawings.css', ...figures.map((id) => `figures/${id}/drawing.css`)]
		.filter((file) => existsSync(`src/${file}`))
		.map(read);

const families: Readonly<Record<string, string>> = {
	'--sans': "'Source Sans 3', sans-serif",
	'--serif': "'Source Serif 4', serif",
};

/** Fills in custom properties, which a text away from its page has not. */
type Paint = (text: string) => string;

/** Fills in a theme's values, from the one place where colours are kept. */
function painter(theme: Theme): Paint {
	const colours = read('styles/tokens.css').matchAll(/(--[\w-]+): (?:light-dark\((#\w+), (#\w+)\)|(#\w+));/g);
	const tokens = new Map(
		[...colours].map(([, name, light, dark, both]) => [name, both ?? (theme === 'light' ? light : dark)]),
	);
	return (text) =>
		text.replace(/var\((--[\w-]+)\)/g, (whole, name: string) => {
			const value = families[name] ?? tokens.get(name);
			if (value === undefined) throw new Error(`${whole} is not a colour of src/styles/tokens.css.`);
			return value;
		});
}

let embedded: string | undefined;

/** The fonts as rules of a style sheet, with their files in them. */
const fontFaceRules = (): string =>
	(embedded ??= fontFiles
		.map(
			({ family, weight, file }) =>
				`@font-face{font-family:'${family}';font-weight:${weight};src:url(data:font/woff2;base64,${readFileSync(file).toString('base64')}) format('woff2')}`,
		)
		.join(''));

/** A drawing without what only a page can use: links, conditions, names of what moves. */
function bare(svg: Element, paint: Paint): Element {
	const drawing = structuredClone(svg);
	visit(drawing, 'element', (node) => {
		if (node.tagName === 'a') node.tagName = 'g';
		for (const [name, value] of Object.entries(node.properties)) {
			if (/^(data|href|aria|role|tabIndex)/.test(name)) delete node.properties[name];
			else if (typeof value === 'string') node.properties[name] = paint(value);
		}
	});
	return drawing;
}

/** Text around the drawing of a picture. */
export interface PictureWords {
	/** The figure's id, for its styles. */
	figure: string;
	/** `Figure 4.4. A developmental state in a village` and where the dissertation has it. */
	name: string;
	claim: string;
	say: string;
	caption: string;
	/** With its label, where the editors added something. */
	ours?: string | undefined;
	credit: string;
	address: string;
}

const margin = 32;

/**
 * A drawing of the wide layout as a picture, in SVG, with everything that it needs away from its page: number and
 * name, claim, how to read it, what is the editors' own, credit, licence and address, and its fonts.
 */
export function picture(svg: Element, words: PictureWords, theme: Theme): string {
	const paint = painter(theme);
	const { width, height } = sizeOf(svg);
	const set = (lines: readonly TextStackItem[], y: number) =>
		textStack(layouts.wide, lines, { x: margin, y, width });
	const head = set(
		[
			{ kind: 'note', text: words.name },
			{ kind: 'head', text: balance(layouts.wide, 'head', words.claim, width, 29), size: 29, gap: 2 },
			{ kind: 'body', text: words.say, className: 'soft', gap: 4 },
		],
		24,
	);
	const top = bottomOf(head.box) + 22;
	const foot = set(
		[
			{ kind: 'note', text: words.caption },
			...(words.ours ? [{ kind: 'note', text: words.ours, gap: 6 } as const] : []),
			{ kind: 'note', text: words.credit, gap: 14 },
			{ kind: 'note', text: words.address, className: 'of-central' },
		],
		top + height + 18,
	);
	const size = { width: width + 2 * margin, height: bottomOf(foot.box) + 22 };
	return document(words, size, paint, [
		...head.elements,
		placed(bare(svg, paint), { x: margin, y: top, width, height }),
		...foot.elements,
	]);
}

/** A drawing of the wide layout as a card: its claim, and the drawing as large as there is room for. */
export function card(svg: Element, words: PictureWords): string {
	const paint = painter('light');
	const { width, height } = sizeOf(svg);
	const room = cardSize.width - 2 * margin;
	const head = textStack(
		layouts.wide,
		[
			{ kind: 'note', text: words.name, size: 20 },
			{ kind: 'head', text: balance(layouts.wide, 'head', words.claim, room, 38), size: 38 },
		],
		{ x: margin, y: 18, width: room },
	);
	const y = bottomOf(head.box) + 14;
	const scale = Math.min(room / width, (cardSize.height - y - 18) / height);
	const x = (cardSize.width - width * scale) / 2;
	return document(words, cardSize, paint, [
		...head.elements,
		placed(bare(svg, paint), { x, y, width: width * scale, height: height * scale }),
	]);
}

/**
 * A drawing that stands in a text away from the site: its colours filled in, with nothing to choose in it. The styles
 * of {@link printedStyles} belong to it.
 */
export function printed(svg: Element): Element {
	const drawing = bare(svg, painter('light'));
	Object.assign(drawing.properties, { role: 'img', ariaLabel: svg.properties['ariaLabel'] });
	return drawing;
}

/** The styles of the drawings of some figures, their colours filled in. */
export const printedStyles = (figures: readonly string[]): string =>
	sheetsOf(figures).map(painter('light')).join('\n');

/** Text of a card without a drawing. */
export interface TitleWords {
	/** Where it stands. */
	above: string;
	title: string;
	point?: string | undefined;
	/** Whose pages it restates. */
	below: string;
}

/**
 * The card of a text: where it stands, its claim, its point, whose it is. A cover is one of another size, in pixels.
 */
export function titleCard({ above, title, point, below }: TitleWords, card = cardSize): string {
	const paint = painter('light');
	const edge = 2.25 * margin;
	const width = card.width - 2 * edge;
	const titleSize = title.length > 110 ? 48 : title.length > 60 ? 56 : 66;
	const foot = textStack(layouts.wide, [{ kind: 'note', text: below, size: 24, className: 'soft' }], {
		x: edge,
		y: card.height - edge,
		from: 'bottom',
		width,
	});
	const head = (body: string | undefined, size: number) =>
		textStack(
			layouts.wide,
			[
				{ kind: 'note', text: above, size: 24, className: 'soft' },
				{ kind: 'head', text: title, size: titleSize, gap: 18 },
				...(body ? [{ kind: 'body', text: body, size, gap: 24, className: 'soft' } as const] : []),
			],
			{ x: edge, y: edge - 8, width },
		);
	// A point that has no room is smaller, or its first sentence alone, or left to the page.
	const [first] = point?.match(/^.*?[.?!](?= |$)/) ?? [];
	const tries = [head(point, 30), head(point, 26), head(first, 30), head(first, 26)];
	const { elements } = tries.find(({ box }) => bottomOf(box) < foot.box.y - 16) ?? head(undefined, 30);
	const rule = s('rect', { x: 0, y: 0, width: 14, height: card.height, fill: paint('var(--link)') });
	return document({}, card, paint, [rule, ...elements, ...foot.elements]);
}

/** A drawing alone, in the styles of its figure and without a word around it, for a list of pictures. */
export function galleryImage(svg: Element, figure: string, theme: Theme): string {
	const paint = painter(theme);
	const size = sizeOf(svg);
	return document({ figure }, size, paint, [placed(bare(svg, paint), { x: 0, y: 0, ...size })]);
}

const placed = (drawing: Element, { x, y, width, height }: Box): Element => {
	const place: Record<string, number> = {
		x: round(x),
		y: round(y),
		width: round(width),
		height: round(height),
	};
	return { ...drawing, properties: { ...drawing.properties, ...place } };
};

/** A file of SVG with its title, styles and fonts; a drawing of no figure has the styles of all, and no title. */
function document(
	{ figure, name, claim }: Partial<PictureWords>,
	{ width, height }: { width: number; height: number },
	paint: Paint,
	children: Element[],
): string {
	const size = { width: Math.ceil(width), height: Math.ceil(height) };
	const styles = sheetsOf(compact([figure])).map((sheet) => sheet.replace(/\/\*[^]*?\*\//g, ''));
	const root = s(
		'svg',
		{
			xmlns: 'http://www.w3.org/2000/svg',
			viewBox: `0 0 ${size.width} ${size.height}`,
			...size,
			className: ['drawing', 'sheet'],
		},
		[
			name === undefined ? undefined : s('title', `${name}: ${claim}`),
			s('style', fontFaceRules() + paint(styles.join('').replace(/\s+/g, ' '))),
			s('rect', { ...size, fill: paint('var(--raised)') }),
			...children,
		],
	);
	return `${toHtml(closed(root), { space: 'svg' })}\n`;
}

/**
 * Takes out the blanks without size that stand between lines, for who reads a page aloud or copies from it:
 * the rasteriser counts them as letters, and would draw the first letter of each line on the line above.
 */
function closed(root: Element): Element {
	visit(root, 'element', (node, index, parent) => {
		if (!parent || index === undefined || Number(node.properties['fontSize'] ?? 1) !== 0) return undefined;
		parent.children.splice(index, 1);
		return index;
	});
	return root;
}

let fonts: Promise<string[]> | undefined;

/** The fonts as files of TrueType, which is what the rasteriser reads. */
function unpackedFonts(): Promise<string[]> {
	return (fonts ??= (async () => {
		const dir = mkdtempSync(join(tmpdir(), 'fonts-'));
		process.once('exit', () => rmSync(dir, { recursive: true, force: true }));
		const files: string[] = [];
		// One after the other: two that are unpacked at once come out as the same face.
		for (const { family, weight, file: packed } of fontFiles) {
			const file = join(dir, `${family}-${weight}.ttf`);
			writeFileSync(file, await convert(readFileSync(packed), 'sfnt'));
			files.push(file);
		}
		return files;
	})());
}

let tools: string | undefined;

/** What a picture is made with: this code, the rasteriser and the fonts. */
const rasteriser = (): string =>
	(tools ??= digestOf([
		read('figure-kit/exports/picture.ts'),
		readFileSync('node_modules/@resvg/resvg-js/package.json'),
		`${process.platform} ${process.arch}`,
		...fontFiles.map(({ file }) => readFileSync(file)),
	]));

/** Rasterises a picture, or a card, as PNG, with `zoom` pixels for each of its own. */
export function rasterise(svg: string, zoom = 2): Promise<Buffer> {
	const drawing = svg.replace(/@font-face\{[^}]*\}/g, '');
	return cached('pictures', [drawing, String(zoom), rasteriser()], async () => {
		const drawn = await renderAsync(drawing, {
			fitTo: { mode: 'zoom', value: zoom },
			font: { fontFiles: await unpackedFonts(), loadSystemFonts: false, defaultFontFamily: 'Source Sans 3' },
		});
		return drawn.asPng();
	});
}
