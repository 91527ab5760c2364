import type { APIRoute } from 'astro';
import { z } from 'zod';
import { SiteIndex } from '../schemas/site-index.ts';

/** The schema of `index.json`. */
export const GET: APIRoute = () => new Response(`${JSON.stringify(z.toJSONSchema(SiteIndex), null, '\t')}\n`);
