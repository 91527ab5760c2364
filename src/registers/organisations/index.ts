import { z } from 'zod';
import { Chinese, Id, Pinyin, Sentence, Source } from '../../schemas/common.ts';
import { fill } from '../../text/words.ts';
import { defineRegister } from '../register.ts';

/** A body that the dissertation names: of the state or the party, a company, a research body, a medium. */
export const Organisation = z.strictObject({
	id: Id,
	name: Sentence.describe('Its name.'),
	also: z.array(Sentence).default([]).describe('Other spellings or short forms.'),
	zh: Chinese.optional(),
	pinyin: Pinyin.optional(),
	kind: z
		.enum(['state', 'party', 'company', 'research', 'media', 'international'])
		.describe('What kind of body it is.'),
	what: Sentence.describe('What it is and does here, in a sentence or two.'),
	source: Source,
});
export type Organisation = z.infer<typeof Organisation>;

const Words = z.strictObject({
	also: Sentence.describe('Other spellings. Holds {names}.'),
	kind: Sentence.describe('Above the choice of a kind of body.'),
});

export const organisations = defineRegister('organisations', Organisation, {
	words: Words,
	component: 'Organisation',
	path: '/evidence/organisations/',
	indexed: 'names',
	byName: true,
	glossed: true,
	show: ({ name, zh, pinyin, kind, also, what, source }, { words }) => ({
		name,
		zh,
		pinyin,
		facts: [kind, also.length > 0 && fill(words.also, { names: also.join(', ') })],
		text: what,
		pages: source.pages,
		also,
		filters: [{ name: 'kind', label: words.kind, values: [kind] }],
	}),
});
