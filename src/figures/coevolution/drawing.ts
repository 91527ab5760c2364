import type { Element } from 'hast';
import { s } from 'hastscript';
import { line } from '../../figure-kit/arrow.ts';
import { rectOf, stackIn } from '../../figure-kit/block.ts';
import { when } from '../../figure-kit/conditions.ts';
import { round, svg, textBlock } from '../../figure-kit/svg.ts';
import { type PlacedBlock, type PlacedTie, type Stage, stageSize } from './model.ts';

/** The class that colours a block: its actor's own, the centre's, or what the centre has tinted. */
const fillClass = ({ actor, colour }: PlacedBlock) =>
	colour === 'own' ? `fill-${actor}` : colour === 'central' ? 'fill-central' : `fill-dyed-${actor}`;

/** The name in a block and its words; a question mark and the answer are alternatives. */
function wordsIn(block: PlacedBlock, answer: string): Element[] {
	const question = block.words === '?';
	const { name, words } = stackIn(block, {
		name: block.mark,
		words: question ? [block.words, answer] : [block.words],
	});
	if (!question) return [...name, ...words];
	const [asked, answered] = words;
	return [
		...name,
		s('g', { dataWhen: when({ answer: ['hidden'] }) }, asked),
		s('g', { dataWhen: when({ answer: ['shown'] }), dataAlternative: '' }, answered),
	];
}

function drawBlock(block: PlacedBlock, stage: Stage, answer: string): Element {
	const { actor, mark } = block;
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
			rectOf(block, { dataFlip: `${actor}-block` }),
			s('g', { dataFlip: `${actor}-name` }, wordsIn(block, answer)),
		],
	);
}

/** A tie with its level beside its middle, on the side to which it leans. */
function drawTie({ x1, y1, x2, y2, level, from, to }: PlacedTie): Element {
	const left = x2 < x1;
	return s('g', { className: ['tie'], dataLit: `actor=none|${from}|${to}` }, [
		line({ x: x1, y: y1 }, { x: x2, y: y2 }),
		s(
			'text',
			{
				className: ['tie-level'],
				x: round((x1 + x2) / 2 + (left ? -6 : 6)),
				y: round((y1 + y2) / 2),
				'text-anchor': left ? 'end' : 'start',
				'dominant-baseline': 'central',
			},
			level,
		),
	]);
}

/** The frame around all blocks, with its words on its lower edge. */
const drawFrame = (words: string, { width, height }: typeof stageSize): Element[] => [
	s('rect', { className: ['outer-layer'], x: 2, y: 4, width: width - 4, height: height - 14, rx: 10 }),
	textBlock([words], width / 2, height - 10, 12, 'outer-words'),
];

/** A stage's drawing. */
export function drawStage(stage: Stage, answer: string): Element {
	return svg(
		stageSize.width,
		stageSize.height,
		`${stage.name}, ${stage.span}`,
		[
			...(stage.frame ? drawFrame(stage.frame, stageSize) : []),
			...stage.ties.map(drawTie),
			s(
				'g',
				{ dataMarks: '' },
				stage.blocks.map((block) => drawBlock(block, stage, answer)),
			),
		],
		{ interactive: true, className: 'stage-drawing' },
	);
}
