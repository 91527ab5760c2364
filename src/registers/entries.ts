import { worksCited } from '../citing/works.ts';
import type { MentionKind } from '../edition/chapter.ts';
import type { Edition } from '../edition/edition.ts';
import { formatDate } from '../site/dates.ts';
import { entryPath } from '../site/paths.ts';
import { workName } from './names.ts';

/** An entry of a register as its page, its preview and the search index show it. */
export interface Entry {
	kind: MentionKind;
	id: string;
	/** Path from the site's root. */
	path: string;
	/** Plain text. */
	name: string;
	zh?: string | undefined;
	pinyin?: string | undefined;
	/** Short facts in plain text. */
	facts: string[];
	/** HTML without a wrapping element. */
	text: string;
	/** The dissertation's pages. */
	pages: number[];
	/** Other words by which it should be found. */
	also: string[];
}

const escape = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');

const regions: Record<string, string> = {
	'yangtze-river-delta': 'Yangtze River Delta',
	'pearl-river-delta': 'Pearl River Delta',
	'coastal-interiors': 'Interiors of the coastal provinces',
	'central-and-west': 'Central and West China',
	'other-china': 'China',
	abroad: 'Abroad',
};

const compact = (values: (string | undefined | false)[]) =>
	values.filter((value): value is string => Boolean(value));

/** The registers that have entries, by name. */
export const entryKinds = [
	'terms',
	'works',
	'policies',
	'places',
	'people',
	'organisations',
	'interviewees',
] as const;
export type EntryKind = (typeof entryKinds)[number];

/**
 * Every entry of a register, in the register's order, ready to be shown.
 *
 * @param edition the edition
 * @param kind the register
 */
export function entriesOf(edition: Edition, kind: EntryKind): Entry[] {
	const entry = (
		id: string,
		name: string,
		fields: Partial<Omit<Entry, 'kind' | 'id' | 'path' | 'name'>>,
	): Entry => ({
		kind,
		id,
		path: entryPath(kind, id),
		name,
		facts: [],
		text: '',
		pages: [],
		also: [],
		...fields,
	});
	switch (kind) {
		case 'terms':
			return edition.terms.map((term) =>
				entry(term.id, term.term, {
					zh: term.zh,
					pinyin: term.pinyin,
					facts: term.also.length > 0 ? [`Also ${term.also.join(', ')}`] : [],
					text: escape(term.definition),
					pages: term.source.pages,
					also: term.also,
				}),
			);
		case 'works': {
			const list = worksCited(edition);
			return edition.works.map((work) =>
				entry(work.id, workName(work), {
					facts: compact([
						work.variants.length > 0 && `Also printed as ${work.variants.join('; ')}`,
						work.note,
					]),
					text: list.get(work.id)!.confirmed ?? '',
					also: work.variants,
				}),
			);
		}
		case 'policies':
			return edition.policies.map((policy) =>
				entry(policy.id, policy.title, {
					facts: compact([
						formatDate(policy.date) + (policy.until ? ` – ${formatDate(policy.until)}` : ''),
						policy.issuer,
						policy.kind,
					]),
					text: escape(policy.did),
					pages: policy.source.pages,
					also: compact([policy.short]),
				}),
			);
		case 'places':
			return edition.places.map((place) =>
				entry(place.id, place.name, {
					zh: place.zh,
					facts: compact([
						place.kind,
						place.within.join(', '),
						regions[place.region],
						place.type && `${place.type} village`,
						place.pseudonym && 'pseudonym',
					]),
					text: escape(place.what),
					pages: place.source.pages,
				}),
			);
		case 'people':
			return edition.people.map((person) =>
				entry(person.id, person.name, {
					zh: person.zh,
					facts: [person.role],
					text: escape(person.what),
					pages: person.source.pages,
				}),
			);
		case 'organisations':
			return edition.organisations.map((organisation) =>
				entry(organisation.id, organisation.name, {
					zh: organisation.zh,
					pinyin: organisation.pinyin,
					facts: compact([
						organisation.kind,
						organisation.also.length > 0 && `also ${organisation.also.join(', ')}`,
					]),
					text: escape(organisation.what),
					pages: organisation.source.pages,
					also: organisation.also,
				}),
			);
		case 'interviewees':
			return edition.interviewees.map((interviewee) =>
				entry(interviewee.id, `Interviewee ${interviewee.id}`, {
					facts: compact([
						interviewee.name && `called ${interviewee.name}`,
						interviewee.roles.join(' and '),
						interviewee.gender === 'F' ? 'woman' : 'man',
						`in ${interviewee.gender === 'F' ? 'her' : 'his'} ${interviewee.age}`,
					]),
					text: interviewee.about
						? escape(interviewee.about)
						: 'Stands in the table of interviewees; the text cites nothing under this number.',
					pages: interviewee.source.pages,
				}),
			);
	}
}

/** An entry's preview, as HTML: its name, the facts, the text. */
export function previewOf(entry: Entry): string {
	const name = entry.kind === 'works' && entry.text ? '' : `<strong>${escape(entry.name)}</strong>`;
	const zh = entry.zh ? ` <span lang="zh-Hans">${entry.zh}</span>` : '';
	const facts = entry.facts.length > 0 ? ` <small>${escape(entry.facts.join(' · '))}</small>` : '';
	return `${name}${zh}${facts}${entry.text ? ` <span>${entry.text}</span>` : ''}`;
}
