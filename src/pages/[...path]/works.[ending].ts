import type { APIRoute, GetStaticPaths } from 'astro';
import { exportFormats } from '../../citing/exports.ts';
import type { CslItem } from '../../citing/csl.ts';
import { worksTaken } from '../../citing/works.ts';
import { entryPagePath } from '../../edition/addresses.ts';
import { chapterTree } from '../../layout/chapter-tree.ts';
import { sectionOf } from '../../outputs/section-page.ts';
import { titledPages } from '../../outputs/title-cards.ts';
import { worksCitedIn } from '../../outputs/works-cited.ts';
import { loadEdition } from '../../site/edition.ts';
import { worksInOrder } from '../../site/works.ts';

/**
 * The records of the works that are confirmed, of those that a chapter or a section cites, and of each work, as files
 * beside the page.
 */
export const getStaticPaths = (async () => {
	const edition = loadEdition();
	const cited = titledPages(edition).map(async ({ address, chapter, section }) => {
		const tree = await chapterTree(chapter);
		return { path: address, ids: worksCitedIn(section ? sectionOf(tree, section.id) : tree) };
	});
	const confirmed = worksInOrder(edition).filter(({ status }) => status === 'confirmed');
	return [
		{ path: 'works', ids: confirmed.map(({ id }) => id) },
		...(await Promise.all(cited)),
		...edition.works.map((work) => ({
			path: entryPagePath('works', work).replace(/^\/|\/$/g, ''),
			ids: [work.id],
		})),
	].flatMap(({ path, ids }) => {
		const works = worksTaken(edition, ids);
		return works.length === 0
			? []
			: exportFormats.map(({ ending, write }) => ({ params: { path, ending }, props: { write, works } }));
	});
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ write(items: CslItem[]): string; works: CslItem[] }> = ({ props }) =>
	new Response(props.write(props.works));
