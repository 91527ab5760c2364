import { type Font, openSync } from 'fontkit';
import LineBreaker from 'linebreak';
import { findIn, itemAt } from '../text/items.ts';
import { hyphenated } from '../text/no-break.ts';

/** How text is set: its size in pixels, its weight, and whether it is set in the serif. */
export interface TextStyle {
	size: number;
	weight: 400 | 600;
	serif?: boolean | undefined;
}

/** A face in which drawings are set: what a style sheet calls it, its weight, and its file. */
export interface FontFile {
	family: string;
	weight: TextStyle['weight'];
	file: string;
}

const fontFile = (family: string, name: string, weight: TextStyle['weight']): FontFile => ({
	family,
	weight,
	file: `node_modules/@fontsource/${name}/files/${name}-latin-${weight}-normal.woff2`,
});

/** The fonts in which drawings are set; the serif has one weight. */
export const fontFiles: readonly FontFile[] = [
	fontFile('Source Sans 3', 'source-sans-3', 400),
	fontFile('Source Sans 3', 'source-sans-3', 600),
	fontFile('Source Serif 4', 'source-serif-4', 600),
];

const fonts = fontFiles.map(({ family, weight, file }) => {
	const font = openSync(file);
	if (!('layout' in font)) throw new Error(`${file} is a collection of fonts.`);
	return { family, weight, font };
});

const fontOf = ({ weight, serif }: TextStyle): Font =>
	findIn(fonts, (each) => (serif ? each.family === 'Source Serif 4' : each.weight === weight)).font;

/** Widths of words that were measured already, in ems, by face. */
const known = new Map<Font, Map<string, number>>();

function widthIn(font: Font, text: string): number {
	const widths = known.get(font) ?? new Map<string, number>();
	known.set(font, widths);
	const width = widths.get(text);
	if (width !== undefined) return width;
	const { glyphs, positions } = font.layout(text);
	const { unitsPerEm } = font;
	const advances = glyphs.map(({ id }, i) => (id === 0 ? unitsPerEm : itemAt(positions, i).xAdvance));
	const measured = advances.reduce((sum, advance) => sum + advance, 0) / unitsPerEm;
	widths.set(text, measured);
	return measured;
}

/**
 * Measures text. A character that the face has not, as a Chinese one, counts as one em.
 *
 * @returns width in pixels
 */
export const measure = (text: string, style: TextStyle): number =>
	text.split(/(?<= )/).reduce((sum, word) => sum + widthIn(fontOf(style), word) * style.size, 0);

/** Width of the longest of some lines, in pixels. */
export const widest = (lines: readonly string[], style: TextStyle): number =>
	Math.max(0, ...lines.map((line) => measure(line, style)));

/** Splits text where a line may end: not within `party-state`, nor after the single letter of `e-commerce`. */
function partsOf(text: string): string[] {
	const breaker = new LineBreaker(text);
	const words = [...text.matchAll(new RegExp(hyphenated, 'g'))];
	const within = (at: number) => words.some(({ 0: word, index }) => at > index && at < index + word.length);
	const parts: string[] = [];
	let start = 0;
	for (let next = breaker.nextBreak(); next; next = breaker.nextBreak()) {
		const part = text.slice(start, next.position);
		if (/^[^\p{L}]*\p{L}-$/u.test(part) || within(next.position)) continue;
		parts.push(part);
		start = next.position;
	}
	return parts;
}

/**
 * Breaks plain text into lines of a width in pixels as its language breaks: English between words, Chinese between
 * characters but not before a mark that closes. What cannot be broken and is too long has a line of its own.
 */
export function wrapText(text: string, { width, ...style }: TextStyle & { width: number }): string[] {
	const lines: string[] = [];
	for (const part of partsOf(text)) {
		const last = lines.at(-1);
		if (last !== undefined && measure((last + part).trimEnd(), style) <= width)
			lines[lines.length - 1] = last + part;
		else lines.push(part);
	}
	return lines.map((line) => line.trimEnd());
}
