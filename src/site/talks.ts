import { sectionTitle } from '../edition/uses.ts';
import type { Edition } from '../edition/types.ts';
import type { TalkMeta, TalkStep } from '../schemas/talk.ts';
import { firstOf } from '../text/items.ts';
import { byId, byKey } from '../text/lookup.ts';
import { fill } from '../text/words.ts';
import { chapterInText } from './teaching.ts';

/** The figure of a slide, as it stands on the page without a script. */
export interface SlideFigure {
	id: string;
	state: string;
	/** Parameter and value of its state, `layer=village`. */
	set: string;
	/** `first` of the slides that show the figure: it stands there whole; `further`: its drawing alone. */
	use: 'first' | 'further';
}

/** A step of a talk as a slide. */
export interface Slide {
	step: TalkStep;
	/** From 1. */
	number: number;
	title: string;
	/** What the room is asked, where that is not the title. */
	ask: string | undefined;
	figure: SlideFigure | undefined;
}

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
 */
export function slidesOf(edition: Edition, { steps }: TalkMeta): Slide[] {
	const seen = new Set<string>();
	return steps.map((step, i): Slide => {
		const title = titleOf(edition, step);
		const { ask, shows } = step;
		const slide = { step, number: i + 1, title, ask: ask === title ? undefined : ask };
		if (!shows) return { ...slide, figure: undefined };
		const use = seen.has(shows.figure) ? 'further' : 'first';
		seen.add(shows.figure);
		return {
			...slide,
			figure: {
				id: shows.figure,
				state: shows.state,
				set: `${byKey(edition.figures, shows.figure).states.parameter}=${shows.state}`,
				use,
			},
		};
	});
}

/** How long a talk takes, in minutes. */
export const minutesOf = ({ steps }: TalkMeta): number =>
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

/** What a passage is called where a slide names it. */
export const passageOf = (edition: Edition, passage: string): string =>
	sectionTitle(edition, firstOf(passage.split('#')));
