/** The house of the centre, and windows in it. */
import type { Element } from 'hast';
import { s } from 'hastscript';
import { type Box, rightOf } from '../../figure-kit/box.ts';
import {
	type Kind as WordKind,
	leadingOf,
	type LayoutName,
	type Canvas,
	styleOf,
} from '../../figure-kit/canvas.ts';
import { mark } from '../../figure-kit/marks.ts';
import { round } from '../../figure-kit/svg.ts';
import { textBlock, textStack } from '../../figure-kit/text-block.ts';
import { measure, wrapText } from '../../figure-kit/text.ts';
import { byId } from '../../text/lookup.ts';
import { fill } from '../../text/words.ts';
import { doorAt } from './geometry.ts';
import type { OneStopCentreModel, Service } from './model.ts';

/** Measures of the house in each layout, in pixels: its walls, room inside of them, and between windows. */
export const measures: Readonly<
	Record<LayoutName, { eaves: number; wall: number; pad: number; gap: number; door: number; base: number }>
> = {
	wide: { eaves: 10, wall: 10, pad: 16, gap: 8, door: 34, base: 58 },
	column: { eaves: 8, wall: 8, pad: 12, gap: 9, door: 30, base: 52 },
	phone: { eaves: 5, wall: 7, pad: 8, gap: 7, door: 26, base: 48 },
};

export const heightOf = (canvas: Canvas, kind: WordKind, text: string, width: number): number =>
	wrapText(text, { ...styleOf(canvas, kind), width }).length * leadingOf(canvas.sizes[kind]);
export const widthOf = (canvas: Canvas, kind: WordKind, text: string): number =>
	measure(text, styleOf(canvas, kind));
/** Width of the longest word, which cannot be broken. */
export const longest = (canvas: Canvas, kind: WordKind, text: string): number =>
	Math.max(
		...wrapText(text, { ...styleOf(canvas, kind), width: 1 }).map((each) => widthOf(canvas, kind, each)),
	);

export const rectOf = ({ x, y, width, height }: Box, className: string, flip?: string, rx = 0): Element =>
	s('rect', {
		className: [className],
		x: round(x),
		y: round(y),
		width: round(width),
		height: round(height),
		...(rx === 0 ? {} : { rx }),
		dataFlip: flip,
	});

/** The room inside the house, without its height: that follows from what is in it. */
export function insideOf(canvas: Canvas): { x: number; width: number } {
	const { eaves, wall, pad } = measures[canvas.name];
	const x = eaves + wall + pad;
	return { x, width: canvas.width - 2 * x };
}

/** The front below the roof, with the sign on it. */
function frontOf(canvas: Canvas, sign: string, run: string) {
	const { pad } = measures[canvas.name];
	const x = pad + 4;
	const room = canvas.width - 2 * x;
	const one = widthOf(canvas, 'head', sign) + 24 + widthOf(canvas, 'body', run) <= room;
	const height = one
		? leadingOf(canvas.sizes.head) + 16
		: heightOf(canvas, 'head', sign, room) + heightOf(canvas, 'body', run, room) + 14;
	const on = { className: 'on-central' };
	const elements = one
		? [
				textBlock(canvas, 'head', sign, { x, y: height / 2, from: 'middle', ...on }).element,
				textBlock(canvas, 'body', run, {
					x: x + room,
					y: height / 2 + 2,
					from: 'middle',
					anchor: 'end',
					...on,
				}).element,
			]
		: textStack(
				canvas,
				[
					{ kind: 'head', text: sign, ...on },
					{ kind: 'body', text: run, ...on },
				],
				{ x, y: height / 2, from: 'middle', width: room },
			).elements;
	return { height, elements };
}

/** A house with its sign, in the party’s colour, around what is in it. */
export interface House {
	/** Where what is in it begins. */
	top: number;
	/** Draws it, once it is known how low its inside reaches; what it returns stands below what is in it. */
	around: (low: number) => { elements: Element[]; bottom: number };
}

/**
 * Begins a house.
 *
 * @param atLarge whether it stands for such centres at large
 */
export function house({ centre }: OneStopCentreModel, canvas: Canvas, atLarge = false): House {
	const { eaves, wall, pad } = measures[canvas.name];
	const [sign, run] = atLarge ? [centre.signAtLarge, centre.atLarge] : [centre.sign, centre.at];
	const front = frontOf(canvas, sign, run);
	return {
		top: front.height + pad,
		around: (low) => {
			const bottom = low + 3;
			const body = {
				x: eaves,
				y: front.height - 1,
				width: canvas.width - 2 * eaves,
				height: low - front.height + 1,
			};
			const inside = {
				x: body.x + wall,
				y: front.height,
				width: body.width - 2 * wall,
				height: low - front.height,
			};
			const roof = { x: 0, y: 0, width: canvas.width, height: front.height };
			return {
				bottom,
				elements: [
					rectOf(body, 'is-central', 'house'),
					rectOf(inside, 'inside', 'inside'),
					mark(canvas, { parameter: 'part', id: centre.id, label: `${sign}, ${run}`, hitArea: roof }, [
						rectOf(roof, 'is-central', 'roof', 2),
						...front.elements,
					]),
					s('line', {
						className: ['street'],
						x1: 0,
						x2: canvas.width,
						y1: round(low + 1),
						y2: round(low + 1),
					}),
				],
			};
		},
	};
}

/** The class of a window by whose it is: the state’s is pale, so that its words are read. */
export const classOf = (actor: string | undefined): string =>
	actor === undefined ? 'window' : actor === 'local' ? 'window-of-state' : `is-${actor}`;
const wordsOn = (actor: string | undefined): string => (actor === 'central' ? 'on-central' : 'window-words');

/** A window without words, where its service is not told. */
export const blankWindow = ({ actor, order }: Service, box: Box): Element =>
	rectOf(box, classOf(actor), `service-${order}`);

/** The words of a window in lines; a word with a hyphen is not broken. */
const linesIn = (canvas: Canvas, label: string, width: number): string[] =>
	wrapText(label.replaceAll('-', '\u2011'), { ...styleOf(canvas, 'note'), width }).map((line) =>
		line.replaceAll('\u2011', '-'),
	);

/** Room beside the words of a window, and for a number before them. */
const sides = 5;
const numeral = (canvas: Canvas): number => widthOf(canvas, 'strong', '22') + 9;

/** The least width of the windows of some services. */
export const windowWidth = (canvas: Canvas, services: readonly Service[], numbered: boolean): number =>
	Math.max(...services.map(({ label }) => longest(canvas, 'note', label))) +
	2 * sides +
	1 +
	(numbered ? numeral(canvas) : 0);

/** The height that the windows of some services need, in a width. */
export const windowHeight = (
	canvas: Canvas,
	services: readonly Service[],
	width: number,
	numbered: boolean,
): number => {
	const room = width - 2 * sides - (numbered ? numeral(canvas) : 0);
	const lines = services.map(({ label }) => linesIn(canvas, label, room).length);
	return Math.max(...lines) * leadingOf(canvas.sizes.note) + 12;
};

/** A window: a service, by its name, with its place in the list where that is told. */
export function drawWindow(
	{ words, kinds }: OneStopCentreModel,
	canvas: Canvas,
	service: Service,
	box: Box,
	numbered: boolean,
): Element {
	const { order, label, kind, actor } = service;
	const className = wordsOn(actor);
	const middle = box.y + box.height / 2;
	const left = box.x + sides + (numbered ? numeral(canvas) : 0);
	const room = rightOf(box) - sides - left;
	const name = byId(kinds, kind).label;
	const at = numbered
		? ({ x: left, anchor: 'start' } as const)
		: ({ x: box.x + box.width / 2, anchor: 'middle' } as const);
	return mark(
		canvas,
		{ parameter: 'kind', id: kind, label: fill(words.service, { service: label, kind: name }), hitArea: box },
		[
			rectOf(box, classOf(actor), `service-${order}`),
			...(numbered
				? [
						textBlock(canvas, 'strong', String(order), {
							x: left - 6,
							y: middle,
							from: 'middle',
							anchor: 'end',
							className,
						}).element,
					]
				: []),
			textBlock(canvas, 'note', linesIn(canvas, label, room), { ...at, y: middle, from: 'middle', className })
				.element,
		],
	);
}

/** The foot of the house: a door, and for whom it is. */
export function drawDoor(
	model: OneStopCentreModel,
	canvas: Canvas,
	y: number,
): { elements: Element[]; low: number } {
	const { door, base } = measures[canvas.name];
	const { x, width } = insideOf(canvas);
	const words = width - door - 14;
	const height = Math.max(base, heightOf(canvas, 'strong', model.hall.label, words) + 16);
	const low = y + height;
	return {
		low,
		elements: [
			s('path', { className: ['door'], d: doorAt(x + door / 2 + 1, low, door, base - 8) }),
			textBlock(canvas, 'strong', model.hall.label, {
				x: x + door + 14,
				y: low - (base - 8) / 2,
				from: 'middle',
				width: words,
			}).element,
		],
	};
}
