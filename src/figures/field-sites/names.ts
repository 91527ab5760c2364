/** The names of places in the sea beside the map, with lines that lead to them. */
import { geoPath } from 'd3-geo';
import type { Element } from 'hast';
import { s } from 'hastscript';
import type { Canvas } from '../../figure-kit/canvas.ts';
import { mark } from '../../figure-kit/marks.ts';
import { textBlock, type TextBlock } from '../../figure-kit/text-block.ts';
import { itemAt } from '../../text/items.ts';
import { leader, type Named, type Obstacle, placeNames } from './leaders.ts';
import { type Area, type FieldSitesModel, type Site, tellTrip } from './model.ts';
import type { View } from './projection.ts';
import { type Block, pointName } from './parts.ts';
import { outlinesOf } from './provinces.ts';
import { apart, sign } from './signs.ts';

/** Where the names stand. */
export interface Sea {
	x: number;
	width: number;
	top: number;
	bottom: number;
}

/** A place with the room that its name needs. */
interface Row extends Named {
	site: Site;
}

/** Room between a name and the next, between two areas, and between a line and its name. */
const room = { row: 7, head: 5, area: 12, line: 9 };

/** The name of a place around a height. */
const nameAt = (canvas: Canvas, { name }: Site, { x, width }: Sea, y: number): TextBlock =>
	textBlock(canvas, 'strong', name, { x, y, from: 'middle', width });

/** What lines should not run over: places, names of points, and land that is in none of the regions. */
function obstaclesOf(canvas: Canvas, { sites, points, regions }: FieldSitesModel, view: View): Obstacle[] {
	const inRegion = regions.flatMap(({ provinces }) => provinces);
	const outside = outlinesOf(view.detail).provinces.filter(({ id }) => !inRegion.includes(id));
	return [
		...sites.map(({ id, coordinates }) => {
			const [x, y] = view.at(coordinates);
			return { id, x, y, radius: 9 };
		}),
		...points.flatMap((point) => {
			const { x, y, width, height } = pointName(canvas, point, view).box;
			return [0.2, 0.5, 0.8].map((part) => ({
				id: point.name,
				x: x + width * part,
				y: y + height / 2,
				radius: height * 0.8,
			}));
		}),
		...outside.map((province) => {
			const [[left, top], [right, bottom]] = geoPath(view.projection).bounds(province);
			return { id: province.id, x: (left + right) / 2, y: (top + bottom) / 2, radius: (bottom - top) / 2 };
		}),
	];
}

/** A place: its sign on the map, the line and its name. */
function drawSite(
	canvas: Canvas,
	{ words }: FieldSitesModel,
	{ site, x, y }: Pick<Row, 'site' | 'x' | 'y'>,
	to: { x: number; y: number },
	{ element, box }: TextBlock,
): Element {
	const line = leader({ x, y }, to.x - room.line, to.y);
	return mark(
		canvas,
		{
			parameter: 'site',
			id: site.id,
			label: `${site.name}: ${site.fact} (${tellTrip(site, words)})`,
			hitArea: box,
		},
		[
			s('circle', { className: ['hit'], cx: x, cy: y, r: 10 }),
			s('path', { className: ['leader'], d: line }),
			s('g', { dataFlip: `site-${site.id}` }, [sign(site, [x, y])]),
			element,
		],
	);
}

/**
 * Draws places with their names, grouped by area, beside the map, at a height at which no line runs over
 * another place.
 *
 * @param sites the places that have a name in this state
 * @returns what is drawn, and the room that it takes
 */
export function drawNames(
	canvas: Canvas,
	model: FieldSitesModel,
	view: View,
	sites: readonly Site[],
	sea: Sea,
): Block {
	const signs = apart(sites.map(({ coordinates }) => view.at(coordinates)));
	const rowOf = (site: Site): Row => {
		const [x, y] = itemAt(signs, sites.indexOf(site));
		return { id: site.id, site, x, y, height: nameAt(canvas, site, sea, 0).box.height + room.row };
	};
	const headOf = ({ label }: Area, y: number) =>
		textBlock(canvas, 'note', label, { x: sea.x, y, width: sea.width });
	const areas = model.areas.filter(({ id }) => sites.some(({ area }) => area.id === id));
	const placed = placeNames(
		areas.map((area) => ({
			head: headOf(area, 0).box.height + room.head,
			rows: sites.filter((site) => site.area.id === area.id).map(rowOf),
		})),
		{ x: sea.x - room.line, from: sea.top, to: sea.bottom, gap: room.area },
		obstaclesOf(canvas, model, view),
	);
	// Below all signs, so that none is covered by the line to another.
	const casings = placed.flatMap(({ rows }) =>
		rows.map((row) => s('path', { className: ['leader-casing'], d: leader(row, sea.x - room.line, row.at) })),
	);
	const elements = placed.flatMap(({ top, rows }, i) => {
		const { id, label } = itemAt(areas, i);
		const head = headOf(itemAt(areas, i), top);
		return [
			mark(canvas, { parameter: 'area', id, label, hitArea: head.box }, [head.element]),
			...rows.map((row) =>
				drawSite(canvas, model, row, { x: sea.x, y: row.at }, nameAt(canvas, row.site, sea, row.at)),
			),
		];
	});
	const bottom = Math.max(
		sea.top,
		...placed.flatMap(({ rows }) => rows.map(({ at, height }) => at + height / 2)),
	);
	return {
		elements: [...casings, ...elements],
		box: { x: sea.x, y: sea.top, width: sea.width, height: bottom - sea.top },
	};
}
