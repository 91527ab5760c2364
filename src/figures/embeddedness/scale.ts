/** The four modes on one scale, from closer to looser: in the middle what research warns of, at the ends what works. */
import type { Element } from 'hast';
import { s } from 'hastscript';
import { bottomOf, type Box, middleOf, rightOf } from '../../figure-kit/box.ts';
import { byId } from '../../figure-kit/by-id.ts';
import type { Canvas } from '../../figure-kit/canvas.ts';
import { drawing } from '../../figure-kit/drawing.ts';
import { column, flex, type Part, row } from '../../figure-kit/flexbox.ts';
import { key, picture, rectOn, rule, shape, text, toState } from '../../figure-kit/parts.ts';
import { arrow } from '../../figure-kit/connectors.ts';
import { round } from '../../figure-kit/svg.ts';
import { firstOf } from '../../text/items.ts';
import { byKey } from '../../text/lookup.ts';
import type { EmbeddednessModel } from './model.ts';
import { entrepreneur } from './picture.ts';
import { reach } from './reach.ts';

const order = ['hyper', 'over', 'under', 'hypo'] as const;

const sizes = {
	phone: { reach: 162, business: 0.78 },
	column: { reach: 240, business: 1.05 },
	wide: { reach: 236, business: 1.1 },
} as const;

/** The smallest box around some. */
function around(boxes: readonly Box[], by: number): Box {
	const x = Math.min(...boxes.map((box) => box.x)) - by;
	const y = Math.min(...boxes.map((box) => box.y)) - by;
	return {
		x,
		y,
		width: Math.max(...boxes.map(rightOf)) + by - x,
		height: Math.max(...boxes.map(bottomOf)) + by - y,
	};
}

/** The room between two boxes beside one another. */
const between = (left: Box, right: Box): Box => ({
	...left,
	x: rightOf(left) + 8,
	width: right.x - rightOf(left) - 16,
});

/** How a business goes: shut below a warning, or open in a village, from which parcels leave, the more the better. */
function business(sales: number | undefined, customers: string, { name }: Canvas): Part {
	const scale = sizes[name].business;
	if (sales === undefined)
		return column({ alignItems: 'center', gap: 3 }, [
			picture('warning', { scale: 1.2 * scale }),
			picture('stall-shut', { scale: 0.9 * scale }),
		]);
	const several = <T>(part: () => T) => Array.from({ length: sales }, part);
	return column({ alignItems: 'center' }, [
		row({ gap: 4 * scale, alignItems: 'end' }, [
			picture('house', { scale: 1.1 * scale }),
			picture('house', { scale: 1.1 * scale }),
			column({ alignItems: 'center', gap: 2 }, [
				row(
					{ gap: 2 },
					several(() => picture('coin', { scale: scale })),
				),
				picture('stall', { scale: (0.75 + 0.1 * sales) * scale }),
			]),
			...several(() => picture('parcel', { scale: 0.8 * scale })),
			shape({ width: 20 * scale, height: 13 * scale }, ({ x, y, width, height }) => [
				arrow({ x, y: y + height / 2 }, { x: x + width, y: y + height / 2 }, { className: 'onward' }),
			]),
		]),
		rule({ className: 'ground' }),
		text('note', customers, { alignSelf: 'end', margin: [3, 0, 0, 0] }),
	]);
}

/** A line as thick as ties are close, with a head at each end; a dot for each mode, so far along it. */
function scaleLine(box: Box, way: 'right' | 'down', dots: readonly number[]): Element {
	const across = way === 'right' ? box.y + box.height / 2 : box.x + box.width / 2;
	const [start, end] = way === 'right' ? [box.x, rightOf(box)] : [box.y, bottomOf(box)];
	const point = (along: number, aside: number): [number, number] =>
		way === 'right' ? [round(along), round(across + aside)] : [round(across + aside), round(along)];
	const side = [
		[start, 0],
		[start + 13, 8],
		[start + 13, 4],
		[end - 10, 0.75],
		[end - 10, 5.5],
		[end, 0],
	] as const;
	const corners = [...side, ...side.map(([along, aside]) => [along, -aside] as const).toReversed()];
	const d = corners.map(([along, aside]) => point(along, aside).join(' ')).join('L');
	return s('g', [
		s('path', { className: ['scale'], d: `M${d}Z` }),
		...dots.map((dot) => {
			const [cx, cy] = point(dot, 0);
			return s('circle', { className: ['scale'], cx, cy, r: 6 });
		}),
	]);
}

/** All four on the scale: beside one another where there is room, else below one another. */
export function drawScale({ modes, words, claims }: EmbeddednessModel, canvas: Canvas): Element {
	const wide = canvas.name === 'wide';
	const phone = canvas.name === 'phone';
	const set = { textAlign: wide ? 'center' : 'start' } as const;
	const balanced = { ...set, textWrap: 'balance' } as const;
	const { closer, looser } = words.scale;
	const shown = order.map((id) => {
		const mode = byId(modes, id);
		return { mode, ...reach(firstOf(mode.pictures), { width: sizes[canvas.name].reach, full: wide, id }) };
	});
	const [hyper, over, under, hypo] = shown.map(({ mode, part }) => {
		const { id, name, plain, what, sales, line, verdict } = mode;
		const names = column({}, [text('strong', plain, balanced), text('note', name, set)]);
		const goes = column({ gap: 4, alignItems: wide ? 'center' : 'start' }, [
			business(sales, words.finds.customers, canvas),
			sales === undefined
				? line !== undefined && text('body', line, balanced)
				: verdict !== undefined && text('strong', verdict, balanced),
		]);
		// Where the scale runs, below the pictures.
		const along = row({ minHeight: 20, justifyContent: 'space-between' }, [
			id === 'hyper' && column({ name: 'closer' }, [text('note', closer)]),
			flex({}),
			id === 'hypo' && column({ name: 'looser' }, [text('note', looser)]),
		]);
		return toState(
			{ parameter: 'mode', id, label: `${name}: ${what}` },
			wide
				? column({ flex: 1, gap: 8, name: `place-${id}` }, [
						part,
						along,
						names,
						column({ flexGrow: 1, justifyContent: 'end' }, [goes]),
					])
				: row({ gap: phone ? 8 : 20, alignItems: 'center', name: `place-${id}` }, [
						part,
						phone
							? column({ flex: 1, gap: 10 }, [names, goes])
							: row({ flex: 1, gap: 14, alignItems: 'center' }, [
									column({ flex: 1 }, [names]),
									column({ width: 184 }, [goes]),
								]),
					]),
		);
	});
	const head = (said: string) => text('head', said, { ...balanced, size: wide ? 21.5 : undefined });
	const found = (id: 'hyper' | 'hypo'): Part =>
		column({ ...(wide && { flex: 1 }) }, [text('note', words.finds.where, set), head(words.finds[id])]);
	const warned = column({ name: 'warned', justifyContent: 'end', ...(wide && { flex: 2 }) }, [
		head(words.warns),
	]);
	const legend = key(
		[
			{ sign: entrepreneur(9), words: words.entrepreneur },
			{ sign: picture('person', { scale: 0.6 }), words: words.kinds.people },
			{ sign: picture('stall', { scale: 0.5 }), words: words.kinds.market },
			{ sign: picture('hall', { scale: 0.46 }), words: words.kinds.state },
		],
		wide ? { justifyContent: 'center' } : phone ? { maxWidth: 210 } : {},
	);
	const whole = wide
		? column({ padding: 14, gap: 15, name: 'whole' }, [
				column({ gap: 8 }, [
					row({ gap: 14 }, [found('hyper'), warned, found('hypo')]),
					row({ gap: 14 }, [hyper, over, under, hypo]),
				]),
				legend,
			])
		: column({ padding: [10, 16, 10, 8], gap: 16, name: 'whole' }, [
				row({ gap: 12 }, [
					column({ width: 18, alignItems: 'center', gap: 4 }, [
						text('note', closer, { writingMode: 'sideways-lr' }),
						flex({ flexGrow: 1, width: 18, name: 'scale' }),
						text('note', looser, { writingMode: 'sideways-lr' }),
					]),
					column({ gap: 28, flex: 1 }, [
						column({ gap: 10 }, [found('hyper'), hyper]),
						column({ gap: 12 }, [warned, over, under]),
						column({ gap: 10 }, [found('hypo'), hypo]),
					]),
				]),
				legend,
			]);
	return drawing(canvas, byKey(claims, 'all'), whole, {
		under(at) {
			const warnedOf = around(
				['warned', 'place-over', 'place-under'].map((name) => at(name)),
				8,
			);
			const pictures = shown.map(({ mode, middle }) => ({ ...at(`reach-${mode.id}`), middle }));
			return [
				rectOn(at('whole'), 'further', { rx: 8 }),
				rectOn(warnedOf, 'research', { rx: 6 }),
				wide
					? scaleLine(
							between(at('closer'), at('looser')),
							'right',
							pictures.map((box) => middleOf(box).x),
						)
					: scaleLine(
							at('scale'),
							'down',
							pictures.map(({ y, middle }) => y + middle),
						),
			];
		},
	});
}
