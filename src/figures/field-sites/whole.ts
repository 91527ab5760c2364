/** The whole country with names in the sea: in the column of text and in the wide layout. */
import type { Element } from 'hast';
import { s } from 'hastscript';
import { bottomOf } from '../../figure-kit/box.ts';
import { drawingOn, type Canvas } from '../../figure-kit/canvas.ts';
import { group } from '../../figure-kit/marks.ts';
import { byKey } from '../../text/lookup.ts';
import { CollisionIndex } from './collision-index.ts';
import { coversOf, drawLand, hatchingsOf } from './land.ts';
import { type FieldSitesModel, isOf, type Shown } from './model.ts';
import { drawNames } from './names.ts';
import {
	type Block,
	drawLine,
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
import { smallSign } from './signs.ts';

/** Where the parts of the drawing stand. */
const places = {
	wide: {
		map: { x: 120, y: 0, width: 540 * countryAspect },
		sea: { x: 838, width: 222, top: 132 },
		key: [
			{ x: 0, y: 0, width: 360 },
			{ x: 350, y: 0, width: 260 },
		],
		share: { x: 0, width: 285, columns: 25 },
	},
	column: {
		map: { x: 0, y: 62, width: 566 },
		sea: { x: 556, width: 116, top: 170 },
		key: [
			{ x: 0, y: 0, width: 330 },
			{ x: 340, y: 0, width: 332 },
		],
		share: { x: 0, width: 220, columns: 20 },
	},
} as const;

/** The key: trips, or the one trip with its date, and the other signs beside it or below. */
function drawKey(
	canvas: Canvas,
	model: FieldSitesModel,
	shown: Shown,
	at: (typeof places)['wide']['key'],
): Block[] {
	const others = otherEntries(model, canvas, shown);
	const [first, second] = at;
	if (shown.kind === 'all')
		return [keyColumn(canvas, tripEntries(model), first), keyColumn(canvas, others, second)];
	return [drawTripName(canvas, model, shown, first), keyColumn(canvas, others, second)];
}

/** Where the map, the sea and what stands on them lie in a layout. */
function planOf(canvas: Canvas) {
	const { map, sea, key, share } = places[canvas.name === 'wide' ? 'wide' : 'column'];
	const height = Math.round(map.width / countryAspect);
	const bottom = map.y + height;
	return {
		view: countryView({ ...map, height }),
		sea: { ...sea, bottom },
		key: key as (typeof places)['wide']['key'],
		share,
		bottom,
		/** In the West of the map, which is empty. */
		panel: { x: map.x + map.width * 0.1, y: map.y + height * 0.47, width: map.width * 0.36 },
		reasons: { x: sea.x, y: map.y + height * 0.42, width: sea.width },
	};
}

type Plan = ReturnType<typeof planOf>;

/** What stands in the sea: names and the villages of a trip, or why the trip was not made. */
function drawSea(
	canvas: Canvas,
	model: FieldSitesModel,
	shown: Shown,
	{ view, sea, reasons }: Plan,
): Block[] {
	if (shown.kind === 'proposed') return [drawReasons(canvas, model, reasons)];
	const sites = model.sites.filter((site) => isOf(site, shown));
	const names = drawNames(canvas, model, view, sites, sea);
	if (shown.kind === 'all') return [names];
	const at = { x: sea.x, y: bottomOf(names.box) + 6, width: sea.width };
	const villages = drawVillages(canvas, shown.trip, at);
	return [names, ...(villages ? [villages] : [])];
}

/** What stands in the empty West, and below it: who opened the trip, and the share of Taobao Villages. */
function drawWest(
	canvas: Canvas,
	model: FieldSitesModel,
	shown: Shown,
	{ panel, share, bottom }: Plan,
): Block[] {
	const shareAt = (y: number) => drawShare(canvas, model, { ...share, y });
	return [
		...(shown.kind === 'all' ? [] : [drawPanel(canvas, model, shown, { ...panel, from: 'middle' })]),
		...(shown.kind === 'trip' ? [] : [shareAt(bottom - shareAt(0).box.height)]),
	];
}

/** Draws the state of a canvas. */
export function drawWhole(model: FieldSitesModel, canvas: Canvas): Element {
	const shown = byKey(model.shown, canvas.state);
	const plan = planOf(canvas);
	const { view, bottom } = plan;
	const covers = coversOf(model, shown);
	const key = drawKey(canvas, model, shown, plan.key);
	const west = drawWest(canvas, model, shown, plan);
	const sea = drawSea(canvas, model, shown, plan);
	const collisions = new CollisionIndex({ x: 0, y: 0, width: plan.sea.x - 6, height: bottom });
	collisions.reserve(...[...key, ...west].map(({ box }) => box));
	const words = { names: 'head', counts: shown.kind === 'all' } as const;
	const regions = shown.kind === 'trip' ? [] : drawRegions(canvas, model, view, collisions, words);
	const height = Math.max(bottom, ...sea.map(({ box }) => bottomOf(box)));
	return drawingOn(canvas, height, model.words.drawing, [
		s('defs', hatchingsOf(canvas.id, covers)),
		drawLand(view, canvas.id, model, covers),
		...key.flatMap(({ elements }) => elements),
		...model.sites
			.filter((site) => !isOf(site, shown))
			.map((site) => s('g', { dataFlip: `site-${site.id}` }, [smallSign(view.at(site.coordinates))])),
		group([
			drawLine(canvas, model, view, collisions),
			...regions,
			...west.flatMap(({ elements }) => elements),
			...drawPoints(canvas, model, view, collisions),
			...sea.flatMap(({ elements }) => elements),
		]),
	]);
}
