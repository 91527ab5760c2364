import { chapterOf } from '../../edition/uses.ts';
import type { Edition } from '../../edition/types.ts';
import type { Parameter, Table } from '../../figure-kit/figure.ts';
import { formatDate } from '../../text/dates.ts';
import type { CoevolutionData } from './data.ts';

/** A block with the place that it takes in its stage's drawing. */
export interface PlacedBlock {
	actor: string;
	name: string;
	/** The name in the block itself. */
	mark: string;
	words: string;
	did: string;
	pages: number[];
	colour: 'own' | 'central' | 'tinted';
	/** Left, top, width, height. */
	x: number;
	y: number;
	width: number;
	height: number;
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
	stages: Stage[];
	actors: { id: string; name: string; short: string }[];
	/** With the number of the chapter that gives it. */
	answer: CoevolutionData['answer'] & { number: number };
}

/** Width and height of a stage's drawing. */
export const stageSize = { width: 244, height: 324 };

/** Width and height of a block by the part that its actor takes. */
const sizes = {
	1: { width: 84, height: 54 },
	2: { width: 104, height: 58 },
	3: { width: 124, height: 62 },
	4: { width: 126, height: 88 },
} as const;

/** Middle of a row, which are numbered from 1 at the top. */
const middleOf = (row: number): number => 56 + (row - 1) * 102;

/** Left edge of a block by its place in the row. */
function leftOf(side: 'left' | 'middle' | 'right', width: number): number {
	if (side === 'left') return 10;
	if (side === 'right') return stageSize.width - 10 - width;
	return (stageSize.width - width) / 2;
}

function span(start: string, end: string | null): string {
	return end ? `${formatDate(start)} – ${formatDate(end)}` : `from ${formatDate(start)}`;
}

/**
 * Places the actors of each phase.
 *
 * @param data the figure's data
 * @param edition actors, phases and the counts of villages
 */
export function coevolutionModel(data: CoevolutionData, edition: Edition): CoevolutionModel {
	const counted = edition['villages-by-year'].filter(({ source }) => source);
	const phaseOf = (year: string, section: string | undefined) =>
		edition.phases.find(({ source }) => section !== undefined && source.section === section)?.id ??
		edition.phases.findLast(({ start }) => start.slice(0, 4) <= year)?.id;
	const stages = data.stages.map((stage): Stage => {
		const phase = edition.phases.find(({ id }) => id === stage.phase)!;
		const blocks = stage.blocks.map((block): PlacedBlock => {
			const actor = block.actor as string;
			const { width, height } = sizes[block.size as keyof typeof sizes];
			const { short, mark } = edition.actors.find(({ id }) => id === actor)!;
			const place = data.layout.find((each) => each.actor === actor);
			if (!place) throw new Error(`the layout has no place for "${actor}"`);
			return {
				actor,
				name: short,
				mark,
				words: block.words,
				did: block.did,
				pages: block.pages,
				colour: block.colour,
				x: leftOf(place.side, width),
				y: middleOf(place.row) - height / 2,
				width,
				height,
			};
		});
		const find = (actor: string) => blocks.find((block) => block.actor === actor)!;
		const ties = stage.ties.map(({ from, to, level }): PlacedTie => {
			const [a, b] = [find(from), find(to)];
			const down = b.y > a.y;
			const x2 = b.x + b.width / 2;
			return {
				level,
				from: a.actor,
				to: b.actor,
				x1: Math.max(a.x + 12, Math.min(a.x + a.width - 12, x2)),
				y1: down ? a.y + a.height : a.y,
				x2,
				y2: down ? b.y : b.y + b.height,
			};
		});
		return {
			id: phase.id,
			name: phase.name,
			span: span(phase.start, phase.end),
			what: phase.what,
			blocks,
			ties,
			frame: stage.frame?.words,
			villages: counted
				.filter(({ id, source }) => phaseOf(id, source?.section) === phase.id)
				.map(({ id, villages }) => ({ year: id, count: villages })),
		};
	});
	return {
		stages,
		actors: edition.actors.map(({ id, name, short }) => ({ id, name, short })),
		answer: { ...data.answer, number: chapterOf(edition, data.answer.chapter).number ?? 0 },
	};
}

const sizeWords = (block: PlacedBlock, stage: Stage) => {
	const area = (b: PlacedBlock) => b.width * b.height;
	const largest = Math.max(...stage.blocks.map(area));
	return area(block) === largest ? 'the largest' : 'smaller';
};

const colourWords = { own: 'in its own colour', central: 'in the centre’s mahogany', tinted: 'dyed pink' };

/** The long description: a paragraph a phase, then the answer. */
export function describeCoevolution(model: CoevolutionModel): string[] {
	return [
		...model.stages.map((stage) => {
			const blocks = stage.blocks
				.map((b) => `${b.name} (${sizeWords(b, stage)}, ${colourWords[b.colour]}, “${b.words}”)`)
				.join('; ');
			const ties =
				stage.ties.length === 0
					? 'No line joins any two of them.'
					: `Lines join ${stage.ties.map((tie) => `${nameOf(stage, tie.from)} and ${nameOf(stage, tie.to)} (${tie.level} level)`).join(', ')}.`;
			const frame = stage.frame ? ` A frame around all of them reads “${stage.frame}”.` : '';
			const villages = stage.villages.map(({ year, count }) => `${count.toLocaleString('en')} in ${year}`);
			const counts = villages.length > 0 ? ` Taobao Villages: ${villages.join(', ')}.` : '';
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

export function coevolutionParameters(model: CoevolutionModel): Parameter[] {
	return [
		{
			name: 'stage',
			label: 'Phase',
			control: 'buttons',
			choices: [
				{ value: 'all', label: 'All phases', say: 'All three phases are shown.' },
				...model.stages.map(({ id, name, span, what }) => ({
					value: id,
					label: name,
					say: `${name}, ${span}. ${what}`,
				})),
			],
		},
		{
			name: 'answer',
			label: 'The question mark',
			control: 'buttons',
			choices: [
				{
					value: 'hidden',
					label: 'Question',
					say: 'The entrepreneurs of the last phase carry a question mark.',
				},
				{ value: 'shown', label: 'Answer', say: model.answer.text },
			],
		},
		{
			name: 'actor',
			label: 'Actor',
			control: 'marks',
			choices: [
				{ value: 'none', label: 'None', say: 'No actor is chosen.' },
				...model.actors.map(({ id, short }) => ({ value: id, label: short })),
			],
		},
	];
}
