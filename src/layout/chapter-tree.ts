import type { Root } from 'hast';
import { assembleChapter } from '../chapters/assemble.ts';
import { proseTree } from '../chapters/prose.ts';
import { sourceNotesIn, type SourceNote } from '../chapters/source-notes.ts';
import { authoring } from '../components/authoring.ts';
import type { Chapter } from '../edition/types.ts';
import { sectionStatesIn } from '../site/section-states.ts';
import { loadEdition } from '../site/edition.ts';
import { glossOf } from '../site/glosses.ts';
import { href } from '../site/paths.ts';
import { perBuild } from '../site/per-build.ts';

/** The notes on the source, where the edition has a page of them. */
const allNotes = perBuild(async () => {
	const page = loadEdition().pages.find(({ id }) => id === 'notes');
	return page ? sourceNotesIn(await proseTree(page.text, authoring)) : new Map<string, SourceNote[]>();
});

/** The notes on the source beside the paragraphs of a chapter, by the paragraph's id. */
async function notesOf({ id }: Chapter): Promise<Map<string, SourceNote[]>> {
	return new Map(
		[...(await allNotes())].flatMap(([place, beside]) => {
			const [chapter, paragraph = ''] = place.split('#');
			return chapter === id ? [[paragraph, beside] as const] : [];
		}),
	);
}

/**
 * A chapter's text, drawn and assembled once in a build. Whatever shows it, whole or in part, is written from this tree
 * (`src/outputs`).
 */
export const chapterTree = perBuild(async (chapter: Chapter): Promise<Root> => {
	const edition = loadEdition();
	const gloss = (entry: string) => glossOf(edition, entry);
	const margin = { notes: await notesOf(chapter), gloss };
	const text = await proseTree(chapter.text, authoring);
	const sectionStates = new Map(sectionStatesIn(edition, chapter).map((each) => [each.section, each]));
	return assembleChapter(text, chapter, { href, margin, sectionStates, words: edition.ui.chapter });
});
