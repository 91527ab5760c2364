import type { APIRoute, GetStaticPaths } from 'astro';
import { markdownAlternates, type MarkdownAlternate, markdownPath } from '../layout/markdown-alternates.ts';

/** Markdown beside each chapter, section, figure and entry: `/4-coevolution/findings/index.md`. */
export const getStaticPaths = (() =>
	markdownAlternates().map((alternate) => ({
		params: { page: markdownPath(alternate.path).slice(1, -3) },
		props: { alternate },
	}))) satisfies GetStaticPaths;

export const GET: APIRoute<{ alternate: MarkdownAlternate }> = async ({ props }) =>
	new Response(await props.alternate.write(), {
		headers: { 'content-type': 'text/markdown; charset=utf-8' },
	});
