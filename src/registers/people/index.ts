import { z } from 'zod';
import { Chinese, Id, Sentence, Source } from '../../schemas/common.ts';
import { defineRegister } from '../register.ts';

/** A public figure whom the dissertation names. Interviewees have a register of their own. */
export const Person = z.strictObject({
	id: Id,
	name: Sentence.describe('Name, as the dissertation writes it.'),
	sorted: Sentence.optional().describe(
		'The name as an index has it, where the family name does not come first: “Thatcher, Margaret”.',
	),
	zh: Chinese.optional(),
	role: Sentence.describe('Office or position at the time, as the dissertation gives it.'),
	what: Sentence.describe('What the dissertation tells of this person.'),
	source: Source,
});
export type Person = z.infer<typeof Person>;

export const people = defineRegister('people', Person, {
	component: 'Person',
	path: '/evidence/people/',
	indexed: 'names',
	byName: true,
	people: true,
	show: ({ name, sorted, zh, role, what, source }) => ({
		name,
		sorted,
		zh,
		facts: [role],
		text: what,
		pages: source.pages,
	}),
});
