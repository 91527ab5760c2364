/** A thread that reads, writes and packs the files of a build. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ZipEntry } from '../offline/pack.ts';
import { picturesIn, portableEntry, portableSite } from '../offline/portable.ts';
import type { Place } from '../offline/portable-page.ts';
import { keepLines } from '../outputs/page-lines.ts';
import { guard } from '../outputs/page-policy.ts';
import { type Kinds, kindOf, mergeKinds, type Sheet, style } from '../outputs/page-styles.ts';
import { type PageTree, readPage, writePage } from '../text/page-tree.ts';
import type { Inline } from '../outputs/policy.ts';

export { close } from '../prerender/pool.ts';

/** Files to work on, by their paths in a build. */
interface Task {
	dist: string;
	files: readonly string[];
}

/** The same to pack for a disk: which others are taken along, and where the build will stand. */
interface PackTask extends Task {
	place: Place;
	taken: readonly string[];
}

/** A page with its lines kept whole. */
function pageIn(dist: string, path: string): PageTree {
	const page = readPage(readFileSync(join(dist, path), 'utf8'));
	keepLines(page);
	return page;
}

/** What pages are styled by, by their kind, and the addresses of the pictures that they show. */
export function scan({ dist, files }: Task): { kinds: Kinds; pictures: string[] } {
	const pages = files.map((path) => pageIn(dist, path));
	return { kinds: mergeKinds(pages.map(kindOf)), pictures: [...new Set(pages.flatMap(picturesIn))] };
}

/** Keeps the lines of pages whole, gives them their style sheet and their policy; tells what stands in each, and packs those that are taken along. */
export function finish({
	dist,
	files,
	sheets,
	place,
	taken,
}: PackTask & { sheets: ReadonlyMap<string, Sheet> }) {
	const inline: [page: string, inline: Inline][] = [];
	const packed: ZipEntry[] = [];
	const portable = portableSite(dist, place, taken);
	for (const path of files) {
		const page = pageIn(dist, path);
		style(dist, page, sheets);
		inline.push([path, guard(path, page)]);
		writeFileSync(join(dist, path), writePage(page));
		if (portable.has(path)) packed.push(...portableEntry(dist, portable, path, page));
	}
	return { inline, packed };
}

/** Packs files that are no pages. */
export function pack({ dist, files, place, taken }: PackTask): ZipEntry[] {
	const portable = portableSite(dist, place, taken);
	return files.flatMap((file) => portableEntry(dist, portable, file));
}
