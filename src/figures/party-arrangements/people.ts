/** Rows of the party’s people in the trade. */
import type { Element } from 'hast';
import { s } from 'hastscript';
import type { Box } from '../../figure-kit/box.ts';
import { letter, letters } from '../../figure-kit/letter.ts';
import { mark } from '../../figure-kit/marks.ts';
import type { Sheet } from '../../figure-kit/sheet.ts';
import { round } from '../../figure-kit/svg.ts';
import { crowdIn } from './geometry.ts';
import type { Call, Crowd } from './model.ts';
import { cellphone, common, member, standing } from './pictures.ts';
import { heightOf, longest, type Room, type Row } from './rows.ts';

type Group = Crowd['groups'][number];

/** Those of a group, in rows; the name of those who lead stands beside them. */
function drawGroup(sheet: Sheet, { id, count, label, size }: Group, room: Box): Element[] {
	const named = size === 'large';
	const words = named ? Math.min(room.width * 0.4, longest(sheet, 'body', label) + 14) : 0;
	const { spots, cell } = crowdIn(count, { ...room, width: room.width - words });
	const drawn = spots.map((spot, i) => standing(member(), spot.x, spot.y, (cell * 0.86) / 20, `${id}-${i}`));
	if (!named) return drawn;
	const x = Math.max(...spots.map((spot) => spot.x)) + cell / 2 + 8;
	const y = Math.max(...spots.map((spot) => spot.y)) - cell * 0.8;
	const width = Math.max(words - 8, room.x + room.width - x);
	return [...drawn, letter(sheet, 'body', label, { x, y, from: 'middle', width }).element];
}

/**
 * Members who trade, each drawn; those who lead are larger.
 *
 * @param tall the least height of two groups
 * @param also whether more is said of some of them
 */
export function crowdRow(sheet: Sheet, crowd: Crowd, { x, width }: Room, tall: number, also: boolean): Row {
	const { id, head, groups } = crowd;
	// What is said besides is long: not to its edge.
	const line = width * 0.97;
	const above = heightOf(sheet, 'strong', head, width) + 6;
	const said = also ? heightOf(sheet, 'body', crowd.also, line) + 12 : 0;
	const parts = groups.map(({ size }) => (size === 'large' ? 1.25 : 3));
	const whole = parts.reduce((sum, each) => sum + each, 0);
	return {
		height: above + said + tall * Math.max(1, groups.length / 2),
		draw: (y, height) => {
			const room = height - above - said - 4 * groups.length;
			let top = y + above;
			const drawn = groups.flatMap((group, g) => {
				const box = { x, y: top, width, height: (room * parts[g]!) / whole };
				top += box.height + 4;
				return drawGroup(sheet, group, box);
			});
			const hit = { x, y, width, height: height - said };
			const low = { x, y: y + height - 4, from: 'bottom', width: line } as const;
			return [
				mark(sheet, { parameter: 'part', id, label: head, hit }, [
					letter(sheet, 'strong', head, { x, y, width }).element,
					...drawn,
				]),
				...(also ? [letter(sheet, 'body', crowd.also, low).element] : []),
			];
		},
	};
}

/** Secretaries who are on call for those who trade. */
export function callRow(sheet: Sheet, { id, head, label, to }: Call, { x, width }: Room, tall: number): Row {
	const [left, right] = [width * 0.4, width * 0.6];
	const above = heightOf(sheet, 'strong', head, width);
	const room = [right * 0.62, right * 0.38] as const;
	const names = Math.max(
		heightOf(sheet, 'body', label, left - 10),
		...to.map((each, i) => heightOf(sheet, 'body', each, room[i]! - 6)),
	);
	const least = above + names + 16;
	return {
		height: least + tall,
		draw: (y, height) => {
			const high = Math.min(height - least, tall * 1.25, width * 0.2);
			const ground = y + height - names - 8;
			const scale = Math.min(high / 46, (room[0] * 0.46 - 6) / 40);
			const stalls = [0.27, 0.73].map((part) => x + left + room[0] * part);
			const worker = x + left + room[0] + room[1] / 2;
			const from = { x: x + 44 * scale, y: ground - 26 * scale };
			const tops = [...stalls.map((at) => ({ x: at, y: 38 })), { x: worker, y: 33 }];
			const threads = tops.map(({ x: tip, y: up }, i) => {
				// The farther somebody is, the higher the line: so that none crosses another.
				const end = ground - up * scale;
				const peak = ground - (43 + 6.5 * i) * scale;
				return `M${round(from.x)} ${round(from.y + 4 - 4 * i)}C${round(from.x + (tip - from.x) * 0.4)} ${round(peak)} ${round(tip - (tip - from.x) * 0.25)} ${round(peak)} ${round(tip)} ${round(end)}`;
			});
			const named = (words: string, at: number, wide: number) =>
				letter(sheet, 'body', words, { x: at, y: ground + 6, width: wide, anchor: 'middle' }).element;
			return [
				mark(sheet, { parameter: 'part', id, label: `${head}: ${label}`, hit: { x, y, width, height } }, [
					letter(sheet, 'strong', head, { x, y, width }).element,
					s('path', { className: ['party-thread'], d: threads.join('') }),
					standing(member(true), x + 16 * scale, ground, scale * 1.3, `secretary-${id}`),
					standing(cellphone(), x + 36 * scale, ground - 12 * scale, scale),
					...stalls.map((at) => common('stall', at, ground, scale * 0.9)),
					common('person', worker, ground, scale),
					...letters(sheet, [{ kind: 'body', text: label }], { x, y: ground + 6, width: left - 10 }).elements,
					named(to[0], x + left + room[0] / 2, room[0] - 6),
					named(to[1], Math.min(worker, x + width - longest(sheet, 'body', to[1]) / 2), room[1] - 6),
				]),
			];
		},
	};
}
