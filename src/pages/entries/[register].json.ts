import type { APIRoute } from 'astro';
import { treesOf } from '../../figure-kit/tree.ts';
import { loadEdition } from '../../site/edition.ts';
import { entriesOf, previewOf, shownRegisters } from '../../site/entries.ts';

export const getStaticPaths = () =>
	shownRegisters(loadEdition()).map(({ name }) => ({ params: { register: name } }));

/** The previews of a register's entries, by id: what hovering a mention shows, and the words that open the entry. */
export const GET: APIRoute<never, { register: string }> = ({ params }) => {
	const edition = loadEdition();
	const entries = Object.fromEntries(
		entriesOf(edition, params.register).map((entry) => [entry.id, treesOf(previewOf(entry))]),
	);
	return new Response(JSON.stringify({ open: edition.ui.register.open, entries }));
};
