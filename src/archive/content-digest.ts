import type { ContentFiles } from '../edition/files.ts';
import { manifestOf, sha256 } from './manifest.ts';

/** What commands write once an edition is published. */
const written = new Set(['editions.json', 'permalinks.json', 'paragraphs.json']);

/** The checksum of a content: it changes with every change of what an edition is built from. */
export const contentDigest = (files: ContentFiles): string =>
	sha256(manifestOf(new Map([...files].filter(([path]) => !written.has(path)))));
