/**
 * `npm run permalinks`: enters the addresses that are new into the ledger, under the present version, and the
 * paragraphs as they stand now, so that the next edit finds them again. What stands there twice stays once.
 */
import { readFileSync } from 'node:fs';
import { newAddresses } from '../edition/ledger.ts';
import { contentDir } from '../settings/settings.ts';
import { enterParagraphs } from '../edition/paragraphs.ts';
import type { Permalinks } from '../schemas/permalinks.ts';
import { openFigure } from '../figures/index.ts';
import { loadEdition } from '../site/edition.ts';
import { writeJson } from './write-whole.ts';

/** The ledger with each address once, by the version that first had it: where two branches met, both may have entered it. */
function eachOnce(ledger: Permalinks): Permalinks {
	const seen = new Set<string>();
	const published = Object.entries(ledger.published).map(([version, paths]) => [
		version,
		paths.filter((path) => seen.size < seen.add(path).size),
	]);
	return { ...ledger, published: Object.fromEntries(published) as Permalinks['published'] };
}

const file = `${contentDir()}/permalinks.json`;
const entered = readFileSync(file, 'utf8');
const ledger = eachOnce(JSON.parse(entered) as Permalinks);
if (JSON.stringify(ledger) !== JSON.stringify(JSON.parse(entered))) writeJson(file, ledger);
const edition = loadEdition();
const spaces = new Map([...edition.figures.keys()].map((id) => [id, openFigure(id, edition)]));
const added = newAddresses(edition, spaces);
const { version } = edition.meta.companion;
if (added.length > 0) {
	ledger.published[version] = [...(ledger.published[version] ?? []), ...added];
	writeJson(file, ledger);
}
writeJson(`${contentDir()}/paragraphs.json`, enterParagraphs(edition, edition.paragraphs));
const named = added.length > 0 && added.length <= 20 ? `: ${added.join(' ')}` : '';
console.log(`${added.length} addresses are new in ${version}${named}`);
