import type { Edition } from '../edition/types.ts';
import { formatReference } from './format.ts';
import type { CslItem } from './csl.ts';

/**
 * Makes the address at the end of a reference a link: a DOI, or where a publisher has the work. Where it does not fit
 * into a line it breaks before a point or behind a slash.
 */
function linkAddress(html: string): string {
	return html.replace(/https:\/\/\S+$/, (printed) => {
		const address = printed.replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)));
		const [host = ''] = /^https:\/\/[^/]*/.exec(printed) ?? [];
		const broken = host + printed.slice(host.length).replace(/\.(?=\w)|(?<=\/)/g, '<wbr>$&');
		return `<a href="${encodeURI(address).replace(/#/g, '%23')}">${broken}</a>`;
	});
}

const items = new WeakMap<Edition['works'], Map<string, CslItem>>();

/** The works of an edition that have a record, in CSL-JSON, by their ids. */
export function workItems({ works }: Pick<Edition, 'works'>): ReadonlyMap<string, CslItem> {
	const known =
		items.get(works) ??
		new Map(
			works.flatMap(({ id, record }): [string, CslItem][] => (record ? [[id, { ...record, id }]] : [])),
		);
	items.set(works, known);
	return known;
}

const lists = new WeakMap<Edition, Map<string, string>>();

/** The formatted reference of every work that has a record, by the work's id, as HTML. */
export function referencesOf(edition: Edition): ReadonlyMap<string, string> {
	const known = lists.get(edition);
	if (known) return known;
	const list = new Map(
		[...workItems(edition)].map(([id, item]) => [id, linkAddress(formatReference(item))] as const),
	);
	lists.set(edition, list);
	return list;
}
