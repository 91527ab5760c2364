import type { APIRoute } from 'astro';
import { loadEdition } from '../site/edition.ts';
import { changesFeed } from '../site/feed.ts';
import { absolute } from '../site/paths.ts';

/** The feed of changes as Atom. */
export const GET: APIRoute = () => new Response(changesFeed(loadEdition(), absolute).atom1());
