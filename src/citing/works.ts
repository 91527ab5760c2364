import '@citation-js/plugin-csl';
import { Cite } from '@citation-js/core';
import type { Edition } from '../edition/types.ts';

/**
 * Formats CSL-JSON records in the style of the American Psychological Association.
 *
 * @param records CSL-JSON items with an id
 * @returns a reference an id, as HTML without a wrapping element
 */
export function formatReferences(records: readonly { id: string }[]): Map<string, string> {
	// One citation a record: a list would add suffixes to years that the dissertation does not print.
	return new Map(
		records.map((record) => {
			const html: string = new Cite(record).format('bibliography', {
				format: 'html',
				template: 'apa',
				lang: 'en-US',
			});
			const text = html
				.replace(/<[^i/][^>]*>|<\/[^i][^>]*>/g, '')
				.replace(/\s+/g, ' ')
				.trim();
			return [record.id, text];
		}),
	);
}

/**
 * The citation in the text that goes with a reference: `(You, 2020, pp. 100–114)`.
 *
 * @param record a CSL-JSON item
 * @param pages first and last page
 */
export function formatCitation(record: { id: string }, [from, to]: readonly [number, number]): string {
	const locator = from === to ? `${from}` : `${from}–${to}`;
	const entry = { id: record.id, locator, label: 'page' };
	return new Cite(record).format('citation', { template: 'apa', lang: 'en-US', entry });
}

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

const lists = new WeakMap<Edition, Map<string, string>>();

/** The formatted reference of every work that has a record, by the work's id, as HTML. */
export function referencesOf(edition: Edition): ReadonlyMap<string, string> {
	const known = lists.get(edition);
	if (known) return known;
	const list = formatReferences(
		edition.works.flatMap(({ id, record }) => (record ? [{ ...record, id }] : [])),
	);
	const linked = new Map([...list].map(([id, html]) => [id, linkAddress(html)]));
	lists.set(edition, linked);
	return linked;
}
