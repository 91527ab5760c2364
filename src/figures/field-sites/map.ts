import * as Plot from '@observablehq/plot';
import type { LineString } from 'geojson';
import type { Element } from 'hast';
import { s } from 'hastscript';
import { when } from '../../figure-kit/conditions.ts';
import { drawPlot } from '../../figure-kit/plot.ts';
import { round } from '../../figure-kit/svg.ts';
import type { Coordinates, Side } from './data.ts';
import type { FieldSitesModel, Site } from './model.ts';
import { closerFrame, type MapName, maps, type Point, projectionOf } from './projection.ts';
import { provincesOf } from './provinces.ts';

/** How dark each region is: the order of the data, from the lightest. */
const shades = [0.05, 0.13, 0.22, 0.32];

/** The drawing of the provinces, and of the line, by Plot. */
function drawBase({ regions, line, words, closerView }: FieldSitesModel, name: MapName): Element {
	const { width, height, detail } = maps[name];
	const provinces = provincesOf(detail);
	const border = { stroke: 'var(--ink-2)', strokeWidth: 0.6, strokeLinejoin: 'round' } as const;
	const unassigned = provinces.filter(({ id }) => !regions.some((region) => region.provinces.includes(id)));
	const across: LineString = {
		type: 'LineString',
		coordinates: [line.from.coordinates, line.to.coordinates],
	};
	return drawPlot(`field-sites-${name}`, words.maps[name], {
		width,
		height,
		projection: projectionOf(name, closerView),
		marks: [
			...regions.map((region, i) =>
				Plot.geo(
					provinces.filter(({ id }) => region.provinces.includes(id)),
					{ fill: 'var(--ink)', fillOpacity: shades[i % shades.length]!, ...border },
				),
			),
			Plot.geo(unassigned, { ...border, strokeDasharray: '2 2' }),
			...(name === 'country'
				? [Plot.geo(across, { stroke: 'var(--ink)', strokeWidth: 1.5, strokeDasharray: '6 4' })]
				: []),
		],
	});
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

/** How far a name stands from its point, and how it is anchored. */
const offsets = {
	left: [-9, 0, 'end'],
	right: [9, 0, 'start'],
	above: [0, -14, 'middle'],
	below: [0, 15, 'middle'],
	on: [0, 0, 'middle'],
} as const satisfies Record<Side | 'on', readonly [dx: number, dy: number, anchor: string]>;

/** A name, beside its point or on it. */
function nameAt(name: string, [x, y]: Point, side: Side | 'on', className: string): Element {
	const [dx, dy, anchor] = offsets[side];
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

/** Turns a place into its point on a map. */
type Locate = (coordinates: Coordinates) => Point;

/** What stands on the country's map: regions and the ends of the line by name, and the frame of the other map. */
function drawCountry(
	{ regions, line, points }: FieldSitesModel,
	at: Locate,
	corners: readonly Coordinates[],
): Element[] {
	const frame = corners.map((corner) => at(corner).map(round).join(' ')).join('L');
	return [
		s('path', { className: ['map-frame'], d: `M${frame}z` }),
		...regions.map(({ label, at: where }) => nameAt(label, at(where), 'on', 'map-region')),
		nameAt(line.from.name, at(line.from.coordinates), 'above', 'map-name'),
		nameAt(line.to.name, at(line.to.coordinates), 'below', 'map-name'),
		...points.flatMap(({ name, coordinates, side }) => {
			const [x, y] = at(coordinates);
			return [
				s('circle', { className: ['map-point'], cx: round(x), cy: round(y), r: 1.5 }),
				nameAt(name, [x, y], side, 'map-name'),
			];
		}),
	];
}

/** What stands on the closer view: its frame, and the provinces by name. */
function drawCloser({ provinceNames }: FieldSitesModel, at: Locate): Element[] {
	const { width, height } = maps.coast;
	return [
		s('rect', { className: ['map-frame'], x: 0.5, y: 0.5, width: width - 1, height: height - 1 }),
		...provinceNames.map(({ name, at: where }) => nameAt(name, at(where), 'on', 'map-region')),
	];
}

/** The states in which a site is to be seen. */
export const whenSite = ({ trips, area }: Site): string =>
	when({ trip: ['all', ...trips.map(({ id }) => id)], area: ['all', area.id] });

/** Draws one of the two maps with names and sites; on the country's, the frame of the other. */
export function drawMap(model: FieldSitesModel, name: MapName): Element {
	const projection = projectionOf(name, model.closerView);
	const at: Locate = (coordinates) => projection(coordinates)!;
	const closer = closerFrame(model.closerView);
	const base = drawBase(model, name);
	base.children.push(
		...(name === 'country' ? drawCountry(model, at, closer.corners) : drawCloser(model, at)),
		...model.sites
			.filter(({ coordinates }) => name === 'country' || closer.holds(coordinates))
			.map((site) => {
				// On the country's map only those are named that the closer view leaves out.
				const named = name === 'coast' || !closer.holds(site.coordinates);
				return s('g', { dataLit: whenSite(site) }, [
					shapeOf(site.shape, at(site.coordinates), maps[name].mark),
					...(named ? [nameAt(site.name, at(site.coordinates), site.side, 'map-site')] : []),
				]);
			}),
	);
	return base;
}
