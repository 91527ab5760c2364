import { chapterOf } from '../../edition/uses.ts';
import type { Edition } from '../../edition/types.ts';
import type { Parameter, Table } from '../../figure-kit/figure.ts';
import { markParameter } from '../../figure-kit/parameters.ts';
import { formatDate } from '../../text/dates.ts';
import { findIn } from '../../text/items.ts';
import { byId } from '../../text/lookup.ts';
import { capital, compact, fill, formatNumber } from '../../text/words.ts';
import type { Data } from './data.ts';

export type Model = ReturnType<typeof model>;
export type Stage = Model['stages'][number];
export type Block = Stage['blocks'][number];
export type Tie = Stage['ties'][number];

/** Whether a question stands on a band, the place of which the answer takes. */
export const isQuestion = ({ words }: Pick<Block, 'words'>): boolean => words.endsWith('?');

/** The states that show one phase, by the phase: the answer is looked at in the last. */
export const closeTo = (state: string, stages: readonly { id: string }[]): string | undefined =>
	state === 'answer' ? stages.at(-1)?.id : stages.find(({ id }) => id === state)?.id;

/** The counts of villages that the dissertation prints of a phase: by the section that states them, or by their year. */
function countsIn(phase: string, { phases, 'villages-by-year': counts }: Edition) {
	const phaseOf = (year: string, section: string | undefined) =>
		phases.find(({ source }) => section !== undefined && source.section === section) ??
		phases.findLast(({ start }) => start.slice(0, 4) <= year);
	return counts
		.filter(({ id: year, source }) => source && phaseOf(year, source.section)?.id === phase)
		.map(({ id: year, villages: count }) => ({ year, count }));
}

/** Throws where a stage has not just the actors of the order, or a tie joins others. */
function checkActors({ order, stages }: Data): void {
	const known = new Set(order);
	for (const { phase, blocks, ties } of stages) {
		const there = new Set(blocks.map(({ actor }) => actor));
		const [homeless] = there.union(new Set(ties.flatMap(({ from, to }) => [from, to]))).difference(known);
		if (homeless !== undefined) throw new Error(`the order has no place for "${homeless}"`);
		const [missing] = known.difference(there);
		if (missing !== undefined) throw new Error(`the stage of "${phase}" has no block for "${missing}"`);
	}
}

/** Throws where a state shows neither everything, nor a phase, nor the answer. */
function checkStates({ states, stages }: Data): void {
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
export function model(data: Data, edition: Edition) {
	checkActors(data);
	checkStates(data);
	const { words, answer, order } = data;
	const actors = order.map((actor) => byId(edition.actors, actor));
	const stages = data.stages.map(({ blocks, ties, floods, ...stage }) => {
		const phase = byId(edition.phases, stage.phase);
		const start = formatDate(phase.start);
		return {
			...phase,
			span: phase.end
				? fill(words.span, { start, end: formatDate(phase.end) })
				: fill(words.since, { start }),
			/** In the order of the bands. */
			blocks: actors.map((actor) => ({
				...findIn(blocks, (block) => block.actor === actor.id),
				name: actor.short,
			})),
			ties: ties.map((tie) => {
				const level = words.levels[tie.level];
				return { ...tie, short: level, name: capital(fill(words.level, { level })) };
			}),
			floods,
			villages: countsIn(phase.id, edition),
		};
	});
	return {
		words,
		states: data.states.choices.map(({ id }) => id),
		stages,
		actors,
		/** The levels on which any are tied, with their names. */
		levels: new Map(stages.flatMap(({ ties }) => ties).map(({ level, name }) => [level, name])),
		/** With the number of the chapter that gives it. */
		answer: { ...answer, number: chapterOf(edition, answer.chapter).number ?? 0 },
	};
}

/** The long description: a paragraph a phase, then the answer. */
export const describe = ({ words, stages, answer }: Model): string[] => [
	...stages.map((stage) => describeStage(stage, words)),
	answer.text,
];

function describeStage(stage: Stage, words: Model['words']): string {
	const { name, span, what, blocks, ties, floods, villages } = stage;
	const told = words.description;
	const largest = Math.max(...blocks.map(({ size }) => size));
	const bands = blocks.map((block) =>
		fill(told.band, {
			name: block.name,
			size: block.size === largest ? told.largest : told.smaller,
			colour: words.colours[block.colour],
			words: block.words,
		}),
	);
	const arms = ties.map((tie) =>
		fill(told.tie, {
			from: nameOf(stage, tie.from),
			to: nameOf(stage, tie.to),
			level: tie.name.toLowerCase(),
		}),
	);
	const counts = villages.map(({ year, count }) => fill(told.count, { count: formatNumber(count), year }));
	return compact([
		fill(told.phase, {
			name,
			span,
			what,
			bands: bands.join('; '),
			ties: arms.length > 0 ? fill(told.ties, { ties: arms.join(', ') }) : told.noTies,
		}),
		floods?.words,
		counts.length > 0 && fill(told.counts, { villages: words.villages, counts: counts.join(', ') }),
	]).join(' ');
}

const nameOf = (stage: Stage, actor: string) => findIn(stage.blocks, (block) => block.actor === actor).name;

/** One row an actor and phase, and one a tie and phase. */
export function table({ stages, actors, levels }: Model): Table {
	return {
		columns: ['Actor or tie', 'Phase', 'In the figure', 'What it did', 'Pages'],
		rows: [
			...actors.flatMap(({ id, short }) =>
				stages.map((stage) => {
					const { words, did, pages } = findIn(stage.blocks, ({ actor }) => actor === id);
					return [short, stage.name, words, did, pages.join(', ')];
				}),
			),
			...[...levels].flatMap(([id, name]) =>
				stages.flatMap(({ name: phase, ties }) =>
					ties
						.filter(({ level }) => level === id)
						.map(({ out, back, did, pages }) => [
							name,
							phase,
							compact([out, back]).join('; '),
							did,
							pages.join(', '),
						]),
				),
			),
		],
	};
}

/** What can be chosen in the drawing: a band, or an arm. */
export const marks = ({ words, actors, levels }: Model): Parameter[] => [
	markParameter(
		'actor',
		words.actor,
		actors.map(({ id, short }) => ({ id, label: short })),
	),
	markParameter(
		'tie',
		words.tie,
		[...levels].map(([id, label]) => ({ id, label })),
	),
];
