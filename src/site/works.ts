import type { Edition } from '../edition/types.ts';
import { workName, type Work } from '../registers/works/index.ts';
import { firstOf } from '../text/items.ts';
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

type Key = Pick<Work, 'authors' | 'etAl' | 'year'>;

/** Compares two works as a list of references has them: author after author, then the year. */
export function compareWorks(a: Key, b: Key): number {
	const names = ({ authors, etAl }: Key) => (etAl ? [...authors, 'et al.'] : authors);
	const [ours, theirs] = [names(a), names(b)];
	for (let i = 0; i < Math.max(ours.length, theirs.length); i++) {
		const order = compareNames(ours[i] ?? '', theirs[i] ?? '');
		if (order !== 0) return order;
	}
	return compareNames(a.year, b.year);
}

/** The works in the order of their names, as the list and the work's own page have them. */
export const worksInOrder = ({ works }: Pick<Edition, 'works'>): Work[] => works.toSorted(compareWorks);

/** The names of the authors, or of the editors, that a work's record has. */
export const recordedNames = ({ record }: Work): string[] =>
	(record?.author ?? record?.editor ?? []).map((each) => ('family' in each ? each.family : each.literal));

/** The lines of a list of works, without those that would lead from another name to a work next to them. */
export const withoutNeighbours = <Line extends { line: object; owner: unknown }>(
	lines: readonly Line[],
): Line[] =>
	lines.filter(
		({ line, owner }, i) =>
			!('see' in line) || (lines[i - 1]?.owner !== owner && lines[i + 1]?.owner !== owner),
	);

/**
 * The other names under which a reader may look for a work: that of its first author where the dissertation
 * misspells or shortens it, and the key as the dissertation prints it in another place.
 */
function otherNames(work: Work): { name: string; authors: string[] }[] {
	const own = firstOf(firstOf(work.authors).split(','));
	const authors = recordedNames(work);
	const right = () => workName({ authors: authors.slice(0, 3), etAl: authors.length > 3, year: work.year });
	const printed = work.variants.map((name) => ({ name, authors: [firstOf(name.split(/,| & | et al| \(/))] }));
	return [...(authors.length > 0 ? [{ name: right(), authors }] : []), ...printed].filter(
		(other) => compareNames(firstOf(other.authors), own) !== 0,
	);
}

/**
 * The list of works by letters, with lines that lead from other names to them. A line that would stand next
 * to its own work is left out.
 *
 * @param edition for its works
 * @returns each letter with its lines, a work or the name (`Aharoni (1986)`) and the id of one to see, and its works
 */
export function worksByLetter({ works }: Pick<Edition, 'works'>) {
	const lines = works
		.flatMap((owner) => {
			const others = otherNames(owner).map(({ name, authors }) => ({
				key: { authors, etAl: false, year: owner.year },
				letter: letterOf(firstOf(authors)),
				line: { see: { name, id: owner.id } },
				owner,
			}));
			const letter = letterOf(firstOf(owner.authors));
			return [{ key: owner, letter, line: { work: owner }, owner }, ...others];
		})
		.sort((a, b) => compareWorks(a.key, b.key));
	return [...Map.groupBy(withoutNeighbours(lines), ({ letter }) => letter)].map(([letter, group]) => ({
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
	work.meant !== undefined || otherNames(work).some(({ name }) => !work.variants.includes(name));

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
