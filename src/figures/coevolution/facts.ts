import type { Fact } from '../../edition/facts.ts';
import { plane, sorting } from '../../figure-kit/facts.ts';
import type { Model } from './model.ts';

/** Who is the largest in a phase, and what each actor does in it (`development-platforms`). */
export function facts({ stages, actors }: Model): Fact[] {
	const phases = stages.map(({ id, name }) => ({ id, label: name }));
	const names = actors.map(({ id, short }) => ({ id, label: short }));
	const deeds = stages.flatMap(({ id: phase, name, blocks }) =>
		blocks.map((block) => ({
			...block,
			id: `${phase}-${block.actor}`,
			phase,
			label: `${block.name}, ${name}`,
		})),
	);
	return [
		sorting(
			'largest-in-phase',
			names,
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
			deeds.map(({ id, label, phase, actor }) => ({ id, label, column: phase, row: actor })),
			deeds.map(({ id, words, pages }) => ({ id, label: words, pages, in: [id] })),
			plane({ values: phases }, { values: names }),
		),
	];
}
