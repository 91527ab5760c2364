import type { Edition } from '../edition/types.ts';
import type { TalkMeta, TalkStep } from '../schemas/talk.ts';
import { firstOf } from '../text/items.ts';
import { byId, byKey } from '../text/lookup.ts';
import { fill } from '../text/words.ts';
import { chapterInText } from './teaching.ts';

/** A step of a talk as a slide. */
export type Slide = ReturnType<typeof slidesOf>[number];

/** The title of a step: what is asked where one predicts, else its claim, or its figure’s. */
function titleOf({ figures }: Edition, { kind, ask, claim, shows }: TalkStep): string {
	if (claim) return claim;
	if (kind === 'predict' && ask) return ask;
	return shows ? byId(byKey(figures, shows.figure).states.choices, shows.state).claim : '';
}

/**
 * The slides of a talk.
 *
 * @param edition the edition
 * @param talk one of its talks
 * @returns each step with its number, from 1, its title, what the room is asked where that is not the title, and its
 * figure, as it stands on the page without a script: whole on the `first` slide that shows it, its drawing alone on a
 * `further` one
 */
export function slidesOf(edition: Edition, { steps }: TalkMeta) {
	const seen = new Set<string>();
	const figureOf = ({ figure: id, state }: NonNullable<TalkStep['shows']>) => {
		const use: 'first' | 'further' = seen.has(id) ? 'further' : 'first';
		seen.add(id);
		return { id, state, set: `${byKey(edition.figures, id).states.parameter}=${state}`, use };
	};
	return steps.map((step, i) => {
		const title = titleOf(edition, step);
		const { ask, shows } = step;
		const figure = shows && figureOf(shows);
		return { step, number: i + 1, title, ask: ask === title ? undefined : ask, figure };
	});
}

/** How long a talk takes, or a plan, in minutes. */
export const minutesOf = ({ steps }: { steps: readonly Pick<TalkStep, 'minutes'>[] }): number =>
	steps.reduce((sum, { minutes }) => sum + minutes, 0);

/** Of what a talk is: its chapter, or the whole. */
export function subjectOf(edition: Edition, { of }: TalkMeta): string {
	const words = edition.ui.talk;
	const chapters = edition.chapters.filter(({ id }) => of.includes(id));
	return chapters.length > 1
		? words.ofWhole
		: fill(words.of, { chapter: chapterInText(edition, firstOf(chapters)) });
}

/** The talks that tell a chapter, those about it alone first. */
export const talksOf = ({ talks }: Pick<Edition, 'talks'>, chapter: string): [string, TalkMeta][] =>
	[...talks].filter(([, { of }]) => of.includes(chapter)).sort(([, a], [, b]) => a.of.length - b.of.length);
