import { z } from 'zod';
import { Chinese, Id, Pinyin, Sentence, Source } from '../../schemas/common.ts';
import { fill } from '../../text/words.ts';
import { defineRegister } from '../register.ts';

/** A term of the dissertation or of the literature that it builds on. */
export const Term = z.strictObject({
	id: Id,
	term: Sentence.describe('The term as the dissertation writes it.'),
	also: z.array(Sentence).default([]).describe('Other spellings or short forms.'),
	zh: Chinese.optional(),
	pinyin: Pinyin.optional(),
	definition: Sentence.describe(
		'What the term is, as the dissertation defines or uses it: one sentence, two at most.',
	),
	here: Sentence.optional().describe(
		'What the argument does with it beyond the definition, in one sentence.',
	),
	general: z
		.literal(true)
		.optional()
		.describe(
			'True where the dissertation does not define the term: the definition is its general meaning, given by the editors.',
		),
	source: Source,
});
export type Term = z.infer<typeof Term>;

const Words = z.strictObject({
	also: Sentence.describe('Other spellings. Holds {names}.'),
	means: Sentence.describe('Above the choice of what a definition rests on.'),
	defined: Sentence.describe('The dissertation’s own meaning, in that choice.'),
	general: Sentence.describe('Where the definition is the general meaning, given by the editors.'),
});

export const terms = defineRegister('terms', Term, {
	words: Words,
	component: 'Term',
	path: '/glossary/',
	indexed: 'names',
	needed: true,
	byName: true,
	glossed: true,
	show: ({ term, zh, pinyin, also, definition, here, general, source }, { words }) => ({
		name: term,
		zh,
		pinyin,
		facts: [also.length > 0 && fill(words.also, { names: also.join(', ') }), general && words.general],
		text: definition,
		more: here,
		pages: source.pages,
		also,
		filters: [{ name: 'meaning', label: words.means, values: [general ? words.general : words.defined] }],
	}),
});
