import { likeness } from '../../text/likeness.ts';
import { paragraphPath } from '../paragraphs.ts';
import type { Edition } from '../types.ts';
import { paragraphOf } from './addresses.ts';
import type { EditionCheck } from './draft.ts';
import { atLink, inData } from './places.ts';

/** Every paragraph of an edition, with its path. */
const paragraphsIn = ({ chapters }: Edition) =>
	chapters.flatMap(({ id, paragraphs }) =>
		paragraphs.map(({ id: own, fingerprint }) => ({ path: paragraphPath(id, own), fingerprint })),
	);

/** Where a paragraph that is gone may lead: the one that is most like it, in any chapter. */
function nearest(edition: Edition, fingerprint: string, chapter: string): string {
	const [best] = paragraphsIn(edition)
		.map(({ path, fingerprint: other }) => ({ path, alike: likeness(fingerprint, other) }))
		.sort((a, b) => b.alike - a.alike);
	return best && best.alike > 0.1 ? best.path : `/${chapter}/`;
}

/** A paragraph that was published has its place still, or a redirect says where its words went. */
const publishedParagraphsStand: EditionCheck = (draft, report) => {
	const { edition } = draft;
	const { published, redirects } = edition.permalinks;
	const standing = new Set([
		...paragraphsIn(edition).map(({ path }) => path),
		...redirects.map(({ from }) => from),
	]);
	for (const [version, paths] of Object.entries(published))
		for (const [i, path] of paths.entries()) {
			const [, chapter, id] = /^\/([^/#]+)\/#(par-[0-9a-z]+)$/.exec(path) ?? [];
			if (chapter === undefined || standing.has(path)) continue;
			const known = edition.paragraphs.chapters[chapter]?.find((each) => each.id === id);
			const quote = known ? ` (“${known.begins}”)` : '';
			const target = known ? nearest(edition, known.fingerprint, chapter) : `/${chapter}/`;
			report(
				{ ...inData(draft, 'permalinks.json', ['published', version, i]), place: `"${path}"` },
				`is a paragraph${quote} that was published, and no paragraph of the chapter is like it`,
				`Add a redirect from it, to "${target}" or wherever its words went.`,
			);
		}
};

/** A note on the source whose paragraph is gone would stand beside nothing. */
const linkedParagraphsStand: EditionCheck = ({ edition: { chapters, permalinks }, prose }, report) => {
	for (const page of prose)
		for (const link of page.links) {
			const [id, paragraph] = paragraphOf(link.href) ?? [];
			const chapter = chapters.find((each) => each.id === id);
			if (!chapter || chapter.paragraphs.some((each) => each.id === paragraph)) continue;
			const moved = permalinks.redirects.find(({ from }) => from === link.href);
			report(
				atLink(page, link),
				'leads to a paragraph that the chapter has no more',
				moved
					? `Its words went to "${moved.to}".`
					: `Link to the paragraph that has the passage now; ${chapter.file} is its chapter, and "Copy link" on its page gives a paragraph’s address.`,
			);
		}
};

/** What can be wrong with the ids of paragraphs, once the chapters are right: a wrong one may not be known again. */
export const paragraphChecks: readonly EditionCheck[] = [publishedParagraphsStand, linkedParagraphsStand];
