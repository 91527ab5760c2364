import { figurePath } from '../edition/addresses.ts';
import type { Edition } from '../edition/types.ts';
import type { FigureMeta } from '../schemas/figure.ts';
import { fill } from '../text/words.ts';

/**
 * A figure's number, and where the dissertation has it under another one, that too, so that nobody takes the
 * one for the other: `Figure 4.3 (4.2 in the dissertation)`.
 */
export const numberOf = (
	{ ui: { figure } }: Pick<Edition, 'ui'>,
	{ number, after }: Pick<FigureMeta, 'number' | 'after'>,
): string =>
	after === undefined || after === number ? fill(figure.name, { number }) : fill(figure.bothNumbers, { number, after });

/** The figures before and after one, in the order of their numbers. */
export function neighboursOf(
	{ figures, ui }: Pick<Edition, 'figures' | 'ui'>,
	id: string,
): ({ path: string; label: string } | undefined)[] {
	const list = [...figures.values()];
	const at = list.findIndex((figure) => figure.id === id);
	return [list[at - 1], list[at + 1]].map(
		(figure) =>
			figure && {
				path: figurePath(figure.id),
				label: fill(ui.figure.titled, { number: figure.number, title: figure.title }),
			},
	);
}
