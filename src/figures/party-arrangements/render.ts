import type { Element } from 'hast';
import { s } from 'hastscript';
import { type Box, rightOf } from '../../figure-kit/box.ts';
import type { Canvas } from '../../figure-kit/canvas.ts';
import { arrow, curve, sideOf } from '../../figure-kit/connectors.ts';
import type { RenderContext } from '../../figure-kit/context.ts';
import { drawing } from '../../figure-kit/drawing.ts';
import type { MarkEvidence } from '../../figure-kit/figure.ts';
import { type Children, column, type Laid, type Part, row } from '../../figure-kit/flexbox.ts';
import { mark, picture, rect, rule, shape, text } from '../../figure-kit/parts.ts';
import { d, path } from '../../figure-kit/path.ts';
import { round } from '../../figure-kit/svg.ts';
import { firstOf, itemAt, lastOf } from '../../text/items.ts';
import { compact, fill } from '../../text/words.ts';
import { type Body, type Model, partsOf, type Scene, type Sign, type Unit } from './model.ts';
import { flag, gateOf, picture as trade, sizeOf, standing, tag } from './pictures.ts';

const sizes = {
	wide: { scale: 1.15, step: 1.25, person: 0.7, gap: 2, rows: 4, apart: 16 },
	column: { scale: 1.05, step: 1.2, person: 0.62, gap: 2, rows: 4, apart: 16 },
	phone: { scale: 0.86, step: 0.86, person: 0.52, gap: 1.5, rows: 8, apart: 14 },
} as const;

/** Whether a state shows anything of the party. */
const hasParty = ({ state }: Canvas): boolean => state !== 'none';

const chosen = (id: string, label: string, part: Part): Part => mark({ parameter: 'part', id, label }, part);
const below = (words: string, className?: string): Part =>
	text('body', words, { textAlign: 'center', textWrap: 'balance', className });
const onCentral = { className: 'on-central', textAlign: 'center' } as const;

/** A row of pictures, and what it says of the party: at its left, or in narrow layouts above. */
function band(canvas: Canvas, { where, more, head, says }: Model['bands']['firms'], pictures: Part): Part {
	const beside = canvas.name === 'wide';
	const party = hasParty(canvas);
	const balanced = { textWrap: 'balance' } as const;
	const width = beside ? 316 : undefined;
	return (beside ? row : column)({ gap: beside ? 30 : 10 }, [
		column({ width, flexShrink: 0, justifyContent: 'center', gap: 2 }, [
			text('strong', more !== undefined && party ? `${where}: ${more}` : where, { className: 'soft' }),
			party && text('head', head, balanced),
			party && text('body', says, balanced),
		]),
		column({ flex: beside ? 1 : undefined, justifyContent: 'center' }, [pictures]),
	]);
}

/** The ground under what the strategy calls a dot, a line or a plane, and where the flag stands on it. */
function groundOf(
	ground: NonNullable<Unit['ground']>,
	{ x, y, width, height }: Box,
	party: boolean,
): Element {
	const className = party ? 'party-ground' : 'plain-ground';
	const low = y + height;
	if (ground === 'plane')
		return path(className, d`M${x + 36} ${low - 62}H${x + width - 1}L${x + width - 37} ${low - 1}H${x + 1}Z`);
	if (ground === 'line') {
		const bar = { x: round(x + 1), y: round(low - 17), width: round(width - 2), height: 16, rx: 8 };
		return s('rect', { className: [className], ...bar });
	}
	const disc = { cx: round(x + width / 2), cy: round(low - 11), rx: round(width / 2 - 1), ry: 10 };
	return s('ellipse', { className: [className], ...disc });
}

/** How high a unit with its ground is drawn, and how large what has a flag within its walls. */
const tall = { height: 86, scale: 1.15 };

/** Where a unit is, on its ground, and its flag: within the walls where there are some; with a line to its word. */
function unitPicture({ id, picture: name, ground }: Unit, canvas: Canvas, worded: boolean): Part {
	const { scale: large, step } = sizes[canvas.name];
	const party = hasParty(canvas);
	const plane = ground === 'plane';
	const gate = plane ? undefined : gateOf[name];
	const scale = gate ? tall.scale : ground ? large : step;
	const small = scale * 0.5;
	const wide = plane ? 4.6 * 64 * small : 2 * sizeOf[name].half * scale;
	const width = wide + (plane ? 50 : gate ? (ground ? 28 : 0) : ground ? 44 : 34);
	const height = ground || gate ? tall.height : 68;
	return shape({ width, height, flexShrink: 0, maxWidth: '100%', name: `place-${id}` }, (box) => {
		const low = box.y + box.height;
		const foot = low - (ground === 'dot' ? 11 : ground === 'line' ? 15 : 2);
		const middle = box.x + (ground ? 14 : 0) + wide / 2;
		const pole = plane
			? { x: box.x + 57 + 3 * 64 * small, y: low - 38, scale: 0.75 }
			: gate
				? { x: middle + gate.x * scale, y: foot, scale: gate.scale * scale }
				: { x: box.x + box.width - 24, y: foot, scale: 1 };
		const plants = (count: number, left: number, y: number) =>
			Array.from({ length: count }, (_, i) => trade(name, box.x + left + i * 64 * small, y, small));
		const buildings = plane
			? [...plants(3, 62, low - 38), ...plants(4, 34, low - 6)]
			: [trade(name, middle, foot, scale)];
		const [tipX, tipY] = [round(pole.x + 19 * pole.scale), pole.y - 55 * pole.scale];
		return compact([
			ground && groundOf(ground, box, party),
			s('g', { dataFlip: `unit-${id}` }, buildings),
			party && standing(flag(gate && name === 'firm'), pole.x, pole.y, pole.scale, `flag-${id}`),
			worded && path('to-word', d`M${tipX + 2} ${tipY}H${box.x + width}`),
		]);
	});
}

/** A unit, on what it stands for; beside the first, what its flag is. */
function unitPart({ words }: Model, unit: Unit, canvas: Canvas, worded: boolean): Part {
	const { label, word, id } = unit;
	const party = hasParty(canvas);
	const named = column({ alignItems: 'center', gap: 3, flexShrink: 1 }, [
		unitPicture(unit, canvas, worded),
		below(word && party ? `${word}: ${label}` : label),
	]);
	const note = {
		width: 50,
		height: 72,
		flexShrink: 0,
		justifyContent: 'center',
		padding: [0, 0, 0, 3],
	} as const;
	const noted = text('note', words.oneUnit, { className: 'of-central' });
	const part = worded ? row({ flexShrink: 1 }, [named, column(note, [noted])]) : named;
	return party ? chosen(id, fill(words.unit, { what: label }), part) : part;
}

function spread({ name }: Canvas, parts: Part[]): Part {
	const gap = [12, name === 'phone' ? 4 : 14] as const;
	return row({ flexWrap: 'wrap', justifyContent: 'space-around', alignItems: 'end', gap }, parts);
}

/** The party's organisations, one below the other. */
const chain = (bodies: readonly Body[]): Part =>
	row(
		{ flexWrap: 'wrap', gap: [24, 40], margin: [0, 0, 40, 0], justifyContent: 'center' },
		bodies.map(({ id, label, note }) => {
			const bar = {
				padding: [6, 12],
				name: `body-${id}`,
				maxWidth: '100%',
				justifyContent: 'center',
			} as const;
			const said = [text('strong', label, onCentral), note !== undefined && text('note', note, onCentral)];
			return chosen(id, label, rect('is-central', bar, said));
		}),
	);

/** The units of a scene, below its organisations where a state looks at them. */
function unitsOf(
	model: Model,
	canvas: Canvas,
	{ bodies, units }: Pick<Scene, 'bodies' | 'units'>,
	first = false,
) {
	const looked = canvas.state === 'units';
	const worded = first && !looked && hasParty(canvas);
	return column({}, [
		looked && chain(bodies),
		spread(
			canvas,
			units.map((unit, i) => unitPart(model, unit, canvas, worded && i === 0)),
		),
	]);
}

/** Height of a browser’s bar. */
const browserBar = 20;

/** A stall in a browser, since it sells online: the browser’s bar, and below it an awning on its posts. */
function stallOn({ x, y: top, width, height: whole }: Box): Element[] {
	const [y, height] = [top + browserBar, whole - browserBar];
	const middle = top + browserBar / 2 + 1;
	const count = Math.round(width / 22);
	const each = width / count;
	const address = { x: round(x + 48), y: round(middle - 5), width: round(width - 60), height: 10, rx: 5 };
	return [
		path('pic-white', d`M${x} ${y + 1}v-15a5 5 0 0 1 5 -5h${width - 10}a5 5 0 0 1 5 5v15Z`),
		...[0, 1, 2].map((i) =>
			s('circle', { className: ['pic-ink'], cx: round(x + 12 + i * 11), cy: round(middle), r: 3 }),
		),
		s('rect', { className: ['pic-white'], ...address }),
		path('pic-white', d`M${x + 8} ${y + 8}H${x + width - 8}V${y + height}H${x + 8}Z`),
		...Array.from({ length: count }, (_, i) =>
			path(
				i % 2 ? 'pic-ink' : 'pic-white',
				d`M${x + i * each} ${y + 1}h${each}v12a${each / 2} 7 0 0 1 ${-each} 0Z`,
			),
		),
	];
}

/** Those who trade, each drawn, in a stall, and before it villagers who hesitate; or the stall with nobody in it. */
function stall(crowd: NonNullable<Scene['crowd']>, { words }: Model, canvas: Canvas): Part {
	const { person, gap, rows, apart } = sizes[canvas.name];
	const people = (id: string, count: number, look?: 'central') =>
		Array.from({ length: count }, (_, i) =>
			picture('person', { scale: person, fill: look, name: `${id}-${i + 1}` }),
		);
	const group = ({ id, count, label }: (typeof crowd.groups)[number]): Part => {
		const width = Math.max(2, Math.ceil(count / rows)) * (20 * person + gap);
		return column({ gap: 4, flexShrink: 1, alignItems: 'center', justifyContent: 'end' }, [
			row({ width, maxWidth: '100%', flexWrap: 'wrap', gap: [3, gap] }, people(id, count, 'central')),
			text('body', `${count} ${label}`, { textAlign: 'center', className: 'on-fill' }),
		]);
	};
	const trading = row({ gap: apart, justifyContent: 'space-around', flex: 1 }, crowd.groups.map(group));
	const inside = hasParty(canvas)
		? chosen(crowd.id, crowd.head, trading)
		: column({ flex: 1, justifyContent: 'end', minHeight: 90 }, [below(words.empty, 'on-fill')]);
	const room = { flex: 1, padding: [28 + browserBar, 14, 8, 14], name: 'stall' } as const;
	const width = canvas.name === 'phone' ? 66 : 88;
	return row({ gap: 12 }, [
		shape({ ...room, flexDirection: 'row' }, stallOn, [inside]),
		column({ width, flexShrink: 0, justifyContent: 'end', gap: 4 }, [
			row({ justifyContent: 'center', gap: 3 }, people('hesitant', 3)),
			below(words.hesitant),
		]),
	]);
}

/** A firm with a tag, a firm with a plaque, or somebody whose membership is seen in a chat. */
function signPicture({ picture: name, lettering = '' }: Sign, canvas: Canvas): Part {
	if (name === 'plaque')
		return rect('bubble', { padding: [14, 12], width: canvas.name === 'phone' ? 150 : 180 }, [
			rect('is-central', { padding: 8 }, [text('strong', lettering, { ...onCentral, textWrap: 'balance' })]),
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

/** What the party puts up in a scene, each with who puts it up. */
function signs({ signs: groups }: Scene, canvas: Canvas): Part {
	const maxWidth = canvas.name === 'phone' ? 330 : 230;
	const parts = groups.flatMap(({ by, signs: here }) =>
		here.map((sign) => {
			const words = [text('strong', by, { textAlign: 'center' }), below(sign.label)];
			const part = column({ alignItems: 'center', gap: 6, maxWidth }, [signPicture(sign, canvas), ...words]);
			return chosen(sign.id, `${by}: ${sign.label}`, part);
		}),
	);
	return spread(canvas, parts);
}

/** Members who trade, as a chat shows them. */
function members({ signs: groups }: Scene, canvas: Canvas): Part {
	const chats = groups.flatMap((group) => group.signs).filter((sign) => sign.picture === 'chat');
	const parts = chats.map((chat) => {
		const pictures = [signPicture(chat, canvas), picture('stall', { scale: 1.6 })];
		return chosen(
			chat.id,
			chat.label,
			row({ gap: 20, justifyContent: 'center', alignItems: 'end' }, pictures),
		);
	});
	return column({}, parts);
}

/** Those whom secretaries serve, beside one who is on call. */
function served({ id, head, label, to }: NonNullable<Scene['call']>): Part {
	const one = (words: string, sign: Part): Part =>
		column({ flex: 1, alignItems: 'center', justifyContent: 'end', gap: 4 }, [sign, below(words)]);
	const secretary = row({ alignItems: 'end', gap: 4 }, [
		picture('person', { scale: 1.6, fill: 'central' }),
		picture('phone'),
	]);
	return chosen(
		id,
		`${head}: ${label}`,
		row({ gap: 8 }, [
			one(label, secretary),
			one(to[0], picture('stall', { scale: 1.4 })),
			one(to[1], picture('person', { scale: 1.4 })),
		]),
	);
}

/** What lies inland, on its ground. */
const inland = ({ words }: Model, { name }: Canvas, bands: Children): Part =>
	rect('inland', { padding: name === 'phone' ? [10, 8] : [12, 16], gap: 12, name: 'inland' }, [
		text('strong', words.interiors),
		...bands.filter((each) => !!each).flatMap((each, i) => (i > 0 ? [rule(), each] : [each])),
	]);

/** What was made inland after the model of the first scene. */
function learned({ id, above, label }: NonNullable<Scene['copy']>): Part {
	const said = text('strong', `${above}: ${label}`, { className: 'of-central' });
	return chosen(id, above, column({ padding: [4, 0] }, [said]));
}

/** Rows of pictures: the trade, and what of the party the state shows. */
function rows(model: Model, canvas: Canvas, city: Scene, land: Scene): Children {
	const { bands } = model;
	const { state } = canvas;
	if (state === 'marks')
		return [
			band(canvas, bands.signs, signs(city, canvas)),
			inland(model, canvas, [land.untold !== undefined && text('body', land.untold)]),
		];
	const traders = land.crowd && band(canvas, bands.traders, stall(land.crowd, model, canvas));
	if (state === 'people')
		return [
			band(canvas, bands.members, members(city, canvas)),
			inland(model, canvas, [
				land.crowd && column({ gap: 8 }, [traders, text('body', land.crowd.also)]),
				land.call && band(canvas, bands.served, served(land.call)),
			]),
		];
	const looked = state === 'units';
	const units = city.units.filter(({ ground }) => looked || ground);
	return [
		band(canvas, bands.firms, unitsOf(model, canvas, { ...city, units }, true)),
		inland(model, canvas, [
			band(canvas, bands.steps, unitsOf(model, canvas, land)),
			looked ? land.copy && learned(land.copy) : traders,
		]),
	];
}

/** From step to step of a product, where the next stands beside the one before. */
const follows = (units: readonly Unit[], at: Laid['at']): Element[] =>
	units.slice(1).flatMap(({ id }, i) => {
		const [from, to] = [at(`place-${itemAt(units, i).id}`), at(`place-${id}`)];
		return to.x > rightOf(from) + 8 && Math.abs(to.y - from.y) < 1
			? [arrow(from, to, { way: 'right', straight: true, gap: [2, 4] })]
			: [];
	});

/** From organisation to organisation, and from the last to its units: to each, or, where these are close, over all. */
function hangs({ bodies, units }: Scene, { name }: Canvas, at: Laid['at']): Element[] {
	const boxes = bodies.map(({ id }) => at(`body-${id}`));
	const [last, before] = [lastOf(boxes), boxes.at(-2)];
	const places = units.map(({ id }) => at(`place-${id}`));
	const way = before && before.y < last.y ? 'down' : 'right';
	return compact([
		before && arrow(before, last, { way, straight: true, gap: 2 }),
		...(name === 'phone'
			? [bracket(last, places)]
			: places.map((place) => curve(last, place, { way: 'down', gap: [0, 3], className: 'party-arrow' }))),
	]);
}

/** From an organisation down to a line over all its units. */
function bracket(from: Box, places: readonly Box[]): Element {
	const { x, y } = sideOf(from, 'down');
	const [left, right] = [Math.min(...places.map((place) => place.x)), Math.max(...places.map(rightOf))];
	return path('party-arrow', d`M${x} ${y}v12M${left} ${y + 22}v-10H${right}v10`);
}

/** Rows of pictures, and what joins them. */
export function draw(model: Model, canvas: Canvas): Element {
	const { state } = canvas;
	const [city, land] = [firstOf(model.scenes), itemAt(model.scenes, 1)];
	const steps = land.path && state !== 'marks' && state !== 'people' ? land.units : [];
	const chains = state === 'units' ? [city, land] : [];
	return drawing(canvas, column({ gap: 16 }, rows(model, canvas, city, land)), {
		over: (at) => [...follows(steps, at), ...chains.flatMap((scene) => hangs(scene, canvas, at))],
	});
}

/** What each part rests on. */
export const evidence = ({ scenes }: Model, { entry, ui }: RenderContext): MarkEvidence[] =>
	scenes.flatMap(partsOf).map(({ id, title, text: words, pages, place }) => ({
		mark: `part=${id}`,
		title,
		parts: [{ text: words, pages, link: place ? entry('places', place, ui.figure.onPlace) : undefined }],
	}));
