import type { APIRoute, GetStaticPaths } from 'astro';
import type { CslItem } from '../../citing/csl.ts';
import { exportFormats } from '../../citing/exports.ts';
import { worksTaken } from '../../citing/works.ts';
import { loadEdition } from '../../site/edition.ts';
import { worksInOrder } from '../../site/works.ts';

/** The records of all works that are identified, as one file, each with how sure it is. */
export const getStaticPaths = (() => {
	const edition = loadEdition();
	const works = worksTaken(
		edition,
		worksInOrder(edition).map(({ id }) => id),
	);
	return exportFormats.map(({ ending, write }) => ({ params: { ending }, props: { write, works } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ write(items: CslItem[]): string; works: CslItem[] }> = ({ props }) =>
	new Response(props.write(props.works));
