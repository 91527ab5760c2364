import type { Element } from 'hast';
import { s } from 'hastscript';
import { letter, letters } from '../../figure-kit/letter.ts';
import { group } from '../../figure-kit/marks.ts';
import { drawingOn, type Sheet } from '../../figure-kit/sheet.ts';
import { round } from '../../figure-kit/svg.ts';
import { helix, type Place, type Segment, type Stretch, stretchesOf, type Strip, stripsOf } from './bands.ts';
import { closeTo, type CoevolutionModel, type Stage } from './model.ts';
import {
	colourOf,
	drawArm,
	drawBand,
	drawCount,
	drawFlood,
	drawVeins,
	dyeing,
	kindOf,
	onBand,
} from './parts.ts';

const place: Place = (along, across) => `${round(along)} ${round(across)}`;

/** Measures of the two lying layouts. */
const measures = {
	wide: { names: 150, room: 342, turn: 66, arm: 24, apart: 46, radius: 30, heads: 66 },
	column: { names: 104, room: 290, turn: 42, arm: 18, apart: 32, radius: 24, heads: 54 },
} as const;

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
export function drawLying(model: CoevolutionModel, sheet: Sheet): Element {
	const { stages, words } = model;
	const of = measures[sheet.name === 'wide' ? 'wide' : 'column'];
	const close = closeTo(sheet.state, stages);
	const top = of.heads + beyond;
	const bottom = top + of.room;
	const strips = stages.map(({ blocks }) =>
		stripsOf(blocks, of.room).map((strip) => ({ ...strip, from: strip.from + top, to: strip.to + top })),
	);
	const scenes: Scene[] = stretchesOf(
		stages.map(({ id }) => id),
		sheet.width - of.names,
		close,
	).map((stretch, i) => ({
		...stretch,
		start: stretch.start + of.names,
		end: stretch.end + of.names,
		stage: stages[i]!,
		before: strips[Math.max(0, i - 1)]!,
		after: strips[i]!,
		first: i === 0,
	}));
	const largest = Math.max(...stages.flatMap(({ villages }) => villages.map(({ count }) => count)));
	const counts = bottom + beyond + 14 + of.radius;
	const height = counts + of.radius + 4;
	const claim = model.claims.find(({ id }) => id === sheet.state)!.claim;
	return drawingOn(sheet, height, claim, [
		s('defs', [dyeing(sheet, [scenes.at(-1)!.start, 0], [scenes.at(-1)!.start + of.turn, 0])]),
		...scenes
			.slice(1)
			.map(({ start }) =>
				s('line', {
					className: ['border'],
					x1: round(start),
					x2: round(start),
					y1: 2,
					y2: round(height - 4),
				}),
			),
		...scenes.flatMap((scene) => drawHead(sheet, scene, close !== undefined)),
		...scenes.flatMap(({ stage, start, end, before }) =>
			stage.floods
				? [
						drawFlood(
							stage,
							{
								start,
								end,
								turn: of.turn,
								before: before[0]!,
								after: { actor: 'central', from: top - beyond, to: bottom + beyond },
							},
							place,
						),
					]
				: [],
		),
		group(scenes.flatMap((scene) => drawScene(model, sheet, scene, of))),
		...stages[0]!.blocks.map(
			({ name }, i) =>
				letter(sheet, 'strong', name, {
					x: of.names - 12,
					y: (strips[0]![i]!.from + strips[0]![i]!.to) / 2,
					width: of.names - 14,
					anchor: 'end',
					from: 'middle',
				}).element,
		),
		letter(sheet, 'note', words.villages, {
			x: of.names - 12,
			y: counts,
			width: of.names - 30,
			anchor: 'end',
			from: 'middle',
		}).element,
		...scenes.flatMap((scene) => drawCounts(sheet, scene, counts, of.radius, largest)),
	]);
}

function drawHead(sheet: Sheet, { stage, start, end, aside, first }: Scene, zoomed: boolean): Element[] {
	const x = start + (first ? 0 : 14);
	if (aside) return [letter(sheet, 'strong', stage.name, { x, y: 8, className: 'soft' }).element];
	return letters(
		sheet,
		[
			{ kind: 'head', text: stage.name },
			{ kind: 'note', text: zoomed ? stage.span : stage.span.replace(/^from /, '') && stage.span },
		],
		{ x, y: 2, width: end - x },
	).elements;
}

function drawScene(
	model: CoevolutionModel,
	sheet: Sheet,
	scene: Scene,
	of: (typeof measures)['wide' | 'column'],
): Element[] {
	const { stage, start, end, before, after, aside, first } = scene;
	const flooded = stage.floods !== undefined;
	const segments: Segment[] = after.map((strip, i) => ({
		start,
		end,
		turn: of.turn,
		before: first ? beginningOf(strip, stage.blocks[i]!.size, aside) : before[i]!,
		after: strip,
	}));
	const bands = stage.blocks.map((block, i) =>
		drawBand(sheet, { block, stage, segment: segments[i]!, fresh: !first, flooded }, place),
	);
	// The centre's band lies on the flood already, so that only its words are to be seen there.
	const arms = stage.ties.map((tie, i) => {
		const [root, tip] = spanOf(after, tie.from, tie.to);
		const colour = colourOf(stage.blocks.find(({ actor }) => actor === tie.from)!);
		return drawArm(
			sheet,
			{
				tie,
				stage,
				colour,
				at: armAt(scene, i, of),
				breadth: of.arm,
				root,
				tip,
				flooded,
			},
			place,
		);
	});
	return [
		...bands,
		...drawVeins(stage, after, { start, end, turn: of.turn }, place),
		...arms,
		...(aside ? [] : [...wordsOn(model, sheet, scene, of), ...wordsOfTies(sheet, scene, of)]),
	];
}

/** The leading band begins as a point, where it is not cut off. */
const beginningOf = (strip: Strip, size: number, aside: boolean): Strip =>
	size === 4 && !aside
		? { ...strip, from: (strip.from + strip.to) / 2 - 1, to: (strip.from + strip.to) / 2 + 1 }
		: strip;

/** The arms stand one after another, so that each reaches what it joins without crossing another. */
function armAt(
	{ stage, start }: Scene,
	i: number,
	{ turn, arm, apart }: (typeof measures)['wide' | 'column'],
): number {
	const order = { national: 0, local: 1, individual: 0 }[stage.ties[i]!.level];
	return start + turn + arm + order * apart;
}

/** From the edge of one band to the nearer one of another, a little into it. */
function spanOf(strips: readonly Strip[], from: string, to: string): [number, number] {
	const [a, b] = [from, to].map((actor) => strips.find((strip) => strip.actor === actor)!) as [Strip, Strip];
	return b.from > a.from ? [a.to, b.from] : [a.from, b.to];
}

/** What stands on the bands, or below one that is too narrow for it. */
function wordsOn(
	model: CoevolutionModel,
	sheet: Sheet,
	scene: Scene,
	of: (typeof measures)['wide' | 'column'],
): Element[] {
	const { stage, start, end, after, first } = scene;
	const zoomed = closeTo(sheet.state, model.stages) !== undefined;
	const past = stage.ties.length > 0 ? of.turn + 2 * of.arm + of.apart + 6 : of.turn;
	return stage.blocks.flatMap((block, i) => {
		const { from, to } = after[i]!;
		if (block.words === '?') return question(model, sheet, scene, after[i]!, of.turn);
		const { kind, larger } = kindOf(block);
		const size = Math.round(sheet.sizes[kind] * larger * 2) / 2;
		const text = zoomed ? block.close : block.words;
		const crossed = stage.ties.some((tie) => tie.from === block.actor || between(after, tie, i));
		const x = start + (first ? (block.size === 4 ? of.turn * 1.1 : 12) : crossed ? past : of.turn + 12);
		const width = end - x - 12;
		const inside = letter(sheet, kind, text, {
			x,
			y: (from + to) / 2,
			from: 'middle',
			width,
			size,
			className: onBand(block),
		});
		if (inside.box.height <= to - from + 3) return [inside.element];
		return [
			letter(sheet, 'note', text, {
				x: start + (first ? 12 : of.turn + 12),
				y: to + 3,
				width: end - start - 24,
			}).element,
		];
	});
}

/** Whether a tie passes over a band, or ends at its far side. */
function between(strips: readonly Strip[], { from, to }: { from: string; to: string }, i: number): boolean {
	const places = [from, to].map((actor) => strips.findIndex((strip) => strip.actor === actor));
	return i > Math.min(...places) && i < Math.max(...places);
}

/** The question mark, or what takes its place. */
function question(
	{ answer, stages }: CoevolutionModel,
	sheet: Sheet,
	{ start, end }: Scene,
	{ from, to }: Strip,
	turn: number,
): Element[] {
	const middle = (from + to) / 2;
	if (sheet.state !== 'answer' || stages.length === 0)
		return [
			letter(sheet, 'display', '?', {
				x: (start + turn + end) / 2,
				y: middle,
				anchor: 'middle',
				from: 'middle',
				className: 'on-fill',
			}).element,
		];
	const name = letter(sheet, 'strong', answer.words, {
		x: end - 16,
		y: middle,
		anchor: 'end',
		from: 'middle',
		size: sheet.sizes.head,
		className: 'on-fill',
	});
	const { strands, rungs } = helix(start + turn, name.box.x - 16, middle, (to - from) * 0.36, place);
	return [
		s('path', { className: ['rung'], d: rungs }),
		...strands.map((d) => s('path', { className: ['helix'], d })),
		name.element,
	];
}

/** The levels, and what goes out and comes back, beside the arms. */
function wordsOfTies(sheet: Sheet, scene: Scene, of: (typeof measures)['wide' | 'column']): Element[] {
	const { stage, after, end } = scene;
	const flooded = stage.floods !== undefined;
	return stage.ties.flatMap((tie, i) => {
		const x = armAt(scene, i, of) + of.arm / 2 + (flooded ? 14 : 12);
		const [root, tip] = spanOf(after, tie.from, tie.to);
		const near = after.find(
			({ actor }) =>
				actor !== tie.from &&
				between(after, tie, after.indexOf(after.find((strip) => strip.actor === actor)!)),
		);
		const [low, high] = near
			? [Math.max(tip, Math.min(root, near.from)), Math.min(tip, near.from)]
			: [Math.max(root, tip), Math.min(root, tip)];
		const width = end - x - 8;
		const ways = [tie.out, tie.back].filter((way) => way !== undefined);
		const lines = [
			{ kind: 'strong' as const, text: tie.name, className: flooded ? 'on-central' : [] },
			...(ways.length > 0 && sheet.name === 'wide'
				? [{ kind: 'note' as const, text: `${ways[0]} →, ← ${ways[1]}` }]
				: []),
		];
		const set = letters(sheet, lines, { x, y: (low + high) / 2, from: 'middle', width });
		return set.box.height <= low - high + 2
			? set.elements
			: letters(sheet, lines.slice(0, 1), { x, y: (low + high) / 2, from: 'middle', width }).elements;
	});
}

function drawCounts(
	sheet: Sheet,
	{ stage, start, first, aside, end }: Scene,
	y: number,
	radius: number,
	largest: number,
): Element[] {
	let x = start + (first ? 4 : 16);
	return stage.villages.flatMap((village) => {
		const drawn = drawCount(sheet, village, { x, y, radius, largest });
		if (aside && drawn.right > end) return [];
		x = drawn.right + (aside ? 10 : 24);
		return drawn.elements;
	});
}
