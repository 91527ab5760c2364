import type { APIRoute } from 'astro';
import { fromHtml } from 'hast-util-from-html';
import { treesOf } from '../../figure-kit/tree.ts';
import { loadEdition } from '../../site/edition.ts';
import { entriesOf, previewOf, shownRegisters } from '../../site/entries.ts';

export const getStaticPaths = () => shownRegisters.map(({ name }) => ({ params: { register: name } }));

/** The previews of a register's entries, by id: what hovering a mention shows. */
export const GET: APIRoute<never, { register: string }> = ({ params }) => {
	const entries = entriesOf(loadEdition(), params.register);
	return new Response(
		JSON.stringify(
			Object.fromEntries(
				entries.map((entry) => [entry.id, treesOf(fromHtml(previewOf(entry), { fragment: true }).children)]),
			),
		),
	);
};
