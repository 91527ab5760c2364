import type { Element, ElementContent } from 'hast';
import { s } from 'hastscript';
import { bottomOf, rightOf } from '../../figure-kit/box.ts';
import { byId } from '../../figure-kit/by-id.ts';
import { leadingOf, type Canvas } from '../../figure-kit/canvas.ts';
import { arrow, sideOf } from '../../figure-kit/connectors.ts';
import type { RenderContext } from '../../figure-kit/context.ts';
import { drawing } from '../../figure-kit/drawing.ts';
import type { MarkEvidence } from '../../figure-kit/figure.ts';
import { column, flex, type Laid, type Part, row } from '../../figure-kit/flexbox.ts';
import { mark, picture, rule, shape, text } from '../../figure-kit/parts.ts';
import { d, path } from '../../figure-kit/path.ts';
import { pictogram } from '../../figure-kit/pictograms.ts';
import { firstOf } from '../../text/items.ts';
import { byKey } from '../../text/lookup.ts';
import { capital, fill } from '../../text/words.ts';
import { type Market, type Model, positionsOf, shapeOf } from './model.ts';
import { drawLift, drawRoom, drawSteps, partsOf } from './rooms.ts';

/** Four rooms with migrants and their ties, alone with their reasons, or what the dissertation adds. */
export function draw(model: Model, canvas: Canvas): Element {
	if (canvas.state === 'villages') return drawing(canvas, added(model, canvas));
	const bows = canvas.state === 'all' ? model.markets : [];
	return drawing(canvas, matrix(model, canvas), {
		over: (at) => bows.flatMap((market) => [...bowsOf(market, at), ...clashesOf(market, at)]),
	});
}

/** The matrix: with its axes at its edges, or, in narrow layouts, named at each room. */
function matrix(model: Model, canvas: Canvas): Part {
	const { words, rows } = model;
	const [phone, wide] = [canvas.name === 'phone', canvas.name === 'wide'];
	const gap = wide ? 32 : 20;
	const side = (level: string) =>
		column({ width: 96, justifyContent: 'center' }, [text('strong', level, { textWrap: 'balance' })]);
	const cell = (part: Part) => column({ flex: phone ? undefined : 1 }, [part]);
	return column({ gap: wide ? 22 : 20 }, [
		wide &&
			row({ gap, margin: [0, 0, -12, 0] }, [
				side(''),
				...firstOf(rows).map((market) => cell(text('strong', words.enter[shapeOf(market).enter]))),
			]),
		...rows.map((markets) =>
			(phone ? column : row)({ gap }, [
				wide && side(capital(words.grow[shapeOf(firstOf(markets)).grow])),
				...markets.map((market) => cell(roomOf(model, canvas, market))),
			]),
		),
	]);
}

type Group = Market['groups'][number];

const nameOf = ({ id }: Market, group: number, person: number) => `${id}-${group}-${person}`;

/** A market: its name, its room, who stands in it, and what it asks for or rests on. */
function roomOf({ words }: Model, canvas: Canvas, market: Market): Part {
	const { id, name, example, asks, groups, roof } = market;
	const { enter, grow } = shapeOf(market);
	const { height, scale } = {
		phone: { height: 118, scale: 0.8 },
		column: { height: 112, scale: 0.72 },
		wide: { height: 132, scale: 1 },
	}[canvas.name];
	const wide = canvas.name === 'wide';
	const peopled = canvas.state === 'all';
	const { before, entry, rise } = partsOf(market, height);
	const outside = groups.filter((group) => group.outside);
	const inside = groups.filter((group) => !group.outside);
	const along = (part: (group: Group) => Part) => [
		column({ width: `${before * 100}%` }, outside.map(part)),
		flex({ width: `${(entry - before) * 100}%` }),
		...inside.map((group) => column({ flex: group.self ? 1.1 : 1 }, [part(group)])),
	];
	const people = (group: Group) =>
		row(
			{ justifyContent: 'center', alignItems: 'end', gap: 3, padding: [0, 0, group.outside ? 0 : rise, 0] },
			Array.from({ length: group.people }, (_, i) =>
				person(nameOf(market, groups.indexOf(group), i), scale * (group.self ? 1.35 : 1), group.self),
			),
		);
	const room = shape(
		{ height, justifyContent: 'end' },
		(box) => drawRoom(canvas, market, box, canvas.state === 'rooms'),
		peopled
			? [
					roof &&
						column({ inset: [0, 6, undefined, `${entry * 100}%`] }, [
							row({ height: 29, alignItems: 'end', justifyContent: 'end', gap: 6 }, [
								text('note', roof, { margin: [0, 0, 6, 0] }),
								person(`${id}-roof`, scale, false),
							]),
						]),
					outside.length > 0 &&
						row({ inset: [0, `${100 - before * 100}%`, undefined, 0], justifyContent: 'end' }, [
							text('note', words.border, { margin: [0, 6, 0, 0] }),
						]),
					row({ alignItems: 'end' }, along(people)),
				]
			: [],
	);
	const because = (['accessibility', 'growth'] as const).map((axis) => {
		const { short, basis } = market[axis];
		return text('note', `${words.reasons[axis === 'growth' ? grow : enter]}: ${short} (${words[basis]})`);
	});
	const like = peopled && example;
	const margin = [0, 0, 6, 0] as const;
	const title =
		canvas.name === 'column'
			? column({ margin }, [
					text('head', name),
					column({ minHeight: leadingOf(canvas.sizes.note) }, [like && text('note', like)]),
				])
			: row({ flexWrap: 'wrap', gap: [0, 8], alignItems: 'end', margin }, [
					text('head', name, wide ? { size: 19 } : {}),
					like && text('note', like, { margin: [0, 0, 1, 0] }),
				]);
	const notes = along(({ words: note }) => text('note', note, { textAlign: 'center' }));
	return mark(
		{ parameter: 'market', id, label: `${name}: ${asks}` },
		column({}, [
			!wide && text('note', `${words.enter[enter]}, ${words.grow[grow]}`),
			title,
			room,
			peopled && groups.length > 0 && row({ margin: [3, 0, 0, 0] }, notes),
			column({ margin: [4, 0, 0, 0] }, peopled ? [text('strong', asks)] : because),
		]),
	);
}

/** Somebody: black where it is the entrepreneur. */
function person(name: string, scale: number, self: boolean): Part {
	const part = picture('person', { name, scale });
	return self ? { ...part, wrap: (drawn) => [s('g', { className: ['entrepreneur'] }, drawn)] } : part;
}

/** Ties of a market as bows between heads: of everybody but rivals to the entrepreneur. */
function bowsOf(market: Market, at: Laid['at']): ElementContent[] {
	const { groups, ties } = market;
	const own = groups.findIndex(({ self }) => self);
	if (own < 0) return [];
	const head = (group: number, i: number) => sideOf(at(nameOf(market, group, i)), 'up');
	const self = head(own, 0);
	return groups.flatMap((group, g) =>
		g === own || group.rivals
			? []
			: Array.from({ length: group.people }, (_, i) => {
					const { x, y } = head(g, i);
					const high = Math.min(y, self.y) - Math.min(62, 14 + Math.abs(x - self.x) * 0.22);
					return path(['bow', `bow-${ties}`], d`M${x} ${y}Q${(x + self.x) / 2} ${high} ${self.x} ${self.y}`);
				}),
	);
}

/** Between the entrepreneur and rivals: arrows against each other, and a crack where they meet. */
function clashesOf(market: Market, at: Laid['at']): ElementContent[] {
	const { groups } = market;
	const own = groups.findIndex(({ self }) => self);
	return groups.flatMap((group, g) => {
		if (!group.rivals) return [];
		const [self, other] = [at(nameOf(market, own, 0)), at(nameOf(market, g, 0))];
		const [from, to, y] = [rightOf(self) + 6, other.x - 6, bottomOf(other) - other.height * 0.4];
		const middle = (from + to) / 2;
		return [
			arrow({ x: from, y }, { x: middle - 6, y }, { head: 12 }),
			arrow({ x: to, y }, { x: middle + 6, y }, { head: 12 }),
			pictogram('crack', middle, bottomOf(other), other.height / 36),
		];
	});
}

/** What the dissertation adds: a lift that stops before one more step, and a step before making. */
function added({ words, additions }: Model, { name: layout }: Canvas): Part {
	const phone = layout === 'phone';
	const side = { wide: { width: 300 }, column: { width: 190 }, phone: {} }[layout];
	const addition = (id: string, height: number, draws: typeof drawLift, captions: readonly string[]) => {
		const { name, note } = byId(additions, id);
		return mark(
			{ parameter: 'addition', id, label: `${name}: ${note}` },
			(phone ? column : row)({ gap: phone ? 8 : 28, alignItems: phone ? 'stretch' : 'center' }, [
				column(side, [text('head', name), text('body', note)]),
				column(phone ? {} : { flex: 1 }, [
					shape({ height }, draws),
					row(
						{ margin: [4, 0, 0, 0] },
						captions.map((each) => column({ flex: 1 }, [text('note', each, { textAlign: 'center' })])),
					),
				]),
			]),
		);
	};
	const { from, to, beyond } = words.lift;
	return column({ gap: 20 }, [
		addition('training', phone ? 150 : 180, drawLift, [from, to, beyond]),
		rule(),
		addition('barrier', 92, drawSteps, [words.sells, words.makes]),
	]);
}

/** What each market’s place and ties rest on, and each addition. */
export function evidence(model: Model, context: RenderContext): MarkEvidence[] {
	const { words, work, facts, markets, additions } = model;
	return [
		...markets.map((market) => ({
			mark: `market=${market.id}`,
			title: market.name,
			parts: [
				...facts.map(({ id, label: name }) => {
					const { words: told, pages } = byKey(market.facts, id);
					return { name, text: `${told}.`, pages };
				}),
				...positionsOf(model, market).map(({ axis, value, basisWords, because, pages }) => ({
					name: `${axis}: ${value}, ${basisWords}`,
					text: because,
					pages,
				})),
				{
					text: fill(words.origin, { work: work.name }),
					link: market.term ? context.entry('terms', market.term, market.name) : undefined,
				},
			],
		})),
		...additions.map(({ id, name, parts }) => ({
			mark: `addition=${id}`,
			title: name,
			parts: parts.map(({ words: told, pages }) => ({ text: told, pages, states: ['villages'] })),
		})),
	];
}
