/** The services of the house: on a floor for each kind, or in the order of the list. */
import type { Element } from 'hast';
import { s } from 'hastscript';
import { leadingOf, type Canvas } from '../../figure-kit/canvas.ts';
import { group } from '../../figure-kit/marks.ts';
import { round } from '../../figure-kit/svg.ts';
import { textBlock, textStack } from '../../figure-kit/text-block.ts';
import { fill } from '../../text/words.ts';
import { columnsFor, columnWidth, inLines } from './geometry.ts';
import {
	drawDoor,
	drawWindow,
	house,
	insideOf,
	longest,
	measures,
	widthOf,
	windowHeight,
	windowWidth,
} from './house.ts';
import type { Kind, OneStopCentreModel, Service } from './model.ts';

/** What is drawn, and how low it reaches. */
export interface Drawn {
	elements: Element[];
	low: number;
}

interface Grid {
	x: number;
	columns: number;
	width: number;
	gap: number;
	numbered: boolean;
}

/** Windows in lines, each line as high as its words need. */
function drawWindows(
	model: OneStopCentreModel,
	canvas: Canvas,
	services: readonly Service[],
	{ x, columns, width, gap, numbered }: Grid,
	y: number,
): Drawn {
	let top = y;
	const elements = inLines(services, columns).flatMap((line) => {
		const height = windowHeight(canvas, line, width, numbered);
		const drawn = line.map((service, i) =>
			drawWindow(model, canvas, service, { x: x + i * (width + gap), y: top, width, height }, numbered),
		);
		top += height + gap;
		return drawn;
	});
	return { elements, low: top - gap };
}

/** The services in the order of the list, each with its place in it. */
export function drawListed(model: OneStopCentreModel, canvas: Canvas): Drawn {
	const { gap, pad } = measures[canvas.name];
	const room = insideOf(canvas);
	const least = windowWidth(canvas, model.services, true);
	const columns = columnsFor(room.width, least, gap, canvas.name === 'wide' ? 6 : 4);
	const width = columnWidth(room.width, columns, gap);
	const begun = house(model, canvas);
	const grid = { x: room.x, columns, width, gap, numbered: true };
	const windows = drawWindows(model, canvas, model.services, grid, begun.top);
	const door = drawDoor(model, canvas, windows.low + pad);
	const { elements, bottom } = begun.around(door.low);
	return { elements: [group([...elements, ...windows.elements]), ...door.elements], low: bottom };
}

/** The name of a kind and how many services are of it. */
function nameOfKind(
	canvas: Canvas,
	{ label, services }: Kind,
	x: number,
	y: number,
	width: number,
	above: boolean,
): Drawn {
	const count = String(services.length);
	if (above) {
		const set = textBlock(canvas, 'strong', label, { x, y: y + 3, width: width - 40 });
		const number = textBlock(canvas, 'head', count, { x: x + set.box.width + 10, y });
		return {
			elements: [set.element, number.element],
			low: y + Math.max(set.box.height, number.box.height) + 4,
		};
	}
	const set = textStack(
		canvas,
		[
			{ kind: 'strong', text: label },
			{ kind: 'head', text: count },
		],
		{ x, y, width },
	);
	return { elements: set.elements, low: y + set.box.height };
}

/** How many are the party’s, at the right of its windows, where there is room. */
function drawCount(model: OneStopCentreModel, canvas: Canvas, left: number, right: number, y: number): Drawn {
	const { words, services, party } = model;
	if (!party) return { elements: [], low: y };
	const count = fill(words.count, { count: party.services.length, all: services.length });
	const needs = Math.max(widthOf(canvas, 'display', count), longest(canvas, 'body', words.carry));
	if (right - left < needs) return { elements: [], low: y };
	const set = textStack(
		canvas,
		[
			{ kind: 'display', text: count, className: 'of-central' },
			{ kind: 'body', text: words.carry },
		],
		{ x: left, y: y - (leadingOf(canvas.sizes.display) - canvas.sizes.display) / 2, width: right - left },
	);
	return { elements: set.elements, low: set.box.y + set.box.height };
}

/** The services sorted: a floor for each kind, the one with the most windows on top. */
export function drawSorted(model: OneStopCentreModel, canvas: Canvas): Drawn {
	const { gap, pad } = measures[canvas.name];
	const above = canvas.name === 'phone';
	const room = insideOf(canvas);
	const names = above
		? 0
		: Math.max(
				canvas.name === 'wide' ? 100 : 88,
				...model.kinds.map(({ label }) => longest(canvas, 'strong', label) + 12),
			);
	const free = room.width - names;
	const least = windowWidth(canvas, model.services, false);
	const most = Math.max(...model.kinds.map(({ services }) => services.length));
	const columns = columnsFor(free, least, gap, Math.max(2, most));
	const grid = { x: room.x + names, columns, width: columnWidth(free, columns, gap), gap, numbered: false };
	const begun = house(model, canvas);
	const floors: Element[] = [];
	let y = begun.top;
	const windows = model.kinds.map((kind, i) => {
		if (i > 0) {
			floors.push(floorAt(room, y + gap * 0.7));
			y += gap * 1.4;
		}
		const name = nameOfKind(canvas, kind, room.x, y, above ? room.width : names - 10, above);
		const drawn = drawWindows(model, canvas, kind.services, grid, above ? name.low : y);
		const last = ((kind.services.length - 1) % columns) + 1;
		const end = grid.x + last * (grid.width + gap) + 6;
		const count =
			kind === model.party && kind.services.length <= columns
				? drawCount(model, canvas, end, room.x + room.width, above ? name.low : y)
				: { elements: [], low: y };
		floors.push(...name.elements, ...count.elements);
		y = Math.max(drawn.low, name.low, count.low);
		return drawn.elements;
	});
	floors.push(floorAt(room, y + pad * 0.6));
	const door = drawDoor(model, canvas, y + pad * 0.6);
	const { elements, bottom } = begun.around(door.low);
	return {
		elements: [group([...elements, ...windows.flat()]), ...floors, ...door.elements],
		low: bottom,
	};
}

const floorAt = ({ x, width }: { x: number; width: number }, y: number): Element =>
	s('line', { className: ['floor'], x1: round(x), x2: round(x + width), y1: round(y), y2: round(y) });
