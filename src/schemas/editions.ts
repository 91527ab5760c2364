import { z } from 'zod';
import { compareVersions } from '../text/versions.ts';
import { refuse, SchemaPath, Version } from './common.ts';

/** A SHA-256 checksum. */
const Checksum = z.string().regex(/^[0-9a-f]{64}$/, 'must be a SHA-256 checksum: 64 hexadecimal digits');

const Published = z.strictObject({
	version: Version.describe('Its version.'),
	date: z.iso.date().describe('Its day.'),
	address: z.url().describe('Where it stands: https://press.example/editions/1.0.0/.'),
	bytes: z.int().min(1).describe('Size of its archive.'),
	sha256: Checksum.describe('Checksum of its archive.'),
	content: Checksum.describe('Checksum of the content that it was built from.'),
});

/** An edition that is published. */
export type PublishedEdition = z.infer<typeof Published>;

/**
 * The editions that are published and stand for good (`content/editions.json`), the newest first. Only
 * `npm run release` writes it; the editions themselves lie packed in `content/editions/`.
 */
export const Editions = z
	.strictObject({
		$schema: SchemaPath,
		editions: z.array(Published).describe('The published editions, the newest first.'),
	})
	.superRefine(({ editions }, context) => {
		for (const [i, { version }] of editions.entries()) {
			const newer = editions[i - 1]?.version;
			if (newer === undefined || compareVersions(version, newer) < 0) continue;
			refuse(
				context,
				['editions', i, 'version'],
				version === newer ? `"${version}" stands twice` : `"${version}" stands below ${newer}`,
				'Take the file back from the repository: "npm run release" alone writes it, the newest edition first.',
			);
		}
	});
export type Editions = z.infer<typeof Editions>;
