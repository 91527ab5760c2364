import type { Element } from 'hast';
import { s } from 'hastscript';
import { drawingOn, type Canvas } from '../../figure-kit/canvas.ts';
import { group } from '../../figure-kit/marks.ts';
import { round } from '../../figure-kit/svg.ts';
import { textBlock } from '../../figure-kit/text-block.ts';
import { findIn, itemAt } from '../../text/items.ts';
import { byId } from '../../text/lookup.ts';
import { helix, lanesOf, type Place, type Segment, type Strip } from './bands.ts';
import { closeTo, type CoevolutionModel, isQuestion, type Stage } from './model.ts';
import { colourOf, drawArm, drawBand, drawCount, drawFlood, colourGradients } from './parts.ts';

const place: Place = (along, across) => `${round(across)} ${round(along)}`;

/** Breadth of an arm, and how far the next is from it. */
const arm = { breadth: 16, apart: 30 };
const radius = 19;
/** How far the leading band takes to open, and how far bands are pointed that go on in the next phase. */
const turn = 44;
const point = 9;

type Lane = Strip & { middle: number };

/** A phase in a drawing: its lanes, and whether it is the first, or the only one that is drawn. */
interface Scene {
	stage: Stage;
	lanes: Lane[];
	first: boolean;
	alone: boolean;
}

/** Bands through time, downwards, cut at the beginning of each phase. */
export function drawVertical(model: CoevolutionModel, canvas: Canvas): Element {
	const { stages } = model;
	const close = closeTo(canvas.state, stages);
	const lanes = stages.map(({ blocks }) => lanesOf(blocks, canvas.width));
	const scenes = stages
		.map((stage, i): Scene => {
			return { stage, lanes: itemAt(lanes, i), first: i === 0, alone: close !== undefined };
		})
		.filter(({ stage }) => close === undefined || stage.id === close);
	const largest = Math.max(...stages.flatMap(({ villages }) => villages.map(({ count }) => count)));
	const breadth = textBlock(canvas, 'note', model.words.breadth, { x: 0, y: 2, width: canvas.width });
	let y = breadth.box.height + 10;
	const drawn = scenes.flatMap((scene, i) => {
		const cut = i > 0 ? [s('path', { className: ['rule'], d: `M0 ${y + 10}H${canvas.width}` })] : [];
		const part = drawPhase(model, canvas, scene, y + (i > 0 ? 22 : 0), largest);
		y = part.bottom;
		return [...cut, ...part.elements];
	});
	const claim = byId(model.claims, canvas.state).claim;
	return drawingOn(canvas, y + 4, claim, [breadth.element, ...drawn]);
}

function drawPhase(
	model: CoevolutionModel,
	canvas: Canvas,
	scene: Scene,
	top: number,
	largest: number,
): { elements: Element[]; bottom: number } {
	const { stage, lanes, alone } = scene;
	const head = textBlock(canvas, 'head', stage.name, { x: 0, y: top });
	const span = textBlock(canvas, 'note', stage.span, { x: head.box.width + 10, y: top + 4 });
	const lane = canvas.width / lanes.length;
	const under = (kind: 'strong' | 'note', text: string, i: number, y: number, from: 'top' | 'bottom') =>
		textBlock(canvas, kind, text, {
			x: itemAt(lanes, i).middle,
			y,
			width: lane - (kind === 'note' ? 8 : 3),
			anchor: 'middle',
			from,
		});
	const names = (y: number) => stage.blocks.map(({ name }, i) => under('strong', name, i, y, 'bottom'));
	const high = Math.max(...names(0).map(({ box }) => box.height));
	const start = head.box.y + head.box.height + 6 + high + 4;
	const end = start + (alone ? 220 : 140);
	const words = stage.blocks.map((block, i) => {
		const answered = isQuestion(block) && canvas.state === 'answer';
		const text = answered ? model.answer.words : alone ? block.close : block.words;
		const strong = under('strong', text, i, end + point + 6, 'top');
		return (block.size === 4 || isQuestion(block)) && strong.box.width < lane
			? strong
			: under('note', text, i, end + point + 6, 'top');
	});
	const foot = Math.max(...words.map(({ box }) => box.y + box.height)) + 8;
	const middle = foot + radius;
	const villages = textBlock(canvas, 'note', model.words.villages, { x: 0, y: middle, from: 'middle' });
	const named = scene.first || alone;
	let x = named ? villages.box.width + 14 : 1;
	const counts = stage.villages.flatMap((village) => {
		const count = drawCount(canvas, village, { x, y: middle, radius, largest });
		x = count.right + 22;
		return count.elements;
	});
	return {
		elements: [
			head.element,
			span.element,
			...names(start - 4).map(({ element }) => element),
			...drawBands(canvas, scene, start, end),
			...words.map(({ element }) => element),
			...counts,
			...(named ? [villages.element] : []),
		],
		bottom: middle + radius + 2,
	};
}

/** The leading band begins as a point. */
const beginningOf = (lane: Lane, size: number): Lane =>
	size === 4 ? { ...lane, from: lane.middle - 1, to: lane.middle + 1 } : lane;

function drawBands(canvas: Canvas, scene: Scene, start: number, end: number): Element[] {
	const { stage, lanes, first } = scene;
	const flooded = stage.floods !== undefined;
	const segments: Segment[] = lanes.map((after, i) => ({
		start,
		end,
		turn,
		before: first ? beginningOf(after, itemAt(stage.blocks, i).size) : after,
		after,
		// What floods the ground has no ends of its own.
		...(!(flooded && after.actor === 'central') && { point, notched: !first }),
	}));
	const room = { actor: 'central', from: 0, to: canvas.width };
	return [
		s('defs', colourGradients(canvas, stage, [0, start], [0, start + turn])),
		...(flooded
			? [drawFlood(stage, { start, end: end + point, turn, before: room, after: room }, place)]
			: []),
		group([
			...stage.blocks.map((block, i) =>
				drawBand(canvas, { block, stage, segment: itemAt(segments, i), fresh: !first, flooded }, place),
			),
			...drawArms(canvas, scene, start),
			...stage.blocks.flatMap((block, i) =>
				isQuestion(block) && canvas.state === 'answer' ? drawHelix(itemAt(lanes, i), start, end) : [],
			),
		]),
	];
}

/** The arms, each with its level on the band from which it goes out. */
function drawArms(canvas: Canvas, { stage, lanes, alone }: Scene, start: number): Element[] {
	return stage.ties.map((tie, i) => {
		const [from, to] = [tie.from, tie.to].map((actor) => findIn(lanes, (lane) => lane.actor === actor)) as [
			Lane,
			Lane,
		];
		const at = start + turn + arm.breadth + i * arm.apart;
		const [root, tip] = to.from > from.from ? [from.to, to.from] : [from.from, to.to];
		const colour = colourOf(findIn(stage.blocks, ({ actor }) => actor === tie.from));
		const flooded = stage.floods !== undefined;
		const options = { tie, stage, colour, at, breadth: arm.breadth, root, tip, flooded };
		// Of a tie on which nothing new goes only the arm is drawn.
		if (!alone || !tie.out) return drawArm(canvas, options, place);
		return drawArm(canvas, options, place, [
			textBlock(canvas, 'note', tie.short, {
				x: from.middle,
				y: at,
				anchor: 'middle',
				from: 'middle',
				className: 'on-fill',
			}).element,
		]);
	});
}

function drawHelix({ middle, from, to }: Lane, start: number, end: number): Element[] {
	const { strands, rungs } = helix(start + turn, end, middle, (to - from) * 0.36, place);
	return [
		s('path', { className: ['rung'], d: rungs }),
		...strands.map((d) => s('path', { className: ['helix'], d })),
	];
}
