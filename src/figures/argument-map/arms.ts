/** The settings: arms of the stream, and the one beside it in which no village forms. */
import type { Element } from 'hast';
import { bottomOf, rightOf } from '../../figure-kit/box.ts';
import { letter } from '../../figure-kit/letter.ts';
import { pictogramSize } from '../../figure-kit/pictograms.ts';
import { leadingOf } from '../../figure-kit/sheet.ts';
import { blockOf, piecesAt } from './block.ts';
import type { Column } from './measures.ts';
import type { Setting } from './model.ts';
import { shown, type Stacked, type Task } from './stack.ts';
import type { Arm } from './streams.ts';

/** A setting in its arm, and the words on it. */
export interface PlacedArm extends Arm {
	setting: Setting;
	elements: Element[];
}

/** A setting beside the stream: its words, and the line, across, on which the dotted arm ends. */
export interface PlacedAside extends Stacked {
	setting: Setting;
	line: number;
}

/** Room between an arm's edge and its words, and that of its bed. */
const pad = 7;
const bed = 6;

/** Name of a setting with what villages do there, or with what it is told from. */
function nameAt(
	{ sheet, of }: Task,
	setting: Setting,
	{ x, width }: Column,
	y: number,
	{ gist, inline = of.pieces === 'signs' }: { gist: boolean; inline?: boolean },
): Stacked & { right: number } {
	const className = 'on-fill';
	const name = letter(sheet, 'strong', setting.name, { x, y, width, className });
	const right = rightOf(name.box);
	if (sheet.state === 'evidence') {
		const list = { list: setting.evidence, as: of.pieces };
		const beside = inline ? { y, from: right + 11 } : { y: bottomOf(name.box), from: x };
		const pieces = piecesAt(sheet, list, { x, y: beside.y, width, ground: 'fill' }, beside.from);
		return {
			elements: [name.element, ...pieces.elements],
			bottom: Math.max(bottomOf(name.box), setting.evidence.length > 0 ? bottomOf(pieces.box) : 0),
			right,
		};
	}
	if (!gist) return { elements: [name.element], bottom: bottomOf(name.box), right };
	const more = letter(sheet, 'body', setting.gist, { x, y: bottomOf(name.box), width, className });
	return { elements: [name.element, more.element], bottom: bottomOf(more.box), right };
}

/** A setting in which no village forms: its words in a line, if there is room. */
export function asideAt(task: Task, setting: Setting, y: number): PlacedAside {
	const { of, sheet } = task;
	const right = Math.max(of.setting.x + of.setting.width, of.lane.x + of.lane.width);
	const column = { x: of.setting.x, width: right - of.setting.x };
	const line = y + leadingOf(sheet.sizes.strong) / 2;
	const name = nameAt(task, setting, column, y, { gist: false, inline: true });
	if (!of.settings || sheet.state === 'evidence') return { setting, ...name, line };
	const gist = letter(sheet, 'body', setting.gist, { x: name.right + 9, y, className: 'on-fill' });
	if (rightOf(gist.box) > right)
		return { setting, ...nameAt(task, setting, column, y, { gist: true }), line };
	return { setting, elements: [...name.elements, gist.element], bottom: name.bottom, line };
}

/** A setting in its arm, the claim about it beside its name or below it. */
export function armAt(task: Task, setting: Setting, top: number): PlacedArm {
	const { of, sheet } = task;
	const y = top + pad;
	const name = nameAt(task, setting, of.setting, y, { gist: of.settings });
	const claim =
		setting.claim &&
		blockOf(sheet, setting.claim, {
			x: of.lane.x,
			y: of.lane.under ? name.bottom + 3 : y,
			width: of.lane.width,
			ground: 'fill',
			tag: 'beside',
			name: 'strong',
			...shown(task, setting.claim),
		});
	const heights = setting.pictures.map((each) => pictogramSize[each].height * of.picture.size);
	const bottom = Math.max(name.bottom, claim ? bottomOf(claim.box) : 0, y + Math.max(0, ...heights));
	return {
		setting,
		top,
		bottom: bottom + pad + bed,
		elements: [...name.elements, ...(claim?.elements ?? [])],
	};
}
