import type { Edition } from '../edition/types.ts';
import type { RenderContext } from '../figure-kit/context.ts';
import { type Glimpse, glimpse, type Theme } from '../figure-kit/exports/picture.ts';
import type { OpenFigure } from '../figure-kit/figure.ts';
import type { FigureMeta } from '../schemas/figure.ts';

/** A picture that keeps the place in a chapter: what it shows, and its files from the figure's folder. */
export interface FollowedPicture {
	state: string;
	/** The mark that is meant, `cell=pearl`; the others of its kind fade. */
	mark: string | undefined;
	light: string;
	dark: string;
}

/**
 * The picture of a figure's state.
 *
 * @param figure the figure
 * @param query the state as the query of its address: `layer=village&cell=pearl`
 */
export function followedPicture({ states }: Pick<FigureMeta, 'states'>, query: string): FollowedPicture {
	const parts = new URLSearchParams(query);
	const state = parts.get(states.parameter) ?? states.choices[0]!.id;
	parts.delete(states.parameter);
	const [mark] = [...parts].map(([name, value]) => `${name}=${value}`);
	const name = `${state}/plate${mark ? `-${mark.replace(/.*=/, '')}` : ''}`;
	return { state, mark, light: `${name}.svg`, dark: `${name}-dark.svg` };
}

/** The states of a figure that steps of plans look at, as queries. */
const plannedStates = ({ id, states }: FigureMeta, { kits }: Pick<Edition, 'kits'>): string[] =>
	[...kits.values()]
		.flatMap(({ plans }) => [...plans.short.steps, ...plans.long.steps])
		.flatMap(({ at }) => at)
		.flatMap((place) => ('figure' in place && place.figure === id ? [place.state] : []))
		.map((state) => (state === undefined ? '' : `${states.parameter}=${state}`));

/** Each picture of a figure by which a chapter keeps the place, or a plan shows a step, once. */
export function followedPictures(
	meta: FigureMeta,
	edition: Pick<Edition, 'chapters' | 'kits'>,
): FollowedPicture[] {
	const followed = edition.chapters.flatMap(({ follows }) =>
		follows?.figure === meta.id ? Object.values(follows.states) : [],
	);
	const pictures = [...followed, ...plannedStates(meta, edition)].map((state) =>
		followedPicture(meta, state),
	);
	return [...new Map(pictures.map((picture) => [picture.light, picture])).values()];
}

/** Draws such a picture, for a phone's width. */
export async function drawFollowed(
	figure: OpenFigure,
	{ state, mark }: FollowedPicture,
	context: RenderContext,
	theme: Theme,
): Promise<Glimpse> {
	const drawn = await figure.draw();
	return glimpse(drawn.sheet(state, 'phone', context), figure.meta.id, theme, mark);
}
