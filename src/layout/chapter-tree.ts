import { getContainerRenderer } from '@astrojs/mdx/container-renderer';
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { loadRenderers } from 'astro:container';
import { getEntry, render } from 'astro:content';
import type { Root } from 'hast';
import { assembleChapter } from '../chapters/assemble.ts';
import { referencesOf } from '../citing/works.ts';
import { authoring } from '../components/authoring.ts';
import type { Chapter } from '../edition/types.ts';
import { followedIn } from '../site/following.ts';
import { loadEdition } from '../site/edition.ts';
import { href } from '../site/paths.ts';

/** Renders a chapter's MDX by Astro, away from any page. */
async function renderChapter(id: string): Promise<string> {
	const entry = await getEntry('chapters', id);
	if (!entry) throw new Error(`There is no chapter "${id}".`);
	const { Content } = await render(entry);
	const container = await AstroContainer.create({ renderers: await loadRenderers([getContainerRenderer()]) });
	return container.renderToString(Content, { props: { components: authoring } });
}

const trees = new Map<string, Promise<Root>>();

/**
 * A chapter's text, rendered by Astro once in a build. Whatever shows it, whole or in part, is written from
 * this tree (`src/outputs`).
 */
export function chapterTree(chapter: Chapter): Promise<Root> {
	const edition = loadEdition();
	const references = referencesOf(edition);
	const context = {
		href,
		workNote: (id: string) => references.get(id),
		followed: new Map(followedIn(edition, chapter).map((each) => [each.section, each])),
		words: edition.ui.chapter,
	};
	// While one writes, a component may change and the edition not.
	const known = import.meta.env.PROD ? trees.get(chapter.id) : undefined;
	const tree = known ?? renderChapter(chapter.id).then((html) => assembleChapter(html, chapter, context));
	trees.set(chapter.id, tree);
	return tree;
}
