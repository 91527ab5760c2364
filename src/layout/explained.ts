import { type Explained, explainedBefore } from '../chapters/explained.ts';
import { type Passage, passagesIn } from '../chapters/passages.ts';
import type { Chapter, Section } from '../edition/types.ts';
import { perBuild } from '../site/per-build.ts';
import { chapterTree } from './chapter-tree.ts';
import { entryNames } from './passages.ts';

/** The sentences of a chapter that mention a term or an organisation, marked or not. */
const passagesOf = perBuild(async (chapter: Chapter): Promise<Passage[]> => {
	const find = entryNames(['terms', 'organisations']);
	return passagesIn(await chapterTree(chapter), chapter.sections, { find });
});

/** Ids of a section and of those that it holds. */
function idsWithin(chapter: Chapter, section: Section): Set<string> {
	const rest = chapter.sections.slice(chapter.sections.indexOf(section) + 1);
	const end = rest.findIndex(({ depth }) => depth <= section.depth);
	return new Set([section, ...rest.slice(0, end === -1 ? undefined : end)].map(({ id }) => id));
}

/** The terms and organisations that a section uses and its chapter explained before it. */
export async function explainedFor(chapter: Chapter, section: Section): Promise<Explained[]> {
	return explainedBefore(await passagesOf(chapter), idsWithin(chapter, section));
}
