import type { Element } from 'hast';
import type { Canvas } from '../../figure-kit/canvas.ts';
import type { RenderContext } from '../../figure-kit/context.ts';
import type { MarkEvidence } from '../../figure-kit/figure.ts';
import { findIn, firstOf } from '../../text/items.ts';
import { fill } from '../../text/words.ts';
import { drawHorizontal } from './horizontal.ts';
import { closeTo, type CoevolutionModel, isQuestion } from './model.ts';
import { drawVertical } from './vertical.ts';

/** Lying, time runs to the right; upright, as on a phone, downwards. */
export const draw = (model: CoevolutionModel, canvas: Canvas): Element =>
	canvas.name === 'phone' ? drawVertical(model, canvas) : drawHorizontal(model, canvas);

/** What an actor or a tie did, phase by phase; of the last actor also the answer to its question mark. */
export function evidence(
	{ words, stages, actors, answer, claims }: CoevolutionModel,
	context: RenderContext,
): MarkEvidence[] {
	const statesOf = (phase: string) =>
		claims.map(({ id }) => id).filter((state) => [undefined, phase].includes(closeTo(state, stages)));
	const link = context.section(answer.chapter, fill(context.ui.chapter.name, { number: answer.number }));
	const ofActors = actors.map(({ id, short }) => ({
		mark: `actor=${id}`,
		title: short,
		parts: stages.flatMap(({ id: phase, name, blocks }) => {
			const block = findIn(blocks, ({ actor }) => actor === id);
			const { did, pages } = block;
			const questions = isQuestion(block)
				? [{ name: answer.words, text: answer.text, pages: answer.pages, link }]
				: [];
			return [{ name, text: did, pages }, ...questions].map((part) => ({ ...part, states: statesOf(phase) }));
		}),
	}));
	const ties = stages.flatMap((stage) => stage.ties.map((tie) => ({ ...tie, phase: stage })));
	const ofTies = [...new Set(ties.map(({ level }) => level))].map((level) => {
		const here = ties.filter((tie) => tie.level === level);
		return {
			mark: `tie=${level}`,
			title: firstOf(here).name,
			parts: here.map(({ phase: { id, name }, did, out, back, pages }) => ({
				name,
				text: [
					did,
					...(out ? [fill(words.out, { what: out })] : []),
					...(back ? [fill(words.back, { what: back })] : []),
				].join(' '),
				pages,
				states: statesOf(id),
			})),
		};
	});
	return [...ofActors, ...ofTies];
}
