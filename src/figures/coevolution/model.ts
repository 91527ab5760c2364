import { chapterOf } from '../../edition/uses.ts';
import type { Edition } from '../../edition/types.ts';
import type { Parameter, Table } from '../../figure-kit/figure.ts';
import { marks } from '../../figure-kit/parameters.ts';
import { formatDate } from '../../text/dates.ts';
import { findIn } from '../../text/items.ts';
import { byId } from '../../text/lookup.ts';
import { capital, compact, fill, formatNumber } from '../../text/words.ts';
import type { CoevolutionData } from './data.ts';

type StageData = CoevolutionData['stages'][number];
export type Block = StageData['blocks'][number] & { name: string };
/** Whether a question stands on a band, the place of which the answer takes. */
export const isQuestion = ({ words }: Pick<Block, 'words'>): boolean => words.endsWith('?');
export type Tie = StageData['ties'][number] & { name: string; short: string };

export interface Stage extends Omit<StageData, 'blocks' | 'ties' | 'phase'> {
	id: string;
	name: string;
	span: string;
	what: string;
	/** In the order of the bands. */
	blocks: Block[];
	ties: Tie[];
	/** Counts of Taobao Villages that belong to the phase. */
	villages: { year: string; count: number }[];
}

export interface CoevolutionModel {
	words: CoevolutionData['words'];
	claims: { id: string; claim: string }[];
	stages: Stage[];
	actors: { id: string; name: string; short: string }[];
	/** With the number of the chapter that gives it. */
	answer: CoevolutionData['answer'] & { number: number };
}

/** The states that show one phase, by the phase: the answer is looked at in the last. */
export const closeTo = (state: string, stages: readonly { id: string }[]): string | undefined =>
	state === 'answer' ? stages.at(-1)?.id : stages.find(({ id }) => id === state)?.id;

/** The counts that the dissertation prints, each with the phase whose section states it, else that of its year. */
function countsByPhase({ phases, 'villages-by-year': counts }: Pick<Edition, 'phases' | 'villages-by-year'>) {
	const phaseOf = (year: string, section: string | undefined) =>
		phases.find(({ source }) => section !== undefined && source.section === section)?.id ??
		phases.findLast(({ start }) => start.slice(0, 4) <= year)?.id;
	return counts
		.filter(({ source }) => source)
		.map(({ id, villages, source }) => ({ phase: phaseOf(id, source?.section), year: id, count: villages }));
}

/** Throws where a stage has not just the actors of the order, or a tie joins others. */
function checkActors({ order, stages }: CoevolutionData): void {
	for (const { phase, blocks, ties } of stages) {
		const there = blocks.map(({ actor }) => actor);
		const homeless = [...there, ...ties.flatMap(({ from, to }) => [from, to])].find(
			(actor) => !order.includes(actor),
		);
		if (homeless !== undefined) throw new Error(`the order has no place for "${homeless}"`);
		const missing = order.find((actor) => !there.includes(actor));
		if (missing !== undefined) throw new Error(`the stage of "${phase}" has no block for "${missing}"`);
	}
}

/** Throws where a state shows neither everything, nor a phase, nor the answer. */
function checkStates({ states, stages }: CoevolutionData): void {
	const known = ['all', ...stages.map(({ phase }) => phase), 'answer'];
	const unknown = states.choices.find(({ id }) => !known.includes(id));
	if (unknown) throw new Error(`the state "${unknown.id}" is none of ${known.join(', ')}`);
}

/**
 * Puts the actors of each phase in their order.
 *
 * @param data the figure's data
 * @param edition actors, phases and the counts of villages
 * @throws Error where a stage has not just the actors of the order, or a state shows none of them
 */
export function coevolutionModel(data: CoevolutionData, edition: Edition): CoevolutionModel {
	checkActors(data);
	checkStates(data);
	const counts = countsByPhase(edition);
	const nameOf = (actor: string) => byId(edition.actors, actor).short;
	const stages = data.stages.map(({ phase, blocks, ties, floods }): Stage => {
		const { id, name, start, end, what } = byId(edition.phases, phase);
		return {
			id,
			name,
			span: end
				? fill(data.words.span, { start: formatDate(start), end: formatDate(end) })
				: fill(data.words.since, { start: formatDate(start) }),
			what,
			blocks: data.order.map((actor) => ({
				...findIn(blocks, (block) => block.actor === actor),
				name: nameOf(actor),
			})),
			ties: ties.map((tie) => {
				const level = data.words.levels[tie.level];
				return { ...tie, short: level, name: capital(fill(data.words.level, { level })) };
			}),
			floods,
			villages: counts.filter((each) => each.phase === id).map(({ year, count }) => ({ year, count })),
		};
	});
	return {
		words: data.words,
		claims: data.states.choices.map(({ id, claim }) => ({ id, claim })),
		stages,
		actors: data.order.map((actor) => {
			const { id, name, short } = byId(edition.actors, actor);
			return { id, name, short };
		}),
		answer: { ...data.answer, number: chapterOf(edition, data.answer.chapter).number ?? 0 },
	};
}

/** The long description: a paragraph a phase, then the answer. */
export function describeCoevolution(model: CoevolutionModel): string[] {
	const { colours, villages: counted, description: words } = model.words;
	return [
		...model.stages.map((stage) => {
			const { name, span, what, blocks, floods, villages } = stage;
			const largest = Math.max(...blocks.map(({ size }) => size));
			const bands = blocks.map((block) =>
				fill(words.band, {
					name: block.name,
					size: block.size === largest ? words.largest : words.smaller,
					colour: colours[block.colour],
					words: block.words,
				}),
			);
			const ties = stage.ties.map((tie) =>
				fill(words.tie, {
					from: nameOf(stage, tie.from),
					to: nameOf(stage, tie.to),
					level: tie.name.toLowerCase(),
				}),
			);
			const counts = villages.map(({ year, count }) =>
				fill(words.count, { count: formatNumber(count), year }),
			);
			return compact([
				fill(words.phase, {
					name,
					span,
					what,
					bands: bands.join('; '),
					ties: ties.length > 0 ? fill(words.ties, { ties: ties.join(', ') }) : words.noTies,
				}),
				floods?.words,
				counts.length > 0 && fill(words.counts, { villages: counted, counts: counts.join(', ') }),
			]).join(' ');
		}),
		model.answer.text,
	];
}

const nameOf = (stage: Stage, actor: string) => findIn(stage.blocks, (block) => block.actor === actor).name;

/** One row an actor and phase, and one a tie and phase. */
export function tabulateCoevolution({ stages, actors }: CoevolutionModel): Table {
	const levels = [...new Set(stages.flatMap(({ ties }) => ties.map(({ level }) => level)))];
	return {
		columns: ['Actor or tie', 'Phase', 'In the figure', 'What it did', 'Pages'],
		rows: [
			...actors.flatMap(({ id, short }) =>
				stages.map((stage) => {
					const block = findIn(stage.blocks, ({ actor }) => actor === id);
					return [short, stage.name, block.words, block.did, block.pages.join(', ')];
				}),
			),
			...levels.flatMap((level) =>
				stages.flatMap(({ name: phase, ties }) =>
					ties
						.filter((tie) => tie.level === level)
						.map((tie) => [
							tie.name,
							phase,
							[tie.out, tie.back].filter((way) => way !== undefined).join('; '),
							tie.did,
							tie.pages.join(', '),
						]),
				),
			),
		],
	};
}

/** What can be chosen in the drawing: a band, or an arm. */
export function coevolutionMarks({ words, stages, actors }: CoevolutionModel): Parameter[] {
	const ties = stages.flatMap((stage) => stage.ties);
	const levels = [...new Map(ties.map(({ level, name }) => [level, name]))];
	return [
		marks(
			'actor',
			words.actor,
			actors.map(({ id, short }) => ({ value: id, label: short })),
		),
		marks(
			'tie',
			words.tie,
			levels.map(([level, name]) => ({ value: level, label: name })),
		),
	];
}
