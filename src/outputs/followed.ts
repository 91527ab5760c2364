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

/** Each picture of a figure by which a chapter keeps the place, once. */
export function followedPictures(
	meta: FigureMeta,
	{ chapters }: Pick<Edition, 'chapters'>,
): FollowedPicture[] {
	const pictures = chapters.flatMap(({ follows }) =>
		follows?.figure === meta.id
			? Object.values(follows.states).map((state) => followedPicture(meta, state))
			: [],
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
