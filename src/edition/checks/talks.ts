import { chapterIn } from '../addresses.ts';
import type { Edition } from '../types.ts';
import type { EditionCheck } from './draft.ts';
import { ofEach } from './teaching.ts';

const talksHaveTheirOwnNames = ofEach('talks', (_, { id, draft, at }, report) => {
	if (draft.edition.figures.has(id))
		report(
			{ ...at(), place: 'the talk' },
			`"${id}" is a figure, whose own slides stand at /present/${id}/`,
			'Give the file another name.',
		);
});

/** The first and last page that a passage restates. */
function pagesOf({ chapters, sections }: Edition, passage: string): readonly [number, number] | undefined {
	const chapter = chapters.find(({ id }) => id === chapterIn(passage));
	return sections.get(passage)?.pages ?? chapter?.pages ?? undefined;
}

const pagesBelongToSections = ofEach('talks', ({ steps }, { draft, at }, report) => {
	for (const [i, { section, pages }] of steps.entries()) {
		const [from, to] = pagesOf(draft.edition, section) ?? [1, Infinity];
		if (!pages.some((page) => page >= from && page <= to))
			report(
				at('steps', i, 'pages'),
				`none of these pages is told in "${section}", which restates ${from} to ${to}`,
				'Correct the pages, or name the section that tells them.',
			);
	}
});

const statesAreShownOnce = ofEach('talks', ({ steps }, { at }, report) => {
	for (const [i, { shows }] of steps.entries()) {
		const other = steps
			.slice(0, i)
			.find((step) => shows && step.shows?.figure === shows.figure && step.shows.state === shows.state);
		if (other)
			report(
				at('steps', i, 'shows', 'state'),
				`the step "${other.id}" shows the figure in this state already`,
				'Show another state, or say it without the figure, by a "claim".',
			);
	}
});

/** What can be wrong with talks, once what they name is known to be there. */
export const talkChecks: readonly EditionCheck[] = [
	talksHaveTheirOwnNames,
	pagesBelongToSections,
	statesAreShownOnce,
];
