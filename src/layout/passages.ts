import { isDeepStrictEqual } from 'node:util';
import { passagesIn, type Words } from '../chapters/passages.ts';
import { chapterLabel, sectionTitle } from '../edition/uses.ts';
import { loadEdition } from '../site/edition.ts';
import { chapterTree } from './chapter-tree.ts';

/** A sentence that mentions an entry, with where it stands. */
export interface PlacedPassage {
	/** Address of the section, `4-coevolution/findings`, or of the chapter. */
	address: string;
	/** The section's name. */
	title: string;
	sentence: readonly Words[];
	/** Its longest run of words that nothing interrupts. */
	run: string;
	/** The sentence before, where this one leans on it. */
	before: readonly Words[] | undefined;
	/** The dissertation's pages, as the text prints them. */
	pages: string | undefined;
	/** The page that these begin on; where the text names none, the first of the section; none in the abstract. */
	page: number | undefined;
}

/** Every passage of every chapter, by what it mentions. */
async function readPassages(): Promise<Map<string, PlacedPassage[]>> {
	const edition = loadEdition();
	const all = new Map<string, PlacedPassage[]>();
	for (const chapter of edition.chapters) {
		if (chapter.status === 'planned') continue;
		for (const { entry, section, sentence, run, before, pages } of passagesIn(
			await chapterTree(chapter),
			chapter.sections,
		)) {
			const address = section === undefined ? chapter.id : `${chapter.id}/${section}`;
			const title = section === undefined ? chapterLabel(chapter) : sectionTitle(edition, address);
			const known = all.get(entry) ?? [];
			all.set(entry, known);
			// A sentence that mentions an entry twice is one passage.
			if (known.some((each) => each.address === address && isDeepStrictEqual(each.sentence, sentence)))
				continue;
			const [first] = edition.sections.get(address)?.pages ?? chapter.pages ?? [];
			const page = pages ? Number(/\d+/.exec(pages)![0]) : first;
			known.push({ address, title, sentence, run, before, pages, page });
		}
	}
	return all;
}

let passages: Promise<Map<string, PlacedPassage[]>> | undefined;

/**
 * The sentences of the chapters that mention an entry, in the order of the text.
 *
 * @param kind the register
 * @param id the entry
 */
export async function passagesOf(kind: string, id: string): Promise<readonly PlacedPassage[]> {
	const all = await (import.meta.env.PROD ? (passages ??= readPassages()) : readPassages());
	return all.get(`${kind}/${id}`) ?? [];
}
