/** Rows of what the party puts up for others to see, and of its people in the trade. */
import type { Element } from 'hast';
import { s } from 'hastscript';
import { letter, letters } from '../../figure-kit/letter.ts';
import { mark } from '../../figure-kit/marks.ts';
import { pictogram } from '../../figure-kit/pictograms.ts';
import type { Sheet } from '../../figure-kit/sheet.ts';
import { round } from '../../figure-kit/svg.ts';
import { columnsOf, crowdIn } from './geometry.ts';
import type { Call, Crowd, Sign, SignGroup } from './model.ts';
import { cellphone, member, standing, tag } from './pictures.ts';
import { heightOf, longest, type Room, type Row } from './rows.ts';

/** The wall of a firm with a plaque on it, which is lettered where it is large enough. */
function plaqueOn(sheet: Sheet, { lettering, id }: Sign, x: number, y: number, high: number): Element[] {
	const words = lettering ?? '';
	const wide = longest(sheet, 'strong', words) + 22;
	const room = { width: high * 1.28, height: high * 0.62 };
	const fits =
		words !== '' && wide <= room.width && heightOf(sheet, 'strong', words, wide - 14) + 12 <= high * 0.8;
	const half = fits ? Math.max(high * 0.62, wide / 2 + 16) : high * 0.5;
	const plaque = fits
		? { width: wide, height: heightOf(sheet, 'strong', words, wide - 14) + 12 }
		: { width: high * 0.62, height: high * 0.5 };
	const top = y - high;
	const box = { x: x - plaque.width / 2, y: top + (high * 0.14 + high - plaque.height) / 2, ...plaque };
	const middle = box.y + box.height / 2;
	return [
		s('path', {
			className: ['pic-white'],
			d: `M${round(x - half)} ${round(y)}V${round(top + 6)}H${round(x + half)}V${round(y)}Z`,
		}),
		s('path', {
			className: ['pic-white'],
			d: `M${round(x - half - 5)} ${round(top + high * 0.13)}V${round(top)}H${round(x + half + 5)}V${round(top + high * 0.13)}Z`,
		}),
		s('rect', {
			className: ['is-central'],
			x: round(box.x),
			y: round(box.y),
			width: round(box.width),
			height: round(box.height),
			rx: 2,
			dataFlip: `sign-${id}`,
		}),
		...(fits
			? [
					letter(sheet, 'strong', words, {
						x,
						y: middle,
						from: 'middle',
						anchor: 'middle',
						width: wide - 14,
						className: 'on-central',
					}).element,
				]
			: [
					s('path', {
						className: ['plaque-line'],
						d: [-0.26, 0, 0.26]
							.map(
								(part) =>
									`M${round(x - box.width * 0.3)} ${round(middle + part * box.height)}h${round(box.width * 0.6)}`,
							)
							.join(''),
					}),
				]),
	];
}

/** A member who shows membership in a chat. */
function chatAt({ id }: Sign, x: number, y: number, high: number): Element[] {
	const scale = (high * 0.72) / 30;
	const left = x - high * 0.62;
	const bubble = { x: x - high * 0.18, y: y - high, width: high * 1.05, height: high * 0.52 };
	const [right, low] = [bubble.x + bubble.width, bubble.y + bubble.height];
	const middle = bubble.y + bubble.height / 2;
	const r = bubble.height * 0.25;
	return [
		standing(member(), left, y, scale, `sign-${id}`),
		s('path', {
			className: ['bubble'],
			d: `M${round(bubble.x)} ${round(bubble.y)}H${round(right)}V${round(low)}H${round(bubble.x + high * 0.2)}L${round(bubble.x - high * 0.04)} ${round(low + high * 0.13)}V${round(low)}L${round(bubble.x)} ${round(low)}Z`,
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

function drawSign(sheet: Sheet, sign: Sign, x: number, ground: number, high: number): Element[] {
	switch (sign.picture) {
		case 'tag': {
			const scale = high / 42;
			return [
				pictogram('stall', x - 6 * scale, ground, scale),
				standing(tag(), x + 19 * scale, ground, scale, `sign-${sign.id}`),
			];
		}
		case 'plaque':
			return plaqueOn(sheet, sign, x, ground, high);
		case 'chat':
			return chatAt(sign, x, ground, high);
	}
}

/** The broadest that a sign is, for its height. */
const breadth: Readonly<Record<Sign['picture'], number>> = { tag: 1.15, plaque: 1.4, chat: 1.85 };

/** Signs side by side, with who puts them up above, and what they are below. */
export function signsRow(sheet: Sheet, groups: readonly SignGroup[], { x, width }: Room, tall: number): Row {
	const signs = groups.flatMap((group) => group.signs);
	if (signs.length === 0) return { height: 0, draw: () => [] };
	const widest = Math.max(
		...groups.flatMap(({ by, signs: here }) => [
			longest(sheet, 'strong', by) / here.length,
			...here.map(({ label }) => longest(sheet, 'body', label)),
		]),
	);
	const fit = Math.max(1, Math.floor(width / (widest + 8)));
	if (fit < signs.length && groups.length > 1) {
		const rows = groups.map((group) => signsRow(sheet, [group], { x, width }, tall));
		return {
			height: rows.reduce((sum, { height }) => sum + height, 0),
			draw: (y) => {
				let top = y;
				return rows.flatMap((row) => {
					const drawn = row.draw(top, row.height);
					top += row.height;
					return drawn;
				});
			},
		};
	}
	if (fit < signs.length) {
		const [first, second] = [signs.slice(0, fit), signs.slice(fit)];
		const { by } = groups[0]!;
		const rows = [first, second].map((part) => signsRow(sheet, [{ by, signs: part }], { x, width }, tall));
		return {
			height: rows[0]!.height + rows[1]!.height,
			draw: (y) => rows.flatMap((row, i) => row.draw(i === 0 ? y : y + rows[0]!.height, row.height)),
		};
	}
	const column = width / signs.length;
	const heads = Math.max(
		...groups.map(({ by, signs: here }) => heightOf(sheet, 'strong', by, column * here.length - 10)),
	);
	const names = Math.max(...signs.map(({ label }) => heightOf(sheet, 'body', label, column - 8)));
	const least = heads + names + 16;
	return {
		height: least + tall,
		draw: (y, height) => {
			const high = Math.min(
				height - least,
				tall * 1.25,
				...signs.map(({ picture }) => (column - 8) / breadth[picture]),
			);
			const ground = y + height - names - 8;
			const xs = columnsOf(signs.length, x, width);
			let seen = 0;
			return groups.flatMap(({ by, signs: here }) => {
				const first = seen;
				seen += here.length;
				const left = x + column * first;
				return [
					letter(sheet, 'strong', by, { x: left, y, width: column * here.length - 10 }).element,
					...here.map((sign, i) => {
						const at = xs[first + i]!;
						const hit = {
							x: at - column / 2 + 2,
							y: ground - high - 4,
							width: column - 4,
							height: high + names + 12,
						};
						return mark(sheet, { parameter: 'part', id: sign.id, label: `${by}: ${sign.label}`, hit }, [
							...drawSign(sheet, sign, at, ground, high),
							letter(sheet, 'body', sign.label, {
								x: at,
								y: ground + 6,
								width: column - 8,
								anchor: 'middle',
							}).element,
						]);
					}),
				];
			});
		},
	};
}

/** Members who trade, each drawn; those who lead are larger. */
export function crowdRow(sheet: Sheet, crowd: Crowd, { x, width }: Room, tall: number, also: boolean): Row {
	const { id, head, groups } = crowd;
	const above = heightOf(sheet, 'strong', head, width) + 6;
	const said = also ? heightOf(sheet, 'body', crowd.also, width) + 8 : 0;
	const parts = groups.map(({ size }) => (size === 'large' ? 1.1 : 3));
	const whole = parts.reduce((sum, each) => sum + each, 0);
	return {
		height: above + said + tall * Math.max(1, groups.length / 2),
		draw: (y, height) => {
			const room = height - above - said - 4 * groups.length;
			let top = y + above;
			const drawn = groups.flatMap(({ id: of, count, label, size }, g) => {
				const large = size === 'large';
				const high = (room * parts[g]!) / whole;
				const words = large ? Math.min(width * 0.4, longest(sheet, 'body', label) + 14) : 0;
				const { spots, cell } = crowdIn(
					count,
					{ x, y: top, width: width - words, height: high },
					high / 1.62,
				);
				const end = Math.max(...spots.map((spot) => spot.x));
				const low = Math.max(...spots.map((spot) => spot.y));
				top += high + 4;
				return [
					...spots.map((spot, i) => standing(member(), spot.x, spot.y, (cell * 0.86) / 20, `${of}-${i}`)),
					...(large
						? [
								letter(sheet, 'body', label, {
									x: end + cell / 2 + 8,
									y: low - (cell * 1.62) / 2,
									from: 'middle',
									width: Math.max(words - 8, width - (end - x) - cell / 2 - 10),
								}).element,
							]
						: []),
				];
			});
			return [
				mark(sheet, { parameter: 'part', id, label: head, hit: { x, y, width, height: height - said } }, [
					letter(sheet, 'strong', head, { x, y, width }).element,
					...drawn,
				]),
				...(also
					? [letter(sheet, 'body', crowd.also, { x, y: y + height, from: 'bottom', width }).element]
					: []),
			];
		},
	};
}

/** Secretaries who are on call for those who trade. */
export function callRow(sheet: Sheet, { id, head, label, to }: Call, { x, width }: Room, tall: number): Row {
	const [left, right] = [width * 0.36, width * 0.64];
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
			const scale = high / 46;
			const stalls = [0.27, 0.73].map((part) => x + left + room[0] * part);
			const worker = x + left + room[0] + room[1] / 2;
			const from = { x: x + 44 * scale, y: ground - 26 * scale };
			const tops = [...stalls.map((at) => ({ x: at, y: 38 })), { x: worker, y: 33 }];
			const threads = tops.map(({ x: tip, y: up }, i) => {
				const end = ground - up * scale;
				const peak = Math.min(from.y, end) - (8 + 4 * i) * scale;
				return `M${round(from.x)} ${round(from.y - 3 + 3 * i)}C${round(from.x + (tip - from.x) * 0.4)} ${round(peak)} ${round(tip - (tip - from.x) * 0.25)} ${round(peak)} ${round(tip)} ${round(end)}`;
			});
			const named = (words: string, at: number, wide: number) =>
				letter(sheet, 'body', words, { x: at, y: ground + 6, width: wide, anchor: 'middle' }).element;
			return [
				mark(sheet, { parameter: 'part', id, label: `${head}: ${label}`, hit: { x, y, width, height } }, [
					letter(sheet, 'strong', head, { x, y, width }).element,
					s('path', { className: ['party-thread'], d: threads.join('') }),
					standing(member(true), x + 16 * scale, ground, scale * 1.3, `secretary-${id}`),
					standing(cellphone(), x + 36 * scale, ground - 12 * scale, scale),
					...stalls.map((at) => pictogram('stall', at, ground, scale * 0.9)),
					pictogram('person', worker, ground, scale),
					...letters(sheet, [{ kind: 'body', text: label }], { x, y: ground + 6, width: left - 10 }).elements,
					named(to[0], x + left + room[0] / 2, room[0] - 6),
					named(to[1], worker, room[1] - 6),
				]),
			];
		},
	};
}
