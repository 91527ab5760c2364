import type { APIRoute } from 'astro';
import { typedLinks } from '../citing/links.ts';
import { loadEdition } from '../site/edition.ts';
import { absolute } from '../site/paths.ts';
import { citedAt } from '../site/published.ts';
import { citableRecords } from '../site/records.ts';
import { escapeHtml } from '../text/words.ts';

/** The same links as a sitemap, which leads whoever keeps the site from robots.txt to all of them (Signmap). */
export const GET: APIRoute = async () => {
	const edition = loadEdition();
	const attribute = ([name, value]: readonly [string, string]) => `${name}="${escapeHtml(value)}"`;
	const urls = citableRecords(edition).map(async (record) => {
		const links = typedLinks(edition, record, absolute, await citedAt(record.path)).map(
			(link) => `<rs:ln ${Object.entries(link).map(attribute).join(' ')}/>`,
		);
		return `<url><loc>${absolute(record.path)}</loc>${links.join('')}</url>`;
	});
	return new Response(
		`<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:rs="http://www.openarchives.org/rs/terms/">\n${(await Promise.all(urls)).join('\n')}\n</urlset>\n`,
	);
};
