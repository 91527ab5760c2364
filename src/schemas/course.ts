import { z } from 'zod';
import { Id, ref, SchemaPath, Sentence, uniqueIds } from './common.ts';
import { PlaceInFigure, PlaceInText } from './kit.ts';

const Part = z.strictObject({
	at: z.union([PlaceInText, PlaceInFigure]).describe('A section, or a state of a figure.'),
	why: Sentence.describe('What it is read or seen for.'),
});

const Session = z.strictObject({
	id: Id.describe('Its name, which never changes.'),
	title: Sentence.describe('What it is about.'),
	why: Sentence.describe('Why it stands here in the course.'),
	parts: z.array(Part).min(1).describe('What is read and seen, in order.'),
	kit: ref('chapters').optional().describe('The chapter whose kit serves the session.'),
});

/** A short course: a path through the text, a file in `content/courses`. */
export const CourseMeta = z.strictObject({
	$schema: SchemaPath,
	title: Sentence.describe('Its name.'),
	lede: Sentence.describe('For whom it is, and what it follows.'),
	sessions: uniqueIds(Session).min(2).describe('Its sessions, in order.'),
});
export type CourseMeta = z.infer<typeof CourseMeta>;
