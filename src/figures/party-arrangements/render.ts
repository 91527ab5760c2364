import type { Element, ElementContent } from 'hast';
import { s } from 'hastscript';
import type { Box } from '../../figure-kit/box.ts';
import type { Canvas } from '../../figure-kit/canvas.ts';
import { arrow, curve } from '../../figure-kit/connectors.ts';
import type { RenderContext } from '../../figure-kit/context.ts';
import { drawing } from '../../figure-kit/drawing.ts';
import type { MarkEvidence } from '../../figure-kit/figure.ts';
import { column, type Part, row } from '../../figure-kit/flexbox.ts';
import { mark, picture, rect, rule, shape, text } from '../../figure-kit/parts.ts';
import { round } from '../../figure-kit/svg.ts';
import { firstOf, itemAt } from '../../text/items.ts';
import { byKey } from '../../text/lookup.ts';
import { type Band, type Body, type PartyArrangementsModel, partsOf, type Sign, type Unit } from './model.ts';
import { flag, gateOf, picture as trade, sizeOf, standing, tag } from './pictures.ts';

type Model = PartyArrangementsModel;

const sizes = {
	wide: { scale: 1.15, step: 1.25, person: 0.7, gap: 2, words: 316, rows: 4, apart: 16 },
	column: { scale: 1.05, step: 1.2, person: 0.62, gap: 2, words: 0, rows: 4, apart: 16 },
	phone: { scale: 0.86, step: 0.86, person: 0.52, gap: 1.5, words: 0, rows: 8, apart: 14 },
} as const;

const chosen = (id: string, label: string, part: Part): Part => mark({ parameter: 'part', id, label }, part);
const below = (words: string, className?: string): Part =>
	text('body', words, { textAlign: 'center', textWrap: 'balance', className });

/** A row of pictures, and what it says: at its left, or in narrow layouts above. */
function band(canvas: Canvas, { where, more, head, says }: Band, pictures: Part, quiet = false): Part {
	const beside = canvas.name === 'wide';
	return (beside ? row : column)({ gap: beside ? 30 : 10 }, [
		column(
			{ width: beside ? sizes.wide.words : undefined, flexShrink: 0, justifyContent: 'center', gap: 2 },
			[
				text('strong', more !== undefined && !quiet ? `${where}: ${more}` : where, { className: 'soft' }),
				!quiet && text('head', head, { textWrap: 'balance' }),
				!quiet && text('body', says, { textWrap: 'balance' }),
			],
		),
		column({ flex: beside ? 1 : undefined, justifyContent: 'center' }, [pictures]),
	]);
}

/** The ground under what the strategy calls a dot, a line or a plane, and where the flag stands on it. */
function groundOf(ground: Unit['ground'], { x, y, width, height }: Box, party: boolean) {
	const className = [party ? 'party-ground' : 'plain-ground'];
	const low = y + height;
	if (ground === 'dot')
		return [
			s('ellipse', {
				className,
				cx: round(x + width / 2),
				cy: round(low - 11),
				rx: round(width / 2 - 1),
				ry: 10,
			}),
		];
	if (ground === 'line')
		return [
			s('rect', {
				className,
				x: round(x + 1),
				y: round(low - 17),
				width: round(width - 2),
				height: 16,
				rx: 8,
			}),
		];
	if (ground === 'plane')
		return [
			s('path', {
				className,
				d: `M${round(x + 36)} ${round(low - 62)}H${round(x + width - 1)}L${round(x + width - 37)} ${round(low - 1)}H${round(x + 1)}Z`,
			}),
		];
	return [];
}

/** How high a unit with its ground is drawn, and how large what has a flag within its walls. */
const tall = { height: 86, scale: 1.15 };

/** Where a unit is, on its ground, and its flag: within the walls where there are some; with a line to its word. */
function unitPicture(
	{ id, picture: name, ground }: Unit,
	canvas: Canvas,
	party: boolean,
	worded: boolean,
): Part {
	const { scale: large, step } = sizes[canvas.name];
	const plane = ground === 'plane';
	const gate = plane ? undefined : gateOf[name];
	const scale = gate ? tall.scale : ground ? large : step;
	const small = scale * 0.5;
	const wide = plane ? 4.6 * 64 * small : 2 * sizeOf[name].half * scale;
	const width = wide + (plane ? 50 : gate ? (ground ? 28 : 0) : ground ? 44 : 34);
	return shape(
		{
			width,
			height: ground || gate ? tall.height : 68,
			flexShrink: 0,
			maxWidth: '100%',
			name: `place-${id}`,
		},
		(box) => {
			const low = box.y + box.height;
			const foot = low - (ground === 'dot' ? 11 : ground === 'line' ? 15 : 2);
			const middle = box.x + (ground ? 14 : 0) + wide / 2;
			const pole = plane
				? { x: box.x + 57 + 3 * 64 * small, y: low - 38, scale: 0.75 }
				: gate
					? { x: middle + gate.x * scale, y: foot, scale: gate.scale * scale }
					: { x: box.x + box.width - 24, y: foot, scale: 1 };
			const tip = { x: round(pole.x + 19 * pole.scale), y: round(pole.y - 55 * pole.scale) };
			const buildings: Element[] = plane
				? [low - 38, low - 6].flatMap((y, i) =>
						(i === 0 ? [0, 1, 2] : [0, 1, 2, 3]).map((n) =>
							trade(name, box.x + (i === 0 ? 62 : 34) + n * 64 * small, y, small),
						),
					)
				: [trade(name, middle, foot, scale)];
			return [
				...groundOf(ground, box, party),
				s('g', { dataFlip: `unit-${id}` }, buildings),
				...(party ? [standing(flag(gate && name === 'firm'), pole.x, pole.y, pole.scale, `flag-${id}`)] : []),
				...(worded
					? [s('path', { className: ['to-word'], d: `M${tip.x + 2} ${tip.y}H${round(box.x + width)}` })]
					: []),
			];
		},
	);
}

function unitPart(model: Model, unit: Unit, canvas: Canvas, party: boolean, first = false): Part {
	const { label, word, id } = unit;
	const worded = party && first;
	const named = column({ alignItems: 'center', gap: 3, flexShrink: 1 }, [
		unitPicture(unit, canvas, party, worded),
		below(word && party ? `${word}: ${label}` : label),
	]);
	const part = worded
		? row({ flexShrink: 1 }, [
				named,
				column({ width: 50, height: 72, flexShrink: 0, justifyContent: 'center', padding: [0, 0, 0, 3] }, [
					text('note', model.words.oneUnit, { className: 'of-central' }),
				]),
			])
		: named;
	return party ? chosen(id, model.words.unit.replace('{what}', label), part) : part;
}

const spread = (canvas: Canvas, parts: Part[]): Part =>
	row(
		{
			flexWrap: 'wrap',
			justifyContent: 'space-around',
			alignItems: 'end',
			gap: [12, canvas.name === 'phone' ? 4 : 14],
		},
		parts,
	);

/** The party's organisations, one below the other. */
const chain = (bodies: readonly Body[]): Part =>
	row(
		{ flexWrap: 'wrap', gap: [8, 40], margin: [0, 0, 40, 0], justifyContent: 'center' },
		bodies.map(({ id, label, note }) =>
			chosen(
				id,
				label,
				rect(
					'is-central',
					{ padding: [6, 12], name: `body-${id}`, maxWidth: '100%', justifyContent: 'center' },
					[
						text('strong', label, { className: 'on-central', textAlign: 'center' }),
						note !== undefined && text('note', note, { className: 'on-central', textAlign: 'center' }),
					],
				),
			),
		),
	);

/** Height of a browser’s bar. */
const browserBar = 20;

/** A stall in a browser, since it sells online: the browser’s bar, and below it an awning on its posts. */
function stallOn({ x, y: top, width, height: whole }: Box): ElementContent[] {
	const [y, height] = [top + browserBar, whole - browserBar];
	const middle = top + browserBar / 2 + 1;
	const bar = [
		s('path', {
			className: ['pic-white'],
			d: `M${round(x)} ${round(y + 1)}v-15a5 5 0 0 1 5 -5h${round(width - 10)}a5 5 0 0 1 5 5v15Z`,
		}),
		...[0, 1, 2].map((i) =>
			s('circle', { className: ['pic-ink'], cx: round(x + 12 + i * 11), cy: round(middle), r: 3 }),
		),
		s('rect', {
			className: ['pic-white'],
			x: round(x + 48),
			y: round(middle - 5),
			width: round(width - 60),
			height: 10,
			rx: 5,
		}),
	];
	const count = Math.round(width / 22);
	const each = width / count;
	const stripes = Array.from({ length: count }, (_, i) =>
		s('path', {
			className: [i % 2 ? 'pic-ink' : 'pic-white'],
			d: `M${round(x + i * each)} ${round(y + 1)}h${round(each)}v12a${round(each / 2)} 7 0 0 1 ${round(-each)} 0Z`,
		}),
	);
	return [
		...bar,
		s('path', {
			className: ['pic-white'],
			d: `M${round(x + 8)} ${round(y + 8)}H${round(x + width - 8)}V${round(y + height)}H${round(x + 8)}Z`,
		}),
		...stripes,
	];
}

/** Those who trade, each drawn, in a stall, and before it villagers who hesitate; or the stall with nobody in it. */
function stall({ words, scenes }: Model, canvas: Canvas, party: boolean): Part | undefined {
	const crowd = itemAt(scenes, 1).crowd;
	if (!crowd) return undefined;
	const { person, gap, rows, apart } = sizes[canvas.name];
	const pitch = 20 * person + gap;
	const people = (id: string, count: number, fill?: 'central') =>
		Array.from({ length: count }, (_, i) =>
			picture('person', { scale: person, fill, name: `${id}-${i + 1}` }),
		);
	const group = ({ id, count, label }: (typeof crowd.groups)[number]): Part => {
		const columns = Math.max(2, Math.ceil(count / rows));
		return column({ gap: 4, flexShrink: 1, alignItems: 'center', justifyContent: 'end' }, [
			row(
				{ width: columns * pitch, maxWidth: '100%', flexWrap: 'wrap', gap: [3, gap] },
				people(id, count, 'central'),
			),
			text('body', `${count} ${label}`, { textAlign: 'center', className: 'on-fill' }),
		]);
	};
	const inside = party
		? chosen(
				crowd.id,
				crowd.head,
				row({ gap: apart, justifyContent: 'space-around', flex: 1 }, crowd.groups.map(group)),
			)
		: column({ flex: 1, justifyContent: 'end', minHeight: 90 }, [below(words.empty, 'on-fill')]);
	return row({ gap: 12 }, [
		shape({ flex: 1, padding: [28 + browserBar, 14, 8, 14], flexDirection: 'row', name: 'stall' }, stallOn, [
			inside,
		]),
		column({ width: canvas.name === 'phone' ? 66 : 88, flexShrink: 0, justifyContent: 'end', gap: 4 }, [
			row({ justifyContent: 'center', gap: 3 }, people('hesitant', 3)),
			below(words.hesitant),
		]),
	]);
}

/** A firm with a tag, a firm with a plaque, or somebody whose membership is seen in a chat. */
function signPicture({ picture: name, lettering }: Sign, canvas: Canvas): Part {
	if (name === 'plaque')
		return rect('bubble', { padding: [14, 12], width: canvas.name === 'phone' ? 150 : 180 }, [
			rect('is-central', { padding: 8 }, [
				text('strong', lettering ?? '', {
					className: 'on-central',
					textAlign: 'center',
					textWrap: 'balance',
				}),
			]),
		]);
	if (name === 'tag')
		return shape({ width: 120, height: 96 }, ({ x, y }) => [
			trade('firm', x + 50, y + 96, 1.55),
			standing(tag(), x + 104, y + 56, 1.8),
		]);
	return row({ alignItems: 'end', gap: 6 }, [
		picture('person', { scale: 2, fill: 'central' }),
		rect(
			'bubble',
			{ width: 60, height: 42, rx: 8, margin: [0, 0, 40, 0], alignItems: 'center', justifyContent: 'center' },
			[shape({ width: 16, height: 30 }, ({ x, y }) => [standing(flag(), x + 4, y + 30, 0.46)])],
		),
		picture('person', { scale: 2 }),
	]);
}

function signs({ scenes }: Model, canvas: Canvas): Part {
	return spread(
		canvas,
		firstOf(scenes).signs.flatMap(({ by, signs: here }) =>
			here.map((sign) =>
				chosen(
					sign.id,
					`${by}: ${sign.label}`,
					column({ alignItems: 'center', gap: 6, maxWidth: canvas.name === 'phone' ? 330 : 230 }, [
						signPicture(sign, canvas),
						text('strong', by, { textAlign: 'center' }),
						below(sign.label),
					]),
				),
			),
		),
	);
}

/** Members who trade in the first place, and those whom secretaries serve in the second. */
function members({ scenes }: Model, canvas: Canvas): Part[] {
	const chat = firstOf(scenes)
		.signs.flatMap((group) => group.signs)
		.filter((sign) => sign.picture === 'chat');
	return chat.map(({ id, label }) =>
		chosen(
			id,
			label,
			row({ gap: 20, justifyContent: 'center', alignItems: 'end' }, [
				signPicture({ picture: 'chat' } as Sign, canvas),
				picture('stall', { scale: 1.6 }),
			]),
		),
	);
}

function served({ scenes }: Model): Part | undefined {
	const call = itemAt(scenes, 1).call;
	if (!call) return undefined;
	const one = (words: string, sign: Part): Part =>
		column({ flex: 1, alignItems: 'center', justifyContent: 'end', gap: 4 }, [sign, below(words)]);
	return chosen(
		call.id,
		`${call.head}: ${call.label}`,
		row({ gap: 8 }, [
			one(
				call.label,
				row({ alignItems: 'end', gap: 4 }, [
					picture('person', { scale: 1.6, fill: 'central' }),
					picture('phone', { scale: 1 }),
				]),
			),
			one(call.to[0], picture('stall', { scale: 1.4 })),
			one(call.to[1], picture('person', { scale: 1.4 })),
		]),
	);
}

/** What lies inland, on its ground. */
const inland = ({ words }: Model, canvas: Canvas, bands: (Part | undefined | false)[]): Part =>
	rect('inland', { padding: canvas.name === 'phone' ? [10, 8] : [12, 16], gap: 12, name: 'inland' }, [
		text('strong', words.interiors),
		...bands.filter((each) => !!each).flatMap((each, i) => (i > 0 ? [rule(), each] : [each])),
	]);

/** Three rows of pictures: the trade, and what of the party the state shows. */
export function draw(model: Model, canvas: Canvas): Element {
	const { bands, scenes, claims } = model;
	const [city, land] = scenes as [Model['scenes'][number], Model['scenes'][number]];
	const { state } = canvas;
	const party = state !== 'none';
	const units = state === 'units';
	const grounded = city.units.filter(({ ground }) => units || ground);
	const unitsOf = (shown: readonly Unit[], of: readonly Body[], first: boolean): Part =>
		column({}, [
			units && chain(of),
			spread(
				canvas,
				shown.map((unit, i) => unitPart(model, unit, canvas, party, first && !units && i === 0)),
			),
		]);
	const steps = band(canvas, bands.steps, unitsOf(land.units, land.bodies, false), !party);
	const learned =
		units &&
		land.copy &&
		chosen(
			land.copy.id,
			land.copy.above,
			column({ padding: [4, 0] }, [
				text('strong', `${land.copy.above}: ${land.copy.label}`, { className: 'of-central' }),
			]),
		);
	const trades = stall(model, canvas, party);
	const traders = trades && band(canvas, bands.traders, trades, !party);
	const calls = land.call && served(model);
	const parts: (Part | undefined | false)[] =
		state === 'marks'
			? [
					band(canvas, bands.signs, signs(model, canvas)),
					inland(model, canvas, [land.untold !== undefined && text('body', land.untold)]),
				]
			: state === 'people'
				? [
						band(canvas, bands.members, column({}, members(model, canvas))),
						inland(model, canvas, [
							trades && column({ gap: 8 }, [traders, text('body', land.crowd?.also ?? '')]),
							calls && band(canvas, bands.served, calls),
						]),
					]
				: [
						band(canvas, bands.firms, unitsOf(grounded, city.bodies, true), !party),
						inland(model, canvas, [steps, units ? learned : traders]),
					];
	return drawing(
		canvas,
		byKey(claims, state),
		column(
			{ gap: 16 },
			parts.filter((each) => !!each),
		),
		{
			over: (at) => {
				const place = ({ id }: Unit) => at(`place-${id}`);
				const isSteps = state === 'all' || state === 'none' || units;
				const follows =
					land.path && isSteps
						? land.units.slice(1).map((unit, i) => [place(itemAt(land.units, i)), place(unit)] as const)
						: [];
				const chains = units && canvas.name !== 'phone' ? [city, land] : [];
				return [
					...follows
						.filter(([from, to]) => to.x > from.x + from.width + 8 && Math.abs(to.y - from.y) < 1)
						.map(([from, to]) => arrow(from, to, { way: 'right', straight: true, gap: [2, 4] })),
					...chains.flatMap(({ bodies, units: shown }) => {
						const [last, before] = [...bodies].reverse().map(({ id }) => at(`body-${id}`));
						return [
							last &&
								before &&
								before.x < last.x &&
								arrow(before, last, { way: 'right', straight: true, gap: 2 }),
							...shown.map(
								(unit) =>
									last && curve(last, place(unit), { way: 'down', gap: [0, 3], className: 'party-arrow' }),
							),
						];
					}),
				];
			},
		},
	);
}

/** What each part rests on. */
export const evidence = ({ scenes }: Model, context: RenderContext): MarkEvidence[] =>
	scenes.flatMap(partsOf).map(({ id, title, text: words, pages, place }) => ({
		mark: `part=${id}`,
		title,
		parts: [
			{
				text: words,
				pages,
				link: place === undefined ? undefined : context.entry('places', place, context.ui.figure.onPlace),
			},
		],
	}));
