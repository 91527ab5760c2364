import type { Edition } from '../edition/types.ts';
import { exportFormats, exportPath, worksExport } from './exports.ts';
import { isPart, type PageRecord } from './record.ts';
import { schemaType } from './json-ld.ts';

/** A typed link from a page (RFC 8288), as Signposting uses them. */
export interface TypedLink {
	rel: 'cite-as' | 'license' | 'type' | 'describedby' | 'item' | 'collection';
	/** Absolute. */
	href: string;
	/** Media type of what it leads to, where that is a file. */
	type?: string;
}

/** Whether a page has its own reference as files; an entry of a register has none. */
export const hasExports = (
	record: PageRecord,
): record is Exclude<PageRecord, { kind: 'page' | 'entry' | 'work' }> =>
	!['page', 'entry', 'work'].includes(record.kind);

/** Where the reference to what a page is stands as a file: to itself, or to the work that it is about. */
function referencePath(record: PageRecord, ending: string): string | undefined {
	if (hasExports(record)) return exportPath(record.path, ending);
	return record.kind === 'work' && record.work ? worksExport(record.path, ending) : undefined;
}

/**
 * Where a page is cited, what it is, under which licence, and what belongs to it.
 *
 * @param edition for the licence
 * @param record the page
 * @param absolute makes a path from the site's root an address
 * @param cited the address by which the page is cited, where that is not its own
 */
export function typedLinks(
	{ meta }: Pick<Edition, 'meta'>,
	record: PageRecord,
	absolute: (path: string) => string,
	cited = absolute(record.path),
): TypedLink[] {
	const files = 'pictures' in record ? [...record.pictures, ...record.data] : [];
	return [
		{ rel: 'cite-as', href: cited },
		{ rel: 'type', href: `https://schema.org/${schemaType(record)}` },
		{ rel: 'license', href: `https://spdx.org/licenses/${meta.companion.license.prose}` },
		...(isPart(record) ? [{ rel: 'collection', href: absolute('/'), type: 'text/html' } as const] : []),
		...exportFormats.flatMap(({ ending, type }) => {
			const path = referencePath(record, ending);
			return path ? [{ rel: 'describedby' as const, href: absolute(path), type }] : [];
		}),
		...files.map(({ path, type }) => ({ rel: 'item' as const, href: absolute(path), type })),
	];
}

/** The links of many pages as a link set (RFC 9264), by the address that they start from. */
export const linkset = (links: readonly (readonly [anchor: string, TypedLink[]])[]) => ({
	linkset: links.map(([anchor, list]) => ({
		anchor,
		...Object.fromEntries(
			[...Map.groupBy(list, ({ rel }) => rel)].map(([rel, targets]) => [
				rel,
				targets.map(({ href, type }) => ({ href, type })),
			]),
		),
	})),
});
