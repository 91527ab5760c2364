/** What stands on and beside the map in every layout. */
import * as Plot from '@observablehq/plot';
import type { Element } from 'hast';
import { s } from 'hastscript';
import type { Box } from '../../figure-kit/box.ts';
import { balance } from '../../figure-kit/balance.ts';
import type { Canvas } from '../../figure-kit/canvas.ts';
import { arrow } from '../../figure-kit/connectors.ts';
import { type KeyEntry, keyIn } from '../../figure-kit/key-in.ts';
import { mark } from '../../figure-kit/marks.ts';
import { drawPlot } from '../../figure-kit/plot.ts';
import { round } from '../../figure-kit/svg.ts';
import { textBlock, type TextPosition, type TextBlock, textStack } from '../../figure-kit/text-block.ts';
import type { CollisionIndex } from './collision-index.ts';
import { type Cover, swatch } from './land.ts';
import { type FieldSitesModel, shareTitle, type Shown, type Trip } from './model.ts';
import type { View } from './projection.ts';
import { row, sign, smallSign } from './signs.ts';

/** Words in a block, and the room that they take. */
export interface Block {
	elements: Element[];
	box: Box;
}

/** Entries of a key one below the other. */
export function keyColumn(
	canvas: Canvas,
	entries: readonly KeyEntry[],
	at: { x: number; y: number; width: number },
): Block {
	let y = at.y;
	const elements = entries.flatMap((entry) => {
		const set = keyIn(canvas, [entry], { ...at, y });
		y += set.height;
		return set.elements;
	});
	return { elements, box: { ...at, height: y - at.y } };
}

const signEntry = (of: Parameters<typeof sign>[0], words: string): KeyEntry => ({
	sign: sign(of, [0, 0]),
	width: 20,
	words,
});

/** The trips with their signs and dates. */
export const tripEntries = ({ trips }: FieldSitesModel): KeyEntry[] =>
	trips.map(({ label, when, shape }) => signEntry({ shape, stated: true }, `${label}, ${when}`));

/** Signs that a state draws besides the trips', each only if it has such a place. */
export function otherEntries(model: FieldSitesModel, canvas: Canvas, shown: Shown): KeyEntry[] {
	const { words, sites } = model;
	const land = (cover: Cover, what: string): KeyEntry => ({
		sign: swatch(canvas.id, cover),
		width: 20,
		words: what,
	});
	const other: KeyEntry = { sign: smallSign([0, 0]), width: 20, words: words.other };
	if (shown.kind === 'proposed')
		return [
			land({ tint: 'none', over: 'proposed' }, words.proposed),
			land({ tint: 'none', over: 'also' }, words.proposedAlso),
			{ ...other, words: words.seen },
		];
	const here = sites.filter((site) => shown.kind === 'all' || site.trips.includes(shown.trip));
	const open = here.find(({ stated, shape }) => !stated && shape !== 'either');
	const either = here.find(({ shape }) => shape === 'either');
	return [
		...(open && either
			? [
					{
						sign: s('g', [sign(open, [-10, 0]), sign(either, [10, 0])]),
						width: 40,
						words: words.either,
					},
				]
			: open
				? [signEntry(open, words.inferred)]
				: []),
		...(shown.kind === 'trip' && here.length < sites.length ? [other] : []),
	];
}

/** Taobao Villages as squares: those in the East, and those outside it. */
export function drawShare(
	canvas: Canvas,
	{ share }: FieldSitesModel,
	{ x, y, width, columns }: { x: number; y: number; width: number; columns: number },
): Block {
	const title = shareTitle(share);
	const set = textBlock(canvas, 'note', title, { x, y, width });
	const pitch = Math.min(13, width / columns);
	const side = pitch - 2.5;
	const top = y + set.box.height + 7;
	const inside = share.of - share.elsewhere;
	const squares = Array.from({ length: share.of }, (_, i) =>
		s('rect', {
			className: [i < inside ? 'share-in' : 'share-out'],
			x: round(x + (i % columns) * pitch + 0.5),
			y: round(top + Math.floor(i / columns) * pitch + 0.5),
			width: round(side),
			height: round(side),
		}),
	);
	const height = top - y + Math.ceil(share.of / columns) * pitch;
	const box = { x, y, width, height };
	return {
		elements: [
			mark(canvas, { parameter: 'also', id: 'share', label: title, hitArea: box }, [set.element, ...squares]),
		],
		box,
	};
}

/** Who opened a trip, and how; or who was to open the one that was not made. */
export function drawPanel(
	canvas: Canvas,
	{ words, proposed }: FieldSitesModel,
	shown: Exclude<Shown, { kind: 'all' }>,
	at: { x: number; y: number; width: number; from: 'top' | 'middle' },
): Block {
	const { opener, tells } = shown.kind === 'trip' ? shown.trip : proposed;
	return textStack(
		canvas,
		[
			{ kind: 'note', text: shown.kind === 'trip' ? words.opened : words.toOpen, className: 'halo' },
			{ kind: 'head', text: opener, className: 'halo', gap: 1 },
			{ kind: 'body', text: tells, className: 'halo', gap: 5 },
		],
		at,
	);
}

/** The villages visited on a trip, a sign each, where the text counts them. */
export function drawVillages(
	canvas: Canvas,
	{ villages, shape }: Trip,
	{ x, y, width }: { x: number; y: number; width: number },
): Block | undefined {
	if (!villages) return undefined;
	const signs = row(shape, villages.count, [x + 1, y + 7]);
	const set = textBlock(canvas, 'note', villages.words, { x, y: y + 18, width });
	return { elements: [...signs, set.element], box: { x, y, width, height: 18 + set.box.height } };
}

/** A trip by its name and date, with its sign. */
export function drawTripName(
	canvas: Canvas,
	{ proposed }: FieldSitesModel,
	shown: Exclude<Shown, { kind: 'all' }>,
	at: { x: number; y: number; width: number },
): Block {
	const { label, when } = shown.kind === 'trip' ? shown.trip : proposed;
	const left = shown.kind === 'trip' ? 22 : 0;
	const set = textStack(
		canvas,
		[
			{ kind: 'strong', text: label },
			{ kind: 'note', text: when },
		],
		{ x: at.x + left, y: at.y, width: at.width - left },
	);
	const signs =
		shown.kind === 'trip' ? [sign({ shape: shown.trip.shape, stated: true }, [at.x + 8, at.y + 10])] : [];
	return { elements: [...signs, ...set.elements], box: { ...at, height: set.box.height } };
}

/** Why the trip that was not made was put off. */
export function drawReasons(
	canvas: Canvas,
	{ words, proposed }: FieldSitesModel,
	{ x, y, width }: { x: number; y: number; width: number },
): Block {
	return textStack(
		canvas,
		[
			{ kind: 'note', text: words.why },
			...proposed.reasons.flatMap(({ name, text }) => [
				{ kind: 'strong' as const, text: name, gap: 10 },
				{ kind: 'note' as const, text },
			]),
		],
		{ x, y, width },
	);
}

/** What is written of a region. */
export interface RegionWords {
	/** How its name is set; left out, it has none. */
	names?: 'head' | 'strong';
	/** Whether it says how many of the villages visited lie there. */
	counts: boolean;
	/** Width to which the words are broken. */
	width?: number;
	/** Whether words that would leave the view stand beside the region's north, with a line to it. */
	outside?: boolean;
}

/** The names of the regions with what is found in them, as marks, where the view has room for them. */
export function drawRegions(
	canvas: Canvas,
	{ regions }: FieldSitesModel,
	view: View,
	collisions: CollisionIndex,
	{ names, counts, width, outside }: RegionWords,
): Element[] {
	const className = 'halo';
	return regions.flatMap(({ id, label, at: where, says }) => {
		const [x, y] = view.at(where);
		const setAt = (place: TextPosition) =>
			textStack(
				canvas,
				[
					...(names ? [{ kind: names, text: label, className }] : []),
					...(counts ? [{ kind: 'strong' as const, text: says, className }] : []),
				],
				{ ...place, width },
			);
		const within = setAt({ x, y, anchor: 'middle', from: 'middle' });
		const leaves = outside && within.box.x + within.box.width > view.box.x + view.box.width;
		const set = leaves ? setAt({ x: x - 34, y: view.box.y, anchor: 'end' }) : within;
		if (!collisions.take(set.box)) return [];
		const from = { x: set.box.x + set.box.width + 4, y: set.box.y + 9 };
		const line = `M${round(from.x)} ${round(from.y)}Q${round(x + 3)} ${round(from.y - 4)} ${round(x + 4)} ${round(y - 12)}`;
		return [
			mark(canvas, { parameter: 'region', id, label: `${label}: ${says}`, hitArea: set.box }, [
				...(leaves ? [s('path', { className: ['leader'], d: line })] : []),
				...set.elements,
			]),
		];
	});
}

/** The line across the country, with what lies east of it. */
export function drawLine(
	canvas: Canvas,
	{ line }: FieldSitesModel,
	view: View,
	collisions: CollisionIndex,
): Element {
	const [from, to] = [view.at(line.from.coordinates), view.at(line.to.coordinates)];
	const set = (width: number, at: TextPosition) =>
		textBlock(canvas, 'note', balance(canvas, 'note', line.words, width), { ...at, className: 'halo' });
	// Beside its upper part, or below the country's west, with an arrow to the side of which they tell.
	const on = (share: number) => ({
		x: from[0] + (to[0] - from[0]) * share,
		y: from[1] + (to[1] - from[1]) * share,
	});
	const [upper, lower] = [on(0.13), on(0.9)];
	const small = view.box.width < 300;
	const found = [
		!small && {
			across: upper,
			words: set(view.box.width * 0.3, { x: upper.x - 24, y: upper.y, anchor: 'end', from: 'middle' }),
		},
		{
			across: lower,
			words: set(view.box.width * 0.34, { x: view.box.x, y: view.box.y + view.box.height, from: 'bottom' }),
		},
	]
		.filter((place) => !!place)
		.find(({ words: { box } }) => collisions.take(box));
	const middle = { x: (from[0] + to[0]) / 2, y: (from[1] + to[1]) / 2 };
	const around = { x: middle.x - 12, y: middle.y - 12, width: 24, height: 24 };
	// As it is drawn on maps: straight on paper, not on the globe.
	const divide = Plot.line([line.from.coordinates, line.to.coordinates], {
		curve: 'linear',
		className: 'divide',
	});
	return mark(
		canvas,
		{ parameter: 'also', id: 'line', label: `${line.label}: ${line.what}`, hitArea: around },
		[
			...drawPlot({ projection: view.projection, marks: [divide] }),
			...(found
				? [
						found.words.element,
						arrow(
							{ x: found.across.x - 20, y: found.across.y },
							{ x: found.across.x + 22, y: found.across.y },
							{},
						),
					]
				: []),
		],
	);
}

/** The name of a point that the outlines leave out, beside it. */
export function pointName(
	canvas: Canvas,
	{ name, coordinates, side: own }: FieldSitesModel['points'][number],
	view: View,
	side = own,
): TextBlock {
	const [x, y] = view.at(coordinates);
	const at: TextPosition =
		side === 'below'
			? { x: x - 2, y: y + 5 }
			: side === 'left'
				? { x: x - 7, y: y + 4, from: 'middle', anchor: 'end' }
				: { x: x + 7, y: y + 4, from: 'middle' };
	return textBlock(canvas, 'note', name, { ...at, className: 'halo' });
}

/** Points that the outlines leave out, with their names where there is room. */
export function drawPoints(
	canvas: Canvas,
	{ points }: FieldSitesModel,
	view: View,
	collisions: CollisionIndex,
): Element[] {
	return points.flatMap((point) => {
		const [x, y] = view.at(point.coordinates);
		const { x: left, y: top, width, height } = view.box;
		if (x < left || y < top || x > left + width || y > top + height) return [];
		const set = ([point.side, 'right', 'left', 'below'] as const)
			.map((side) => pointName(canvas, point, view, side))
			.find(({ box }) => collisions.take(box));
		if (!set) return [];
		return [s('circle', { className: ['map-point'], cx: round(x), cy: round(y), r: 2 }), set.element];
	});
}
