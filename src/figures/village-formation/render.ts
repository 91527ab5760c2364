import type { Element } from 'hast';
import { h, s } from 'hastscript';
import type { Box } from '../../figure-kit/box.ts';
import { byId } from '../../figure-kit/by-id.ts';
import type { Canvas } from '../../figure-kit/canvas.ts';
import { caseItem } from '../../figure-kit/case.ts';
import type { RenderContext } from '../../figure-kit/context.ts';
import { drawing } from '../../figure-kit/drawing.ts';
import type { EvidencePart, MarkEvidence } from '../../figure-kit/figure.ts';
import { column, columns, type Laid, type Part, row } from '../../figure-kit/flexbox.ts';
import { mark, picture, rect, rule, text, toState } from '../../figure-kit/parts.ts';
import { round } from '../../figure-kit/svg.ts';
import { firstOf, itemAt } from '../../text/items.ts';
import { fill } from '../../text/words.ts';
import { against, flipped, type Region, type VillageFormationModel } from './model.ts';

const signs = ['person', 'factories', 'hall'] as const;
const classes = ['is-floor', 'is-sector', 'is-government'] as const;
const houses = { 'merchant-based': 'stall', 'producer-based': 'workshop', 'live-stream': 'phone' } as const;

/** Sizes of a layout: of blocks, of signs on them, of houses on top, and of towers. */
const sizesOf = ({ name }: Canvas) =>
	({
		phone: { block: 60, sign: 0.62, house: 0.7, tower: 186 },
		column: { block: 96, sign: 0.75, house: 0.66, tower: 0 },
		wide: { block: 84, sign: 0.85, house: 1.25, tower: 0 },
	})[name];

/** A drawing, and its connectors. */
type Drawn = [Part, { over(at: Laid['at']): (Element | false)[] }];

/** The block of a factor: there, missing, to come (with its words), or partly to go. */
function block(
	{ factors }: VillageFormationModel,
	canvas: Canvas,
	i: number,
	{
		there = true,
		coming,
		less,
		vertical = canvas.name === 'column' && i > 0,
		note,
		name,
	}: {
		there?: boolean;
		coming?: boolean;
		less?: boolean;
		vertical?: boolean;
		note?: string;
		name: string;
	},
): Part {
	const { block: minHeight, sign } = sizesOf(canvas);
	const { plain, off } = itemAt(factors, i);
	const [phone, shown, floor] = [canvas.name === 'phone', there || coming, i === 0];
	const signed =
		shown &&
		row(
			{ gap: 4, flexShrink: 0 },
			Array.from({ length: floor && !phone ? 3 : 1 }, () =>
				picture(itemAt(signs, i), { scale: i === 1 ? sign * 0.8 : sign }),
			),
		);
	const textPart = text(there ? (floor && !phone ? 'head' : 'strong') : 'body', shown ? plain : off, {
		...(floor && there && !phone ? { size: canvas.sizes.strong + 2 } : {}),
		className: there ? [] : 'soft',
		...(vertical || !shown ? { textAlign: 'center', textWrap: 'balance' } : {}),
	});
	const inner = (vertical ? column : row)(
		{ flexGrow: 1, gap: vertical ? 5 : 9, padding: 8, alignItems: 'center', justifyContent: 'center' },
		[
			signed,
			note === undefined ? textPart : column({}, [textPart, text('note', note, { textAlign: 'center' })]),
			floor && !phone && signed,
		],
	);
	const look = {
		minHeight: phone && vertical ? 2 * minHeight : minHeight,
		rx: 4,
		name,
		...(less ? { flex: 4 } : {}),
	};
	const solid = rect(there ? itemAt(classes, i) : 'is-none', look, [inner]);
	return less ? row({ gap: 6 }, [solid, rect('is-none', { flex: 1, rx: 4 })]) : solid;
}

/** What stands on the blocks of a combination. */
function village({ id, types }: Region, canvas: Canvas, count: number): Part {
	const { house: scale } = sizesOf(canvas);
	return row(
		{ justifyContent: 'space-evenly', alignItems: 'end', height: 58 * scale },
		Array.from({ length: count }, (_, i) =>
			picture(houses[itemAt(types, i % types.length)], { scale, name: `house-${id}-${i}` }),
		),
	);
}

/** A plus between two blocks that stand beside each other, or one on the other. */
function plus(a: Box, b: Box): Element {
	const beside = Math.abs(a.y - b.y) < 1;
	const x = round(beside ? (a.x + a.width + b.x) / 2 : a.x + a.width / 2);
	const y = round(beside ? a.y + a.height / 2 : (a.y + a.height + b.y) / 2);
	return s('g', [
		s('circle', { className: ['plus'], cx: x, cy: y, r: 10 }),
		s('path', { className: ['stroke'], d: `M${x - 5} ${y}h10M${x} ${y - 5}v10` }),
	]);
}

/** The blocks of a combination that stand on the floor. */
const blocksOf = ({ present }: Pick<Region, 'present'>): number[] => [1, 2].filter((i) => present[i]);
const nameOf = (i: number, { id }: Region) => `block-${i}-${id}`;

const marked = ({ id, label, verdict }: Region, part: Part): Part =>
	mark({ parameter: 'region', id, label: `${label}: ${verdict}` }, part);

/** The rule as a building, one combination as its stage, or what the chapter advises. */
export function draw(model: VillageFormationModel, canvas: Canvas): Element {
	const { claim } = byId(model.claims, canvas.state);
	const region = model.regions.find(({ id }) => id === canvas.state);
	if (region) return drawing(canvas, claim, ...stage(model, canvas, region));
	const drawn = canvas.state === 'advice' ? advised : building;
	return drawing(canvas, claim, ...drawn(model, canvas));
}

/** Three villages on one floor. */
function building(model: VillageFormationModel, canvas: Canvas): Drawn {
	const met = model.regions.filter((region) => region.met);
	const centred = { textAlign: 'center', textWrap: 'balance' } as const;
	const phone = canvas.name === 'phone';
	const size = canvas.sizes.strong + (phone ? 0 : 2);
	const part = column({ gap: 18 }, [
		column({ gap: 8 }, [
			row(
				{ gap: phone ? 10 : 18 },
				met.map((region) => {
					const blocks = blocksOf(region);
					return marked(
						region,
						column({ flex: blocks.length }, [
							column({ flexGrow: 1, margin: [0, 0, 8, 0] }, [
								text('head', region.head, { ...centred, size }),
								text('note', region.line, centred),
							]),
							village(region, canvas, (phone ? 2 : 3) * blocks.length),
							columns(
								{ gap: phone ? 4 : 8 },
								blocks.map((i) => block(model, canvas, i, { name: nameOf(i, region), vertical: phone })),
							),
						]),
					);
				}),
			),
			// Room for its thick edge.
			column({ padding: [0, 1] }, [block(model, canvas, 0, { name: 'block-0', note: model.words.foremost })]),
		]),
		notes(model, canvas),
	]);
	const over = (at: Laid['at']) =>
		met.flatMap((region) => {
			const [one, other] = blocksOf(region).map((i) => at(nameOf(i, region)));
			const ground = at('block-0');
			return [
				one && plus(one, ground),
				other && plus(other, ground),
				one && other && plus(one, other),
			].filter((each) => !!each);
		});
	return [part, { over }];
}

/** That one block is too few, and the condition that the rule does not count. */
function notes({ words, regions, exception }: VillageFormationModel, canvas: Canvas): Part {
	const phone = canvas.name === 'phone';
	const alone = byId(regions, '100');
	const note = (head: string, line: string) =>
		column(phone ? {} : { flex: 1 }, [text('strong', head), text('note', line)]);
	return (phone ? column : row)({ gap: phone ? 12 : 28 }, [
		marked(alone, note(words.tooFew, alone.line)),
		mark(
			{ parameter: 'region', id: against, label: `${exception.against} ${exception.words}` },
			note(exception.against, exception.words),
		),
	]);
}

/** One combination: a floor and two places on it, each of which leads to the state in which it is changed. */
function stage(model: VillageFormationModel, canvas: Canvas, region: Region): Drawn {
	const { words, factors } = model;
	const { id, present, types, met, villages } = region;
	const phone = canvas.name === 'phone';
	const blocks = blocksOf(region);
	const both = blocks.length === 2;
	const changeable = (i: number) =>
		toState(
			{
				parameter: 'state',
				id: flipped(id, i),
				label: fill(present[i] ? words.turnOff : words.turnOn, { factor: itemAt(factors, i).label }),
			},
			block(model, canvas, i, { there: itemAt(present, i), name: `block-${i}` }),
		);
	const textPart = marked(
		region,
		column({ gap: 3, ...(phone ? {} : { width: canvas.name === 'wide' ? 290 : 186 }) }, [
			!met && types[0] && picture(houses[types[0]], { alignSelf: 'start' }),
			text('head', region.head),
			text('body', region.line),
			villages.length > 0 &&
				text('note', fill(words.example, { villages: villages.map(({ name }) => name).join(', ') })),
		]),
	);
	const built = column({ gap: 8, ...(phone ? {} : { flex: 1 }) }, [
		column({}, [
			met && both && village(region, canvas, 6),
			row(
				{ gap: 8 },
				[1, 2].map((i) =>
					column({ flex: 1, justifyContent: 'end' }, [
						met && !both && present[i] && village(region, canvas, 3),
						changeable(i),
					]),
				),
			),
		]),
		changeable(0),
	]);
	const over = (at: Laid['at']) => [
		...(present[0] ? blocks.map((i) => plus(at(`block-${i}`), at('block-0'))) : []),
		both && plus(at('block-1'), at('block-2')),
	];
	return [
		phone
			? column({ gap: 12 }, [textPart, built])
			: row({ gap: 36, alignItems: 'center' }, [built, textPart]),
		{ over },
	];
}

/** What the chapter advises, in broken outline: what would come on top, and a part of what would go. */
function advised(model: VillageFormationModel, canvas: Canvas): Drawn {
	const phone = canvas.name === 'phone';
	const { block: high, tower } = sizesOf(canvas);
	const stacks = model.advice.map(({ from, to, less, who, words }) => {
		const coming = (i: number) => from[i] !== '1';
		const parts = [1, 2]
			.filter((i) => to[i] === '1' || from[i] === '1')
			.toSorted((a, b) => Number(coming(b)) - Number(coming(a)));
		const stack = [...parts, 0];
		const blocks = stack.map((i) =>
			block(model, canvas, i, {
				there: !coming(i),
				coming: true,
				less: itemAt(model.factors, i).id === less,
				name: `block-${i}-${from}`,
			}),
		);
		const textPart = [text('strong', who), text('note', words)];
		return {
			names: stack.map((i) => `block-${i}-${from}`),
			part: marked(
				byId(model.regions, from),
				phone
					? row({ gap: 12, alignItems: 'center' }, [
							column({ gap: 8, width: tower, flexShrink: 0 }, blocks),
							column({ flex: 1 }, textPart),
						])
					: column({ flex: 1, gap: 8 }, [
							column({ gap: 8, justifyContent: 'end', minHeight: 3 * high + 16 }, blocks),
							rule(),
							column({}, textPart),
						]),
			),
		};
	});
	const over = (at: Laid['at']) =>
		stacks.flatMap(({ names }) => names.slice(1).map((name, i) => plus(at(itemAt(names, i)), at(name))));
	return [
		(phone ? column : row)(
			{ gap: phone ? 22 : 28 },
			stacks.map(({ part }) => part),
		),
		{ over },
	];
}

/** What is said of a region: what forms, what the rule says, its cases, and the advice to those who stand there. */
function partsOf(model: VillageFormationModel, region: Region, context: RenderContext): EvidencePart[] {
	const { words, advice, rule } = model;
	const { id, outcome, elsewhere, verdict, cases, present } = region;
	const moves = advice.filter(({ from }) => from === id);
	return [
		...(outcome ? [{ name: outcome.words, text: outcome.text, pages: outcome.pages }] : []),
		...(elsewhere ? [{ name: elsewhere.words, text: elsewhere.text, pages: elsewhere.pages }] : []),
		...(outcome || elsewhere ? [] : [{ name: region.silence }]),
		...moves.map(({ who, text, pages }) => ({ name: who, text, pages, states: ['advice'] })),
		{ name: words.rule, text: verdict, pages: firstOf(rule).pages },
		...(region.met && !(present[1] && present[2])
			? rule.slice(1).map(({ words: text, pages }) => ({ text, pages }))
			: []),
		...(cases.length > 0
			? [
					{
						name: outcome ? words.cases : words.nearest,
						more: [
							h(
								'ul',
								cases.map((example) => caseItem(example, context)),
							),
						],
					},
				]
			: []),
	];
}

/** What each region rests on, and the further condition. */
export function evidence(model: VillageFormationModel, context: RenderContext): MarkEvidence[] {
	const { exception } = model;
	const village = {
		name: exception.name,
		place: exception.place,
		text: exception.text,
		pages: exception.pages,
	};
	return [
		...model.regions.map((region) => ({
			mark: `region=${region.id}`,
			title: region.label,
			parts: partsOf(model, region, context),
		})),
		{
			mark: `region=${against}`,
			title: exception.against,
			parts: [{ more: [h('ul', [caseItem(village, context)])] }],
		},
	];
}
