import { byKey } from '../../text/lookup.ts';
import { chapterIn } from '../addresses.ts';
import { exerciseOf } from '../exercises.ts';
import { type Place, type Report, suggest } from '../problem.ts';
import { filesIn, type Taught, type TaughtFiles, type TeachingFolder, teachingFolders } from '../teaching.ts';
import type { StateSpace } from '../types.ts';
import type { Draft, EditionCheck } from './draft.ts';
import { inData } from './places.ts';

/** A file of a folder of what there is to teach with, as a check is handed it. */
interface Looked {
	id: string;
	draft: Draft;
	/** A place in the file. */
	at(...path: (string | number)[]): Place;
}

/** Calls a check with each file of a folder. */
export const ofEach =
	<Folder extends TeachingFolder>(
		folder: Folder,
		look: (taught: Taught[Folder], file: Looked, report: Report) => void,
	): EditionCheck =>
	(draft, report) => {
		const all: TaughtFiles = draft.edition;
		for (const [id, file] of filesIn(draft.files, folder))
			look(byKey(all[folder], id), { id, draft, at: (...path) => inData(draft, file, path) }, report);
	};

/** What the data of each figure know. */
export const factsIn =
	(spaces: ReadonlyMap<string, StateSpace>) =>
	(figure: string): ReturnType<NonNullable<StateSpace['facts']>> =>
		spaces.get(figure)?.facts?.() ?? [];

const questionsHaveTheirAnswers = ofEach('questions', (question, { id, draft, at }, report) => {
	const { fault } = exerciseOf(id, question, factsIn(draft.spaces));
	if (!fault) return;
	const place = at(...fault.path);
	report({ ...place, place: place.place || 'the question' }, fault.message, fault.fix);
});

const exercisesHaveKits = ofEach('questions', ({ section }, { draft, at }, report) => {
	const chapter = chapterIn(section);
	const { kits } = draft.edition;
	if (!kits.has(chapter))
		report(
			at('section'),
			`there is no kit for "${chapter}", on whose page the question would stand`,
			suggest(chapter, kits.keys(), `${draft.root}/kits`),
		);
});

/** Every figure and state that some data name, with its path. */
function statesNamedIn(
	value: unknown,
	path: (string | number)[] = [],
): { figure: string; state: string; path: (string | number)[] }[] {
	if (Array.isArray(value)) return value.flatMap((each, i) => statesNamedIn(each, [...path, i]));
	if (typeof value !== 'object' || value === null) return [];
	const { figure, state } = value as { figure?: unknown; state?: unknown };
	const own =
		typeof figure === 'string' && typeof state === 'string'
			? [{ figure, state, path: [...path, 'state'] }]
			: [];
	return [...own, ...Object.entries(value).flatMap(([key, each]) => statesNamedIn(each, [...path, key]))];
}

const statesExist = (Object.keys(teachingFolders) as TeachingFolder[]).map((folder) =>
	ofEach(folder, (taught, { draft, at }, report) => {
		for (const { figure, state, path } of statesNamedIn(taught)) {
			const states = draft.edition.figures.get(figure)?.states.choices.map((each) => each.id) ?? [];
			if (!states.includes(state))
				report(
					at(...path),
					`the figure has no state "${state}"`,
					suggest(state, states, 'the figure’s data'),
				);
		}
	}),
);

const kitsAreOfChapters = ofEach('kits', (_, { id, draft, at }, report) => {
	const chapters = draft.edition.chapters.map((chapter) => chapter.id);
	if (!chapters.includes(id))
		report(
			{ file: at().file },
			`there is no chapter "${id}"`,
			suggest(id, chapters, `${draft.root}/chapters`),
		);
});

const readingHasReferences = ofEach('kits', ({ reading }, { draft, at }, report) => {
	for (const [i, { work }] of reading.entries())
		if (!draft.edition.works.find((each) => each.id === work)?.record)
			report(
				at('reading', i, 'work'),
				`no full reference is known of "${work}"`,
				'Name a work that has a record in the register of works.',
			);
});

const blanksAreOfFigures = ofEach('kits', ({ plans }, { draft, at }, report) => {
	for (const [plan, { steps }] of Object.entries(plans))
		for (const [step, { at: places }] of steps.entries())
			for (const [i, place] of places.entries())
				if ('blank' in place && draft.edition.questions.get(place.blank)?.kind !== 'place')
					report(
						at('plans', plan, 'steps', step, 'at', i, 'blank'),
						`"${place.blank}" is not placed on a figure, and has no sheet to fill in`,
						'Name a question of the kind "place".',
					);
});

const coursesNameKits = ofEach('courses', ({ sessions }, { draft, at }, report) => {
	const { kits } = draft.edition;
	for (const [i, { kit }] of sessions.entries())
		if (kit !== undefined && !kits.has(kit))
			report(
				at('sessions', i, 'kit'),
				`there is no kit for "${kit}"`,
				suggest(kit, kits.keys(), `${draft.root}/kits`),
			);
});

/** What can be wrong with questions, kits and courses, once the figures are known. */
export const teachingChecks: readonly EditionCheck[] = [
	questionsHaveTheirAnswers,
	exercisesHaveKits,
	...statesExist,
	kitsAreOfChapters,
	readingHasReferences,
	blanksAreOfFigures,
	coursesNameKits,
];
