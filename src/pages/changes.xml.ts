import rss from '@astrojs/rss';
import type { APIRoute } from 'astro';
import { editionTitle } from '../site/changes.ts';
import { loadEdition } from '../site/edition.ts';
import { href } from '../site/paths.ts';
import { escapeHtml } from '../text/words.ts';

/** The feed of changes: an item an edition. */
export const GET: APIRoute = ({ site }) => {
	const edition = loadEdition();
	return rss({
		title: `${edition.meta.companion.title}: ${edition.ui.site.feed}`,
		description: edition.ui.titles.changes.description,
		site: new URL(href('/'), site),
		items: edition.changes.map((each) => ({
			title: editionTitle(edition, each),
			link: href(`/changes/#v${each.version}`),
			pubDate: new Date(each.date),
			description: each.summary,
			content: `<ul>${each.changes.map((change) => `<li>${escapeHtml(change)}</li>`).join('')}</ul>`,
		})),
	});
};
