import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { allRegisters } from '../registers/index.ts';
import { Changes } from '../schemas/changes.ts';
import { CourseMeta } from '../schemas/course.ts';
import { EditionMeta } from '../schemas/edition.ts';
import { Editions } from '../schemas/editions.ts';
import { KitMeta } from '../schemas/kit.ts';
import { Paragraphs } from '../schemas/paragraphs.ts';
import { Permalinks } from '../schemas/permalinks.ts';
import { SearchQuestions } from '../schemas/search-questions.ts';
import { Question } from '../schemas/question.ts';
import { Synonyms } from '../schemas/synonyms.ts';
import { TalkMeta } from '../schemas/talk.ts';
import { englishFile, uiSchema } from '../schemas/ui.ts';
import type { FigureSource } from './types.ts';

/** Where the schemas for editors lie, from the project's root. */
export const schemaDir = 'content/schemas';

/** The name of the schema of a figure's file: a figure may have the id of a register. */
const figureSchemaName = (id: string): string =>
	allRegisters.some(({ name }) => name === id) ? `${id}-figure` : id;

/**
 * The JSON Schema of each data file, by file name, made from the Zod schemas.
 *
 * @param figures the kinds of figure that there are
 */
export function jsonSchemas(figures: readonly FigureSource[]): Map<string, string> {
	const schemas: [string, z.ZodType][] = [
		['edition', EditionMeta],
		['ui', uiSchema(JSON.parse(readFileSync(englishFile, 'utf8')) as object)],
		['paragraphs', Paragraphs],
		['permalinks', Permalinks],
		['changes', Changes],
		['editions', Editions],
		['synonyms', Synonyms],
		['asked', SearchQuestions],
		['question', Question],
		['kit', KitMeta],
		['course', CourseMeta],
		['talk', TalkMeta],
		...allRegisters.map(({ name, schema }): [string, z.ZodType] => [name, schema]),
		...figures.map(({ id, schema }): [string, z.ZodType] => [figureSchemaName(id), schema]),
	];
	return new Map(
		schemas.map(([name, schema]) => [
			`${name}.schema.json`,
			`${JSON.stringify(z.toJSONSchema(schema, { io: 'input' }), null, '\t')}\n`,
		]),
	);
}
