import type { Element } from 'hast';
import type { Canvas } from '../../figure-kit/canvas.ts';
import { drawing } from '../../figure-kit/drawing.ts';
import type { MarkEvidence } from '../../figure-kit/figure.ts';
import { column, type Part, row, type Style } from '../../figure-kit/flexbox.ts';
import { mark, picture, text } from '../../figure-kit/parts.ts';
import { framed, inside } from './frame.ts';
import { partsOf, type Model } from './model.ts';
import { newer } from './newer.ts';
import { older } from './older.ts';

/** The storeys; in the state of the whole the outer layer around them, which points at the goal. */
export function draw(model: Model, canvas: Canvas): Element {
	const { name, state } = canvas;
	const storeys = (state === 'older' ? older : newer)(model, canvas);
	const whole =
		state === 'direction'
			? directed(model, canvas, storeys)
			: column({ gap: name === 'phone' ? 12 : 8 }, storeys);
	return drawing(canvas, whole);
}

/** Length of the outer layer's point and room beside its shaft, size of its words, and room around what it encloses. */
const layers = {
	wide: { point: 214, over: 0, size: 22, padding: [12, 18] },
	column: { point: 270, over: 96, size: 21, padding: [10, 10] },
	phone: { point: 155, over: 44, size: 16, padding: [10, 4] },
} as const;

/** The outer layer, with its point to the right, or up where there is less room. */
function directed({ words, parts }: Model, { name }: Canvas, storeys: Part[]): Part {
	const wide = name === 'wide';
	const { size, padding, ...layout } = layers[name];
	const part = (id: 'party' | 'redirects', drawn: Part) =>
		mark({ parameter: 'part', id, label: `${parts[id].label}. ${parts[id].text}` }, drawn);
	const on = {
		className: 'on-central',
		textAlign: wide ? 'start' : 'center',
		textWrap: 'balance',
	} as const;
	const room: Style = wide
		? { inset: [0, 68, 0, undefined], width: 138, justifyContent: 'center', gap: 12 }
		: {
				inset: [0, 0, undefined, 0],
				height: layout.point,
				justifyContent: 'end',
				padding: [0, 40, 4, 40],
				gap: 2,
			};
	return framed(layout, [
		part(
			'party',
			row({ gap: 12, alignItems: 'center', justifyContent: wide ? 'start' : 'center', margin: 8 }, [
				picture('wheel', { scale: wide ? 0.9 : 1.1 }),
				text('head', words.layer, { ...on, textAlign: 'start', size, flexShrink: 1 }),
			]),
		),
		inside({ padding, gap: wide ? 8 : 12 }, storeys),
		column(room, [
			part(
				'party',
				column({ gap: 2 }, [text('note', words.goal, on), text('head', words.goalIs, { ...on, size })]),
			),
			part('redirects', text('note', parts.redirects.label, on)),
		]),
	]);
}

/** What each part rests on. */
export const evidence = (model: Model): MarkEvidence[] =>
	partsOf(model).map(({ id, label, text: told, pages }) => ({
		mark: `part=${id}`,
		title: label,
		parts: [{ text: told, pages }],
	}));
