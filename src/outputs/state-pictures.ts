import type { Edition } from '../edition/types.ts';
import type { RenderContext } from '../figure-kit/context.ts';
import { glimpse, type Theme } from '../figure-kit/exports/picture.ts';
import type { OpenFigure } from '../figure-kit/figure.ts';
import type { FigureMeta } from '../schemas/figure.ts';

/** Names of the small pictures of a state, from the figure's folder. */
export const statePictures = (state: string) => ({
	light: `${state}/plate.svg`,
	dark: `${state}/plate-dark.svg`,
});

/** The states of a figure that steps of plans look at, each once. */
export function plannedStates({ id, states }: FigureMeta, { kits }: Pick<Edition, 'kits'>): string[] {
	const places = [...kits.values()].flatMap(({ plans }) =>
		[...plans.short.steps, ...plans.long.steps].flatMap(({ at }) => at),
	);
	return [
		...new Set(
			places.flatMap((place) =>
				'figure' in place && place.figure === id ? [place.state ?? states.choices[0]!.id] : [],
			),
		),
	];
}

/** Draws such a picture, for a phone's width. */
export async function drawState(
	figure: OpenFigure,
	state: string,
	context: RenderContext,
	theme: Theme,
): Promise<string> {
	const drawn = await figure.draw();
	return glimpse(drawn.sheet(state, 'phone', context), figure.meta.id, theme).svg;
}
