/** The picture that all modes share: an entrepreneur, circles on fixed sides, and lines into them. */
import type { Element, ElementContent } from 'hast';
import { s } from 'hastscript';
import { bottomOf, type Box, rightOf } from '../../figure-kit/box.ts';
import { leadingOf, type Canvas } from '../../figure-kit/canvas.ts';
import type { Point } from '../../figure-kit/connectors.ts';
import { shape } from '../../figure-kit/parts.ts';
import { type Pictogram, pictogram, pictogramSize } from '../../figure-kit/pictograms.ts';
import type { Part } from '../../figure-kit/flexbox.ts';
import { round } from '../../figure-kit/svg.ts';
import { textBlock } from '../../figure-kit/text-block.ts';
import { firstOf, itemAt } from '../../text/items.ts';
import type { Strength } from './data.ts';
import type { Circle, Mode } from './model.ts';

const degrees = { right: 0, down: 90, left: 180, up: -90 } as const;
const signs = { people: 'person', market: 'stall', state: 'hall', online: 'person' } as const;

/** The point in a direction, in degrees clockwise from the right. */
export const towards = ({ x, y }: Point, angle: number, by: number): Point => ({
	x: x + Math.cos((angle * Math.PI) / 180) * by,
	y: y + Math.sin((angle * Math.PI) / 180) * by,
});
const middleOf = ({ way, at }: Circle): Point => towards({ x: 0, y: 0 }, degrees[way], at);

/** Where the lines to a circle end, in radii from the entrepreneur: a fan that opens outwards, from the top. */
export function endsOf(circle: Circle, count: number): Point[] {
	const { way, at, radius } = circle;
	const inside = at < radius;
	const opening = Math.min(inside ? (at > 0 ? 150 : 230) : 150, (count - 1) * (inside ? 56 : 68));
	const reach = count === 1 && !inside ? 0 : radius * (inside ? 0.72 : 0.55);
	const turn = way === 'left' || way === 'down' ? -1 : 1;
	return Array.from({ length: count }, (_, i) => {
		const share = count === 1 ? 0 : i / (count - 1) - 0.5;
		return towards(middleOf(circle), degrees[way] + turn * share * opening, reach);
	});
}

/** A line into a circle, and the strength of what it stands for. */
interface Line {
	circle: Circle;
	end: Point;
	strength: Strength;
	/** Times its usual size, of what it ends at. */
	scale: number;
}

/** Lines of the small picture, or of each tie that a mode has. */
const linesOf = (circles: readonly Circle[], ties?: Mode['ties']): Line[] =>
	circles.flatMap((circle) => {
		const { id, tie, lines } = circle;
		const own = lines === undefined ? (ties ?? []).filter(({ sphere }) => sphere === id) : [];
		const strengths =
			own.length > 0 ? own.map(({ strength }) => strength) : Array.from({ length: lines ?? 1 }, () => tie);
		const ends = endsOf(circle, strengths.length);
		const scale = circle.kind !== 'people' && ends.length > 2 ? 0.8 : 1;
		return strengths.map((strength, i) => ({ circle, end: itemAt(ends, i), strength, scale }));
	});

/** A picture at some size: how large it is with its names, and how it is drawn around the entrepreneur. */
export interface Picture {
	width: number;
	height: number;
	/** The entrepreneur, from its left top corner. */
	ego: Point;
	draw(ego: Point): ElementContent[];
}

/** What a picture is set with: the room that it has, and at most how many pixels a radius is. */
export interface PictureOptions {
	width: number;
	height?: number;
	unit: number;
	/** Ties of the mode, where each has a line of its own. */
	ties?: Mode['ties'] | undefined;
	/** Whether each circle moves to its place in another mode. */
	moves?: boolean;
}

/**
 * Sets a picture as large as there is room for.
 *
 * @param canvas for the sizes of names
 * @param circles the first below the others
 * @param options room, size and lines
 */
export function setPicture(canvas: Canvas, circles: readonly Circle[], options: PictureOptions): Picture {
	const picture = setAt(canvas, circles, options);
	const { width, height = Infinity, unit } = options;
	return (picture.width <= width && picture.height <= height) || unit < 14
		? picture
		: setPicture(canvas, circles, { ...options, unit: unit * 0.96 });
}

const besides = ({ way }: Circle): boolean => way === 'left' || way === 'right';

/** Names of circles, from the entrepreneur: beside the line that leads down, and below or above their circle. */
function namesOf(canvas: Canvas, circles: readonly Circle[], { width, unit }: PictureOptions) {
	const sides = circles.filter(besides);
	const overlap =
		sides.length === 2 &&
		firstOf(sides).at + itemAt(sides, 1).at < firstOf(sides).radius + itemAt(sides, 1).radius;
	const clear = circles.some(({ way }) => way === 'down') ? 9 : 4;
	return (circle: Circle, ego: Point) => {
		const { x, y } = middleOf(circle);
		const { way, radius, name } = circle;
		const beside = besides(circle);
		const set = (at: number) =>
			textBlock(canvas, 'note', name, {
				x: ego.x + at,
				y: ego.y + (way === 'up' ? (y - radius) * unit - 3 : (y + radius) * unit + 3),
				from: way === 'up' ? 'bottom' : 'top',
				anchor: 'middle',
				width: beside ? Math.min(2.2 * radius * unit, width / 2 - clear) : Math.min(width, 150),
			});
		if (!beside) return set(x * unit);
		const out = (Math.abs(x) + (overlap ? radius * 0.75 : 0)) * unit;
		const least = overlap || circles.length > 2 ? clear + set(0).box.width / 2 : 0;
		return set((way === 'left' ? -1 : 1) * (x === 0 ? 0 : Math.max(out, least)));
	};
}

/** A picture of just that size. */
function setAt(canvas: Canvas, given: readonly Circle[], options: PictureOptions): Picture {
	const { unit, ties, moves } = options;
	const origin = { x: 0, y: 0 };
	const nameOf = namesOf(canvas, given, options);
	// What lies below the entrepreneur lies below the names beside it, too.
	const named = Math.max(0, ...given.filter(besides).map((circle) => bottomOf(nameOf(circle, origin).box)));
	const circles = given.map((circle) =>
		circle.way === 'down'
			? { ...circle, at: Math.max(circle.at, (named + 2) / unit + circle.radius) }
			: circle,
	);
	const boxes: Box[] = circles.flatMap((circle) => {
		const { x, y } = middleOf(circle);
		const r = circle.radius * unit + 2;
		return [{ x: x * unit - r, y: y * unit - r, width: 2 * r, height: 2 * r }, nameOf(circle, origin).box];
	});
	const left = Math.min(...boxes.map(({ x }) => x));
	const top = Math.min(...boxes.map(({ y }) => y));
	const drawn = (part: 'circle' | 'ring', ego: Point) =>
		circles.map((circle) => {
			const { x, y } = middleOf(circle);
			return s('circle', {
				className: [part, `${part}-${circle.kind}`],
				dataFlip: moves ? `${part}-${circle.way}` : undefined,
				cx: round(ego.x + x * unit),
				cy: round(ego.y + y * unit),
				r: round(circle.radius * unit),
			});
		});
	return {
		width: Math.max(...boxes.map(rightOf)) - left,
		height: Math.max(...boxes.map(bottomOf)) - top,
		ego: { x: -left, y: -top },
		draw: (ego) => [
			...drawn('circle', ego),
			// Above all circles, so that the edge of each is seen where they overlap.
			...drawn('ring', ego),
			...linesOf(circles, ties).flatMap((line) => drawLine(line, ego, unit)),
			s('g', { dataFlip: moves ? 'ego' : undefined }, [...self(ego, unit * 0.25)]),
			...circles.map((circle) => nameOf(circle, ego).element),
		],
	};
}

/** A line from the entrepreneur to its end, and what stands there. */
function drawLine(
	{ circle: { kind }, end, strength, scale }: Line,
	ego: Point,
	unit: number,
): ElementContent[] {
	const to = { x: ego.x + end.x * unit, y: ego.y + end.y * unit };
	const size = Math.min(1.3, unit / 56) * 0.62;
	const length = Math.hypot(to.x - ego.x, to.y - ego.y);
	const along = (by: number): Point => ({
		x: ego.x + ((to.x - ego.x) / length) * by,
		y: ego.y + ((to.y - ego.y) / length) * by,
	});
	return [
		tieLine(ego, along(length - (signs[kind] === 'person' ? 14 : 20) * size), strength),
		...(strength === 'through' ? [standing('person', along(length * 0.52), size)] : []),
		standing(signs[kind], to, size * scale),
	];
}

/** A pictogram around a point. */
export const standing = (name: Pictogram, { x, y }: Point, scale: number) =>
	pictogram(name, x, y + (pictogramSize[name].height * scale) / 2, scale);

/** The head of an arrow: of a tie on which more goes out than comes back. */
function headAt(from: Point, { x, y }: Point): Element {
	const angle = (Math.atan2(y - from.y, x - from.x) * 180) / Math.PI;
	return s('path', {
		className: ['tie-head'],
		d: 'M0 0L-9 -4.5V4.5Z',
		transform: `translate(${round(x)} ${round(y)}) rotate(${round(angle)})`,
	});
}

/** A line as strong as a tie. */
export const tieLine = (from: Point, to: Point, strength: Strength) => {
	const d = `M${round(from.x)} ${round(from.y)}L${round(to.x)} ${round(to.y)}`;
	const path = (className: string) => s('path', { className: ['tie', className], d });
	return s('g', [
		path(`tie-${strength}`),
		...(strength === 'online' ? [path('tie-platforms')] : []),
		...(strength === 'owed' ? [headAt(from, to)] : []),
	]);
};

/** The entrepreneur: somebody white in a black circle of a radius. */
export const self = ({ x, y }: Point, r: number): Element[] => [
	s('circle', { className: ['ego'], cx: round(x), cy: round(y), r: round(r) }),
	pictogram('person', x, y + r * 0.68, r * 0.0448),
];

/** The entrepreneur by itself, beside what it is called. */
export const entrepreneur = (r: number): Part =>
	shape({ width: 2 * r, height: 2 * r, flexShrink: 0 }, ({ x, y }) => self({ x: x + r, y: y + r }, r));

/** A tie by itself, beside its name. */
export const sample = (strength: Strength): Part =>
	shape({ width: 34, flexShrink: 0 }, ({ x, y }, { sizes }) => {
		const middle = y + leadingOf(sizes.strong) / 2;
		return [
			tieLine({ x, y: middle }, { x: x + 34, y: middle }, strength),
			...(strength === 'through' ? [standing('person', { x: x + 17, y: middle }, 0.62)] : []),
		];
	});
