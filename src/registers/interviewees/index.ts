import { z } from 'zod';
import { Sentence, Source } from '../../schemas/common.ts';
import { lastOf } from '../../text/items.ts';
import { compact, fill } from '../../text/words.ts';
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
	met: Sentence.optional().describe(
		'Where the author met this person, where the dissertation says so; no more exactly than it does.',
	),
	source: Source,
});
export type Interviewee = z.infer<typeof Interviewee>;

const Words = z.strictObject({
	name: Sentence.describe('Name of an entry. Holds {id}.'),
	mention: Sentence.describe('How a text mentions one. Holds {id}.'),
	called: Sentence.describe('Before a pseudonym. Holds {name}.'),
	and: Sentence.describe('Between two roles.'),
	woman: Sentence.describe('A woman.'),
	man: Sentence.describe('A man.'),
	herAge: Sentence.describe('Decade of a woman’s age. Holds {age}.'),
	hisAge: Sentence.describe('Decade of a man’s age. Holds {age}.'),
	met: Sentence.describe('Where the author met somebody. Holds {where}.'),
	silent: Sentence.describe('Of whom the text cites nothing.'),
	renamed: Sentence.describe('What a reader should know of the names. Pages in it become links.'),
	unnamed: Sentence.describe('The same of somebody who has no name here.'),
	role: Sentence.describe('Above the choice of a role.'),
	gender: Sentence.describe('Above the choice of women or men.'),
	age: Sentence.describe('Above the choice of a decade of age.'),
	relied: Sentence.describe('Above the choice of those on whom the text relies.'),
	cited: Sentence.describe('Those on whom it does, in that choice.'),
	uncited: Sentence.describe('Those on whom it does not.'),
});

export const interviewees = defineRegister('interviewees', Interviewee, {
	component: 'Interviewee',
	path: '/evidence/interviewees/',
	people: true,
	anchor: (id) => `interviewee-${id}`,
	words: Words,
	mention: ({ id }, words) => fill(words.mention, { id }),
	show: ({ id, name, roles, gender, age, about, met, source }, { words }) => ({
		name: compact([fill(words.name, { id }), name && fill(words.called, { name })]).join(', '),
		also: name ? [fill(words.name, { id })] : [],
		facts: [
			roles.join(` ${words.and} `),
			gender === 'F' ? words.woman : words.man,
			fill(gender === 'F' ? words.herAge : words.hisAge, { age }),
			met && fill(words.met, { where: met }),
		],
		text: about,
		pages: source.pages,
		spoken: name ? [name, lastOf(name.split(' '))] : [],
		note: compact([
			!about && words.silent,
			fill(name ? words.renamed : words.unnamed, { name: name ?? '' }),
		]).join(' '),
		filters: [
			{ name: 'role', label: words.role, values: roles },
			{ name: 'gender', label: words.gender, values: [gender === 'F' ? words.woman : words.man] },
			{ name: 'age', label: words.age, values: [age] },
			{ name: 'text', label: words.relied, values: [about ? words.cited : words.uncited] },
		],
	}),
});
