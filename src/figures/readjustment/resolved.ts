/** Each contradiction before and after, and between them what the party does about it. */
import type { Canvas } from '../../figure-kit/canvas.ts';
import { type Children, column, flex, type Part, row } from '../../figure-kit/flexbox.ts';
import { mark, rule, shape, text } from '../../figure-kit/parts.ts';
import { band } from '../../figure-kit/connectors.ts';
import type { Contradiction, ReadjustmentModel } from './model.ts';
import { peopleOf } from './pictures.ts';

const sizes = {
	wide: { people: 1.1, head: 20, label: 17 },
	column: { people: 1, head: 17, label: 14.5 },
	phone: { people: 0.9, head: 16, label: 13.5 },
} as const;

/** The contradictions, one below the other. */
export function resolved({ words, contradictions }: ReadjustmentModel, canvas: Canvas): Part {
	const { people, head, label: labelSize } = sizes[canvas.name];
	const phone = canvas.name === 'phone';
	const third = phone ? {} : { flex: 1 };

	const state = (each: Contradiction, when: 'before' | 'after', lines: Children): Part =>
		flex(
			{
				...third,
				flexDirection: canvas.name === 'column' ? 'column' : 'row',
				gap: canvas.name === 'column' ? 6 : 14,
				alignItems: canvas.name === 'column' ? 'start' : 'center',
			},
			[
				peopleOf(each, when, people),
				column({ gap: 2, ...(canvas.name === 'column' ? {} : { flex: 1 }) }, lines),
			],
		);
	const textOf = (each: Contradiction, i: number): Part =>
		mark(
			{ parameter: 'contradiction', id: each.id, label: `${each.label}. ${each.by}. ${each.after}.` },
			flex(
				{
					flexDirection: phone ? 'column' : 'row',
					gap: phone ? 10 : 18,
					alignItems: phone ? 'stretch' : 'center',
					padding: [14, 0],
				},
				[
					state(each, 'before', [
						phone && i === 0 && text('note', words.before),
						text('strong', each.label, { size: labelSize, name: `before-words-${each.id}` }),
						text('body', each.before),
					]),
					answer(each, canvas, third),
					state(each, 'after', [
						phone && i === 0 && text('note', words.after),

						text('strong', each.after, { size: labelSize, name: `after-words-${each.id}` }),
					]),
				],
			),
		);
	const heads = [words.before, words.does, words.after].map((each) =>
		text('head', each, { ...third, size: head }),
	);

	return column({}, [
		!phone && row({ gap: 18, padding: [0, 0, 8, 0] }, heads),
		...contradictions.flatMap((each, i) => [rule(), textOf(each, i)]),
	]);
}

/** What the party does about a contradiction, on an arrow that leads from before to after. */
function answer({ id, by }: Contradiction, { name }: Canvas, third: { flex?: number }): Part {
	const phone = name === 'phone';
	const head = phone ? 14 : 26;
	return shape(
		{
			...third,
			padding: phone ? [10, 30, 10 + head, 30] : [26, 14 + head, 26, 16],
			justifyContent: 'center',
		},
		(box) => [
			band(
				phone ? { x: box.x + box.width / 2, y: box.y } : { x: box.x, y: box.y + box.height / 2 },
				phone
					? { x: box.x + box.width / 2, y: box.y + box.height }
					: { x: box.x + box.width, y: box.y + box.height / 2 },
				{
					way: phone ? 'down' : 'right',
					breadth: phone ? box.width - 28 : box.height - 24,
					spread: (phone ? box.width : box.height) / 2,
					head,
					flip: `answer-${id}`,
				},
			),
		],
		[text('strong', by, { className: 'on-central', ...(phone ? { textAlign: 'center' } : {}) })],
	);
}
