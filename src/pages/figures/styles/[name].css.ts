import type { APIRoute, GetStaticPaths } from 'astro';
import { figureStyles, styleSets } from '../../../outputs/figure-styles.ts';
import { loadEdition } from '../../../site/edition.ts';

/** The styles of what figures alone draw: of each figure, and of those of a chapter together. */
export const getStaticPaths = (() =>
	[...styleSets(loadEdition())].map(([name, figures]) => ({
		params: { name },
		props: { figures },
	}))) satisfies GetStaticPaths;

export const GET: APIRoute<{ figures: readonly string[] }> = ({ props }) =>
	new Response(figureStyles(props.figures), { headers: { 'content-type': 'text/css' } });
