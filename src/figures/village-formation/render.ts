import type { Element } from 'hast';
import { s } from 'hastscript';
import type { Box } from '../../figure-kit/box.ts';
import { byId } from '../../figure-kit/by-id.ts';
import type { Canvas } from '../../figure-kit/canvas.ts';
import { caseList } from '../../figure-kit/case.ts';
import type { RenderContext } from '../../figure-kit/context.ts';
import { drawing } from '../../figure-kit/drawing.ts';
import type { EvidencePart, MarkEvidence } from '../../figure-kit/figure.ts';
import { column, columns, type Part, row } from '../../figure-kit/flexbox.ts';
import { mark, picture, rect, rule, text, toState } from '../../figure-kit/parts.ts';
import { round } from '../../figure-kit/svg.ts';
import { firstOf, itemAt } from '../../text/items.ts';
import { compact, fill } from '../../text/words.ts';
import { against, flipped, type Region, type Model } from './model.ts';
import { path } from '../../figure-kit/path.ts';

const signs = ['person', 'factories', 'hall'] as const;
const classes = ['is-floor', 'is-sector', 'is-government'] as const;
const centred = { textAlign: 'center', textWrap: 'balance' } as const;
const houses = { 'merchant-based': 'stall', 'producer-based': 'workshop', 'live-stream': 'phone' } as const;

/** Sizes of a layout: of blocks, of signs on them, and of houses on top. */
const sizesOf = ({ name }: Canvas) =>
	({
		phone: { block: 60, sign: 0.62, house: 0.7 },
		column: { block: 96, sign: 0.75, house: 0.66 },
		wide: { block: 84, sign: 0.85, house: 1.25 },
	})[name];

/** How a block looks. */
interface Block {
	name: string;
	there?: boolean;
	/** Whether it has its sign and words, as one to come has, too. */
	shown?: boolean;
	/** Whether a part of it would go. */
	less?: boolean;
	vertical?: boolean;
	note?: string;
}

/** The block of a factor: there, missing, to come, or partly to go. */
function block({ factors }: Model, canvas: Canvas, i: number, options: Block): Part {
	const { name, there = true, shown = there, vertical = canvas.name === 'column' && i > 0, note } = options;
	const { block: minHeight, sign } = sizesOf(canvas);
	const { plain, off } = itemAt(factors, i);
	const phone = canvas.name === 'phone';
	// The floor is broad: its words stand between persons, and are larger.
	const broad = i === 0 && !phone;
	const scale = i === 1 ? sign * 0.8 : sign;
	const pictures = Array.from({ length: broad ? 3 : 1 }, () => picture(itemAt(signs, i), { scale }));
	const signed = shown && row({ gap: 4, flexShrink: 0 }, pictures);
	const words = text(there ? (broad ? 'head' : 'strong') : 'body', shown ? plain : off, {
		...(broad && there && { size: canvas.sizes.strong + 2 }),
		className: there ? [] : 'soft',
		...((vertical || !shown) && centred),
	});
	const inner = (vertical ? column : row)(
		{ flexGrow: 1, gap: vertical ? 5 : 9, padding: 8, alignItems: 'center', justifyContent: 'center' },
		[
			signed,
			note === undefined ? words : column({}, [words, text('note', note, { textAlign: 'center' })]),
			broad && signed,
		],
	);
	const look = { minHeight: phone && vertical ? 2 * minHeight : minHeight, rx: 4, name };
	const className = there ? itemAt(classes, i) : 'is-none';
	if (!options.less) return rect(className, look, [inner]);
	return row({ gap: 6 }, [
		rect(className, { ...look, flex: 4 }, [inner]),
		rect('is-none', { flex: 1, rx: 4 }),
	]);
}

/** What stands on the blocks of a combination. */
function village({ id, types }: Region, canvas: Canvas, count: number): Part {
	const { house: scale } = sizesOf(canvas);
	const pictures = Array.from({ length: count }, (_, i) =>
		picture(houses[itemAt(types, i % types.length)], { scale, name: `house-${id}-${i}` }),
	);
	return row({ justifyContent: 'space-evenly', alignItems: 'end', height: 58 * scale }, pictures);
}

/** A plus between two blocks that stand beside each other, or one on the other. */
function plus(a: Box, b: Box): Element {
	const beside = Math.abs(a.y - b.y) < 1;
	const x = round(beside ? (a.x + a.width + b.x) / 2 : a.x + a.width / 2);
	const y = round(beside ? a.y + a.height / 2 : (a.y + a.height + b.y) / 2);
	return s('g', [
		s('circle', { className: ['plus'], cx: x, cy: y, r: 10 }),
		path('stroke', `M${x - 5} ${y}h10M${x} ${y - 5}v10`),
	]);
}

/** The blocks of a combination that stand on the floor. */
const blocksOf = ({ present }: Pick<Region, 'present'>): number[] => [1, 2].filter((i) => present[i]);
const nameOf = (i: number, { id }: Region) => `block-${i}-${id}`;

const marked = ({ id, label, verdict }: Region, part: Part): Part =>
	mark({ parameter: 'region', id, label: `${label}: ${verdict}` }, part);

/** The rule as a building, one combination as its stage, or what the chapter advises. */
export function draw(model: Model, canvas: Canvas): Element {
	const region = model.regions.find(({ id }) => id === canvas.state);
	if (region) return stage(model, canvas, region);
	return canvas.state === 'advice' ? advised(model, canvas) : building(model, canvas);
}

/** What a state shows, for those who cannot see it. */

/** Three villages on one floor. */
function building(model: Model, canvas: Canvas): Element {
	const met = model.regions.filter((region) => region.met);
	const phone = canvas.name === 'phone';
	const size = canvas.sizes.strong + (phone ? 0 : 2);
	const villages = met.map((region) => {
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
	});
	const whole = column({ gap: 18 }, [
		column({ gap: 8 }, [
			row({ gap: phone ? 10 : 18 }, villages),
			// Room for its thick edge.
			column({ padding: [0, 1] }, [block(model, canvas, 0, { name: 'block-0', note: model.words.foremost })]),
		]),
		notes(model, canvas),
	]);
	return drawing(canvas, whole, {
		over: (at) =>
			met.flatMap((region) => {
				const [one, other] = blocksOf(region).map((i) => at(nameOf(i, region)));
				const ground = at('block-0');
				return [one && plus(one, ground), other && plus(other, ground), one && other && plus(one, other)];
			}),
	});
}

/** That one block is too few, and the condition that the rule does not count. */
function notes({ words, regions, exception }: Model, canvas: Canvas): Part {
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
function stage(model: Model, canvas: Canvas, region: Region): Element {
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
	const told = marked(
		region,
		column({ gap: 3, ...(!phone && { width: canvas.name === 'wide' ? 290 : 186 }) }, [
			!met && types[0] && picture(houses[types[0]], { alignSelf: 'start' }),
			text('head', region.head),
			text('body', region.line),
			villages.length > 0 &&
				text('note', fill(words.example, { villages: villages.map(({ name }) => name).join(', ') })),
		]),
	);
	const places = [1, 2].map((i) =>
		column({ flex: 1, justifyContent: 'end' }, [
			met && !both && present[i] && village(region, canvas, 3),
			changeable(i),
		]),
	);
	const built = column({ gap: 8, ...(!phone && { flex: 1 }) }, [
		column({}, [met && both && village(region, canvas, 6), row({ gap: 8 }, places)]),
		changeable(0),
	]);
	const whole = phone
		? column({ gap: 12 }, [told, built])
		: row({ gap: 36, alignItems: 'center' }, [built, told]);
	return drawing(canvas, whole, {
		over: (at) => [
			...(present[0] ? blocks.map((i) => plus(at(`block-${i}`), at('block-0'))) : []),
			both && plus(at('block-1'), at('block-2')),
		],
	});
}

/** What the chapter advises, in broken outline: what would come on top, and a part of what would go. */
function advised(model: Model, canvas: Canvas): Element {
	const phone = canvas.name === 'phone';
	const { block: high } = sizesOf(canvas);
	const stacks = model.advice.map(({ from, to, less, who, words }) => {
		const parts = [1, 2]
			.filter((i) => to[i] === '1' || from[i] === '1')
			.toSorted((a, b) => Number(from[a]) - Number(from[b]));
		const stack = [...parts, 0].map((i) => ({ i, name: `block-${i}-${from}` }));
		const blocks = stack.map(({ i, name }) =>
			block(model, canvas, i, {
				there: from[i] === '1',
				shown: true,
				less: itemAt(model.factors, i).id === less,
				name,
			}),
		);
		const size = phone ? { width: 186, flexShrink: 0 } : { minHeight: 3 * high + 16 };
		const tower = column({ gap: 8, justifyContent: 'end', ...size }, blocks);
		const told = column(phone ? { flex: 1 } : {}, [text('strong', who), text('note', words)]);
		const part = phone
			? row({ gap: 12, alignItems: 'center' }, [tower, told])
			: column({ flex: 1, gap: 8 }, [tower, rule(), told]);
		return { names: stack.map(({ name }) => name), part: marked(byId(model.regions, from), part) };
	});
	const parts = stacks.map(({ part }) => part);
	const whole = phone ? column({ gap: 22 }, parts) : row({ gap: 28 }, parts);
	return drawing(canvas, whole, {
		over: (at) =>
			stacks.flatMap(({ names }) => names.slice(1).map((name, i) => plus(at(itemAt(names, i)), at(name)))),
	});
}

/** What is said of a region: what forms, what the rule says, its cases, and the advice to those who stand there. */
function partsOf(model: Model, region: Region, context: RenderContext): EvidencePart[] {
	const { words, advice, rule } = model;
	const { id, outcome, elsewhere, silence, verdict, met, cases, present } = region;
	const told = compact([outcome, elsewhere]).map(({ words: name, text, pages }) => ({ name, text, pages }));
	const moves = advice.filter(({ from }) => from === id);
	return [
		...(told.length > 0 ? told : [{ name: silence }]),
		...moves.map(({ who, text, pages }) => ({ name: who, text, pages, states: ['advice'] })),
		{ name: words.rule, text: verdict, pages: firstOf(rule).pages },
		...(met && !(present[1] && present[2])
			? rule.slice(1).map(({ words: text, pages }) => ({ text, pages }))
			: []),
		...(cases.length > 0
			? [{ name: outcome ? words.cases : words.nearest, more: [caseList(cases, context)] }]
			: []),
	];
}

/** What each region rests on, and the further condition. */
export const evidence = (model: Model, context: RenderContext): MarkEvidence[] => [
	...model.regions.map((region) => ({
		mark: `region=${region.id}`,
		title: region.label,
		parts: partsOf(model, region, context),
	})),
	{
		mark: `region=${against}`,
		title: model.exception.against,
		parts: [{ more: [caseList([model.exception], context)] }],
	},
];
