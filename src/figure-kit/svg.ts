import type { Element, ElementData } from 'hast';

/** Rounds a coordinate to a tenth: enough for the eye, and steady from machine to machine. */
export const round = (value: number): number => Math.round(value * 10) / 10;

/** Rounds to a half, where nobody sees less: where words stand, and where they can be hit. */
export const half = (value: number): number => Math.round(value * 2) / 2;

/** Width and height of a drawing, in its own pixels. */
export function sizeOf(svg: Element): { width: number; height: number } {
	const [, , width = 0, height = 0] = String(svg.properties['viewBox']).split(' ').map(Number);
	return { width, height };
}

declare module 'hast' {
	interface ElementData {
		/** Whether it says nothing without the words beside it. */
		decorative?: true;
	}
}

/** A shape that says nothing without the words beside it, as a sign of the key: where they go, it goes. */
export const decorative = (shape: Element): Element => ({
	...shape,
	data: { ...shape.data, decorative: true } as ElementData,
});
