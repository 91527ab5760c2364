import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { archivePath, editionPath, frozenAt } from '../edition/addresses.ts';
import type { Edition } from '../edition/types.ts';
import { contentDir, readContentFiles } from '../edition/files.ts';
import { checkPublished, openEdition } from './store.ts';

/**
 * Puts every published edition into a build, as it was published.
 *
 * @param dist the folder of the build
 * @throws ContentError where the archive of one is missing, or is not what was published
 */
export async function unpackEditions({ published }: Pick<Edition, 'published'>, dist: string): Promise<void> {
	for (const edition of published) {
		const { site, packed } = await openEdition(edition);
		const write = (path: string, content: Uint8Array): void => {
			const file = join(dist, path);
			mkdirSync(dirname(file), { recursive: true });
			writeFileSync(file, content);
		};
		for (const [path, content] of site) write(editionPath(edition.version) + path, content);
		write(archivePath(edition.version), packed);
	}
}

/**
 * The published editions, in every build but that of an edition itself. It must come last: what comes after would
 * find their pages, and must not touch them.
 *
 * @param load reads the edition
 */
export function publishedEditions(load: () => Edition): AstroIntegration {
	let base = '/';
	return {
		name: 'published-editions',
		hooks: {
			'astro:config:setup'({ command }) {
				if (command === 'build') checkPublished(load(), readContentFiles(contentDir()));
			},
			'astro:config:done'({ config }) {
				base = config.base;
			},
			async 'astro:build:done'({ dir, logger }) {
				if (frozenAt(base)) return;
				const edition = load();
				await unpackEditions(edition, fileURLToPath(dir));
				if (edition.published.length > 0)
					logger.info(`${edition.published.length} published editions, as they were`);
			},
		},
	};
}
