/** The chapter's advice, as moves over the plane. */
import type { Element } from 'hast';
import { s } from 'hastscript';
import { balance } from '../../figure-kit/balance.ts';
import { headed } from '../../figure-kit/arrow.ts';
import { letter, letters } from '../../figure-kit/letter.ts';
import type { Sheet } from '../../figure-kit/sheet.ts';
import { round } from '../../figure-kit/svg.ts';
import { type Board } from './board.ts';
import type { VillageFormationModel } from './model.ts';
import { type Plane, sideOf } from './plane.ts';
import { groundFor } from './regions.ts';

interface Point {
	x: number;
	y: number;
}

/**
 * Where a move begins and ends: in the outer part of the region that it leaves, in that of the region that it
 * leads to; where several lead to one, they end one beside the other.
 */
export function moveAt(plane: Plane, from: string, to: string, nth: number): { start: Point; end: Point } {
	const { middle, radius } = plane;
	const spot = (region: string, out: number, away: number): Point => {
		const { across, down } = sideOf(region);
		return { x: middle.x + across * radius * out, y: middle.y + down * radius * away };
	};
	const { inside } = sideOf(from);
	const narrow = middle.x - plane.x < radius * 1.3;
	const start = inside ? spot(from, 0.52, 0.4) : narrow ? spot(from, 0.8, 0.84) : spot(from, 1.08, 0.36);
	const end = inside ? (nth === 0 ? spot(to, 0.32, 0.66) : spot(to, 0.62, 0.36)) : spot(to, 0.2, 0.3);
	return { start, end };
}

/** The moves that the advice would bring, in its order. */
export const movesOf = ({ advice }: Pick<VillageFormationModel, 'advice'>, plane: Plane) =>
	advice.map(({ from, to }, i) =>
		moveAt(plane, from, to, advice.slice(0, i).filter((other) => other.to === to).length),
	);

/** Where an advice stands beside its arrow: at the outer side of where it begins. */
function besideOf(
	plane: Plane,
	from: string,
): { x: number; y: number; width: number; anchor: 'start' | 'end' } {
	const { inside, across, down } = sideOf(from);
	const room = plane.middle.x - plane.radius - plane.x;
	return {
		x: across > 0 ? plane.x + plane.width - 10 : plane.x + 10,
		y: plane.middle.y + plane.radius * (inside ? (down > 0 ? 0.46 : -0.46) : -0.6),
		width: room - 30,
		anchor: across > 0 ? 'end' : 'start',
	};
}

/** An arrow over the plane, from a dot, with its number where its words stand elsewhere. */
function drawMove(sheet: Sheet, { start, end }: { start: Point; end: Point }, i: number, numbered: boolean) {
	const bow = {
		x: (start.x + end.x) / 2 + (end.y - start.y) * 0.22,
		y: (start.y + end.y) / 2 - (end.x - start.x) * -0.16,
	};
	const d = `M${round(start.x)} ${round(start.y)}Q${round(bow.x)} ${round(bow.y)} ${round(end.x)} ${round(end.y)}`;
	return [
		s('path', { className: ['formation-move-ground'], d }),
		s('path', { className: ['formation-move'], d, ...headed(sheet.id, 'ink') }),
		s('circle', {
			className: ['formation-move-dot'],
			cx: round(start.x),
			cy: round(start.y),
			r: numbered ? 10.5 : 7,
		}),
		...(numbered ? [numberAt(sheet, start, i)] : []),
	];
}

const numberAt = (sheet: Sheet, { x, y }: Point, i: number): Element =>
	letter(sheet, 'strong', String(i + 1), {
		x,
		y,
		anchor: 'middle',
		from: 'middle',
		className: 'formation-on-dot',
	}).element;

/** The arrows; beside each its words, where the plane has room for them. */
export function drawMoves(
	{ advice }: VillageFormationModel,
	sheet: Sheet,
	board: Board,
	plane: Plane,
): Element[] {
	const numbered = sheet.name !== 'wide';
	const moves = movesOf({ advice }, plane);
	return advice.flatMap(({ from, who, words }, i) => {
		const move = moves[i]!;
		const arrow = drawMove(sheet, move, i, numbered);
		if (numbered) return arrow;
		const { width, ...at } = besideOf(plane, from);
		const set = letters(
			sheet,
			[
				{ kind: 'strong', text: balance(sheet, 'strong', who, width) },
				{ kind: 'body', text: balance(sheet, 'body', words, width) },
			],
			at,
		);
		const near = at.anchor === 'start' ? set.box.x + set.box.width + 6 : set.box.x - 6;
		const leader = s('line', {
			className: ['stroke-2'],
			x1: round(near),
			y1: round(set.box.y + 10),
			x2: round(move.start.x),
			y2: round(move.start.y),
		});
		// The words stand outside the disc.
		const ground = groundFor(set.box, `0${from.slice(1)}`, false);
		return [leader, ...arrow, ...board.put({ box: set.box, elements: [...ground, ...set.elements] })];
	});
}

/** The advice in a list, each under the number of its arrow; and its height. */
export function listMoves(
	{ advice }: VillageFormationModel,
	sheet: Sheet,
	{ x, y, width }: { x: number; y: number; width: number },
): { elements: Element[]; height: number } {
	let top = y;
	const elements = advice.flatMap(({ who, words }, i) => {
		const set = letters(
			sheet,
			[
				{ kind: 'strong', text: who },
				{ kind: 'body', text: balance(sheet, 'body', words, width - 36) },
			],
			{ x: x + 32, y: top, width: width - 36 },
		);
		const at = { x: x + 12, y: top + 11 };
		top += set.box.height + 9;
		return [
			s('circle', { className: ['formation-move-dot'], cx: at.x, cy: round(at.y), r: 10.5 }),
			numberAt(sheet, at, i),
			...set.elements,
		];
	});
	return { elements, height: top - y };
}
