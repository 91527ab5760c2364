import type { APIRoute, GetStaticPaths } from 'astro';
import { exportFormats } from '../../citing/exports.ts';
import type { CslItem } from '../../citing/csl.ts';
import { workItems } from '../../citing/works.ts';
import { entryPagePath } from '../../edition/addresses.ts';
import { chapterTree } from '../../layout/chapter-tree.ts';
import { sectionOf } from '../../outputs/section-page.ts';
import { titledPages } from '../../outputs/title-cards.ts';
import { worksCitedIn } from '../../outputs/works-cited.ts';
import { loadEdition } from '../../site/edition.ts';

/** The records of the works that a chapter or a section cites, and of each work, as files beside its page. */
export const getStaticPaths = (async () => {
	const edition = loadEdition();
	const items = workItems(edition);
	const cited = titledPages(edition).map(async ({ address, chapter, section }) => {
		const tree = await chapterTree(chapter);
		const ids = worksCitedIn(section ? sectionOf(tree, section.id) : tree);
		return { path: address, works: ids.flatMap((id) => items.get(id) ?? []) };
	});
	const each = [...items].map(([id, item]) => ({
		path: entryPagePath(
			'works',
			edition.works.find((work) => work.id === id)!,
		).replace(/^\/|\/$/g, ''),
		works: [item],
	}));
	return [...(await Promise.all(cited)), ...each].flatMap(({ path, works }) =>
		works.length === 0
			? []
			: exportFormats.map(({ ending, write }) => ({ params: { path, ending }, props: { write, works } })),
	);
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ write(items: CslItem[]): string; works: CslItem[] }> = ({ props }) =>
	new Response(props.write(props.works));
