import '@citation-js/plugin-csl';
import { Cite } from '@citation-js/core';
import type { Edition } from '../edition/edition.ts';
import { workName } from '../registers/names.ts';

/** A work as the list of works cited prints it. */
export interface WorkCited {
	/** HTML: a formatted reference where a record was confirmed, the author-year key elsewhere. */
	html: string;
	/** The formatted reference, only where a record was confirmed. */
	confirmed?: string;
}

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

const lists = new WeakMap<Edition, Map<string, WorkCited>>();

/** Every work of the edition as the list of works cited prints it, by id. */
export function worksCited(edition: Edition): Map<string, WorkCited> {
	const known = lists.get(edition);
	if (known) return known;
	const confirmed = formatReferences(
		edition.works.flatMap((work) => (work.record ? [{ ...work.record, id: work.id }] : [])),
	);
	const list = new Map(
		edition.works.map((work): [string, WorkCited] => {
			const reference = confirmed.get(work.id);
			return [work.id, reference ? { html: reference, confirmed: reference } : { html: workName(work) }];
		}),
	);
	lists.set(edition, list);
	return list;
}
