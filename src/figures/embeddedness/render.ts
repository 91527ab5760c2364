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

/** How a business goes: a stall below a warning, or in a village below what it takes, the larger the more. */
function business(coins: number | undefined, { name }: Sheet): Part {
	const [scale, house, warned] = {
		phone: [0.9, 1.2, 1.2] as const,
		column: [1, 1.6, 1.3] as const,
		wide: [1, 1.7, 1.8] as const,
	}[name];
	const beside = { gap: 4, justifyContent: 'center', alignItems: 'end' } as const;
	if (coins === undefined)
		return column({ alignItems: 'center', gap: 3, margin: [name === 'wide' ? 32 : 12, 0, 4, 0] }, [
			picture('warning', { scale: 1.1 * warned }),
			picture('stall', { scale: 0.8 * scale }),
		]);
	const houses = Array.from({ length: 2 }, () => picture('house', { scale: house }));
	return column({ alignItems: 'center', gap: 3, margin: [6, 0, 4, 0] }, [
		row(
			beside,
			Array.from({ length: coins }, () => picture('coin', { scale: 1.2 * scale })),
		),
		row(beside, [...houses, picture('stall', { scale: (0.7 + 0.2 * coins) * scale }), ...houses]),
		rule({ className: 'ground' }),
	]);
}

/** First what earlier research warns of, in a box, then what goes further: beside it, or below. */
function drawAll({ modes, words, claims }: EmbeddednessModel, sheet: Sheet): Element {
	const wide = sheet.name === 'wide';
	const { warned, further, room } = {
		phone: { warned: 38, further: 46, room: 150 },
		column: { warned: 54, further: 56, room: 280 },
		wide: { warned: 62, further: 49, room: 266 },
	}[sheet.name];
	const set = { textAlign: 'center' } as const;
	const panel = (id: string, size: number): Part => {
		const { name, plain, line, verdict, coins, pictures, what } = byId(modes, id);
		return toState(
			{ parameter: 'mode', id, label: `${name}: ${what}` },
			column({ flex: 1 }, [
				text('strong', plain, set),
				text('note', name, set),
				column({ margin: [wide ? 5 : 8, 0], flexGrow: 1, justifyContent: 'center' }, [
					pictured(setPicture(sheet, firstOf(pictures), { unit: size, width: room }), id),
					line !== undefined &&
						text('body', line, { ...set, textWrap: 'balance', margin: [wide ? 3 : 6, 0, 0, 0] }),
					coins === undefined && business(coins, sheet),
				]),
				coins !== undefined && business(coins, sheet),
				verdict && text('strong', verdict, set),
			]),
		);
	};
	const head = (said: string) => text('head', said, { ...set, textWrap: 'balance' });
	// Beside one another, both sides begin at one height below their headings.
	const top = wide ? { minHeight: 58 } : {};
	const side = { flexGrow: 1, gap: wide ? 12 : 6 } as const;
	const sign = (way: Way) =>
		shape(wide ? { width: 34 } : { flex: 1, height: 26 }, (box) => [
			arrow(sideOf(box, opposite[way]), sideOf(box, way), { way, className: 'onward', head: 11 }),
		]);
	const whole = rect('further', { padding: 10, rx: 8, gap: 8, flexDirection: wide ? 'row' : 'column' }, [
		rect('research', { padding: 10, rx: 6, gap: 8, ...(wide && { flex: 1.26 }) }, [
			column({ gap: 6, ...top }, [
				head(words.warns),
				row({ justifyContent: 'center' }, [key([{ sign: entrepreneur(11), words: words.entrepreneur }])]),
			]),
			row(side, [panel('over', warned), panel('under', warned)]),
		]),
		wide ? sign('right') : row({}, [sign('down'), sign('down')]),
		column({ gap: 8, ...(wide && { flex: 1, padding: [10, 0] }) }, [
			column({ gap: 1, ...top }, [text('note', words.finds.where, set), head(words.finds.head)]),
			row(side, [panel('hyper', further), panel('hypo', further)]),
		]),
	]);
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
			both && text('strong', byId(modes, id).name, { textAlign: 'center' }),
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
