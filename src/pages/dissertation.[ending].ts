import type { APIRoute, GetStaticPaths } from 'astro';
import { exportFormats } from '../citing/exports.ts';
import type { CslItem } from '../citing/csl.ts';
import { dissertationItem } from '../citing/items.ts';
import { loadEdition } from '../site/edition.ts';

/** The reference to the dissertation as files. */
export const getStaticPaths = (() =>
	exportFormats.map(({ ending, write }) => ({
		params: { ending },
		props: { write },
	}))) satisfies GetStaticPaths;

export const GET: APIRoute<{ write(items: CslItem[]): string }> = ({ props }) =>
	new Response(props.write([dissertationItem(loadEdition())]));
