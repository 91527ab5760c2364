import type { Element } from 'hast';
import { h } from 'hastscript';
import { when } from '../../figure-kit/conditions.ts';
import { hint } from '../../figure-kit/evidence.ts';
import type { Drawing, RenderContext } from '../../figure-kit/figure.ts';
import { fill, formatNumber } from '../../text/words.ts';
import { drawStage } from './drawing.ts';
import type { CoevolutionModel, Stage } from './model.ts';

function villages({ villages: counts }: Stage, words: CoevolutionModel['words']): Element {
	return h('p', { className: ['stage-villages'] }, [
		h('span', words.villages),
		...counts.flatMap(({ year, count }) => [
			' ',
			h('span', { className: ['stage-count'] }, [h('b', formatNumber(count)), ` in ${year}`]),
		]),
	]);
}

/** What an actor did in each phase. */
function acts(
	{ id, short }: CoevolutionModel['actors'][number],
	stages: readonly Stage[],
	context: RenderContext,
): Element {
	return h(
		'div',
		{ id: `coevolution-${id}`, className: ['acts', `key-${id}`], dataWhen: when({ actor: [id] }) },
		[
			h('p', { className: ['acts-name'] }, short),
			h(
				'dl',
				stages.map((stage) => {
					const block = stage.blocks.find(({ actor }) => actor === id)!;
					return h('div', { dataWhen: when({ stage: ['all', stage.id] }) }, [
						h('dt', stage.name),
						h('dd', [block.did, ' ', context.pages(block.pages)]),
					]);
				}),
			),
		],
	);
}

export function body({ words, stages, actors, answer }: CoevolutionModel, context: RenderContext): Element[] {
	return [
		h(
			'div',
			{ className: ['stages'] },
			stages.map((stage) =>
				h('div', { className: ['stage'], dataWhen: when({ stage: ['all', stage.id] }) }, [
					h('p', { className: ['stage-name'] }, stage.name),
					h('p', { className: ['stage-span'] }, stage.span),
					drawStage(stage, answer.words),
					villages(stage, words),
				]),
			),
		),
		hint({ figure: 'coevolution', parameter: 'actor' }, words.actor.hint),
		...actors.map((actor) => acts(actor, stages, context)),
		h('p', { className: ['figure-answer'], dataWhen: when({ answer: ['shown'] }) }, [
			answer.text,
			' ',
			context.pages(answer.pages),
			' ',
			context.section(answer.chapter, fill(context.ui.chapter.name, { number: answer.number })),
			'.',
		]),
	];
}

export function drawings({ stages, answer }: CoevolutionModel): Drawing[] {
	return stages.map((stage) => ({ name: stage.id, svg: drawStage(stage, answer.words) }));
}
