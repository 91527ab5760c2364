/** The rooms for members beside the services for all, and those who are to be drawn closer. */
import type { Element } from 'hast';
import { s } from 'hastscript';
import { arrowHead, headed } from '../../figure-kit/arrow.ts';
import { bottomOf, middleOf } from '../../figure-kit/box.ts';
import type { Canvas } from '../../figure-kit/canvas.ts';
import { column, flex, layOut, type Part, row } from '../../figure-kit/flexbox.ts';
import { group, mark as markOf } from '../../figure-kit/marks.ts';
import { mark, shape, text } from '../../figure-kit/parts.ts';
import { pictogram } from '../../figure-kit/pictograms.ts';
import { round } from '../../figure-kit/svg.ts';
import { itemAt } from '../../text/items.ts';
import { columnWidth, inLines, tilesIn } from './geometry.ts';
import { block, classOf, door, house, insideOf, longest, measures, rectOf } from './house.ts';
import type { Model } from './model.ts';
import type { Drawn } from './services.ts';
import { path } from '../../figure-kit/path.ts';

/** Draws a part with its left top corner at a point. */
const drawAt = (canvas: Canvas, part: Part, x: number, y: number): Drawn =>
	layOut(column({ padding: [y, 0, 0, x], alignItems: 'start' }, [part]), canvas);

const onCentral = { className: 'on-central' };

/** Room beside the words of a room for members. */
const inset = 9;

/** The part of the house that is for members: its rooms, as high as there is room, and a door of its own. */
function membersOf({ members }: Model, canvas: Canvas, width: number, minHeight: number): Part {
	const { gap, base, pad } = measures[canvas.name];
	const { label: name, offers } = members;
	const room = width - 2 * pad;
	const words = offers.flatMap(({ label, where }) => [
		longest(canvas, 'strong', label),
		longest(canvas, 'note', where),
	]);
	const abreast = room >= 2 * (Math.max(...words) + 2 * inset) + gap && offers.length > 1 ? 2 : 1;
	const each = columnWidth(room, abreast, gap);
	const offer = ({ id, label, where }: (typeof offers)[number]): Part =>
		mark(
			{ parameter: 'part', id, label: `${label}, ${where}` },
			block(
				'room',
				{ name: `room-${id}`, rx: 2, width: each, padding: [8, inset], justifyContent: 'center' },
				[text('strong', label, onCentral), text('note', where, onCentral)],
			),
		);
	return block(
		'members-ground',
		{ name: 'members', width, minHeight, padding: [pad, pad, base + 4 + pad, pad], gap },
		[
			text('head', name, { ...onCentral, margin: [0, 0, 8 - gap, 0] }),
			door('door-members', canvas, { inset: [undefined, 0, 0, 0] }),
			...inLines(offers, abreast).map((line) => row({ flexGrow: 1, gap }, line.map(offer))),
		],
	);
}

/** The part that is for all: a window for each service, without its name, and a door. */
function forAll({ services, hall }: Model, canvas: Canvas, width: number, height: number): Part {
	const { gap, pad } = measures[canvas.name];
	return column({ width, height, padding: [pad, 0, 0, 0] }, [
		text('strong', hall.atLarge),
		shape({ flex: 1, margin: [8, 0, pad + 8, 0] }, (box) => {
			const tiles = tilesIn(services.length, box, Math.min(gap, 8));
			return services.map((each, i) => rectOf(itemAt(tiles, i), classOf(each), `service-${each.order}`));
		}),
		door('door', canvas),
	]);
}

/** Breadth of the part for all, in parts of the inside. */
const share = { wide: 0.4, column: 0.42, phone: 0.42 } as const;
/** The least height of the inside: with people in front of the house it is lower. */
const heights = {
	wide: { members: 350, gain: 262 },
	column: { members: 350, gain: 300 },
	phone: { members: 380, gain: 360 },
} as const;

/** Such a house with a part for all and a part for members, how low all reaches, and the middles of the doors. */
function drawParts(model: Model, canvas: Canvas, state: 'members' | 'gain') {
	const { eaves, wall, pad } = measures[canvas.name];
	const { x, width: room } = insideOf(canvas);
	const width = room * share[canvas.name] - pad;
	const left = x + width + pad;
	const members = membersOf(model, canvas, canvas.width - eaves - wall - left, heights[canvas.name][state]);
	const inside = row({ padding: [0, 0, 0, left] }, [members]);
	const { shell, elements, at, height } = house(model, canvas, inside, true);
	const box = at('members');
	return {
		marks: [...shell, ...elements],
		others: drawAt(canvas, forAll(model, canvas, width, box.height), x, box.y).elements,
		height,
		doors: [x + width / 2, middleOf(box).x] as const,
	};
}

/** What is for members, beside what is for all. */
export function drawMembersOnly(model: Model, canvas: Canvas): Drawn {
	const { marks, others, height } = drawParts(model, canvas, 'members');
	return { elements: [group(marks), ...others], height };
}

/** Somebody, with a member’s head where they are one. */
function somebody(member: boolean, x: number, y: number, scale: number): Element {
	const [cx, cy, r] = [x, y - 23 * scale, 6.6 * scale].map(round);
	const head = member ? [s('circle', { className: ['head-of-member'], cx, cy, r })] : [];
	return s('g', [pictogram('person', x, y, scale), ...head]);
}

/** How large people are. */
const scaleOf = ({ name }: Canvas): number => (name === 'phone' ? 0.9 : 1.1);

/** Those who are to be drawn closer, each so wide, below the door for all, and the way to it. */
function peopleOf({ gain }: Model, canvas: Canvas, to: number, width: number): Part {
	const scale = scaleOf(canvas);
	const step = Math.min(30 * scale, width / 4);
	const people = gain.from.map(({ label, member }) =>
		column({ width }, [
			shape({ height: 32 * scale }, (box) =>
				[-1, 0, 1].map((n) => somebody(member, middleOf(box).x + n * step, bottomOf(box), scale)),
			),
			text('note', label, { textAlign: 'center', margin: [6, 4, 0, 4] }),
		]),
	);
	return column({}, [
		shape(
			{ minHeight: 62, padding: [6, 0, 8, 0], alignItems: 'start' },
			(box) => [
				s('line', {
					className: ['way'],
					x1: round(to),
					x2: round(to),
					y1: round(bottomOf(box) - 4 * scale),
					y2: round(box.y + 8),
					...headed(canvas.id, 'central'),
				}),
			],
			[
				text('body', gain.path, {
					width: Math.max(to - 16, longest(canvas, 'body', gain.path)),
					textAlign: 'end',
					className: 'halo',
				}),
			],
		),
		row({}, people),
	]);
}

/** The way of the party’s aim: from the door for all towards the door for members, before which it ends. */
const aimOf = ({ gain }: Model, canvas: Canvas, width: number, to: number): Part =>
	shape(
		{ width },
		({ x: left, y }) => {
			const [x, end, turn] = [left - 8, to, y - 6];
			return [
				path(
					'way',
					`M${round(x)} ${round(turn - 28)}V${round(turn - 10)}Q${round(x)} ${round(turn)} ${round(x + 10)} ${round(turn)}H${round(end - 10)}Q${round(end)} ${round(turn)} ${round(end)} ${round(turn - 10)}V${round(turn - 18)}`,
					headed(canvas.id, 'central'),
				),
			];
		},
		[text('body', gain.aim)],
	);

/** What one who is not a member yet tells. */
function storyOf({ story }: Model, canvas: Canvas, width: number): Part {
	const { id, label, steps } = story;
	const scale = scaleOf(canvas);
	const beside = (width - 26 * scale - 8) / steps.length >= 230;
	return mark(
		{ parameter: 'part', id, label },
		row({ width, gap: 8 }, [
			shape({ width: 26 * scale }, ({ x, y }) => [
				pictogram('person', x + 12 * scale, y + 32 * scale, scale),
			]),
			column({ flex: 1, gap: 4, padding: [0, 0, 6, 0] }, [
				text('strong', label),
				flex(
					{ flexDirection: beside ? 'row' : 'column', gap: beside ? 20 : 6 },
					steps.map(({ where, what }) =>
						column(beside ? { flex: 1 } : {}, [text('note', where), text('body', what)]),
					),
				),
			]),
		]),
	);
}

/** Who is to be drawn closer by what is for all, and what one of them tells. */
export function drawDrawnIn(model: Model, canvas: Canvas): Drawn {
	const { gain } = model;
	const { marks, others, height: bottom, doors } = drawParts(model, canvas, 'gain');
	const [from, to] = doors;
	const each = Math.max(from, ...gain.from.map(({ label }) => longest(canvas, 'note', label) + 10));
	const right = each * gain.from.length;
	const people = drawAt(canvas, peopleOf(model, canvas, from, each), 0, bottom + 4);
	const aim = drawAt(canvas, aimOf(model, canvas, canvas.width - from - 24, to), from + 24, bottom + 40);
	const [left, above] =
		canvas.name === 'phone' ? [0, Math.max(people.height, aim.height)] : [right + 24, aim.height];
	const story = drawAt(canvas, storyOf(model, canvas, canvas.width - left), left, above + 16);
	const hitArea = { x: 0, y: bottom + 4, width: right, height: people.height - bottom - 4 };
	return {
		elements: [
			s('defs', [arrowHead(canvas.id, 'central')]),
			group([
				...marks,
				...others,
				markOf(canvas, { parameter: 'part', id: gain.id, label: `${gain.path}: ${gain.aim}`, hitArea }, [
					...people.elements,
					...aim.elements,
				]),
				...story.elements,
			]),
		],
		height: Math.max(people.height, story.height),
	};
}
