/** The four modes on one scale, from closer to looser: in the middle what research warns of, at the ends what works. */
import type { Element } from 'hast';
import { s } from 'hastscript';
import { bottomOf, type Box, middleOf, rightOf } from '../../figure-kit/box.ts';
import { byId } from '../../figure-kit/by-id.ts';
import type { Canvas } from '../../figure-kit/canvas.ts';
import { drawing } from '../../figure-kit/drawing.ts';
import { column, flex, type Part, row } from '../../figure-kit/flexbox.ts';
import { key, picture, rectOn, rule, shape, text, toState } from '../../figure-kit/parts.ts';
import { arrow, type Point, sideOf } from '../../figure-kit/connectors.ts';
import { round } from '../../figure-kit/svg.ts';
import { firstOf } from '../../text/items.ts';
import type { Model } from './model.ts';
import { around, self } from './picture.ts';
import { reach } from './reach.ts';
import { path } from '../../figure-kit/path.ts';

const order = ['hyper', 'over', 'under', 'hypo'] as const;

/** Width of a picture, and scale of a business. */
const sizes = {
	phone: { width: 162, scale: 0.78 },
	column: { width: 240, scale: 1.05 },
	wide: { width: 236, scale: 1.1 },
} as const;

/** The entrepreneur by itself, beside what it is called. */
const entrepreneur = shape({ width: 18, height: 18, flexShrink: 0 }, ({ x, y }) =>
	self({ x: x + 9, y: y + 9 }, 9),
);

/** The room between two boxes beside one another. */
const between = (left: Box, right: Box): Box => ({
	...left,
	x: rightOf(left) + 8,
	width: right.x - rightOf(left) - 16,
});

/** How a business goes: shut below a warning, or open in a village, from which parcels leave, the more the better. */
function business(sales: number | undefined, customers: string, scale: number): Part {
	if (sales === undefined)
		return column({ alignItems: 'center', gap: 3 }, [
			picture('warning', { scale: 1.2 * scale }),
			picture('stall-shut', { scale: 0.9 * scale }),
		]);
	const several = (name: 'coin' | 'parcel', size: number) =>
		Array.from({ length: sales }, () => picture(name, { scale: size * scale }));
	return column({ alignItems: 'center' }, [
		row({ gap: 4 * scale, alignItems: 'end' }, [
			picture('house', { scale: 1.1 * scale }),
			picture('house', { scale: 1.1 * scale }),
			column({ alignItems: 'center', gap: 2 }, [
				row({ gap: 2 }, several('coin', 1)),
				picture('stall', { scale: (0.75 + 0.1 * sales) * scale }),
			]),
			...several('parcel', 0.8),
			shape({ width: 20 * scale, height: 13 * scale }, (box) => [
				arrow(sideOf(box, 'left'), sideOf(box, 'right'), { className: 'onward' }),
			]),
		]),
		rule({ className: 'ground' }),
		text('note', customers, { alignSelf: 'end', margin: [3, 0, 0, 0] }),
	]);
}

/** A line as thick as ties are close, with a head at each end; a dot beside each place. */
function scaleLine(box: Box, places: readonly Point[]): Element {
	const across = box.width > box.height;
	const { x, y } = middleOf(box);
	const [start, end] = across ? [box.x, rightOf(box)] : [box.y, bottomOf(box)];
	const point = (along: number, aside: number): [number, number] =>
		across ? [round(along), round(y + aside)] : [round(x + aside), round(along)];
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
		path('scale', `M${d}Z`),
		...places.map((place) => {
			const [cx, cy] = point(across ? place.x : place.y, 0);
			return s('circle', { className: ['scale'], cx, cy, r: 6 });
		}),
	]);
}

/** All four on the scale: beside one another where there is room, else below one another. */
export function drawScale({ modes, words }: Model, canvas: Canvas): Element {
	const wide = canvas.name === 'wide';
	const phone = canvas.name === 'phone';
	const set = { textAlign: wide ? 'center' : 'start' } as const;
	const balanced = { ...set, textWrap: 'balance' } as const;
	const { closer, looser } = words.scale;
	const { width, scale } = sizes[canvas.name];
	const shown = order.map((id) => {
		const mode = byId(modes, id);
		return { mode, ...reach(firstOf(mode.pictures), { width, full: wide, id }) };
	});
	const [hyper, over, under, hypo] = shown.map(({ mode, part }) => {
		const { id, name, plain, what, sales, line, verdict } = mode;
		const names = column({}, [text('strong', plain, balanced), text('note', name, set)]);
		const goes = column({ gap: 4, alignItems: wide ? 'center' : 'start' }, [
			business(sales, words.finds.customers, scale),
			sales === undefined
				? line && text('body', line, balanced)
				: verdict && text('strong', verdict, balanced),
		]);
		// Where the scale runs, below the pictures.
		const along = row({ minHeight: 20, justifyContent: 'space-between' }, [
			id === 'hyper' && column({ name: 'closer' }, [text('note', closer)]),
			flex({}),
			id === 'hypo' && column({ name: 'looser' }, [text('note', looser)]),
		]);
		const below = [along, names, column({ flexGrow: 1, justifyContent: 'end' }, [goes])];
		const beside = phone
			? column({ flex: 1, gap: 10 }, [names, goes])
			: row({ flex: 1, gap: 14, alignItems: 'center' }, [
					column({ flex: 1 }, [names]),
					column({ width: 184 }, [goes]),
				]);
		const place = wide
			? column({ flex: 1, gap: 8, name: `place-${id}` }, [part, ...below])
			: row({ gap: phone ? 8 : 20, alignItems: 'center', name: `place-${id}` }, [part, beside]);
		return toState({ parameter: 'mode', id, label: `${name}: ${what}` }, place);
	});
	const head = (said: string) => text('head', said, { ...balanced, size: wide ? 21.5 : undefined });
	const found = (id: 'hyper' | 'hypo'): Part =>
		column({ ...(wide && { flex: 1 }) }, [text('note', words.finds.where, set), head(words.finds[id])]);
	const spread = wide ? { flex: 2 } : {};
	const warned = column({ name: 'warned', justifyContent: 'end', ...spread }, [head(words.warns)]);
	const signs = [
		{ sign: entrepreneur, words: words.entrepreneur },
		{ sign: picture('person', { scale: 0.6 }), words: words.kinds.people },
		{ sign: picture('stall', { scale: 0.5 }), words: words.kinds.market },
		{ sign: picture('hall', { scale: 0.46 }), words: words.kinds.state },
	];
	const legend = key(signs, wide ? { justifyContent: 'center' } : phone ? { maxWidth: 210 } : {});
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
	return drawing(canvas, whole, {
		under(at) {
			const places = shown.map(({ mode, middle }) => {
				const box = at(`mode-${mode.id}`);
				return { x: middleOf(box).x, y: box.y + middle };
			});
			return [
				rectOn(at('whole'), 'further', { rx: 8 }),
				rectOn(around([at('warned'), at('place-over'), at('place-under')], 8), 'research', { rx: 6 }),
				scaleLine(wide ? between(at('closer'), at('looser')) : at('scale'), places),
			];
		},
	});
}
