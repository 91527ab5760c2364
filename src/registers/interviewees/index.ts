import { z } from 'zod';
import { Sentence, Source } from '../../schemas/common.ts';
import { defineRegister } from '../register.ts';

/** A role in rural e-commerce, as in the dissertation's table of interviewees (pp. 28–30). */
export const Role = z.enum([
	'entrepreneur',
	'researcher',
	'educator',
	'village official',
	'commercial official',
	'related sectors',
]);

/** One of the people whom the author interviewed. */
export const Interviewee = z.strictObject({
	id: z
		.string()
		.regex(/^[1-9]\d*$/, 'must be a number of the dissertation’s table')
		.describe('The number in the dissertation’s table.'),
	roles: z.array(Role).min(1).max(2).describe('One role, or two.'),
	gender: z.enum(['F', 'M']).describe('Woman or man, as the table has it.'),
	age: z.enum(['20s', '30s', '40s', '50s']).describe('Decade of age.'),
	name: Sentence.optional().describe('Name that the dissertation gives this person, a pseudonym.'),
	about: Sentence.optional().describe(
		'What the dissertation relies on this person for, where it cites the number.',
	),
	source: Source,
});
export type Interviewee = z.infer<typeof Interviewee>;

const genders = { F: { noun: 'woman', in: 'in her' }, M: { noun: 'man', in: 'in his' } } as const;

export const interviewees = defineRegister('interviewees', Interviewee, {
	component: 'Interviewee',
	path: '/evidence/interviewees/',
	anchor: (id) => `interviewee-${id}`,
	mention: ({ id }) => `interviewee ${id}`,
	show: ({ id, name, roles, gender, age, about, source }) => ({
		name: `Interviewee ${id}`,
		facts: [
			name && `called ${name}`,
			roles.join(' and '),
			genders[gender].noun,
			`${genders[gender].in} ${age}`,
		],
		text: about ?? 'Stands in the table of interviewees; the text cites nothing under this number.',
		pages: source.pages,
	}),
});
