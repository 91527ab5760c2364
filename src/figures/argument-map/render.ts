import type { Element } from 'hast';
import type { Canvas } from '../../figure-kit/canvas.ts';
import type { RenderContext } from '../../figure-kit/context.ts';
import { drawing } from '../../figure-kit/drawing.ts';
import type { EvidencePart, MarkEvidence } from '../../figure-kit/figure.ts';
import { capital } from '../../text/words.ts';
import { type ArgumentMapModel, type ArgumentNode, type Claim, claimsOf, tell, type Tie } from './model.ts';
import { blocksOf } from './blocks.ts';
import { horizontal } from './horizontal.ts';
import { drawSupport } from './support.ts';
import { vertical } from './vertical.ts';

/** The argument as streams, or claim by claim as what rests on what. */
export function draw(model: ArgumentMapModel, canvas: Canvas): Element {
	if (canvas.state === 'support') return drawSupport(model, canvas);
	const { whole, outlines } = (canvas.name === 'wide' ? horizontal : vertical)(
		blocksOf(model, canvas),
		canvas,
	);
	return drawing(canvas, model.claims[canvas.state] ?? '', whole, { under: outlines });
}

/** What a claim says and rests on, what it builds on and what it carries; the same of question and answer. */
export function evidence(model: ArgumentMapModel, context: RenderContext): MarkEvidence[] {
	const { question, answer, words } = model;
	const evidenceOf = ({ claim, pages, section }: ArgumentNode): EvidencePart => ({
		text: claim,
		pages,
		link: context.section(section, context.ui.figure.readSection),
	});
	const tied = (sentence: string, tie: Tie): EvidencePart => ({
		text: tell(sentence, tie, words.ours),
		pages: tie.pages,
	});
	const ofClaim = (claim: Claim): MarkEvidence => ({
		mark: `claim=${claim.id}`,
		title: claim.name,
		parts: [
			evidenceOf(claim),
			...claim.evidence.map(({ from, claim: text, pages }) => ({ name: capital(from), text, pages })),
			...claim.buildsOn.map((tie) => tied(words.buildsOn, tie)),
			...claim.carries.map((tie) => tied(words.carries, tie)),
		],
	});
	return [
		{ mark: 'claim=question', title: words.question, parts: [evidenceOf(question)] },
		...claimsOf(model).map(ofClaim),
		{
			mark: 'claim=answer',
			title: words.answer,
			parts: [evidenceOf(answer), ...answer.buildsOn.map((tie) => tied(words.buildsOn, tie))],
		},
	];
}
