import type { Element } from 'hast';
import { s } from 'hastscript';
import { balance } from '../../figure-kit/balance.ts';
import { drawingOn, type Canvas } from '../../figure-kit/canvas.ts';
import { group } from '../../figure-kit/marks.ts';
import { round } from '../../figure-kit/svg.ts';
import { textBlock, textStack } from '../../figure-kit/text-block.ts';
import { findIn, firstOf, itemAt, lastOf } from '../../text/items.ts';
import { byId } from '../../text/lookup.ts';
import { helix, type Place, type Segment, type Stretch, stretchesOf, type Strip, stripsOf } from './bands.ts';
import { closeTo, type CoevolutionModel, isQuestion, type Stage } from './model.ts';
import {
	colourOf,
	drawArm,
	drawBand,
	drawCount,
	drawFlood,
	colourGradients,
	kindOf,
	onBand,
} from './parts.ts';

const place: Place = (along, across) => `${round(along)} ${round(across)}`;

/** Measures of the two lying layouts. */
const measures = {
	wide: { names: 150, room: 342, turn: 66, arm: 24, apart: 46, radius: 30, heads: 66 },
	column: { names: 106, room: 300, turn: 42, arm: 16, apart: 28, radius: 24, heads: 54 },
} as const;

type Measures = (typeof measures)['wide' | 'column'];

/** How far the flood reaches beyond the bands. */
const beyond = 20;

interface Scene extends Stretch {
	stage: Stage;
	/** Edges before and after its beginning, from the top of the drawing. */
	before: Strip[];
	after: Strip[];
	/** The phase has its colours from its beginning, or had them before. */
	first: boolean;
}

/** Bands through time, from left to right. */
export function drawHorizontal(model: CoevolutionModel, canvas: Canvas): Element {
	const { stages, words } = model;
	const layout = measures[canvas.name === 'wide' ? 'wide' : 'column'];
	const close = closeTo(canvas.state, stages);
	const top = layout.heads + beyond;
	const bottom = top + layout.room;
	const strips = stages.map(({ blocks }) =>
		stripsOf(blocks, layout.room).map((strip) => ({ ...strip, from: strip.from + top, to: strip.to + top })),
	);
	const scenes: Scene[] = stretchesOf(
		stages.map(({ id }) => id),
		canvas.width - layout.names,
		close,
	).map((stretch, i) => ({
		...stretch,
		start: stretch.start + layout.names,
		end: stretch.end + layout.names,
		stage: itemAt(stages, i),
		before: itemAt(strips, Math.max(0, i - 1)),
		after: itemAt(strips, i),
		first: i === 0,
	}));
	const largest = Math.max(...stages.flatMap(({ villages }) => villages.map(({ count }) => count)));
	const counts = bottom + beyond + 14 + layout.radius;
	const height = counts + layout.radius + 4;
	const claim = byId(model.claims, canvas.state).claim;
	return drawingOn(canvas, height, claim, [
		s(
			'defs',
			colourGradients(
				canvas,
				lastOf(stages),
				[lastOf(scenes).start, 0],
				[lastOf(scenes).start + layout.turn, 0],
			),
		),
		...scenes.slice(1).map(({ stage, start }) =>
			s('path', {
				className: ['border'],
				// Where the ground is flooded its edge is the border.
				d: stage.floods
					? `M${place(start, 2)}V${top - beyond - 4}M${place(start, bottom + beyond + 4)}V${height - 4}`
					: `M${place(start, 2)}V${height - 4}`,
			}),
		),
		...scenes.flatMap((scene) => drawHead(canvas, scene)),
		...scenes.flatMap(({ stage, start, end, before }) =>
			stage.floods
				? [
						drawFlood(
							stage,
							{
								start,
								end,
								turn: layout.turn,
								before: firstOf(before),
								after: { actor: 'central', from: top - beyond, to: bottom + beyond },
							},
							place,
						),
					]
				: [],
		),
		group(scenes.flatMap((scene) => drawScene(model, canvas, scene, layout))),
		textBlock(canvas, 'note', balance(canvas, 'note', words.breadth, layout.names - 12), {
			x: layout.names - 12,
			y: 4,
			anchor: 'end',
		}).element,
		...firstOf(stages).blocks.map(
			({ name }, i) =>
				textBlock(canvas, 'strong', name, {
					x: layout.names - 12,
					y: (itemAt(firstOf(strips), i).from + itemAt(firstOf(strips), i).to) / 2,
					width: layout.names - 14,
					anchor: 'end',
					from: 'middle',
				}).element,
		),
		textBlock(canvas, 'note', words.villages, {
			x: layout.names - 12,
			y: counts,
			width: layout.names - 30,
			anchor: 'end',
			from: 'middle',
		}).element,
		...scenes.flatMap((scene) => drawCounts(canvas, scene, counts, layout.radius, largest)),
	]);
}

/** The phase's name, with its time; of one aside the name alone, where there is room. */
function drawHead(canvas: Canvas, { stage, start, end, aside, first }: Scene): Element[] {
	const x = start + (first ? 0 : aside ? 8 : 14);
	if (!aside)
		return textStack(
			canvas,
			[
				{ kind: 'head', text: stage.name },
				{ kind: 'note', text: stage.span },
			],
			{ x, y: 2, width: end - x },
		).elements;
	const { element, box } = textBlock(canvas, 'note', stage.name, { x, y: 8, className: 'soft' });
	return box.x + box.width <= end - 2 ? [element] : [];
}

function drawScene(model: CoevolutionModel, canvas: Canvas, scene: Scene, layout: Measures): Element[] {
	const { stage, start, end, before, after, aside, first } = scene;
	const flooded = stage.floods !== undefined;
	const zoomed = closeTo(canvas.state, model.stages) !== undefined;
	const bands = stage.blocks.map((block, i) => {
		const strip = itemAt(after, i);
		const segment: Segment = {
			start,
			// A little into the next phase, so that no seam shows where they meet.
			end: stage === lastOf(model.stages) ? end : end + 1,
			turn: layout.turn,
			before: first ? beginningOf(strip, block.size, aside) : itemAt(before, i),
			after: strip,
		};
		const words = aside ? [] : wordsOn(model, canvas, scene, i, layout);
		return drawBand(canvas, { block, stage, segment, fresh: !first, flooded }, place, words);
	});
	const arms = stage.ties.flatMap((tie, i) => {
		const [root, tip] = spanOf(after, tie.from, tie.to);
		const colour = colourOf(findIn(stage.blocks, ({ actor }) => actor === tie.from));
		const at = armAt(scene, i, layout);
		// A phase aside may be too short for all of them.
		if (at + layout.arm > end) return [];
		const words = zoomed && !aside ? wordsOfTie(canvas, scene, i, layout) : [];
		return [
			drawArm(canvas, { tie, stage, colour, at, breadth: layout.arm, root, tip, flooded }, place, words),
		];
	});
	return [...bands, ...arms];
}

/** The leading band begins as a point, where it is not cut off. */
const beginningOf = (strip: Strip, size: number, aside: boolean): Strip =>
	size === 4 && !aside
		? { ...strip, from: (strip.from + strip.to) / 2 - 1, to: (strip.from + strip.to) / 2 + 1 }
		: strip;

/** The arms stand one after another, so that each reaches what it joins without crossing another. */
function armAt({ stage, start }: Scene, i: number, { turn, arm, apart }: Measures): number {
	const order = { national: 0, local: 1, individual: 0 }[itemAt(stage.ties, i).level];
	return start + turn + arm + order * apart;
}

/** From the edge of one band to the nearer one of another, a little into it. */
function spanOf(strips: readonly Strip[], from: string, to: string): [number, number] {
	const [a, b] = [from, to].map((actor) => findIn(strips, (strip) => strip.actor === actor)) as [
		Strip,
		Strip,
	];
	return b.from > a.from ? [a.to, b.from] : [a.from, b.to];
}

/** What stands on a band, or below one that is too narrow for it. */
function wordsOn(
	model: CoevolutionModel,
	canvas: Canvas,
	scene: Scene,
	i: number,
	layout: Measures,
): Element[] {
	const { stage, start, end, after, first } = scene;
	const [block, strip] = [itemAt(stage.blocks, i), itemAt(after, i)];
	const { from, to } = strip;
	if (isQuestion(block) && canvas.state === 'answer')
		return drawAnswer(model, canvas, scene, strip, layout.turn);
	const text = closeTo(canvas.state, model.stages) === undefined ? block.words : block.close;
	const over = stage.ties.findIndex((tie) => between(after, tie, i));
	const begins = first ? (block.size === 4 ? layout.turn * 1.1 : 12) : layout.turn + 12;
	const x = over < 0 ? start + begins : armAt(scene, over, layout) + layout.arm / 2 + 12;
	const room = {
		x,
		y: (from + to) / 2,
		from: 'middle',
		width: end - x - 16,
		className: onBand(block),
	} as const;
	const inside = [
		textBlock(canvas, kindOf(block), balance(canvas, kindOf(block), text, room.width), room),
		textBlock(canvas, 'strong', text, room),
		textBlock(canvas, 'note', text, room),
		textBlock(canvas, 'note', block.words, room),
	].find(({ box }) => box.height <= to - from - 1);
	if (inside) return [inside.element];
	const left = start + (first ? 12 : layout.turn + 12);
	const below = { x: left, y: to + 3, width: end - left - 6, className: stage.floods ? 'on-central' : [] };
	return [textBlock(canvas, 'note', text, below).element];
}

/** Whether a tie passes over a band, or ends at its far side. */
function between(strips: readonly Strip[], { from, to }: { from: string; to: string }, i: number): boolean {
	const places = [from, to].map((actor) => strips.findIndex((strip) => strip.actor === actor));
	return i > Math.min(...places) && i < Math.max(...places);
}

/** What takes the place of the question. */
function drawAnswer(
	{ answer }: CoevolutionModel,
	canvas: Canvas,
	{ start, end }: Scene,
	{ from, to }: Strip,
	turn: number,
): Element[] {
	const middle = (from + to) / 2;
	const name = textBlock(canvas, 'strong', answer.words, {
		x: end - 16,
		y: middle,
		anchor: 'end',
		from: 'middle',
		size: canvas.sizes.head,
		className: 'on-fill',
	});
	const { strands, rungs } = helix(start + turn, name.box.x - 16, middle, (to - from) * 0.36, place);
	return [
		s('path', { className: ['rung'], d: rungs }),
		...strands.map((d) => s('path', { className: ['helix'], d })),
		name.element,
	];
}

/** The room beside an arm: from the band that it reaches, or passes over last, to the one it goes out from. */
function besideArm({ stage, after }: Scene, i: number): [top: number, bottom: number] {
	const { from, to } = itemAt(stage.ties, i);
	const [root, tip] = spanOf(after, from, to);
	const passed = after.filter((_, at) => between(after, itemAt(stage.ties, i), at));
	if (tip > root) return [root, Math.min(tip, ...passed.map((strip) => strip.from))];
	return [tip, Math.min(root, ...passed.map((strip) => strip.from))];
}

/** The level of a tie, and what goes out on it and comes back, beside its arm. */
function wordsOfTie(canvas: Canvas, scene: Scene, i: number, layout: Measures): Element[] {
	const { name, out, back } = itemAt(scene.stage.ties, i);
	if (!out || !back) return [];
	const x = armAt(scene, i, layout) + layout.arm / 2 + 12;
	const [top, bottom] = besideArm(scene, i);
	const level = { kind: 'strong' as const, text: name, className: scene.stage.floods ? 'on-central' : [] };
	const at = { x, y: (top + bottom) / 2, from: 'middle', width: scene.end - x - 6 } as const;
	const full = textStack(canvas, [level, { kind: 'note', text: `${out} → ← ${back}` }], at);
	return full.box.height <= bottom - top + 2 ? full.elements : textStack(canvas, [level], at).elements;
}

function drawCounts(
	canvas: Canvas,
	{ stage, start, first, aside, end }: Scene,
	y: number,
	radius: number,
	largest: number,
): Element[] {
	let x = start + (first ? 4 : 16);
	return stage.villages.flatMap((village) => {
		const drawn = drawCount(canvas, village, { x, y, radius, largest });
		if (aside && drawn.right > end - 6) return [];
		x = drawn.right + (aside ? 10 : 24);
		return drawn.elements;
	});
}
