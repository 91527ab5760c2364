/** The picture that the places on the scale share: how near the entrepreneur people, market and government are. */
import { s } from 'hastscript';
import type { Point } from '../../figure-kit/connectors.ts';
import type { Part } from '../../figure-kit/flexbox.ts';
import { moving, shape } from '../../figure-kit/parts.ts';
import { round } from '../../figure-kit/svg.ts';
import type { Circle } from './model.ts';
import { self, signs, standing, tieLine, towards } from './picture.ts';

/** How far from the entrepreneur who is tied to it stands, in pixels at the picture's own size. */
const distances = { strong: 52, through: 52, online: 52, plain: 86, weak: 104, owed: 104, absent: 104 };
const far = distances.absent;
/** Up to where they are near, and up to where anybody is seen. */
const ring = 72;
const edge = far + 15;

/** Who stands where, in degrees clockwise from the right, and how far from its middle its line ends. */
const groups = [
	{ kind: 'people', scale: 0.7, gap: 11, angles: [138, 180, 222] },
	{ kind: 'market', scale: 0.56, gap: 15, angles: [42, 0, -42] },
	{ kind: 'state', scale: 0.56, gap: 14, angles: [-90] },
] as const;

/**
 * Draws who is near and who is far in a mode, all at one scale. Customers online are not in it.
 *
 * @param circles of several of one kind, the first speaks for all
 * @param options its width in pixels; whether it is as high as any, or as what it shows; and its mode
 * @returns the picture, and how far below its top the entrepreneur stands
 */
export function reach(
	circles: readonly Circle[],
	{ width, full, id }: { width: number; full: boolean; id: string },
): { part: Part; middle: number } {
	const ends = groups.flatMap(({ kind, angles, scale, gap }) => {
		const circle = circles.find((each) => each.kind === kind);
		if (!circle) return [];
		const strength = circle.tie === 'through' ? 'strong' : circle.tie;
		const distance = distances[strength];
		return angles.map((angle) => ({
			sign: signs[kind],
			scale,
			strength,
			from: towards(angle, 16),
			line: towards(angle, distance - gap),
			at: towards(angle, distance),
		}));
	});
	const heights = ends.map(({ at }) => at.y);
	const up = full ? edge : Math.max(ring, 15 - Math.min(...heights));
	const down = full ? far * 0.7 + 15 : Math.max(ring, 15 + Math.max(...heights));
	const scale = width / 2 / edge;
	const size = { width, height: (up + down) * scale, flexShrink: 0, alignSelf: 'center' } as const;
	const part = shape(size, ({ x, y }) => {
		const ego = { x: x + width / 2, y: y + up * scale };
		const placed = (point: Point) => ({ x: ego.x + point.x * scale, y: y + (up + point.y) * scale });
		return [
			s('circle', { className: ['near'], cx: round(ego.x), cy: round(ego.y), r: round(ring * scale) }),
			...ends.map(({ from, line, strength }) => tieLine(placed(from), placed(line), strength)),
			...self(ego, 17 * scale),
			...ends.map((end) => standing(end.sign, placed(end.at), end.scale * scale)),
		];
	});
	return { part: moving(`mode-${id}`, part), middle: up * scale };
}
