import { formatPath, locate } from '../json.ts';
import type { Problem } from '../problem.ts';
import { filesIn } from '../teaching.ts';
import type { TalkMeta } from '../../schemas/talk.ts';
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

const statesAreShownOnce = inTalks(({ steps }) =>
	steps.flatMap(({ shows }, i) => {
		const other = steps
			.slice(0, i)
			.find((step) => shows && step.shows?.figure === shows.figure && step.shows.state === shows.state);
		if (!other) return [];
		return [
			{
				path: ['steps', i, 'shows', 'state'],
				message: `the step "${other.id}" shows the figure in this state already`,
				fix: 'Show another state, or say it without the figure, by a "claim".',
			},
		];
	}),
);

/** What can be wrong with talks, once what they name is known to be there. */
export const talkChecks: readonly EditionCheck[] = [
	talksHaveTheirOwnNames,
	pagesBelongToSections,
	statesAreShownOnce,
];
