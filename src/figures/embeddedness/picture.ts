/** The picture that all modes share: an entrepreneur, circles on fixed sides, and lines into them. */
import type { Element } from 'hast';
import { s } from 'hastscript';
import { bottomOf, type Box, rightOf } from '../../figure-kit/box.ts';
import { leadingOf, type Canvas } from '../../figure-kit/canvas.ts';
import type { Point } from '../../figure-kit/connectors.ts';
import { moving, shape } from '../../figure-kit/parts.ts';
import { type Pictogram, pictogram, pictogramSize } from '../../figure-kit/pictograms.ts';
import type { Part } from '../../figure-kit/flexbox.ts';
import { round } from '../../figure-kit/svg.ts';
import { textBlock } from '../../figure-kit/text-block.ts';
import { firstOf, itemAt } from '../../text/items.ts';
import type { Strength } from './data.ts';
import type { Circle, Mode } from './model.ts';
import { path } from '../../figure-kit/path.ts';

const degrees = { right: 0, down: 90, left: 180, up: -90 } as const;
export const signs = { people: 'person', market: 'stall', state: 'hall', online: 'person' } as const;
const origin: Point = { x: 0, y: 0 };

/** The point in a direction, in degrees clockwise from the right. */
export const towards = (angle: number, by: number, { x, y } = origin): Point => ({
	x: x + Math.cos((angle * Math.PI) / 180) * by,
	y: y + Math.sin((angle * Math.PI) / 180) * by,
});
const middleOf = ({ way, at }: Circle, ego = origin): Point => towards(degrees[way], at, ego);

/** The direction from one point to another, in the same degrees. */
const angleOf = (from: Point, to: Point) => (Math.atan2(to.y - from.y, to.x - from.x) * 180) / Math.PI;

/** The smallest box around some. */
export function around(boxes: readonly Box[], by = 0): Box {
	const x = Math.min(...boxes.map((box) => box.x)) - by;
	const y = Math.min(...boxes.map((box) => box.y)) - by;
	const [right, bottom] = [Math.max(...boxes.map(rightOf)), Math.max(...boxes.map(bottomOf))];
	return { x, y, width: right + by - x, height: bottom + by - y };
}

/** Where the lines to a circle end, from the entrepreneur: a fan that opens outwards, from the top. */
export function endsOf(circle: Circle, count: number, ego = origin): Point[] {
	const { way, at, radius } = circle;
	const inside = at < radius;
	const opening = Math.min(inside ? (at > 0 ? 150 : 230) : 150, (count - 1) * (inside ? 56 : 68));
	const reach = count === 1 && !inside ? 0 : radius * (inside ? 0.72 : 0.55);
	const turn = way === 'left' || way === 'down' ? -1 : 1;
	return Array.from({ length: count }, (_, i) => {
		const share = count === 1 ? 0 : i / (count - 1) - 0.5;
		return towards(degrees[way] + turn * share * opening, reach, middleOf(circle, ego));
	});
}

/** Lines into a circle, as many as it says or one for each tie that its mode has there, and what they end at. */
function linesTo(circle: Circle, ties: Mode['ties'], ego: Point, unit: number): Element[] {
	const { id, kind, tie, lines } = circle;
	const own = ties.filter(({ sphere }) => lines === undefined && sphere === id);
	const strengths =
		own.length > 0 ? own.map(({ strength }) => strength) : Array<Strength>(lines ?? 1).fill(tie);
	const sign = signs[kind];
	const size = Math.min(1.3, unit / 56) * 0.62;
	const scale = kind !== 'people' && strengths.length > 2 ? 0.8 * size : size;
	return endsOf(circle, strengths.length, ego).flatMap((end, i) => {
		const strength = itemAt(strengths, i);
		const length = Math.hypot(end.x - ego.x, end.y - ego.y);
		const along = (by: number) => towards(angleOf(ego, end), by, ego);
		return [
			tieLine(ego, along(length - (sign === 'person' ? 14 : 20) * size), strength),
			...(strength === 'through' ? [standing('person', along(length * 0.52), size)] : []),
			standing(sign, end, scale),
		];
	});
}

/** The room that a picture has, and the ties of its mode, where each has a line of its own. */
interface Room {
	width: number;
	height: number;
	ties: Mode['ties'] | undefined;
}

/**
 * A picture as large as there is room for, which moves from state to state as a whole. Where ties have lines of
 * their own, each circle moves to its place in another mode, too.
 *
 * @param canvas for the sizes of names
 * @param circles the first below the others
 * @param room in pixels
 * @param id the mode that it shows
 */
export function picture(canvas: Canvas, circles: readonly Circle[], room: Room, id: string): Part {
	for (let unit = 130; ; unit *= 0.96) {
		const { box, draw } = setAt(canvas, circles, room, unit);
		const { width, height } = box;
		if ((width > room.width || height > room.height) && unit >= 14) continue;
		const part = shape({ width, height, flexShrink: 0, alignSelf: 'center' }, ({ x, y }) =>
			draw({ x: x - box.x, y: y - box.y }),
		);
		return moving(`mode-${id}`, part);
	}
}

const besides = ({ way }: Circle): boolean => way === 'left' || way === 'right';

/** Names of circles: beside the line that leads down, and below or above their circle. */
function namesOf(canvas: Canvas, circles: readonly Circle[], { width }: Room) {
	const sides = circles.filter(besides);
	const overlap =
		sides.length === 2 &&
		firstOf(sides).at + itemAt(sides, 1).at < firstOf(sides).radius + itemAt(sides, 1).radius;
	const clear = circles.some(({ way }) => way === 'down') ? 9 : 4;
	return (circle: Circle, ego = origin) => {
		const { way, at, radius, name } = circle;
		const { x: middle, y } = middleOf(circle, ego);
		const beside = besides(circle);
		const set = (x: number) =>
			textBlock(canvas, 'note', name, {
				x,
				y: way === 'up' ? y - radius - 3 : y + radius + 3,
				from: way === 'up' ? 'bottom' : 'top',
				anchor: 'middle',
				width: beside ? Math.min(2.2 * radius, width / 2 - clear) : Math.min(width, 150),
			});
		if (!beside) return set(middle);
		const out = at + (overlap ? radius * 0.75 : 0);
		const least = overlap || circles.length > 2 ? clear + set(0).box.width / 2 : 0;
		return set(ego.x + (way === 'left' ? -1 : 1) * (at === 0 ? 0 : Math.max(out, least)));
	};
}

/** A picture of so many pixels a radius: the box that it takes around the entrepreneur, and how it is drawn. */
function setAt(canvas: Canvas, given: readonly Circle[], room: Room, unit: number) {
	const scaled = given.map(({ at, radius, ...rest }) => ({ ...rest, at: at * unit, radius: radius * unit }));
	const nameOf = namesOf(canvas, scaled, room);
	// What lies below the entrepreneur lies below the names beside it, too.
	const named = Math.max(0, ...scaled.filter(besides).map((circle) => bottomOf(nameOf(circle).box)));
	const circles = scaled.map((circle) => {
		const { way, at, radius } = circle;
		return way === 'down' ? { ...circle, at: Math.max(at, named + 2 + radius) } : circle;
	});
	const boxes = circles.flatMap((circle) => {
		const { x, y } = middleOf(circle);
		const r = circle.radius + 2;
		return [{ x: x - r, y: y - r, width: 2 * r, height: 2 * r }, nameOf(circle).box];
	});
	const flip = (name: string) => ({ dataFlip: room.ties && name });
	const drawn = (part: 'circle' | 'ring', ego: Point) =>
		circles.map((circle) => {
			const { x, y } = middleOf(circle, ego);
			const className = [part, `${part}-${circle.kind}`];
			const place = { cx: round(x), cy: round(y), r: round(circle.radius) };
			return s('circle', { className, ...flip(`${part}-${circle.way}`), ...place });
		});
	return {
		box: around(boxes),
		draw: (ego: Point) => [
			...drawn('circle', ego),
			// Above all circles, so that the edge of each is seen where they overlap.
			...drawn('ring', ego),
			...circles.flatMap((circle) => linesTo(circle, room.ties ?? [], ego, unit)),
			s('g', flip('ego'), self(ego, unit * 0.25)),
			...circles.map((circle) => nameOf(circle, ego).element),
		],
	};
}

/** A pictogram around a point. */
export const standing = (name: Pictogram, { x, y }: Point, scale: number) =>
	pictogram(name, x, y + (pictogramSize[name].height * scale) / 2, scale);

/** A line as strong as a tie; with a head where more goes out on it than comes back. */
export const tieLine = (from: Point, to: Point, strength: Strength) => {
	const end = `${round(to.x)} ${round(to.y)}`;
	const line = (className: string) => path(['tie', className], `M${round(from.x)} ${round(from.y)}L${end}`);
	const transform = `translate(${end}) rotate(${round(angleOf(from, to))})`;
	return s('g', [
		line(`tie-${strength}`),
		...(strength === 'online' ? [line('tie-platforms')] : []),
		...(strength === 'owed' ? [path('tie-head', 'M0 0L-9 -4.5V4.5Z', { transform })] : []),
	]);
};

/** The entrepreneur: somebody white in a black circle of a radius. */
export const self = ({ x, y }: Point, r: number): Element[] => [
	s('circle', { className: ['ego'], cx: round(x), cy: round(y), r: round(r) }),
	pictogram('person', x, y + r * 0.68, r * 0.0448),
];

/** A tie by itself, beside its name. */
export const sample = (strength: Strength): Part =>
	shape({ width: 34, flexShrink: 0 }, ({ x, y }, { sizes }) => {
		const middle = y + leadingOf(sizes.strong) / 2;
		return [
			tieLine({ x, y: middle }, { x: x + 34, y: middle }, strength),
			...(strength === 'through' ? [standing('person', { x: x + 17, y: middle }, 0.62)] : []),
		];
	});
