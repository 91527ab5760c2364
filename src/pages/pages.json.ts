import type { APIRoute } from 'astro';
import { loadEdition } from '../edition/edition.ts';
import { sectionsByPage } from '../registers/by-page.ts';
import { sectionTitle } from '../registers/used-in.ts';
import { href, sectionPath } from '../site/paths.ts';

/** The sections that restate each page of the dissertation, by its number. */
export const GET: APIRoute = ({ site }) => {
	const edition = loadEdition();
	const pages = [...sectionsByPage(edition)].map(([page, addresses]) => [
		page,
		addresses.map((address) => ({
			section: address,
			title: sectionTitle(edition, address),
			url: new URL(href(sectionPath(address)), site).href,
		})),
	]);
	return new Response(`${JSON.stringify(Object.fromEntries(pages), null, '\t')}\n`);
};
