/** The works cited as a book lists them: each where its reference begins, whatever the dissertation calls it. */
import { publications } from '../citing/works.ts';
import type { Edition } from '../edition/types.ts';
import { workName, type Work } from '../registers/works/index.ts';
import { firstOf, itemAt } from '../text/items.ts';
import { byKey } from '../text/lookup.ts';
import { compareNames } from '../text/sorting.ts';
import { compareWorks, recordedNames, withoutNeighbours } from './works.ts';

/** A publication of the list. */
export interface FiledWork {
	/** The works of the register that it is: the dissertation prints some in two ways. */
	works: Work[];
	/** How the text cites it, where that does not lead to it: `Aldo & Lazzarini (2012)`. */
	citedAs: string[];
}

/** Key by which a work’s reference is filed: its authors or editors, or its title; its year; its title. */
function keyOf(work: Work) {
	const { record, authors, year } = work;
	const people = recordedNames(work);
	const title = record?.title ?? '';
	const issued = record?.issued['date-parts'][0][0];
	return {
		authors: record ? (people.length > 0 ? people : [title]) : authors,
		etAl: false,
		year: issued === undefined ? year : String(issued),
		title,
	};
}
type FilingKey = ReturnType<typeof keyOf>;

const compareKeys = (a: FilingKey, b: FilingKey): number =>
	compareWorks(a, b) || compareNames(a.title, b.title);

/** Whether a reader who knows the name in the text alone would not know the reference by it. */
function isFiledElsewhere(work: Work): boolean {
	const { authors, year } = keyOf(work);
	/** Without initials: `Z. Wang`, `Xi, J. R.`. */
	const surname = (name: string) => name.replace(/,.*$|^(?:\p{L}\. ?)+/gu, '');
	return (
		work.year !== year ||
		work.authors.some(
			(name, i) => i < authors.length && compareNames(surname(name), itemAt(authors, i)) !== 0,
		)
	);
}

/**
 * Files the works that a book cites.
 *
 * @param edition for its works
 * @param ids of the works cited
 * @returns those whose publication is known, in the order of references, among lines that lead from a name in the text
 * (`Aldo & Lazzarini (2012)`) to the authors and the year under which a work is filed (`Musacchio & Lazzarini (2012)`);
 * and those known by their key alone
 */
export function filedWorks(edition: Pick<Edition, 'works'>, ids: ReadonlySet<string>) {
	const first = publications(edition);
	const cited = edition.works.filter(({ id }) => ids.has(id));
	const groups = Map.groupBy(
		cited.filter(({ id }) => first.has(id)),
		({ id }) => byKey(first, id),
	);
	const lines = [...groups.values()].flatMap((works) => {
		const key = keyOf(firstOf(works));
		const elsewhere = works.filter(isFiledElsewhere);
		const etAl = key.authors.length > 3;
		const see = workName({ authors: etAl ? [firstOf(key.authors)] : key.authors, etAl, year: key.year });
		return [
			{ key, owner: works, line: { works, citedAs: elsewhere.map(workName) } },
			...elsewhere
				.filter(({ authors }) => compareNames(firstOf(authors), firstOf(key.authors)) !== 0)
				.map((work) => ({
					key: { ...work, title: '' },
					owner: works,
					line: { name: workName(work), see, id: work.id },
				})),
		];
	});
	lines.sort((a, b) => compareKeys(a.key, b.key));
	return {
		known: withoutNeighbours(lines).map(({ line }) => line),
		unknown: cited.filter(({ id }) => !first.has(id)).sort(compareWorks),
	};
}
