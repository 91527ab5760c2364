import type { APIRoute, GetStaticPaths } from 'astro';
import { openFigure } from '../../figures/index.ts';
import { dataPackage, dataPath } from '../../outputs/data-package.ts';
import { loadEdition } from '../../site/edition.ts';
import { absolute } from '../../site/paths.ts';

type Content = string | Uint8Array<ArrayBuffer>;

/** The data of all figures and registers, file by file and as one. */
export const getStaticPaths = (() => {
	const edition = loadEdition();
	const figures = [...edition.figures.keys()].map((id) => openFigure(id, edition));
	return [...dataPackage(edition, figures, absolute(dataPath))].map(([file, content]) => ({
		params: { file },
		props: { content },
	}));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ content: Content }> = ({ props }) => new Response(props.content);
