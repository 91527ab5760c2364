/** Three contradictions, what the party does, and the three as they are held to be resolved. */
import type { Canvas } from '../../figure-kit/canvas.ts';
import { arrow, band, curve, sideOf, opposite } from '../../figure-kit/connectors.ts';
import type { Joins } from '../../figure-kit/drawing.ts';
import { column, type Part, row } from '../../figure-kit/flexbox.ts';
import { mark, picture, rect, rule, shape, text, toState } from '../../figure-kit/parts.ts';
import type { Pictogram } from '../../figure-kit/pictograms.ts';
import { type Contradiction, leadsTo, type Model } from './model.ts';
import { peopleOf } from './pictures.ts';
import { markOf } from './table.ts';

/** Sizes of people and words, room for what joins the parts, and height of a row: as high before as after. */
const sizes = {
	wide: { people: 1.4, label: 17, head: 20, incubator: 2.35, title: 21, between: 54, row: 88 },
	column: { people: 1.4, label: 15, head: 19, incubator: 2.2, title: 20, between: 40, row: 0 },
	phone: { people: 0.95, label: 13.5, head: 17, incubator: 1.7, title: 17, between: 36, row: 0 },
} as const;

/** The whole from left to right where it is wide, and from top to bottom where it is not. */
export function incubator(model: Model, canvas: Canvas): { whole: Part; joins: Joins } {
	const { words, contradictions } = model;
	const size = sizes[canvas.name];
	const wide = canvas.name === 'wide';
	const [along, across] = wide ? [row, column] : [column, row];
	const way = wide ? 'right' : 'down';

	const textOf = (each: Contradiction, when: 'before' | 'after'): Part => {
		const { id, label, after } = each;
		const said = text('strong', when === 'before' ? label : after, {
			size: size.label,
			name: `${when}-words-${id}`,
			...(wide ? { flex: 1 } : { textAlign: 'center' }),
		});
		const people = peopleOf(each, when, size.people, wide ? 'center' : 'end');
		return mark(
			{ parameter: 'contradiction', id, label: `${label}. ${after}.` },
			along(
				{
					flex: 1,
					minHeight: size.row,
					gap: wide ? 14 : 8,
					alignItems: 'center',
					name: `${when}-${id}-side`,
				},
				wide && when === 'before' ? [said, people] : [people, said],
			),
		);
	};
	const side = (when: 'before' | 'after', head: string, note: string): Part =>
		column({ gap: 14, name: when, flex: wide ? 1 : undefined }, [
			column({}, [text('head', head, { size: size.head }), text('note', note)]),
			across(
				{ gap: wide ? 26 : 12, flexGrow: 1, alignItems: wide ? 'stretch' : 'start' },
				contradictions.map((each) => textOf(each, when)),
			),
		]);

	const whole = along({ gap: size.between }, [
		side('before', words.contradictions, words.contradictionsNote),
		block(model, canvas),
		side('after', words.resolved, words.resolvedNote),
	]);
	const look = wide
		? ({ gap: [-1, 6], breadth: 20, spread: 22, head: 26 } as const)
		: ({ gap: [-1, 4], breadth: 14, spread: 17, head: 18 } as const);
	const under: Joins['under'] = (at) =>
		contradictions.flatMap(({ id }) => {
			const after = at(`after-${id}-side`);
			// Below one another, the heading stands between.
			const end = wide ? after : { ...after, y: at('after').y, height: 1 };
			return [
				// From the block, so that a dash of each touches it.
				curve(at('block'), at(`before-${id}-side`), {
					way: opposite[way],
					straight: true,
					gap: [0, wide ? 10 : 6],
					className: 'before',
				}),
				band(at('block'), end, { way, straight: true, flip: `answer-${id}`, ...look }),
			];
		});
	return { whole, joins: { under } };
}

/** What the party does: it turns peasants into entrepreneurs of its own. */
function block({ words, readjustments, measures, contradictions }: Model, canvas: Canvas): Part {
	const { incubator: scale, title } = sizes[canvas.name];
	const named = readjustments.filter((each) => contradictions.some((other) => leadsTo(other, each)));
	const centred = { className: 'on-central', textAlign: 'center' } as const;
	const person = (flex: number, pictures: Pictogram[], label: string) =>
		column({ flex, gap: 6, alignItems: 'center' }, [
			row(
				{ alignItems: 'end', height: 31 * scale },
				pictures.map((each) => picture(each, { scale })),
			),
			text('body', label, { ...centred, textWrap: 'balance' }),
		]);
	const look = { className: 'becomes', headClass: 'becomes-head', head: 13 };
	const becomes = shape({ width: 34, height: 31 * scale }, (box) => [
		arrow(sideOf(box, 'left'), sideOf(box, 'right'), look),
	]);
	const raises = row({ gap: 10 }, [
		person(1, ['person', 'sprout'], words.peasant),
		becomes,
		person(1.3, ['helix'], words.raised),
	]);
	const width = canvas.name === 'wide' ? 294 : undefined;
	return rect('is-central', { name: 'block', padding: 18, gap: 14, justifyContent: 'center', width }, [
		...named.map((each) => {
			const head = text('strong', each.label, { ...centred, size: title });
			return markOf(each, column({ gap: 16 }, [head, raises]));
		}),
		rule({ className: 'on-block' }),
		toState(
			{ parameter: 'view', id: 'measures', label: measures.map(({ label }) => label).join(', ') },
			text('body', words.byMeasures, centred),
		),
	]);
}
