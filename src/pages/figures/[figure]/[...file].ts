import type { APIRoute, GetStaticPaths } from 'astro';
import { figurePath, statePath } from '../../../edition/addresses.ts';
import { openFigure } from '../../../figures/index.ts';
import { type FigureFile, figureFiles } from '../../../outputs/figure-files.ts';
import { loadEdition } from '../../../site/edition.ts';
import { absolute, href } from '../../../site/paths.ts';
import { renderContext } from '../../../site/render-context.ts';

/** The files of each figure and of each of its states: data, pictures, cards. */
export const getStaticPaths = (async () => {
	const edition = loadEdition();
	const context = renderContext(edition, href);
	const files = [...edition.figures.keys()].map(async (id) => {
		const addressOf = (state: string) => absolute(state ? statePath(id, state) : figurePath(id));
		const all = await figureFiles({ figure: openFigure(id, edition), edition, context, addressOf });
		return all.map((file) => ({ params: { figure: id, file: file.path }, props: { file } }));
	});
	return (await Promise.all(files)).flat();
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ file: FigureFile }> = async ({ props }) =>
	new Response(await props.file.write());
