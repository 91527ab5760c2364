import type { Edition } from '../edition/types.ts';
import { exportFormats, exportPath } from './exports.ts';
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

/** Whether a page has its reference as files. */
export const hasExports = ({ kind }: Pick<PageRecord, 'kind'>): boolean => kind !== 'page';

/**
 * Where a page is cited, what it is, under which licence, and what belongs to it.
 *
 * @param edition for the licence
 * @param record the page
 * @param absolute makes a path from the site's root an address
 */
export function typedLinks(
	{ meta }: Pick<Edition, 'meta'>,
	record: PageRecord,
	absolute: (path: string) => string,
): TypedLink[] {
	const files = 'pictures' in record ? [...record.pictures, ...record.data] : [];
	const cited = absolute(record.path);
	return [
		{ rel: 'cite-as', href: cited },
		{ rel: 'type', href: `https://schema.org/${schemaType(record)}` },
		{ rel: 'license', href: `https://spdx.org/licenses/${meta.companion.license.prose}` },
		...(isPart(record) ? [{ rel: 'collection', href: absolute('/'), type: 'text/html' } as const] : []),
		...(hasExports(record)
			? exportFormats.map(({ ending, type }) => ({
					rel: 'describedby' as const,
					href: absolute(exportPath(record.path, ending)),
					type,
				}))
			: []),
		...files.map(({ path, type }) => ({ rel: 'item' as const, href: absolute(path), type })),
	];
}

/** A link of a set: where it leads, and what is there. */
interface Target {
	href: string;
	type?: string;
}

/**
 * The links of many pages as a link set (RFC 9264), by the page that they start from.
 *
 * @param links each page's address and its links
 */
export const linkset = (links: readonly (readonly [anchor: string, TypedLink[]])[]) => ({
	linkset: links.map(([anchor, list]) => ({
		anchor,
		...Object.fromEntries(
			[...Map.groupBy(list, ({ rel }) => rel)].map(([rel, targets]): [string, Target[]] => [
				rel,
				targets.map(({ href, type }) => ({ href, ...(type && { type }) })),
			]),
		),
	})),
});
