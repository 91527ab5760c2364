import type { APIRoute } from 'astro';
import { linkset, typedLinks } from '../citing/links.ts';
import { loadEdition } from '../site/edition.ts';
import { absolute } from '../site/paths.ts';
import { citableRecords } from '../site/records.ts';

/** The typed links of every page that can be cited, as a link set (RFC 9264). */
export const GET: APIRoute = () => {
	const edition = loadEdition();
	const links = citableRecords(edition).map(
		(record) => [absolute(record.path), typedLinks(edition, record, absolute)] as const,
	);
	return new Response(`${JSON.stringify(linkset(links))}\n`);
};
