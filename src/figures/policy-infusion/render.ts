import type { Element } from 'hast';
import { s } from 'hastscript';
import { bottomOf, type Box, rightOf } from '../../figure-kit/box.ts';
import { type Canvas, styleOf } from '../../figure-kit/canvas.ts';
import { arrow, type Point, sideOf } from '../../figure-kit/connectors.ts';
import { drawing } from '../../figure-kit/drawing.ts';
import type { MarkEvidence } from '../../figure-kit/figure.ts';
import { column, flex, type Laid, type Part, row, type Style } from '../../figure-kit/flexbox.ts';
import { mark as markOn } from '../../figure-kit/marks.ts';
import { mark, picture, rect, rule, shape, text } from '../../figure-kit/parts.ts';
import { d, path } from '../../figure-kit/path.ts';
import { measure } from '../../figure-kit/text.ts';
import { firstOf, lastOf } from '../../text/items.ts';
import { byKey } from '../../text/lookup.ts';
import { compact } from '../../text/words.ts';
import { type Cell, pointsOf, type Model, type Row, stoneOf } from './model.ts';

/** Sizes of a layout, in pixels. */
function sizesOf({ name }: Canvas) {
	const size = <T>(phone: T, column: T, wide: T): T => ({ phone, column, wide })[name];
	return {
		// The banks, the gap left of the pier, the pier, and how far the road reaches over the far bank.
		near: size(113, 218, 330),
		far: size(107, 172, 276),
		before: size(12, 34, 58),
		pier: size(22, 56, 98),
		landing: size(16, 30, 44),
		// The deck, and the platforms' rim around the road.
		deck: size(24, 30, 36),
		rim: size(5, 6, 8),
		head: size(14, 17, 21),
		pad: size(7, 12, 14),
		// The houses, and where the road begins below them; how high, and how often, data are drawn out of them.
		house: size(0.62, 0.85, 0.95),
		road: size(56, 92, 226),
		draw: size(24, 24, 30),
		drawings: size(3, 5, 4),
		// What policies push up: its breadth, and how far from the left of whose they are.
		push: size(12, 18, 30),
		pushed: size({ local: 14, central: 18 }, { local: 22, central: 30 }, { local: 25, central: 75 }),
	};
}

const standing = [
	'house',
	'person',
	'stall',
	'person',
	'house',
	'person',
	'workshop',
	'person',
	'house',
] as const;

const chosen = (id: string, label: string, part: Part): Part => mark({ parameter: 'part', id, label }, part);
const heading = (canvas: Canvas, words: string, className?: string): Part =>
	text('head', words, { size: sizesOf(canvas).head, textWrap: 'balance', className });

/** A bank with its policies, a gap, and a far bank; over the gap the bridge, or what becomes of policies without it. */
export function draw(model: Model, canvas: Canvas): Element {
	const alone = canvas.state === 'alone';
	const { deck, near, far, head } = sizesOf(canvas);
	const { platforms } = model.words;
	const whole = column({}, [
		alone ? lonely(model, canvas) : above(model, canvas),
		row({ height: deck, name: 'deck', alignItems: 'center', padding: [0, far, 0, near] }, [
			!alone && text('head', platforms, { size: head, flex: 1, textAlign: 'center', className: 'on-fill' }),
		]),
		row({}, [bank(model, canvas), gap(model, canvas), frontier(model, canvas)]),
	]);
	return drawing(canvas, whole, {
		under: (at) => [...ground(at), !alone && bridge(at, canvas)],
		over: (at) => (alone ? [] : pushedUp(model, canvas, at)),
	});
}

/** Three sentences that lead across, and what each tells of: villages, data on their way, outcomes. */
function above({ passage, words }: Model, canvas: Canvas): Part {
	const { near, far, landing, house, deck, before, pier, pad, ...size } = sizesOf(canvas);
	const phone = canvas.name === 'phone';
	const { villages, data, outcome } = passage;
	const told = (place: number, says: string) => heading(canvas, `${place}. ${says}`);
	const houses = standing.slice(0, { phone: 5, column: 7, wide: 9 }[canvas.name]);
	const onRoad = text('strong', words.data, { className: 'on-fill' });
	const sign = { height: deck - 4, margin: [2, 0], padding: [0, 5], justifyContent: 'center' } as const;
	const upper = size.draw + size.rim;
	const road = shape(
		{ margin: [0, 0, 0, size.road], padding: [upper, landing + 20, 0, 0], alignItems: 'end' },
		({ x, y, width }) => {
			const to = x + width - landing - 20;
			const from = to - measure(words.data, styleOf(canvas, 'strong')) - 10;
			return [
				...drawnOut({ x, y, width: near - 8 - size.road, height: size.draw }, size.drawings),
				...roadOn({ x, y: y + upper, width, height: deck }, near - size.road, { from, to }),
			];
		},
		[rect('road-name', sign, [onRoad])],
	);
	const street = row(
		{ justifyContent: 'space-between', alignItems: 'end' },
		houses.map((name) => picture(name, { scale: name === 'house' ? house * 2 : house })),
	);
	const ground = rule({ className: 'village-ground', name: 'village-ground' });
	const grown = column(
		{ width: near, padding: [0, 8, 0, 0], gap: 14, justifyContent: phone ? 'end' : 'space-between' },
		[told(1, villages.says), column({}, [street, ground])],
	);
	const room: Style = phone
		? { padding: [0, 12, 37, 6], justifyContent: 'end' }
		: { padding: [0, 12, 0, before + pier + pad] };
	const taken = column({ flex: 1, ...room }, [told(2, data.says)]);
	const others = text('note', outcome.others, { margin: [0, 0, 0, 7] });
	const outcomes = outcome.items.map((item) => flag([text('note', item)]));
	const poles = shared(canvas, outcomes).map((each, i, all) =>
		flags(canvas, i < all.length - 1 ? each : [...each, others]),
	);
	const roof = row({ padding: [0, 0, 0, landing + 4], gap: 9, alignItems: 'end' }, poles);
	const reached = column({ width: far, gap: 10, justifyContent: 'space-between' }, [
		told(3, outcome.says),
		roof,
	]);
	return row({}, [
		column({ flex: 1, margin: [0, -landing, 0, 0], justifyContent: 'space-between' }, [
			row({ flexGrow: 1, padding: [0, landing, 0, 0] }, [chosen('villages', villages.label, grown), taken]),
			chosen('data', data.label, road),
		]),
		chosen('outcome', outcome.label, reached),
	]);
}

/** Data on their way down, so many times, out of houses into the bridge. */
const drawnOut = ({ x, y, width, height }: Box, count: number): Element[] =>
	Array.from({ length: count }, (_, i) => {
		const [middle, foot] = [x + (width * (i + 0.5)) / count, y + height];
		return s('g', [
			path(['squares', 'drawn-out'], d`M${middle} ${y + 3}V${foot - 7}`),
			path('drawn-head', d`M${middle} ${foot}l-5.5 -8h11Z`),
		]);
	});

/** Policies, which push up from whose they are, through the bridge, to the villages. */
function pushedUp({ passage }: Model, canvas: Canvas, at: Laid['at']): Element[] {
	const { push, pushed, draw: head } = sizesOf(canvas);
	const tip = at('village-ground').y + 2;
	const half = push / 2;
	return passage.policies.by.map(({ id, name }) => {
		const plate = at(`plate-${id}`);
		const [x, foot] = [plate.x + byKey(pushed, id), plate.y + 1];
		// What lies over another's policies fills the room beside them.
		const beside = passage.policies.by
			.map((other) => at(`plate-${other.id}`))
			.find((other) => other.y < plate.y && other.x > plate.x);
		const [left, shoulder, right] = beside ? [plate.x, beside.y, beside.x] : [x - half, foot, x + half];
		const up = d`M${left} ${foot}V${shoulder}H${x - half}V${tip + head}H${x - push}L${x} ${tip}`;
		const down = d`L${x + push} ${tip + head}H${x + half}V${shoulder}H${right}V${foot}`;
		const hitArea = { x: x - push, y: tip, width: 2 * push, height: plate.y - tip };
		return markOn(
			canvas,
			{ parameter: 'part', id: 'policies', label: `${passage.policies.label}: ${name}`, hitArea },
			[path(`is-${id}`, up + down, { dataFlip: `pushed-${id}` })],
		);
	});
}

/**
 * What crosses the bridge: rows of squares, to which each village adds, with a head. The squares are as large and as
 * far from one another as `squares` in `drawing.css` has them.
 *
 * @param name where its name stands among them, along, and no square is cut
 */
function roadOn({ x, y, width, height }: Box, near: number, name: { from: number; to: number }): Element[] {
	const [pitch, side] = [9.5, 4.5];
	const [end, bottom] = [x + width, y + height];
	const squares = (from: number, to: number, level: number) => {
		const count = Math.floor((to - from - side) / pitch);
		return count < 0 ? '' : d`M${from} ${level}h${count * pitch + side}`;
	};
	const tip = d`V${y - 5}L${end} ${y + height / 2}L${end - 16} ${bottom + 5}`;
	return [
		path('road', d`M${x} ${y}H${end - 16}${tip}V${bottom}H${x}Z`),
		...[0, 1, 2].map((i) => {
			const level = y + (height * (i + 1)) / 4;
			const start = x + 4 + Math.round((i * near) / 3 / pitch) * pitch;
			return path('squares', squares(start, name.from, level) + squares(name.to + 3, end - 17, level));
		}),
		path('is-ink', d`M${end - 16} ${y - 5}L${end} ${y + height / 2}L${end - 16} ${bottom + 5}Z`),
	];
}

/** Flags, shared between two poles where there is room. */
const shared = <T>({ name }: Canvas, items: readonly T[]): (readonly T[])[] => {
	const half = name === 'wide' ? Math.ceil(items.length / 2) : items.length;
	return [items.slice(0, half), items.slice(half)].filter(({ length }) => length > 0);
};

/** A pole with flags on it, down to the ground. */
const flags = ({ name }: Canvas, children: readonly Part[], none = false): Part =>
	shape(
		{ gap: 4, padding: [0, 0, { phone: 30, column: 36, wide: 32 }[name], 0], alignItems: 'start' },
		({ x, y, height }) => [path(none ? ['flagpole', 'broken'] : 'flagpole', d`M${x} ${y}V${y + height}`)],
		children,
	);

const flag = (children: Part[], none = false): Part =>
	shape(
		{ padding: [2, 12, 2, 7], minHeight: 20 },
		({ x, y, width, height }) => [
			path(none ? 'is-none' : 'pennant', d`M${x} ${y}h${width}l-7 ${height / 2}l7 ${height / 2}h${-width}Z`),
		],
		children,
	);

/** Policies alone: they run off the ground and fall, and the flags are empty. */
function lonely({ failed, words, passage }: Model, canvas: Canvas): Part {
	const { near, far, landing, deck, pier, before } = sizesOf(canvas);
	const empty = passage.outcome.items.map((_, i) => flag([flex({ width: 46 + ((i * 17) % 30) })], true));
	const poles = shared(canvas, empty).map((each) => flags(canvas, each, true));
	const along = { flex: 1, padding: [0, 30, 0, 0] } as const;
	const fall = shape(
		along,
		({ x, y, height }) => falling({ x: x + 8, y: y + height + deck / 2 }, x + near, before + pier / 2, deck),
		[heading(canvas, failed.label)],
	);
	const roof = row({ padding: [0, 0, 0, landing + 4], gap: 9, alignItems: 'end' }, poles);
	const missed = column({ width: far, gap: 14 }, [heading(canvas, words.none), roof]);
	return chosen('failed', failed.label, row({}, [fall, missed]));
}

/** An arrow from a point along the ground, over its edge, and down. */
function falling(from: Point, edge: number, beyond: number, breadth: number): Element[] {
	const [x, foot] = [edge + beyond, from.y + breadth * 3.2];
	const half = breadth * 0.42;
	const run = d`M${from.x} ${from.y}H${edge - 6}Q${x} ${from.y} ${x} ${foot + 1}`;
	return [
		s('path', { className: ['falling-edge'], strokeWidth: breadth * 0.32 + 4, d: run }),
		s('path', { className: ['falling'], strokeWidth: breadth * 0.32, d: run }),
		path('falling-head', d`M${x - half} ${foot}h${2 * half}l${-half} ${half * 1.5}Z`),
	];
}

/** Firm ground: whose policies they are, and what they have. */
function bank(model: Model, canvas: Canvas): Part {
	const { near, pad, pushed, push } = sizesOf(canvas);
	const { by, label } = model.passage.policies;
	const beside = canvas.name === 'wide';
	const aside = pushed.local + push * 0.8;
	const plates = by.map(({ id, name }) => {
		const local = id === 'local';
		const words = text('strong', name, { className: id === 'central' ? 'on-central' : 'on-fill' });
		// The arrow of what lies below passes beside it.
		const sides: Style = beside
			? { padding: [6, pad * 0.6] }
			: { padding: [6, 4, 6, local ? 4 + aside : 4], margin: [0, 0, 0, local ? 0 : aside] };
		return rect(`is-${id}`, { ...sides, flexGrow: 1, name: `plate-${id}` }, [words]);
	});
	const makers = `${label}: ${by.map(({ name }) => name).join(', ')}`;
	return column({ width: near, name: 'near' }, [
		chosen('policies', makers, (beside ? row : column)({}, plates)),
		column({ padding: [pad, pad * 0.8, pad, pad], gap: pad / 2 }, [
			heading(canvas, firstOf(model.columns).head),
			...model.rows.map((each, i) => need(canvas, each, 0, i === 0 && catchingUp(model, canvas))),
		]),
	]);
}

/** Somebody who comes close to one who is ahead, from where they were. */
function catchingUp({ words }: Model, { name }: Canvas): Part {
	const scale = { phone: 0.8, column: 1.1, wide: 0.8 }[name];
	const phone = name === 'phone';
	const person = (fill: 'central' | undefined, called: string | false) =>
		column({ alignItems: 'center' }, [picture('person', { scale, fill }), called && text('note', called)]);
	return row({ gap: phone ? 4 : 9, margin: phone ? [4, 4, 0, -18] : [2, 0, 0, 0] }, [
		picture('person', { scale, fill: 'absent' }),
		shape({ flex: 1, maxWidth: 90, height: 30 * scale }, (box) => [
			arrow(sideOf(box, 'left'), sideOf(box, 'right'), { way: 'right', className: 'closing' }),
		]),
		person('central', words.follower),
		person(undefined, !phone && words.forerunner),
	]);
}

/** The gap: what policies lack, right of the pier, and the stone on which this stands where a need is looked at. */
function gap({ words, columns, rows }: Model, canvas: Canvas): Part {
	const { before, pier, pad } = sizesOf(canvas);
	const open = rows.find(({ id }) => id === canvas.state);
	const stone = (each: Row) => {
		const look = { className: 'on-fill', textAlign: 'center', textWrap: 'balance' } as const;
		const said = text('note', `${words.deck} ${each.stone}.`, look);
		const box = { padding: [7, pad / 2], margin: [0, 4, 0, 10], name: 'stone' } as const;
		return chosen(stoneOf(each), each.stone, rect('stone', box, [said]));
	};
	return column({ flex: 1, name: 'gap', justifyContent: 'space-between' }, [
		column({ padding: [pad, pad * 0.9, pad, before + pier + pad * 0.9], gap: pad / 2 }, [
			heading(canvas, lastOf(columns).head, 'on-central'),
			...rows.map((each) => need(canvas, each, 1)),
		]),
		open && stone(open),
	]);
}

function frontier({ words }: Model, canvas: Canvas): Part {
	const { far, pad } = sizesOf(canvas);
	return column({ width: far, name: 'far', padding: [pad, 0, pad, pad] }, [heading(canvas, words.frontier)]);
}

const signs = ['m0 6l4 5l8 -10', 'm1 1l10 10m0 -10l-10 10'] as const;

/** A need that is there, or lacking: with what shows it, and all that is said of it where it is looked at. */
function need(canvas: Canvas, { id: state, label, cells }: Row, i: 0 | 1, shown?: Part | false): Part {
	const { id, head, words }: Cell = cells[i];
	const className = i === 1 ? 'on-central' : [];
	return chosen(
		id,
		`${label}: ${head}`,
		row({ gap: canvas.name === 'phone' ? 6 : 12, padding: [3, 0], name: id }, [
			shape({ width: 12, height: 12, margin: [4, 0, 0, 0], flexShrink: 0 }, ({ x, y }) => [
				path(i === 0 ? 'has' : 'lacks', d`M${x} ${y}${signs[i]}`),
			]),
			column({ flex: 1 }, [
				text('strong', head, { className }),
				shown,
				...(canvas.state === state ? words.map((each) => text('note', each, { className })) : []),
			]),
		]),
	);
}

/** An edge that is broken, from a height down to another: three corners and the foot. */
function edge(x: number, top: number, bottom: number, way: 1 | -1): string {
	const step = (bottom - top) / 4;
	return [0, -4, 3, -3, 0].map((out, i) => d`${x + way * out} ${top + i * step}`).join('L');
}

/** Both banks and the dark between them. */
function ground(at: Laid['at']): Element[] {
	const [near, gap, far, deck] = [at('near'), at('gap'), at('far'), at('deck')];
	const bottom = bottomOf(near);
	return [
		path('gap', d`M${gap.x} ${deck.y}H${far.x + 8}V${bottom}H${gap.x - 8}V${near.y}H${gap.x}Z`, {
			dataFlip: 'gap',
		}),
		path('bank', d`M${edge(gap.x, near.y, bottom, 1)}H${near.x}V${near.y}Z`, { dataFlip: 'bank' }),
		path('bank', d`M${edge(far.x, deck.y, bottom, -1)}H${rightOf(far)}V${deck.y}Z`, { dataFlip: 'far-bank' }),
	];
}

/** The platforms: around the road, from under the villages to the far bank, on a pier. */
function bridge(at: Laid['at'], canvas: Canvas): Element {
	const { before, pier, deck, rim } = sizesOf(canvas);
	const [{ x, y, height }, gap, far] = [at('deck'), at('gap'), at('far')];
	const [left, right, bow] = [gap.x + before, gap.x + before + pier, before * 0.8];
	const [under, bottom] = [y + height, bottomOf(gap)];
	const over = d`M${x} ${y - deck - rim}H${far.x}V${under}H${right + bow}`;
	const down = d`Q${right} ${under} ${right} ${under + bow}V${bottom}H${left}V${under + bow}`;
	return path('is-platforms', over + down + d`Q${left} ${under} ${left - bow} ${under}H${x}Z`, {
		dataFlip: 'bridge',
	});
}

/** What a part of the drawing rests on. */
export function evidence({ words, rows, passage, failed }: Model): MarkEvidence[] {
	const { policies, villages, data, outcome } = passage;
	return [
		...Object.entries({ policies, villages, data, outcome, failed }).map(([id, { label, text, pages }]) => ({
			mark: `part=${id}`,
			title: label,
			parts: [{ text, pages }],
		})),
		...rows.flatMap((row) => [
			...row.cells.map((cell) => ({
				mark: `part=${cell.id}`,
				title: `${row.label}, ${cell.column.stage.toLowerCase()}`,
				parts: compact([{ text: `${pointsOf(cell)}.`, pages: cell.column.pages }, cell.more]),
			})),
			{
				mark: `part=${stoneOf(row)}`,
				title: `${words.deck} ${row.stone}`,
				parts: [{ text: row.solved, pages: row.pages }],
			},
		]),
	];
}
