import type { Element } from 'hast';
import { h, s } from 'hastscript';
import { when } from '../../figure-kit/conditions.ts';
import type { Drawing, RenderContext } from '../../figure-kit/figure.ts';
import { round, svg, textBlock, wrap } from '../../figure-kit/svg.ts';
import { fill } from '../../text/words.ts';
import { type CoevolutionModel, type PlacedBlock, type Stage, stageSize } from './model.ts';

/** The class that colours a block: its actor's own, the centre's, or what the centre has tinted. */
const fillClass = ({ actor, colour }: PlacedBlock) =>
	colour === 'own' ? `fill-${actor}` : colour === 'central' ? 'fill-central' : `fill-dyed-${actor}`;

function drawBlock(block: PlacedBlock, stage: Stage, answer: string): Element {
	const { actor, mark, x, y, width, height } = block;
	const middle = x + width / 2;
	const question = block.words === '?';
	// Name and words stand together in the middle of the block, however many lines the words take.
	const lines = (words: string) => wrap(words, Math.floor(width / 5.6));
	const offset = (lines(block.words).length * 13) / 2;
	const wordsAt = (words: string) => textBlock(lines(words), middle, y + height / 2 + 8, 13, 'block-words');
	const words = question
		? [
				s('g', { dataWhen: when({ answer: ['hidden'] }) }, wordsAt('?')),
				s('g', { dataWhen: when({ answer: ['shown'] }), dataAlternative: '' }, wordsAt(answer)),
			]
		: [wordsAt(block.words)];
	return s(
		'a',
		{
			href: `#coevolution-${actor}`,
			className: ['block', fillClass(block)],
			dataSet: `actor=${actor}`,
			dataLit: `actor=none|${actor}`,
			ariaLabel: `${mark} ${block.words}, ${stage.name}`,
		},
		[
			s('rect', { x: round(x), y: round(y), width, height, rx: 4, dataFlip: `${actor}-block` }),
			s('g', { dataFlip: `${actor}-name` }, [
				textBlock([mark], middle, y + height / 2 - offset - 1, 14, 'block-name'),
				...words,
			]),
		],
	);
}

/** A stage's drawing. */
export function drawStage(stage: Stage, answer: string): Element {
	const { width, height } = stageSize;
	return svg(
		width,
		height,
		`${stage.name}, ${stage.span}`,
		[
			...(stage.frame
				? [
						s('rect', {
							className: ['outer-layer'],
							x: 2,
							y: 4,
							width: width - 4,
							height: height - 14,
							rx: 10,
						}),
						textBlock([stage.frame], width / 2, height - 10, 12, 'outer-words'),
					]
				: []),
			...stage.ties.map(({ x1, y1, x2, y2, level, from, to }) =>
				s('g', { className: ['tie'], dataLit: `actor=none|${from}|${to}` }, [
					s('line', { x1: round(x1), y1: round(y1), x2: round(x2), y2: round(y2) }),
					s(
						'text',
						{
							className: ['tie-level'],
							x: round((x1 + x2) / 2 + (x2 < x1 ? -6 : 6)),
							y: round((y1 + y2) / 2),
							'text-anchor': x2 < x1 ? 'end' : 'start',
							'dominant-baseline': 'central',
						},
						level,
					),
				]),
			),
			s(
				'g',
				{ dataMarks: '' },
				stage.blocks.map((block) => drawBlock(block, stage, answer)),
			),
		],
		{ interactive: true, className: 'stage-drawing' },
	);
}

function villages(stage: Stage): Element {
	return h('p', { className: ['stage-villages'] }, [
		h('span', 'Taobao Villages'),
		...stage.villages.flatMap(({ year, count }) => [
			' ',
			h('span', { className: ['stage-count'] }, [h('b', count.toLocaleString('en')), ` in ${year}`]),
		]),
	]);
}

export function body(model: CoevolutionModel, context: RenderContext): Element[] {
	return [
		h(
			'div',
			{ className: ['stages'] },
			model.stages.map((stage) =>
				h('div', { className: ['stage'], dataWhen: when({ stage: ['all', stage.id] }) }, [
					h('p', { className: ['stage-name'] }, stage.name),
					h('p', { className: ['stage-span'] }, stage.span),
					drawStage(stage, model.answer.words),
					villages(stage),
				]),
			),
		),
		h('p', { className: ['figure-hint'], dataWhen: when({ actor: ['none'] }) }, [
			'Choose a block to read what that actor did in each phase.',
		]),
		...model.actors.map(({ id, short }) =>
			h(
				'div',
				{ id: `coevolution-${id}`, className: ['acts', `key-${id}`], dataWhen: when({ actor: [id] }) },
				[
					h('p', { className: ['acts-name'] }, short),
					h(
						'dl',
						model.stages.map((stage) => {
							const block = stage.blocks.find(({ actor }) => actor === id)!;
							return h('div', { dataWhen: when({ stage: ['all', stage.id] }) }, [
								h('dt', stage.name),
								h('dd', [block.did, ' ', context.pages(block.pages)]),
							]);
						}),
					),
				],
			),
		),
		h('p', { className: ['figure-answer'], dataWhen: when({ answer: ['shown'] }) }, [
			model.answer.text,
			' ',
			context.pages(model.answer.pages),
			' ',
			context.section(model.answer.chapter, fill(context.ui.chapter.name, { number: model.answer.number })),
			'.',
		]),
	];
}

export function drawings(model: CoevolutionModel): Drawing[] {
	return model.stages.map((stage) => ({ name: stage.id, svg: drawStage(stage, model.answer.words) }));
}
