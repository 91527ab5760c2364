import type { Element } from 'hast';
import { s } from 'hastscript';
import { firstOf } from '../text/items.ts';
import { bottomOf, type Box, rightOf } from './box.ts';
import { type Kind, leadingOf, type Canvas, styleOf } from './canvas.ts';
import { half } from './svg.ts';
import { widest, wrapText } from './text.ts';

/** Position of a text block, in pixels of the drawing. */
export interface TextPosition {
	/** Left edge, middle or right edge of the block, as `anchor` says. */
	x: number;
	/** Top, middle or bottom of the block, as `from` says. */
	y: number;
	/** Width at which lines wrap; left out, the text is one line. */
	width?: number | undefined;
	anchor?: 'start' | 'middle' | 'end' | undefined;
	from?: 'top' | 'middle' | 'bottom' | undefined;
	/** Classes besides that of the kind: `on-fill`, `on-central`, `soft`, `halo`. */
	className?: string | readonly string[] | undefined;
	/** Rotation around the point, in degrees: -90 reads upwards. */
	turn?: number | undefined;
	/** Font size, where it is not that of the kind. */
	size?: number | undefined;
}

/** Text block: measured text as an SVG element, its bounding box before rotation, and its lines. */
export interface TextBlock {
	element: Element;
	box: Box;
	lines: string[];
}

/** Which share of a block lies before the point that it is placed by. */
const shares = { start: 0, top: 0, middle: 0.5, end: 1, bottom: 1 } as const;

/** Baseline offset from the middle of a line, in font sizes: capitals look centred. */
const drop = 0.345;

/** Space between two lines, of no width, for screen readers and copied text. */
const space = () => s('tspan', { 'font-size': 0 }, ' ');

/**
 * Text block: text of one kind, which wraps, or its lines as they are, measured with the font of the page and placed.
 */
export function textBlock(
	canvas: Pick<Canvas, 'sizes'>,
	kind: Kind,
	text: string | readonly string[],
	{ x, y, width, anchor = 'start', from = 'top', className = [], turn, size }: TextPosition,
): TextBlock {
	const style = styleOf(canvas, kind, size);
	const leading = leadingOf(style.size);
	const given = typeof text === 'string' ? [text] : text;
	const lines =
		width === undefined ? [...given] : given.flatMap((line) => wrapText(line, { ...style, width }));
	const longest = widest(lines, style);
	const height = lines.length * leading;
	const top = y - height * shares[from];
	const baseline = top + leading / 2 + style.size * drop;
	const element = s(
		'text',
		{
			className: [`t-${kind}`, className].flat(),
			x: half(x),
			y: half(baseline),
			'font-size': style.size,
			'text-anchor': anchor === 'start' ? undefined : anchor,
			transform: turn === undefined ? undefined : `rotate(${turn} ${half(x)} ${half(y)})`,
		},
		lines.length === 1
			? firstOf(lines)
			: lines.map((line, i) => [
					i > 0 ? space() : undefined,
					s('tspan', { x: half(x), dy: i > 0 ? leading : undefined }, line),
				]),
	);
	return { element, box: { x: x - longest * shares[anchor], y: top, width: longest, height }, lines };
}

/** Text of a stack: its kind, and the options of {@link textBlock} besides the position. */
export interface TextStackItem extends Pick<TextPosition, 'className' | 'size'> {
	kind: Kind;
	text: string | readonly string[];
	/** Gap above it, in pixels. */
	gap?: number;
}

/** Text stack: text blocks of several kinds, one below the other; the position is that of the whole. */
export function textStack(
	canvas: Pick<Canvas, 'sizes'>,
	column: readonly TextStackItem[],
	at: Omit<TextPosition, 'className' | 'size' | 'turn'>,
): { elements: Element[]; box: Box } {
	const set = (top: number) => {
		let y = top;
		return column.map(({ kind, text, gap = 0, className, size }) => {
			const placed = textBlock(canvas, kind, text, { ...at, y: y + gap, from: 'top', className, size });
			y = bottomOf(placed.box);
			return placed;
		});
	};
	const height = Math.max(0, ...set(0).map(({ box }) => bottomOf(box)));
	const top = at.y - height * shares[at.from ?? 'top'];
	const placed = set(top);
	const left = Math.min(...placed.map(({ box }) => box.x));
	const right = Math.max(...placed.map(({ box }) => rightOf(box)));
	return {
		elements: placed.map(({ element }) => element),
		box: { x: left, y: top, width: right - left, height },
	};
}
