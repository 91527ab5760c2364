import type { Root } from 'hast';
import { referencesOf } from '../citing/works.ts';
import type { Chapter, Edition } from '../edition/types.ts';
import { assembleChapter } from './assemble.ts';

const trees = new WeakMap<Edition, Map<string, Promise<Root>>>();

/**
 * A chapter's text, rendered by Astro once in a build. Whatever shows it, whole or in part, is written from
 * this tree (`src/outputs`).
 *
 * @param edition the edition
 * @param chapter one of its chapters
 * @param href makes a path from the site's root fit the base path
 * @param render renders the chapter's MDX to HTML; not called again while the edition stays the same
 */
export function chapterTree(
	edition: Edition,
	chapter: Chapter,
	href: (path: string) => string,
	render: () => Promise<string>,
): Promise<Root> {
	const known = trees.get(edition) ?? new Map<string, Promise<Root>>();
	trees.set(edition, known);
	const references = referencesOf(edition);
	const context = { href, workNote: (id: string) => references.get(id), cite: edition.ui.chapter.cite };
	// While one writes, a component may change and the edition not.
	const tree =
		(import.meta.env.PROD ? known.get(chapter.id) : undefined) ??
		render().then((html) => assembleChapter(html, chapter, context));
	known.set(chapter.id, tree);
	return tree;
}
