import { Feed } from 'feed';
import type { Edition } from '../edition/types.ts';
import { escapeHtml } from '../text/words.ts';
import { editionTitle } from './changes.ts';

/**
 * The feed of changes: an entry an edition.
 *
 * @param edition the edition
 * @param url makes a path from the site's root an address
 */
export function changesFeed(edition: Edition, url: (path: string) => string): Feed {
	const { companion } = edition.meta;
	const feed = new Feed({
		title: `${companion.title}: ${edition.ui.site.feed}`,
		description: edition.ui.titles.changes.description,
		id: url('/changes/'),
		link: url('/changes/'),
		feedLinks: { atom: url('/changes.atom'), rss: url('/changes.xml') },
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
	return feed;
}
