import type { Element } from 'hast';
import { s } from 'hastscript';
import { firstOf } from '../text/items.ts';
import type { Box } from './box.ts';
import { type Kind, leadingOf, type Sheet, styleOf } from './sheet.ts';
import { half } from './svg.ts';
import { measure, wrapText } from './text.ts';

/** Position of a text. */
export interface LetterAt {
	/** Their left edge, middle or right edge, as `anchor` says. */
	x: number;
	/** Their top, middle or bottom, as `from` says. */
	y: number;
	/** Width to which they are broken; left out, they stand in one line. */
	width?: number | undefined;
	anchor?: 'start' | 'middle' | 'end' | undefined;
	from?: 'top' | 'middle' | 'bottom' | undefined;
	/** More classes: `on-fill`, `on-central`, `soft`, `halo`. */
	className?: string | readonly string[] | undefined;
	/** Turns them around the point: -90 reads upwards. */
	turn?: number | undefined;
	/** Another size than that of their kind. */
	size?: number | undefined;
}

/** Words that were set, and the room that they take (before they are turned). */
export interface Lettered {
	element: Element;
	box: Box;
	lines: string[];
}

/** How far below the middle of a line its letters stand, in sizes: so that capitals look centred. */
const drop = 0.345;

/** Keeps two lines apart where they are read out or copied, without taking any room. */
const space = () => s('tspan', { 'font-size': 0 }, ' ');

/**
 * Sets words on a sheet, measured with the face that the page uses.
 *
 * @param sheet for the sizes
 * @param kind how they are set
 * @param text words that are broken to a width, or lines as they are
 * @param at where
 */
export function letter(
	sheet: Pick<Sheet, 'sizes'>,
	kind: Kind,
	text: string | readonly string[],
	{ x, y, width, anchor = 'start', from = 'top', className = [], turn, size }: LetterAt,
): Lettered {
	const style = { ...styleOf(sheet, kind), ...(size === undefined ? {} : { size }) };
	const leading = leadingOf(style.size);
	const given = typeof text === 'string' ? [text] : text;
	const lines =
		width === undefined ? [...given] : given.flatMap((line) => wrapText(line, { ...style, width }));
	const widest = Math.max(0, ...lines.map((line) => measure(line, style)));
	const height = lines.length * leading;
	const top = from === 'top' ? y : from === 'middle' ? y - height / 2 : y - height;
	const left = anchor === 'start' ? x : anchor === 'middle' ? x - widest / 2 : x - widest;
	const baseline = top + leading / 2 + style.size * drop;
	const element = s(
		'text',
		{
			className: [`t-${kind}`, ...(typeof className === 'string' ? [className] : className)],
			x: half(x),
			y: half(baseline),
			'font-size': style.size,
			...(anchor === 'start' ? {} : { 'text-anchor': anchor }),
			...(turn === undefined ? {} : { transform: `rotate(${turn} ${half(x)} ${half(y)})` }),
		},
		lines.length === 1
			? firstOf(lines)
			: lines.flatMap((line, i) => [
					...(i > 0 ? [space()] : []),
					s('tspan', { x: half(x), ...(i > 0 ? { dy: leading } : {}) }, line),
				]),
	);
	return { element, box: { x: left, y: top, width: widest, height }, lines };
}

/** Part of a column of words: its kind, and what {@link letter} may be told besides the place. */
export interface Line extends Pick<LetterAt, 'className' | 'size'> {
	kind: Kind;
	text: string | readonly string[];
	/** Room above it, in pixels. */
	gap?: number;
}

/**
 * Sets words of several kinds one below the other.
 *
 * @param sheet for the sizes
 * @param column the words, from the top
 * @param at where the whole column stands
 */
export function letters(
	sheet: Pick<Sheet, 'sizes'>,
	column: readonly Line[],
	at: Omit<LetterAt, 'className' | 'size' | 'turn'>,
): { elements: Element[]; box: Box } {
	const set = (top: number) => {
		let y = top;
		return column.map(({ kind, text, gap = 0, className, size }) => {
			const placed = letter(sheet, kind, text, { ...at, y: y + gap, from: 'top', className, size });
			y = placed.box.y + placed.box.height;
			return placed;
		});
	};
	const height = set(0).reduce((low, { box }) => Math.max(low, box.y + box.height), 0);
	const top = { top: at.y, middle: at.y - height / 2, bottom: at.y - height }[at.from ?? 'top'];
	const placed = set(top);
	const left = Math.min(...placed.map(({ box }) => box.x));
	const right = Math.max(...placed.map(({ box }) => box.x + box.width));
	return {
		elements: placed.map(({ element }) => element),
		box: { x: left, y: top, width: right - left, height },
	};
}
