/** People as they are drawn. */
import type { Element } from 'hast';
import { s } from 'hastscript';
import { round } from '../../figure-kit/svg.ts';
import { letter } from '../../figure-kit/letter.ts';
import type { Sheet } from '../../figure-kit/sheet.ts';
import type { Fill, PersonModel } from './model.ts';

/** Breadth and height of a person. */
export interface Stature {
	width: number;
	height: number;
}

/** The parts of a person who stands on the point 0, 0. */
function parts({ width, height }: Stature) {
	const head = width * 0.27;
	const half = width / 2;
	const shoulder = height - 2 * head - 1;
	const bend = Math.min(half, shoulder * 0.55);
	return {
		head: { cx: 0, cy: round(head - height), r: round(head) },
		body: `M${round(-half)} 0V${round(bend - shoulder)}Q${round(-half)} ${round(-shoulder)} ${round(bend - half)} ${round(-shoulder)}H${round(half - bend)}Q${round(half)} ${round(-shoulder)} ${round(half)} ${round(bend - shoulder)}V0Z`,
		half: `M0 0V${round(-shoulder)}H${round(half - bend)}Q${round(half)} ${round(-shoulder)} ${round(half)} ${round(bend - shoulder)}V0Z`,
		chest: -shoulder / 2,
	};
}

/** A person who is cited: filled, in the colours of their roles. */
export function filled(fills: readonly Fill[], stature: Stature): Element[] {
	const { head, body, half } = parts(stature);
	const [first = 'other', second] = fills;
	return [
		s('circle', { ...head, className: [`person-${first}`] }),
		s('path', { d: body, className: [`person-${first}`] }),
		...(second && second !== first
			? [
					s('path', { d: half, className: [`half-${second}`] }),
					s('path', { d: body, className: [`person-${first}`, 'person-edge'] }),
				]
			: []),
	];
}

/** A person who is not cited: an outline. */
export function outlined(fills: readonly Fill[], stature: Stature): Element[] {
	const { head, body } = parts(stature);
	const className = [`outline-${fills[0] ?? 'other'}`];
	return [s('circle', { ...head, className }), s('path', { d: body, className })];
}

/** The number of a person on the chest. */
export const numberOn = (sheet: Sheet, { id }: PersonModel, stature: Stature): Element =>
	letter(sheet, 'strong', id, {
		x: 0,
		y: parts(stature).chest + 0.5,
		anchor: 'middle',
		from: 'middle',
		className: 'on-fill',
		size: sheet.sizes.note,
	}).element;
