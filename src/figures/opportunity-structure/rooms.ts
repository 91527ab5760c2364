/** The ground of rooms: steps before them, ceilings or the sky above them, a lift. */
import type { Element, ElementContent } from 'hast';
import { s } from 'hastscript';
import type { Box } from '../../figure-kit/box.ts';
import type { Canvas } from '../../figure-kit/canvas.ts';
import { rectOn } from '../../figure-kit/parts.ts';
import { d, path } from '../../figure-kit/path.ts';
import { pictogram } from '../../figure-kit/pictograms.ts';
import { round } from '../../figure-kit/svg.ts';
import { compact } from '../../text/words.ts';
import { type Market, shapeOf } from './model.ts';

/** Room above a ceiling, for who stands on it. */
const roof = 34;

/** Where a room begins, as shares of its breadth: the ground before it, its first step; and how high it lies. */
export function partsOf(market: Pick<Market, 'accessibility' | 'growth'>, height: number) {
	const step = shapeOf(market).enter === 'step';
	return { before: step ? 0.28 : 0, entry: step ? 0.4 : 0.06, rise: step ? Math.round(height * 0.25) : 0 };
}

type Corner = readonly [x: number, y: number];

const through = (corners: readonly Corner[]): string => `M${corners.map(([x, y]) => d`${x} ${y}`).join('L')}`;
const line = (className: string, broken: boolean, ...corners: Corner[]): Element =>
	path(broken ? [className, 'broken'] : className, through(corners));
const area = (className: string, ...corners: Corner[]): Element => path(className, `${through(corners)}Z`);

/** The way up, in so many steps. */
export const stairs = ([left, low]: Corner, [right, high]: Corner, count: number): Corner[] =>
	Array.from({ length: count }, (_, i): Corner[] => {
		const [x, y] = [left + ((right - left) * i) / count, low + ((high - low) * (i + 1)) / count];
		return [
			[x, y],
			[x + (right - left) / count, y],
		];
	}).flat();

/** Raised ground from a point on, with its way up. */
function plateau(from: Corner, to: Corner, right: number, count: number, broken: boolean): Element[] {
	const way = [from, ...stairs(from, to, count), [right, to[1]] as const];
	return [area('plinth', ...way, [right, from[1]]), line('ground-line', broken, ...way)];
}

/**
 * The room of a market on a box.
 *
 * @param reasons whether lines are broken where they are inferred
 */
export function drawRoom(
	canvas: Pick<Canvas, 'id'>,
	market: Market,
	{ x, y, width, height }: Box,
	reasons: boolean,
): Element[] {
	const { enter, grow } = shapeOf(market);
	const { before, entry, rise } = partsOf(market, height);
	const [ground, floor, left, right] = [y + height, y + height - rise, x + width * entry, x + width];
	const [step, ceiling] = [enter === 'step', grow === 'ceiling'];
	const top = ceiling ? y + roof : y;
	const inferred = ({ basis }: Market['growth']) => reasons && basis === 'inferred';
	const sky = `${canvas.id}-sky-${market.id}`;
	const inside = {
		dataFlip: `room-${market.id}`,
		x: round(left),
		y: round(top),
		width: round(right - left),
		height: round(floor - top),
	};
	const edge = x + width * before;
	const foot: Corner = [edge + 4, ground];
	const border = market.groups.some(({ outside }) => outside) && !reasons;
	return compact([
		ceiling
			? s('rect', { className: ['room'], ...inside })
			: s('g', [
					s('linearGradient', { id: sky, x1: 0, y1: 1, x2: 0, y2: 0 }, [
						s('stop', { className: ['sky-low'], offset: 0.25 }),
						s('stop', { className: ['sky-high'], offset: 1 }),
					]),
					s('rect', { fill: `url(#${sky})`, ...inside }),
				]),
		line('ground-line', inferred(market.accessibility), [x, ground], step ? foot : [right, ground]),
		...(step ? plateau(foot, [left, floor], right, 3, inferred(market.accessibility)) : []),
		ceiling && line('ceiling', inferred(market.growth), [left, top], [right, top]),
		// From the ground, so that a dash stands on it.
		border && line('border', true, [edge, ground], [edge, y]),
	]);
}

/** A lift from the ground to a level, and one step more beyond it. */
export function drawLift({ x, y, width, height }: Box): ElementContent[] {
	const at = (share: number) => x + width * share;
	const [ground, level, high, end] = [y + height, y + height * 0.52, y + height * 0.34, x + width];
	const [left, right] = [at(0.33) - 64, at(0.33) - 8];
	const middle = (left + right) / 2;
	const upright = (className: string, top: number, bottom: number, inset: number) =>
		rectOn({ x: left + inset, y: top, width: right - left - 2 * inset, height: bottom - top }, className);
	return [
		area('plinth', [right, level], [end, level], [end, ground], [right, ground]),
		...plateau([at(0.68), level], [at(0.74), high], end, 3, false),
		line('ground-line', false, [x, ground], [right, ground]),
		line('ground-line', false, [right, ground], [right, level], [at(0.68), level]),
		upright('shaft', level - 62, ground, 0),
		upright('cabin', level - 54, level, 5),
		pictogram('person', middle, level - 2, 1.2, 'lifted'),
		line('hoist', false, [middle, ground - 8], [middle, level + 16]),
		area('head-local', [middle, level + 8], [middle + 7, level + 20], [middle - 7, level + 20]),
		...[0.35, 0.65].map((share) => pictogram('person', x + (left - x) * share, ground)),
	];
}

/** A stall on level ground and a workshop behind a step. */
export function drawSteps({ x, y, width, height }: Box): ElementContent[] {
	const [ground, level, edge] = [y + height, y + height - 22, x + width * 0.52];
	return [
		line('ground-line', false, [x, ground], [edge, ground]),
		...plateau([edge, ground], [edge + 24, level], x + width, 2, false),
		pictogram('stall', x + width * 0.25, ground),
		pictogram('workshop', x + width * 0.77, level),
	];
}
