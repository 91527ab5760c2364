/** The older form, in the same places: large firms above, industries of the market below. */
import type { Canvas } from '../../figure-kit/canvas.ts';
import { column, columns, type Part } from '../../figure-kit/flexbox.ts';
import { picture, rect, rule, text } from '../../figure-kit/parts.ts';
import { framed, inside } from './frame.ts';
import type { Model } from './model.ts';
import { backing, chosen, rising, sizes, storey } from './storeys.ts';

/** The storeys, from the top; what is not told of this form is dotted. */
export function older(model: Model, canvas: Canvas): Part[] {
	const { words, older: parts } = model;
	const { head } = sizes[canvas.name];
	const scale = { wide: 1, column: 0.8, phone: 0.64 }[canvas.name];
	const centred = { textAlign: 'center' } as const;
	const part = (id: keyof typeof parts, drawn: Part) => chosen(model, `older-${id}`, drawn);
	const untold = (id: 'untold' | 'left') =>
		part(
			id,
			rect('is-none', { padding: [10, 12] }, [
				text('body', parts[id].label, { ...centred, className: 'soft' }),
			]),
		);
	const firms = rect('storey-upper', { padding: [9, 12], name: 'upper' }, [
		text('head', parts.upper.label, { ...centred, size: head }),
	]);
	const controlled = framed({ point: 26 }, [
		part('control', text('strong', parts.control.label, { className: 'on-central', margin: [7, 14] })),
		inside({ padding: [12, 14] }, [
			part('support', backing(text('strong', parts.support.label, centred))),
			part('upper', firms),
		]),
	]);
	const works = Array.from({ length: 4 }, () =>
		column({ alignItems: 'center' }, [picture('factories', { scale })]),
	);
	const industries = column({ gap: 5 }, [
		text('strong', parts.lower.label, centred),
		columns({}, works),
		rule({ className: 'stroke' }),
	]);
	const gains = Array.from({ length: 6 }, () => 'gains' as const);
	return [
		storey(canvas, untold('untold')),
		storey(canvas, controlled, { id: 'upper', level: words.upper }),
		storey(canvas, part('gains', rising(canvas, gains, parts.gains.label))),
		storey(canvas, part('lower', industries), { level: words.lower, sentence: parts.lower.words }),
		storey(canvas, untold('left')),
	];
}
