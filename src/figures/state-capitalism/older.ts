/** The older form, in the same places. */
import type { Element } from 'hast';
import { s } from 'hastscript';
import { letter, letters } from '../../figure-kit/letter.ts';
import { group } from '../../figure-kit/marks.ts';
import { pictogram } from '../../figure-kit/pictograms.ts';
import { drawingOn } from '../../figure-kit/sheet.ts';
import { boxAt, drawBox, drawFrame, drawRising, drawSlab, drawSupport, headUp, partMark } from './parts.ts';
import {
	even,
	industryHeight,
	industryWords,
	olderMouthOf,
	outputRoom,
	type Plan,
	planOf,
	risingWords,
	type Scene,
	textEdge,
} from './plan.ts';
import { broadArrow, gather, pipeOf, spread, threadOf } from './storeys.ts';

/** Gains from the industries of the lower level. */
function drawGains(scene: Scene, { slab, field }: Plan): Element {
	const { model, of } = scene;
	const { gains } = model.older;
	const from = spread(of.industries * 3, of.field[0] + 8, of.field[1] - 8);
	const middle = slab.x + slab.width / 2;
	const top = slab.y + slab.height + of.frame + 22;
	const apart = of.apart * 2;
	const ends = gather(from, middle, apart);
	const half = olderMouthOf(scene);
	const words = drawRising(scene, risingWords(scene).gains, top - 6, 'storey-gains');
	return partMark(scene, 'older-gains', gains.label, words.box, [
		s('path', {
			className: ['storey-gains'],
			d: from.map((x, i) => threadOf({ x, y: field.y - 3 }, field.y - 3, { x: ends[i]!, y: top })).join(''),
			dataFlip: 'gains',
		}),
		s('path', {
			className: ['storey-head-open'],
			d: headUp({ x: middle, y: slab.y + slab.height + 2 }, half, of.frame + 20),
		}),
		...words.elements,
	]);
}

/** The industries of the lower level. */
function drawIndustries(scene: Scene, { field }: Plan): Element {
	const { model, sheet, of, upright } = scene;
	const { label } = model.older.lower;
	const foot = field.y + industryHeight(scene) + 8;
	return partMark(scene, 'older-lower', label, field, [
		boxAt(field, 'storey-market'),
		...spread(of.industries, field.x + 6, field.x + field.width - 6).map((x) =>
			pictogram('factories', x, foot, of.industry),
		),
		...letters(sheet, industryWords(scene, field.width - 24), {
			x: field.x + field.width / 2,
			y: foot + 8,
			anchor: 'middle',
		}).elements,
		...(upright
			? []
			: [
					letter(sheet, 'note', even(scene, 'note', model.words.lower, field.x - textEdge(scene) - 14), {
						x: field.x - 12,
						y: field.y + field.height / 2,
						from: 'middle',
						anchor: 'end',
					}).element,
				]),
	]);
}

/** What runs below the lower level in the new form alone, and what comes out of the upper one. */
function drawUntold(scene: Scene, plan: Plan, foot: number): { elements: Element[]; end: number } {
	const { model, sheet, of, upright } = scene;
	const { pipes, field, slab } = plan;
	const { left, untold } = model.older;
	const x = upright ? of.central - of.pipe / 2 : field.x;
	const width = (upright ? sheet.width - of.frame : field.x + field.width) - x;
	const words = letter(sheet, 'note', even(scene, 'note', left.label, width), { x, y: foot });
	const line = (at: number, y: number) =>
		pipeOf(
			[
				{ x: at, y: slab.y + slab.height + of.frame + 16 },
				{ x: at, y },
				{ x: field.x + field.width * 0.76, y },
			],
			20,
		);
	const ghost = partMark(scene, 'older-left', left.label, words.box, [
		s('path', {
			className: ['stroke-2', 'dotted'],
			d: line(of.central, pipes.central) + line(of.local, pipes.local),
		}),
		words.element,
	]);
	const end = words.box.y + words.box.height;
	if (upright) {
		const said = letter(sheet, 'note', even(scene, 'note', untold.label, width), { x, y: end + 6 });
		return {
			elements: [ghost, partMark(scene, 'older-untold', untold.label, said.box, [said.element])],
			end: said.box.y + said.box.height,
		};
	}
	const [from, to] = outputRoom(scene);
	const said = letter(sheet, 'note', even(scene, 'note', untold.label, to - from), {
		x: (from + to) / 2,
		y: slab.y - 30,
		from: 'bottom',
		anchor: 'middle',
	});
	const arrows = spread(4, from, to).map((at) =>
		broadArrow({ x: at, y: slab.y - 2 }, { x: at, y: slab.y - 25 }, 7),
	);
	return {
		elements: [
			ghost,
			partMark(scene, 'older-untold', untold.label, said.box, [
				s('path', { className: ['stroke-2', 'dotted'], d: arrows.join(''), dataFlip: 'outputs' }),
				said.element,
			]),
		],
		end,
	};
}

/** The older form: two levels too, of which the state holds the upper one. */
export function drawOlder(scene: Scene): Element {
	const { model, sheet, of } = scene;
	const { control, support, upper } = model.older;
	const plan = planOf(scene);
	const untold = drawUntold(scene, plan, plan.foot);
	const claim = model.claims.find(({ id }) => id === sheet.state)!.claim;
	return drawingOn(sheet, untold.end + 4, claim, [
		group([
			drawFrame(scene, plan, plan.slab.y + plan.slab.height + of.frame + 10, 'older-control', control.label),
			drawBox(scene, {
				id: 'older-support',
				label: support.label,
				box: plan.central,
				colour: 'central',
			}),
			drawSupport(scene, plan, 'older-support', support.label),
			drawSlab(scene, plan, { id: 'older-upper', label: upper.label, className: 'storey-upper' }),
			drawGains(scene, plan),
			drawIndustries(scene, plan),
			...untold.elements,
		]),
	]);
}
