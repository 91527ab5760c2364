import type { APIRoute, GetStaticPaths } from 'astro';
import { exportFormats } from '../../citing/exports.ts';
import type { CslItem } from '../../citing/csl.ts';
import { companionItem } from '../../citing/items.ts';
import { hasExports } from '../../citing/links.ts';
import { loadEdition } from '../../site/edition.ts';
import { citedAt } from '../../site/published.ts';
import { citableRecords } from '../../site/records.ts';

/** The reference to every page that is cited, as files beside it. */
export const getStaticPaths = (async () => {
	const edition = loadEdition();
	const cited = citableRecords(edition)
		.filter(hasExports)
		.map(async (record) => {
			const item = companionItem(edition, record, await citedAt(record.path));
			return exportFormats.map(({ ending, write }) => ({
				params: { path: record.path.replace(/^\/|\/$/g, '') || undefined, ending },
				props: { write, item },
			}));
		});
	return (await Promise.all(cited)).flat();
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ write(items: CslItem[]): string; item: CslItem }> = ({ props }) =>
	new Response(props.write([props.item]));
