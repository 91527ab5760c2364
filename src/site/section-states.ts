import type { Chapter, Edition } from '../edition/types.ts';
import { openFigure } from '../figures/index.ts';
import type { FigureMeta } from '../schemas/figure.ts';
import { firstOf } from '../text/items.ts';
import { byId } from '../text/lookup.ts';
import { mentionPath, titledFigure } from './figures.ts';

/** The state in the query of a figure's address: `village` of `layer=village&cell=pearl`. */
const stateIn = ({ states }: Pick<FigureMeta, 'states'>, query: string): string =>
	new URLSearchParams(query).get(states.parameter) ?? firstOf(states.choices).id;

/**
 * What the sections of a chapter stand for, in the order of its frontmatter.
 *
 * @param edition the edition
 * @param chapter a chapter of it
 * @returns for each section, by its id, a state of a figure, as the query of the figure’s address (`stage=takeover`);
 * where that state stands, and what it is called: `Figure 4.1: Takeover`
 */
export function sectionStatesIn(edition: Edition, { follows }: Pick<Chapter, 'follows'>) {
	if (!follows) return [];
	const { meta, parameters } = openFigure(follows.figure, edition);
	return Object.entries(follows.states).map(([section, state]) => {
		const params = new URLSearchParams(state);
		const marked = parameters
			.filter(({ control }) => control === 'marks')
			.flatMap(({ name, choices }) => choices.filter(({ value }) => params.get(name) === value));
		const shown = byId(meta.states.choices, stateIn(meta, state));
		return {
			section,
			figure: meta.id,
			state,
			path: mentionPath(meta, state),
			label: titledFigure(edition, { number: meta.number, title: (marked[0] ?? shown).label }),
		};
	});
}
