/** Each contradiction before and after, and between them what the party does about it. */
import type { Canvas } from '../../figure-kit/canvas.ts';
import { type Children, column, type Part, row } from '../../figure-kit/flexbox.ts';
import { mark, rule, shape, text } from '../../figure-kit/parts.ts';
import { band, opposite, sideOf } from '../../figure-kit/connectors.ts';
import type { Contradiction, Model } from './model.ts';
import { peopleOf } from './pictures.ts';

const sizes = {
	wide: { people: 1.1, head: 20, label: 17 },
	column: { people: 1, head: 17, label: 14.5 },
	phone: { people: 0.9, head: 16, label: 13.5 },
} as const;

/** The contradictions, one below the other. */
export function resolved({ words, contradictions }: Model, canvas: Canvas): Part {
	const { people, head, label: size } = sizes[canvas.name];
	const phone = canvas.name === 'phone';
	const stacked = canvas.name === 'column';
	const third = { flex: phone ? undefined : 1 };

	const state = (each: Contradiction, when: 'before' | 'after', lines: Children): Part =>
		(stacked ? column : row)({ ...third, gap: stacked ? 6 : 14, alignItems: stacked ? 'start' : 'center' }, [
			peopleOf(each, when, people),
			column({ gap: 2, flex: stacked ? undefined : 1 }, lines),
		]);
	const line = (each: Contradiction, i: number): Part => {
		const { id, label, by, before, after } = each;
		const above = (heading: string) => phone && i === 0 && text('note', heading);
		return mark(
			{ parameter: 'contradiction', id, label: `${label}. ${by}. ${after}.` },
			(phone ? column : row)(
				{ gap: phone ? 10 : 18, alignItems: phone ? 'stretch' : 'center', padding: [14, 0] },
				[
					state(each, 'before', [
						above(words.before),
						text('strong', label, { size, name: `before-words-${id}` }),
						text('body', before),
					]),
					answer(each, phone, third),
					state(each, 'after', [
						above(words.after),
						text('strong', after, { size, name: `after-words-${id}` }),
					]),
				],
			),
		);
	};
	const heads = [words.before, words.does, words.after].map((each) =>
		text('head', each, { ...third, size: head }),
	);
	return column({}, [
		!phone && row({ gap: 18, padding: [0, 0, 8, 0] }, heads),
		...contradictions.flatMap((each, i) => [rule(), line(each, i)]),
	]);
}

/** What the party does about a contradiction, on an arrow that leads from before to after. */
function answer({ id, by }: Contradiction, phone: boolean, third: { flex?: number | undefined }): Part {
	const way = phone ? 'down' : 'right';
	const head = phone ? 14 : 26;
	const padding = phone ? ([10, 30, 10 + head, 30] as const) : ([26, 14 + head, 26, 16] as const);
	return shape(
		{ ...third, padding, justifyContent: 'center' },
		(box) => {
			const across = phone ? box.width : box.height;
			return [
				band(sideOf(box, opposite[way]), sideOf(box, way), {
					way,
					breadth: across - (phone ? 28 : 24),
					spread: across / 2,
					head,
					flip: `answer-${id}`,
				}),
			];
		},
		[text('strong', by, { className: 'on-central', textAlign: phone ? 'center' : 'start' })],
	);
}
