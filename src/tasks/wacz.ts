/** `npm run wacz 1.0.0`: writes a published edition as a web archive, to be given to archives that replay sites. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { picturesPath } from '../edition/addresses.ts';
import { openEdition } from '../archive/store.ts';
import { waczOf } from '../archive/wacz.ts';
import { loadEdition } from '../site/edition.ts';

const [version] = process.argv.slice(2);
const { published, meta } = loadEdition();
const edition = published.find((each) => each.version === version);
if (edition) {
	const { site, pictures } = await openEdition(edition);
	const fromSite = picturesPath.replace('/editions/', '../');
	const files = new Map([
		...site,
		...[...pictures].map(([name, content]) => [fromSite + name, content] as const),
	]);
	const { title, subtitle } = meta.companion;
	const file = `.cache/wacz/${edition.version}.wacz`;
	mkdirSync('.cache/wacz', { recursive: true });
	writeFileSync(
		file,
		await waczOf(files, { ...edition, title: `${title}: ${subtitle}, edition ${version}` }),
	);
	console.log(`${file} holds edition ${version}, as it stands at ${edition.address}.`);
} else {
	const known = published.map((each) => each.version).join(', ') || 'none';
	console.error(`Edition "${version ?? ''}" is not published; published are: ${known}.`);
	process.exitCode = 1;
}
