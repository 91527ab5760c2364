import type { Edition } from '../edition/edition.ts';
import type { Work } from '../schemas/works.ts';

/** A work's authors as an author-year citation prints them: up to three names, then "et al.". */
export function workAuthors(work: Work): string {
	if (work.etAl || work.authors.length > 3) return `${work.authors[0]} et al.`;
	if (work.authors.length === 1) return work.authors[0]!;
	return `${work.authors.slice(0, -1).join(', ')} & ${work.authors.at(-1)}`;
}

/** All authors of a work and its year, as its entry in the register is headed. */
export function workName(work: Work): string {
	const authors =
		work.authors.length > 1
			? `${work.authors.slice(0, -1).join(', ')} & ${work.authors.at(-1)}`
			: work.authors[0]!;
	return `${authors}${work.etAl ? ' et al.' : ''} (${work.year || 'n.d.'})`;
}

/** The name under which an entry of a register is known, for links and search. */
export function entryName(edition: Edition, kind: string, id: string): string {
	const find = <T extends { id: string }>(entries: T[]): T => {
		const entry = entries.find((candidate) => candidate.id === id);
		if (!entry) throw new Error(`There is no "${id}" in ${kind}.`);
		return entry;
	};
	switch (kind) {
		case 'works':
			return workName(find(edition.works));
		case 'terms':
			return find(edition.terms).term;
		case 'policies':
			return find(edition.policies).title;
		case 'places':
			return find(edition.places).name;
		case 'people':
			return find(edition.people).name;
		case 'organisations':
			return find(edition.organisations).name;
		case 'interviewees':
			return `interviewee ${find(edition.interviewees).id}`;
		case 'figures':
			return `Figure ${edition.figures.get(id)?.number}`;
		default:
			throw new Error(`There is no register ${kind}.`);
	}
}
