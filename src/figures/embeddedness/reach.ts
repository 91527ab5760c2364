/** The picture that the places on the scale share: how near the entrepreneur people, market and government are. */
import { s } from 'hastscript';
import type { Point } from '../../figure-kit/connectors.ts';
import type { Part } from '../../figure-kit/flexbox.ts';
import { shape } from '../../figure-kit/parts.ts';
import type { Pictogram } from '../../figure-kit/pictograms.ts';
import { round } from '../../figure-kit/svg.ts';
import type { Strength } from './data.ts';
import type { Circle } from './model.ts';
import { self, standing, tieLine, towards } from './picture.ts';

/** How far from the entrepreneur who is tied to it stands, in pixels at the picture's own size. */
const near = 52;
const far = 104;
const distances: Readonly<Record<Strength, number>> = {
	strong: near,
	through: near,
	online: near,
	plain: 86,
	weak: far,
	owed: far,
	absent: far,
};
/** Up to where they are near, and up to where anybody is seen. */
const ring = 72;
const edge = far + 15;

/** Who stands where, in degrees clockwise from the right, and how far from its middle its line ends. */
const groups: readonly {
	kind: Circle['kind'];
	sign: Pictogram;
	scale: number;
	gap: number;
	angles: readonly number[];
}[] = [
	{ kind: 'people', sign: 'person', scale: 0.7, gap: 11, angles: [138, 180, 222] },
	{ kind: 'market', sign: 'stall', scale: 0.56, gap: 15, angles: [42, 0, -42] },
	{ kind: 'state', sign: 'hall', scale: 0.56, gap: 14, angles: [-90] },
];

/** The picture, and how far below its top the entrepreneur stands. */
export interface Reach {
	part: Part;
	middle: number;
}

/**
 * Draws who is near and who is far in a mode, all at one scale. Customers online are not in it.
 *
 * @param circles of several of one kind, the first speaks for all
 * @param options its width in pixels; whether it is as high as any, or as what it shows; and its mode
 */
export function reach(
	circles: readonly Circle[],
	{ width, full, id }: { width: number; full: boolean; id: string },
): Reach {
	const scale = width / 2 / edge;
	const ends = groups.flatMap(({ kind, angles, ...group }) => {
		const circle = circles.find((each) => each.kind === kind);
		if (!circle) return [];
		const strength = circle.tie === 'through' ? 'strong' : circle.tie;
		return angles.map((angle) => ({
			...group,
			strength,
			from: towards({ x: 0, y: 0 }, angle, 16),
			line: towards({ x: 0, y: 0 }, angle, distances[strength] - group.gap),
			at: towards({ x: 0, y: 0 }, angle, distances[strength]),
		}));
	});
	const heights = ends.map(({ at }) => at.y);
	const up = full ? edge : Math.max(ring, 15 - Math.min(...heights));
	const down = full ? far * 0.7 + 15 : Math.max(ring, 15 + Math.max(...heights));
	const draw = ({ x, y }: Point) => {
		const placed = (point: Point) => ({ x: x + width / 2 + point.x * scale, y: y + (up + point.y) * scale });
		const ego = placed({ x: 0, y: 0 });
		return s('g', { dataFlip: `mode-${id}` }, [
			s('circle', { className: ['near'], cx: round(ego.x), cy: round(ego.y), r: round(ring * scale) }),
			...ends.map(({ from, line, strength }) => tieLine(placed(from), placed(line), strength)),
			...self(ego, 17 * scale),
			...ends.map((end) => standing(end.sign, placed(end.at), end.scale * scale)),
		]);
	};
	return {
		middle: up * scale,
		part: shape(
			{ width, height: (up + down) * scale, flexShrink: 0, alignSelf: 'center', name: `reach-${id}` },
			(box) => [draw(box)],
		),
	};
}
