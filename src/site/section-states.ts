import type { Chapter, Edition } from '../edition/types.ts';
import { openFigure } from '../figures/index.ts';
import { firstOf } from '../text/items.ts';
import { byId } from '../text/lookup.ts';
import { mentionPath, titledFigure } from './figures.ts';

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
		const { choices, parameter } = meta.states;
		const shown = byId(choices, params.get(parameter) ?? firstOf(choices).id);
		return {
			section,
			figure: meta.id,
			state,
			path: mentionPath(meta, state),
			label: titledFigure(edition, { number: meta.number, title: (marked[0] ?? shown).label }),
		};
	});
}
