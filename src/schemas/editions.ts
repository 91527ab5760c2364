import { z } from 'zod';
import { compareVersions, versionPattern } from '../text/versions.ts';
import { SchemaPath } from './common.ts';

/** A SHA-256 checksum. */
const Checksum = z.string().regex(/^[0-9a-f]{64}$/, 'must be a SHA-256 checksum: 64 hexadecimal digits');

/**
 * The editions that are published and stand for good (`content/editions.json`), the newest first. Only
 * `npm run release` writes it; the editions themselves lie packed in `content/editions/`.
 */
export const Editions = z
	.strictObject({
		$schema: SchemaPath,
		editions: z
			.array(
				z.strictObject({
					version: z.string().regex(versionPattern, 'must be a version, as 1.0.0').describe('Its version.'),
					date: z.iso.date().describe('Its day.'),
					address: z.url().describe('Where it stands: https://press.example/editions/1.0.0/.'),
					bytes: z.int().min(1).describe('Size of its archive.'),
					sha256: Checksum.describe('Checksum of its archive.'),
					content: Checksum.describe('Checksum of the content that it was built from.'),
				}),
			)
			.describe('The published editions, the newest first.'),
	})
	.superRefine(({ editions }, context) => {
		editions.forEach(({ version }, i) => {
			const newer = editions[i - 1]?.version;
			if (newer === undefined || compareVersions(version, newer) < 0) return;
			context.addIssue({
				code: 'custom',
				path: ['editions', i, 'version'],
				message: version === newer ? `"${version}" stands twice` : `"${version}" stands below ${newer}`,
				params: {
					fix: 'Take the file back from the repository: "npm run release" alone writes it, the newest edition first.',
				},
			});
		});
	});
export type Editions = z.infer<typeof Editions>;

/** An edition that is published. */
export type PublishedEdition = Editions['editions'][number];
