import * as Plot from '@observablehq/plot';
import type { Element } from 'hast';
import { s } from 'hastscript';
import { striped, stripes } from '../../figure-kit/hatching.ts';
import { drawnAs, drawPlot } from '../../figure-kit/plot.ts';
import type { FieldSitesModel, Shown } from './model.ts';
import type { View } from './projection.ts';
import { outlinesOf } from './provinces.ts';

/** What covers a province: how many of the villages visited lie there, and a hatching. */
export interface Cover {
	tint: 'none' | 'few' | 'most';
	over?: 'proposed' | 'also' | undefined;
}

/**
 * What covers each province of a region in a state: at first how many villages lie in its region, in the
 * state of a trip whether that went there, and hatchings where the trip was to go that was not made.
 */
export function coversOf(
	{ regions, proposed }: Pick<FieldSitesModel, 'regions' | 'proposed'>,
	shown: Shown,
): Map<string, Cover> {
	const coverOf = (province: string, region: FieldSitesModel['regions'][number]): Cover => {
		if (shown.kind === 'trip') return { tint: shown.trip.provinces.includes(province) ? 'most' : 'none' };
		if (shown.kind === 'all') return { tint: region.villages };
		const over = proposed.to.includes(region.id)
			? 'proposed'
			: proposed.also.includes(region.id)
				? 'also'
				: undefined;
		return { tint: 'none', over };
	};
	return new Map(
		regions.flatMap((region) =>
			region.provinces.map((province) => [province, coverOf(province, region)] as const),
		),
	);
}

const hatchings = {
	proposed: { gap: 8, breadth: 1.4, className: 'hatch-proposed' },
	also: { gap: 16, breadth: 1.1, className: 'hatch-proposed' },
} as const;

const hatchId = (drawingId: string, over: keyof typeof hatchings) => `${drawingId}-${over}`;

/** The hatchings of a state, to stand in the `<defs>` of the drawing. */
export const hatchingsOf = (drawingId: string, covers: Map<string, Cover>): Element[] =>
	(Object.keys(hatchings) as (keyof typeof hatchings)[])
		.filter((over) => [...covers.values()].some((cover) => cover.over === over))
		.map((over) => stripes(hatchId(drawingId, over), hatchings[over]));

/** A small piece of land for the key, around the point 0, 0. */
export function swatch(drawingId: string, { tint, over }: Cover): Element[] {
	const shape = { x: -10, y: -7, width: 20, height: 14 };
	return [
		s('rect', { ...shape, className: [`land-${tint}`] }),
		...(over ? [s('rect', { ...shape, ...striped(hatchId(drawingId, over)) })] : []),
	];
}

/**
 * The land of a view: provinces in their tints, the borders between them, and broader ones between regions.
 *
 * @param drawingId prefix of ids, for its hatchings
 */
export function drawLand(
	view: View,
	drawingId: string,
	{ regions }: Pick<FieldSitesModel, 'regions'>,
	covers: Map<string, Cover>,
): Element {
	const { land, borders } = outlinesOf(view.detail);
	const regionOf = (province: string) =>
		regions.findIndex(({ provinces: within }) => within.includes(province));
	const those = (holds: (cover: Cover | undefined) => boolean) => [land((id) => holds(covers.get(id)))];
	const marks = [
		...(['none', 'few', 'most'] as const).map((tint) =>
			Plot.geo(
				those((cover) => cover?.tint === tint),
				{ className: `land-${tint}` },
			),
		),
		...(Object.keys(hatchings) as (keyof typeof hatchings)[]).map((over) =>
			Plot.geo(
				those((cover) => cover?.over === over),
				drawnAs([over], () => striped(hatchId(drawingId, over))),
			),
		),
		Plot.geo([borders((a, b) => regionOf(a) === regionOf(b))], { className: 'province-border' }),
		Plot.geo([borders((a, b) => regionOf(a) !== regionOf(b))], { className: 'region-border' }),
		Plot.geo(
			those((cover) => cover === undefined),
			{ className: 'land-outside' },
		),
	];
	return s('g', drawPlot({ projection: view.projection, marks }));
}
