/** On a phone: the country small, and below it the places closer, with their names on the map. */
import { geoPath } from 'd3-geo';
import type { Element } from 'hast';
import { s } from 'hastscript';
import { bottomOf, type Box, rightOf } from '../../figure-kit/box.ts';
import { type Canvas, drawingOn } from '../../figure-kit/canvas.ts';
import { group } from '../../figure-kit/marks.ts';
import { round } from '../../figure-kit/svg.ts';
import { textBlock, type TextPosition } from '../../figure-kit/text-block.ts';
import { CollisionIndex } from './collision-index.ts';
import type { Side } from './data.ts';
import { drawLand, hatchingsOf } from './land.ts';
import { type Model, isOf, type Proposed, type Site, type Trip } from './model.ts';
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
	isIn,
	keyColumn,
	otherEntries,
	siteMark,
	tripEntries,
} from './parts.ts';
import { closerView, countryView, inset, type Point, rough, type View } from './projection.ts';
import { outlinesOf, provinceNameOf } from './provinces.ts';
import { type Block, type MapScene, type Scene, sceneOf } from './scene.ts';
import { half, sign, signOf } from './signs.ts';
import { path } from '../../figure-kit/path.ts';

/** Room between the blocks of the drawing. */
const gap = 14;

const lowest = (...blocks: readonly Pick<Block, 'box'>[]): number =>
	Math.max(...blocks.map(({ box }) => bottomOf(box)));

/** How a name stands beside its sign. */
const placed = (side: Side, [x, y]: Point): TextPosition =>
	({
		left: { x: x - half - 6, y, from: 'middle', anchor: 'end' } as const,
		right: { x: x + half + 6, y, from: 'middle' } as const,
		above: { x, y: y - half - 3, from: 'bottom', anchor: 'middle' } as const,
		below: { x, y: y + half + 3, anchor: 'middle' } as const,
	})[side];

/** The room of a sign. */
const around = ([x, y]: Point, r = half + 2): Box => ({ x: x - r, y: y - r, width: 2 * r, height: 2 * r });

const union = (a: Box, b: Box): Box => {
	const [x, y] = [Math.min(a.x, b.x), Math.min(a.y, b.y)];
	return {
		x,
		y,
		width: Math.max(rightOf(a), rightOf(b)) - x,
		height: Math.max(bottomOf(a), bottomOf(b)) - y,
	};
};

/** A place with its name on the side where there is room for it; without, where there is none. */
function drawSite(map: MapScene, site: Site): Element {
	const { canvas, view, collisions } = map;
	const at = view.at(site.coordinates);
	const name = ([site.side, 'right', 'left', 'above', 'below'] as const)
		.map((side) => textBlock(canvas, 'strong', site.name, { ...placed(side, at), className: 'halo' }))
		.find(({ box }) => collisions.take(box));
	const shape = signOf(site, sign(site, at, half + 1));
	return name
		? siteMark(map, site, union(around(at), name.box), [shape, name.element])
		: siteMark(map, site, around(at), [shape]);
}

/** The names of a trip’s provinces, where there is room; one that is a place of the trip has its name already. */
function drawProvinces({ canvas, view, collisions }: MapScene, { provinces }: Trip, sites: readonly Site[]) {
	return outlinesOf(view.detail)
		.provinces.filter(({ id }) => provinces.includes(id))
		.filter(({ id }) => sites.every(({ name }) => name !== provinceNameOf(id)))
		.flatMap((province) => {
			const [x, y] = geoPath(view.projection).centroid(province);
			const at = { x, anchor: 'middle', from: 'middle', className: 'halo' } as const;
			const places = [0, -24, 24, -48].map((dy) =>
				textBlock(canvas, 'note', provinceNameOf(province.id), { ...at, y: y + dy }),
			);
			return places.find(({ box }) => collisions.take(box))?.element ?? [];
		});
}

/** The places of a state on a closer view, in a frame. */
function drawCloser(scene: Scene, view: View): Block {
	const { model, shown } = scene;
	const { box } = view;
	const inView = model.sites.filter((site) => isIn(view, site));
	const here = inView.filter((site) => isOf(site, shown));
	const taken = inView.map(({ coordinates }) => around(view.at(coordinates)));
	const map = { ...scene, view, collisions: new CollisionIndex(inset(box, 2), taken) };
	const sites = here.map((site) => drawSite(map, site));
	const regions = shown.kind === 'all' ? drawRegions(map, model.regions, 'head') : [];
	const elements = [
		drawLand(map),
		s('rect', { className: ['map-frame'], ...inset(box, 0.6) }),
		...drawOthers(map),
		group([...regions, ...sites]),
		...drawPoints(map),
		...(shown.kind === 'trip' ? drawProvinces(map, shown.trip, here) : []),
	];
	return { elements, box };
}

/** Where a closer view lies on the country's map. */
function frameOn(country: View, { projection, box }: View): Element {
	const corner = (x: number, y: number): string => {
		const place = projection.invert?.([x, y]);
		if (!place) throw new Error('The frame of the inset reaches beyond the globe.');
		return country.at(place).map(round).join(' ');
	};
	const [left, right, top, bottom] = [box.x, rightOf(box), box.y, bottomOf(box)];
	const corners = [corner(left, top), corner(right, top), corner(right, bottom), corner(left, bottom)];
	return path('map-frame', `M${corners.join('L')}Z`);
}

/** The regions that a state names on the small map: those that the closer view does not. */
function regionsOn(map: MapScene, closer: View | undefined): Element[] {
	const { canvas, model, shown } = map;
	if (shown.kind === 'trip') return [];
	if (!closer) return drawRegions(map, model.regions, 'strong');
	const outside = model.regions.filter(({ at }) => {
		const [x, y] = closer.at(at);
		return x <= 0 || x >= canvas.width || y <= 0;
	});
	return drawRegions(map, outside, 'strong', 86);
}

/** The country; where it is small, with the frame of the closer view. */
function drawCountry(scene: Scene, view: View, closer?: View): Block {
	const { canvas, shown } = scene;
	const { box } = view;
	// Where a trip is shown there is no room for words.
	const frame = shown.kind === 'trip' ? { ...box, height: 0 } : { ...box, width: canvas.width };
	const map = { ...scene, view, collisions: new CollisionIndex(frame) };
	return {
		elements: [
			drawLand(map),
			...(closer ? [frameOn(view, closer)] : drawOthers(map)),
			group([drawLine(map), ...regionsOn(map, closer)]),
		],
		box,
	};
}

/** The closer view that a state has: of every place and point, or of the provinces and places of its trip. */
function closerOf({ canvas, model: { sites, points }, shown }: Scene, y: number): View {
	const provinces = shown.kind === 'trip' ? shown.trip.provinces : [];
	const seen = [...sites.filter((site) => isOf(site, shown)), ...(shown.kind === 'all' ? points : [])];
	return closerView({
		places: seen.map(({ coordinates }) => coordinates),
		provinces: outlinesOf(rough).provinces.filter(({ id }) => provinces.includes(id)),
		x: 0,
		y,
		width: canvas.width,
		most: 500,
		margin: shown.kind === 'trip' ? 12 : 46,
	});
}

/** Every place: country and share above, the places below. */
function allOf(scene: Scene): Block[] {
	const { width } = scene.canvas;
	const country = countryView({ x: 0, y: 0, width: 206 });
	const left = rightOf(country.box) + gap;
	const share = drawShare(scene, { x: left, y: 0, width: width - left }, 10);
	const view = closerOf(scene, lowest(country, share) + gap);
	const closer = drawCloser(scene, view);
	const entries = [...tripEntries(scene), ...otherEntries(scene)];
	return [
		drawCountry(scene, country, view),
		{ ...share, elements: [group(share.elements)] },
		closer,
		keyColumn(scene, entries, { x: 0, y: lowest(closer) + 10, width }),
	];
}

/** A trip: the country with its provinces, who opened it, and its places below. */
function tripOf(scene: Scene, trip: Trip): Block[] {
	const { width } = scene.canvas;
	const name = drawTripName(scene, trip, { x: 0, y: 0, width });
	const y = lowest(name) + gap;
	const country = countryView({ x: 0, y, width: 160 });
	const left = rightOf(country.box) + gap;
	const beside = { x: left, y, width: width - left };
	const panel = drawPanel(scene, trip, { ...beside, from: 'top' });
	const below = { ...country.box, y: lowest(country) + 8 };
	const words = [
		panel,
		keyColumn(scene, otherEntries(scene), below),
		...drawVillages(scene, trip, { ...beside, y: lowest(panel) + 10 }),
	];
	const view = closerOf(scene, lowest(...words) + gap);
	return [name, drawCountry(scene, country, view), ...words, drawCloser(scene, view)];
}

/** The trip that was not made: who was to open it, the country, and why it was put off. */
function proposedOf(scene: Scene, trip: Proposed): Block[] {
	const { width } = scene.canvas;
	const name = drawTripName(scene, trip, { x: 0, y: 0, width });
	const panel = drawPanel(scene, trip, { x: 0, y: lowest(name) + 10, width, from: 'top' });
	const country = drawCountry(scene, countryView({ x: 0, y: lowest(panel) + gap, width }));
	const key = keyColumn(scene, otherEntries(scene), { x: 0, y: lowest(country) + 8, width });
	const reasons = drawReasons(scene, { x: 0, y: lowest(key) + gap, width: width - 8 });
	return [name, panel, country, key, reasons];
}

/** Draws the state of a canvas. */
export function drawInset(model: Model, canvas: Canvas): Element {
	const scene = sceneOf(model, canvas);
	const { shown } = scene;
	const blocks =
		shown.kind === 'all'
			? allOf(scene)
			: shown.kind === 'trip'
				? tripOf(scene, shown.trip)
				: proposedOf(scene, shown.trip);
	const drawn = blocks.flatMap(({ elements }) => elements);
	const hatchings = s('defs', hatchingsOf(scene));
	return drawingOn(canvas, lowest(...blocks) + 2, [hatchings, ...drawn], model.words.drawing);
}
