/** Draws the roads between the settings, and who stands at their ends. */
import type { Element } from 'hast';
import { type Properties, s } from 'hastscript';
import type { Canvas } from '../../figure-kit/canvas.ts';
import type { Point } from '../../figure-kit/connectors.ts';
import type { Box } from '../../figure-kit/box.ts';
import { pictogram } from '../../figure-kit/pictograms.ts';
import { round } from '../../figure-kit/svg.ts';
import { textBlock } from '../../figure-kit/text-block.ts';
import { itemAt } from '../../text/items.ts';
import { compact } from '../../text/words.ts';
import type { Cell, Model } from './model.ts';
import type { Plane } from './plane.ts';
import { native, type Road, type RoadMeasures, roadsOf, type Stop } from './roads.ts';
import { path } from '../../figure-kit/path.ts';

/** Measures of roads by layout: breadth of a road besides those of its way. */
const measuresOf = ({ name }: Canvas): RoadMeasures & { breadth: number } =>
	name === 'phone'
		? { person: 25, head: 15, outer: 34, base: 22, breadth: 8 }
		: { person: 30, head: 20, outer: 46, base: 30, breadth: name === 'wide' ? 13 : 11 };

/** Where those stand who were in a cell already. */
const groundOf = ({ scene }: Pick<Stop, 'scene'>, { base }: RoadMeasures): number =>
	scene.y + scene.height - base - 1;

/** The head of a road: a triangle that points up or down. */
function headOf({ tip: { x, y, up } }: Road, length: number): string {
	const back = y + (up ? length : -length);
	const half = length * 0.68;
	return `M${round(x)} ${round(y)}L${round(x - half)} ${round(back)}H${round(x + half)}Z`;
}

/** A road in the entrepreneurs’ white, or, where it is rare, a dotted line. */
function drawRoad(road: Road, { head, breadth }: { head: number; breadth: number }, id: number): Element[] {
	const { d, tip, kind } = road;
	const back = tip.up ? 1 : -1;
	if (kind === 'rarely-return') {
		const small = { ...road, tip: { ...tip, y: tip.y + back * head * 0.4 } };
		return [path('typology-road-rare', d), path('is-ink', headOf(small, head * 0.6))];
	}
	const length = (d: string, more: Properties) =>
		path('typology-road', d, { 'stroke-width': breadth, ...more });
	return [
		path('typology-road-edge', d, { 'stroke-width': breadth + 3 }),
		path('typology-road-head', headOf(road, head)),
		length(d, { dataFlip: `road-${id}` }),
		length(`M${round(tip.x)} ${round(tip.y + back * head)}v${-3 * back}`, { 'stroke-linecap': 'butt' }),
	];
}

/** The roads, those who set out on them, those who have come, and those who were there. */
export function drawRoads(model: Model, canvas: Canvas, plane: Plane): Element[] {
	const layout = measuresOf(canvas);
	const stops = model.rows.flatMap(({ cells }, row) =>
		cells.map(({ id, people }, column) => {
			const { scene } = itemAt(itemAt(plane.cells, row), column);
			return { id, people, row, column, scene };
		}),
	);
	const roads = roadsOf(model.flows, stops, layout);
	const scale = layout.person / 30;
	const r = round(layout.breadth * 0.85);
	const ring = ({ x, y }: Point) =>
		s('circle', { className: ['typology-road-head'], cx: round(x), cy: round(y), r });
	const somebody = (x: number, ground: number, flip?: string) => pictogram('person', x, ground, scale, flip);
	return [
		...roads.flatMap((road, i) => drawRoad(road, layout, i)),
		...compact(roads.map(({ junction }) => junction)).map(ring),
		...roads.flatMap(({ start, tip, kind }) => [
			...(start ? [somebody(start.x, start.y)] : []),
			...(kind === 'rarely-return' ? [] : [somebody(tip.x, tip.up ? tip.y - 5 : tip.y + layout.person + 4)]),
		]),
		...stops
			.filter(({ people, row }) => people.includes('native') && row > 0)
			.map((stop) => somebody(native(stop, layout), groundOf(stop, layout), `person-${stop.id}-native`)),
	];
}

/** Names who was in a setting of the lower row already, over their head; it ends clear of the way back. */
export function nameNative(
	canvas: Canvas,
	{ people, governed, robust }: Cell,
	scene: Box,
	words: Model['words'],
): Element[] {
	if (!robust || !people.includes('native')) return [];
	const layout = measuresOf(canvas);
	const half = layout.person * 0.4;
	const x = native({ scene, column: governed ? 1 : 0 }, layout) + (governed ? half : -half);
	const y = groundOf({ scene }, layout) - layout.person;
	return [
		textBlock(canvas, 'note', words.native, { x, y, anchor: governed ? 'end' : 'start', from: 'bottom' })
			.element,
	];
}
