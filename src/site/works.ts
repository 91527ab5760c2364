import type { Edition } from '../edition/types.ts';
import { workName, type Work } from '../registers/works/index.ts';
import { firstOf, itemAt } from '../text/items.ts';
import { compareNames, letterOf } from '../text/sorting.ts';
import { inWords } from '../text/numbers.ts';
import { capital, compact, fill } from '../text/words.ts';

/** What a work is, as far as the list tells kinds apart; `unknown` where there is no record. */
export const workKinds = ['article', 'book', 'chapter', 'paper', 'press', 'unknown'] as const;
type WorkKind = (typeof workKinds)[number];

/** A letter of the list, with what stands under it in its order. */
export type LetterGroup = ReturnType<typeof worksByLetter>[number];

const kinds: Partial<Record<string, WorkKind>> = {
	'article-journal': 'article',
	book: 'book',
	chapter: 'chapter',
	'article-newspaper': 'press',
	'article-magazine': 'press',
	webpage: 'press',
};

/** What a work is, from its record. */
export const kindOf = ({ record }: Pick<Work, 'record'>): WorkKind =>
	record ? (kinds[record.type] ?? 'paper') : 'unknown';

/** The names of the authors, or of the editors, that a work's record has. */
export const recordedNames = ({ record }: Work): string[] =>
	(record?.author ?? record?.editor ?? []).map((each) => ('family' in each ? each.family : each.literal));

/**
 * Key by which a work is filed where its reference begins: its authors or editors, or its title; its year; its title.
 * Where it has no record, that is how the dissertation cites it.
 */
export function filingKey(work: Work) {
	const { record, authors, etAl, year } = work;
	const people = recordedNames(work);
	const title = record?.title ?? '';
	const issued = record?.issued['date-parts'][0][0];
	return {
		authors: record ? (people.length > 0 ? people : [title]) : [...authors, ...(etAl ? ['et al.'] : [])],
		year: issued === undefined ? year : String(issued),
		title,
	};
}
export type FilingKey = ReturnType<typeof filingKey>;

/** Compares two keys as a list of references has them: author after author, then the year, then the title. */
export function compareKeys(a: FilingKey, b: FilingKey): number {
	for (let i = 0; i < Math.max(a.authors.length, b.authors.length); i++) {
		const order = compareNames(a.authors[i] ?? '', b.authors[i] ?? '');
		if (order !== 0) return order;
	}
	return compareNames(a.year, b.year) || compareNames(a.title, b.title);
}

/** Works in the order of their references, as the list and the work's own page have them. */
export const worksInOrder = ({ works }: Pick<Edition, 'works'>): Work[] =>
	works
		.map((work) => ({ work, key: filingKey(work) }))
		.sort((a, b) => compareKeys(a.key, b.key))
		.map(({ work }) => work);

/** A name without initials: `Z. Wang`, `Xi, J. R.`. */
const surname = (name: string): string => name.replace(/,.*$|^(?:\p{L}\. ?)+/gu, '');

/** Whether two lists would have a name at the same place, initials aside. */
const alike = (a: string, b: string): boolean => compareNames(surname(a), surname(b)) === 0;

/** Whether a reader who knows the name in the text alone would not know the reference by it. */
export function isFiledElsewhere(work: Work): boolean {
	const { authors, year } = filingKey(work);
	return (
		work.year !== year ||
		work.authors.some((name, i) => i < authors.length && !alike(name, itemAt(authors, i)))
	);
}

/** The name under which a work is filed: `Musacchio & Lazzarini (2012)`. */
export function filedName(work: Work): string {
	const { authors, year } = filingKey(work);
	const etAl = work.record !== undefined && authors.length > 3;
	return work.record
		? workName({ authors: etAl ? [firstOf(authors)] : authors, etAl, year })
		: workName(work);
}

/** The lines of a list of works, without those that would lead from another name to a work next to them. */
export const withoutNeighbours = <Line extends { line: object; owner: unknown }>(
	lines: readonly Line[],
): Line[] =>
	lines.filter(
		({ line, owner }, i) =>
			!('see' in line) || (lines[i - 1]?.owner !== owner && lines[i + 1]?.owner !== owner),
	);

/** The names under which the text has a work, where a reader would look for it in another place. */
function otherNames(work: Work): { name: string; authors: string[] }[] {
	const printed = work.variants.map((name) => ({ name, authors: [firstOf(name.split(/,| & | et al| \(/))] }));
	const own = firstOf(filingKey(work).authors);
	return [{ name: workName(work), authors: work.authors }, ...printed].filter(
		({ authors }) => !alike(firstOf(authors), own),
	);
}

/**
 * The list of works by letters, with lines that lead from other names to them. A line that would stand next
 * to its own work is left out.
 *
 * @param edition for its works
 * @returns each letter with its lines, a work or a name in the text (`Ahroni (1986)`), the id of one to see and the name
 * under which that is filed, and its works
 */
export function worksByLetter({ works }: Pick<Edition, 'works'>) {
	const lines = works
		.flatMap((owner) => {
			const key = filingKey(owner);
			const others = otherNames(owner).map(({ name, authors }) => ({
				key: { ...key, authors },
				line: { see: { name, id: owner.id, filed: filedName(owner) } },
				owner,
			}));
			return [{ key, line: { work: owner }, owner }, ...others];
		})
		.sort((a, b) => compareKeys(a.key, b.key));
	const letters = Map.groupBy(withoutNeighbours(lines), ({ key }) => letterOf(firstOf(key.authors)));
	return [...letters].map(([letter, group]) => ({
		letter,
		lines: group.map(({ line }) => line),
		works: group.flatMap(({ line }) => ('work' in line ? [line.work] : [])),
	}));
}

/**
 * What there is to say of a work besides its reference: its doubt, whom a misspelt key means, other spellings.
 *
 * @param work the work
 * @param words the words of the register's file
 * @param status the name of its status, before the doubt
 */
export function remarksOn(work: Work, words: Readonly<Record<string, string>>, status?: string): string[] {
	const { doubt, meant, variants, note } = work;
	return compact([
		doubt && compact([status, doubt]).join(': '),
		meant && fill(words['meant'] ?? '', { meant }),
		variants.length > 0 && fill(words['variants'] ?? '', { variants: variants.join('; ') }),
		note,
	]).map((remark) => remark.replace(/\.?$/, '.'));
}

/** Whether the dissertation prints a key that is not what the reference begins with. */
export const misnamed = (work: Work): boolean =>
	work.meant !== undefined || !alike(firstOf(work.authors), firstOf(filingKey(work).authors));

/** The two works before and the two after one in the list. */
export function neighboursOfWork(edition: Pick<Edition, 'works'>, id: string) {
	const list = worksInOrder(edition);
	const at = list.findIndex((work) => work.id === id);
	return { before: list.slice(Math.max(0, at - 2), at), after: list.slice(at + 1, at + 3) };
}

/**
 * How many works stand how: `Ten works: six confirmed, two probable, two not checked.`
 *
 * @param edition for the words
 * @param works the works
 */
export function standingsOf({ ui }: Pick<Edition, 'ui'>, works: readonly Pick<Work, 'status'>[]): string {
	const statuses = Object.entries(ui.works.statuses).flatMap(([status, { name }]) => {
		const count = works.filter((work) => work.status === status).length;
		return count > 0 ? [{ name: name.charAt(0).toLowerCase() + name.slice(1), count }] : [];
	});
	if (works.length === 1) return fill(ui.register.standingOne, { statuses: firstOf(statuses).name });
	return fill(ui.register.standing, {
		count: capital(inWords(works.length)),
		statuses: statuses.map(({ name, count }) => `${inWords(count)} ${name}`).join('; '),
	});
}
