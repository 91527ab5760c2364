import type { APIRoute, GetStaticPaths } from 'astro';
import { openFigure } from '../../figures/index.ts';
import { dataPackage, dataPath } from '../../outputs/data-package.ts';
import { loadEdition } from '../../site/edition.ts';
import { href } from '../../site/paths.ts';

type Content = string | Uint8Array<ArrayBuffer>;

/** The data of all figures and registers, file by file and as one. */
export const getStaticPaths = (() => {
	const edition = loadEdition();
	const figures = [...edition.figures.keys()].map((id) => openFigure(id, edition));
	const address = new URL(href(dataPath), import.meta.env.SITE).href;
	return [...dataPackage(edition, figures, address)].map(([file, content]) => ({
		params: { file },
		props: { content },
	}));
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ content: Content }> = ({ props }) => new Response(props.content);
