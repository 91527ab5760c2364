import type { APIRoute, GetStaticPaths } from 'astro';
import { allTwins, type Twin, twinPath } from '../layout/twins.ts';

/** Markdown beside each chapter, section, figure and entry: `/4-coevolution/findings/index.md`. */
export const getStaticPaths = (() =>
	allTwins().map((twin) => ({
		params: { page: twinPath(twin.path).slice(1, -3) },
		props: { twin },
	}))) satisfies GetStaticPaths;

export const GET: APIRoute<{ twin: Twin }> = async ({ props }) =>
	new Response(await props.twin.write(), { headers: { 'content-type': 'text/markdown; charset=utf-8' } });
