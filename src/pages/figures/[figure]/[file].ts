import type { APIRoute, GetStaticPaths } from 'astro';
import { downloads, type Download } from '../../../outputs/figure-files.ts';
import { openFigure } from '../../../figures/index.ts';
import { loadEdition } from '../../../site/edition.ts';

/** The downloads of each figure: its table as CSV, its data as JSON, and its drawing where it has one. */
export const getStaticPaths = (async () => {
	const edition = loadEdition();
	const files = [...edition.figures.keys()].map(async (id) => {
		const drawn = (await openFigure(id, edition).draw()).drawings().length > 0;
		return downloads
			.filter(({ needsDrawing }) => drawn || !needsDrawing)
			.map((download) => ({ params: { figure: id, file: `${id}.${download.ending}` }, props: { download } }));
	});
	return (await Promise.all(files)).flat();
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ download: Download }, { figure: string }> = async ({ props, params }) => {
	const edition = loadEdition();
	return new Response(await props.download.write(openFigure(params.figure, edition), edition));
};
