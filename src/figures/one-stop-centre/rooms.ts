/** The rooms for members beside the services for all, and those who are to be drawn closer. */
import type { Element } from 'hast';
import { s } from 'hastscript';
import { arrowHead, headed } from '../../figure-kit/arrow.ts';
import { bottomOf, type Box, rightOf } from '../../figure-kit/box.ts';
import type { Canvas } from '../../figure-kit/canvas.ts';
import { group, mark } from '../../figure-kit/marks.ts';
import { pictogram } from '../../figure-kit/pictograms.ts';
import { round } from '../../figure-kit/svg.ts';
import { textBlock, textStack } from '../../figure-kit/text-block.ts';
import { itemAt } from '../../text/items.ts';
import { columnWidth, doorAt, inLines, tilesIn } from './geometry.ts';
import { blankWindow, heightOf, house, insideOf, longest, measures, rectOf } from './house.ts';
import type { OneStopCentreModel } from './model.ts';
import type { Drawn } from './services.ts';

type Offer = OneStopCentreModel['members']['offers'][number];

const inset = 9;

const heightOfOffer = (canvas: Canvas, { label, where }: Offer, width: number): number =>
	heightOf(canvas, 'strong', label, width - 2 * inset) +
	heightOf(canvas, 'note', where, width - 2 * inset) +
	16;

/** A room for members: what they have there, and where it is told of. */
const drawOffer = (canvas: Canvas, offer: Offer, box: Box): Element =>
	mark(canvas, { parameter: 'part', id: offer.id, label: `${offer.label}, ${offer.where}`, hitArea: box }, [
		rectOf(box, 'room', `room-${offer.id}`, 2),
		...textStack(
			canvas,
			[
				{ kind: 'strong', text: offer.label, className: 'on-central' },
				{ kind: 'note', text: offer.where, className: 'on-central' },
			],
			{ x: box.x + inset, y: box.y + box.height / 2, from: 'middle', width: box.width - 2 * inset },
		).elements,
	]);

/** How the rooms for members stand in lines, and the height that each line needs. */
function linesOfOffers({ members }: OneStopCentreModel, canvas: Canvas, width: number) {
	const { gap } = measures[canvas.name];
	const words = members.offers.flatMap(({ label, where }) => [
		longest(canvas, 'strong', label),
		longest(canvas, 'note', where),
	]);
	const two = width >= 2 * (Math.max(...words) + 2 * inset) + gap && members.offers.length > 1;
	const each = columnWidth(width, two ? 2 : 1, gap);
	const lines = inLines(members.offers, two ? 2 : 1);
	const needs = lines.map((line) => Math.max(...line.map((offer) => heightOfOffer(canvas, offer, each))));
	return { each, lines, needs, sum: needs.reduce((all, one) => all + one, 0) };
}

/**
 * The part of the house that is for members: its rooms, and a door of its own.
 *
 * @param part where it stands, with its least height
 */
function drawMembers(model: OneStopCentreModel, canvas: Canvas, part: Box) {
	const { gap, door, base, pad } = measures[canvas.name];
	const { label } = model.members;
	const room = { x: part.x + pad, width: part.width - 2 * pad };
	const { each, lines, needs, sum } = linesOfOffers(model, canvas, room.width);
	const head = heightOf(canvas, 'head', label, room.width) + 8;
	const fixed = head + gap * (lines.length - 1) + base + 4 + 2 * pad;
	const box = { ...part, height: Math.max(part.height, fixed + sum) };
	const more = (box.height - fixed - sum) / lines.length;
	let y = part.y + pad + head;
	const rooms = lines.flatMap((line, l) => {
		const height = itemAt(needs, l) + more;
		const drawn = line.map((offer, i) =>
			drawOffer(canvas, offer, { x: room.x + i * (each + gap), y, width: each, height }),
		);
		y += height + gap;
		return drawn;
	});
	const at = part.x + part.width / 2;
	const name = { ...room, y: part.y + pad, className: 'on-central' };
	return {
		box,
		door: at,
		elements: [
			rectOf(box, 'members-ground', 'members'),
			textBlock(canvas, 'head', label, name).element,
			s('path', { className: ['door-members'], d: doorAt(at, bottomOf(box), door, base - 8) }),
			...rooms,
		],
	};
}

/** The part that is for all: a window for each service, without its name, and a door. */
function drawForAll(model: OneStopCentreModel, canvas: Canvas, { x, y, width, height }: Box): Element[] {
	const { gap, door, base, pad } = measures[canvas.name];
	const { services, hall } = model;
	const head = heightOf(canvas, 'strong', hall.atLarge, width) + 8;
	const tiles = tilesIn(
		services.length,
		{ x, y: y + pad + head, width, height: height - head - base - 2 * pad },
		Math.min(gap, 8),
	);
	return [
		textBlock(canvas, 'strong', hall.atLarge, { x, y: y + pad, width }).element,
		...services.map((service, i) => blankWindow(service, itemAt(tiles, i))),
		s('path', { className: ['door'], d: doorAt(x + width / 2, y + height, door, base - 8) }),
	];
}

/** Breadth of the part for all, in parts of the inside. */
const share = { wide: 0.4, column: 0.42, phone: 0.42 } as const;
/** The least height of the inside: with people in front of the house it is lower. */
const heights = {
	wide: { members: 350, gain: 262 },
	column: { members: 350, gain: 300 },
	phone: { members: 380, gain: 360 },
} as const;

/** Such a house with a part for all and a part for members, and where the doors are. */
function drawParts(model: OneStopCentreModel, canvas: Canvas, least: number) {
	const { pad, wall, eaves } = measures[canvas.name];
	const inside = insideOf(canvas);
	const begun = house(model, canvas, true);
	const top = begun.top - pad;
	const left = { x: inside.x, width: inside.width * share[canvas.name] - pad };
	const x = rightOf({ ...left, y: 0, height: 0 }) + pad;
	const width = canvas.width - eaves - wall - x;
	const members = drawMembers(model, canvas, { x, y: top, width, height: least });
	const low = bottomOf(members.box);
	const { elements, bottom } = begun.around(low);
	const forAll = drawForAll(model, canvas, { ...left, y: top, height: low - top });
	return {
		marks: [...elements, ...members.elements],
		others: forAll,
		bottom,
		doors: [left.x + left.width / 2, members.door] as const,
	};
}

/** What is for members, beside what is for all. */
export function drawMembersOnly(model: OneStopCentreModel, canvas: Canvas): Drawn {
	const { marks, others, bottom } = drawParts(model, canvas, heights[canvas.name].members);
	return { elements: [group(marks), ...others], low: bottom };
}

/** Somebody, with a member’s head where they are one. */
const somebody = (member: boolean, x: number, y: number, scale: number): Element =>
	s('g', [
		pictogram('person', x, y, scale),
		...(member
			? [
					s('circle', {
						className: ['head-of-member'],
						cx: round(x),
						cy: round(y - 23 * scale),
						r: round(6.6 * scale),
					}),
				]
			: []),
	]);

/** Words below or beside the ways that lead to the house. */
const street = { up: 66, turn: 34, head: 12 } as const;

/** Those who are to be drawn closer, below the door for all, and the way to it. */
function drawPeople(
	{ gain }: OneStopCentreModel,
	canvas: Canvas,
	ground: number,
	door: number,
): Drawn & { right: number } {
	const scale = canvas.name === 'phone' ? 0.9 : 1.1;
	const width = Math.max(door, ...gain.from.map(({ label }) => longest(canvas, 'note', label) + 10));
	const room = Math.max(door - 16, longest(canvas, 'body', gain.path));
	const words = { x: room, y: ground + 10, anchor: 'end', width: room, className: 'halo' } as const;
	const way = textBlock(canvas, 'body', gain.path, words);
	const low = Math.max(ground + street.up, bottomOf(way.box) + 8) + 32 * scale;
	const names = Math.max(...gain.from.map(({ label }) => heightOf(canvas, 'note', label, width - 8)));
	const people = gain.from.flatMap(({ label, member }, i) => {
		const middle = width * (i + 0.5);
		const step = Math.min(30 * scale, width / 4);
		return [
			...[-1, 0, 1].map((n) => somebody(member, middle + n * step, low, scale)),
			textBlock(canvas, 'note', label, { x: middle, y: low + 6, anchor: 'middle', width: width - 8 }).element,
		];
	});
	const up = {
		className: ['way'],
		x1: round(door),
		x2: round(door),
		y1: round(low - 36 * scale),
		y2: round(ground + street.head),
		...headed(canvas.id, 'central'),
	};
	return {
		elements: [s('line', up), way.element, ...people],
		low: low + 6 + names,
		right: width * gain.from.length,
	};
}

/** The way of the party’s aim: from the door for all towards the door for members, before which it ends. */
function drawAim(
	{ gain }: OneStopCentreModel,
	canvas: Canvas,
	ground: number,
	[from, to]: readonly [number, number],
): Drawn {
	const turn = ground + street.turn;
	const x = from + 16;
	const words = textBlock(canvas, 'body', gain.aim, { x: x + 8, y: turn + 6, width: canvas.width - x - 8 });
	return {
		elements: [
			s('path', {
				className: ['way'],
				d: `M${round(x)} ${round(ground + 6)}V${round(turn - 10)}Q${round(x)} ${round(turn)} ${round(x + 10)} ${round(turn)}H${round(to - 10)}Q${round(to)} ${round(turn)} ${round(to)} ${round(turn - 10)}V${round(ground + 16)}`,
				...headed(canvas.id, 'central'),
			}),
			words.element,
		],
		low: bottomOf(words.box),
	};
}

/** What one who is not a member yet tells. */
function drawStory(
	{ story }: OneStopCentreModel,
	canvas: Canvas,
	{ x, y, width }: Pick<Box, 'x' | 'y' | 'width'>,
): Drawn {
	const scale = canvas.name === 'phone' ? 0.9 : 1.1;
	const left = x + 26 * scale + 8;
	const room = rightOf({ x, y, width, height: 0 }) - left;
	const head = textBlock(canvas, 'strong', story.label, { x: left, y, width: room });
	const columns = room / story.steps.length >= 230 ? story.steps.length : 1;
	const each = columnWidth(room, columns, 20);
	let top = bottomOf(head.box) + 4;
	const steps = inLines(story.steps, columns).flatMap((line) => {
		const set = line.map(({ where, what }, i) =>
			textStack(
				canvas,
				[
					{ kind: 'note', text: where },
					{ kind: 'body', text: what },
				],
				{ x: left + i * (each + 20), y: top, width: each },
			),
		);
		top = Math.max(...set.map(({ box }) => bottomOf(box))) + 6;
		return set.flatMap(({ elements }) => elements);
	});
	const hitArea = { x, y, width, height: top - y };
	return {
		elements: [
			mark(canvas, { parameter: 'part', id: story.id, label: story.label, hitArea }, [
				pictogram('person', x + 12 * scale, y + 32 * scale, scale),
				head.element,
				...steps,
			]),
		],
		low: top,
	};
}

/** Who is to be drawn closer by what is for all, and what one of them tells. */
export function drawDrawnIn(model: OneStopCentreModel, canvas: Canvas): Drawn {
	const { marks, others, bottom, doors } = drawParts(model, canvas, heights[canvas.name].gain);
	const people = drawPeople(model, canvas, bottom, doors[0]);
	const aim = drawAim(model, canvas, bottom, doors);
	const below = canvas.name === 'phone';
	const story = drawStory(model, canvas, {
		x: below ? 0 : people.right + 24,
		y: (below ? Math.max(people.low, aim.low) : aim.low) + 16,
		width: below ? canvas.width : canvas.width - people.right - 24,
	});
	const { gain } = model;
	const hitArea = { x: 0, y: bottom + 4, width: people.right, height: people.low - bottom - 4 };
	return {
		elements: [
			s('defs', [arrowHead(canvas.id, 'central')]),
			group([
				...marks,
				...others,
				mark(canvas, { parameter: 'part', id: gain.id, label: `${gain.path}: ${gain.aim}`, hitArea }, [
					...people.elements,
					...aim.elements,
				]),
				...story.elements,
			]),
		],
		low: Math.max(people.low, story.low),
	};
}
