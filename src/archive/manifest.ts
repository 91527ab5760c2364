import { createHash } from 'node:crypto';
import { byKey } from '../text/lookup.ts';

/** The SHA-256 of some bytes, in hexadecimal digits. */
export const sha256 = (content: Uint8Array | string): string =>
	createHash('sha256').update(content).digest('hex');

/**
 * A UUID made from a text by its SHA-256, the same for the same text.
 *
 * @param version that it says: 8, which RFC 9562 has for such; or 5, which is made by SHA-1 there, but stands in the
 *   identifiers of books, and these do not change
 */
export const uuidOf = (text: string, version: 5 | 8): string =>
	sha256(text)
		.slice(0, 32)
		.replace(/^(.{8})(.{4}).(.{3}).(.{3})/, `$1-$2-${version}$3-8$4-`);

/** The manifest of files as BagIt has it (RFC 8493), which `sha256sum --check` reads too: a line a file. */
export const manifestOf = (files: ReadonlyMap<string, Uint8Array | string>): string =>
	[...files.keys()]
		.sort()
		.map((path) => `${sha256(byKey(files, path))}  ${path}\n`)
		.join('');
