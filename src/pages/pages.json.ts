import type { APIRoute } from 'astro';
import { sectionPath } from '../edition/addresses.ts';
import { sectionsByPage, sectionTitle } from '../edition/uses.ts';
import { loadEdition } from '../site/edition.ts';
import { absolute } from '../site/paths.ts';

/** The sections that restate each page of the dissertation, by its number. */
export const GET: APIRoute = () => {
	const edition = loadEdition();
	const pages = [...sectionsByPage(edition)].map(([page, addresses]) => [
		page,
		addresses.map((address) => ({
			section: address,
			title: sectionTitle(edition, address),
			url: absolute(sectionPath(address)),
		})),
	]);
	return new Response(`${JSON.stringify(Object.fromEntries(pages), null, '\t')}\n`);
};
