/** Worker thread that warms the cache while Vite bundles: citations, references and title cards. */
import { companionCitations, dissertationCitations } from '../citing/citations.ts';
import { referencesOf } from '../citing/works.ts';
import { drawTitleCard, titledPages } from '../outputs/title-cards.ts';
import { loadEdition } from '../site/edition.ts';
import { citableRecords } from '../site/records.ts';
import type { Place } from '../offline/portable-page.ts';

export { close } from './pool.ts';

/** Puts every reference and the card of every section into the cache, from which pages take them. */
export default async function warmCache({ base, site }: Place): Promise<void> {
	const edition = loadEdition();
	for (const record of citableRecords(edition)) {
		companionCitations(edition, record, new URL(base + record.path.slice(1), site).href);
		dissertationCitations(edition, record.pages);
	}
	referencesOf(edition);
	for (const titled of titledPages(edition)) await drawTitleCard(edition, titled);
}
