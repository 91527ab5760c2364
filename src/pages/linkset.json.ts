import type { APIRoute } from 'astro';
import { linkset, typedLinks } from '../citing/links.ts';
import { loadEdition } from '../site/edition.ts';
import { absolute } from '../site/paths.ts';
import { citedAt } from '../site/published.ts';
import { citableRecords } from '../site/records.ts';

/** The typed links of every page that can be cited, as a link set (RFC 9264). */
export const GET: APIRoute = async () => {
	const edition = loadEdition();
	const links = citableRecords(edition).map(async (record) => {
		const list = typedLinks(edition, record, absolute, await citedAt(record.path));
		return [absolute(record.path), list] as const;
	});
	return new Response(`${JSON.stringify(linkset(await Promise.all(links)))}\n`);
};
