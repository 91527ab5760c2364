import { chapterOf } from '../../edition/uses.ts';
import type { Edition } from '../../edition/types.ts';
import { type Box, bottomOf, middleOf, rightOf } from '../../figure-kit/box.ts';
import type { Parameter, Table } from '../../figure-kit/figure.ts';
import { buttons, marks } from '../../figure-kit/parameters.ts';
import { formatDate } from '../../text/dates.ts';
import { formatNumber } from '../../text/words.ts';
import type { CoevolutionData } from './data.ts';

type Block = CoevolutionData['stages'][number]['blocks'][number];

/** A block with the place that it takes in its stage's drawing. */
export interface PlacedBlock extends Box, Pick<Block, 'actor' | 'words' | 'did' | 'pages' | 'colour'> {
	name: string;
	/** The name in the block itself. */
	mark: string;
}

/** A tie between the edges of two blocks. */
export interface PlacedTie {
	level: string;
	from: string;
	to: string;
	x1: number;
	y1: number;
	x2: number;
	y2: number;
}

export interface Stage {
	id: string;
	name: string;
	span: string;
	what: string;
	blocks: PlacedBlock[];
	ties: PlacedTie[];
	frame?: string | undefined;
	/** Counts of Taobao Villages that belong to the phase. */
	villages: { year: string; count: number }[];
}

export interface CoevolutionModel {
	words: CoevolutionData['words'];
	stages: Stage[];
	actors: { id: string; name: string; short: string }[];
	/** With the number of the chapter that gives it. */
	answer: CoevolutionData['answer'] & { number: number };
}

/** Width and height of a stage's drawing. */
export const stageSize = { width: 244, height: 324 };

/** Width and height of a block by the part that its actor takes, from little to the leading one. */
const sizes = [
	{ width: 84, height: 54 },
	{ width: 104, height: 58 },
	{ width: 124, height: 62 },
	{ width: 126, height: 88 },
] as const;

/** Middle of a row, which are numbered from 1 at the top. */
const rowMiddle = (row: number): number => 56 + (row - 1) * 102;

/** Left edge of a block by its place in the row. */
function leftOf(side: 'left' | 'middle' | 'right', width: number): number {
	if (side === 'left') return 10;
	if (side === 'right') return stageSize.width - 10 - width;
	return (stageSize.width - width) / 2;
}

function span(start: string, end: string | null): string {
	return end ? `${formatDate(start)} – ${formatDate(end)}` : `from ${formatDate(start)}`;
}

/** Places a block where the layout has its actor. */
function placeBlock(
	block: Block,
	{ layout }: CoevolutionData,
	{ actors }: Pick<Edition, 'actors'>,
): PlacedBlock {
	const { actor, words, did, pages, colour } = block;
	const { width, height } = sizes[block.size - 1]!;
	const { short, mark } = actors.find(({ id }) => id === actor)!;
	const { side, row } = layout.find((each) => each.actor === actor)!;
	const place = { x: leftOf(side, width), y: rowMiddle(row) - height / 2, width, height };
	return { actor, name: short, mark, words, did, pages, colour, ...place };
}

/** Lets a tie run from the edge of one block to the edge of another, upright where it can. */
function placeTie(
	tie: { from: string; to: string; level: string },
	blocks: readonly PlacedBlock[],
): PlacedTie {
	const { from, to, level } = tie;
	const [a, b] = [from, to].map((actor) => blocks.find((block) => block.actor === actor)!) as [
		PlacedBlock,
		PlacedBlock,
	];
	const down = b.y > a.y;
	const x2 = middleOf(b).x;
	return {
		level,
		from,
		to,
		x1: Math.max(a.x + 12, Math.min(rightOf(a) - 12, x2)),
		y1: down ? bottomOf(a) : a.y,
		x2,
		y2: down ? b.y : bottomOf(b),
	};
}

/** The counts that the dissertation prints, each with the phase whose section states it, else that of its year. */
function countsByPhase({ phases, 'villages-by-year': counts }: Pick<Edition, 'phases' | 'villages-by-year'>) {
	const phaseOf = (year: string, section: string | undefined) =>
		phases.find(({ source }) => section !== undefined && source.section === section)?.id ??
		phases.findLast(({ start }) => start.slice(0, 4) <= year)?.id;
	return counts
		.filter(({ source }) => source)
		.map(({ id, villages, source }) => ({ phase: phaseOf(id, source?.section), year: id, count: villages }));
}

/**
 * Places the actors of each phase.
 *
 * @param data the figure's data
 * @param edition actors, phases and the counts of villages
 */
export function coevolutionModel(data: CoevolutionData, edition: Edition): CoevolutionModel {
	const counts = countsByPhase(edition);
	const stages = data.stages.map(({ phase, blocks, ties, frame }): Stage => {
		const { id, name, start, end, what } = edition.phases.find((each) => each.id === phase)!;
		const placed = blocks.map((block) => placeBlock(block, data, edition));
		return {
			id,
			name,
			span: span(start, end),
			what,
			blocks: placed,
			ties: ties.map((tie) => placeTie(tie, placed)),
			frame: frame?.words,
			villages: counts.filter((each) => each.phase === id).map(({ year, count }) => ({ year, count })),
		};
	});
	return {
		words: data.words,
		stages,
		actors: edition.actors
			.filter(({ id }) => data.layout.some(({ actor }) => actor === id))
			.map(({ id, name, short }) => ({ id, name, short })),
		answer: { ...data.answer, number: chapterOf(edition, data.answer.chapter).number ?? 0 },
	};
}

const sizeWords = (block: PlacedBlock, stage: Stage) => {
	const area = (b: PlacedBlock) => b.width * b.height;
	const largest = Math.max(...stage.blocks.map(area));
	return area(block) === largest ? 'the largest' : 'smaller';
};

/** The long description: a paragraph a phase, then the answer. */
export function describeCoevolution(model: CoevolutionModel): string[] {
	return [
		...model.stages.map((stage) => {
			const blocks = stage.blocks
				.map((b) => `${b.name} (${sizeWords(b, stage)}, ${model.words.colours[b.colour]}, “${b.words}”)`)
				.join('; ');
			const ties =
				stage.ties.length === 0
					? 'No line joins any two of them.'
					: `Lines join ${stage.ties.map((tie) => `${nameOf(stage, tie.from)} and ${nameOf(stage, tie.to)} (${tie.level} level)`).join(', ')}.`;
			const frame = stage.frame ? ` A frame around all of them reads “${stage.frame}”.` : '';
			const villages = stage.villages.map(({ year, count }) => `${formatNumber(count)} in ${year}`);
			const counts = villages.length > 0 ? ` ${model.words.villages}: ${villages.join(', ')}.` : '';
			return `${stage.name}, ${stage.span}. ${stage.what} Blocks: ${blocks}. ${ties}${frame}${counts}`;
		}),
		model.answer.text,
	];
}

const nameOf = (stage: Stage, actor: string) => stage.blocks.find((block) => block.actor === actor)!.name;

/** One row an actor and phase. */
export function tabulateCoevolution(model: CoevolutionModel): Table {
	return {
		columns: ['Actor', 'Phase', 'In the block', 'What it did', 'Pages'],
		rows: model.actors.flatMap(({ id, short }) =>
			model.stages.map((stage) => {
				const block = stage.blocks.find(({ actor }) => actor === id)!;
				return [short, stage.name, block.words, block.did, block.pages.join(', ')];
			}),
		),
	};
}

export function coevolutionParameters({ words, stages, actors, answer }: CoevolutionModel): Parameter[] {
	return [
		buttons(
			'stage',
			words.phase,
			stages.map(({ id, name, span, what }) => ({
				value: id,
				label: name,
				say: `${name}, ${span}. ${what}`,
			})),
		),
		{
			name: 'answer',
			label: words.answer.label,
			control: 'buttons',
			choices: [
				{ value: 'hidden', ...words.answer.hidden },
				{ value: 'shown', label: words.answer.shown, say: answer.text },
			],
		},
		marks(
			'actor',
			words.actor,
			actors.map(({ id, short }) => ({ value: id, label: short })),
		),
	];
}
