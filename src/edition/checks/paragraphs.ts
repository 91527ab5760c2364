import { likeness } from '../../text/likeness.ts';
import { byKey } from '../../text/lookup.ts';
import { locate } from '../json.ts';
import { paragraphPath } from '../paragraphs.ts';
import type { Problem } from '../problem.ts';
import { paragraphOf } from './addresses.ts';
import type { EditionCheck } from './draft.ts';

/** Where a paragraph that is gone may lead: the one that is most like it, in any chapter. */
function nearest(
	{ edition }: Parameters<EditionCheck>[0],
	fingerprint: string | undefined,
	chapter: string,
): string {
	const all = edition.chapters.flatMap(({ id, paragraphs }) =>
		paragraphs.map((paragraph) => ({
			path: paragraphPath(id, paragraph.id),
			alike: fingerprint === undefined ? 0 : likeness(fingerprint, paragraph.fingerprint),
		})),
	);
	const best = all.toSorted((a, b) => b.alike - a.alike)[0];
	return best && best.alike > 0.1 ? best.path : `/${chapter}/`;
}

/** A paragraph that was published has its place still, or a redirect says where its words went. */
const publishedParagraphsStand: EditionCheck = (draft) => {
	const { edition, files, root } = draft;
	const { published, redirects } = edition.permalinks;
	const standing = new Set([
		...edition.chapters.flatMap(({ id, paragraphs }) => paragraphs.map((each) => paragraphPath(id, each.id))),
		...redirects.map(({ from }) => from),
	]);
	return Object.entries(published).flatMap(([version, paths]) =>
		paths.flatMap((path, i): Problem[] => {
			const [, chapter, id] = /^\/([^/#]+)\/#(par-[0-9a-z]+)$/.exec(path) ?? [];
			if (chapter === undefined || standing.has(path)) return [];
			const known = edition.paragraphs.chapters[chapter]?.find((each) => each.id === id);
			const quote = known ? ` (“${known.begins}”)` : '';
			return [
				{
					file: `${root}/permalinks.json`,
					...locate(byKey(files, 'permalinks.json'), ['published', version, i]),
					place: `"${path}"`,
					message: `is a paragraph${quote} that was published, and no paragraph of the chapter is like it`,
					fix: `Add a redirect from it, to "${nearest(draft, known?.fingerprint, chapter)}" or wherever its words went.`,
				},
			];
		}),
	);
};

/** A note on the source whose paragraph is gone would stand beside nothing. */
const linkedParagraphsStand: EditionCheck = ({ edition: { chapters, permalinks }, prose }) =>
	prose.flatMap(({ file, links }) =>
		links.flatMap(({ href, line, column }): Problem[] => {
			const [id, paragraph] = paragraphOf(href) ?? [];
			const chapter = chapters.find((each) => each.id === id);
			if (!chapter || chapter.paragraphs.some((each) => each.id === paragraph)) return [];
			const moved = permalinks.redirects.find(({ from }) => from === href);
			return [
				{
					file,
					line,
					column,
					place: `link "${href}"`,
					message: 'leads to a paragraph that the chapter has no more',
					fix: moved
						? `Its words went to "${moved.to}".`
						: `Link to the paragraph that has the passage now; ${chapter.file} is its chapter, and "Copy link" on its page gives a paragraph’s address.`,
				},
			];
		}),
	);

/** What can be wrong with the ids of paragraphs, once the chapters are right: a wrong one may not be known again. */
export const paragraphChecks: readonly EditionCheck[] = [publishedParagraphsStand, linkedParagraphsStand];
