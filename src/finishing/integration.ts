import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration, AstroIntegrationLogger } from 'astro';
import { checkPublished } from '../archive/store.ts';
import { unpackEditions } from '../archive/unpack.ts';
import { frozenAt } from '../edition/addresses.ts';
import { sweep } from '../cache/cache.ts';
import { readContentFiles } from '../edition/files.ts';
import { basePath, contentDir, host, hostSet, printing } from '../settings/settings.ts';
import type { Edition } from '../edition/types.ts';
import { portableFiles } from '../offline/portable.ts';
import type { Place } from '../offline/portable-page.ts';
import { writeDownloads } from '../offline/write-downloads.ts';
import { headersFile, hostingRules } from '../outputs/hosting.ts';
import { findPackages, licencesText } from '../outputs/licences.ts';
import { buildSearch } from '../search/full-text.ts';
import { contactOf } from '../site/contact.ts';
import { sayStage } from '../site/log.ts';
import { writePdf } from '../tasks/book.ts';
import { formatNumber } from '../text/words.ts';
import { Files } from './files.ts';

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;

/** A build whose pages are rendered. */
interface Rendered {
	edition: Edition;
	dist: string;
	place: Place;
	/** Names of the packages that its scripts are made of. */
	packages: ReadonlySet<string>;
	logger: AstroIntegrationLogger;
}

/**
 * Finishes a build, in this order: what is made of the pages as they are; each page, once; what is made of finished
 * pages; and what must stay as it was published.
 */
async function finish({ edition, dist, place, packages, logger }: Rendered): Promise<void> {
	const files = new Files(dist);
	let since = performance.now();
	const say = (name: string, made: string): void => {
		sayStage(logger, name, made, since);
		since = performance.now();
	};
	try {
		const [found, { sheets, pictures, before, after }] = await Promise.all([
			buildSearch(edition, dist),
			files.writeSheets(),
		]);
		const searched = `${formatNumber(found.pages)} pages and ${formatNumber(found.entries)} entries`;
		say('search', `${searched}; ${after} style sheets, made of ${before}`);
		writeFileSync(join(dist, 'licences.txt'), licencesText(packages));
		if (printing()) {
			const { path, bytes } = await writePdf(edition, dist);
			say('book', `${path}, ${megabytes(bytes)}`);
		}
		// A published edition stands on its host alone.
		const taken = frozenAt(place.base) ? [] : portableFiles(dist, place.base, pictures);
		const others = files.pack(place, taken);
		const [{ inline, packed }] = await Promise.all([files.finish(sheets, place, taken), others]);
		writeFileSync(join(dist, '_headers'), headersFile(hostingRules(new Map(inline), place.base)));
		say('pages', `${formatNumber(files.pages.length)} with their style sheet and their policy`);
		if (hostSet() && !contactOf(edition.meta))
			logger.warn('Readers of this copy find no address for mistakes: CONTACT=mailto:… names one.');
		if (taken.length === 0) return;
		const { portable, pack } = await writeDownloads(edition, dist, place, [...packed, ...(await others)]);
		say('offline', `${megabytes(portable)} for a disk, ${megabytes(pack)} in a browser`);
		await unpackEditions(edition, dist);
		if (edition.published.length > 0) say('editions', `${edition.published.length} published, as they were`);
		sweep();
	} finally {
		await files.close();
	}
}

/** Finishes a build when Astro has rendered its pages. */
export function finishing(load: () => Edition): AstroIntegration {
	const { packages, plugin } = findPackages();
	return {
		name: 'finishing',
		hooks: {
			'astro:config:setup'({ command, updateConfig }) {
				if (command !== 'build') return;
				checkPublished(load(), readContentFiles(contentDir()));
				updateConfig({ vite: { plugins: [plugin] } });
			},
			'astro:build:done': ({ dir, logger }) =>
				finish({
					edition: load(),
					dist: fileURLToPath(dir),
					place: { base: basePath(), site: host() },
					packages,
					logger,
				}),
		},
	};
}
