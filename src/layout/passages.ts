import { isDeepStrictEqual } from 'node:util';
import { type FindNames, nameFinder } from '../chapters/names.ts';
import { type Passage, passagesIn } from '../chapters/passages.ts';
import { textFragment } from '../chapters/text-fragment.ts';
import { sectionPath } from '../edition/addresses.ts';
import { chapterLabel, sectionTitle } from '../edition/uses.ts';
import type { Chapter } from '../edition/types.ts';
import { loadEdition } from '../site/edition.ts';
import { entriesOf, shownRegisters } from '../site/entries.ts';
import { perBuild } from '../site/per-build.ts';
import { chapterTree } from './chapter-tree.ts';

/** A sentence that mentions an entry, with where it stands. */
export interface PlacedPassage extends Omit<Passage, 'entry' | 'section'> {
	chapter: Chapter;
	/** Address of the section, `4-coevolution/findings`, or of the chapter. */
	address: string;
	/** The section's name. */
	title: string;
	/** The first of the dissertation's pages; of its section where the text names none; none before the first. */
	page: number | undefined;
}

/** Finds the names of entries that stand in a text without a mark: those of all registers, or of some. */
export function entryNames(registers = shownRegisters(loadEdition()).map(({ name }) => name)): FindNames {
	const names = registers.flatMap((name) =>
		entriesOf(loadEdition(), name).map(({ id, spoken }) => [`${name}/${id}`, spoken] as const),
	);
	return nameFinder(new Map(names));
}

/** The first page of a printed label; without one, of the section or the chapter. */
const firstPage = (
	label: string | undefined,
	pages: readonly number[] | null | undefined,
): number | undefined => (label ? Number(/\d+/.exec(label)?.[0]) : pages?.[0]);

/** Every passage of every chapter, by what it mentions. */
const allPassages = perBuild(async (): Promise<Map<string, PlacedPassage[]>> => {
	const edition = loadEdition();
	const all = new Map<string, PlacedPassage[]>();
	const options = {
		find: entryNames(),
		people: shownRegisters(edition)
			.filter(({ people }) => people)
			.map(({ name }) => name),
	};
	for (const chapter of edition.chapters) {
		if (chapter.status === 'planned') continue;
		const passages = passagesIn(await chapterTree(chapter), chapter.sections, options);
		for (const { entry, section, ...passage } of passages) {
			const address = section === undefined ? chapter.id : `${chapter.id}/${section}`;
			const title = section === undefined ? chapterLabel(chapter) : sectionTitle(edition, address);
			const known = all.get(entry) ?? [];
			all.set(entry, known);
			// A sentence that mentions an entry twice is one passage.
			const last = known.at(-1);
			if (last?.address === address && isDeepStrictEqual(last.sentence, passage.sentence)) continue;
			const page = firstPage(passage.pages, edition.sections.get(address)?.pages ?? chapter.pages);
			// What stands just above need not be said again.
			const { before, ...rest } = passage;
			const lead = before && !isDeepStrictEqual(before, last?.sentence) ? { before } : {};
			known.push({ ...rest, ...lead, chapter, address, title, page });
		}
	}
	return all;
});

/**
 * Reads what the chapters mention: the sentences with an entry of a register, in the order of the text. While one writes they are read anew at each call, so a page with a list
 * calls it once, not once an entry.
 */
export async function readMentions() {
	const all = await allPassages();
	return (kind: string, id: string): readonly PlacedPassage[] => all.get(`${kind}/${id}`) ?? [];
}

/** The sentences of the chapters that mention one entry of a register, in the order of the text. */
export async function passagesOf(kind: string, id: string): Promise<readonly PlacedPassage[]> {
	return (await readMentions())(kind, id);
}

/** Id of a sentence's place on the page of its entry: `s1`. */
export const passageId = (index: number): string => `s${index + 1}`;

/** Where a sentence stands in the text, to be marked there; a browser that does not know how goes to its section. */
export function passagePath({ address, run }: Pick<PlacedPassage, 'address' | 'run'>): string {
	const path = sectionPath(address);
	const fragment = textFragment(run);
	return fragment && !path.includes('#') ? `${path}#${fragment}` : path + fragment;
}
