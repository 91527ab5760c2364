import { z } from 'zod';
import { Address, Id, Pages, SchemaPath, Sentence, Source, uniqueIds } from './common.ts';
import { words } from './words.ts';

/** A state of a figure: it has a page, a slide and downloads of its own. */
export const FigureState = z.strictObject({
	id: Id.describe('Its name in addresses: `/figures/coevolution/takeover/`.'),
	label: words('On its button, in a word or two'),
	claim: Sentence.describe(
		'What the state shows, as a claim: the title of its page and the line of its slide.',
	),
	say: Sentence.describe('What is to be seen in it, in a sentence or two: below the claim, and read out.'),
	pages: Pages,
	slide: z.boolean().default(true).describe('Whether it is a step of the presentation.'),
});
export type FigureState = z.infer<typeof FigureState>;

/** The states of a figure, of which the first is shown at first. */
export const FigureStates = z
	.strictObject({
		parameter: Id.describe('What is chosen with them, in addresses: `?stage=takeover`.'),
		label: words('What is chosen with them'),
		choices: uniqueIds(FigureState).min(1).describe('The states, in their order.'),
	})
	.describe('Its states, each a page.');

/** The states of a figure that its code knows by name: just these, in any order. */
export const statesNamed = <const Ids extends readonly [string, ...string[]]>(...ids: Ids) =>
	FigureStates.extend({
		choices: uniqueIds(FigureState.extend({ id: z.enum(ids).describe('One of the states that are drawn.') }))
			.refine(
				(choices) => choices.length === ids.length,
				`must hold ${ids.map((id) => `"${id}"`).join(', ')}`,
			)
			.describe('The states, in their order.'),
	}).describe('Its states, each a page.');

/** What the data of every figure begins with; a figure's own schema extends it. */
export const FigureMeta = z.strictObject({
	$schema: SchemaPath,
	id: Id.describe('Name of the figure: of this file, of its folder in src/figures, and its address.'),
	number: z
		.string()
		.regex(
			/^\d+\.(\d+|[A-Z])$/,
			'must be a number of the dissertation’s, as 4.1, or chapter and letter, as 4.A',
		)
		.describe(
			'The dissertation’s number, as 4.1, where it has the figure; a letter, as 4.A, where it has none.',
		),
	claim: Sentence.describe('What the figure says, as a claim: the line above it.'),
	title: Sentence.describe('What the figure is of: its name in lists and citations.'),
	caption: Sentence.describe('How to read it, in a sentence or two: what a mark, a place and a size mean.'),
	leading: z
		.boolean()
		.default(false)
		.describe('Whether it carries the argument: among all figures it is shown larger.'),
	see: z.array(Sentence).min(1).describe('What to see in it, a line each.'),
	ours: Sentence.optional().describe('What the editors added or decided, to know before relying on it.'),
	differs: Sentence.optional().describe(
		'How it differs from the figure of the dissertation, where that has one.',
	),
	states: FigureStates,
	section: Address.describe('The section in which it stands, or the chapter where that has none.'),
	questions: z
		.array(
			z.strictObject({
				ask: Sentence.describe('What is asked.'),
				state: Id.optional().describe('The state that has what is asked about; left out, the first.'),
			}),
		)
		.default([])
		.describe(
			'Questions for a class. Its sheet prints the state of the first, with two that are asked of it.',
		),
	source: Source.describe('Where the dissertation has it.'),
	tableColumns: z
		.array(Sentence)
		.default([])
		.describe('What each column of its table holds, in their order.'),
});
export type FigureMeta = z.infer<typeof FigureMeta>;

/** Whether the dissertation has the figure: then the number is its own. */
export const inDissertation = ({ number }: Pick<FigureMeta, 'number'>): boolean => /\d$/.test(number);
