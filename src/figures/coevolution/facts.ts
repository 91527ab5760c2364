import type { Fact } from '../../edition/facts.ts';
import { plane, sorting } from '../../figure-kit/facts.ts';
import type { CoevolutionModel } from './model.ts';

/** Who is the largest in a phase, and what each actor does in it (`development-platforms`). */
export function coevolutionFacts({ stages, actors }: CoevolutionModel): Fact[] {
	return [
		sorting(
			'largest-in-phase',
			actors.map(({ id, short }) => ({ id, label: short })),
			stages.map(({ id, name, blocks }) => {
				const size = Math.max(...blocks.map((block) => block.size));
				const largest = blocks.filter((block) => block.size === size);
				return {
					id,
					label: name,
					pages: largest.flatMap(({ pages }) => pages),
					in: largest.map(({ actor }) => actor),
				};
			}),
		),
		sorting(
			'deed-in-phase',
			stages.flatMap(({ id, name, blocks }) =>
				blocks.map(({ actor, name: who }) => ({
					id: `${id}-${actor}`,
					label: `${who}, ${name}`,
					column: id,
					row: actor,
				})),
			),
			stages.flatMap(({ id, blocks }) =>
				blocks.map(({ actor, words, pages }) => ({
					id: `${id}-${actor}`,
					label: words,
					pages,
					in: [`${id}-${actor}`],
				})),
			),
			plane(
				{ values: stages.map(({ id, name }) => ({ id, label: name })) },
				{ values: actors.map(({ id, short }) => ({ id, label: short })) },
			),
		),
	];
}
