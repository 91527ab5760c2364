/** What both forms are drawn of alike. */
import type { Element, ElementContent } from 'hast';
import { s } from 'hastscript';
import type { Box } from '../../figure-kit/box.ts';
import { letter, letters } from '../../figure-kit/letter.ts';
import { mark } from '../../figure-kit/marks.ts';
import { round } from '../../figure-kit/svg.ts';
import { backingWords, even, type Plan, type Rising, type Scene, slabWords } from './plan.ts';
import { broadArrow, frameOf, pipeOf, type Point } from './storeys.ts';

/** A part as a mark: what it is, and where it can be hit. */
export const partMark = (
	{ sheet }: Scene,
	id: string,
	label: string,
	hit: Box | undefined,
	children: ElementContent[],
): Element => mark(sheet, { parameter: 'part', id, label, hit }, children);

/** A box with round corners. */
export const boxAt = ({ x, y, width, height }: Box, className: string, flip?: string): Element =>
	s('rect', {
		className: [className],
		x: round(x),
		y: round(y),
		width: round(width),
		height: round(height),
		rx: 4,
		dataFlip: flip,
	});

/** The frame, open below its upper side, with the words on that. */
export function drawFrame(scene: Scene, { band }: Plan, height: number, id: string, label: string): Element {
	const { sheet, of } = scene;
	const outer = { x: 0, y: 0, width: sheet.width, height };
	const inner = {
		x: of.frame,
		y: band.height,
		width: sheet.width - 2 * of.frame,
		height: height - band.height - of.frame,
	};
	const kind = sheet.name === 'wide' ? 'head' : 'strong';
	return partMark(scene, id, label, { ...outer, height: band.height }, [
		s('path', {
			className: ['storey-frame'],
			'fill-rule': 'evenodd',
			d: frameOf(outer, inner),
			dataFlip: 'frame',
		}),
		letter(sheet, kind, band.lines, {
			x: of.frame + 12,
			y: band.height / 2,
			from: 'middle',
			className: 'on-central',
		}).element,
	]);
}

/** A government's box. */
export function drawBox(
	scene: Scene,
	{ id, label, box, colour }: { id: string; label: string; box: Box; colour: 'central' | 'local' },
): Element {
	const className = colour === 'central' ? 'on-central' : 'on-fill';
	return partMark(scene, id, label, box, [
		boxAt(box, `is-${colour}`, `box-${id}`),
		letter(scene.sheet, 'strong', even(scene, 'strong', label, box.width - 24), {
			x: box.x + 9,
			y: box.y + box.height / 2,
			from: 'middle',
			className,
		}).element,
	]);
}

/** The upper level and its words. */
export function drawSlab(
	scene: Scene,
	{ slab }: Plan,
	{ id, label, className }: { id: string; label: string; className: string },
	more: Element[] = [],
): Element {
	return partMark(scene, id, label, slab, [
		boxAt(slab, className, 'slab'),
		...letters(scene.sheet, slabWords(scene), {
			x: slab.x + 14,
			y: slab.y + slab.height / 2,
			from: 'middle',
		}).elements,
		...more,
	]);
}

/** What the state gives the upper level: its id, its label, and what stands beside its arrow. */
interface Support {
	id: string;
	label: string;
	words?: string;
}

/** From the centre to the upper level: straight, or around a corner on a phone. */
export function drawSupport(scene: Scene, plan: Plan, support: Support): Element {
	if (scene.upright) return drawElbow(scene, plan, support);
	const { sheet, of } = scene;
	const { central, slab } = plan;
	const { id, label, words } = support;
	const y = central.y + central.height / 2;
	const width = slab.x - of.boxes;
	const lines = words ? even(scene, 'note', words, width - 6) : [];
	const at = { x: of.boxes + width / 2, y: y - of.pipe - 3 };
	const set = letter(sheet, 'note', lines, { ...at, from: 'bottom', anchor: 'middle' });
	const hit = { x: of.boxes, y: y - of.pipe, width, height: 2 * of.pipe };
	return partMark(scene, id, label, hit, [
		s('path', {
			className: ['storey-red'],
			d: broadArrow({ x: of.boxes - 1, y }, { x: slab.x - 2, y }, of.pipe),
			dataFlip: 'support',
		}),
		...(words ? [set.element] : []),
	]);
}

function drawElbow(scene: Scene, { central, slab }: Plan, { id, label, words }: Support): Element {
	const { sheet, of } = scene;
	const y = central.y + central.height / 2;
	const x = of.boxes + 34;
	const set = letters(sheet, backingWords(scene), { x: x + 12, y: slab.y - 6, from: 'bottom' });
	const hit = { x: x - 10, y: y - 6, width: words ? set.box.width + 24 : 24, height: slab.y - y };
	const way = [
		{ x: of.boxes - 1, y },
		{ x, y },
		{ x, y: slab.y - 12 },
	];
	return partMark(scene, id, label, hit, [
		s('path', { className: ['storey-elbow'], 'stroke-width': of.pipe, d: pipeOf(way, 12) }),
		s('path', {
			className: ['storey-red'],
			d: broadArrow({ x, y: slab.y - 14 }, { x, y: slab.y - 2 }, of.pipe),
		}),
		...(words ? set.elements : []),
	]);
}

/** The head in which threads run together, below the upper level. */
export const headUp = ({ x, y }: Point, half: number, height: number): string =>
	`M${round(x - half)} ${round(y + height)}L${round(x)} ${round(y)}L${round(x + half)} ${round(y + height)}Z`;

/** Words on what rises, with a sample of its line before them. */
export function drawRising(
	{ sheet }: Scene,
	{ x, dash, lines }: Rising,
	y: number,
	sample: string,
): { elements: Element[]; box: Box } {
	const set = letter(sheet, 'strong', lines, { x: x + dash + 7, y });
	const middle = y + set.box.height / lines.length / 2;
	return {
		elements: [s('path', { className: [sample], d: `M${round(x)} ${round(middle)}h${dash}` }), set.element],
		box: { x, y, width: set.box.width + dash + 7, height: set.box.height },
	};
}
