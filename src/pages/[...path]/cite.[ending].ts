import type { APIRoute, GetStaticPaths } from 'astro';
import { exportFormats } from '../../citing/exports.ts';
import type { CslItem } from '../../citing/csl.ts';
import { companionItem } from '../../citing/items.ts';
import { hasExports } from '../../citing/links.ts';
import { loadEdition } from '../../site/edition.ts';
import { absolute } from '../../site/paths.ts';
import { citableRecords } from '../../site/records.ts';

/** The reference to every page that is cited, as files beside it. */
export const getStaticPaths = (() => {
	const edition = loadEdition();
	return citableRecords(edition)
		.filter(hasExports)
		.flatMap((record) => {
			const item = companionItem(edition, record, absolute(record.path));
			return exportFormats.map(({ ending, write }) => ({
				params: { path: record.path.replace(/^\/|\/$/g, '') || undefined, ending },
				props: { write, item },
			}));
		});
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ write(items: CslItem[]): string; item: CslItem }> = ({ props }) =>
	new Response(props.write([props.item]));
