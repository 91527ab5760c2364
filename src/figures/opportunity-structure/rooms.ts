/** The ground of rooms: steps before them, ceilings or the sky above them, a lift. */
import type { ElementContent } from 'hast';
import { s } from 'hastscript';
import type { Box } from '../../figure-kit/box.ts';
import type { Canvas } from '../../figure-kit/canvas.ts';
import type { Point } from '../../figure-kit/connectors.ts';
import { pictogram } from '../../figure-kit/pictograms.ts';
import { round } from '../../figure-kit/svg.ts';
import { type Market, shapeOf } from './model.ts';

/** Room above a ceiling, for who stands on it. */
const roof = 34;

/** Where a room begins, as shares of its breadth: the ground before it, its first step; and how high it lies. */
export function partsOf(market: Pick<Market, 'accessibility' | 'growth'>, height: number) {
	const step = shapeOf(market).enter === 'step';
	return { before: step ? 0.28 : 0, entry: step ? 0.4 : 0.06, rise: step ? Math.round(height * 0.25) : 0 };
}

const path = (className: string[], points: readonly Point[], end = '') =>
	s('path', {
		className,
		d: `M${points.map(({ x, y }) => `${round(x)} ${round(y)}`).join('L')}${end}`,
	});

/** The way up, in so many steps. */
export const stairs = (from: Point, to: Point, count: number): Point[] =>
	Array.from({ length: count }, (_, i) => {
		const [x, y] = [from.x + ((to.x - from.x) * i) / count, from.y + ((to.y - from.y) * (i + 1)) / count];
		return [
			{ x, y },
			{ x: x + (to.x - from.x) / count, y },
		];
	}).flat();

/** Raised ground from a point on, with its way up. */
function plateau(from: Point, to: Point, right: number, count: number, broken: boolean): ElementContent[] {
	const way = [from, ...stairs(from, to, count), { x: right, y: to.y }];
	return [
		path(['plinth'], [...way, { x: right, y: from.y }], 'Z'),
		path(['ground-line', ...(broken ? ['broken'] : [])], way),
	];
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
): ElementContent[] {
	const { enter, grow } = shapeOf(market);
	const { before, entry, rise } = partsOf(market, height);
	const [ground, floor, left, right] = [y + height, y + height - rise, x + width * entry, x + width];
	const top = grow === 'ceiling' ? y + roof : y;
	const inferred = ({ basis }: Market['growth']) => reasons && basis === 'inferred';
	const sky = `${canvas.id}-sky-${market.id}`;
	const inside = {
		dataFlip: `room-${market.id}`,
		x: round(left),
		y: round(top),
		width: round(right - left),
		height: round(floor - top),
	};
	const foot = { x: x + width * before + 4, y: ground };
	const border = market.groups.some(({ outside }) => outside) && !reasons;
	return [
		grow === 'ceiling'
			? s('rect', { className: ['room'], ...inside })
			: s('g', [
					s('linearGradient', { id: sky, x1: 0, y1: 1, x2: 0, y2: 0 }, [
						s('stop', { className: ['sky-low'], offset: 0.25 }),
						s('stop', { className: ['sky-high'], offset: 1 }),
					]),
					s('rect', { fill: `url(#${sky})`, ...inside }),
				]),
		path(
			['ground-line', ...(inferred(market.accessibility) ? ['broken'] : [])],
			[{ x, y: ground }, enter === 'step' ? foot : { x: right, y: ground }],
		),
		...(enter === 'step'
			? plateau(foot, { x: left, y: floor }, right, 3, inferred(market.accessibility))
			: []),
		...(grow === 'ceiling'
			? [
					path(
						['ceiling', ...(inferred(market.growth) ? ['broken'] : [])],
						[
							{ x: left, y: top },
							{ x: right, y: top },
						],
					),
				]
			: []),
		...(border
			? [
					path(
						['border', 'broken'],
						[
							// From the ground, so that a dash stands on it.
							{ x: foot.x - 4, y: ground },
							{ x: foot.x - 4, y },
						],
					),
				]
			: []),
	];
}

/** A lift from the ground to a level, and one step more beyond it. */
export function drawLift({ x, y, width, height }: Box): ElementContent[] {
	const at = (share: number) => x + width * share;
	const [ground, level, high] = [y + height, y + height * 0.52, y + height * 0.34];
	const [left, right] = [at(0.33) - 64, at(0.33) - 8];
	const middle = (left + right) / 2;
	const rect = (className: string, top: number, bottom: number, inset: number) =>
		s('rect', {
			className: [className],
			x: round(left + inset),
			y: round(top),
			width: round(right - left - 2 * inset),
			height: round(bottom - top),
		});
	return [
		path(
			['plinth'],
			[
				{ x: right, y: level },
				{ x: x + width, y: level },
				{ x: x + width, y: ground },
				{ x: right, y: ground },
			],
			'Z',
		),
		...plateau({ x: at(0.68), y: level }, { x: at(0.74), y: high }, x + width, 3, false),
		path(
			['ground-line'],
			[
				{ x, y: ground },
				{ x: right, y: ground },
			],
		),
		path(
			['ground-line'],
			[
				{ x: right, y: ground },
				{ x: right, y: level },
				{ x: at(0.68), y: level },
			],
		),
		rect('shaft', level - 62, ground, 0),
		rect('cabin', level - 54, level, 5),
		pictogram('person', middle, level - 2, 1.2, 'lifted'),
		path(
			['hoist'],
			[
				{ x: middle, y: ground - 8 },
				{ x: middle, y: level + 16 },
			],
		),
		path(
			['head-local'],
			[
				{ x: middle, y: level + 8 },
				{ x: middle + 7, y: level + 20 },
				{ x: middle - 7, y: level + 20 },
			],
			'Z',
		),
		...[0.35, 0.65].map((share) => pictogram('person', x + (left - x) * share, ground)),
	];
}

/** A stall on level ground and a workshop behind a step. */
export function drawSteps({ x, y, width, height }: Box): ElementContent[] {
	const ground = y + height;
	const foot = { x: x + width * 0.52, y: ground };
	return [
		path(['ground-line'], [{ x, y: ground }, foot]),
		...plateau(foot, { x: foot.x + 24, y: ground - 22 }, x + width, 2, false),
		pictogram('stall', x + width * 0.25, ground, 1),
		pictogram('workshop', x + width * 0.77, ground - 22, 1),
	];
}
