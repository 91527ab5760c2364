import { z } from 'zod';
import { Address, Id, SchemaPath, Sentence, Source } from './common.ts';

/** What the data of every figure begins with; a figure's own schema extends it. */
export const FigureMeta = z.strictObject({
	$schema: SchemaPath,
	id: Id.describe('Name of the figure: of this file, of its folder in src/figures, and its address.'),
	number: z
		.string()
		.regex(/^\d+\.\d+$/, 'must be a number, as 4.1')
		.describe('The figure’s number here, as 4.1.'),
	after: z
		.string()
		.optional()
		.describe('The dissertation’s own number, where the figure stands for one of its figures.'),
	title: Sentence.describe('What the figure is of.'),
	caption: Sentence.describe('What to see in it, in a sentence or two.'),
	caveat: Sentence.optional().describe('Something to know before relying on it.'),
	section: Address.describe('The section in which it stands, or the chapter where that has none.'),
	questions: z.array(Sentence).default([]).describe('Questions for a class.'),
	source: Source.describe('Where the dissertation has it.'),
});
export type FigureMeta = z.infer<typeof FigureMeta>;
