import { type Font, openSync } from 'fontkit';
import LineBreaker from 'linebreak';

/** How text is set: its size in pixels, and its weight. */
export interface TextStyle {
	size: number;
	weight: 400 | 600;
}

/** The face in which drawings are set: the same files as in `src/styles/fonts.css`, at its two weights. */
function faceOf(weight: TextStyle['weight']): Font {
	const face = openSync(
		`node_modules/@fontsource/source-sans-3/files/source-sans-3-latin-${weight}-normal.woff2`,
	);
	if (!('layout' in face)) throw new Error(`The face of weight ${weight} is a collection of faces.`);
	return face;
}

const faces = { 400: faceOf(400), 600: faceOf(600) };

/**
 * Measures text. A character that the face has not, as a Chinese one, counts as one em.
 *
 * @returns width in pixels
 */
export function measure(text: string, { size, weight }: TextStyle): number {
	const { glyphs, positions } = faces[weight].layout(text);
	const { unitsPerEm } = faces[weight];
	const advances = glyphs.map(({ id }, i) => (id === 0 ? unitsPerEm : positions[i]!.xAdvance));
	return (advances.reduce((sum, advance) => sum + advance, 0) / unitsPerEm) * size;
}

/** Splits text where a line may end. The single letter of `e-commerce` is not left alone at the end of one. */
function partsOf(text: string): string[] {
	const breaker = new LineBreaker(text);
	const parts: string[] = [];
	let start = 0;
	for (let next = breaker.nextBreak(); next; next = breaker.nextBreak()) {
		const part = text.slice(start, next.position);
		if (/^[^\p{L}]*\p{L}-$/u.test(part)) continue;
		parts.push(part);
		start = next.position;
	}
	return parts;
}

/**
 * Breaks text into lines as its language breaks: English between words, Chinese between characters but not
 * before a mark that closes. What cannot be broken and is too long has a line of its own.
 *
 * @param text plain text
 * @param options width of a line in pixels, and how the text is set
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
