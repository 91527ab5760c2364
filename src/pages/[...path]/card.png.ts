import type { APIRoute, GetStaticPaths } from 'astro';
import { drawTitleCard, type Titled, titledPages } from '../../outputs/title-cards.ts';
import { loadEdition } from '../../site/edition.ts';

/** The cards of chapters and of sections. */
export const getStaticPaths = (() =>
	titledPages(loadEdition()).map((titled) => ({
		params: { path: titled.address },
		props: { titled },
	}))) satisfies GetStaticPaths;

export const GET: APIRoute<{ titled: Titled }> = async ({ props }) =>
	new Response(await drawTitleCard(loadEdition(), props.titled));
