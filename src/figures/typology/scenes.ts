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

/** The pictogram of a village by its type. */
export const signOf = (type: VillageType | undefined): Pictogram =>
	type === 'merchant-based' ? 'stall' : type === 'producer-based' ? 'workshop' : 'house';

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

const groundOf = ({ at, ground }: Placing, className = 'stroke'): Element =>
	s('line', {
		className: [className],
		x1: round(at(-104)),
		x2: round(at(104)),
		y1: round(ground),
		y2: round(ground),
	});

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
	const path = (d: string) => s('path', { className: ['typology-way'], d, ...headed(canvas.id, 'ink') });
	if (kind === 'came') return [path(`M${to(-44, -12)}L${to(-14, -12)}`), sign];
	if (kind === 'returned') return [path(`M${to(13, -3)}C${to(36, -3)} ${to(38, -32)} ${to(13, -28)}`), sign];
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

const nameStyle = (canvas: Pick<Canvas, 'sizes'>) => styleOf(canvas, 'strong');

/** Room of a named village: its pictogram's, or its name's where that is wider. */
const roomOf = (canvas: Pick<Canvas, 'sizes'>, { name }: Village, scale: number): number =>
	Math.max(46 * scale, measure(name, nameStyle(canvas))) + 6;

/** Puts villages in as many rows as their names need. */
export function rowsOfVillages(
	canvas: Pick<Canvas, 'sizes'>,
	villages: readonly Village[],
	width: number,
	scale: number,
): Village[][] {
	const rows: Village[][] = [];
	let used = Infinity;
	for (const village of villages) {
		const room = roomOf(canvas, village, scale);
		if (used + room > width) {
			rows.push([]);
			used = 0;
		}
		lastOf(rows).push(village);
		used += room;
	}
	return rows;
}

/** Scale of named villages, and the height of one of their rows. */
const namedIn = (canvas: Canvas) => {
	const scale = canvas.name === 'wide' ? 1.15 : canvas.name === 'column' ? 1.1 : 0.84;
	return { scale, row: 52 * scale + leadingOf(nameStyle(canvas).size) + 8 };
};

/** Height that the named villages need. */
export function namedHeight(canvas: Canvas, villages: readonly Village[], width: number): number {
	const { scale, row } = namedIn(canvas);
	return rowsOfVillages(canvas, villages, width, scale).length * row;
}

/** The villages that the dissertation names, each on its ground above its name. */
export function namedScene(canvas: Canvas, { villages }: Cell, box: Box): Element[] {
	if (villages.length === 0) return [groundOf(placing(box), 'typology-no-ground')];
	const { scale, row } = namedIn(canvas);
	const rows = rowsOfVillages(canvas, villages, box.width, scale);
	const names = leadingOf(nameStyle(canvas).size) + 4;
	return rows.flatMap((line, i) => {
		const ground = box.y + box.height - names - (rows.length - 1 - i) * row;
		const rooms = line.map((village) => roomOf(canvas, village, scale));
		const spare = (box.width - rooms.reduce((sum, room) => sum + room, 0)) / line.length;
		let x = box.x;
		return [
			s('line', {
				className: ['stroke'],
				x1: round(box.x),
				x2: round(box.x + box.width),
				y1: round(ground),
				y2: round(ground),
			}),
			...line.flatMap(({ id, name, type, ceased }, j) => {
				const middle = x + (itemAt(rooms, j) + spare) / 2;
				x += itemAt(rooms, j) + spare;
				const sign = pictogram(signOf(type), middle, ground, scale * (type ? 1 : 2.1), `named-${id}`);
				return [
					ceased ? s('g', { className: ['typology-ceased'] }, [sign]) : sign,
					textBlock(canvas, 'strong', name, { x: middle, y: ground + 4, anchor: 'middle' }).element,
				];
			}),
		];
	});
}
