import type { Element } from 'hast';
import type { Canvas } from '../../figure-kit/canvas.ts';
import type { RenderContext } from '../../figure-kit/context.ts';
import { drawing } from '../../figure-kit/drawing.ts';
import type { EvidencePart, MarkEvidence } from '../../figure-kit/figure.ts';
import { capital } from '../../text/words.ts';
import type { ArgumentNode } from './data.ts';
import { type Model, claimsOf, tell, type Tie } from './model.ts';
import { blocksOf } from './blocks.ts';
import { horizontal } from './horizontal.ts';
import { drawSupport } from './support.ts';
import { vertical } from './vertical.ts';

/** The argument as streams, or claim by claim as what rests on what. */
export function draw(model: Model, canvas: Canvas): Element {
	if (canvas.state === 'support') return drawSupport(model, canvas);
	const picture = canvas.name === 'wide' ? horizontal : vertical;
	const { whole, outlines } = picture(blocksOf(model, canvas), canvas);
	return drawing(canvas, whole, { under: outlines });
}

/** What a claim says and rests on, what it builds on and what it carries; the same of question and answer. */
export function evidence(model: Model, context: RenderContext): MarkEvidence[] {
	const { question, answer, words } = model;
	const said = ({ claim, pages, section }: ArgumentNode): EvidencePart => ({
		text: claim,
		pages,
		link: context.section(section, context.ui.figure.readSection),
	});
	const tied = (sentence: string, ties: readonly Tie[]): EvidencePart[] =>
		ties.map((tie) => ({ text: tell(sentence, tie, words.ours), pages: tie.pages }));
	return [
		{ mark: 'claim=question', title: words.question, parts: [said(question)] },
		...claimsOf(model).map((claim) => ({
			mark: `claim=${claim.id}`,
			title: claim.name,
			parts: [
				said(claim),
				...claim.evidence.map(({ from, claim: text, pages }) => ({ name: capital(from), text, pages })),
				...tied(words.buildsOn, claim.buildsOn),
				...tied(words.carries, claim.carries),
			],
		})),
		{
			mark: 'claim=answer',
			title: words.answer,
			parts: [said(answer), ...tied(words.buildsOn, answer.buildsOn)],
		},
	];
}
