import type { Element } from 'hast';
import { s } from 'hastscript';
import { arrow, opposite, sideOf, type Way } from '../../figure-kit/connectors.ts';
import { byId } from '../../figure-kit/by-id.ts';
import { drawing } from '../../figure-kit/drawing.ts';
import type { MarkEvidence } from '../../figure-kit/figure.ts';
import { column, type Part, row } from '../../figure-kit/flexbox.ts';
import { key, mark, picture, rect, rule, shape, text, toState } from '../../figure-kit/parts.ts';
import type { Sheet } from '../../figure-kit/sheet.ts';
import { firstOf, itemAt } from '../../text/items.ts';
import { byKey } from '../../text/lookup.ts';
import { capital } from '../../text/words.ts';
import type { Circle, EmbeddednessModel, Mode } from './model.ts';
import { entrepreneur, type Picture, sample, setPicture } from './picture.ts';

/** All modes on one line of ties, or one with its ties by name. */
export const draw = (model: EmbeddednessModel, sheet: Sheet): Element =>
	sheet.state === 'all' ? drawAll(model, sheet) : drawMode(model, byId(model.modes, sheet.state), sheet);

/** In which order spheres are listed. */
const ways = ['left', 'right', 'up', 'down'] as const;

/** A picture as a part of its own size, which moves from state to state as a whole. */
const pictured = (picture: Picture, name: string): Part =>
	shape(
		{ width: picture.width, height: picture.height, flexShrink: 0, alignSelf: 'center', name },
		({ x, y }) => [
			s('g', { dataFlip: `mode-${name}` }, picture.draw({ x: x + picture.ego.x, y: y + picture.ego.y })),
		],
	);

/** How a business goes: a stall with a warning, or in a village below what it takes, the larger the more. */
function business(coins: number | undefined, { name }: Sheet): Part {
	const [scale, house] = { phone: [0.9, 1.2], column: [0.9, 1.15], wide: [1, 1.9] }[name] as [number, number];
	const beside = { gap: 4, justifyContent: 'center', alignItems: 'end' } as const;
	if (coins === undefined)
		return row({ ...beside, margin: [6, 0, 4, 0] }, [
			picture('stall', { scale: 0.7 * scale }),
			picture('warning', { scale }),
		]);
	const houses = Array.from({ length: 2 }, () => picture('house', { scale: house }));
	return column({ alignItems: 'center', gap: 3, margin: [10, 0, 4, 0] }, [
		row(
			beside,
			Array.from({ length: coins }, () => picture('coin', { scale: 1.2 * scale })),
		),
		row(beside, [...houses, picture('stall', { scale: (0.7 + 0.2 * coins) * scale }), ...houses]),
		rule({ className: 'ground' }),
	]);
}

/** Earlier research in a box, and what goes further on both sides of it: beside it, on a phone below. */
function drawAll({ modes, words, claims }: EmbeddednessModel, sheet: Sheet): Element {
	const phone = sheet.name === 'phone';
	const { unit, hyperUnit, room, within } = {
		phone: { unit: 34, hyperUnit: 46, room: 156, within: 148 },
		column: { unit: 34, hyperUnit: 44, room: 150, within: 144 },
		wide: { unit: 56, hyperUnit: 62, room: 236, within: 238 },
	}[sheet.name];
	const panel = (id: string, size: number, width: number): Part => {
		const mode = byId(modes, id);
		const { name, plain, line, verdict, coins, pictures, what } = mode;
		const set = { textAlign: 'center' } as const;
		return toState(
			{ parameter: 'mode', id, label: `${name}: ${what}` },
			column({ flex: 1, justifyContent: phone ? 'start' : 'center' }, [
				text('strong', plain, set),
				text('note', name, set),
				column(
					{ margin: [8, 0], ...(coins === undefined ? {} : { flexGrow: 1, justifyContent: 'center' }) },
					[pictured(setPicture(sheet, firstOf(pictures), { unit: size, width }), id)],
				),
				line !== undefined && text('body', line, { ...set, textWrap: 'balance' }),
				business(coins, sheet),
				verdict && text('strong', verdict, set),
			]),
		);
	};
	const head = (said: string) => text('head', said, { textAlign: 'center', textWrap: 'balance' });
	const finds = column({ gap: 1, flexShrink: 1 }, [
		text('note', words.finds.where, { textAlign: 'center' }),
		head(words.finds.head),
	]);
	const further = (caption: string, way: Way) => {
		const sign = shape(phone ? { height: 22, width: 10 } : { flex: 1, height: 10 }, (box) => [
			arrow(sideOf(box, opposite[way]), sideOf(box, way), { way, className: 'onward' }),
		]);
		const label = text('strong', caption);
		return row(
			{ gap: 8, alignItems: 'center', justifyContent: 'center', flex: 1 },
			way === 'left' ? [label, sign] : [sign, label],
		);
	};
	const research = rect('research', { padding: 10, rx: 6, gap: 8, ...(phone ? {} : { flex: 2.1 }) }, [
		head(words.warns),
		row({ justifyContent: 'center' }, [key([{ sign: entrepreneur(11), words: words.entrepreneur }])]),
		row({ gap: phone ? 6 : 12, flexGrow: 1 }, [
			panel('over', unit * 1.12, within),
			panel('under', unit * 1.12, within),
		]),
	]);
	const [hyper, hypo] = [panel('hyper', hyperUnit, room), panel('hypo', unit, room)];
	const whole = rect(
		'further',
		{ padding: phone ? 10 : 12, rx: 8, gap: phone ? 8 : 12 },
		phone
			? [
					research,
					row({}, [further(words.closer, 'down'), further(words.looser, 'down')]),
					finds,
					row({ gap: 6 }, [hyper, hypo]),
				]
			: [
					row({ gap: 10 }, [hyper, research, hypo]),
					row({ gap: 14, alignItems: 'end' }, [
						further(words.closer, 'left'),
						finds,
						further(words.looser, 'right'),
					]),
				],
	);
	return drawing(sheet, byKey(claims, 'all'), whole);
}

/** Ties of a mode by name, sphere by sphere: people’s at the left of its picture, the others at its right. */
function drawMode({ modes, claims }: EmbeddednessModel, mode: Mode, sheet: Sheet): Element {
	const phone = sheet.name === 'phone';
	const both = mode.pictures.length > 1;
	const room = {
		phone: { width: both ? 160 : 250, height: 300 },
		column: { width: both ? 170 : 260, height: 300 },
		wide: { width: both ? 280 : 400, height: 430 },
	}[sheet.name];
	const pictures = mode.pictures.map((circles) =>
		setPicture(sheet, circles, { ...room, unit: 130, ties: both ? undefined : mode.ties, moves: !both }),
	);
	const list = (circles: readonly Circle[], textAlign: 'start' | 'end' = 'start'): Part =>
		column(
			{ ...(phone ? {} : { flex: 1 }), gap: { phone: 12, column: 14, wide: 18 }[sheet.name] },
			circles.map(({ id }) => {
				const ties = mode.ties.filter(({ sphere }) => sphere === id);
				return column({ gap: { phone: 4, column: 5, wide: 8 }[sheet.name] }, [
					text('note', firstOf(ties).sphereName, { textAlign }),
					...ties.map((tie) => {
						const words = column({ flex: 1 }, [
							text('strong', tie.name, { textAlign }),
							text('note', tie.note, { textAlign, textWrap: 'balance' }),
						]);
						const line = !both && sample(tie.strength);
						return mark(
							{ parameter: 'tie', id: tie.id, label: `${tie.to}: ${tie.note}` },
							row({ gap: 9 }, textAlign === 'end' ? [words, line] : [line, words]),
						);
					}),
				]);
			}),
		);
	const shown = pictures.map((picture, i) => {
		const id = both ? itemAt(['hyper', 'hypo'] as const, i) : mode.id;
		return column({ gap: 6, flexShrink: 0, ...(both ? { width: room.width } : {}) }, [
			pictured(picture, id),
			both && text('strong', byId(modes, id).plain, { textAlign: 'center' }),
		]);
	});
	const circles = firstOf(mode.pictures);
	const sorted = ways.flatMap((way) => circles.filter((circle) => circle.way === way));
	const people = circles.filter(({ kind }) => kind === 'people');
	const others = circles.filter(({ kind }) => kind !== 'people');
	const whole = phone
		? column({ gap: 14 }, [row({ justifyContent: 'space-around' }, shown), list(sorted)])
		: both
			? row({ gap: 22, alignItems: 'center' }, [shown[0], list(sorted), shown[1]])
			: row({ gap: 22, alignItems: 'center' }, [list(people, 'end'), shown[0], list(others)]);
	return drawing(sheet, byKey(claims, mode.id), whole);
}

/** What the dissertation says of each tie, and by whose word. */
export const evidence = ({ words, modes }: EmbeddednessModel): MarkEvidence[] =>
	modes.flatMap((mode) =>
		mode.ties.map((tie) => ({
			mark: `tie=${tie.id}`,
			title: tie.to,
			parts: [
				{
					name: `${mode.name}, ${tie.sphereName}, ${words.strengths[tie.strength]}`,
					text: [tie.text, `${capital(tie.by)}.`, ...(tie.inferred ? [words.inferred] : [])].join(' '),
					pages: tie.pages,
					states: [mode.id],
				},
			],
		})),
	);
