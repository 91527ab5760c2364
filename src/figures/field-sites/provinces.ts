import { readFileSync } from 'node:fs';
import { geoArea } from 'd3-geo';
import type { Feature, MultiLineString, MultiPolygon, Polygon } from 'geojson';
import { feature, merge, mesh } from 'topojson-client';
import { filter, filterWeight, presimplify, simplify, sphericalTriangleArea } from 'topojson-simplify';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { findIn } from '../../text/items.ts';

/** Where the provinces' outlines are kept, from the project's root. */
const file = 'content/maps/china-provinces.topo.json';

export type Province = Feature<Polygon | MultiPolygon, { name: string; zh: string }> & { id: string };

/** An area with its rings turned round where they enclose the rest of the world. */
function rewound<Area extends Polygon | MultiPolygon>(area: Area): Area {
	if (geoArea(area) <= 2 * Math.PI) return area;
	const turn = (rings: Polygon['coordinates']) => rings.map((ring) => [...ring].reverse());
	const coordinates = area.type === 'Polygon' ? turn(area.coordinates) : area.coordinates.map(turn);
	return { ...area, coordinates };
}

const topology = JSON.parse(readFileSync(file, 'utf8')) as Topology<{
	provinces: GeometryCollection<{ name: string; zh: string }>;
}>;
const idOf = ({ id }: { id?: unknown }): string => String(id);
const weighted = presimplify(topology, sphericalTriangleArea);

function outlinesIn(detail: number) {
	const bent = simplify(weighted, detail);
	const light = filter(bent, filterWeight(bent, detail)) as typeof topology;
	const { provinces } = light.objects;
	return {
		/** The provinces and Taiwan, with ids after ISO 3166-2, from Natural Earth's de facto boundaries. */
		provinces: (feature(light, provinces).features as Province[]).map((province) => ({
			...province,
			geometry: rewound(province.geometry),
		})),
		/** The provinces of which `holds` is true of the id, joined to one area. */
		land: (holds: (id: string) => boolean): MultiPolygon =>
			rewound(merge(light, provinces.geometries.filter((province) => holds(idOf(province))) as never)),
		/** The borders between the provinces for which `among` holds of the two ids. */
		borders: (among: (a: string, b: string) => boolean): MultiLineString =>
			mesh(light, provinces, (a, b) => a !== b && among(idOf(a), idOf(b))),
	};
}

const made = new Map<number, ReturnType<typeof outlinesIn>>();

/**
 * The outlines, each detail made once.
 *
 * @param detail in steradians: a bend of less than that is straightened, an island of less left out
 */
export function outlinesOf(detail: number): ReturnType<typeof outlinesIn> {
	const outlines = made.get(detail) ?? outlinesIn(detail);
	made.set(detail, outlines);
	return outlines;
}

const { geometries } = topology.objects.provinces;

/** Every id on the map. */
export const provinceIds: readonly string[] = geometries.map(idOf);

/** The English name of a province on the map. */
export const provinceNameOf = (province: string): string =>
	(findIn(geometries, ({ id }) => id === province).properties as Province['properties']).name;
