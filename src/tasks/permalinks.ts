/**
 * `npm run permalinks`: enters the addresses that are new into the ledger, under the present version, and the
 * paragraphs as they stand now, so that the next edit finds them again.
 */
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { newAddresses } from '../edition/ledger.ts';
import { contentDir } from '../edition/files.ts';
import { enterParagraphs } from '../edition/paragraphs.ts';
import type { Permalinks } from '../schemas/permalinks.ts';
import { openFigure } from '../figures/index.ts';
import { loadEdition } from '../site/edition.ts';

/** Writes a file of the content as JSON, in one step: a server that runs never reads half of it. */
function write(file: string, value: unknown): void {
	writeFileSync(`${file}.new`, `${JSON.stringify(value, null, '\t')}\n`);
	renameSync(`${file}.new`, file);
}

const file = `${contentDir()}/permalinks.json`;
const edition = loadEdition();
const spaces = new Map([...edition.figures.keys()].map((id) => [id, openFigure(id, edition)]));
const added = newAddresses(edition, spaces);
const ledger = JSON.parse(readFileSync(file, 'utf8')) as Permalinks;
const { version } = edition.meta.companion;
if (added.length > 0) {
	ledger.published[version] = [...(ledger.published[version] ?? []), ...added];
	write(file, ledger);
}
write(`${contentDir()}/paragraphs.json`, enterParagraphs(edition, edition.paragraphs));
console.log(`${added.length} addresses are new in ${version}`);
