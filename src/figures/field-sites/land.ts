import * as Plot from '@observablehq/plot';
import type { Element } from 'hast';
import { s } from 'hastscript';
import { striped, stripes } from '../../figure-kit/hatching.ts';
import { drawnAs, drawPlot } from '../../figure-kit/plot.ts';
import type { Model, Region, Shown } from './model.ts';
import { outlinesOf } from './provinces.ts';
import type { MapScene, Scene } from './scene.ts';

/** What covers a province: how many of the villages visited lie there, and a hatching. */
interface Cover {
	tint: Region['villages'];
	over?: 'proposed' | 'also' | undefined;
}

/**
 * What covers each province of a region in a state: at first how many villages lie in its region, in the
 * state of a trip whether that went there, and hatchings where the trip was to go that was not made.
 */
export function coversOf({ regions }: Model, shown: Shown): Map<string, Cover> {
	const coverOf = (province: string, { id, villages }: Region): Cover => {
		if (shown.kind === 'all') return { tint: villages };
		const { trip } = shown;
		if ('provinces' in trip) return { tint: trip.provinces.includes(province) ? 'most' : 'none' };
		return {
			tint: 'none',
			over: trip.to.includes(id) ? 'proposed' : trip.also.includes(id) ? 'also' : undefined,
		};
	};
	return new Map(
		regions.flatMap((region) =>
			region.provinces.map((province) => [province, coverOf(province, region)] as const),
		),
	);
}

const hatchings = [
	['proposed', { gap: 8, breadth: 1.4 }],
	['also', { gap: 16, breadth: 1.1 }],
] as const;

const hatchId = (drawingId: string, over: string) => `${drawingId}-${over}`;

/** The hatchings of a state, to stand in the `<defs>` of the drawing. */
export function hatchingsOf({ canvas, model, shown }: Scene): Element[] {
	const covers = [...coversOf(model, shown).values()];
	return hatchings
		.filter(([over]) => covers.some((cover) => cover.over === over))
		.map(([over, look]) => stripes(hatchId(canvas.id, over), { ...look, className: 'hatch-proposed' }));
}

/** A small piece of hatched land for the key, around the point 0, 0. */
export function swatch(drawingId: string, over: 'proposed' | 'also'): Element[] {
	const shape = { x: -10, y: -7, width: 20, height: 14 };
	return [
		s('rect', { ...shape, className: ['land-none'] }),
		s('rect', { ...shape, ...striped(hatchId(drawingId, over)) }),
	];
}

/** The land of a map: provinces in their tints, the borders between them, and broader ones between regions. */
export function drawLand({ canvas, model, shown, view }: MapScene): Element {
	const { land, borders } = outlinesOf(view.detail);
	const covers = coversOf(model, shown);
	const regionOf = (province: string) => model.regions.find(({ provinces }) => provinces.includes(province));
	const area = (holds: (cover: Cover | undefined) => boolean, options: Plot.GeoOptions) =>
		Plot.geo([land((id) => holds(covers.get(id)))], options);
	const border = (within: boolean, className: string) =>
		Plot.geo([borders((a, b) => (regionOf(a) === regionOf(b)) === within)], { className });
	const marks = [
		...(['none', 'few', 'most'] as const).map((tint) =>
			area((cover) => cover?.tint === tint, { className: `land-${tint}` }),
		),
		...hatchings.map(([over]) =>
			area(
				(cover) => cover?.over === over,
				drawnAs([over], () => striped(hatchId(canvas.id, over))),
			),
		),
		border(true, 'province-border'),
		border(false, 'region-border'),
		area((cover) => cover === undefined, { className: 'land-outside' }),
	];
	return s('g', drawPlot({ projection: view.projection, marks }));
}
