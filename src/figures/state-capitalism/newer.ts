/** The new form: platforms above, villages and entrepreneurs below, policies under these. */
import { s } from 'hastscript';
import type { Canvas } from '../../figure-kit/canvas.ts';
import { column, columns, type Part, row } from '../../figure-kit/flexbox.ts';
import { picture, rect, rule, shape, text } from '../../figure-kit/parts.ts';
import { round } from '../../figure-kit/svg.ts';
import type { StateCapitalismModel } from './model.ts';
import { arrows, backing, chosen, rising, sizes, storey } from './storeys.ts';

/** The storeys of a state, from the top: what comes out above and rises, or what brings forth the lower level. */
export function newer(model: StateCapitalismModel, canvas: Canvas): Part[] {
	const { words, parts } = model;
	const made = [
		storey(canvas, lower(model, canvas), {
			id: 'lower',
			level: words.lower,
			sentence: canvas.state === 'production' ? undefined : words.grow,
		}),
		storey(canvas, ground(model)),
	];
	if (canvas.state === 'production') {
		const backed = rect('is-central', { padding: 7 }, [
			text('strong', parts.support.label, { textAlign: 'center', className: 'on-central' }),
		]);
		const services = column({}, [
			text('strong', parts.services.label, { textAlign: 'center', margin: [6, 0, 0, 0] }),
			arrows(10, 'down', 'is-platforms'),
		]);
		return [
			storey(canvas, column({}, [chosen(model, 'support', backing(backed)), platforms(model, canvas)]), {
				id: 'upper',
				level: words.upper,
			}),
			storey(canvas, chosen(model, 'services', services)),
			...made,
		];
	}
	const risen = row({ padding: [5, 0] }, [
		chosen(model, 'data', rising(canvas, ['data', 'data', 'data', 'data'], words.data)),
		chosen(model, 'gains', rising(canvas, ['data', 'gains', 'data', 'gains', 'data', 'gains'], words.gains)),
	]);
	return [
		storey(canvas, column({}, [flags(model, canvas), platforms(model, canvas)]), {
			id: 'upper',
			level: words.upper,
			sentence: words.use,
		}),
		storey(canvas, risen),
		...made,
	];
}

const platforms = (model: StateCapitalismModel, { name }: Canvas): Part =>
	chosen(
		model,
		'platforms',
		rect('is-platforms', { padding: [9, 12], name: 'upper' }, [
			text('head', model.names.platforms, {
				size: sizes[name].level,
				textAlign: 'center',
				className: 'on-fill',
			}),
		]),
	);

/** Innovations: flags on the roof; that there are others is said beside them, or where there is less room below the last. */
function flags(model: StateCapitalismModel, { name }: Canvas): Part {
	const { items } = model.parts.technologies;
	const phone = name === 'phone';
	const wide = name === 'wide';
	const others = text(
		'body',
		model.words.others,
		wide ? { flex: 1, margin: [0, 0, 12, 0] } : { margin: [0, 7] },
	);
	const last = items.length - 2;
	const poles = items.flatMap((_, i) =>
		i % 2 === 0 ? [flagpole(items.slice(i, i + 2), i, !wide && i >= last && others)] : [],
	);
	return chosen(
		model,
		'technologies',
		row(
			{
				gap: phone ? 5 : { column: 16, wide: 26 }[name],
				alignItems: 'end',
				padding: [0, 0, 0, phone ? 1 : 10],
			},
			[...poles, wide && others],
		),
	);
}

const flagpole = (items: readonly string[], first: number, below: Part | false): Part =>
	shape(
		{ gap: 4, padding: [0, 0, 8, 0], alignItems: 'start' },
		({ x, y, height }) => [
			s('path', { className: ['pole'], d: `M${round(x)} ${round(y)}v${round(height)}` }),
		],
		[
			...items.map((item, i) =>
				shape(
					{ padding: [4, 15, 4, 7], name: `flag-${first + i}` },
					({ x, y, width, height }) => {
						const d = `M${round(x)} ${round(y)}h${round(width)}l-8 ${round(height / 2)}l8 ${round(height / 2)}h${round(-width)}Z`;
						return [s('path', { className: ['flag'], d, dataFlip: `flag-${first + i}` })];
					},
					[text('body', item)],
				),
			),
			below,
		],
	);

/** Villages, and entrepreneurs with their stalls, which grow from the left. */
function lower(model: StateCapitalismModel, { name }: Canvas): Part {
	const { house, person } = sizes[name];
	const group = (id: string, label: string, pictures: Part[]): Part =>
		column({ flex: pictures.length, justifyContent: 'end', gap: 5 }, [
			text('strong', label, { textAlign: 'center', name: id }),
			columns(
				{ height: 38 * person },
				pictures.map((each) => column({ alignItems: 'center', justifyContent: 'end' }, [each])),
			),
		]);
	const houses = [0.4, 0.6, 0.8, 1].map((grown, i) =>
		picture('house', { scale: house * grown, name: `house-${i}` }),
	);
	const people = [0.5, 0.75, 1].flatMap((grown, i) => [
		picture('person', { scale: person * 1.1 * grown, name: `person-${i}` }),
		picture('stall', { scale: person * grown, name: `stall-${i}` }),
	]);
	return chosen(
		model,
		'lower',
		column({}, [
			row({}, [
				group('villages', model.villages, houses),
				group('entrepreneurs', model.words.entrepreneurs, people),
			]),
			rule({ className: 'stroke' }),
		]),
	);
}

/** Policies, which push up through the platforms’ system, and the governments whose they are. */
function ground(model: StateCapitalismModel): Part {
	const plate = (id: 'central' | 'local', className: string): Part =>
		chosen(
			model,
			id,
			rect(`is-${id}`, { padding: [6, 4], name: id }, [
				text('strong', model.names[id], { textAlign: 'center', className }),
			]),
		);
	const layer = (className: string, words: string, on: string): Part =>
		rect(className, { padding: 5, name: className }, [
			text('strong', words, { textAlign: 'center', className: on }),
		]);
	const policies = column({}, [
		arrows(10, 'up', 'is-platforms'),
		layer('is-platforms', model.words.through, 'on-fill'),
		layer('policies', model.parts.policies.label, 'on-policies'),
	]);
	return column({ gap: 2 }, [
		chosen(model, 'policies', policies),
		columns({ gap: 2 }, [plate('central', 'on-central'), plate('local', 'on-fill')]),
	]);
}
