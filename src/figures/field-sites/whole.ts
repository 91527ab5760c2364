/** The whole country with names in the sea: in the column of text and in the wide layout. */
import type { Element } from 'hast';
import { s } from 'hastscript';
import { bottomOf } from '../../figure-kit/box.ts';
import { type Canvas, drawingOn } from '../../figure-kit/canvas.ts';
import { group } from '../../figure-kit/marks.ts';
import { CollisionIndex } from './collision-index.ts';
import { drawLand, hatchingsOf } from './land.ts';
import type { Model } from './model.ts';
import { drawNames } from './names.ts';
import {
	drawLine,
	drawOthers,
	drawPanel,
	drawPoints,
	drawReasons,
	drawRegions,
	drawShare,
	drawTripName,
	drawVillages,
	keyColumn,
	otherEntries,
	tripEntries,
} from './parts.ts';
import { countryView, type View } from './projection.ts';
import { type Block, type Scene, sceneOf } from './scene.ts';

/** Where the parts of the drawing stand. */
const places = {
	wide: {
		// 540 pixels high.
		map: { x: 120, y: 0, width: 691.2 },
		sea: { x: 838, y: 132, width: 222 },
		key: { x: 0, y: 0, width: 360 },
		others: { x: 350, y: 0, width: 280 },
		share: { x: 0, width: 285, columns: 25 },
	},
	column: {
		map: { x: 0, y: 62, width: 566 },
		sea: { x: 556, y: 170, width: 116 },
		key: { x: 0, y: 0, width: 330 },
		others: { x: 340, y: 0, width: 332 },
		share: { x: 0, width: 220, columns: 20 },
	},
} as const;

type Places = (typeof places)[keyof typeof places];

/** What stands in the sea: names and the villages of a trip, or why the trip was not made. */
function drawSea(scene: Scene, view: View, { sea }: Places): Block[] {
	const { shown } = scene;
	if (shown.kind === 'proposed')
		return [drawReasons(scene, { ...sea, y: view.box.y + view.box.height * 0.42 })];
	const names = drawNames(scene, view, sea);
	if (shown.kind === 'all') return [names];
	return [names, ...drawVillages(scene, shown.trip, { ...sea, y: bottomOf(names.box) + 6 })];
}

/** The key: trips, or the one trip with its date, and the other signs beside it or below. */
const drawKey = (scene: Scene, { key, others }: Places): Block[] => [
	scene.shown.kind === 'all'
		? keyColumn(scene, tripEntries(scene), key)
		: drawTripName(scene, scene.shown.trip, key),
	keyColumn(scene, otherEntries(scene), others),
];

/** What stands in the empty West, and below it: who opened the trip, and the share of Taobao Villages. */
function drawWest(scene: Scene, { box: { x, y, width, height } }: View, { share }: Places): Block[] {
	const { shown } = scene;
	const panel = { x: x + width * 0.1, y: y + height * 0.47, width: width * 0.36, from: 'middle' } as const;
	const shareAt = (top: number) => drawShare(scene, { ...share, y: top }, share.columns);
	return [
		...(shown.kind === 'all' ? [] : [drawPanel(scene, shown.trip, panel)]),
		...(shown.kind === 'trip' ? [] : [shareAt(y + height - shareAt(0).box.height)]),
	];
}

/** Draws the state of a canvas. */
export function drawWhole(model: Model, canvas: Canvas): Element {
	const scene = sceneOf(model, canvas);
	const plan = places[canvas.name === 'wide' ? 'wide' : 'column'];
	const view = countryView(plan.map);
	const key = drawKey(scene, plan);
	const west = drawWest(scene, view, plan);
	const sea = drawSea(scene, view, plan);
	const bottom = bottomOf(view.box);
	const collisions = new CollisionIndex(
		{ x: 0, y: 0, width: plan.sea.x - 6, height: bottom },
		[...key, ...west].map(({ box }) => box),
	);
	const map = { ...scene, view, collisions };
	const regions = scene.shown.kind === 'trip' ? [] : drawRegions(map, model.regions, 'head');
	const height = Math.max(bottom, ...sea.map(({ box }) => bottomOf(box)));
	const drawn = (blocks: readonly Block[]) => blocks.flatMap(({ elements }) => elements);
	const elements = [
		s('defs', hatchingsOf(scene)),
		drawLand(map),
		...drawn(key),
		...drawOthers(map),
		group([drawLine(map), ...regions, ...drawn(west), ...drawPoints(map), ...drawn(sea)]),
	];
	return drawingOn(canvas, height, elements, model.words.drawing);
}
