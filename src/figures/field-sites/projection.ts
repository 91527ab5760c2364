import { geoBounds, geoConicEqualArea, geoPath, type GeoProjection } from 'd3-geo';
import type { Feature, FeatureCollection, MultiPoint } from 'geojson';
import { bottomOf, type Box, rightOf } from '../../figure-kit/box.ts';
import type { Coordinates } from './data.ts';
import { outlinesOf, type Province } from './provinces.ts';

/** A place on a map, in pixels. */
export type Point = [x: number, y: number];

/** Where something stands that is as high as it must be. */
export type Place = Pick<Box, 'x' | 'y' | 'width'>;

/** A map: its projection, where it lies in the drawing, and in which detail it is drawn. */
export interface View {
	projection: GeoProjection;
	box: Box;
	/** In steradians; what is finer is left out of the outlines. */
	detail: number;
	/** Turns a place into its point. */
	at(coordinates: Coordinates): Point;
}

/** The meridian that stands upright on the map of the country. */
const countryMeridian = 105;

/** Pixels of a bend that is straightened, or of an island that is left out. */
const missed = 16;

/** The detail in which extents are measured. */
export const rough = 6e-6;

/** How much wider than high the country is on its map. */
const countryAspect = 1.28;

/** Equal-area conic projection on China's usual parallels. */
const conic = (meridian: number) => geoConicEqualArea().parallels([25, 47]).rotate([-meridian, 0]);

const view = (projection: GeoProjection, box: Box): View => ({
	projection,
	box,
	// A pixel’s side in radians, squared, is the area of a pixel. Bends of less than some of them nobody misses.
	detail: missed / projection.scale() ** 2,
	at(coordinates) {
		const point = projection(coordinates);
		if (!point) throw new Error(`${coordinates.join(', ')} lies beyond the map.`);
		return point;
	},
});

/** A box without a margin at each side. */
export const inset = ({ x, y, width, height }: Box, margin: number): Box => ({
	x: x + margin,
	y: y + margin,
	width: width - 2 * margin,
	height: height - 2 * margin,
});

const cornersOf = (box: Box): [Point, Point] => [
	[box.x, box.y],
	[rightOf(box), bottomOf(box)],
];

/** The map of the whole country, so wide as a place allows. */
export function countryView(place: Place): View {
	const box = { ...place, height: Math.round(place.width / countryAspect) };
	const country: FeatureCollection = {
		type: 'FeatureCollection',
		features: [...outlinesOf(rough).provinces],
	};
	return view(conic(countryMeridian).fitExtent(cornersOf(box), country), box);
}

/** What a closer view shows, and the room that it has. */
interface Closer extends Place {
	/** What must be seen: places, and whole provinces. */
	places: readonly Coordinates[];
	provinces: readonly Province[];
	/** The highest that it may be. */
	most: number;
	/** Room at each side between what must be seen and the edges. */
	margin: number;
}

/**
 * A closer view of some places or provinces: as wide as it may be, as high as these need, and clipped to its
 * box.
 */
export function closerView({ places, provinces, x, y, width, most, margin }: Closer): View {
	// One place alone has no extent: it is seen with a degree around it.
	const corners = places.flatMap(([lon, lat]) => [-1, 1].map((d): Coordinates => [lon + d, lat + d]));
	const coordinates = places.length === 1 ? corners : [...places];
	const geometry: MultiPoint = { type: 'MultiPoint', coordinates };
	const features: Feature[] = [...provinces, { type: 'Feature', geometry, properties: {} }];
	const seen: FeatureCollection = { type: 'FeatureCollection', features };
	const [[west], [east]] = geoBounds(seen);
	const projection = conic((west + east) / 2).fitWidth(width - 2 * margin, seen);
	const [[, top], [, bottom]] = geoPath(projection).bounds(seen);
	const box = { x, y, width, height: Math.min(most, Math.ceil(bottom - top) + 2 * margin) };
	const fitted = projection.fitExtent(cornersOf(inset(box, margin)), seen);
	return view(fitted.clipExtent(cornersOf(box)), box);
}
