import type { APIRoute } from 'astro';
import { siteIndex } from '../layout/site-index.ts';

/** What can be cited, for programs. */
export const GET: APIRoute = () => new Response(`${JSON.stringify(siteIndex(), null, '\t')}\n`);
