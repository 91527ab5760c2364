import { figurePath, statePath } from '../edition/addresses.ts';
import type { Edition } from '../edition/types.ts';
import type { FigureMeta } from '../schemas/figure.ts';
import { fill } from '../text/words.ts';

/** A figure's number: `Figure 4.2`. */
export const numberOf = (
	{ ui: { figure } }: Pick<Edition, 'ui'>,
	{ number }: Pick<FigureMeta, 'number'>,
): string => fill(figure.name, { number });

/** A figure's number and title, or what it is called in their place: `Figure 4.2: Coevolution`. */
export const titledFigure = (
	{ ui: { figure } }: Pick<Edition, 'ui'>,
	{ number, title }: Pick<FigureMeta, 'number' | 'title'>,
): string => fill(figure.titled, { number, title });

/** The figures before and after one, in the order of their numbers. */
export function neighboursOf(edition: Pick<Edition, 'figures' | 'ui'>, id: string) {
	const list = [...edition.figures.values()];
	const at = list.findIndex((figure) => figure.id === id);
	return [list[at - 1], list[at + 1]].map(
		(figure) => figure && { path: figurePath(figure.id), label: titledFigure(edition, figure) },
	);
}

/**
 * Where a figure stands in a state, as a mention writes it: `stage=takeover&actor=local` has the page of the
 * state, and the rest as its query.
 *
 * @param figure the figure
 * @param state its state; left out, the figure itself
 */
export function mentionPath({ id, states }: Pick<FigureMeta, 'id' | 'states'>, state = ''): string {
	const query = new URLSearchParams(state);
	const shown = query.get(states.parameter);
	if (!shown) return figurePath(id, state);
	query.delete(states.parameter);
	const rest = query.toString();
	return `${statePath(id, shown)}${rest && `?${rest}`}`;
}
