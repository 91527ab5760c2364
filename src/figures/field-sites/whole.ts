/** The whole country with names in the sea: in the column of text and in the wide layout. */
import type { Element } from 'hast';
import { s } from 'hastscript';
import { bottomOf } from '../../figure-kit/box.ts';
import { group } from '../../figure-kit/marks.ts';
import { drawingOn, type Sheet } from '../../figure-kit/sheet.ts';
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
import { Room } from './room.ts';
import { smallSign } from './signs.ts';

/** Where the parts of the drawing stand. */
const places = {
	wide: {
		map: { x: 86, y: 0, width: 540 * countryAspect },
		sea: { x: 792, width: 268, top: 132, facts: true },
		key: [
			{ x: 0, y: 0, width: 360 },
			{ x: 350, y: 0, width: 260 },
		],
		share: { x: 0, width: 285, columns: 25 },
	},
	column: {
		map: { x: 0, y: 62, width: 566 },
		sea: { x: 556, width: 116, top: 170, facts: false },
		key: [
			{ x: 0, y: 0, width: 330 },
			{ x: 340, y: 0, width: 332 },
		],
		share: { x: 0, width: 220, columns: 20 },
	},
} as const;

/** The key: trips, or the one trip with its date, and the other signs beside it or below. */
function drawKey(
	sheet: Sheet,
	model: FieldSitesModel,
	shown: Shown,
	at: (typeof places)['wide']['key'],
): Block[] {
	const others = otherEntries(model, sheet, shown);
	const [first, second] = at;
	if (shown.kind === 'all')
		return [keyColumn(sheet, tripEntries(model), first), keyColumn(sheet, others, second)];
	return [drawTripName(sheet, model, shown, first), keyColumn(sheet, others, second)];
}

/** Draws the state of a sheet. */
export function drawWhole(model: FieldSitesModel, sheet: Sheet): Element {
	const shown = model.shown[sheet.state]!;
	const at = places[sheet.name === 'wide' ? 'wide' : 'column'];
	const height = Math.round(at.map.width / countryAspect);
	const bottom = at.map.y + height;
	const view = countryView({ ...at.map, height });
	const covers = coversOf(model, shown);
	const key = drawKey(sheet, model, shown, at.key as (typeof places)['wide']['key']);
	const sea = { ...at.sea, bottom };
	const sites = model.sites.filter((site) => isOf(site, shown));
	const names =
		shown.kind === 'proposed'
			? drawReasons(sheet, model, { ...sea, y: at.map.y + height * 0.42 })
			: drawNames(sheet, model, view, sites, sea);
	const villages =
		shown.kind === 'trip'
			? drawVillages(sheet, shown.trip, { x: sea.x, y: bottomOf(names.box) + 6, width: sea.width })
			: undefined;
	const room = new Room({ x: 0, y: 0, width: sea.x - 6, height: bottom });
	room.keep(...key.map(({ box }) => box));
	const blocks: Block[] = [];
	if (shown.kind !== 'all')
		blocks.push(
			drawPanel(sheet, model, shown, {
				x: at.map.x + at.map.width * 0.1,
				y: at.map.y + height * 0.47,
				width: at.map.width * 0.36,
				from: 'middle',
			}),
		);
	if (shown.kind !== 'trip') {
		const share = (y: number) => drawShare(sheet, model, { ...at.share, y });
		blocks.push(share(bottom - share(0).box.height));
	}
	room.keep(...blocks.map(({ box }) => box));
	const regions =
		shown.kind === 'trip'
			? []
			: drawRegions(sheet, model, view, room, { names: 'head', counts: shown.kind === 'all' });
	return drawingOn(
		sheet,
		Math.max(bottom, ...[names, ...(villages ? [villages] : [])].map(({ box }) => bottomOf(box))),
		model.words.drawing,
		[
			s('defs', hatchingsOf(sheet.id, covers)),
			drawLand(view, sheet.id, model, covers),
			...key.flatMap(({ elements }) => elements),
			...model.sites
				.filter((site) => !isOf(site, shown))
				.map((site) => s('g', { dataFlip: `site-${site.id}` }, [smallSign(view.at(site.coordinates))])),
			group([
				drawLine(sheet, model, view, room),
				...regions,
				...blocks.flatMap(({ elements }) => elements),
				...drawPoints(sheet, model, view, room),
				...names.elements,
				...(villages?.elements ?? []),
			]),
		],
	);
}
