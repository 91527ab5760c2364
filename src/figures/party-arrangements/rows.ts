/**
 * Rows of a scene: each knows how high it must be, and draws itself between a top and a bottom, so that
 * the rows of two scenes can stand in line.
 */
import type { Element } from 'hast';
import { s } from 'hastscript';
import { headed } from '../../figure-kit/arrow.ts';
import { type Box, rightOf } from '../../figure-kit/box.ts';
import { letter, letters } from '../../figure-kit/letter.ts';
import { mark } from '../../figure-kit/marks.ts';
import { type Kind, leadingOf, type Sheet, styleOf } from '../../figure-kit/sheet.ts';
import { round } from '../../figure-kit/svg.ts';
import { measure, wrapText } from '../../figure-kit/text.ts';
import type { Body, Scene } from './model.ts';

/** What stands between two heights. */
export interface Row {
	/** The least height, in pixels. */
	height: number;
	/** Draws it below `y`, in `height` pixels or more. */
	draw: (y: number, height: number) => Element[];
}

/** Room between rows. */
export const rowGap = 4;

/** Where a scene is. */
export interface Room {
	x: number;
	width: number;
}

/** Height of words that are broken to a width. */
export const heightOf = (sheet: Sheet, kind: Kind, text: string, width: number): number =>
	wrapText(text, { ...styleOf(sheet, kind), width }).length * leadingOf(sheet.sizes[kind]);

/** Width of words in one line. */
export const widthOf = (sheet: Sheet, kind: Kind, text: string): number =>
	measure(text, styleOf(sheet, kind));

/** Width of the longest word, which cannot be broken. */
export const longest = (sheet: Sheet, kind: Kind, text: string): number =>
	Math.max(
		...wrapText(text, { ...styleOf(sheet, kind), width: 1 }).map((each) => widthOf(sheet, kind, each)),
	);

/** Puts rows one below the other. */
export function stacked(rows: readonly Row[], gap = 0): Row {
	const gaps = gap * Math.max(0, rows.length - 1);
	return {
		height: rows.reduce((sum, { height }) => sum + height, gaps),
		draw: (y, height) => {
			const more = (height - rows.reduce((sum, row) => sum + row.height, gaps)) / Math.max(1, rows.length);
			let top = y;
			return rows.flatMap((row) => {
				const drawn = row.draw(top, row.height + more);
				top += row.height + more + gap;
				return drawn;
			});
		},
	};
}

/** The name of a scene, and the area that it stands for. */
export function headRow(sheet: Sheet, { name, within }: Scene, { x, width }: Room): Row {
	const { head, note } = sheet.sizes;
	const one =
		within === undefined || widthOf(sheet, 'head', name) + 12 + widthOf(sheet, 'note', within) <= width;
	const title = heightOf(sheet, 'head', name, width);
	return {
		height: title + (one ? 0 : heightOf(sheet, 'note', within, width)) + 6,
		draw: (y) => {
			const set = letter(sheet, 'head', name, { x, y, width });
			if (within === undefined) return [set.element];
			// Both on one line of letters, or one below the other.
			const level = y + (leadingOf(head) - leadingOf(note)) / 2 + (head - note) * 0.345;
			const at = one ? { x: rightOf(set.box) + 12, y: level } : { x, y: y + title, width };
			return [set.element, letter(sheet, 'note', within, at).element];
		},
	};
}

const pad = 10;
const between = 10;

const barHeight = (sheet: Sheet, { label, note }: Pick<Body, 'label' | 'note'>, width: number): number => {
	const inside = width - 2 * pad;
	if (note !== undefined && !besides(sheet, label, note, inside))
		return heightOf(sheet, 'strong', label, inside) + heightOf(sheet, 'body', note, inside) + 10;
	return heightOf(sheet, 'strong', label, inside) + 10;
};

const besides = (sheet: Sheet, label: string, note: string, width: number): boolean =>
	widthOf(sheet, 'strong', label) + 16 + widthOf(sheet, 'body', note) <= width;

/** An organisation of the party: a bar with its name. */
function bar(sheet: Sheet, { id, label, note }: Pick<Body, 'id' | 'label' | 'note'>, box: Box): Element {
	const inside = box.width - 2 * pad;
	const middle = box.y + box.height / 2;
	const at = { x: box.x + pad, y: middle, width: inside, from: 'middle' as const };
	const one = note === undefined || besides(sheet, label, note, inside);
	const name = { kind: 'strong' as const, text: label, className: 'on-central' };
	const words = one
		? [
				letter(sheet, 'strong', label, { ...at, className: 'on-central' }).element,
				...(note === undefined
					? []
					: [
							letter(sheet, 'body', note, {
								...at,
								x: rightOf(box) - pad,
								anchor: 'end',
								className: 'on-central',
							}).element,
						]),
			]
		: letters(sheet, [name, { kind: 'body', text: note, className: 'on-central' }], at).elements;
	return mark(sheet, { parameter: 'part', id, label: note ? `${label}, ${note}` : label, hit: box }, [
		s('rect', {
			className: ['is-central'],
			x: round(box.x),
			y: round(box.y),
			width: round(box.width),
			height: round(box.height),
			rx: 2,
			dataFlip: `bar-${id}`,
		}),
		...words,
	]);
}

/** Where the chain of a scene stands, beside a subbranch made after another’s. */
export const chainRoom = ({ copy }: Pick<Scene, 'copy'>, { x, width }: Room): Room =>
	copy ? { x: x + width * 0.42, width: width * 0.58 } : { x, width };

const copyRoom = ({ x, width }: Room): Room => ({ x, width: width * 0.42 - 14 });

/** The height of the lowest bars of a scene: of several scenes, all take the largest. */
export function lowestBar(sheet: Sheet, scene: Scene, room: Room): number {
	const chain = barHeight(sheet, scene.bodies.at(-1)!, chainRoom(scene, room).width);
	return scene.copy ? Math.max(chain, barHeight(sheet, scene.copy, copyRoom(room).width)) : chain;
}

/** The party’s organisations, from above; the last one is a bar from which units hang. */
export function chainRow(
	sheet: Sheet,
	scene: Scene,
	room: Room,
	{ lowest, from }: { lowest: number; from?: number | undefined },
): Row {
	const { bodies, copy } = scene;
	const chain = chainRoom(scene, room);
	const upper = bodies.slice(0, -1).map((body) => {
		const width = Math.min(chain.width, widthOf(sheet, 'strong', body.label) + 2 * pad + 4);
		return { body, width, height: barHeight(sheet, body, width) };
	});
	const above = upper.reduce((sum, { height }) => sum + height + between, 0);
	const said = copy ? heightOf(sheet, 'note', copy.above, copyRoom(room).width) + 4 : 0;
	return {
		height: Math.max(above, said) + lowest,
		draw: (y, height) => {
			const bottom = y + height;
			let top = bottom - lowest - above;
			const bars = upper.flatMap(({ body, width, height: high }) => {
				const box = { x: chain.x, y: top, width, height: high };
				const middle = chain.x + Math.min(width / 2, chain.width / 2);
				top += high + between;
				const drop = { className: ['party-line'], x1: round(middle), x2: round(middle) };
				return [s('line', { ...drop, y1: round(box.y + high), y2: round(top) }), bar(sheet, body, box)];
			});
			const last = { ...chain, y: bottom - lowest, height: lowest };
			return [...bars, bar(sheet, bodies.at(-1)!, last), ...drawCopy(sheet, scene, room, last, from)];
		},
	};
}

/** A subbranch that was made after the one of the scene before, to which an arrow leads from there. */
function drawCopy(
	sheet: Sheet,
	{ copy }: Scene,
	room: Room,
	{ y, height }: Pick<Box, 'y' | 'height'>,
	from: number | undefined,
): Element[] {
	if (!copy) return [];
	const box = { ...copyRoom(room), y, height };
	const middle = y + height / 2;
	return [
		...(from === undefined
			? []
			: [
					s('line', {
						className: ['stroke'],
						x1: round(from + 4),
						x2: round(box.x - 3),
						y1: round(middle),
						y2: round(middle),
						...headed(sheet.id, 'ink'),
					}),
				]),
		letter(sheet, 'note', copy.above, { x: box.x, y: y - 4, width: box.width, from: 'bottom' }).element,
		bar(sheet, copy, box),
	];
}
