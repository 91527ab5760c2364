import type { APIRoute } from 'astro';
import { absolute } from '../site/paths.ts';

/** Everybody may read everything; the maps of the site are named. */
export const GET: APIRoute = () =>
	new Response(
		[
			'User-agent: *',
			'Allow: /',
			...['/sitemap-index.xml', '/signmap.xml'].map((path) => `Sitemap: ${absolute(path)}`),
			'',
		].join('\n'),
	);
