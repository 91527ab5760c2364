/** What the drawings of the figure have in common: the axis of years, and the phases behind it. */
import * as Plot from '@observablehq/plot';
import type { Element, ElementContent } from 'hast';
import { bottomOf, type Box } from '../../figure-kit/box.ts';
import { leadingOf, type Canvas, type Kind, styleOf } from '../../figure-kit/canvas.ts';
import { mark } from '../../figure-kit/marks.ts';
import { d, path } from '../../figure-kit/path.ts';
import { drawnAs, drawPlot } from '../../figure-kit/plot.ts';
import { textBlock, type TextPosition } from '../../figure-kit/text-block.ts';
import { measure } from '../../figure-kit/text.ts';
import { yearTicks } from '../../figure-kit/years.ts';
import { formatNumber } from '../../text/words.ts';
import { type Count, countsIn, fastest, stepsOf, titleOf, type Model } from './model.ts';

/** Time runs to the right and counts grow upwards; upright, it runs downwards and they grow to the right. */
export type Scene = ReturnType<typeof yearsOf>;

/**
 * The years of a drawing, from the left or, upright, from a top on; its foot is set later where it lies.
 *
 * @param row what a year takes upright, in pixels
 */
export function yearsOf(model: Model, canvas: Canvas, row: number, top = 0) {
	const vertical = canvas.name === 'phone';
	const [first, last] = model.years;
	const span = last + 1 - first;
	const edges = vertical ? ([top, top + span * row] as const) : ([0, canvas.width] as const);
	const along: Plot.ScaleOptions = { domain: [first, last + 1], range: edges };
	const counts = countsIn(model, canvas.state);
	const steps = stepsOf(counts);
	return {
		model,
		canvas,
		vertical,
		/** What the state shows. */
		counts,
		steps,
		fast: fastest(steps),
		/** Where the axis of years stands across. */
		foot: vertical ? 44 : 0,
		/** From edge to edge along, and the scale of years for Plot. */
		edges,
		along,
		/** From years to pixels along the axis. */
		time: Plot.scale({ x: along }).apply as (year: number) => number,
		/** What a year takes. */
		perYear: (edges[1] - edges[0]) / span,
	};
}

/** Words at a place. */
export const wordsAt = (
	{ canvas }: Pick<Scene, 'canvas'>,
	kind: Kind,
	words: string | readonly string[],
	at: TextPosition,
): Element => textBlock(canvas, kind, words, at).element;

/** What is drawn of a count as its mark: it is hit within its year, from one distance from the foot to another. */
export function markOf(
	scene: Scene,
	count: Count,
	reach: readonly [near: number, far: number],
	children: ElementContent[],
): Element {
	const { model, canvas, time, perYear } = scene;
	const [id, start] = [String(count.year), time(count.year)];
	const hitArea = boxOf(scene, [start, start + perYear], reach);
	return mark(canvas, { parameter: 'year', id, label: titleOf(model, count), hitArea }, children);
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
	{ model, vertical, time, canvas, foot }: Scene,
	near: readonly string[] = [],
): { elements: Element[]; bottom: number } {
	const head = styleOf(canvas, 'head');
	const placed = model.bands.flatMap(({ id, name, short = name, start, end }) => {
		const length = time(end) - time(start);
		const room = vertical ? canvas.width / 2 : length - 18;
		const fitting = [name, short].find((each) => measure(each, head) <= room);
		if (fitting === undefined || (vertical && length < leadingOf(head.size) + 6)) return [];
		const far = vertical && !near.includes(id);
		const x = far ? canvas.width - 8 : (vertical ? foot : time(start)) + 10;
		const y = vertical ? time(start) + 6 : 8;
		return [textBlock(canvas, 'head', fitting, { x, y, anchor: far ? 'end' : 'start' })];
	});
	return {
		elements: placed.map(({ element }) => element),
		bottom: Math.max(0, ...placed.map(({ box }) => bottomOf(box))),
	};
}

/** The axis of years. */
export function drawAxis(scene: Scene): Element {
	const [from, to] = [pointOf(scene, scene.edges[0], 0), pointOf(scene, scene.edges[1], 0)];
	return path('count-axis', d`M${from.x} ${from.y}L${to.x} ${to.y}`);
}

/** The year of a count at the axis, where there is room for it. */
export function drawYear(scene: Scene, year: number): Element[] {
	const { model, vertical, time, perYear, canvas } = scene;
	const style = styleOf(canvas, 'strong');
	const room = vertical ? leadingOf(style.size) : measure('2009', style) + 6;
	if (!yearTicks(model.years, perYear, room).includes(year)) return [];
	const at = pointOf(scene, time(year + 0.5), vertical ? -8 : -4);
	const set = vertical ? ({ anchor: 'end', from: 'middle' } as const) : ({ anchor: 'middle' } as const);
	return [wordsAt(scene, 'strong', String(year), { ...at, ...set })];
}

/** The size of the numbers of counts, so that each has room in its year; none where even the smallest have not. */
export function numberSize(
	{ canvas, perYear, vertical }: Scene,
	counts: readonly Count[],
): number | undefined {
	const head = styleOf(canvas, 'head');
	if (vertical) return head.size;
	const widest = Math.max(...counts.map(({ villages }) => measure(formatNumber(villages), head)));
	const size = Math.floor(Math.min(1, (perYear - 4) / widest) * head.size * 2) / 2;
	return size >= canvas.sizes.note ? size : undefined;
}
