/** The villages in the quarters of the disc, those who began them, and the one that left. */
import type { Element } from 'hast';
import { s } from 'hastscript';
import { headed } from '../../figure-kit/arrow.ts';
import { letter } from '../../figure-kit/letter.ts';
import { pictogram, type Pictogram, pictogramSize } from '../../figure-kit/pictograms.ts';
import { leadingOf, type Sheet } from '../../figure-kit/sheet.ts';
import { round } from '../../figure-kit/svg.ts';
import { type Board, piece } from './board.ts';
import type { Region, Village, VillageFormationModel } from './model.ts';
import { groundOf, type Measures, type Plane, sideOf, villagesAt } from './plane.ts';

const signs: Record<Village['type'], Pictogram> = {
	'merchant-based': 'stall',
	'producer-based': 'workshop',
	'live-stream': 'phone',
};

export interface Placed extends Village {
	x: number;
	y: number;
}

/** Where the villages of a quarter of the disc stand; the one that leaves is the outermost of its own. */
export function placesOf(model: VillageFormationModel, plane: Plane, region: Region, of: Measures): Placed[] {
	const leaves = model.exception.state === region.id ? [model.exception] : [];
	const villages: Village[] = [...region.villages, ...leaves];
	const step = of.scale < 1 ? 44 : 58;
	const points = villagesAt(plane, region.id, villages.length, step);
	return villages.map((village, i) => ({ ...village, ...points[i]! }));
}

/** Villages on their ground, each above its name. */
export const drawVillages = (
	{ words }: VillageFormationModel,
	sheet: Sheet,
	board: Board,
	placed: readonly Placed[],
	scale: number,
): Element[] =>
	placed.flatMap(({ id, name, type, x, y }) => [
		pictogram(signs[type], x, y, scale * 0.95, `village-${id}`),
		...board.put(
			piece(
				letter(sheet, name ? 'strong' : 'note', name ?? words.unnamed, {
					x,
					y: y + 2,
					anchor: 'middle',
					className: name ? [] : 'soft',
				}),
			),
		),
	]);

/** Persons who began alone, each with an arrow to the village that stands elsewhere today. */
export function drawBeginnings(
	sheet: Sheet,
	plane: Plane,
	placed: readonly Placed[],
	{ scale }: Measures,
): Element[] {
	const began = placed.filter((village) => village.began !== undefined);
	return began.flatMap(({ id, began: from, x, y }, i) => {
		const { across } = sideOf(from!);
		// Those whose villages are farther stand farther, so that their arrows run above one another.
		const start = plane.middle.x + across * (16 + 26 * (i + 0.5)) * scale;
		const ground = groundOf(plane, from!);
		const top = ground - 27 * scale;
		const over = top - (18 + 14 * i) * scale;
		const tip = y - pictogramSize.workshop.height * 0.78 * scale - 3;
		return [
			pictogram('person', start, ground, scale * 0.78, `began-${id}`),
			s('path', {
				className: ['stroke'],
				d: `M${round(start)} ${round(top)}C${round(start)} ${round(over)} ${round(x - 6)} ${round(over)} ${round(x - 4 * scale)} ${round(tip)}`,
				...headed(sheet.id, 'ink'),
			}),
		];
	});
}

/** A hall with a sign that bars the way. */
export const barred = (x: number, ground: number, scale: number): Element =>
	s('g', { transform: `translate(${round(x)} ${round(ground)}) scale(${scale})` }, [
		pictogram('hall', 0, 0),
		s('circle', { className: ['formation-bar-ground'], cx: 22, cy: -9, r: 13 }),
		s('rect', { className: ['formation-bar'], x: 14, y: -11.5, width: 16, height: 5 }),
	]);

/** The village that left, in broken lines, and the way that it took. */
export function drawLeft(
	{ exception }: VillageFormationModel,
	sheet: Sheet,
	from: Placed,
	to: { x: number; y: number },
	scale: number,
): Element[] {
	const half = pictogramSize.stall.half * scale;
	const aside = Math.abs(from.y - to.y) < 1;
	const names = leadingOf(sheet.sizes.strong) + 4;
	const d = aside
		? `M${round(from.x - half - 4)} ${round(from.y - 14)}H${round(to.x + half + 8)}`
		: `M${round(from.x)} ${round(from.y + names)}V${round(to.y - 40 * scale - 2)}`;
	return [
		...(sheet.state === 'advice'
			? []
			: [s('path', { className: ['stroke', 'broken'], d, ...headed(sheet.id, 'ink') })]),
		s('g', { className: ['formation-ceased'] }, [
			pictogram(signs[exception.type], to.x, to.y, scale, `left-${exception.id}`),
		]),
	];
}
