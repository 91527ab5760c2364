/** `npm run permalinks`: enters the addresses that are new into the ledger, under the present version. */
import { readFileSync, writeFileSync } from 'node:fs';
import { newAddresses } from '../edition/ledger.ts';
import { contentDir } from '../edition/files.ts';
import type { Permalinks } from '../schemas/permalinks.ts';
import { openFigure } from '../figures/index.ts';
import { loadEdition } from '../site/edition.ts';

const file = `${contentDir()}/permalinks.json`;
const edition = loadEdition();
const spaces = new Map([...edition.figures.keys()].map((id) => [id, openFigure(id, edition)]));
const added = newAddresses(edition, spaces);
const ledger = JSON.parse(readFileSync(file, 'utf8')) as Permalinks;
const { version } = edition.meta.companion;
if (added.length > 0) {
	ledger.published[version] = [...(ledger.published[version] ?? []), ...added];
	writeFileSync(file, `${JSON.stringify(ledger, null, '\t')}\n`);
}
console.log(`${added.length} addresses are new in ${version}`);
