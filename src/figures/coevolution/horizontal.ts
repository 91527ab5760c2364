import type { Element } from 'hast';
import { s } from 'hastscript';
import { balance } from '../../figure-kit/balance.ts';
import { drawingOn, type Canvas, type Kind } from '../../figure-kit/canvas.ts';
import { group } from '../../figure-kit/marks.ts';
import { round } from '../../figure-kit/svg.ts';
import { textBlock, type TextPosition, textStack } from '../../figure-kit/text-block.ts';
import { firstOf, itemAt, lastOf } from '../../text/items.ts';
import { middleOf, type Stretch, stretchesOf, type Strip, stripsOf } from './bands.ts';
import { closeTo, type Model, isQuestion, type Tie } from './model.ts';
import * as parts from './parts.ts';
import { path } from '../../figure-kit/path.ts';

/** Measures of the two lying layouts. */
const measures = {
	wide: { names: 150, room: 342, turn: 66, arm: 24, apart: 46, radius: 30, heads: 66 },
	column: { names: 106, room: 300, turn: 42, arm: 16, apart: 28, radius: 24, heads: 54 },
} as const;

/** How far the flood reaches beyond the bands. */
const beyond = 20;

interface Scene extends parts.Scene, Stretch {
	layout: (typeof measures)['wide' | 'column'];
	before: readonly Strip[];
	aside: boolean;
}

/** Bands through time, from left to right. */
export function drawHorizontal(model: Model, canvas: Canvas): Element {
	const { stages, words } = model;
	const layout = measures[canvas.name === 'wide' ? 'wide' : 'column'];
	const top = layout.heads + beyond;
	const bottom = top + layout.room;
	const strips = stages.map(({ blocks }) => stripsOf(blocks, layout.room, top));
	const scenes = stretchesOf(
		stages.map(({ id }) => id),
		[layout.names, canvas.width],
		closeTo(canvas.state, stages),
	).map((stretch, i): Scene => ({
		...stretch,
		model,
		canvas,
		layout,
		stage: itemAt(stages, i),
		before: itemAt(strips, Math.max(0, i - 1)),
		strips: itemAt(strips, i),
		first: i === 0,
		place: (along, across) => `${round(along)} ${round(across)}`,
	}));
	const counts = bottom + beyond + 14 + layout.radius;
	const height = counts + layout.radius + 4;
	const last = lastOf(scenes);
	const beside = (kind: Kind, text: string | string[], at: Omit<TextPosition, 'x'>) =>
		textBlock(canvas, kind, text, { x: layout.names - 12, anchor: 'end', ...at }).element;
	return drawingOn(canvas, height, [
		s('defs', parts.colourGradients(last, last.start, layout.turn)),
		...scenes.slice(1).map(({ stage, start, place }) =>
			path(
				'border',
				// Where the ground is flooded its edge is the border.
				stage.floods
					? `M${place(start, 2)}V${top - beyond - 4}M${place(start, bottom + beyond + 4)}V${height - 4}`
					: `M${place(start, 2)}V${height - 4}`,
			),
		),
		...scenes.flatMap(drawHead),
		...scenes
			.filter(({ stage }) => stage.floods)
			.map((scene) =>
				parts.drawFlood(scene, {
					start: scene.start,
					end: scene.end,
					before: firstOf(scene.before),
					after: { actor: 'central', from: top - beyond, to: bottom + beyond },
				}),
			),
		group(
			scenes.flatMap((scene) => {
				// A little into the next phase, so that no seam shows where they meet.
				const end = scene === last ? scene.end : scene.end + 1;
				const along = { start: scene.start, end, turn: layout.turn };
				return [...parts.drawBands(scene, along, (i) => wordsOn(scene, i)), ...drawArms(scene)];
			}),
		),
		beside('note', balance(canvas, 'note', words.breadth, layout.names - 12), { y: 4 }),
		...firstOf(stages).blocks.map(({ name }, i) =>
			beside('strong', name, {
				y: middleOf(itemAt(firstOf(strips), i)),
				width: layout.names - 14,
				from: 'middle',
			}),
		),
		beside('note', words.villages, { y: counts, width: layout.names - 30, from: 'middle' }),
		...scenes.flatMap((scene) =>
			parts.drawCounts(scene, {
				x: scene.start + (scene.first ? 4 : 16),
				y: counts,
				radius: layout.radius,
				...(scene.aside ? { apart: 10, end: scene.end - 6 } : { apart: 24 }),
			}),
		),
	]);
}

/** The phase's name, with its time; of one aside the name alone, where there is room. */
function drawHead({ canvas, stage, start, end, aside, first }: Scene): Element[] {
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

const drawArms = (scene: Scene): Element[] =>
	scene.stage.ties
		// A phase aside may be too short for all of them.
		.filter((tie) => armAt(scene, tie) + scene.layout.arm <= scene.end)
		.map((tie) => {
			const words = scene.close ? wordsOfTie(scene, tie) : [];
			return parts.drawArm(scene, tie, armAt(scene, tie), scene.layout.arm, words);
		});

/** The arms stand one after another, so that each reaches what it joins without crossing another. */
function armAt({ start, layout: { turn, arm, apart } }: Scene, { level }: Tie): number {
	return start + turn + arm + { national: 0, local: 1, individual: 0 }[level] * apart;
}

/** What stands on a band, or below one that is too narrow for it; nothing on one aside. */
function wordsOn(scene: Scene, i: number): Element[] {
	const { canvas, stage, start, end, strips, first, close, aside, layout } = scene;
	if (aside) return [];
	const [block, strip] = [itemAt(stage.blocks, i), itemAt(strips, i)];
	if (parts.isAnswered(scene, block)) return drawAnswer(scene, strip);
	const text = close ? block.close : block.words;
	const kind = block.size === 4 ? 'head' : isQuestion(block) ? 'strong' : 'body';
	const over = stage.ties.find((tie) => passedBy(strips, tie).includes(strip));
	const begins = first ? 12 : layout.turn + 12;
	const opened = first && block.size === 4 ? layout.turn * 1.1 : begins;
	const x = over ? armAt(scene, over) + layout.arm / 2 + 12 : start + opened;
	const room = {
		x,
		y: middleOf(strip),
		from: 'middle',
		width: end - x - 16,
		className: parts.colourOf(block) === 'central' ? 'on-central' : 'on-fill',
	} as const;
	const inside = [
		textBlock(canvas, kind, balance(canvas, kind, text, room.width), room),
		textBlock(canvas, 'strong', text, room),
		textBlock(canvas, 'note', text, room),
		textBlock(canvas, 'note', block.words, room),
	].find(({ box }) => box.height <= strip.to - strip.from - 1);
	const below = {
		x: start + begins,
		y: strip.to + 3,
		width: end - start - begins - 6,
		className: stage.floods ? 'on-central' : [],
	};
	return [(inside ?? textBlock(canvas, 'note', text, below)).element];
}

/** What takes the place of the question. */
function drawAnswer(scene: Scene, strip: Strip): Element[] {
	const { model, canvas, start, end, layout } = scene;
	const name = textBlock(canvas, 'strong', model.answer.words, {
		x: end - 16,
		y: middleOf(strip),
		anchor: 'end',
		from: 'middle',
		size: canvas.sizes.head,
		className: 'on-fill',
	});
	return [...parts.drawHelix(scene, strip, start + layout.turn, name.box.x - 16), name.element];
}

/** The bands between the two that a tie joins. */
function passedBy(strips: readonly Strip[], tie: Tie): Strip[] {
	const span = parts.spanOf(strips, tie);
	return strips.filter(({ from, to }) => from > Math.min(...span) && to < Math.max(...span));
}

/** The level of a tie, and what goes out on it and comes back, beside its arm. */
function wordsOfTie(scene: Scene, tie: Tie): Element[] {
	const { canvas, stage, strips, end, layout } = scene;
	const { name, out, back } = tie;
	if (!out || !back) return [];
	const x = armAt(scene, tie) + layout.arm / 2 + 12;
	// The room from the band that the arm reaches, or passes over last, to the one it goes out from.
	const span = parts.spanOf(strips, tie);
	const top = Math.min(...span);
	const bottom = Math.min(Math.max(...span), ...passedBy(strips, tie).map(({ from }) => from));
	const level = { kind: 'strong' as const, text: name, className: stage.floods ? 'on-central' : [] };
	const at = { x, y: (top + bottom) / 2, from: 'middle', width: end - x - 6 } as const;
	const full = textStack(canvas, [level, { kind: 'note', text: `${out} → ← ${back}` }], at);
	return full.box.height <= bottom - top + 2 ? full.elements : textStack(canvas, [level], at).elements;
}
