import type { Chapter, Edition } from '../edition/types.ts';
import { openFigure } from '../figures/index.ts';
import { followedPicture, type FollowedPicture } from '../outputs/followed.ts';
import { fill } from '../text/words.ts';
import { mentionPath } from './figures.ts';

/** What a section stands for: a state of a figure. */
export interface Followed {
	/** Id of the section. */
	section: string;
	figure: string;
	/** As the query of the figure's address: `stage=takeover`. */
	state: string;
	/** Where that state stands. */
	path: string;
	/** `Figure 4.1: Takeover`. */
	label: string;
	/** What the state shows, as a claim. */
	claim: string;
	picture: FollowedPicture;
}

/**
 * What the sections of a chapter stand for, in the order of its frontmatter.
 *
 * @param edition the edition
 * @param chapter a chapter of it
 */
export function followedIn(edition: Edition, { follows }: Pick<Chapter, 'follows'>): Followed[] {
	if (!follows) return [];
	const figure = openFigure(follows.figure, edition);
	const { id, number, states } = figure.meta;
	return Object.entries(follows.states).map(([section, state]) => {
		const picture = followedPicture(figure.meta, state);
		const shown = states.choices.find((choice) => choice.id === picture.state)!;
		const mark = figure.parameters
			.filter(({ control }) => control === 'marks')
			.flatMap(({ name, choices }) => choices.filter(({ value }) => picture.mark === `${name}=${value}`));
		return {
			section,
			figure: id,
			state,
			path: mentionPath(figure.meta, state),
			label: fill(edition.ui.figure.titled, { number, title: mark[0]?.label ?? shown.label }),
			claim: shown.claim,
			picture,
		};
	});
}
