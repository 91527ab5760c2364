/** What the storeys of both forms have in common: a sentence beside each, levels, short arrows, and what rises. */
import { byId } from '../../figure-kit/by-id.ts';
import type { Canvas } from '../../figure-kit/canvas.ts';
import { band, sideOf } from '../../figure-kit/connectors.ts';
import { column, columns, type Part, row } from '../../figure-kit/flexbox.ts';
import { mark, picture, shape, text } from '../../figure-kit/parts.ts';
import { d, path } from '../../figure-kit/path.ts';
import { partsOf, type Model } from './model.ts';

/** Room for a sentence beside a storey, none where it stands above; sizes of words and of pictures; how high what rises is drawn. */
export const sizes = {
	wide: { sentence: 176, head: 18, level: 26, house: 3.1, person: 1.25, rise: 36 },
	column: { sentence: 0, head: 17, level: 22, house: 1.55, person: 0.74, rise: 38 },
	phone: { sentence: 0, head: 15, level: 20, house: 1.2, person: 0.56, rise: 34 },
} as const;

/** Makes a part one that can be chosen, with all that stands on it. */
export const chosen = (model: Model, id: string, part: Part): Part =>
	mark({ parameter: 'part', id, label: byId(partsOf(model), id).text }, part);

/** A storey: beside it, or where there is less room above it, which level it is and the sentence that tells it. */
export function storey(
	{ name }: Canvas,
	drawn: Part,
	{ id, level, sentence }: { id?: string; level?: string; sentence?: string } = {},
): Part {
	const { sentence: width, head } = sizes[name];
	const heading = column({ justifyContent: 'center', ...(width > 0 ? { width, flexShrink: 0 } : {}) }, [
		level !== undefined && text('note', level, { name: `level-${id}` }),
		sentence !== undefined && text('head', sentence, { size: head, name: `told-${id}` }),
	]);
	return width > 0
		? row({ gap: 24 }, [heading, { ...drawn, style: { flex: 1, ...drawn.style } }])
		: column({ gap: 8 }, [(level ?? sentence) !== undefined && heading, drawn]);
}

/** So many short arrows beside one another. */
export const arrows = (count: number, way: 'up' | 'down', className: string): Part =>
	columns(
		{ padding: [3, 0] },
		Array.from({ length: count }, () =>
			shape({ height: 22 }, (box) => {
				const from = sideOf(box, way === 'up' ? 'down' : 'up');
				const breadth = Math.min(12, box.width * 0.4);
				return [band(from, sideOf(box, way), { way, breadth, head: 11, spread: breadth, className })];
			}),
		),
	);

/** What the state does for the upper level. */
export const backing = (label: Part): Part => column({}, [label, arrows(4, 'down', 'is-central')]);

type Kind = 'data' | 'gains';

/** What rises to the upper level, a column each, with its name among it. */
export function rising({ name }: Canvas, kinds: readonly Kind[], label: string): Part {
	const { rise, head } = sizes[name];
	const each = (draws: (kind: Kind) => Part) =>
		columns(
			{},
			kinds.map((kind) => column({ alignItems: 'center' }, [draws(kind)])),
		);
	return column({ flex: kinds.length, gap: 3 }, [
		each(tip),
		each((kind) => stream(kind, rise)),
		column({ flexGrow: 1, justifyContent: 'center', padding: [0, 10] }, [
			text('head', label, { size: head, textAlign: 'center', textWrap: 'balance' }),
		]),
		each((kind) => stream(kind, rise - 12)),
	]);
}

const tip = (): Part =>
	shape({ width: 14, height: 11 }, ({ x, y }) => [path('is-ink', d`M${x} ${y + 11}l7 -11 7 11z`)]);

/** Squares for data, coins for gains. */
function stream(kind: Kind, height: number): Part {
	if (kind === 'gains')
		return column(
			{ gap: 2 },
			Array.from({ length: Math.floor(height / 17) }, () => picture('coin')),
		);
	return shape({ width: 14, height }, ({ x, y }) => {
		const squares = Array.from(
			{ length: Math.floor(height / 5) },
			(_, i) => d`M${x + (i % 2) * 9} ${y + i * 5}h4v4h-4z`,
		);
		return [path('is-ink', squares.join(''))];
	});
}
