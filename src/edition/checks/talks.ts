import { formatPath, locate } from '../json.ts';
import { suggest, type Problem } from '../problem.ts';
import { filesIn } from '../teaching.ts';
import type { TalkMeta, TalkStep } from '../../schemas/talk.ts';
import { byKey } from '../../text/lookup.ts';
import type { Edition } from '../types.ts';
import type { Draft, EditionCheck } from './draft.ts';

/** Looks at each talk; what is found has a path in its file. */
const inTalks =
	(
		look: (
			talk: TalkMeta,
			draft: Draft,
			id: string,
		) => { path: readonly (string | number)[]; message: string; fix: string }[],
	): EditionCheck =>
	(draft) =>
		filesIn(draft.files, 'talks').flatMap(([id, file]) =>
			look(byKey(draft.edition.talks, id), draft, id).map(({ path, message, fix }): Problem => ({
				file: `${draft.root}/${file}`,
				...locate(byKey(draft.files, file), path),
				place: formatPath(path) || 'the talk',
				message,
				fix,
			})),
		);

const talksHaveTheirOwnNames = inTalks((_, { edition }, id) =>
	edition.figures.has(id)
		? [
				{
					path: [],
					message: `"${id}" is a figure, whose own slides stand at /present/${id}/`,
					fix: 'Give the file another name.',
				},
			]
		: [],
);

/** The first and last page that a passage restates. */
function pagesOf({ chapters, sections }: Edition, passage: string): readonly [number, number] | undefined {
	const section = sections.get(passage);
	const chapter = chapters.find(({ id }) => id === passage.split(/[/#]/)[0]);
	return section?.pages ?? chapter?.pages ?? undefined;
}

const pagesBelongToSections = inTalks(({ steps }, { edition }) =>
	steps.flatMap(({ section, pages }, i) => {
		const [from, to] = pagesOf(edition, section) ?? [1, Infinity];
		if (pages.some((page) => page >= from && page <= to)) return [];
		return [
			{
				path: ['steps', i, 'pages'],
				message: `none of these pages is told in "${section}", which restates ${from} to ${to}`,
				fix: 'Correct the pages, or name the section that tells them.',
			},
		];
	}),
);

const summariesStandForFigures = inTalks(({ steps }) =>
	steps.flatMap(({ id, summary = [] }, i) =>
		summary.flatMap((other, j) => {
			const shown: TalkStep | undefined = steps.find((step) => step.id === other);
			if (other !== id && shown?.shows) return [];
			const others = steps.filter((step) => step.shows && step.id !== id).map((step) => step.id);
			return [
				{
					path: ['steps', i, 'summary', j],
					message:
						other === id ? 'a step cannot stand for itself' : `"${other}" has no figure to be stood for`,
					fix: suggest(other, others, '"steps" of this file'),
				},
			];
		}),
	),
);

/** What can be wrong with talks, once what they name is known to be there. */
export const talkChecks: readonly EditionCheck[] = [
	talksHaveTheirOwnNames,
	pagesBelongToSections,
	summariesStandForFigures,
];
