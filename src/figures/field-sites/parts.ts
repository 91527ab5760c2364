/** What stands on and beside the map in every layout. */
import * as Plot from '@observablehq/plot';
import type { Element } from 'hast';
import { s } from 'hastscript';
import { balance } from '../../figure-kit/balance.ts';
import { bottomOf, type Box, rightOf } from '../../figure-kit/box.ts';
import { arrow } from '../../figure-kit/connectors.ts';
import { type KeyEntry, keyIn } from '../../figure-kit/key-in.ts';
import { mark } from '../../figure-kit/marks.ts';
import { drawPlot } from '../../figure-kit/plot.ts';
import { round } from '../../figure-kit/svg.ts';
import { textBlock, type TextBlock, type TextPosition, textStack } from '../../figure-kit/text-block.ts';
import { compact } from '../../text/words.ts';
import { swatch } from './land.ts';
import {
	type Model,
	isOf,
	type Proposed,
	type Region,
	shareTitle,
	type Site,
	tellTrip,
	type Trip,
} from './model.ts';
import type { Place, View } from './projection.ts';
import type { Block, MapScene, Scene } from './scene.ts';
import { half, sign, signOf, smallSign } from './signs.ts';
import { path } from '../../figure-kit/path.ts';

const halo = { className: 'halo' };

/** Entries of a key one below the other. */
export function keyColumn({ canvas }: Scene, entries: readonly KeyEntry[], at: Place): Block {
	let y = at.y;
	const elements = entries.flatMap((entry) => {
		const set = keyIn(canvas, [entry], { ...at, y });
		y += set.height;
		return set.elements;
	});
	return { elements, box: { ...at, height: y - at.y } };
}

const entryOf = (of: KeyEntry['sign'], words: string, width = 20): KeyEntry => ({ sign: of, width, words });

/** The trips with their signs and dates. */
export const tripEntries = ({ model }: Scene): KeyEntry[] =>
	model.trips.map(({ label, when, shape }) =>
		entryOf(sign({ shape, stated: true }, [0, 0]), `${label}, ${when}`),
	);

/** Signs that a state draws besides the trips', each only if it has such a place. */
export function otherEntries({ canvas, model, shown }: Scene): KeyEntry[] {
	const { words, sites } = model;
	const small = smallSign([0, 0]);
	if (shown.kind === 'proposed')
		return [
			entryOf(swatch(canvas.id, 'proposed'), words.proposed),
			entryOf(swatch(canvas.id, 'also'), words.proposedAlso),
			entryOf(small, words.seen),
		];
	const here = sites.filter((site) => isOf(site, shown));
	const others = here.length < sites.length ? [entryOf(small, words.other)] : [];
	const open = here.find(({ stated, shape }) => !stated && shape !== 'either');
	const either = here.find(({ shape }) => shape === 'either');
	const uncertain = compact([open, either]);
	if (uncertain.length === 0) return others;
	const signs = uncertain.map((site, i) => sign(site, [20 * i - 10 * (uncertain.length - 1), 0]));
	const told = either ? words.either : words.inferred;
	return [entryOf(signs, told, 20 * uncertain.length), ...others];
}

/** Taobao Villages as squares: those in the East, and those outside it. */
export function drawShare({ canvas, model }: Scene, { x, y, width }: Place, columns: number): Block {
	const { share } = model;
	const title = shareTitle(share);
	const set = textBlock(canvas, 'note', title, { x, y, width });
	const pitch = Math.min(13, width / columns);
	const top = bottomOf(set.box) + 7;
	const squares = Array.from({ length: share.of }, (_, i) =>
		s('rect', {
			className: [i < share.of - share.elsewhere ? 'share-in' : 'share-out'],
			x: round(x + (i % columns) * pitch + 0.5),
			y: round(top + Math.floor(i / columns) * pitch + 0.5),
			width: round(pitch - 2.5),
			height: round(pitch - 2.5),
		}),
	);
	const box = { x, y, width, height: top - y + Math.ceil(share.of / columns) * pitch };
	const shown = [set.element, ...squares];
	return {
		elements: [mark(canvas, { parameter: 'also', id: 'share', label: title, hitArea: box }, shown)],
		box,
	};
}

/** Who opened a trip, and how; or who was to open the one that was not made. */
export function drawPanel(
	{ canvas, model: { words }, shown }: Scene,
	{ opener, tells }: Trip | Proposed,
	at: Place & Pick<TextPosition, 'from'>,
): Block {
	const before = shown.kind === 'trip' ? words.opened : words.toOpen;
	return textStack(
		canvas,
		[
			{ kind: 'note', text: before, ...halo },
			{ kind: 'head', text: opener, ...halo, gap: 1 },
			{ kind: 'body', text: tells, ...halo, gap: 5 },
		],
		at,
	);
}

/** The villages visited on a trip, a sign each in a row; none where the text does not count them. */
export function drawVillages({ canvas }: Scene, { villages, shape }: Trip, { x, y, width }: Place): Block[] {
	if (!villages) return [];
	const { element, box } = textBlock(canvas, 'note', villages.words, { x, y: y + 18, width });
	const signs = Array.from({ length: villages.count }, (_, i) =>
		sign({ shape, stated: true }, [x + 1 + half + (half * 2 + 4) * i, y + 7], half * 0.9),
	);
	return [{ elements: [...signs, element], box: { x, y, width, height: 18 + box.height } }];
}

/** A trip by its name and date, with its sign where it was made. */
export function drawTripName({ canvas }: Scene, trip: Trip | Proposed, at: Place): Block {
	const signs = 'shape' in trip ? [sign({ shape: trip.shape, stated: true }, [at.x + 8, at.y + 10])] : [];
	const left = signs.length * 22;
	const { elements, box } = textStack(
		canvas,
		[
			{ kind: 'strong', text: trip.label },
			{ kind: 'note', text: trip.when },
		],
		{ x: at.x + left, y: at.y, width: at.width - left },
	);
	return { elements: [...signs, ...elements], box: { ...at, height: box.height } };
}

/** Why the trip that was not made was put off. */
export const drawReasons = ({ canvas, model: { words, proposed } }: Scene, at: Place): Block =>
	textStack(
		canvas,
		[
			{ kind: 'note', text: words.why },
			...proposed.reasons.flatMap(({ name, text }) => [
				{ kind: 'strong' as const, text: name, gap: 10 },
				{ kind: 'note' as const, text },
			]),
		],
		at,
	);

/** A place as a mark. */
export function siteMark({ canvas, model }: Scene, site: Site, hitArea: Box, shown: Element[]): Element {
	const { id, name, fact } = site;
	const label = `${name}: ${fact} (${tellTrip(site, model.words)})`;
	return mark(canvas, { parameter: 'site', id, label, hitArea }, shown);
}

/** Whether a map shows a place. */
export function isIn({ at, box }: View, { coordinates }: Pick<Site, 'coordinates'>): boolean {
	const [x, y] = at(coordinates);
	return x > box.x && y > box.y && x < rightOf(box) && y < bottomOf(box);
}

/** Places that a state is not about. */
export const drawOthers = ({ model, shown, view }: MapScene): Element[] =>
	model.sites
		.filter((site) => !isOf(site, shown) && isIn(view, site))
		.map((site) => signOf(site, smallSign(view.at(site.coordinates))));

/**
 * The names of regions as marks, where the map has room for them; in the state of every place with how many of the
 * villages visited lie there.
 *
 * @param kind how the names are set
 * @param width to which words are broken; those that would leave the map stand beside the region's north then, with a
 *   line to it
 */
export function drawRegions(
	{ canvas, shown, view, collisions }: MapScene,
	regions: readonly Region[],
	kind: 'head' | 'strong',
	width?: number,
): Element[] {
	return regions.flatMap(({ id, label, at: where, says }) => {
		const [x, y] = view.at(where);
		const setAt = (place: TextPosition) =>
			textStack(
				canvas,
				[
					{ kind, text: label, ...halo },
					...(shown.kind === 'all' ? [{ kind: 'strong' as const, text: says, ...halo }] : []),
				],
				{ ...place, width },
			);
		const within = setAt({ x, y, anchor: 'middle', from: 'middle' });
		const leaves = width !== undefined && rightOf(within.box) > rightOf(view.box);
		const { elements, box } = leaves ? setAt({ x: x - 34, y: view.box.y, anchor: 'end' }) : within;
		if (!collisions.take(box)) return [];
		const from = { x: rightOf(box) + 4, y: box.y + 9 };
		const d = `M${round(from.x)} ${round(from.y)}Q${round(x + 3)} ${round(from.y - 4)} ${round(x + 4)} ${round(y - 12)}`;
		return [
			mark(canvas, { parameter: 'region', id, label: `${label}: ${says}`, hitArea: box }, [
				...(leaves ? [path('leader', d)] : []),
				...elements,
			]),
		];
	});
}

/** The line across the country, with what lies east of it. */
export function drawLine({ canvas, model: { line }, view, collisions }: MapScene): Element {
	const { projection, box } = view;
	const [from, to] = [view.at(line.from.coordinates), view.at(line.to.coordinates)];
	const on = (share: number) => ({
		x: from[0] + (to[0] - from[0]) * share,
		y: from[1] + (to[1] - from[1]) * share,
	});
	const wordsAt = (width: number, at: TextPosition) =>
		textBlock(canvas, 'note', balance(canvas, 'note', line.words, width), { ...at, ...halo });
	// Beside its upper part, or below the country's west, with an arrow to the side of which they tell.
	const [upper, lower] = [on(0.13), on(0.9)];
	const beside = { x: upper.x - 24, y: upper.y, anchor: 'end', from: 'middle' } as const;
	const below = { x: box.x, y: bottomOf(box), from: 'bottom' } as const;
	const found = [
		...(box.width < 300 ? [] : [{ by: upper, words: wordsAt(box.width * 0.3, beside) }]),
		{ by: lower, words: wordsAt(box.width * 0.34, below) },
	].find(({ words }) => collisions.take(words.box));
	const told = found && [
		found.words.element,
		arrow({ ...found.by, x: found.by.x - 20 }, { ...found.by, x: found.by.x + 22 }, {}),
	];
	// Along it, on the side of which nothing is told.
	const [dx, dy] = [from[0] - to[0], from[1] - to[1]];
	const [length, angle] = [Math.hypot(dx, dy), Math.atan2(dy, dx)];
	const along = on(0.5);
	const name = textBlock(canvas, 'note', line.label, {
		x: along.x + 5 * Math.sin(angle),
		y: along.y - 5 * Math.cos(angle),
		anchor: 'middle',
		from: 'bottom',
		turn: round((angle * 180) / Math.PI),
		...halo,
	});
	const middle = on(0.5);
	const hitArea = { x: middle.x - 12, y: middle.y - 12, width: 24, height: 24 };
	// As it is drawn on maps: straight on paper, not on the globe.
	const divide = Plot.line([line.from.coordinates, line.to.coordinates], {
		curve: 'linear',
		className: 'divide',
	});
	return mark(canvas, { parameter: 'also', id: 'line', label: `${line.label}: ${line.what}`, hitArea }, [
		...drawPlot({ projection, marks: [divide] }),
		...(name.box.width < length * 0.6 ? [name.element] : []),
		...(told ?? []),
	]);
}

/** The name of a point that the outlines leave out, beside it. */
export function pointName(
	{ canvas, view }: Pick<MapScene, 'canvas' | 'view'>,
	{ name, coordinates, side: own }: Model['points'][number],
	side = own,
): TextBlock {
	const [x, y] = view.at(coordinates);
	const at = {
		below: { x: x - 2, y: y + 5 },
		left: { x: x - 7, y: y + 4, from: 'middle', anchor: 'end' },
		right: { x: x + 7, y: y + 4, from: 'middle' },
	} as const;
	return textBlock(canvas, 'note', name, { ...at[side], ...halo });
}

/** Points that the outlines leave out, with their names where there is room. */
export function drawPoints(map: MapScene): Element[] {
	const { model, view, collisions } = map;
	return model.points
		.filter((point) => isIn(view, point))
		.flatMap((point) => {
			const [x, y] = view.at(point.coordinates);
			const name = ([point.side, 'right', 'left', 'below'] as const)
				.map((side) => pointName(map, point, side))
				.find(({ box }) => collisions.take(box));
			if (!name) return [];
			return [s('circle', { className: ['map-point'], cx: round(x), cy: round(y), r: 2 }), name.element];
		});
}
