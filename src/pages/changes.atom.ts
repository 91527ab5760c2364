import type { APIRoute } from 'astro';
import { Feed } from 'feed';
import { editionTitle } from '../site/changes.ts';
import { loadEdition } from '../site/edition.ts';
import { href } from '../site/paths.ts';
import { escapeHtml } from '../text/words.ts';

/** The feed of changes as Atom: an entry an edition. */
export const GET: APIRoute = ({ site }) => {
	const edition = loadEdition();
	const { companion } = edition.meta;
	const url = (path: string) => new URL(href(path), site).href;
	const feed = new Feed({
		title: `${companion.title}: ${edition.ui.site.feed}`,
		description: edition.ui.titles.changes.description,
		id: url('/changes/'),
		link: url('/changes/'),
		feedLinks: { atom: url('/changes.atom') },
		language: edition.ui.language,
		copyright: companion.license.prose,
		updated: new Date(companion.date),
		author: { name: companion.editor },
		// What would name the library in its place.
		generator: companion.title,
	});
	for (const each of edition.changes) {
		const link = url(`/changes/#v${each.version}`);
		const items = each.changes.map((change) => `<li>${escapeHtml(change)}</li>`).join('');
		const date = new Date(each.date);
		feed.addItem({
			title: editionTitle(edition, each),
			id: link,
			link,
			date,
			published: date,
			description: each.summary,
			content: `<p>${escapeHtml(each.summary)}</p><ul>${items}</ul>`,
		});
	}
	return new Response(feed.atom1());
};
