import { z } from 'zod';
import { Id, localRef, Pages, Passage, ref, refuse, SchemaPath, Sentence, uniqueIds } from './common.ts';

/** A place that a step of a plan leads to. */
export const PlaceInText = z.strictObject({ section: Passage });
export const PlaceInFigure = z.strictObject({
	figure: ref('figures').describe('The id of a figure.'),
	state: Id.optional().describe('One of its states; left out, the first.'),
});
const PlaceInQuestion = z.strictObject({
	question: localRef('questions').describe('One of the questions with several sides.'),
});
const PlaceInExercise = z.strictObject({
	exercise: ref('questions').describe('A question of the bank, as content/questions has it.'),
});
const PlaceOnBlank = z.strictObject({
	blank: ref('questions').describe('A question that is placed on a figure: its sheet to fill in.'),
});
export const StepPlace = z
	.union([PlaceInText, PlaceInFigure, PlaceInQuestion, PlaceInExercise, PlaceOnBlank])
	.describe('A section, a state of a figure, a question, an exercise, or a sheet to fill in.');
export type StepPlace = z.infer<typeof StepPlace>;

const Step = z.strictObject({
	id: Id.describe('Its name, which never changes.'),
	kind: z
		.enum(['predict', 'show', 'do', 'argue', 'close'])
		.describe('Predict before it is seen, show, do an exercise, argue, or close.'),
	minutes: z.int().min(1).describe('How long it takes.'),
	say: Sentence.describe('What the teacher says or asks.'),
	at: z.array(StepPlace).min(1).describe('What is looked at or used in it.'),
});

/** Minutes of a session that no step of its plan takes: for arriving, forming groups, and what takes longer. */
export const slack = 10;

/** A plan of just so many minutes, some of which stay free. */
const planOf = (minutes: number, free = 0) =>
	z
		.strictObject({
			about: Sentence.describe('For what it is, in a sentence.'),
			read: z
				.array(Passage)
				.default([])
				.describe('What students read, besides the sections to which its steps lead.'),
			steps: uniqueIds(Step).min(3).describe('Its steps, in order.'),
		})
		.superRefine(({ steps }, context) => {
			const sum = steps.reduce((all, step) => all + step.minutes, 0);
			const planned = `${minutes}${free > 0 ? `, of which ${free} stay free` : ''}`;
			const message = `takes ${sum} minutes, and the plan is for ${planned}`;
			if (sum !== minutes - free) refuse(context, ['steps'], message, 'Correct the minutes of its steps.');
		})
		.describe(`A plan of ${minutes} minutes.`);

const Side = z.strictObject({
	side: Sentence.describe('What somebody on this side would say, in a few words.'),
	text: Sentence.describe('What the text gives for it.'),
	pages: Pages,
});

const Discussion = z.strictObject({
	id: Id.describe('Its name, which never changes.'),
	ask: Sentence.describe('A question without a single answer.'),
	sides: z.array(Side).min(2).max(3).describe('The sides, each with what the text gives for it.'),
	sections: z.array(Passage).min(1).describe('The sections to which it belongs: their handouts have it.'),
});

const Hint = z.strictObject({
	step: Id.describe('A step of the plan of 75 minutes.'),
	text: Sentence.describe('What to do about it.'),
});

const BoardColumn = z.strictObject({
	head: Sentence.describe('Heading of the column.'),
	lines: z.array(Sentence).min(1).describe('What stands below it.'),
});

const Answer = z.strictObject({
	step: Id.describe('A step of the plan of 75 minutes.'),
	say: Sentence.describe('What students are likely to answer.'),
	next: Sentence.describe('How to go on from there.'),
	pages: Pages.optional().describe('The pages on which this rests.'),
});

/** What a teacher is told of a session beforehand, by the editors. */
const TeacherNote = z
	.strictObject({
		groups: Sentence.describe('How the room is divided, for how many people.'),
		board: z.array(BoardColumn).min(2).max(4).describe('What stands on the board at the end, by columns.'),
		answers: z.array(Answer).min(3).describe('Answers to expect, and how to go on.'),
		drop: z.array(Hint).min(2).describe('What to leave out when time is short, the first thing first.'),
	})
	.describe('A note for the teacher, of the editors’ own.');
export type TeacherNote = z.infer<typeof TeacherNote>;

const Goal = z.strictObject({
	verb: Sentence.describe('What students can do afterwards, as a verb.'),
	text: Sentence.describe('The rest of the sentence.'),
});

const Reading = z.strictObject({
	work: ref('works').describe('A work that has a full reference.'),
	why: Sentence.describe('What it is read for.'),
});

const Kit = z.strictObject({
	$schema: SchemaPath,
	title: Sentence.describe('What is taught, as a title.'),
	lede: Sentence.describe('What students do with it, in a sentence or two.'),
	goals: z.array(Goal).min(3).max(5).describe('What students should be able to say or do afterwards.'),
	plans: z
		.strictObject({ short: planOf(15), long: planOf(75, slack) })
		.describe('A plan of 15 and one of 75 minutes.'),
	note: TeacherNote,
	questions: uniqueIds(Discussion).length(5).describe('Five questions without a single answer.'),
	reading: z.array(Reading).min(1).describe('Further reading, from the works cited.'),
});

/** What there is to teach a chapter with; the file has the chapter’s name. */
export const KitMeta = Kit.superRefine(({ note, plans }, context) => {
	const steps = plans.long.steps.map(({ id }) => id);
	for (const part of ['answers', 'drop'] as const)
		for (const [i, { step }] of note[part].entries())
			if (!steps.includes(step))
				refuse(
					context,
					['note', part, i, 'step'],
					`the plan of 75 minutes has no step "${step}"`,
					`Name one of its steps: ${steps.join(', ')}.`,
				);
});
export type KitMeta = z.infer<typeof KitMeta>;
export type Plan = KitMeta['plans']['short'];
