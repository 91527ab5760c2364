/** What the drawings of the figure have in common: the axis of years, and the phases behind it. */
import * as Plot from '@observablehq/plot';
import type { Element } from 'hast';
import { s } from 'hastscript';
import type { Box } from '../../figure-kit/box.ts';
import { leadingOf, type Canvas, styleOf } from '../../figure-kit/canvas.ts';
import { drawnAs, drawPlot } from '../../figure-kit/plot.ts';
import { round } from '../../figure-kit/svg.ts';
import { textBlock, type TextPosition } from '../../figure-kit/text-block.ts';
import { measure } from '../../figure-kit/text.ts';
import { yearTicks } from '../../figure-kit/years.ts';
import type { VillageGrowthModel } from './model.ts';

/** Time runs to the right and counts grow upwards; upright, it runs downwards and they grow to the right. */
export interface Scene {
	model: VillageGrowthModel;
	canvas: Canvas;
	vertical: boolean;
	/** Where the axis of years stands across. */
	foot: number;
	/** From years to pixels along the axis. */
	time(year: number): number;
	/** What a year takes. */
	perYear: number;
	/** From edge to edge along. */
	edges: readonly [number, number];
	/** The scale of years for Plot. */
	along: Plot.ScaleOptions;
}

/** The years of a drawing, from the left or, upright, from the top; its foot is set later where it lies. */
export function yearsOf(
	model: VillageGrowthModel,
	canvas: Canvas,
	{ left, row, top = 0 }: { left: number; row: number; top?: number },
): Scene {
	const vertical = canvas.name === 'phone';
	const [first, last] = model.years;
	const span = last + 1 - first;
	const edges: [number, number] = vertical ? [top, top + span * row] : [left, canvas.width];
	const along = { domain: [first, last + 1], range: edges };
	return {
		model,
		canvas,
		vertical,
		edges,
		along,
		foot: left,
		time: Plot.scale({ x: along }).apply,
		perYear: (edges[1] - edges[0]) / span,
	};
}

type Channels = { [name in 'x1' | 'x2' | 'y1' | 'y2']?: Plot.ChannelValueSpec };

/** Channels of a mark as they lie; upright, what runs along x runs along y. */
export const laid = ({ vertical }: Pick<Scene, 'vertical'>, channels: Channels): Channels => {
	const { x1, x2, y1, y2 } = channels;
	return vertical ? { x1: y1, x2: y2, y1: x1, y2: x2 } : channels;
};

/**
 * Draws a mark of Plot on the years of a scene.
 *
 * @param away the scale across them
 * @param height of the drawing if it lies
 */
export const drawIn = (
	{ canvas, vertical, along, edges }: Scene,
	mark: Plot.Markish,
	{ away, height = 0 }: { away?: Plot.ScaleOptions; height?: number },
): Element[] =>
	drawPlot({
		width: canvas.width,
		height: vertical ? edges[1] : height,
		...(vertical ? { x: away, y: along } : { x: along, y: away }),
		marks: [mark],
	});

/** A rectangle from its edges along the axis and its distances from the foot. */
export function boxOf(
	{ vertical, foot }: Pick<Scene, 'vertical' | 'foot'>,
	[from, to]: readonly [number, number],
	[near, far]: readonly [number, number],
): Box {
	return vertical
		? { x: foot + near, y: from, width: far - near, height: to - from }
		: { x: from, y: foot - far, width: to - from, height: far - near };
}

/** A point by its place along the axis and its distance from the foot. */
export const pointOf = (
	{ vertical, foot }: Pick<Scene, 'vertical' | 'foot'>,
	along: number,
	distance: number,
) => (vertical ? { x: foot + distance, y: along } : { x: along, y: foot - distance });

/** The phases behind the drawing, from edge to edge across. */
export const drawBands = (scene: Scene, height: number): Element[] => {
	const { bands } = scene.model;
	const ground = drawnAs(bands, ({ id }) => ({ class: `count-ground-${id}` }));
	return drawIn(scene, Plot.rect(bands, { ...laid(scene, { x1: 'start', x2: 'end' }), ...ground }), {
		height,
	});
};

/**
 * The names of the phases.
 *
 * @param near the phases whose names stand near the axis of a vertical drawing
 */
export function drawPhases(
	scene: Scene,
	near: readonly string[] = [],
): { elements: Element[]; bottom: number } {
	const { model, vertical, time, canvas, foot } = scene;
	const head = styleOf(canvas, 'head');
	let bottom = 0;
	const elements = model.bands.flatMap(({ id, name, short = name, start, end }) => {
		const room = vertical ? canvas.width / 2 : time(end) - time(start) - 18;
		const fitting = [name, short].find((each) => measure(each, head) <= room);
		if (fitting === undefined || (vertical && time(end) - time(start) < leadingOf(head.size) + 6)) return [];
		const far = vertical && !near.includes(id);
		const { element, box } = textBlock(canvas, 'head', fitting, {
			x: far ? canvas.width - 8 : vertical ? foot + 10 : time(start) + 10,
			y: vertical ? time(start) + 6 : 8,
			anchor: far ? 'end' : 'start',
		});
		bottom = Math.max(bottom, box.y + box.height);
		return [element];
	});
	return { elements, bottom };
}

/** The axis of years. */
export function drawAxis({ vertical, foot, edges }: Scene): Element {
	const [from, to] = [pointOf({ vertical, foot }, edges[0], 0), pointOf({ vertical, foot }, edges[1], 0)];
	return s('path', {
		className: ['count-axis'],
		d: `M${round(from.x)} ${round(from.y)}L${round(to.x)} ${round(to.y)}`,
	});
}

/** The year of a count at the axis, where there is room for it. */
export function drawYear({ model, vertical, time, perYear, canvas, foot }: Scene, year: number): Element[] {
	const style = styleOf(canvas, 'strong');
	const room = vertical ? leadingOf(style.size) : measure('2009', style) + 6;
	if (!yearTicks(model.years, perYear, room).includes(year)) return [];
	const middle = time(year + 0.5);
	const at: TextPosition = vertical
		? { x: foot - 8, y: middle, anchor: 'end', from: 'middle' }
		: { x: middle, y: foot + 4, anchor: 'middle' };
	return [textBlock(canvas, 'strong', String(year), at).element];
}

/** The size of numbers, so that each has room in its year; none where even the smallest have not. */
export function numberSize(
	{ canvas, perYear, vertical }: Scene,
	numbers: readonly string[],
): number | undefined {
	const head = styleOf(canvas, 'head');
	if (vertical) return head.size;
	const widest = Math.max(...numbers.map((number) => measure(number, head)));
	const size = Math.floor(Math.min(1, (perYear - 4) / widest) * head.size * 2) / 2;
	return size >= canvas.sizes.note ? size : undefined;
}
