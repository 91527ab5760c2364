/** The services of the house: on a floor for each kind, or in the order of the list. */
import { s } from 'hastscript';
import { type Canvas, leadingOf, styleOf } from '../../figure-kit/canvas.ts';
import { type Children, column, flex, type Laid, type Part, row } from '../../figure-kit/flexbox.ts';
import { group } from '../../figure-kit/marks.ts';
import { mark, shape, text } from '../../figure-kit/parts.ts';
import { round } from '../../figure-kit/svg.ts';
import { wrapText } from '../../figure-kit/text.ts';
import { byId } from '../../text/lookup.ts';
import { fill } from '../../text/words.ts';
import { columnsFor, columnWidth, inLines } from './geometry.ts';
import { block, classOf, foot, house, insideOf, longest, measures, widthOf } from './house.ts';
import type { Kind, Model, Service } from './model.ts';

/** What is drawn, and how low it reaches. */
export type Drawn = Pick<Laid, 'elements' | 'height'>;

/** Room beside the words of a window, and for a number before them. */
const sides = 5;
const numeral = (canvas: Canvas): number => widthOf(canvas, 'strong', '22') + 9;

/** The words of a window in lines; a word with a hyphen is not broken. */
const linesIn = (canvas: Canvas, label: string, width: number): string[] =>
	wrapText(label.replaceAll('-', '\u2011'), { ...styleOf(canvas, 'note'), width }).map((line) =>
		line.replaceAll('\u2011', '-'),
	);

/**
 * What draws windows in a room, in lines of as many as their words allow, each line as high as its words need.
 *
 * @param room the width for all, in pixels
 * @param most how many there are to be in a line
 * @param numbered whether each tells the place of its service in the list
 */
function windowsIn(model: Model, canvas: Canvas, room: number, most: number, numbered: boolean) {
	const { words, kinds, services } = model;
	const { gap } = measures[canvas.name];
	const before = numbered ? numeral(canvas) : 0;
	const needs = Math.max(...services.map(({ label }) => longest(canvas, 'note', label)));
	const columns = columnsFor(room, needs + 2 * sides + 1 + before, gap, most);
	const width = columnWidth(room, columns, gap);
	const window = (service: Service): Part => {
		const { order, label, kind, actor } = service;
		const className = actor === 'central' ? 'on-central' : 'window-words';
		const told = fill(words.service, { service: label, kind: byId(kinds, kind).label });
		const name = `service-${order}`;
		return mark(
			{ parameter: 'kind', id: kind, label: told },
			block(
				classOf(service),
				{ name, width, flexDirection: 'row', alignItems: 'center', padding: [6, sides] },
				[
					numbered &&
						text('strong', String(order), {
							width: before - 6,
							margin: [-1, 6, -1, 0],
							textAlign: 'end',
							className,
						}),
					text('note', linesIn(canvas, label, width - 2 * sides - before), {
						flex: 1,
						textAlign: numbered ? 'start' : 'center',
						className,
					}),
				],
			),
		);
	};
	const windows = (some: readonly Service[]): Part =>
		column(
			{ gap },
			inLines(some, columns).map((line) => row({ gap }, line.map(window))),
		);
	return { columns, width, windows };
}

/** A house with windows, which can be chosen, above its door. */
function drawHouse(model: Model, canvas: Canvas, floors: Children): Drawn {
	const { x } = insideOf(canvas);
	const inside = column({ padding: [measures[canvas.name].pad, x, 0, x] }, [...floors, foot(model, canvas)]);
	const { shell, elements, height } = house(model, canvas, inside);
	const { windows = [], others = [] } = Object.groupBy(elements, (each) =>
		each.type === 'element' && each.tagName === 'a' ? 'windows' : 'others',
	);
	return { elements: [group([...shell, ...windows]), ...others], height };
}

/** The services in the order of the list, each with its place in it. */
export function drawListed(model: Model, canvas: Canvas): Drawn {
	const { width } = insideOf(canvas);
	const { windows } = windowsIn(model, canvas, width, canvas.name === 'wide' ? 6 : 4, true);
	return drawHouse(model, canvas, [windows(model.services), flex({ height: measures[canvas.name].pad })]);
}

/** The name of a kind and how many services are of it: above its windows on a phone, else beside them. */
function nameOfKind(canvas: Canvas, { label, services }: Kind, width: number): Part {
	const count = text('head', String(services.length));
	return canvas.name === 'phone'
		? row({ gap: 10, padding: [0, 0, 4, 0] }, [
				text('strong', label, { maxWidth: width - 40, margin: [3, 0, -3, 0] }),
				count,
			])
		: column({ width: width - 10, margin: [0, 10, 0, 0], flexShrink: 0 }, [text('strong', label), count]);
}

/** How many are the party’s, at the right of its windows, where there is room. */
function countOf({ words, services, party }: Model, canvas: Canvas, room: number) {
	if (!party) return undefined;
	const count = fill(words.count, { count: party.services.length, all: services.length });
	const needs = Math.max(widthOf(canvas, 'display', count), longest(canvas, 'body', words.carry));
	if (room < needs) return undefined;
	const { display } = canvas.sizes;
	return column({ width: room, margin: [(display - leadingOf(display)) / 2, 0, 0, 0] }, [
		text('display', count, { className: 'of-central' }),
		text('body', words.carry),
	]);
}

/** The line on which a floor stands, with room above it and below. */
const ground = (above: number, below: number): Part =>
	shape({ margin: [above, 0, below, 0] }, ({ x, y, width }) => [
		s('line', { className: ['floor'], x1: round(x), x2: round(x + width), y1: round(y), y2: round(y) }),
	]);

/** The services sorted: a floor for each kind, the one with the most windows on top. */
export function drawSorted(model: Model, canvas: Canvas): Drawn {
	const { kinds, party } = model;
	const { gap, pad } = measures[canvas.name];
	const { width } = insideOf(canvas);
	const phone = canvas.name === 'phone';
	const names = Math.max(
		canvas.name === 'wide' ? 100 : 88,
		...kinds.map(({ label }) => longest(canvas, 'strong', label) + 12),
	);
	const room = phone ? width : width - names;
	const most = Math.max(2, ...kinds.map(({ services }) => services.length));
	const grid = windowsIn(model, canvas, room, most, false);
	const floor = (kind: Kind): Part => {
		const count = kind.services.length;
		const left = room - count * (grid.width + gap) - 6;
		return flex({ flexDirection: phone ? 'column' : 'row' }, [
			nameOfKind(canvas, kind, phone ? width : names),
			row({ gap: gap + 6 }, [
				grid.windows(kind.services),
				kind === party && count <= grid.columns && countOf(model, canvas, left),
			]),
		]);
	};
	return drawHouse(model, canvas, [
		...kinds.flatMap((kind, i) => [i > 0 && ground(gap * 0.7, gap * 0.7), floor(kind)]),
		ground(pad * 0.6, 0),
	]);
}
