import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { frozenAt } from '../edition/addresses.ts';
import type { Edition } from '../edition/types.ts';
import { fill } from '../text/words.ts';
import { packPath, stickPath, workerPath } from './addresses.ts';
import { keptOf } from './kept.ts';
import { packZip } from './pack.ts';
import { stickFiles } from './stick.ts';

/** Where a build will stand. */
interface Place {
	base: string;
	site: string;
}

/**
 * Puts into a build what is taken along: the archive for a disk, and what a browser keeps.
 *
 * @param dist folder of a build whose pages are finished
 * @returns bytes of both
 */
export async function takeAlong(
	{ meta, ui }: Pick<Edition, 'meta' | 'ui'>,
	dist: string,
	{ base, site }: Place,
): Promise<{ stick: number; pack: number }> {
	const write = (path: string, content: string | Uint8Array): void => {
		mkdirSync(dirname(join(dist, path)), { recursive: true });
		writeFileSync(join(dist, path), content);
	};
	const { version, title, date } = meta.companion;
	const address = new URL(base, site).href;
	const readme = ui.offline.readme.map((line) => fill(line, { title, version, date, address }));
	const stick = packZip(await stickFiles(dist, { base, site, readme }));
	write(stickPath(version), stick);
	const { pack, worker } = await keptOf(dist, version);
	write(packPath, pack);
	write(workerPath, worker);
	return { stick: stick.length, pack: pack.length };
}

/** Makes the site one that can be taken along; a published edition stands on its host alone. */
export function offline(load: () => Edition): AstroIntegration {
	let place: Place;
	return {
		name: 'offline',
		hooks: {
			'astro:config:done'({ config }) {
				place = { base: config.base.replace(/\/?$/, '/'), site: config.site! };
			},
			async 'astro:build:done'({ dir, logger }) {
				if (frozenAt(place.base)) return;
				const { stick, pack } = await takeAlong(load(), fileURLToPath(dir), place);
				const size = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;
				logger.info(`to take along: ${size(stick)} for a disk, ${size(pack)} in a browser`);
			},
		},
	};
}
