/** The new form: platforms above, villages and entrepreneurs below, policies under these. */
import type { Canvas } from '../../figure-kit/canvas.ts';
import { column, columns, type Options, type Part, row, type Sides } from '../../figure-kit/flexbox.ts';
import { picture, rect, rule, shape, text } from '../../figure-kit/parts.ts';
import { d, path } from '../../figure-kit/path.ts';
import type { Model } from './model.ts';
import { arrows, backing, chosen, rising, sizes, storey } from './storeys.ts';

/** The storeys of a state, from the top: what comes out above and rises, or what brings forth the lower level. */
export function newer(model: Model, canvas: Canvas): Part[] {
	const { words, parts } = model;
	const produces = canvas.state === 'production';
	const upper = (above: Part, sentence?: string) => {
		const level = column({}, [above, platforms(model, canvas)]);
		return storey(canvas, level, { id: 'upper', level: words.upper, sentence });
	};
	const sentence = produces ? undefined : words.grow;
	const made = [
		storey(canvas, lower(model, canvas), { id: 'lower', level: words.lower, sentence }),
		storey(canvas, ground(model)),
	];
	if (produces) {
		const backed = rect('is-central', { padding: 7 }, [
			text('strong', parts.support.label, { textAlign: 'center', className: 'on-central' }),
		]);
		const services = column({}, [
			text('strong', parts.services.label, { textAlign: 'center', margin: [6, 0, 0, 0] }),
			arrows(10, 'down', 'is-platforms'),
		]);
		return [
			upper(chosen(model, 'support', backing(backed))),
			storey(canvas, chosen(model, 'services', services)),
			...made,
		];
	}
	const risen = row({ padding: [5, 0] }, [
		chosen(model, 'data', rising(canvas, ['data', 'data', 'data', 'data'], words.data)),
		chosen(model, 'gains', rising(canvas, ['data', 'gains', 'data', 'gains', 'data', 'gains'], words.gains)),
	]);
	return [upper(flags(model, canvas), words.use), storey(canvas, risen), ...made];
}

function platforms(model: Model, { name }: Canvas): Part {
	const look = { size: sizes[name].level, textAlign: 'center', className: 'on-fill' } as const;
	const words = text('head', model.names.platforms, look);
	return chosen(model, 'platforms', rect('is-platforms', { padding: [9, 12], name: 'upper' }, [words]));
}

/** Innovations: flags on the roof; that there are others is said beside them, or where there is less room below the last. */
function flags(model: Model, { name }: Canvas): Part {
	const { items } = model.parts.technologies;
	const wide = name === 'wide';
	const gap = { phone: 5, column: 16, wide: 26 }[name];
	const room: Options = wide ? { flex: 1, margin: [0, 0, 12, 0] } : { margin: [0, 7] };
	const others = text('body', model.words.others, room);
	const poles = Array.from({ length: Math.ceil(items.length / 2) }, (_, pole) => {
		const first = 2 * pole;
		const pair = items.slice(first, first + 2).map((item, i) => flag(item, `flag-${first + i}`));
		return flagpole(!wide && first + 2 >= items.length ? [...pair, others] : pair);
	});
	const padding = [0, 0, 0, name === 'phone' ? 1 : 10] as const;
	const roof = row({ gap, alignItems: 'end', padding }, [...poles, wide && others]);
	return chosen(model, 'technologies', roof);
}

const flagpole = (children: Part[]): Part =>
	shape(
		{ gap: 4, padding: [0, 0, 8, 0], alignItems: 'start' },
		({ x, y, height }) => [path('pole', d`M${x} ${y}v${height}`)],
		children,
	);

const flag = (words: string, name: string): Part =>
	shape(
		{ padding: [4, 15, 4, 7], name },
		({ x, y, width, height }) => [
			path('flag', d`M${x} ${y}h${width}l-8 ${height / 2}l8 ${height / 2}h${-width}Z`, { dataFlip: name }),
		],
		[text('body', words)],
	);

/** Villages, and entrepreneurs with their stalls, which grow from the left. */
function lower(model: Model, { name }: Canvas): Part {
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
	const groups = row({}, [
		group('villages', model.villages, houses),
		group('entrepreneurs', model.words.entrepreneurs, people),
	]);
	return chosen(model, 'lower', column({}, [groups, rule({ className: 'stroke' })]));
}

/** Policies, which push up through the platforms’ system, and the governments whose they are. */
function ground(model: Model): Part {
	const { words, parts, names } = model;
	const layer = (name: string, look: string, said: string, className: string, padding: Sides = 5): Part =>
		rect(look, { padding, name }, [text('strong', said, { textAlign: 'center', className })]);
	const plate = (id: 'central' | 'local', className: string): Part =>
		chosen(model, id, layer(id, `is-${id}`, names[id], className, [6, 4]));
	const policies = column({}, [
		arrows(10, 'up', 'is-platforms'),
		layer('is-platforms', 'is-platforms', words.through, 'on-fill'),
		layer('policies', 'policies', parts.policies.label, 'on-policies'),
	]);
	return column({ gap: 2 }, [
		chosen(model, 'policies', policies),
		columns({ gap: 2 }, [plate('central', 'on-central'), plate('local', 'on-fill')]),
	]);
}
