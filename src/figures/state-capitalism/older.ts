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

/** What runs below the lower level in the new form alone, with words from a height on. */
function drawLeft(scene: Scene, plan: Plan, at: { x: number; y: number; width: number }): Drawn {
	const { model, sheet, of } = scene;
	const { pipes, field, slab } = plan;
	const { label } = model.older.left;
	const set = letter(sheet, 'note', even(scene, 'note', label, at.width), { x: at.x, y: at.y });
	const line = (x: number, y: number) => {
		const top = { x, y: slab.y + slab.height + of.frame + 16 };
		return pipeOf([top, { x, y }, { x: field.x + field.width * 0.76, y }], 20);
	};
	const d = line(of.central, pipes.central) + line(of.local, pipes.local);
	return {
		element: partMark(scene, 'older-left', label, set.box, [
			s('path', { className: ['stroke-2', 'dotted'], d }),
			set.element,
		]),
		end: set.box.y + set.box.height,
	};
}

/** Something drawn, and where its words end. */
interface Drawn {
	element: Element;
	end: number;
}

/** What comes out of the upper level in the new form alone: above it, or in words where there is no room. */
function drawUntold(scene: Scene, { slab }: Plan, below: { x: number; y: number; width: number }): Drawn {
	const { model, sheet, upright } = scene;
	const { label } = model.older.untold;
	const [from, to] = outputRoom(scene);
	const lines = even(scene, 'note', label, upright ? below.width : to - from);
	const set = upright
		? letter(sheet, 'note', lines, { x: below.x, y: below.y + 6 })
		: letter(sheet, 'note', lines, {
				x: (from + to) / 2,
				y: slab.y - 30,
				from: 'bottom',
				anchor: 'middle',
			});
	const arrows = spread(upright ? 0 : 4, from, to).map((at) =>
		broadArrow({ x: at, y: slab.y - 2 }, { x: at, y: slab.y - 25 }, 7),
	);
	const ghosts = s('path', { className: ['stroke-2', 'dotted'], d: arrows.join(''), dataFlip: 'outputs' });
	return {
		element: partMark(scene, 'older-untold', label, set.box, [...(upright ? [] : [ghosts]), set.element]),
		end: upright ? set.box.y + set.box.height : below.y,
	};
}

/** The older form: two levels too, of which the state holds the upper one. */
export function drawOlder(scene: Scene): Element {
	const { model, sheet, of, upright } = scene;
	const { control, support, upper } = model.older;
	const plan = planOf(scene);
	const x = upright ? of.central - of.pipe / 2 : plan.field.x;
	const width = (upright ? sheet.width - of.frame : plan.field.x + plan.field.width) - x;
	const left = drawLeft(scene, plan, { x, y: plan.foot, width });
	const untold = drawUntold(scene, plan, { x, y: left.end, width });
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
			drawSupport(scene, plan, { id: 'older-support', label: support.label }),
			drawSlab(scene, plan, { id: 'older-upper', label: upper.label, className: 'storey-upper' }),
			drawGains(scene, plan),
			drawIndustries(scene, plan),
			left.element,
			untold.element,
		]),
	]);
}
