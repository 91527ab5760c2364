import { z } from 'zod';
import type { Edition } from '../../edition/edition.ts';
import { Page, ref, Sentence } from '../../schemas/common.ts';
import type { ActorId } from '../../schemas/actors.ts';
import { formatDate } from '../../site/dates.ts';
import { FigureMeta, type Table } from '../figure.ts';

const Block = z.strictObject({
	actor: ref('actors'),
	/** The part that the actor takes, ranked from 1, little, to 4, the leading one. */
	size: z.int().min(1).max(4),
	/** Its own colour, the centre's, or its own tinted by the centre's. */
	colour: z.enum(['own', 'central', 'tinted']),
	/** What stands in the block. */
	words: Sentence,
	/** What the actor did in the phase, in a sentence. */
	did: Sentence,
	pages: z.array(Page).min(1),
});

const Tie = z.strictObject({
	from: ref('actors'),
	to: ref('actors'),
	level: z.enum(['national', 'local', 'individual']),
	pages: z.array(Page).min(1),
});

/** Data of the figure `coevolution`: four actors in three phases (dissertation, figure 4.1, pp. 91–92). */
export const CoevolutionData = FigureMeta.extend({
	stages: z.array(
		z.strictObject({
			phase: ref('phases'),
			blocks: z.array(Block).length(4),
			ties: z.array(Tie),
			/** What surrounds the whole, where something does. */
			frame: z.strictObject({ words: Sentence, pages: z.array(Page).min(1) }).optional(),
		}),
	),
	/** What chapter 7 puts in the place of the question mark. */
	answer: z.strictObject({
		words: Sentence,
		text: Sentence,
		chapter: z.string().startsWith('/'),
		pages: z.array(Page).min(1),
	}),
});
export type CoevolutionData = z.infer<typeof CoevolutionData>;

/** A block with the place that it takes in its stage's drawing. */
export interface PlacedBlock {
	actor: ActorId;
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
	from: ActorId;
	to: ActorId;
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
	actors: { id: ActorId; name: string; short: string }[];
	answer: CoevolutionData['answer'];
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

/** Middles of the three rows: the centre above, the platforms between, the other two below. */
const rows: Record<ActorId, number> = { central: 56, platforms: 158, local: 260, entrepreneurs: 260 };

/** Left edge of an actor's block: the lower two stand at the sides, the others in the middle. */
function leftOf(actor: ActorId, width: number): number {
	if (actor === 'local') return 10;
	if (actor === 'entrepreneurs') return stageSize.width - 10 - width;
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
			const actor = block.actor as ActorId;
			const { width, height } = sizes[block.size as keyof typeof sizes];
			const { short, mark } = edition.actors.find(({ id }) => id === actor)!;
			return {
				actor,
				name: short,
				mark,
				words: block.words,
				did: block.did,
				pages: block.pages,
				colour: block.colour,
				x: leftOf(actor, width),
				y: rows[actor] - height / 2,
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
		answer: data.answer,
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

const nameOf = (stage: Stage, actor: ActorId) => stage.blocks.find((block) => block.actor === actor)!.name;

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
