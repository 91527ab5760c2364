/** What drawings are made of: words, shapes, pictograms, marks and the key, as parts for flexbox. */
import type { ElementContent } from 'hast';
import { type Properties, s } from 'hastscript';
import { widestPart, balance } from './balance.ts';
import type { Box } from './box.ts';
import { type Kind, type Canvas, styleOf } from './canvas.ts';
import { type Children, flex, type Options, type Part, row } from './flexbox.ts';
import { type Mark, mark as markOf, toState as toStateOf } from './marks.ts';
import { type Pictogram, pictogram, type PictogramLook, pictogramSize } from './pictograms.ts';
import { round, decorative } from './svg.ts';
import { textBlock } from './text-block.ts';
import { widest, wrapText } from './text.ts';
import { path } from './path.ts';

/** How words are set, by the names of CSS. */
export interface TextOptions extends Options {
	/** Where lines stand in the box. */
	textAlign?: 'start' | 'center' | 'end';
	/** `balance` makes the lines as long as one another: for headings, and for words that are centred. */
	textWrap?: 'balance';
	/** `sideways-lr` reads upwards, in one line. */
	writingMode?: 'sideways-lr';
	/** Of words: `on-fill`, `on-central`, `soft`, `halo`. */
	className?: string | readonly string[] | undefined;
	/** Another size than that of their kind, in pixels. */
	size?: number | undefined;
}

const anchors = { start: 'start', center: 'middle', end: 'end' } as const;
const shares = { start: 0, center: 0.5, end: 1 } as const;

/**
 * Words, broken to the width that they are given: measured once with the face of the page, placed later. A named one
 * moves to its next place when the state changes.
 *
 * @param kind how they are set
 * @param words the words, or their lines as they are to stand
 */
export function text(
	kind: Kind,
	words: string | readonly string[],
	{ textAlign = 'start', textWrap, writingMode, className, size, ...options }: TextOptions = {},
): Part {
	const styled = (canvas: Canvas) => styleOf(canvas, kind, size);
	const linesIn = (canvas: Canvas, width: number): string[] => {
		if (typeof words !== 'string') return [...words];
		if (writingMode || width === Infinity) return [words];
		// What was measured comes back as a number of half the precision.
		const room = width + 0.05;
		return textWrap
			? balance(canvas, kind, words, room, size)
			: wrapText(words, { ...styled(canvas), width: room });
	};
	const set = (canvas: Canvas, lines: readonly string[], x: number, y: number) =>
		textBlock(canvas, kind, lines, { x, y, anchor: anchors[textAlign], className, size });
	const flip = (drawn: ElementContent[]) =>
		options.name === undefined ? drawn : [s('g', { dataFlip: options.name }, drawn)];
	if (writingMode)
		return flex(options, [], {
			measure(canvas) {
				const { width, height } = set(canvas, linesIn(canvas, Infinity), 0, 0).box;
				return { width: height, height: width };
			},
			draw({ x, y, width, height }, canvas) {
				const { element, box } = set(canvas, linesIn(canvas, Infinity), 0, 0);
				// Read upwards, the box's foot is where lines start.
				const along = y + height - shares[textAlign] * height;
				const across = x + (width - box.height) / 2;
				const transform = `translate(${round(across)} ${round(along)}) rotate(-90)`;
				return flip([s('g', { transform }, [element])]);
			},
		});
	return flex(options, [], {
		measure: (canvas, width) => set(canvas, linesIn(canvas, width), 0, 0).box,
		minWidth: (canvas) =>
			typeof words === 'string' ? widestPart(words, styled(canvas)) : widest(words, styled(canvas)),
		draw: ({ x, y, width }, canvas) =>
			flip([set(canvas, linesIn(canvas, width), x + shares[textAlign] * width, y).element]),
	});
}

/** A part with a drawing of its own on its box, below its children, where no other serves: a pointed base, a map. */
export const shape = (
	options: Options,
	draw: (box: Box, canvas: Canvas) => ElementContent[],
	children: Children = [],
): Part => flex(options, children, { draw });

/**
 * A rectangle with its children on it, of a class, `is-platforms` or one of the figure's own, and with corners of a
 * radius. A named one moves to its next place when the state changes.
 */
export const rect = (
	className: string | readonly string[],
	{ rx, ...options }: Options & { rx?: number },
	children: Children = [],
): Part => shape(options, (box) => [rectOn(box, className, { rx, dataFlip: options.name })], children);

/** A rectangle on a box, for what is drawn when parts have their places. */
export const rectOn = (
	{ x, y, width, height }: Box,
	className: string | readonly string[],
	properties: Properties = {},
) =>
	s('rect', {
		className: [className].flat(),
		...properties,
		x: round(x),
		y: round(y),
		width: round(width),
		height: round(height),
	});

/** A rule across, as long as there is room. */
export const rule = ({ className = 'rule', ...options }: Options & { className?: string } = {}): Part =>
	shape({ alignSelf: 'stretch', height: 1, ...options }, ({ x, y, width, height }) => {
		const middle = round(y + height / 2);
		return [path(className, `M${round(x)} ${middle}H${round(x + width)}`)];
	});

/** How large a pictogram is, and in whose colours. */
export interface PictureOptions extends Options, PictogramLook {
	/** Times its own size, in which a person is 30 high. */
	scale?: number;
}

/** A pictogram of the common picture language. A named one moves when the state changes. */
export function picture(name: Pictogram, { scale = 1, fill, ...options }: PictureOptions = {}): Part {
	const { half, height } = pictogramSize[name];
	return shape(
		{ width: 2 * half * scale, height: height * scale, flexShrink: 0, ...options },
		({ x, y, width, height: high }) => [
			pictogram(name, x + width / 2, y + high, scale, options.name, { fill }),
		],
	);
}

/** Puts what a part drew into something, as the part's own do before. */
const wrapped = (part: Part, wrap: NonNullable<Part['wrap']>): Part => ({
	...part,
	wrap: (drawn, box, canvas) => wrap(part.wrap?.(drawn, box, canvas) ?? drawn, box, canvas),
});

/** Lets a part move as a whole to its next place when the state changes; nothing in it has a name then. */
export const moving = (name: string, part: Part): Part =>
	wrapped({ ...part, name }, (drawn) => [s('g', { dataFlip: name }, drawn)]);

/** Makes a part a mark: a link to what it rests on, with all words and shapes in it. */
export const mark = (details: Omit<Mark, 'hitArea'>, part: Part): Part =>
	wrapped(part, (drawn, box, canvas) => [markOf(canvas, { ...details, hitArea: box }, drawn)]);

/** Makes a part a link to another state of the same figure. */
export const toState = (details: Omit<Mark, 'hitArea'>, part: Part): Part =>
	wrapped(part, (drawn, box, canvas) => [toStateOf(canvas, { ...details, hitArea: box }, drawn)]);

/** What a mark of the drawing means that says nothing by itself. */
export interface KeyEntry {
	sign: Part;
	words: string;
}

/** The key of a drawing, in as many lines as it needs; nothing where nothing needs one. */
export function key(
	entries: readonly (KeyEntry | undefined | false)[],
	options: Options = {},
): Part | undefined {
	const present = entries.filter((entry) => !!entry);
	if (present.length === 0) return undefined;
	return row(
		{ flexWrap: 'wrap', gap: [4, 20], ...options },
		present.map(({ sign, words }) =>
			row({ gap: 7, alignItems: 'center', maxWidth: '100%' }, [
				wrapped(sign, (drawn) => [decorative(s('g', drawn))]),
				text('note', words),
			]),
		),
	);
}
