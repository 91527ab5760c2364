import type { APIRoute, GetStaticPaths } from 'astro';
import { bookName } from '../../book/book.ts';
import { theEpub } from '../../layout/book.ts';
import { loadEdition } from '../../site/edition.ts';

/** The companion as EPUB. */
export const getStaticPaths = (() => [
	{ params: { file: bookName(loadEdition()) } },
]) satisfies GetStaticPaths;

export const GET: APIRoute = async () => new Response(await theEpub());
