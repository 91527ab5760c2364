import type { Element } from 'hast';
import type { Canvas } from '../../figure-kit/canvas.ts';
import type { RenderContext } from '../../figure-kit/context.ts';
import type { MarkEvidence } from '../../figure-kit/figure.ts';
import { findIn } from '../../text/items.ts';
import { compact, fill } from '../../text/words.ts';
import { drawHorizontal } from './horizontal.ts';
import { closeTo, type Model, isQuestion } from './model.ts';
import { drawVertical } from './vertical.ts';

/** Lying, time runs to the right; upright, as on a phone, downwards. */
export const draw = (model: Model, canvas: Canvas): Element =>
	canvas.name === 'phone' ? drawVertical(model, canvas) : drawHorizontal(model, canvas);

/** What an actor or a tie did, phase by phase; of the last actor also the answer to its question mark. */
export function evidence(
	{ words, stages, actors, levels, answer, states }: Model,
	context: RenderContext,
): MarkEvidence[] {
	const statesOf = (phase: string) =>
		states.filter((state) => [undefined, phase].includes(closeTo(state, stages)));
	const link = context.section(answer.chapter, fill(context.ui.chapter.name, { number: answer.number }));
	const answered = { name: answer.words, text: answer.text, pages: answer.pages, link };
	return [
		...actors.map(({ id, short }) => ({
			mark: `actor=${id}`,
			title: short,
			parts: stages.flatMap(({ id: phase, name, blocks }) => {
				const block = findIn(blocks, ({ actor }) => actor === id);
				const did = { name, text: block.did, pages: block.pages };
				const parts = isQuestion(block) ? [did, answered] : [did];
				return parts.map((part) => ({ ...part, states: statesOf(phase) }));
			}),
		})),
		...[...levels].map(([level, title]) => ({
			mark: `tie=${level}`,
			title,
			parts: stages.flatMap(({ id: phase, name, ties }) =>
				ties
					.filter((tie) => tie.level === level)
					.map(({ did, out, back, pages }) => ({
						name,
						text: compact([
							did,
							out && fill(words.out, { what: out }),
							back && fill(words.back, { what: back }),
						]).join(' '),
						pages,
						states: statesOf(phase),
					})),
			),
		})),
	];
}
