/** Small drawings of how entrepreneurs are embedded: spheres, and the ties of somebody among them. */
import type { Element } from 'hast';
import { s } from 'hastscript';
import { line } from '../../figure-kit/arrow.ts';
import type { Box } from '../../figure-kit/box.ts';
import type { Canvas } from '../../figure-kit/canvas.ts';
import { hatched } from '../../figure-kit/hatching.ts';
import { rectOn } from '../../figure-kit/parts.ts';
import { pictogram } from '../../figure-kit/pictograms.ts';
import { round } from '../../figure-kit/svg.ts';
import type { Cell } from './model.ts';

/** A sphere around the one who is embedded: whose it is, its middle and radius, and the ends of the ties in it. */
const sphere = (
	whose: 'people' | 'market' | 'government',
	[x, y, r]: [number, number, number],
	...ties: [number, number][]
) => ({ whose, x, y, r, ties });

/** Three spheres that have collapsed into one another; at the heart of them somebody with thick ties. */
const hyper = [
	sphere('government', [14, 13, 40], [30, 34], [42, 10]),
	sphere('market', [14, -13, 40], [30, -34], [42, -8]),
	sphere('people', [-10, 0, 40], [-34, -20], [-41, 0], [-34, 20]),
];

/** Four spheres that hardly meet; somebody at the margin of each, with thin ties. */
const hypo = [
	sphere('people', [-31, -25, 34], [-38, -34]),
	sphere('people', [-31, 25, 34], [-38, 34]),
	sphere('market', [31, -25, 34], [38, -34]),
	sphere('government', [31, 25, 34], [38, 34]),
];

function spheres(kind: 'hyper' | 'hypo'): Element[] {
	const all = kind === 'hyper' ? hyper : hypo;
	const className = [kind === 'hyper' ? 'typology-tie-thick' : 'typology-tie-thin'];
	return [
		...all.map(({ whose, x, y, r }) =>
			s('circle', { className: ['typology-sphere', `typology-sphere-${whose}`], cx: x, cy: y, r }),
		),
		...all.flatMap(({ ties }) =>
			ties.flatMap(([x, y]) => [
				line({ x: 0, y: 0 }, { x, y }, { className }),
				s('circle', { className: ['typology-tie-end'], cx: x, cy: y, r: 3.2 }),
			]),
		),
		s('circle', { className: ['typology-tie-self'], cx: 0, cy: 0, r: 12 }),
		pictogram('person', 0, 8.4, 0.56),
	];
}

/** A frame with handles, by which something is given its size and shape. */
function handles(x: number, y: number): Element[] {
	const at = [-1, 0, 1].flatMap((i) => [-1, 0, 1].map((j) => [i * x, j * y] as const));
	return [
		s('rect', { className: ['typology-frame'], x: -x, y: -y, width: 2 * x, height: 2 * y }),
		...at
			.filter(([dx, dy]) => dx !== 0 || dy !== 0)
			.map(([dx, dy]) => rectOn({ x: dx - 4.5, y: dy - 4.5, width: 9, height: 9 }, 'is-local')),
	];
}

const placed = (x: number, y: number, scale: number, children: Element[]): Element =>
	s(
		'g',
		{ transform: `translate(${round(x)} ${round(y)}) scale(${Math.round(scale * 1000) / 1000})` },
		children,
	);

/** How the entrepreneurs of a setting are embedded. */
export function tieScene(canvas: Canvas, { tie }: Cell, { x, y, width, height }: Box): Element[] {
	const [cx, cy] = [x + width / 2, y + height / 2];
	if (tie === 'none') {
		const r = round(Math.min(width, height) * 0.42);
		return [hatched(canvas), { className: ['typology-silent'] }].map((look) =>
			s('circle', { ...look, cx: round(cx), cy: round(cy), r }),
		);
	}
	if (tie !== 'governed') {
		const scale = Math.min(width / 144, height / 124, 1.5);
		return [placed(cx, cy, scale, spheres(tie))];
	}
	// The one or the other: side by side, each in the hands of a government.
	const scale = Math.min(width / 284, height / 124, 1.1);
	return [
		placed(cx - 70 * scale, cy, scale, [...spheres('hyper'), ...handles(60, 58)]),
		placed(cx + 74 * scale, cy, scale, [...spheres('hypo'), ...handles(67, 61)]),
	];
}
