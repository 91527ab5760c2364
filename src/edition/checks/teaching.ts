import { firstOf } from '../../text/items.ts';
import { byKey } from '../../text/lookup.ts';
import { exerciseOf } from '../exercises.ts';
import { formatPath, locate } from '../json.ts';
import { suggest, type Problem } from '../problem.ts';
import { filesIn, type TeachingFolder } from '../teaching.ts';
import type { StateSpace } from '../types.ts';
import type { Draft, EditionCheck } from './draft.ts';

/** Where something stands in a file that there is to teach with. */
const placeIn =
	({ files, root }: Draft, file: string) =>
	(path: readonly (string | number)[]) => ({
		file: `${root}/${file}`,
		...locate(byKey(files, file), path),
		place: formatPath(path) || 'the question',
	});

/** What the data of each figure know. */
export const factsIn =
	(spaces: ReadonlyMap<string, StateSpace>) =>
	(figure: string): ReturnType<NonNullable<StateSpace['facts']>> =>
		spaces.get(figure)?.facts?.() ?? [];

const questionsHaveTheirAnswers: EditionCheck = (draft) =>
	filesIn(draft.files, 'questions').flatMap(([id, file]): Problem[] => {
		const question = byKey(draft.edition.questions, id);
		const { fault } = exerciseOf(id, question, factsIn(draft.spaces));
		if (!fault) return [];
		const { path, message, fix } = fault;
		return [{ ...placeIn(draft, file)(path), message, fix }];
	});

const exercisesHaveKits: EditionCheck = (draft) =>
	filesIn(draft.files, 'questions').flatMap(([id, file]): Problem[] => {
		const { section } = byKey(draft.edition.questions, id);
		const [chapter = ''] = section.split(/[/#]/);
		if (draft.edition.kits.has(chapter)) return [];
		return [
			{
				...placeIn(draft, file)(['section']),
				message: `there is no kit for "${chapter}", on whose page the question would stand`,
				fix: suggest(chapter, draft.edition.kits.keys(), `${draft.root}/kits`),
			},
		];
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

const everyFolder: readonly TeachingFolder[] = ['questions', 'kits', 'courses', 'talks'];

const statesExist: EditionCheck = (draft) =>
	everyFolder.flatMap((folder) =>
		filesIn(draft.files, folder).flatMap(([id, file]) =>
			statesNamedIn(draft.edition[folder].get(id)).flatMap(({ figure, state, path }): Problem[] => {
				const states = draft.edition.figures.get(figure)?.states.choices.map((each) => each.id) ?? [];
				if (states.includes(state)) return [];
				return [
					{
						...placeIn(draft, file)(path),
						message: `the figure has no state "${state}"`,
						fix: suggest(state, states, 'the figure’s data'),
					},
				];
			}),
		),
	);

const kitsAreOfChapters: EditionCheck = (draft) =>
	filesIn(draft.files, 'kits').flatMap(([id, file]): Problem[] => {
		const chapters = draft.edition.chapters.map((chapter) => chapter.id);
		if (chapters.includes(id)) return [];
		return [
			{
				file: `${draft.root}/${file}`,
				message: `there is no chapter "${id}"`,
				fix: suggest(id, chapters, `${draft.root}/chapters`),
			},
		];
	});

const readingHasReferences: EditionCheck = (draft) =>
	filesIn(draft.files, 'kits').flatMap(([id, file]) =>
		byKey(draft.edition.kits, id).reading.flatMap(({ work }, i): Problem[] => {
			if (draft.edition.works.find((each) => each.id === work)?.record) return [];
			return [
				{
					...placeIn(draft, file)(['reading', i, 'work']),
					message: `no full reference is known of "${work}"`,
					fix: 'Name a work that has a record in the register of works.',
				},
			];
		}),
	);

const predictsBeforeReading: EditionCheck = (draft) =>
	filesIn(draft.files, 'kits').flatMap(([id, file]) =>
		(['short', 'long'] as const).flatMap((plan) => {
			const { before, steps } = byKey(draft.edition.kits, id).plans[plan];
			if (firstOf(steps).kind !== 'predict') return [];
			return before.flatMap((passage, i): Problem[] =>
				passage.split(/[/#]/)[0] === id
					? [
							{
								...placeIn(draft, file)(['plans', plan, 'before', i]),
								message: `"${passage}" is read before its first step predicts what stands there`,
								fix: 'Name it in "after", or let the first step do something other than predict.',
							},
						]
					: [],
			);
		}),
	);

const blanksAreOfFigures: EditionCheck = (draft) =>
	filesIn(draft.files, 'kits').flatMap(([id, file]) =>
		(['short', 'long'] as const).flatMap((plan) =>
			byKey(draft.edition.kits, id).plans[plan].steps.flatMap(({ at }, step) =>
				at.flatMap((place, i): Problem[] => {
					if (!('blank' in place) || draft.edition.questions.get(place.blank)?.kind === 'place') return [];
					return [
						{
							...placeIn(draft, file)(['plans', plan, 'steps', step, 'at', i, 'blank']),
							message: `"${place.blank}" is not placed on a figure, and has no sheet to fill in`,
							fix: 'Name a question of the kind "place".',
						},
					];
				}),
			),
		),
	);

const coursesNameKits: EditionCheck = (draft) =>
	filesIn(draft.files, 'courses').flatMap(([id, file]) =>
		byKey(draft.edition.courses, id).sessions.flatMap(({ kit }, i): Problem[] => {
			if (kit === undefined || draft.edition.kits.has(kit)) return [];
			return [
				{
					...placeIn(draft, file)(['sessions', i, 'kit']),
					message: `there is no kit for "${kit}"`,
					fix: suggest(kit, draft.edition.kits.keys(), `${draft.root}/kits`),
				},
			];
		}),
	);

/** What can be wrong with questions, kits and courses, once the figures are known. */
export const teachingChecks: readonly EditionCheck[] = [
	questionsHaveTheirAnswers,
	exercisesHaveKits,
	statesExist,
	kitsAreOfChapters,
	readingHasReferences,
	predictsBeforeReading,
	blanksAreOfFigures,
	coursesNameKits,
];
