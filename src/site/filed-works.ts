/** The works cited as a book lists them: each where its reference begins, whatever the dissertation calls it. */
import { publications } from '../citing/works.ts';
import type { Edition } from '../edition/types.ts';
import { workName, type Work } from '../registers/works/index.ts';
import { firstOf } from '../text/items.ts';
import { byKey } from '../text/lookup.ts';
import { compareNames } from '../text/sorting.ts';
import {
	compareKeys,
	filedName,
	filingKey,
	isFiledElsewhere,
	withoutNeighbours,
	worksInOrder,
} from './works.ts';

/** A publication of the list. */
export interface FiledWork {
	/** The works of the register that it is: the dissertation prints some in two ways. */
	works: Work[];
	/** How the text cites it, where that does not lead to it: `Aldo & Lazzarini (2012)`. */
	citedAs: string[];
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
		const key = filingKey(firstOf(works));
		const elsewhere = works.filter(isFiledElsewhere);
		const see = filedName(firstOf(works));
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
		unknown: worksInOrder({ works: cited.filter(({ id }) => !first.has(id)) }),
	};
}
