/** What stands in a cell: a village before what it rests on, a hall, or the villages that are named. */
import type { Element } from 'hast';
import { s } from 'hastscript';
import { headed } from '../../figure-kit/arrow.ts';
import { balance } from '../../figure-kit/balance.ts';
import type { Box } from '../../figure-kit/box.ts';
import { leadingOf, type Canvas, styleOf } from '../../figure-kit/canvas.ts';
import { pictogram, type Pictogram, pictogramSize } from '../../figure-kit/pictograms.ts';
import { round } from '../../figure-kit/svg.ts';
import { textBlock } from '../../figure-kit/text-block.ts';
import { measure } from '../../figure-kit/text.ts';
import { itemAt, lastOf } from '../../text/items.ts';
import type { Cell, Village, VillageType } from './model.ts';
import { path } from '../../figure-kit/path.ts';

/** The pictogram of a village by its type. */
const signOf = (type: VillageType | undefined): Pictogram =>
	type ? ({ 'merchant-based': 'stall', 'producer-based': 'workshop' } as const)[type] : 'house';

/** A scene's own size, in which it is drawn around the middle of its ground. */
const own = { width: 212, height: 122 };

/** A point of the scene in the drawing, and the scale. */
const placing = ({ x, y, width, height }: Box) => {
	const scale = Math.min(1.35, width / own.width, height / own.height);
	return {
		scale,
		at: (dx: number) => x + width / 2 + dx * scale,
		ground: y + height - 2,
	};
};

type Placing = ReturnType<typeof placing>;

const level = (from: number, to: number, y: number, className = 'stroke'): Element =>
	s('line', { className: [className], x1: round(from), x2: round(to), y1: round(y), y2: round(y) });

const groundOf = ({ at, ground }: Placing, className?: string): Element =>
	level(at(-104), at(104), ground, className);

/** What a village rests on: factories, a hall, or both. */
function behind({ governed, robust, id }: Cell, { at, ground, scale }: Placing): Element[] {
	const both = governed && robust;
	return [
		...(robust ? [pictogram('factories', at(both ? -48 : 2), ground, (both ? 1.25 : 1.85) * scale)] : []),
		...(governed
			? [pictogram('hall', at(both ? 56 : -8), ground, (both ? 1.6 : 2.2) * scale, `hall-${id}`)]
			: []),
	];
}

/** Somebody who came, came back, or was there. */
export function person(
	canvas: Pick<Canvas, 'id'>,
	kind: Cell['people'][number],
	x: number,
	ground: number,
	scale: number,
	flip?: string,
): Element[] {
	const sign = pictogram('person', x, ground, scale, flip);
	const to = (dx: number, dy: number) => `${round(x + dx * scale)} ${round(ground + dy * scale)}`;
	const way = (d: string) => path('typology-way', d, headed(canvas.id, 'ink'));
	if (kind === 'came') return [way(`M${to(-44, -12)}L${to(-14, -12)}`), sign];
	if (kind === 'returned') return [way(`M${to(13, -3)}C${to(36, -3)} ${to(38, -32)} ${to(13, -28)}`), sign];
	return [sign];
}

/** Plants of a field. */
const sprout = (x: number, ground: number, scale: number): Element =>
	s('path', {
		className: ['stroke-2'],
		transform: `translate(${round(x)} ${round(ground)}) scale(${Math.round(scale * 1000) / 1000})`,
		d: 'M0 0V-13M0 -4C-6 -5 -9 -9 -9 -13C-3 -13 0 -9 0 -4M0 -7C6 -8 9 -12 9 -16C3 -16 0 -12 0 -7',
	});

/** A village before what it rests on; where none forms, a live stream from a field. */
export function villageScene(canvas: Canvas, cell: Cell, box: Box): Element[] {
	const place = placing(box);
	const { at, ground, scale } = place;
	if (cell.types.length === 0)
		return [
			...[-94, -77, 81, 95].map((x) => sprout(at(x), ground, 1.1 * scale)),
			pictogram('phone', at(-12), ground, 1.95 * scale),
			...cell.people.flatMap((kind) => person(canvas, kind, at(56), ground, 1.15 * scale)),
			groundOf(place),
		];
	const two = cell.types.length > 1;
	const houses = cell.types.map((type, i) =>
		pictogram(
			signOf(type),
			at(two ? -24 + i * 60 : type === 'merchant-based' ? 22 : -12),
			ground,
			(two ? 1.05 : 1.5) * scale,
			`village-${cell.id}-${type}`,
		),
	);
	const size = (two ? 0.85 : 1.15) * scale;
	const people = cell.people.flatMap((kind) =>
		person(
			canvas,
			kind,
			at(kind === 'came' ? (two ? -68 : -40) : kind === 'native' ? 92 : 46),
			ground,
			size,
			`person-${cell.id}-${kind}`,
		),
	);
	return [...behind(cell, place), ...houses, ...people, groundOf(place)];
}

/** Scale of a hall by the rank of its means. */
const halls = [0.8, 1.2, 1.75, 2.1] as const;

const wordsOver = (canvas: Canvas, { government }: Cell, width: number) =>
	textBlock(canvas, 'note', balance(canvas, 'note', government.words, width), {
		x: 0,
		y: 0,
		anchor: 'middle',
		from: 'bottom',
	});

/** Height that a hall and the words over it need. */
export const hallHeight = (canvas: Canvas, cell: Cell, width: number): number =>
	wordsOver(canvas, cell, width).box.height + 80;

/** A hall, larger where the means are, filled where it acts, under its words. */
export function hallScene(canvas: Canvas, cell: Cell, box: Box): Element[] {
	const { means, acts } = cell.government;
	const place = placing(box);
	const { at, ground } = place;
	const over = wordsOver(canvas, cell, box.width);
	const { half, height } = pictogramSize.hall;
	const room = Math.min((box.height - over.box.height - 10) / height, (box.width * 0.46) / half);
	const scale = (itemAt(halls, means - 1) / lastOf(halls)) * room;
	const hall = pictogram('hall', at(0), ground, scale, `hall-${cell.id}`);
	return [
		acts ? hall : s('g', { className: ['typology-idle'] }, [hall]),
		groundOf(place),
		s('g', { transform: `translate(${round(at(0))} ${round(ground - height * scale - 6)})` }, [over.element]),
	];
}

/** Puts named villages in as many rows as their names need: each with its room, its pictogram's or its name's. */
function namedRows(canvas: Canvas, villages: readonly Village[], width: number) {
	const scale = { wide: 1.15, column: 1.1, phone: 0.84 }[canvas.name];
	const names = leadingOf(canvas.sizes.strong) + 4;
	const rows: (Village & { room: number })[][] = [];
	let used = Infinity;
	for (const village of villages) {
		const room = Math.max(46 * scale, measure(village.name, styleOf(canvas, 'strong'))) + 6;
		if (used + room > width) {
			rows.push([]);
			used = 0;
		}
		lastOf(rows).push({ ...village, room });
		used += room;
	}
	return { scale, rows, names, height: 52 * scale + names + 4 };
}

/** Height that the named villages need. */
export function namedHeight(canvas: Canvas, { villages }: Cell, width: number): number {
	const { rows, height } = namedRows(canvas, villages, width);
	return rows.length * height;
}

/** The villages that the dissertation names, each on its ground above its name. */
export function namedScene(canvas: Canvas, { villages }: Cell, box: Box): Element[] {
	if (villages.length === 0) return [groundOf(placing(box), 'typology-no-ground')];
	const { scale, rows, names, height } = namedRows(canvas, villages, box.width);
	return rows.flatMap((row, i) => {
		const ground = box.y + box.height - names - (rows.length - 1 - i) * height;
		const spare = (box.width - row.reduce((sum, { room }) => sum + room, 0)) / row.length;
		let x = box.x;
		return [
			level(box.x, box.x + box.width, ground),
			...row.flatMap(({ id, name, type, ceased, room }) => {
				const middle = x + (room + spare) / 2;
				x += room + spare;
				const sign = pictogram(signOf(type), middle, ground, scale * (type ? 1 : 2.1), `named-${id}`);
				return [
					ceased ? s('g', { className: ['typology-ceased'] }, [sign]) : sign,
					textBlock(canvas, 'strong', name, { x: middle, y: ground + 4, anchor: 'middle' }).element,
				];
			}),
		];
	});
}
