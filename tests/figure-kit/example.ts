import type { Element } from 'hast';
import type { Canvas } from '../../src/figure-kit/canvas.ts';
import { arrow } from '../../src/figure-kit/connectors.ts';
import { drawing } from '../../src/figure-kit/drawing.ts';
import { column, flex, type Part, row } from '../../src/figure-kit/flexbox.ts';
import { key, mark, picture, rect, text } from '../../src/figure-kit/parts.ts';

export interface Model {
	platforms: string;
	villages: { id: string; name: string; sells: string }[];
	words: { keyVillage: string };
}

/** Platforms above, villages below; in the state `data`, what the villages yield rises to the platforms. */
export function draw({ platforms, villages, words }: Model, canvas: Canvas): Element {
	const rises = canvas.state === 'data';
	const size = { phone: 1.2, column: 1.6, wide: 2.4 }[canvas.name];

	const village = ({ id, name, sells }: Model['villages'][number]): Part =>
		mark(
			{ parameter: 'village', id, label: `${name} sells ${sells}.` },
			column({ flex: 1, alignItems: 'center', name: id }, [
				picture('house', { scale: size, name: `house-${id}` }),
				text('strong', name),
				text('note', sells, { textAlign: 'center', textWrap: 'balance' }),
			]),
		);

	const whole = column({ gap: 16 }, [
		rect('is-platforms', { padding: 10, alignItems: 'center', name: 'platforms' }, [
			text('head', platforms, { className: 'on-fill' }),
		]),
		rises && flex({ height: 60 }),
		row({ gap: 12 }, villages.map(village)),
		key([{ sign: picture('house'), words: words.keyVillage }]),
	]);

	return drawing(canvas, whole, {
		under: (at) =>
			rises
				? villages.map(({ id }) => arrow(at(id), at('platforms'), { way: 'up', straight: true, gap: 6 }))
				: [],
	});
}
