import type { Edition } from '../edition/types.ts';
import { workName, type Work } from '../registers/works/index.ts';
import { firstOf } from '../text/items.ts';
import { compareNames, letterOf } from '../text/sorting.ts';
import { inWords } from '../text/numbers.ts';
import { capital, fill } from '../text/words.ts';

/** What a work is, as far as the list tells kinds apart; `unknown` where there is no record. */
export type WorkKind = 'article' | 'book' | 'chapter' | 'paper' | 'press' | 'unknown';

/** A line of the list that leads from the name by which a reader may look to the work. */
export interface SeeLine {
	/** The name, as `Aharoni (1986)`. */
	name: string;
	/** The work's id. */
	id: string;
	letter: string;
}

/** A letter of the list, with what stands under it in its order. */
export interface LetterGroup {
	letter: string;
	works: Work[];
	lines: ({ work: Work } | { see: SeeLine })[];
}

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

/** The first of the authors, or of the editors, that a work's record has. */
function firstAuthor({ record }: Work): string | undefined {
	const [first] = record?.author ?? record?.editor ?? [];
	return first && ('family' in first ? first.family : first.literal);
}

/**
 * The other names under which a reader may look for a work: that of its first author where the dissertation
 * misspells or shortens it, and the key as the dissertation prints it in another place.
 */
function otherNames(work: Work): { name: string; authors: string[] }[] {
	const own = firstOf(work.authors);
	const first = firstAuthor(work);
	const people = work.record?.author ?? work.record?.editor ?? [];
	const families = people.map((each) => ('family' in each ? each.family : each.literal));
	const right =
		first !== undefined && compareNames(first, own.replace(/,.*$/, '')) !== 0
			? [
					{
						name: workName({ authors: families.slice(0, 3), etAl: families.length > 3, year: work.year }),
						authors: families,
					},
				]
			: [];
	const printed = work.variants.flatMap((name) => {
		const authors = [firstOf(name.split(/,| & | et al| \(/))];
		return compareNames(firstOf(authors), firstOf(own.split(','))) === 0 ? [] : [{ name, authors }];
	});
	return [...right, ...printed];
}

/**
 * The list of works by letters, with lines that lead from other names to them. A line that would stand next
 * to its own work is left out.
 *
 * @param edition for its works
 */
export function worksByLetter({ works }: Pick<Edition, 'works'>): LetterGroup[] {
	const lines = works
		.flatMap((work) => [
			{
				key: work,
				letter: letterOf(firstOf(work.authors)),
				line: { work },
				work,
			},
			...otherNames(work).map(({ name, authors }) => {
				const letter = letterOf(firstOf(authors));
				return {
					key: { authors, etAl: false, year: work.year },
					letter,
					line: { see: { name, id: work.id, letter } },
					work,
				};
			}),
		])
		.sort((a, b) => compareWorks(a.key, b.key));
	const shown = lines.filter(
		({ line, work }, i) => !('see' in line) || (lines[i - 1]?.work !== work && lines[i + 1]?.work !== work),
	);
	const letters = [...new Set(shown.map(({ letter }) => letter))];
	return letters.map((letter) => {
		const own = shown.filter((each) => each.letter === letter).map(({ line }) => line);
		return { letter, lines: own, works: own.flatMap((line) => ('work' in line ? [line.work] : [])) };
	});
}

/**
 * What there is to say of a work besides its reference: its doubt, whom a misspelt key means, other spellings.
 *
 * @param work the work
 * @param words the words of the register's file
 * @param status the name of its status, before the doubt
 */
export function remarksOn(work: Work, words: Readonly<Record<string, string>>, status?: string): string[] {
	return [
		...(work.doubt ? [status ? `${status}: ${work.doubt}` : work.doubt] : []),
		...(work.meant ? [fill(words['meant'] ?? '', { meant: work.meant })] : []),
		...(work.variants.length > 0
			? [fill(words['variants'] ?? '', { variants: work.variants.join('; ') })]
			: []),
		...(work.note ? [work.note] : []),
	].map((remark) => remark.replace(/\.?$/, '.'));
}

/** Whether the dissertation prints a key that is not what the reference begins with. */
export const misnamed = (work: Work): boolean =>
	work.meant !== undefined || otherNames(work).some(({ name }) => !work.variants.includes(name));

/** The works before and after one in the list. */
export function neighboursOfWork(edition: Pick<Edition, 'works'>, id: string, reach = 2) {
	const list = worksInOrder(edition);
	const at = list.findIndex((work) => work.id === id);
	return {
		before: list.slice(Math.max(0, at - reach), at),
		after: list.slice(at + 1, at + 1 + reach),
	};
}

/**
 * How many works stand how: `Ten works: six confirmed, two probable, two not checked.`
 *
 * @param edition for the words
 * @param works the works
 */
export function standingsOf({ ui }: Pick<Edition, 'ui'>, works: readonly Pick<Work, 'status'>[]): string {
	const names = Object.entries(ui.works.statuses).map(([status, { name }]) => ({
		name: name.charAt(0).toLowerCase() + name.slice(1),
		count: works.filter((work) => work.status === status).length,
	}));
	const statuses = names.filter(({ count }) => count > 0);
	if (works.length === 1) return fill(ui.register.standingOne, { statuses: firstOf(statuses).name });
	return fill(ui.register.standing, {
		count: capital(inWords(works.length)),
		statuses: statuses.map(({ name, count }) => `${inWords(count)} ${name}`).join('; '),
	});
}
