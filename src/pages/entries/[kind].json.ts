import type { APIRoute } from 'astro';
import { loadEdition } from '../../edition/edition.ts';
import { entriesOf, entryKinds, previewOf, type EntryKind } from '../../registers/entries.ts';

export const getStaticPaths = () => entryKinds.map((kind) => ({ params: { kind } }));

/** The previews of a register's entries, by id: what hovering a mention shows. */
export const GET: APIRoute = ({ params }) =>
	new Response(
		JSON.stringify(
			Object.fromEntries(
				entriesOf(loadEdition(), params['kind'] as EntryKind).map((entry) => [entry.id, previewOf(entry)]),
			),
		),
	);
