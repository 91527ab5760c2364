/** The house of the centre, with its sign and its door. */
import type { Element } from 'hast';
import { s } from 'hastscript';
import { widestPart } from '../../figure-kit/balance.ts';
import type { Box } from '../../figure-kit/box.ts';
import { type Canvas, type Kind as WordKind, styleOf } from '../../figure-kit/canvas.ts';
import { type Children, column, layOut, type Options, type Part, row } from '../../figure-kit/flexbox.ts';
import { mark, shape, text } from '../../figure-kit/parts.ts';
import { round } from '../../figure-kit/svg.ts';
import { measure } from '../../figure-kit/text.ts';
import { doorIn } from './geometry.ts';
import type { Model, Service } from './model.ts';
import { path } from '../../figure-kit/path.ts';

/** Measures of the house in each layout, in pixels: its walls, room inside of them, and between windows. */
export const measures = {
	wide: { eaves: 10, wall: 10, pad: 16, gap: 8, door: 34, base: 58 },
	column: { eaves: 8, wall: 8, pad: 12, gap: 9, door: 30, base: 52 },
	phone: { eaves: 5, wall: 7, pad: 8, gap: 7, door: 26, base: 48 },
} as const;

/** Where the room inside the house begins, and how wide it is. */
export function insideOf({ name, width }: Canvas): { x: number; width: number } {
	const { eaves, wall, pad } = measures[name];
	const x = eaves + wall + pad;
	return { x, width: width - 2 * x };
}

export const widthOf = (canvas: Canvas, kind: WordKind, words: string): number =>
	measure(words, styleOf(canvas, kind));
/** Width of the longest word, which cannot be broken. */
export const longest = (canvas: Canvas, kind: WordKind, words: string): number =>
	widestPart(words, styleOf(canvas, kind));

export const rectOf = (
	{ x, y, width, height }: Box,
	className: string,
	flip?: string,
	rx?: number,
): Element =>
	s('rect', {
		className: [className],
		x: round(x),
		y: round(y),
		width: round(width),
		height: round(height),
		rx,
		dataFlip: flip,
	});

/** A rectangle that moves from state to state, with its children on it. */
export const block = (
	className: string,
	{ rx, ...options }: Options & { rx?: number },
	children: Children,
): Part => shape(options, (box) => [rectOf(box, className, options.name, rx)], children);

/** The class of a window by whose it is: the state’s is pale, so that its words are read. */
export const classOf = ({ actor }: Pick<Service, 'actor'>): string =>
	actor === undefined ? 'window' : actor === 'local' ? 'window-of-state' : `is-${actor}`;

/** The front below the roof with the sign on it, and beside the sign, or below it, whose the house is. */
function front({ centre }: Model, canvas: Canvas, atLarge: boolean): Part {
	const inline = measures[canvas.name].pad + 4;
	const [sign, run] = atLarge ? [centre.signAtLarge, centre.atLarge] : [centre.sign, centre.at];
	const className = 'on-central';
	const needs = widthOf(canvas, 'head', sign) + 24 + widthOf(canvas, 'body', run);
	const words =
		needs <= canvas.width - 2 * inline
			? row({ padding: [8, inline], justifyContent: 'space-between', alignItems: 'center' }, [
					text('head', sign, { className }),
					text('body', run, { textAlign: 'end', margin: [0, 0, -4, 0], className }),
				])
			: column({ padding: [7, inline] }, [
					text('head', sign, { className }),
					text('body', run, { className }),
				]);
	return mark(
		{ parameter: 'part', id: centre.id, label: `${sign}, ${run}` },
		block('is-central', { name: 'roof', rx: 2 }, [words]),
	);
}

/**
 * A house with its sign, in the party’s colour, around what is in it.
 *
 * @param inside what is in it, from wall to wall
 * @param atLarge whether it stands for such centres at large
 * @returns the house and what is in it, each from its lowest shape; where named parts are, and how low all reaches
 */
export function house(model: Model, canvas: Canvas, inside: Part, atLarge = false) {
	const { eaves, wall } = measures[canvas.name];
	const { elements: roof, height: top } = layOut(front(model, canvas, atLarge), canvas);
	const { elements, height: low, at } = layOut(column({ padding: [top, 0, 0, 0] }, [inside]), canvas);
	const within = (x: number, y: number): Box => ({ x, y, width: canvas.width - 2 * x, height: low - y });
	const line = round(low + 1);
	const shell = [
		rectOf(within(eaves, top - 1), 'is-central', 'house'),
		rectOf(within(eaves + wall, top), 'inside', 'inside'),
		...roof,
		s('line', { className: ['street'], x1: 0, x2: canvas.width, y1: line, y2: line }),
	];
	return { shell, elements, at, height: low + 3 };
}

/** A door in the middle of what room it has. */
export function door(className: string, { name }: Canvas, options: Options = {}): Part {
	const { door: width, base } = measures[name];
	return shape({ height: base - 8, ...options }, (box) => [path(className, doorIn(box, width))]);
}

/** The foot of the house: a door, and for whom it is. */
export function foot({ hall }: Model, canvas: Canvas): Part {
	const { door: width, base } = measures[canvas.name];
	return row({ gap: 12, alignItems: 'end', padding: [8, 0, 0, 0] }, [
		door('door', canvas, { width: width + 2, flexShrink: 0 }),
		column({ flex: 1, minHeight: base - 8, justifyContent: 'center' }, [text('strong', hall.label)]),
	]);
}
