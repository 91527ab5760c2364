import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** The content as text: path from the content folder, with forward slashes → text. */
export type ContentFiles = ReadonlyMap<string, string>;

/** What an edition is not made of: schemas for editors, rendered diagrams, and outlines of maps. */
const others = /^(schemas|diagrams|maps)\//;

/**
 * Reads every JSON and MDX file under a content folder.
 *
 * @param dir path of the folder
 */
export function readContentFiles(dir: string): ContentFiles {
	const files = new Map<string, string>();
	for (const entry of readdirSync(dir, { recursive: true, withFileTypes: true })) {
		if (!entry.isFile() || !/\.(json|mdx)$/.test(entry.name)) continue;
		const path = relative(dir, join(entry.parentPath, entry.name)).split(sep).join('/');
		if (!others.test(path)) files.set(path, readFileSync(join(dir, path), 'utf8'));
	}
	return files;
}
