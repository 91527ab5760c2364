/** On a phone: the country small, and below it the places closer, with their names on the map. */
import { geoPath } from 'd3-geo';
import type { Element } from 'hast';
import { s } from 'hastscript';
import type { Box } from '../../figure-kit/box.ts';
import { drawingOn, type Canvas } from '../../figure-kit/canvas.ts';
import { group, mark } from '../../figure-kit/marks.ts';
import { round } from '../../figure-kit/svg.ts';
import { textBlock, type TextPosition } from '../../figure-kit/text-block.ts';
import { byKey } from '../../text/lookup.ts';
import { CollisionIndex } from './collision-index.ts';
import type { Side } from './data.ts';
import { type Cover, coversOf, drawLand, hatchingsOf } from './land.ts';
import { type FieldSitesModel, isOf, type Shown, type Site, tellTrip } from './model.ts';
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
import { closerView, countryAspect, countryView, type Point, type View } from './projection.ts';
import { outlinesOf, provinceNameOf } from './provinces.ts';
import { half, sign, smallSign } from './signs.ts';

/** Room between the blocks of the drawing. */
const gap = 14;

const bottomOf = (blocks: readonly Block[]): number =>
	Math.max(0, ...blocks.map(({ box }) => box.y + box.height));

/** How a name stands beside its sign. */
const placed = (side: Side, [x, y]: Point): TextPosition =>
	({
		left: { x: x - half - 6, y, from: 'middle', anchor: 'end' },
		right: { x: x + half + 6, y, from: 'middle' },
		above: { x, y: y - half - 3, from: 'bottom', anchor: 'middle' },
		below: { x, y: y + half + 3, anchor: 'middle' },
	})[side] as TextPosition;

const around = ([x, y]: Point, r: number): Box => ({ x: x - r, y: y - r, width: 2 * r, height: 2 * r });

const union = (a: Box, b: Box): Box => {
	const [x, y] = [Math.min(a.x, b.x), Math.min(a.y, b.y)];
	return {
		x,
		y,
		width: Math.max(a.x + a.width, b.x + b.width) - x,
		height: Math.max(a.y + a.height, b.y + b.height) - y,
	};
};

/** A place with its name on the side where there is room for it; without, where there is none. */
function drawSite(
	canvas: Canvas,
	{ words }: FieldSitesModel,
	site: Site,
	view: View,
	collisions: CollisionIndex,
): Element {
	const at = view.at(site.coordinates);
	const sides = [site.side, 'right', 'left', 'above', 'below'] as const;
	const set = sides
		.map((side) => textBlock(canvas, 'strong', site.name, { ...placed(side, at), className: 'halo' }))
		.find(({ box }) => collisions.take(box));
	const body = around(at, half + 2);
	return mark(
		canvas,
		{
			parameter: 'site',
			id: site.id,
			label: `${site.name}: ${site.fact} (${tellTrip(site, words)})`,
			hitArea: set ? union(body, set.box) : body,
		},
		[s('g', { dataFlip: `site-${site.id}` }, [sign(site, at, half + 1)]), ...(set ? [set.element] : [])],
	);
}

/** The names of provinces, where there is room; one that is a place of the trip has its name already. */
function drawProvinces(
	canvas: Canvas,
	provinces: readonly string[],
	sites: readonly Site[],
	view: View,
	collisions: CollisionIndex,
): Element[] {
	return outlinesOf(view.detail)
		.provinces.filter(({ id }) => provinces.includes(id))
		.filter(({ id }) => sites.every(({ name }) => name !== provinceNameOf(id)))
		.flatMap((province) => {
			const [x, y] = geoPath(view.projection).centroid(province);
			const name = provinceNameOf(province.id);
			const places = [0, -24, 24, -48].map((dy) =>
				textBlock(canvas, 'note', name, {
					x,
					y: y + dy,
					anchor: 'middle',
					from: 'middle',
					className: 'halo',
				}),
			);
			return places.find(({ box }) => collisions.take(box))?.element ?? [];
		});
}

/** The places of a state on a closer view, in a frame. */
function drawCloser(
	canvas: Canvas,
	model: FieldSitesModel,
	shown: Shown,
	view: View,
	covers: Map<string, Cover>,
): Block {
	const { box } = view;
	const collisions = new CollisionIndex({
		x: box.x + 2,
		y: box.y + 2,
		width: box.width - 4,
		height: box.height - 4,
	});
	const inView = ({ coordinates }: Site) => {
		const [x, y] = view.at(coordinates);
		return x > box.x && y > box.y && x < box.x + box.width && y < box.y + box.height;
	};
	const here = model.sites.filter((site) => isOf(site, shown) && inView(site));
	const others = model.sites.filter((site) => !isOf(site, shown) && inView(site));
	collisions.reserve(
		...[...here, ...others].map(({ coordinates }) => around(view.at(coordinates), half + 2)),
	);
	const sites = here.map((site) => drawSite(canvas, model, site, view, collisions));
	const regions =
		shown.kind === 'all' ? drawRegions(canvas, model, view, collisions, { names: 'head', counts: true }) : [];
	const elements = [
		drawLand(view, canvas.id, model, covers),
		s('rect', {
			className: ['map-frame'],
			x: box.x + 0.6,
			y: box.y + 0.6,
			width: box.width - 1.2,
			height: box.height - 1.2,
		}),
		...others.map((site) => s('g', { dataFlip: `site-${site.id}` }, [smallSign(view.at(site.coordinates))])),
		group([...regions, ...sites]),
		...drawPoints(canvas, model, view, collisions),
		...(shown.kind === 'trip' ? drawProvinces(canvas, shown.trip.provinces, here, view, collisions) : []),
	];
	return { elements, box };
}

/** Where a closer view lies on the country's map. */
function frameOn(country: View, { projection, box }: View): Element {
	const corners: Point[] = [
		[box.x, box.y],
		[box.x + box.width, box.y],
		[box.x + box.width, box.y + box.height],
		[box.x, box.y + box.height],
	];
	const points = corners.map((corner) => {
		const place = projection.invert?.(corner);
		if (!place) throw new Error('The frame of the inset reaches beyond the globe.');
		return country.at(place).map(round).join(' ');
	});
	return s('path', { className: ['map-frame'], d: `M${points.join('L')}Z` });
}

/** The country small, with the frame of the closer view. */
function drawCountry(
	canvas: Canvas,
	model: FieldSitesModel,
	shown: Shown,
	box: Box,
	covers: Map<string, Cover>,
	closer?: View,
): Block {
	const view = countryView(box);
	const collisions = new CollisionIndex({ x: box.x, y: box.y, width: canvas.width, height: box.height });
	const large = shown.kind === 'proposed';
	const inCloser = ({ at }: FieldSitesModel['regions'][number]) => {
		const [x = 0, y = 0] = closer?.at(at) ?? [];
		return x > 0 && x < canvas.width && y > 0;
	};
	const empty = { ...model, regions: model.regions.filter((region) => !inCloser(region)) };
	const regions = large
		? drawRegions(canvas, model, view, collisions, { names: 'strong', counts: false })
		: shown.kind === 'all'
			? drawRegions(canvas, empty, view, collisions, {
					names: 'strong',
					counts: true,
					width: 86,
					outside: true,
				})
			: [];
	return {
		elements: [
			drawLand(view, canvas.id, model, covers),
			...(closer ? [frameOn(view, closer)] : []),
			...(large
				? model.sites.map((site) =>
						s('g', { dataFlip: `site-${site.id}` }, [smallSign(view.at(site.coordinates))]),
					)
				: []),
			group([
				drawLine(
					canvas,
					model,
					view,
					shown.kind === 'trip' ? new CollisionIndex({ x: 0, y: 0, width: 0, height: 0 }) : collisions,
				),
				...regions,
			]),
		],
		box,
	};
}

/** The closer view that a state has: of every place and point, or of the provinces and places of its trip. */
function closerOf(canvas: Canvas, { sites, points }: FieldSitesModel, shown: Shown, y: number): View {
	const provinces = shown.kind === 'trip' ? shown.trip.provinces : [];
	return closerView({
		places: [...sites.filter((site) => isOf(site, shown)), ...(shown.kind === 'all' ? points : [])].map(
			({ coordinates }) => coordinates,
		),
		provinces: outlinesOf(6e-6).provinces.filter(({ id }) => provinces.includes(id)),
		x: 0,
		y,
		width: canvas.width,
		most: 500,
		margin: shown.kind === 'trip' ? 12 : 46,
	});
}

/** Every place: country and share above, the places below. */
function allOf(canvas: Canvas, model: FieldSitesModel, shown: Shown, covers: Map<string, Cover>): Block[] {
	const width = 206;
	const left = width + 14;
	const share = drawShare(canvas, model, { x: left, y: 0, width: canvas.width - left, columns: 10 });
	const box = { x: 0, y: 0, width, height: Math.round(width / countryAspect) };
	const view = closerOf(canvas, model, shown, Math.max(box.height, bottomOf([share])) + gap);
	const closer = drawCloser(canvas, model, shown, view, covers);
	const key = keyColumn(canvas, [...tripEntries(model), ...otherEntries(model, canvas, shown)], {
		x: 0,
		y: bottomOf([closer]) + 10,
		width: canvas.width,
	});
	return [
		drawCountry(canvas, model, shown, box, covers, view),
		{ ...share, elements: [group(share.elements)] },
		closer,
		key,
	];
}

/** A trip: the country with its provinces, who opened it, and its places below. */
function tripOf(
	canvas: Canvas,
	model: FieldSitesModel,
	shown: Exclude<Shown, { kind: 'all' }>,
	covers: Map<string, Cover>,
): Block[] {
	const name = drawTripName(canvas, model, shown, { x: 0, y: 0, width: canvas.width });
	const top = bottomOf([name]) + gap;
	const width = 160;
	const left = width + 14;
	const box = { x: 0, y: top, width, height: Math.round(width / countryAspect) };
	const panel = drawPanel(canvas, model, shown, { x: left, y: top, width: canvas.width - left, from: 'top' });
	const key = keyColumn(canvas, otherEntries(model, canvas, shown), {
		x: 0,
		y: box.y + box.height + 8,
		width,
	});
	const villages =
		shown.kind === 'trip'
			? drawVillages(canvas, shown.trip, { x: left, y: bottomOf([panel]) + 10, width: canvas.width - left })
			: undefined;
	const beside = [panel, key, ...(villages ? [villages] : [])];
	const view = closerOf(canvas, model, shown, bottomOf(beside) + gap);
	return [
		name,
		drawCountry(canvas, model, shown, box, covers, view),
		...beside,
		drawCloser(canvas, model, shown, view, covers),
	];
}

/** The trip that was not made: who was to open it, the country, and why it was put off. */
function proposedOf(
	canvas: Canvas,
	model: FieldSitesModel,
	shown: Exclude<Shown, { kind: 'all' }>,
	covers: Map<string, Cover>,
): Block[] {
	const { width } = canvas;
	const name = drawTripName(canvas, model, shown, { x: 0, y: 0, width });
	const panel = drawPanel(canvas, model, shown, { x: 0, y: bottomOf([name]) + 10, width, from: 'top' });
	const box = { x: 0, y: bottomOf([panel]) + gap, width, height: Math.round(width / countryAspect) };
	const country = drawCountry(canvas, model, shown, box, covers);
	const key = keyColumn(canvas, otherEntries(model, canvas, shown), {
		x: 0,
		y: bottomOf([country]) + 8,
		width,
	});
	const reasons = drawReasons(canvas, model, { x: 0, y: bottomOf([key]) + gap, width: width - 8 });
	return [name, panel, country, key, reasons];
}

/** Draws the state of a canvas. */
export function drawInset(model: FieldSitesModel, canvas: Canvas): Element {
	const shown = byKey(model.shown, canvas.state);
	const covers = coversOf(model, shown);
	const blocks =
		shown.kind === 'all'
			? allOf(canvas, model, shown, covers)
			: shown.kind === 'trip'
				? tripOf(canvas, model, shown, covers)
				: proposedOf(canvas, model, shown, covers);
	return drawingOn(canvas, bottomOf(blocks) + 2, model.words.drawing, [
		s('defs', hatchingsOf(canvas.id, covers)),
		...blocks.flatMap(({ elements }) => elements),
	]);
}
