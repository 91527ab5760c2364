import { getContainerRenderer } from '@astrojs/mdx/container-renderer';
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { loadRenderers } from 'astro:container';
import { getEntry, render } from 'astro:content';
import type { Root } from 'hast';
import { assembleChapter } from '../chapters/assemble.ts';
import { sourceNotesIn, type SourceNote } from '../chapters/source-notes.ts';
import { authoring } from '../components/authoring.ts';
import type { Chapter } from '../edition/types.ts';
import { sectionStatesIn } from '../site/section-states.ts';
import { loadEdition } from '../site/edition.ts';
import { glossOf } from '../site/glosses.ts';
import { href } from '../site/paths.ts';
import { perBuild } from '../site/per-build.ts';

/** Renders a file of prose by Astro, away from any page. */
async function renderProse(collection: 'chapters' | 'pages', id: string): Promise<string> {
	const entry = await getEntry(collection, id);
	if (!entry) throw new Error(`There is no "${id}" among the ${collection}.`);
	const { Content } = await render(entry);
	const container = await AstroContainer.create({ renderers: await loadRenderers([getContainerRenderer()]) });
	return container.renderToString(Content, { props: { components: authoring } });
}

/** The notes on the source, where the edition has a page of them. */
const allNotes = perBuild(async () =>
	loadEdition().pages.some(({ id }) => id === 'notes')
		? sourceNotesIn(await renderProse('pages', 'notes'))
		: new Map<string, SourceNote[]>(),
);

/** The notes on the source beside the paragraphs of a chapter, by the paragraph's id. */
async function notesOf({ id }: Chapter): Promise<Map<string, SourceNote[]>> {
	return new Map(
		[...(await allNotes())].flatMap(([place, beside]) => {
			const [chapter, paragraph = ''] = place.split('#');
			return chapter === id ? [[paragraph, beside] as const] : [];
		}),
	);
}

/** Renders and assembles a chapter. */
async function assemble(chapter: Chapter): Promise<Root> {
	const edition = loadEdition();
	const gloss = (entry: string) => glossOf(edition, entry);
	const margin = { notes: await notesOf(chapter), gloss };
	const html = await renderProse('chapters', chapter.id);
	const sectionStates = new Map(sectionStatesIn(edition, chapter).map((each) => [each.section, each]));
	return assembleChapter(html, chapter, { href, margin, sectionStates, words: edition.ui.chapter });
}

/**
 * A chapter's text, rendered by Astro once in a build. Whatever shows it, whole or in part, is written from
 * this tree (`src/outputs`).
 */
export const chapterTree = perBuild(assemble);
