import type { Element } from 'hast';
import { s } from 'hastscript';
import { drawingOn, type Canvas } from '../../figure-kit/canvas.ts';
import { group } from '../../figure-kit/marks.ts';
import { round } from '../../figure-kit/svg.ts';
import { textBlock } from '../../figure-kit/text-block.ts';
import { findIn, itemAt } from '../../text/items.ts';
import { lanesOf } from './bands.ts';
import { closeTo, type Model, isQuestion } from './model.ts';
import * as parts from './parts.ts';
import { path } from '../../figure-kit/path.ts';

/** Breadth of an arm, and how far the next is from it. */
const arm = { breadth: 16, apart: 30 };
const radius = 19;
/** How far the leading band takes to open, and how far bands are pointed that go on in the next phase. */
const turn = 44;
const point = 9;

/** A phase in a drawing; the one that is looked at is the only one that is drawn. */
interface Scene extends parts.Scene {
	strips: ReturnType<typeof lanesOf>;
}

/** Bands through time, downwards, cut at the beginning of each phase. */
export function drawVertical(model: Model, canvas: Canvas): Element {
	const close = closeTo(canvas.state, model.stages);
	const scenes = model.stages
		.map((stage, i): Scene => ({
			model,
			canvas,
			stage,
			strips: lanesOf(stage.blocks, canvas.width),
			first: i === 0,
			close: stage.id === close,
			place: (along, across) => `${round(across)} ${round(along)}`,
		}))
		.filter((scene) => close === undefined || scene.close);
	const breadth = textBlock(canvas, 'note', model.words.breadth, { x: 0, y: 2, width: canvas.width });
	let y = breadth.box.height + 10;
	const drawn = scenes.flatMap((scene, i) => {
		const cut = i > 0 ? [path('rule', `M0 ${y + 10}H${canvas.width}`)] : [];
		const { elements, bottom } = drawPhase(scene, y + (i > 0 ? 22 : 0));
		y = bottom;
		return [...cut, ...elements];
	});
	return drawingOn(canvas, y + 4, [breadth.element, ...drawn]);
}

function drawPhase(scene: Scene, top: number): { elements: Element[]; bottom: number } {
	const { model, canvas, stage, strips, close } = scene;
	const head = textBlock(canvas, 'head', stage.name, { x: 0, y: top });
	const span = textBlock(canvas, 'note', stage.span, { x: head.box.width + 10, y: top + 4 });
	const lane = canvas.width / strips.length;
	const under = (kind: 'strong' | 'note', text: string, i: number, y: number, from: 'top' | 'bottom') =>
		textBlock(canvas, kind, text, {
			x: itemAt(strips, i).middle,
			y,
			width: lane - (kind === 'note' ? 8 : 3),
			anchor: 'middle',
			from,
		});
	const names = (y: number) => stage.blocks.map(({ name }, i) => under('strong', name, i, y, 'bottom'));
	const high = Math.max(...names(0).map(({ box }) => box.height));
	const start = head.box.y + head.box.height + 6 + high + 4;
	const end = start + (close ? 220 : 140);
	const words = stage.blocks.map((block, i) => {
		const told = close ? block.close : block.words;
		const text = parts.isAnswered(scene, block) ? model.answer.words : told;
		const strong = under('strong', text, i, end + point + 6, 'top');
		return (block.size === 4 || isQuestion(block)) && strong.box.width < lane
			? strong
			: under('note', text, i, end + point + 6, 'top');
	});
	const foot = Math.max(...words.map(({ box }) => box.y + box.height)) + 8;
	const middle = foot + radius;
	const villages = textBlock(canvas, 'note', model.words.villages, { x: 0, y: middle, from: 'middle' });
	const x = villages.box.width + 14;
	return {
		elements: [
			head.element,
			span.element,
			...names(start - 4).map(({ element }) => element),
			...drawBands(scene, start, end),
			...words.map(({ element }) => element),
			...parts.drawCounts(scene, { x, y: middle, radius, apart: 22 }),
			villages.element,
		],
		bottom: middle + radius + 2,
	};
}

function drawBands(scene: Scene, start: number, end: number): Element[] {
	const { canvas, stage, strips, first } = scene;
	const room = { actor: 'central', from: 0, to: canvas.width };
	const bands = parts.drawBands(scene, { start, end, turn, point, notched: !first });
	const helices = stage.blocks.flatMap((block, i) =>
		parts.isAnswered(scene, block) ? parts.drawHelix(scene, itemAt(strips, i), start + turn, end) : [],
	);
	return [
		s('defs', parts.colourGradients(scene, start, turn)),
		...(stage.floods ? [parts.drawFlood(scene, { start, end: end + point, before: room, after: room })] : []),
		group([...bands, ...drawArms(scene, start), ...helices]),
	];
}

/** The arms, each with its level on the band from which it goes out. */
function drawArms(scene: Scene, start: number): Element[] {
	const { canvas, stage, strips, close } = scene;
	return stage.ties.map((tie, i) => {
		const at = start + turn + arm.breadth + i * arm.apart;
		const level = textBlock(canvas, 'note', tie.short, {
			x: findIn(strips, ({ actor }) => actor === tie.from).middle,
			y: at,
			anchor: 'middle',
			from: 'middle',
			className: 'on-fill',
		});
		// Of a tie on which nothing new goes only the arm is drawn.
		return parts.drawArm(scene, tie, at, arm.breadth, close && tie.out ? [level.element] : []);
	});
}
