import type { Element } from 'hast';
import { figurePath } from '../edition/addresses.ts';
import type { Edition } from '../edition/types.ts';
import { type FramePlace, frameFigure } from '../figure-kit/frame.ts';
import { forSlides, type SlideHead } from '../figure-kit/slide.ts';
import { openFigure } from '../figures/index.ts';
import { href } from './paths.ts';
import { movedFrom } from './redirects.ts';
import { renderContext } from './render-context.ts';

/** Where a figure stands on this site. */
export interface FigurePlace extends Omit<FramePlace, 'page' | 'moved' | 'present'> {
	/** Whether it stands alone: in a frame on another page, or on a screen in front of a class. */
	alone?: boolean;
	/** On a slide of a talk, what stands above it. */
	slide?: SlideHead;
}

/** A figure of this site in its frame. */
export function framedFigure(edition: Edition, id: string, place: FigurePlace = {}): Promise<Element> {
	const { address = 'none', alone = false, slide, ...others } = place;
	const figure = openFigure(id, edition);
	const path = figurePath(id);
	const moved = address === 'none' ? [] : movedFrom(edition, path, '?');
	return frameFigure(
		slide ? forSlides(figure, slide) : figure,
		renderContext(edition, href, place.evidence ? id : undefined),
		{
			page: href(path),
			address,
			present: alone ? undefined : href(`/present/${id}/`),
			...others,
			moved: Object.fromEntries(moved.map(([query, to]) => [query, href(to)])),
		},
	);
}
