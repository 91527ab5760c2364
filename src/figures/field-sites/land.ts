import { geoPath } from 'd3-geo';
import type { Feature, FeatureCollection } from 'geojson';
import type { Element } from 'hast';
import { s } from 'hastscript';
import { striped, stripes } from '../../figure-kit/hatching.ts';
import type { FieldSitesModel, Shown } from './model.ts';
import type { View } from './projection.ts';
import { outlinesOf } from './provinces.ts';

/** What covers a province: how many of the villages visited lie there, and stripes or a hatching. */
export interface Cover {
	tint: 'none' | 'few' | 'most';
	over?: 'both' | 'proposed' | 'also' | undefined;
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
		if (shown.kind === 'all')
			return {
				tint: region.villages,
				over: regions.some(({ also }) => also.includes(province)) ? 'both' : undefined,
			};
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
	both: { gap: 7, breadth: 3.5, className: 'land-most' },
	proposed: { gap: 8, breadth: 1.4, className: 'hatch-proposed' },
	also: { gap: 16, breadth: 1.1, className: 'hatch-proposed' },
} as const;

const hatchId = (sheet: string, over: keyof typeof hatchings) => `${sheet}-${over}`;

/** The hatchings of a state, to stand in the `<defs>` of the drawing. */
export const hatchingsOf = (sheet: string, covers: Map<string, Cover>): Element[] =>
	(Object.keys(hatchings) as (keyof typeof hatchings)[])
		.filter((over) => [...covers.values()].some((cover) => cover.over === over))
		.map((over) => stripes(hatchId(sheet, over), hatchings[over]));

/** A small piece of land for the key, around the point 0, 0. */
export function swatch(sheet: string, { tint, over }: Cover): Element[] {
	const shape = { x: -10, y: -7, width: 20, height: 14 };
	return [
		s('rect', { ...shape, className: [`land-${tint}`] }),
		...(over ? [s('rect', { ...shape, ...striped(hatchId(sheet, over)) })] : []),
	];
}

/** The outlines of provinces as one shape, or nothing where the view shows none of them. */
function shape(view: View, features: readonly Feature[], properties: object): Element[] {
	const collection: FeatureCollection = { type: 'FeatureCollection', features: [...features] };
	const d = geoPath(view.projection).digits(1)(collection);
	return d ? [s('path', { ...properties, d })] : [];
}

/**
 * The land of a view: provinces in their tints, the borders between them, and broader ones between regions.
 *
 * @param sheet the drawing's id, for its hatchings
 */
export function drawLand(
	view: View,
	sheet: string,
	{ regions }: Pick<FieldSitesModel, 'regions'>,
	covers: Map<string, Cover>,
): Element {
	const { provinces, borders } = outlinesOf(view.detail);
	const path = geoPath(view.projection).digits(1);
	const regionOf = (province: string) =>
		regions.findIndex(({ provinces: within }) => within.includes(province));
	const those = (holds: (cover: Cover | undefined) => boolean) =>
		provinces.filter(({ id }) => holds(covers.get(id)));
	const line = (className: string, among: (a: string, b: string) => boolean) => {
		const d = path(borders(among));
		return d ? [s('path', { className: [className], d })] : [];
	};
	return s('g', [
		...(['none', 'few', 'most'] as const).flatMap((tint) =>
			shape(
				view,
				those((cover) => cover?.tint === tint),
				{ className: [`land-${tint}`] },
			),
		),
		...(Object.keys(hatchings) as (keyof typeof hatchings)[]).flatMap((over) =>
			shape(
				view,
				those((cover) => cover?.over === over),
				striped(hatchId(sheet, over)),
			),
		),
		...line('province-border', (a, b) => regionOf(a) === regionOf(b)),
		...line('region-border', (a, b) => regionOf(a) !== regionOf(b)),
		...shape(
			view,
			those((cover) => cover === undefined),
			{ className: ['land-outside'] },
		),
	]);
}
