/** The names of places in the sea beside the map, with lines that lead to them. */
import { geoPath } from 'd3-geo';
import type { Element } from 'hast';
import { s } from 'hastscript';
import { bottomOf } from '../../figure-kit/box.ts';
import type { Point } from '../../figure-kit/connectors.ts';
import { mark } from '../../figure-kit/marks.ts';
import { textBlock } from '../../figure-kit/text-block.ts';
import { itemAt } from '../../text/items.ts';
import { leader, type Obstacle, placeNames } from './leaders.ts';
import { isOf, type Site } from './model.ts';
import { pointName, siteMark } from './parts.ts';
import type { Place, View } from './projection.ts';
import { outlinesOf } from './provinces.ts';
import type { Block, Scene } from './scene.ts';
import { apart, sign, signOf } from './signs.ts';
import { path } from '../../figure-kit/path.ts';

/** Room between a name and the next, between two areas, and between a line and its name. */
const room = { row: 7, head: 5, area: 12, line: 9 };

/** What lines should not run over: places, names of points, and land that is in none of the regions. */
function obstaclesOf(
	{ canvas, model: { points, regions } }: Scene,
	view: View,
	signs: readonly (Point & { id: string })[],
): Obstacle[] {
	const inRegion = regions.flatMap(({ provinces }) => provinces);
	const outside = outlinesOf(view.detail).provinces.filter(({ id }) => !inRegion.includes(id));
	return [
		...signs.map((sign) => ({ ...sign, radius: 13 })),
		...points.flatMap((point) => {
			const { x, y, width, height } = pointName({ canvas, view }, point).box;
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

/**
 * Draws the places of a state with their names, grouped by area, beside the map, at a height at which no line runs
 * over another place.
 *
 * @param sea where the names stand, down to the map’s foot
 * @returns what is drawn, and the room that it takes
 */
export function drawNames(scene: Scene, view: View, { x, y: top, width }: Place): Block {
	const { canvas, model, shown } = scene;
	const sites = model.sites.filter((site) => isOf(site, shown));
	const signs = apart(sites.map(({ coordinates }) => view.at(coordinates)));
	const nameAt = ({ name }: Site, y: number) =>
		textBlock(canvas, 'strong', name, { x, y, from: 'middle', width });
	const headAt = (label: string, y: number) => textBlock(canvas, 'note', label, { x, y, width });
	const toX = x - room.line;
	const areas = model.areas.filter((area) => sites.some((site) => site.area === area));
	const groups = areas.map((area) => ({
		head: headAt(area.label, 0).box.height + room.head,
		rows: sites.flatMap((site, i) => {
			const [left, y] = itemAt(signs, i);
			const height = nameAt(site, 0).box.height + room.row;
			return site.area === area ? [{ id: site.id, site, x: left, y, height }] : [];
		}),
	}));
	const drawn = model.sites.map(({ id, coordinates }) => {
		const [x, y] = signs[sites.findIndex((site) => site.id === id)] ?? view.at(coordinates);
		return { id, x, y };
	});
	const column = { x: toX, from: top, to: bottomOf(view.box), gap: room.area };
	const placed = placeNames(groups, column, obstaclesOf(scene, view, drawn));
	const rows = placed.flatMap((group) => group.rows);
	// Below all signs, so that none is covered by the line to another.
	const casings = rows.map((row) => path('leader-casing', leader(row, toX, row.at)));
	const drawSite = ({ site, x: cx, y: cy, at }: (typeof rows)[number]): Element => {
		const { element, box } = nameAt(site, at);
		return siteMark(scene, site, box, [
			s('circle', { className: ['hit'], cx, cy, r: 10 }),
			path('leader', leader({ x: cx, y: cy }, toX, at)),
			signOf(site, sign(site, [cx, cy])),
			element,
		]);
	};
	const elements = placed.flatMap(({ top: y, rows: own }, i) => {
		const { id, label } = itemAt(areas, i);
		const head = headAt(label, y);
		return [
			mark(canvas, { parameter: 'area', id, label, hitArea: head.box }, [head.element]),
			...own.map(drawSite),
		];
	});
	const low = Math.max(top, ...rows.map(({ at, height }) => at + height / 2));
	return { elements: [...casings, ...elements], box: { x, y: top, width, height: low - top } };
}
