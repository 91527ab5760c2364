import type { ElementContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { h } from 'hastscript';
import { visit } from 'unist-util-visit';
import { onceFor } from '../edition/once-for.ts';
import type { Edition } from '../edition/types.ts';
import { workName } from '../registers/works/index.ts';
import { chinese } from '../text/chinese.ts';
import { firstOf } from '../text/items.ts';
import { byId, byKey } from '../text/lookup.ts';
import { listed } from '../text/numbers.ts';
import { fill } from '../text/words.ts';
import { formatReference } from './format.ts';
import type { CslItem } from './csl.ts';

/** A reference as nodes: words, italics and superior letters; Chinese in elements that say so. */
export function referenceNodes(item: CslItem): ElementContent[] {
	const reference = fromHtml(formatReference(item), { fragment: true });
	visit(reference, 'text', ({ value }, index, parent) => {
		const parts = value
			.split(chinese)
			.map((part, i): ElementContent =>
				i % 2 === 1 ? h('span', { lang: 'zh-Hans' }, part) : { type: 'text', value: part },
			);
		if (parts.length === 1 || !parent || index === undefined) return undefined;
		parent.children.splice(index, 1, ...parts);
		return index + parts.length;
	});
	return reference.children as ElementContent[];
}

/**
 * Makes the address at the end of a reference, which is changed in place, a link: a DOI, or where a publisher has the
 * work. Where it does not fit into a line it breaks before a point or behind a slash.
 */
function linkAddress(reference: ElementContent[]): ElementContent[] {
	const last = reference.at(-1);
	if (last?.type !== 'text') return reference;
	const [printed, host = '', path = ''] = /(https:\/\/[^/\s]*)(\S*)$/.exec(last.value) ?? [];
	if (printed === undefined) return reference;
	last.value = last.value.slice(0, -printed.length);
	const broken = path.split(/(?=\.\w)|(?<=\/)/).flatMap((piece, i) => (i > 0 ? [h('wbr'), piece] : [piece]));
	reference.push(h('a', { href: encodeURI(printed).replace(/#/g, '%23') }, [host, ...broken]));
	return reference;
}

/** The works of an edition that have a record, in CSL-JSON, by their ids. */
export const workItems = onceFor(
	({ works }: Pick<Edition, 'works'>): ReadonlyMap<string, CslItem> =>
		new Map(works.flatMap(({ id, record }) => (record ? [[id, { ...record, id }] as const] : []))),
);

/** The works that have a record, by their ids, with the first that has the same: some are printed in two ways. */
export const publications = onceFor(({ works }: Pick<Edition, 'works'>): ReadonlyMap<string, string> => {
	const known = works.filter(({ record }) => record);
	const alike = Map.groupBy(known, ({ record }) => JSON.stringify(record));
	return new Map([...alike.values()].flatMap((same) => same.map(({ id }) => [id, firstOf(same).id])));
});

/** How sure the editors are of a work, the surest first. */
const sureness = ['confirmed', 'probable', 'recalled', 'printed'] as const;

/**
 * The records of works as they are taken away: a publication once, with how sure it is that it is the one that is
 * meant. Works without a record are left out.
 */
export function worksTaken(edition: Pick<Edition, 'works' | 'ui'>, ids: readonly string[]): CslItem[] {
	const { cite, works: words } = edition.ui;
	const first = publications(edition);
	const known = ids.filter((id) => first.has(id)).map((id) => byId(edition.works, id));
	return [...Map.groupBy(known, ({ id }) => byKey(first, id))].map(([id, same]) => {
		const { status, doubt } = firstOf(
			sureness.flatMap((each) => same.filter((work) => work.status === each)),
		);
		const { name, meaning } = words.statuses[status];
		return {
			...byKey(workItems(edition), id),
			note: fill(cite.record, {
				status: name,
				why: (doubt ?? meaning).replace(/\.$/, ''),
				names: listed(same.map(workName)),
			}),
			keyword: fill(cite.keyword, { status: name.toLowerCase() }),
		};
	});
}

/** The formatted reference of every work that has a record, by the work's id. */
export const referencesOf = onceFor(
	(edition: Edition): ReadonlyMap<string, ElementContent[]> =>
		new Map([...workItems(edition)].map(([id, item]) => [id, linkAddress(referenceNodes(item))])),
);
