import type { APIRoute, GetStaticPaths } from 'astro';
import { iconSizes } from '../offline/addresses.ts';
import { drawIcon } from '../offline/icon.ts';

export const getStaticPaths: GetStaticPaths = () =>
	iconSizes.map((size) => ({ params: { size: String(size) }, props: { size } }));

/** The sign of the site for an application. */
export const GET: APIRoute<{ size: number }> = ({ props: { size } }) =>
	new Response(drawIcon(size), { headers: { 'content-type': 'image/png' } });
