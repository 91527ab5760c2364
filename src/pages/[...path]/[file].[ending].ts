import type { APIRoute, GetStaticPaths } from 'astro';
import type { CslItem } from '../../citing/csl.ts';
import { exportFormats } from '../../citing/exports.ts';
import { companionItem, dissertationItem } from '../../citing/items.ts';
import { hasExports } from '../../citing/links.ts';
import { worksTaken } from '../../citing/works.ts';
import { entryPagePath } from '../../edition/addresses.ts';
import { chapterTree } from '../../layout/chapter-tree.ts';
import { sectionOf } from '../../outputs/section-page.ts';
import { titledPages } from '../../outputs/title-cards.ts';
import { worksCitedIn } from '../../outputs/works-cited.ts';
import { loadEdition } from '../../site/edition.ts';
import { citedAt } from '../../site/published.ts';
import { citableRecords } from '../../site/records.ts';
import { worksInOrder } from '../../site/works.ts';

/**
 * References as files: to the dissertation, and beside every page that is cited to it; the records of the works that are
 * confirmed or identified at all, of those that a chapter or a section cites, and of each work.
 */
export const getStaticPaths = (async () => {
	const edition = loadEdition();
	const pages = citableRecords(edition)
		.filter(hasExports)
		.map(async (record) => {
			const item = companionItem(edition, record, await citedAt(record.path));
			return { path: record.path, file: 'cite', items: [item] };
		});
	const worksOf = (path: string, ids: readonly string[], file = 'works') => ({
		path,
		file,
		items: worksTaken(edition, ids),
	});
	const cited = titledPages(edition).map(async ({ address, chapter, section }) => {
		const tree = await chapterTree(chapter);
		return worksOf(address, worksCitedIn(section ? sectionOf(tree, section.id) : tree));
	});
	const all = worksInOrder(edition);
	const confirmed = all.filter(({ status }) => status === 'confirmed');
	const files = [
		{ path: '/', file: 'dissertation', items: [dissertationItem(edition)] },
		...(await Promise.all([...pages, ...cited])),
		worksOf(
			'works',
			all.map(({ id }) => id),
			'all',
		),
		worksOf(
			'works',
			confirmed.map(({ id }) => id),
		),
		...all.map((work) => worksOf(entryPagePath('works', work), [work.id])),
	];
	return files
		.filter(({ items }) => items.length > 0)
		.flatMap(({ path, file, items }) =>
			exportFormats.map(({ ending, write }) => ({
				params: { path: path.replace(/^\/|\/$/g, '') || undefined, file, ending },
				props: { write, items },
			})),
		);
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ write(items: CslItem[]): string; items: CslItem[] }> = ({ props }) =>
	new Response(props.write(props.items));
