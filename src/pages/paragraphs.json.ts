import type { APIRoute } from 'astro';
import { presentTexts } from '../layout/texts.ts';

/** The words of the text by section and paragraph, each with the id that it keeps. */
export const GET: APIRoute = async () =>
	new Response(`${JSON.stringify(await presentTexts(), null, '\t')}\n`);
