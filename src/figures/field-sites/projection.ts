import { geoConicEqualArea, type GeoProjection } from 'd3-geo';
import type { FeatureCollection } from 'geojson';
import type { Coordinates, FieldSitesData } from './data.ts';
import { provincesOf } from './provinces.ts';

/**
 * The two maps: the country, and a closer view of where most sites lie. What is finer than the detail, in
 * steradians, is left out of the outlines: about half a square pixel.
 */
export const maps = {
	country: { width: 340, height: 268, detail: 6e-6, mark: 3.5 },
	coast: { width: 330, height: 300, detail: 1e-7, mark: 5 },
} as const;
export type MapName = keyof typeof maps;

/** A place on a map, in pixels. */
export type Point = [x: number, y: number];

/** The meridian that stands upright on the map of the country. */
const countryMeridian = 105;

/** Equal-area conic projection on China's usual parallels, made to fit a map. */
export function projectionOf(
	name: MapName,
	{ corners, meridian }: FieldSitesData['closerView'],
): GeoProjection {
	const { width, height } = maps[name];
	const frame: [Point, Point] = [
		[0, 0],
		[width, height],
	];
	const country: FeatureCollection = {
		type: 'FeatureCollection',
		features: provincesOf(maps.country.detail),
	};
	return geoConicEqualArea()
		.parallels([25, 47])
		.rotate([name === 'coast' ? -meridian : -countryMeridian, 0])
		.fitExtent(frame, name === 'coast' ? { type: 'MultiPoint', coordinates: corners } : country)
		.clipExtent(frame);
}

/** Where the closer view lies: whether a place is on it, and its corners in the order of a frame. */
export function closerFrame(closerView: FieldSitesData['closerView']) {
	const projection = projectionOf('coast', closerView);
	const { width, height } = maps.coast;
	const corners: Point[] = [
		[0, 0],
		[width, 0],
		[width, height],
		[0, height],
	];
	return {
		holds(coordinates: Coordinates): boolean {
			const [x, y] = projection(coordinates)!;
			return x > 0 && y > 0 && x < width && y < height;
		},
		corners: corners.map((corner) => projection.invert!(corner)!),
	};
}
