import type { Element } from 'hast';
import { s } from 'hastscript';
import type { Box } from '../../figure-kit/box.ts';
import { byId } from '../../figure-kit/by-id.ts';
import { type Canvas, styleOf } from '../../figure-kit/canvas.ts';
import { arrow, sideOf } from '../../figure-kit/connectors.ts';
import { drawing } from '../../figure-kit/drawing.ts';
import type { MarkEvidence } from '../../figure-kit/figure.ts';
import { column, flex, type Laid, type Part, row } from '../../figure-kit/flexbox.ts';
import { mark as markOn } from '../../figure-kit/marks.ts';
import { mark, picture, rect, rule, shape, text } from '../../figure-kit/parts.ts';
import { measure } from '../../figure-kit/text.ts';
import { round } from '../../figure-kit/svg.ts';
import { firstOf, itemAt } from '../../text/items.ts';
import { byKey } from '../../text/lookup.ts';
import { type Cell, type PolicyInfusionModel, type Row, stoneOf } from './model.ts';

/**
 * Sizes of a layout: of its banks, the pier and the gap left of it, the deck, headings and houses, of what is drawn
 * out of these, from where on and how often, and of what policies push up: breadth, and distance from the plate’s left.
 */
const sizesOf = ({ name }: Canvas) =>
	({
		phone: {
			near: 116,
			far: 107,
			pier: 22,
			before: 14,
			deck: 24,
			head: 14,
			house: 0.62,
			pad: 7,
			landing: 16,
			draw: 24,
			rim: 5,
			road: 56,
			drawings: 3,
			push: 12,
			pushed: { local: 14, central: 18 },
		},
		column: {
			near: 218,
			far: 172,
			pier: 56,
			before: 34,
			deck: 30,
			head: 17,
			house: 0.85,
			pad: 12,
			landing: 30,
			draw: 24,
			rim: 6,
			road: 92,
			drawings: 5,
			push: 18,
			pushed: { local: 22, central: 30 },
		},
		wide: {
			near: 330,
			far: 276,
			pier: 98,
			before: 58,
			deck: 36,
			head: 21,
			house: 1.1,
			pad: 14,
			landing: 44,
			draw: 30,
			rim: 8,
			road: 226,
			drawings: 4,
			push: 30,
			pushed: { central: 75, local: 25 },
		},
	})[name];

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

/** A bank with its policies, a gap, and a far bank; over the gap the bridge, or what becomes of policies without it. */
export function draw(model: PolicyInfusionModel, canvas: Canvas): Element {
	const alone = canvas.state === 'alone';
	const { deck, near, far, head } = sizesOf(canvas);
	const whole = column({}, [
		alone ? lonely(model, canvas) : above(model, canvas),
		row({ height: deck, name: 'deck', alignItems: 'center', padding: [0, far, 0, near] }, [
			!alone &&
				text('head', model.words.platforms, {
					size: head,
					flex: 1,
					textAlign: 'center',
					className: 'on-fill',
				}),
		]),
		row({}, [bank(model, canvas), gap(model, canvas), frontier(model, canvas)]),
	]);
	return drawing(canvas, byId(model.claims, canvas.state).claim, whole, {
		under: (at) => [...ground(at), !alone && bridge(at, canvas)],
		over: (at) => (alone ? [] : pushedUp(model, canvas, at)),
	});
}

/** Three sentences that lead across, and what each tells of: villages, data on their way, outcomes. */
function above({ passage, words }: PolicyInfusionModel, canvas: Canvas): Part {
	const {
		near,
		far,
		landing,
		house,
		deck,
		before,
		pier,
		pad,
		draw: drawn,
		rim,
		road: start,
		drawings,
	} = sizesOf(canvas);
	const phone = canvas.name === 'phone';
	const { villages, data, outcome } = passage;
	const told = (place: number, says: string) =>
		text('head', `${place}. ${says}`, { size: sizesOf(canvas).head, textWrap: 'balance' });
	const houses = standing.slice(0, { phone: 5, column: 7, wide: 9 }[canvas.name]);
	const road = shape(
		{ margin: [0, 0, 0, start], padding: [drawn + rim, landing + 20, 0, 0], alignItems: 'end' },
		({ x, y, width }) => [
			...drawnOut({ x, y, width: near - 8 - start, height: drawn }, drawings),
			...roadOn({ x, y: y + drawn + rim, width, height: deck }, near - start, {
				from: x + width - landing - 20 - measure(words.data, styleOf(canvas, 'strong')) - 10,
				to: x + width - landing - 20,
			}),
		],
		[
			rect('road-name', { height: deck - 4, margin: [2, 0], padding: [0, 5], justifyContent: 'center' }, [
				text('strong', words.data, { className: 'on-fill' }),
			]),
		],
	);
	return row({}, [
		column({ flex: 1, margin: [0, -landing, 0, 0], justifyContent: 'space-between' }, [
			row({ flexGrow: 1, padding: [0, landing, 0, 0] }, [
				mark(
					{ parameter: 'part', id: 'villages', label: villages.label },
					column(
						{ width: near, padding: [0, 8, 0, 0], gap: 14, justifyContent: phone ? 'end' : 'space-between' },
						[
							told(1, villages.says),
							column({}, [
								row(
									{ justifyContent: 'space-between', alignItems: 'end' },
									houses.map((name) => picture(name, { scale: name === 'house' ? house * 2 : house })),
								),
								rule({ className: 'village-ground', name: 'village-ground' }),
							]),
						],
					),
				),
				column(
					{
						flex: 1,
						padding: phone ? [0, 12, 37, 6] : [0, 12, 0, before + pier + pad],
						justifyContent: phone ? 'end' : 'start',
					},
					[told(2, data.says)],
				),
			]),
			mark({ parameter: 'part', id: 'data', label: data.label }, road),
		]),
		mark(
			{ parameter: 'part', id: 'outcome', label: outcome.label },
			column({ width: far, gap: 10, justifyContent: 'space-between' }, [
				told(3, outcome.says),
				row(
					{ padding: [0, 0, 0, landing + 4], gap: 9, alignItems: 'end' },
					shared(canvas, outcome.items).map((items, i, all) =>
						flags(canvas, [
							...items.map((item) => flag([text('note', item)])),
							...(i < all.length - 1 ? [] : [text('note', outcome.others, { margin: [0, 0, 0, 7] })]),
						]),
					),
				),
			]),
		),
	]);
}

/** Data on their way down, so many times, out of houses into the bridge. */
const drawnOut = ({ x, y, width, height }: Box, count: number): Element[] =>
	Array.from({ length: count }, (_, i) => {
		const [middle, foot] = [round(x + (width * (i + 0.5)) / count), y + height];
		return s('g', [
			s('path', { className: ['squares', 'drawn-out'], d: `M${middle} ${round(y + 3)}V${round(foot - 7)}` }),
			s('path', { className: ['drawn-head'], d: `M${middle} ${round(foot)}l-5.5 -8h11Z` }),
		]);
	});

/** Policies, which push up from whose they are, through the bridge, to the villages. */
function pushedUp({ passage }: PolicyInfusionModel, canvas: Canvas, at: Laid['at']): Element[] {
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
		const root = beside ? [plate.x, beside.y, beside.x] : [x - half, foot, x + half];
		const [left = 0, shoulder = 0, right = 0] = root;
		const d = `M${round(left)} ${round(foot)}V${round(shoulder)}H${round(x - half)}V${round(tip + head)}H${round(x - push)}L${round(x)} ${round(tip)}L${round(x + push)} ${round(tip + head)}H${round(x + half)}V${round(shoulder)}H${round(right)}V${round(foot)}`;
		return markOn(
			canvas,
			{
				parameter: 'part',
				id: 'policies',
				label: `${passage.policies.label}: ${name}`,
				hitArea: { x: x - push, y: tip, width: 2 * push, height: plate.y - tip },
			},
			[s('path', { className: [`is-${id}`], d, dataFlip: `pushed-${id}` })],
		);
	});
}

/** How far squares stand from one another, and how large they are, as `squares` in `drawing.css` has them. */
const square = { pitch: 9.5, side: 4.5 };

/**
 * What crosses the bridge: rows of squares, to which each village adds, with a head.
 *
 * @param name where its name stands among them, along, and no square is cut
 */
function roadOn({ x, y, width, height }: Box, near: number, name: { from: number; to: number }): Element[] {
	const { pitch, side } = square;
	const [end, rows] = [x + width, 3];
	const squares = (from: number, to: number, lineY: number) => {
		const count = Math.floor((to - from - side) / pitch);
		return count < 0 ? '' : `M${round(from)} ${lineY}h${round(count * pitch + side)}`;
	};
	const line = (i: number) => round(y + (height * (i + 1)) / (rows + 1));
	return [
		s('path', {
			className: ['road'],
			d: `M${round(x)} ${round(y)}H${round(end - 16)}V${round(y - 5)}L${round(end)} ${round(y + height / 2)}L${round(end - 16)} ${round(y + height + 5)}V${round(y + height)}H${round(x)}Z`,
		}),
		...Array.from({ length: rows }, (_, i) =>
			s('path', {
				className: ['squares'],
				d: [
					squares(x + 4 + Math.round((i * near) / 3 / pitch) * pitch, name.from, line(i)),
					squares(name.to + 3, end - 17, line(i)),
				].join(''),
			}),
		),
		s('path', {
			className: ['is-ink'],
			d: `M${round(end - 16)} ${round(y - 5)}L${round(end)} ${round(y + height / 2)}L${round(end - 16)} ${round(y + height + 5)}Z`,
		}),
	];
}

/** Flags, shared between two poles where there is room. */
const shared = <T>({ name }: Canvas, items: readonly T[]): (readonly T[])[] => {
	const half = name === 'wide' ? Math.ceil(items.length / 2) : items.length;
	return [items.slice(0, half), items.slice(half)].filter(({ length }) => length > 0);
};

/** A pole with flags on it, down to the ground. */
const flags = (canvas: Canvas, children: readonly Part[], none = false): Part =>
	shape(
		{ gap: 4, padding: [0, 0, { phone: 30, column: 36, wide: 40 }[canvas.name], 0], alignItems: 'start' },
		({ x, y, height }) => [
			s('path', {
				className: ['flagpole', ...(none ? ['broken'] : [])],
				d: `M${round(x)} ${round(y)}V${round(y + height)}`,
			}),
		],
		children,
	);

const flag = (children: Part[], none = false): Part =>
	shape(
		{ padding: [2, 12, 2, 7], minHeight: 20 },
		({ x, y, width, height }) => [
			s('path', {
				className: [none ? 'is-none' : 'pennant'],
				d: `M${round(x)} ${round(y)}h${round(width)}l-7 ${round(height / 2)}l7 ${round(height / 2)}h${round(-width)}Z`,
			}),
		],
		children,
	);

/** Policies alone: they run off the ground and fall, and the flags are empty. */
function lonely({ failed, words, passage }: PolicyInfusionModel, canvas: Canvas): Part {
	const { near, far, landing, deck, head, pier, before } = sizesOf(canvas);
	const empty = passage.outcome.items.map((_, i) => flag([flex({ width: 46 + ((i * 17) % 30) })], true));
	return mark(
		{ parameter: 'part', id: 'failed', label: failed.label },
		row({}, [
			shape(
				{ flex: 1, padding: [0, 30, 0, 0] },
				({ x, y, height }) =>
					falling({ x: x + 8, y: y + height + deck / 2 }, x + near, before + pier / 2, deck),
				[text('head', failed.label, { size: head, textWrap: 'balance' })],
			),
			column({ width: far, gap: 14 }, [
				text('head', words.none, { size: head, textWrap: 'balance' }),
				row(
					{ padding: [0, 0, 0, landing + 4], gap: 9, alignItems: 'end' },
					shared(canvas, empty).map((each) => flags(canvas, each, true)),
				),
			]),
		]),
	);
}

/** An arrow from a point along the ground, over its edge, and down. */
function falling(from: { x: number; y: number }, edge: number, beyond: number, breadth: number): Element[] {
	const [x, foot] = [edge + beyond, from.y + breadth * 3.2];
	const half = breadth * 0.42;
	const run = `M${round(from.x)} ${round(from.y)}H${round(edge - 6)}Q${round(x)} ${round(from.y)} ${round(x)} ${round(foot + 1)}`;
	const end = `M${round(x - half)} ${round(foot)}h${round(2 * half)}l${round(-half)} ${round(half * 1.5)}Z`;
	return [
		s('path', { className: ['falling-edge'], strokeWidth: breadth * 0.32 + 4, d: run }),
		s('path', { className: ['falling'], strokeWidth: breadth * 0.32, d: run }),
		s('path', { className: ['falling-head'], d: end }),
	];
}

/** Firm ground: whose policies they are, and what they have. */
function bank(model: PolicyInfusionModel, canvas: Canvas): Part {
	const { near, pad, head, pushed, push } = sizesOf(canvas);
	const { by, label } = model.passage.policies;
	const beside = canvas.name === 'wide';
	const aside = pushed.local + push * 0.8;
	const plates = (beside ? row : column)(
		{},
		by.map(({ id, name }) =>
			rect(
				`is-${id}`,
				{
					padding: beside ? [6, pad * 0.6] : [6, 4, 6, id === 'local' ? 4 + aside : 4],
					// The arrow of what lies below passes beside it.
					margin: beside || id === 'local' ? 0 : [0, 0, 0, aside],
					flexGrow: 1,
					name: `plate-${id}`,
				},
				[text('strong', name, { className: id === 'central' ? 'on-central' : 'on-fill' })],
			),
		),
	);
	return column({ width: near, name: 'near' }, [
		mark(
			{ parameter: 'part', id: 'policies', label: `${label}: ${by.map(({ name }) => name).join(', ')}` },
			plates,
		),
		column({ padding: [pad, pad * 0.8, pad, pad], gap: pad / 2 }, [
			text('head', firstOf(model.columns).head, { size: head, textWrap: 'balance' }),
			...model.rows.map((each, i) => need(canvas, each, 0, i === 0 && catchingUp(model, canvas))),
		]),
	]);
}

/** Somebody who comes close to one who is ahead, from where they were. */
function catchingUp({ words }: PolicyInfusionModel, { name }: Canvas): Part {
	const scale = { phone: 0.8, column: 1.1, wide: 1 }[name];
	const phone = name === 'phone';
	const follower = text('note', words.follower);
	return row({ gap: 4, alignItems: phone ? 'start' : 'end', margin: phone ? [4, 4, 0, -18] : [4, 0, 0, 0] }, [
		picture('person', { scale, fill: 'absent' }),
		shape({ flex: 1, maxWidth: 90, height: 30 * scale }, (box) => [
			arrow(sideOf(box, 'left'), sideOf(box, 'right'), { way: 'right', className: 'closing' }),
		]),
		!phone && follower,
		column({ alignItems: 'center' }, [picture('person', { scale, fill: 'central' }), phone && follower]),
		picture('person', { scale }),
	]);
}

/** The gap: what policies lack, right of the pier, and the stone on which this stands where a need is looked at. */
function gap(model: PolicyInfusionModel, canvas: Canvas): Part {
	const { before, pier, pad, head } = sizesOf(canvas);
	const open = model.rows.find(({ id }) => id === canvas.state);
	const stone = (each: Row) =>
		mark(
			{ parameter: 'part', id: stoneOf(each), label: each.stone },
			rect('stone', { padding: [7, pad / 2], margin: [0, 4, 0, 10], name: 'stone' }, [
				text('note', `${model.words.deck} ${each.stone}.`, {
					className: 'on-fill',
					textAlign: 'center',
					textWrap: 'balance',
				}),
			]),
		);
	return column({ flex: 1, name: 'gap', justifyContent: 'space-between' }, [
		column({ padding: [pad, pad * 0.4, pad, before + pier + pad * 0.9], gap: pad / 2 }, [
			text('head', itemAt(model.columns, 1).head, { size: head, className: 'on-gap', textWrap: 'balance' }),
			...model.rows.map((each) => need(canvas, each, 1)),
		]),
		open && stone(open),
	]);
}

function frontier({ words }: PolicyInfusionModel, canvas: Canvas): Part {
	const { far, pad, head } = sizesOf(canvas);
	return column({ width: far, name: 'far', padding: [pad, 0, pad, pad] }, [
		text('head', words.frontier, { size: head, textWrap: 'balance' }),
	]);
}

const signs = ['m0 6l4 5l8 -10', 'm1 1l10 10m0 -10l-10 10'] as const;

/** A need that is there, or lacking: with what shows it, and all that is said of it where it is looked at. */
function need(canvas: Canvas, { id: state, label, cells }: Row, i: 0 | 1, shown?: Part | false): Part {
	const { id, head, words }: Cell = cells[i];
	const className = i === 1 ? 'on-gap' : [];
	const open = canvas.state === state;
	return mark(
		{ parameter: 'part', id, label: `${label}: ${head}` },
		row({ gap: canvas.name === 'phone' ? 6 : 12, padding: [3, 0], name: id }, [
			shape({ width: 12, height: 12, margin: [4, 0, 0, 0], flexShrink: 0 }, ({ x, y }) => [
				s('path', { className: [i === 0 ? 'has' : 'lacks'], d: `M${round(x)} ${round(y)}${signs[i]}` }),
			]),
			column({ flex: 1 }, [
				text('strong', head, { className }),
				shown,
				...(open ? words.map((each) => text('note', each, { className })) : []),
			]),
		]),
	);
}

/** An edge that is broken, from a height down to another: three corners and the foot. */
function edge(x: number, top: number, bottom: number, way: 1 | -1): string {
	const step = (bottom - top) / 4;
	return [0, -4, 3, -3, 0].map((out, i) => `${round(x + way * out)} ${round(top + i * step)}`).join('L');
}

/** Both banks and the dark between them. */
function ground(at: Laid['at']): Element[] {
	const [near, gap, far, deck] = [at('near'), at('gap'), at('far'), at('deck')];
	const bottom = near.y + near.height;
	return [
		s('path', {
			className: ['gap'],
			d: `M${round(gap.x)} ${round(deck.y)}H${round(far.x + 8)}V${round(bottom)}H${round(gap.x - 8)}V${round(near.y)}H${round(gap.x)}Z`,
			dataFlip: 'gap',
		}),
		s('path', {
			className: ['bank'],
			d: `M${edge(gap.x, near.y, bottom, 1)}H${round(near.x)}V${round(near.y)}Z`,
			dataFlip: 'bank',
		}),
		s('path', {
			className: ['bank'],
			d: `M${edge(far.x, deck.y, bottom, -1)}H${round(far.x + far.width)}V${round(deck.y)}Z`,
			dataFlip: 'far-bank',
		}),
	];
}

/** The platforms: around the road, from under the villages to the far bank, on a pier. */
function bridge(at: Laid['at'], canvas: Canvas): Element {
	const { before, pier, deck, rim } = sizesOf(canvas);
	const [{ x, y, height }, gap, far] = [at('deck'), at('gap'), at('far')];
	const [left, right] = [gap.x + before, gap.x + before + pier];
	const [under, bottom, bow] = [y + height, gap.y + gap.height, before * 0.8];
	return s('path', {
		className: ['is-platforms'],
		d: `M${round(x)} ${round(y - deck - rim)}H${round(far.x)}V${round(under)}H${round(right + bow)}Q${round(right)} ${round(under)} ${round(right)} ${round(under + bow)}V${round(bottom)}H${round(left)}V${round(under + bow)}Q${round(left)} ${round(under)} ${round(left - bow)} ${round(under)}H${round(x)}Z`,
		dataFlip: 'bridge',
	});
}

/** What a part of the drawing rests on. */
export function evidence({ words, columns, rows, passage, failed }: PolicyInfusionModel): MarkEvidence[] {
	const { policies, villages, data, outcome } = passage;
	const steps = { policies, villages, data, outcome, failed };
	return [
		...Object.entries(steps).map(([id, { label, text, pages }]) => ({
			mark: `part=${id}`,
			title: label,
			parts: [{ text, pages }],
		})),
		...rows.flatMap((row) => [
			...row.cells.map((cell, i) => ({
				mark: `part=${cell.id}`,
				title: `${row.label}, ${itemAt(columns, i).stage.toLowerCase()}`,
				parts: [
					{ text: `${[cell.head, ...cell.words].join('; ')}.`, pages: itemAt(columns, i).pages },
					...(cell.more ? [cell.more] : []),
				],
			})),
			{
				mark: `part=${stoneOf(row)}`,
				title: `${words.deck} ${row.stone}`,
				parts: [{ text: row.solved, pages: row.pages }],
			},
		]),
	];
}
