/** The strip outside the plane: a government that is against it, and the village that left. */
import type { Element } from 'hast';
import { s } from 'hastscript';
import { balance } from '../../figure-kit/balance.ts';
import { letters, type Line } from '../../figure-kit/letter.ts';
import { mark } from '../../figure-kit/marks.ts';
import type { Sheet } from '../../figure-kit/sheet.ts';
import { round } from '../../figure-kit/svg.ts';
import { against, type VillageFormationModel } from './model.ts';
import type { Plane } from './plane.ts';
import { barred, drawLeft, type Placed } from './villages.ts';

type Set = ReturnType<typeof letters>;

/** The words of the strip, in their two parts. */
function partsOf({ exception }: VillageFormationModel, sheet: Sheet, widths: readonly [number, number]) {
	const line = (kind: 'strong' | 'note', text: string, width: number): Line => ({
		kind,
		text: balance(sheet, kind, text, width),
	});
	return [
		[line('strong', exception.against, widths[0]), line('note', exception.need, widths[0])],
		[line('strong', exception.name!, widths[1]), line('note', exception.words, widths[1])],
	] as const;
}

/**
 * Room of the strip below the plane: the village under the place where it stood, the hall to its left, or
 * below it on a phone.
 */
function lowMeasures(sheet: Sheet, from: number) {
	const phone = sheet.name === 'phone';
	const right = sheet.width - from - 46;
	return {
		phone,
		hall: phone ? from : 40,
		words: phone ? from + 34 : 78,
		widths: [phone ? right : from - 120, right] as const,
	};
}

/** Height that a strip below the plane needs. */
export function stripHeight(model: VillageFormationModel, sheet: Sheet, from: number): number {
	const { phone, widths } = lowMeasures(sheet, from);
	const heights = partsOf(model, sheet, widths).map(
		(part) => letters(sheet, part, { x: 0, y: 0 }).box.height,
	);
	return phone ? heights[0]! + heights[1]! + 38 : Math.max(...heights) + 24;
}

/** The strip with its frame, as a mark. */
export function drawStrip(model: VillageFormationModel, sheet: Sheet, plane: Plane, from: Placed): Element {
	const { strip } = plane;
	const inside = plane.x > 0 ? beside(model, sheet, plane, from) : below(model, sheet, plane, from);
	return mark(
		sheet,
		{
			parameter: 'region',
			id: against,
			label: `${model.exception.against}: ${model.exception.words}`,
			hit: strip,
		},
		[
			s('rect', {
				className: ['formation-strip'],
				x: round(strip.x),
				y: round(strip.y),
				width: round(strip.width),
				height: round(strip.height),
			}),
			...inside,
		],
	);
}

/** Beside the plane: the hall above, the village below, at the height at which it stood. */
function beside(
	model: VillageFormationModel,
	sheet: Sheet,
	{ strip, middle }: Plane,
	from: Placed,
): Element[] {
	const x = strip.x + strip.width / 2;
	const width = strip.width - 16;
	const [first, second] = partsOf(model, sheet, [width, width]);
	const at = (y: number, lines: readonly Line[]): Set => letters(sheet, lines, { x, y, anchor: 'middle' });
	const head = at(strip.y + 10, first.slice(0, 1));
	const hall = Math.min(middle.y - 66, head.box.y + head.box.height + 74);
	return [
		...head.elements,
		barred(x, hall, 1.15),
		...at(hall + 8, first.slice(1)).elements,
		...drawLeft(model, sheet, from, { x, y: from.y }, 0.95),
		...at(from.y + 2, second).elements,
	];
}

/** Below the plane: the village under the place where it stood, the hall beside it or below. */
function below(model: VillageFormationModel, sheet: Sheet, { strip }: Plane, from: Placed): Element[] {
	const { phone, hall, words, widths } = lowMeasures(sheet, from.x);
	const [first, second] = partsOf(model, sheet, widths);
	const middle = strip.y + strip.height / 2;
	const low = letters(sheet, second, {
		x: from.x + 34,
		y: phone ? strip.y + 14 : middle,
		from: phone ? 'top' : 'middle',
	});
	const top = letters(sheet, first, {
		x: words,
		y: phone ? strip.y + strip.height - 10 : middle,
		from: phone ? 'bottom' : 'middle',
	});
	const scale = phone ? 0.78 : 0.95;
	const ground = low.box.y + low.box.height / 2 + 20 * scale;
	return [
		barred(hall, top.box.y + top.box.height / 2 + 24 * scale, scale),
		...top.elements,
		...drawLeft(model, sheet, from, { x: from.x, y: ground }, scale),
		...low.elements,
	];
}
