import * as Plot from '@observablehq/plot';
import { geoConicEqualArea, type GeoProjection } from 'd3-geo';
import type { FeatureCollection } from 'geojson';
import type { Element } from 'hast';
import { s } from 'hastscript';
import { drawPlot } from '../../figure-kit/plot.ts';
import { when } from '../../figure-kit/conditions.ts';
import { round } from '../../figure-kit/svg.ts';
import type { Coordinates, Side } from './data.ts';
import type { FieldSitesModel, Site } from './model.ts';
import { provincesOf, type Province } from './provinces.ts';

/**
 * The two maps: the country, and a closer view of where most sites lie. What is finer than the detail, in
 * steradians, is left out of the outlines: about half a square pixel.
 */
export const maps = {
	country: { width: 340, height: 268, detail: 6e-6, mark: 3.5 },
	coast: { width: 330, height: 300, detail: 1e-7, mark: 5 },
} as const;
export type MapName = keyof typeof maps;

/** South-west and north-east corner that the closer view must hold. */
const window: Coordinates[] = [
	[114.5, 28.7],
	[123.8, 35.8],
];

type Point = [x: number, y: number];

/** Equal-area conic projection on China's usual parallels, made to fit a map. */
function projectionOf(name: MapName, provinces: Province[]): GeoProjection {
	const { width, height } = maps[name];
	const frame: [Point, Point] = [
		[0, 0],
		[width, height],
	];
	return geoConicEqualArea()
		.parallels([25, 47])
		.rotate([name === 'coast' ? -119 : -105, 0])
		.fitExtent(
			frame,
			name === 'coast'
				? { type: 'MultiPoint', coordinates: window }
				: ({ type: 'FeatureCollection', features: provinces } as FeatureCollection),
		)
		.clipExtent(frame);
}

/** How dark each region is: the order of the data, from the lightest. */
const shades = [0.05, 0.13, 0.22, 0.32];

/** The drawing of the provinces, and of the line, by Plot. */
function drawBase({ regions, line }: FieldSitesModel, name: MapName, provinces: Province[]): Element {
	const { width, height } = maps[name];
	const border = { stroke: 'var(--ink-2)', strokeWidth: 0.6, strokeLinejoin: 'round' } as const;
	const unassigned = provinces.filter(({ id }) => !regions.some((region) => region.provinces.includes(id)));
	return drawPlot(
		`field-sites-${name}`,
		name === 'country'
			? 'China’s regions and the places visited'
			: 'The places visited from Shandong to Zhejiang',
		{
			width,
			height,
			projection: projectionOf(name, provinces),
			marks: [
				...regions.map((region, i) =>
					Plot.geo(
						provinces.filter(({ id }) => region.provinces.includes(id)),
						{ fill: 'var(--ink)', fillOpacity: shades[i % shades.length]!, ...border },
					),
				),
				Plot.geo(unassigned, { ...border, strokeDasharray: '2 2' }),
				...(name === 'country'
					? [
							Plot.geo(
								{ type: 'LineString', coordinates: [line.from.coordinates, line.to.coordinates] },
								{ stroke: 'var(--ink)', strokeWidth: 1.5, strokeDasharray: '6 4' },
							),
						]
					: []),
			],
		},
	);
}

/**
 * A site's mark: its trip's shape, or a ring where the trip is inferred.
 *
 * @param r half its width
 */
export function shapeOf(shape: Site['shape'], [x, y]: Point, r: number): Element {
	const className = [shape === 'ring' ? 'site-open' : 'site-mark'];
	const [a, b] = [round(r * 0.9), round(r * 1.3)];
	if (shape === 'square')
		return s('rect', { className, x: round(x - a), y: round(y - a), width: 2 * a, height: 2 * a });
	if (shape === 'diamond')
		return s('path', { className, d: `M${round(x)} ${round(y - b)}l${b} ${b}l-${b} ${b}l-${b} -${b}z` });
	return s('circle', { className, cx: round(x), cy: round(y), r });
}

/** A name, beside its point or on it. */
function nameAt(name: string, [x, y]: Point, side: Side | 'on', className: string): Element {
	const [dx, dy, anchor] = (
		{
			left: [-9, 0, 'end'],
			right: [9, 0, 'start'],
			above: [0, -14, 'middle'],
			below: [0, 15, 'middle'],
			on: [0, 0, 'middle'],
		} as const
	)[side];
	return s(
		'text',
		{
			className: [className],
			x: round(x + dx),
			y: round(y + dy),
			'text-anchor': anchor,
			'dominant-baseline': 'central',
		},
		name,
	);
}

/** Draws one of the two maps with names and sites; on the country's, the frame of the other. */
export function drawMap(model: FieldSitesModel, name: MapName): Element {
	const { regions, line, points, provinceNames, sites } = model;
	const { width, height, mark } = maps[name];
	const provinces = provincesOf(maps[name].detail);
	const projection = projectionOf(name, provinces);
	const at = (coordinates: Coordinates) => projection(coordinates)!;

	const coast = projectionOf('coast', provinces);
	const inCoast = (coordinates: Coordinates) => {
		const [x, y] = coast(coordinates)!;
		return x > 0 && y > 0 && x < maps.coast.width && y < maps.coast.height;
	};
	const corners = (
		[
			[0, 0],
			[maps.coast.width, 0],
			[maps.coast.width, maps.coast.height],
			[0, maps.coast.height],
		] as Point[]
	).map((corner) => at(coast.invert!(corner)!).map(round).join(' '));

	const base = drawBase(model, name, provinces);
	const names =
		name === 'country'
			? [
					s('path', { className: ['map-frame'], d: `M${corners.join('L')}z` }),
					...regions.map(({ label, at: where }) => nameAt(label, at(where), 'on', 'map-region')),
					nameAt(line.from.name, at(line.from.coordinates), 'above', 'map-name'),
					nameAt(line.to.name, at(line.to.coordinates), 'below', 'map-name'),
					...points.flatMap(({ name: point, coordinates, side }) => {
						const [x, y] = at(coordinates).map(round);
						return [
							s('circle', { className: ['map-point'], cx: x, cy: y, r: 1.5 }),
							nameAt(point, at(coordinates), side, 'map-name'),
						];
					}),
				]
			: [
					s('rect', { className: ['map-frame'], x: 0.5, y: 0.5, width: width - 1, height: height - 1 }),
					...provinceNames.map(({ name: province, at: where }) =>
						nameAt(province, at(where), 'on', 'map-region'),
					),
				];
	base.children.push(
		...names,
		...sites
			.filter(({ coordinates }) => name === 'country' || inCoast(coordinates))
			.map((site) =>
				s(
					'g',
					{
						dataLit: when({
							trip: ['all', ...site.trips.map(({ id }) => id)],
							area: ['all', site.area.id],
						}),
					},
					[
						shapeOf(site.shape, at(site.coordinates), mark),
						...(name === 'coast' || !inCoast(site.coordinates)
							? [nameAt(site.name, at(site.coordinates), site.side, 'map-site')]
							: []),
					],
				),
			),
	);
	return base;
}
