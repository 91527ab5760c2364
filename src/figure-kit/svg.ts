import type { Element, ElementContent, ElementData } from 'hast';
import { s } from 'hastscript';

/** Rounds a coordinate to a tenth: enough for the eye, and steady from machine to machine. */
export const round = (value: number): number => Math.round(value * 10) / 10;

/** Rounds to a half, where nobody sees less: where words stand, and where they can be hit. */
export const half = (value: number): number => Math.round(value * 2) / 2;

declare module 'hast' {
	interface ElementData {
		/** Whether it says nothing without the words beside it. */
		worded?: true;
	}
}

/** A shape that says nothing without the words beside it, as a sign of the key: where they go, it goes. */
export const worded = (shape: Element): Element => ({
	...shape,
	data: { ...shape.data, worded: true } as ElementData,
});

/**
 * Lines of text centred on a point.
 *
 * @param lines one a line
 * @param x centre
 * @param y middle of the block of lines
 * @param leading distance between lines
 * @param className class of the text
 */
export function textBlock(
	lines: readonly string[],
	x: number,
	y: number,
	leading: number,
	className: string,
): Element {
	const top = y - ((lines.length - 1) * leading) / 2;
	return s(
		'text',
		{
			className: [className],
			x: round(x),
			y: round(top),
			'text-anchor': 'middle',
			'dominant-baseline': 'central',
		},
		// The space keeps the lines apart where they are read out or copied.
		lines.map((line, i) => s('tspan', { x: round(x), dy: i === 0 ? 0 : leading }, `${line} `)),
	);
}

/** An `<svg>` with a view box and a name for those who cannot see it. */
export function svg(
	width: number,
	height: number,
	label: string,
	children: ElementContent[],
	{ interactive = false, className }: { interactive?: boolean; className?: string } = {},
): Element {
	return s(
		'svg',
		{
			xmlns: 'http://www.w3.org/2000/svg',
			viewBox: `0 0 ${width} ${height}`,
			role: interactive ? 'group' : 'img',
			ariaLabel: label,
			className: ['drawing', ...(className ? [className] : [])],
		},
		children,
	);
}
