/** The whole country with names in the sea: in the column of text and in the wide layout. */
import type { Element } from 'hast';
import { s } from 'hastscript';
import { bottomOf } from '../../figure-kit/box.ts';
import { type Canvas, drawingOn } from '../../figure-kit/canvas.ts';
import { group } from '../../figure-kit/marks.ts';
import { CollisionIndex } from './collision-index.ts';
import { drawLand, hatchingsOf } from './land.ts';
import { type FieldSitesModel, isOf } from './model.ts';
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
import { countryAspect, countryView } from './projection.ts';
import { type Block, type Scene, sceneOf } from './scene.ts';

/** Where the parts of the drawing stand. */
const places = {
	wide: {
		map: { x: 120, y: 0, width: 540 * countryAspect },
		sea: { x: 838, width: 222, top: 132 },
		key: { x: 0, y: 0, width: 360 },
		others: { x: 350, y: 0, width: 260 },
		share: { x: 0, width: 285, columns: 25 },
	},
	column: {
		map: { x: 0, y: 62, width: 566 },
		sea: { x: 556, width: 116, top: 170 },
		key: { x: 0, y: 0, width: 330 },
		others: { x: 340, y: 0, width: 332 },
		share: { x: 0, width: 220, columns: 20 },
	},
} as const;

/** Where the map, the sea and what stands on them lie in a layout. */
function planOf({ name }: Canvas) {
	const { map, sea, ...beside } = places[name === 'wide' ? 'wide' : 'column'];
	const height = Math.round(map.width / countryAspect);
	const bottom = map.y + height;
	return {
		...beside,
		view: countryView({ ...map, height }),
		sea: { ...sea, bottom },
		bottom,
		/** In the West of the map, which is empty. */
		panel: { x: map.x + map.width * 0.1, y: map.y + height * 0.47, width: map.width * 0.36 },
		reasons: { x: sea.x, y: map.y + height * 0.42, width: sea.width },
	};
}

type Plan = ReturnType<typeof planOf>;

/** What stands in the sea: names and the villages of a trip, or why the trip was not made. */
function drawSea(scene: Scene, { view, sea, reasons }: Plan): Block[] {
	const { shown } = scene;
	if (shown.kind === 'proposed') return [drawReasons(scene, reasons)];
	const names = drawNames(scene, view, sea);
	if (shown.kind === 'all') return [names];
	return [names, ...drawVillages(scene, shown.trip, { ...sea, y: bottomOf(names.box) + 6 })];
}

/** The key: trips, or the one trip with its date, and the other signs beside it or below. */
const drawKey = (scene: Scene, { key, others }: Plan): Block[] => [
	scene.shown.kind === 'all'
		? keyColumn(scene, tripEntries(scene), key)
		: drawTripName(scene, scene.shown.trip, key),
	keyColumn(scene, otherEntries(scene), others),
];

/** What stands in the empty West, and below it: who opened the trip, and the share of Taobao Villages. */
function drawWest(scene: Scene, { panel, share, bottom }: Plan): Block[] {
	const { shown } = scene;
	const shareAt = (y: number) => drawShare(scene, { ...share, y }, share.columns);
	return [
		...(shown.kind === 'all' ? [] : [drawPanel(scene, shown.trip, { ...panel, from: 'middle' })]),
		...(shown.kind === 'trip' ? [] : [shareAt(bottom - shareAt(0).box.height)]),
	];
}

/** Draws the state of a canvas. */
export function drawWhole(model: FieldSitesModel, canvas: Canvas): Element {
	const scene = sceneOf(model, canvas);
	const { shown } = scene;
	const plan = planOf(canvas);
	const { view, bottom } = plan;
	const key = drawKey(scene, plan);
	const west = drawWest(scene, plan);
	const sea = drawSea(scene, plan);
	const collisions = new CollisionIndex(
		{ x: 0, y: 0, width: plan.sea.x - 6, height: bottom },
		[...key, ...west].map(({ box }) => box),
	);
	const map = { ...scene, view, collisions };
	const regions = shown.kind === 'trip' ? [] : drawRegions(map, model.regions, 'head');
	const height = Math.max(bottom, ...sea.map(({ box }) => bottomOf(box)));
	return drawingOn(canvas, height, model.words.drawing, [
		s('defs', hatchingsOf(scene)),
		drawLand(map),
		...key.flatMap(({ elements }) => elements),
		...drawOthers(
			map,
			model.sites.filter((site) => !isOf(site, shown)),
		),
		group([
			drawLine(map),
			...regions,
			...west.flatMap(({ elements }) => elements),
			...drawPoints(map),
			...sea.flatMap(({ elements }) => elements),
		]),
	]);
}
