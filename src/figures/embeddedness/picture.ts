/** What every picture of a mode is drawn of, small or large: spheres, ties with their signs, the entrepreneur. */
import type { Element } from 'hast';
import { s } from 'hastscript';
import { headed, line } from '../../figure-kit/arrow.ts';
import { pictogram } from '../../figure-kit/pictograms.ts';
import type { Sheet } from '../../figure-kit/sheet.ts';
import { round } from '../../figure-kit/svg.ts';
import type { Mode, Sign, Sphere, Tie } from './model.ts';
import { egoRadius, type Point } from './spheres.ts';

/** Where the entrepreneur of a picture stands, and how many pixels a unit has. */
export interface At extends Point {
	unit: number;
}

/** A point of a mode on the sheet. */
export const on = ({ x, y, unit }: At, point: Point): Point => ({
	x: x + point.x * unit,
	y: y + point.y * unit,
});

const between = (low: number, value: number, high: number): number => Math.max(low, Math.min(high, value));

/** Half the breadth of a sign. */
export const signSize = ({ unit }: At): number => between(3.6, unit * 0.045, 9.5);

const kindOf = ({ kind }: Sphere): string => (kind === 'online' ? 'people' : kind);

/**
 * The circles of a mode.
 *
 * @param flips whether they move when another mode is chosen
 */
export const drawSpheres = ({ spheres }: Mode, at: At, flips = false): Element[] =>
	spheres.map((sphere) => {
		const { x, y } = on(at, sphere);
		const width = { strong: between(3, at.unit * 0.036, 7.5), faint: 1.6, plain: 1.5 }[sphere.rim];
		return s('circle', {
			className: ['sphere', `sphere-${kindOf(sphere)}`, `rim-${sphere.rim}`],
			cx: round(x),
			cy: round(y),
			r: round(sphere.r * at.unit),
			'stroke-width': round(width),
			...(flips ? { dataFlip: `sphere-${sphere.id}` } : {}),
		});
	});

/** The entrepreneur in a disc. */
export function drawEntrepreneur({ x, y, unit }: At, flips = false): Element[] {
	const r = egoRadius * unit;
	return [
		s('circle', {
			className: ['ego'],
			cx: round(x),
			cy: round(y),
			r: round(r),
			...(flips ? { dataFlip: 'ego' } : {}),
		}),
		pictogram('person', x, y + r * 0.56, (r * 1.18) / 30),
	];
}

/** A sign around a point. */
export function drawSign(sign: Sign, { x, y }: Point, half: number): Element {
	const path = (d: string, className: string) => s('path', { className: ['sign', className], d });
	const [left, right, top, bottom] = [x - half, x + half, y - half, y + half].map(round);
	switch (sign) {
		case 'people':
		case 'platforms':
			return s('circle', { className: ['sign', `sign-${sign}`], cx: round(x), cy: round(y), r: round(half) });
		case 'market': {
			const far = half * 1.28;
			return path(
				`M${round(x)} ${round(y - far)}L${round(x + far)} ${round(y)}L${round(x)} ${round(y + far)}L${round(x - far)} ${round(y)}Z`,
				'sign-market',
			);
		}
		case 'state':
		case 'local':
			return path(`M${left} ${top}H${right}V${bottom}H${left}Z`, `sign-${sign}`);
		case 'absent':
			return path(`M${left} ${top}L${right} ${bottom}M${left} ${bottom}L${right} ${top}`, 'sign-absent');
		case 'arrow':
			return path('', 'sign-none');
	}
}

/** Somebody who goes between: a ring with a dot. */
export const drawBetween = ({ x, y }: Point, half: number): Element[] => [
	s('circle', { className: ['sign', 'sign-people'], cx: round(x), cy: round(y), r: round(half * 1.1) }),
	s('circle', { className: ['between'], cx: round(x), cy: round(y), r: round(half * 0.5) }),
];

/** How broad the line of a tie is. */
const breadth = ({ strength }: Tie, { unit }: At): number =>
	({
		strong: between(1.8, unit * 0.022, 4.5),
		through: between(1.4, unit * 0.016, 3.2),
		online: between(1.6, unit * 0.014, 2.6),
		weak: between(0.9, unit * 0.007, 1.4),
		absent: between(1.1, unit * 0.009, 1.8),
	})[strength];

/** Shortens a line at its end. */
const short = (from: Point, to: Point, by: number): Point => {
	const length = Math.hypot(to.x - from.x, to.y - from.y);
	const part = length === 0 ? 0 : (length - by) / length;
	return { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part };
};

/**
 * The lines of a tie, each to a dot: how strong it is, and in which sphere it ends. The sign of one that is
 * missing is its own.
 */
export function drawPlainTie(sheet: Pick<Sheet, 'id'>, tie: Tie, at: At): Element[] {
	const from = { x: at.x, y: at.y };
	const ends = tie.ends.map((end) => on(at, end));
	const head = tie.sign === 'arrow' ? headed(sheet.id, 'platforms') : {};
	return [
		...ends.map((end) =>
			line(from, end, {
				className: ['tie', `tie-${tie.strength}`],
				'stroke-width': round(breadth(tie, at) * 1.25),
				...head,
			}),
		),
		...(tie.sign === 'arrow'
			? []
			: ends.map(({ x, y }) =>
					tie.sign === 'absent'
						? drawSign('absent', { x, y }, signSize(at))
						: s('circle', { className: ['end'], cx: round(x), cy: round(y), r: round(signSize(at)) }),
				)),
	];
}

/** The lines of a tie and the signs at their ends. */
export function drawTie(sheet: Pick<Sheet, 'id'>, tie: Tie, at: At): Element[] {
	const half = signSize(at);
	const from = tie.apart ? on(at, tie.apart) : { x: at.x, y: at.y };
	const ends = tie.ends.map((end) => on(at, end));
	const head =
		tie.sign === 'arrow' ? headed(sheet.id, 'platforms') : tie.outward ? headed(sheet.id, 'ink') : {};
	const lines = ends.map((end) =>
		line(from, tie.outward ? short(from, end, half + 3) : end, {
			className: ['tie', `tie-${tie.strength}`],
			'stroke-width': round(tie.outward ? Math.min(2.6, breadth(tie, at)) : breadth(tie, at)),
			...head,
		}),
	);
	return [
		...lines,
		...(tie.via ? drawBetween(on(at, tie.via), half) : []),
		...(tie.apart ? [drawSign('market', from, half)] : []),
		...(tie.sign === 'arrow' ? [] : ends.map((end) => drawSign(tie.sign, end, half))),
	];
}
