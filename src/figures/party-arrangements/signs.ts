/** Rows of what the party puts up for others to see. */
import type { Element } from 'hast';
import { s } from 'hastscript';
import { letter } from '../../figure-kit/letter.ts';
import { mark } from '../../figure-kit/marks.ts';
import type { Sheet } from '../../figure-kit/sheet.ts';
import { round } from '../../figure-kit/svg.ts';
import type { Sign, SignGroup } from './model.ts';
import { common, member, standing, tag } from './pictures.ts';
import { heightOf, longest, type Room, type Row, stacked } from './rows.ts';

/** Room of a lettered plaque, where a sign has words and is seen from near. */
function plaqueOf(sheet: Sheet, { lettering }: Sign, near: boolean) {
	if (lettering === undefined || !near) return undefined;
	const words = longest(sheet, 'strong', lettering) + 2;
	return { words, width: words + 18, height: heightOf(sheet, 'strong', lettering, words) + 10 };
}
type Plaque = ReturnType<typeof plaqueOf>;

/** The plaque, where its words are not too large for a wall of some height. */
const lettered = (plaque: Plaque, high: number): Plaque =>
	plaque && plaque.height <= high * 0.86 && plaque.width <= high * 1.4 ? plaque : undefined;

/** Half the width of a picture of some height. */
function halfOf({ picture }: Sign, plaque: Plaque, high: number, near: boolean): number {
	const on = lettered(plaque, high);
	switch (picture) {
		case 'tag':
			return high * 0.66;
		case 'plaque':
			return on ? Math.max(high * 0.6, on.width / 2 + 10) + 6 : high * 0.5 + 6;
		case 'chat':
			return high * (near ? 0.75 : 0.87) + 1;
	}
}

/** The wall of a firm with a plaque on it, which is lettered where it is large enough. */
function plaqueOn(sheet: Sheet, sign: Sign, x: number, y: number, { tall, near }: Signs): Element[] {
	const plaque = plaqueOf(sheet, sign, near);
	const half = halfOf(sign, plaque, tall, near) - 6;
	const words = lettered(plaque, tall)?.words;
	const [width, height] = plaque && words ? [plaque.width, plaque.height] : [tall * 0.62, tall * 0.5];
	const [top, roof] = [y - tall, tall * 0.13];
	const box = { x: x - width / 2, y: y - (tall - roof + height) / 2, width, height };
	const middle = box.y + height / 2;
	const drawn = [-0.26, 0, 0.26].map(
		(part) => `M${round(x - width * 0.3)} ${round(middle + part * height)}h${round(width * 0.6)}`,
	);
	const at = { x, y: middle, from: 'middle', anchor: 'middle', className: 'on-central' } as const;
	return [
		wall(x - half, top + roof, x + half, y),
		wall(x - half - 5, top, x + half + 5, top + roof),
		s('rect', {
			className: ['is-central'],
			x: round(box.x),
			y: round(box.y),
			width: round(width),
			height: round(height),
			rx: 2,
			dataFlip: `sign-${sign.id}`,
		}),
		words
			? letter(sheet, 'strong', sign.lettering!, { ...at, width: words }).element
			: s('path', { className: ['plaque-line'], d: drawn.join('') }),
	];
}

const wall = (left: number, top: number, right: number, low: number): Element =>
	s('path', {
		className: ['pic-white'],
		d: `M${round(left)} ${round(low)}V${round(top)}H${round(right)}V${round(low)}Z`,
	});

/**
 * A member who shows membership in a chat; seen from near, also somebody who reads it.
 *
 * @param high height of all
 */
function chatAt({ id }: Sign, x: number, y: number, high: number, near: boolean): Element[] {
	const scale = (high * (near ? 0.58 : 0.72)) / 30;
	const wide = near ? high * 1.5 : high * 1.7;
	const left = x - wide / 2;
	const bubble = {
		x: left + high * (near ? 0.3 : 0.46),
		y: y - high,
		width: high * 1.02,
		height: high * 0.4,
	};
	const [right, low] = [bubble.x + bubble.width, bubble.y + bubble.height];
	const middle = bubble.y + bubble.height / 2;
	const r = bubble.height * 0.25;
	const person = 10 * scale;
	return [
		standing(member(), left + person, y, scale, `sign-${id}`),
		...(near ? [common('person', left + wide - person, y, scale)] : []),
		s('path', {
			className: ['bubble'],
			d: `M${round(bubble.x)} ${round(bubble.y)}H${round(right)}V${round(low)}H${round(bubble.x + high * 0.22)}L${round(bubble.x + high * 0.04)} ${round(low + high * 0.13)}L${round(bubble.x + high * 0.08)} ${round(low)}H${round(bubble.x)}Z`,
		}),
		s('circle', { className: ['pic-party'], cx: round(bubble.x + r * 2), cy: round(middle), r: round(r) }),
		s('path', {
			className: ['stroke'],
			d: [-0.16, 0.16]
				.map(
					(part) =>
						`M${round(bubble.x + r * 3.8)} ${round(middle + part * bubble.height)}H${round(right - high * (part > 0 ? 0.28 : 0.12))}`,
				)
				.join(''),
		}),
	];
}

/** How signs are drawn. */
interface Signs {
	/** Height of a picture. */
	tall: number;
	/** Whether they are seen from near: lettered, and told at more length. */
	near: boolean;
}

function drawSign(sheet: Sheet, sign: Sign, x: number, ground: number, { tall, near }: Signs): Element[] {
	switch (sign.picture) {
		case 'tag': {
			const scale = tall / 42;
			return [
				common('stall', x - 4 * scale, ground, scale),
				standing(tag(), x + 23 * scale, ground, scale, `sign-${sign.id}`),
			];
		}
		case 'plaque':
			return plaqueOn(sheet, sign, x, ground, { tall, near });
		case 'chat':
			return chatAt(sign, x, ground, tall, near);
	}
}

/** The largest height of a picture that fits a width. */
function fitting(sheet: Sheet, sign: Sign, { tall, near }: Signs, width: number): number {
	const plaque = plaqueOf(sheet, sign, near);
	let high = tall;
	while (high > 16 && 2 * halfOf(sign, plaque, high, near) > width) high -= 2;
	return high;
}

const nameOf = ({ label, close }: Sign, near: boolean): string => (near ? (close ?? label) : label);

/** Signs in as many lines as their words need, each group under who puts it up. */
function linesOfSigns(
	sheet: Sheet,
	groups: readonly SignGroup[],
	width: number,
	near: boolean,
): SignGroup[][] {
	const widest = Math.max(
		...groups.flatMap(({ by, signs }) => [
			longest(sheet, 'strong', by) / signs.length,
			...signs.map((sign) => longest(sheet, 'body', nameOf(sign, near))),
		]),
	);
	const fit = Math.max(1, Math.floor(width / (widest + 10)));
	const pieces = groups.flatMap(({ by, signs }) =>
		Array.from({ length: Math.ceil(signs.length / fit) }, (_, i) => ({
			by,
			signs: signs.slice(i * fit, (i + 1) * fit),
		})),
	);
	const lines: SignGroup[][] = [];
	for (const piece of pieces) {
		const last = lines.at(-1);
		const there = last?.reduce((sum, { signs }) => sum + signs.length, 0) ?? fit;
		if (last && there + piece.signs.length <= fit) last.push(piece);
		else lines.push([piece]);
	}
	return lines;
}

/** Signs side by side, or one below the other where they are near and the room is narrow. */
export function signsRow(sheet: Sheet, of: readonly SignGroup[], room: Room, signs: Signs): Row {
	const groups = of.map(({ by, byClose, signs: here }) => ({
		by: signs.near ? (byClose ?? by) : by,
		signs: here,
	}));
	const count = groups.reduce((sum, group) => sum + group.signs.length, 0);
	if (count === 0) return { height: 0, draw: () => [] };
	if (signs.near && room.width / count < 150)
		return stacked(
			groups.flatMap(({ by, signs: here }) =>
				here.map((sign, i) => signBeside(sheet, i === 0 ? by : undefined, by, sign, room, signs)),
			),
			6,
		);
	const lines = linesOfSigns(sheet, groups, room.width, signs.near);
	return stacked(lines.map((line) => lineOfSigns(sheet, line, room, signs)));
}

/** A sign with its words at its right, under who puts it up. */
function signBeside(
	sheet: Sheet,
	head: string | undefined,
	by: string,
	sign: Sign,
	{ x, width }: Room,
	signs: Signs,
): Row {
	const left = width * 0.46;
	const room = width - left - 14;
	const above = head === undefined ? 0 : heightOf(sheet, 'strong', head, width) + 6;
	const high = fitting(sheet, sign, signs, left);
	const middle = x + halfOf(sign, plaqueOf(sheet, sign, true), high, true);
	const words = nameOf(sign, true);
	const beside = Math.max(high, heightOf(sheet, 'body', words, room));
	return {
		height: above + beside + 8,
		draw: (y) => {
			const top = y + above;
			const at = { x: x + left + 14, y: top + beside / 2, from: 'middle', width: room } as const;
			const hit = { x, y: top, width, height: beside + 4 };
			return [
				...(head === undefined ? [] : [letter(sheet, 'strong', head, { x, y, width }).element]),
				mark(sheet, { parameter: 'part', id: sign.id, label: `${by} ${words}`, hit }, [
					...drawSign(sheet, sign, middle, top + high, { tall: high, near: true }),
					letter(sheet, 'body', words, at).element,
				]),
			];
		},
	};
}

/** Signs side by side, with who puts them up above, and what they are below. */
function lineOfSigns(sheet: Sheet, groups: readonly SignGroup[], { x, width }: Room, signs: Signs): Row {
	const { near } = signs;
	const all = groups.flatMap((group) => group.signs);
	const column = width / all.length;
	const heads = Math.max(
		...groups.map(({ by, signs: here }) => heightOf(sheet, 'strong', by, column * here.length - 10)),
	);
	const names = Math.max(...all.map((sign) => heightOf(sheet, 'body', nameOf(sign, near), column - 12)));
	const high = Math.min(...all.map((sign) => fitting(sheet, sign, signs, column - 6)));
	return {
		height: heads + names + 16 + high,
		draw: (y) => {
			const ground = y + heads + 8 + high;
			let seen = 0;
			return groups.flatMap(({ by, signs: here }) => {
				const left = x + column * seen;
				seen += here.length;
				const drawn = here.map((sign, i) => {
					const box = { x: left + column * i, y: ground - high, width: column - 8, height: high + names + 8 };
					const name = nameOf(sign, near);
					return mark(sheet, { parameter: 'part', id: sign.id, label: `${by} ${name}`, hit: box }, [
						...drawSign(sheet, sign, box.x + halfOf(sign, plaqueOf(sheet, sign, near), high, near), ground, {
							tall: high,
							near,
						}),
						letter(sheet, 'body', name, { x: box.x, y: ground + 6, width: column - 12 }).element,
					]);
				});
				return [
					letter(sheet, 'strong', by, { x: left, y, width: column * here.length - 10 }).element,
					...drawn,
				];
			});
		},
	};
}
