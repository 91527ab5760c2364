/** Three contradictions, what the party does, and the three as they are held to be resolved. */
import type { Canvas } from '../../figure-kit/canvas.ts';
import { arrow, band, curve, sideOf, opposite } from '../../figure-kit/connectors.ts';
import type { Joins } from '../../figure-kit/drawing.ts';
import { column, flex, type Part, row } from '../../figure-kit/flexbox.ts';
import { mark, picture, rect, rule, shape, text, toState } from '../../figure-kit/parts.ts';
import { type Contradiction, leadsTo, type ReadjustmentModel } from './model.ts';
import { peopleOf } from './pictures.ts';

/** Sizes of people and words, and room for what joins the parts. */
const sizes = {
	wide: { people: 1.4, label: 17, head: 20, incubator: 2.35, title: 21, between: 54 },
	column: { people: 1.4, label: 15, head: 19, incubator: 2.2, title: 20, between: 40 },
	phone: { people: 0.95, label: 13.5, head: 17, incubator: 1.7, title: 17, between: 36 },
} as const;

/** The whole from left to right where it is wide, and from top to bottom where it is not. */
export function incubator(model: ReadjustmentModel, canvas: Canvas): { whole: Part; joins: Joins } {
	const { words, contradictions } = model;
	const size = sizes[canvas.name];
	const wide = canvas.name === 'wide';
	const way = wide ? 'right' : 'down';

	const textOf = (each: Contradiction, when: 'before' | 'after'): Part => {
		const label = text('strong', when === 'before' ? each.label : each.after, {
			size: size.label,
			name: `${when}-words-${each.id}`,
			...(wide ? { flex: 1 } : { textAlign: 'center' }),
		});
		const people = peopleOf(each, when, size.people);
		return mark(
			{ parameter: 'contradiction', id: each.id, label: `${each.label}. ${each.after}.` },
			flex(
				{
					flexDirection: wide ? 'row' : 'column',
					flex: 1,
					gap: wide ? 14 : 8,
					alignItems: 'center',
					name: `${when}-${each.id}-side`,
				},
				wide && when === 'before' ? [label, people] : [people, label],
			),
		);
	};
	const side = (when: 'before' | 'after', head: string, note: string): Part =>
		column({ gap: 14, name: when, ...(wide ? { flex: 1 } : {}) }, [
			column({}, [text('head', head, { size: size.head }), text('note', note)]),
			flex(
				{
					flexDirection: wide ? 'column' : 'row',
					gap: wide ? 26 : 12,
					flexGrow: 1,
					alignItems: wide ? 'stretch' : 'start',
				},
				contradictions.map((each) => textOf(each, when)),
			),
		]);

	return {
		whole: flex({ flexDirection: wide ? 'row' : 'column', gap: size.between }, [
			side('before', words.contradictions, words.contradictionsNote),
			block(model, canvas),
			side('after', words.resolved, words.resolvedNote),
		]),
		joins: {
			under: (at) =>
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
						band(at('block'), end, {
							way,
							straight: true,
							gap: [-1, wide ? 6 : 4],
							breadth: wide ? 20 : 14,
							spread: wide ? 22 : 17,
							head: wide ? 26 : 18,
							flip: `answer-${id}`,
						}),
					];
				}),
		},
	};
}

/** What the party does: it turns peasants into entrepreneurs of its own. */
function block({ words, readjustments, measures, contradictions }: ReadjustmentModel, canvas: Canvas): Part {
	const size = sizes[canvas.name];
	const named = readjustments.filter((each) => contradictions.some((other) => leadsTo(other, each)));
	const person = (share: number, pictures: Part[], label: string) =>
		column({ flex: share, gap: 6, alignItems: 'center' }, [
			row({ alignItems: 'end', height: 31 * size.incubator }, pictures),
			text('body', label, { className: 'on-central', textAlign: 'center', textWrap: 'balance' }),
		]);
	const becomes = shape({ width: 34, height: 31 * size.incubator }, (box) => [
		arrow(sideOf(box, 'left'), sideOf(box, 'right'), {
			className: 'becomes',
			headClass: 'becomes-head',
			head: 13,
		}),
	]);
	return rect(
		'is-central',
		{
			name: 'block',
			padding: [18, 18],
			gap: 14,
			justifyContent: 'center',
			...(canvas.name === 'wide' ? { width: 294 } : {}),
		},
		[
			...named.map(({ id, number, label, what }) =>
				mark(
					{ parameter: 'cell', id, label: `${number}. ${label}. ${what}` },
					column({ gap: 16 }, [
						text('strong', label, { className: 'on-central', size: size.title, textAlign: 'center' }),
						row({ gap: 10 }, [
							person(
								1,
								[picture('person', { scale: size.incubator }), picture('sprout', { scale: size.incubator })],
								words.peasant,
							),
							becomes,
							person(1.3, [picture('helix', { scale: size.incubator })], words.raised),
						]),
					]),
				),
			),
			rule({ className: 'on-block' }),
			toState(
				{ parameter: 'view', id: 'measures', label: measures.map(({ label }) => label).join(', ') },
				text('body', words.byMeasures, { className: 'on-central', textAlign: 'center' }),
			),
		],
	);
}
