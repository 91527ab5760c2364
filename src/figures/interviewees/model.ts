import type { Edition } from '../../edition/types.ts';
import { type Use, usedIn } from '../../edition/uses.ts';
import type { Parameter, Table } from '../../figure-kit/figure.ts';
import { buttons, marks } from '../../figure-kit/parameters.ts';
import { Interviewee } from '../../registers/interviewees/index.ts';
import { fill } from '../../text/words.ts';
import type { Age, Gender, IntervieweesData } from './data.ts';

export interface PersonModel {
	id: string;
	/** In the order of the dissertation's table, as values in the address. */
	roles: string[];
	gender: Gender;
	age: Age;
	/** `Interviewee 1`. */
	title: string;
	/** `entrepreneur, woman, 20s`. */
	what: string;
	/** The pseudonym, where the dissertation gives one. */
	name?: string | undefined;
	pages: number[];
	/** Where the companion relies on this person. */
	uses: Use[];
}

export interface RoleRow {
	/** The role as a value in the address. */
	id: string;
	label: string;
	fill: 'entrepreneurs' | 'local' | 'other';
	/** How many the table has, and how many the text says. */
	counted: number;
	stated: number;
	people: PersonModel[];
}

export interface IntervieweesModel {
	words: IntervieweesData['words'];
	people: PersonModel[];
	rows: RoleRow[];
	ages: { id: Age; count: number }[];
	genders: { id: (typeof genderName)[Gender]; gender: Gender; label: string; count: number }[];
	stated: IntervieweesData['stated'];
	twoRoles: PersonModel[];
	reliedOn: PersonModel[];
}

/** A gender as a value in the address. */
export const genderName = { F: 'women', M: 'men' } as const satisfies Record<Gender, string>;

const slug = (role: string) => role.replaceAll(' ', '-');

/**
 * Joins the register with the counts of the text and with the mentions of each person.
 *
 * @param data the figure's texts and the counts of p. 27
 * @param edition interviewees, mentions and sections
 */
export function intervieweesModel(data: IntervieweesData, edition: Edition): IntervieweesModel {
	const { words } = data;
	const people = edition.interviewees.map(({ id, roles, gender, age, name, source }): PersonModel => ({
		id,
		roles: roles.map(slug),
		gender,
		age,
		title: fill(words.name, { id }),
		what: `${roles.join(' and ')}, ${words[genderName[gender]].mark}, ${age}`,
		name,
		pages: source.pages,
		// Where the sample itself is described, nobody is relied on.
		uses: usedIn(edition, 'interviewees', id).filter(({ section }) => section !== data.section),
	}));
	const count = (holds: (person: PersonModel) => boolean) => people.filter(holds).length;
	return {
		words,
		people,
		rows: data.roles.map(({ role, ...row }) => {
			const members = people.filter(({ roles }) => roles.includes(slug(role)));
			return { id: slug(role), ...row, counted: members.length, people: members };
		}),
		ages: Interviewee.shape.age.options.map((id) => ({ id, count: count(({ age }) => age === id) })),
		genders: (['F', 'M'] as const).map((each) => ({
			id: genderName[each],
			gender: each,
			label: words[genderName[each]].label,
			count: count(({ gender }) => gender === each),
		})),
		stated: data.stated,
		twoRoles: people.filter(({ roles }) => roles.length > 1),
		reliedOn: people.filter(({ uses }) => uses.length > 0),
	};
}

const list = (items: string[]) => items.join(', ');

/** What counting the table gives against what the text says. */
export function compareCounts({ rows, people, twoRoles, stated }: IntervieweesModel): string {
	const differ = rows.filter(({ counted, stated: said }) => counted !== said);
	const whole =
		people.length === stated.people && twoRoles.length === stated.twoRoles
			? `Text and table agree on ${people.length} people, ${twoRoles.length} of them with two roles`
			: `The text has ${stated.people} people, ${stated.twoRoles} of them with two roles, the table ${people.length} and ${twoRoles.length}`;
	if (differ.length === 0) return `${whole}, and on the number of each role.`;
	return `${whole}. They differ in ${differ.length} of ${rows.length} roles: ${differ
		.map(
			({ label, counted, stated: said }) =>
				`${label.toLowerCase()}, ${counted} in the table and ${said} in the text`,
		)
		.join('; ')}.`;
}

/** The long description. */
export function describeInterviewees(model: IntervieweesModel): string[] {
	const { people, rows, ages, genders, twoRoles, reliedOn } = model;
	return [
		`${people.length} marks, one a person: ${list(genders.map(({ label, count }) => `${count} ${label.toLowerCase()}`))}; ${list(ages.map(({ id, count }) => `${count} in their ${id}`))}.`,
		...rows.map(({ label, counted, people: members }) => {
			const women = members.filter(({ gender }) => gender === 'F').length;
			const decades = ages
				.map(({ id }) => [id, members.filter(({ age }) => age === id).length] as const)
				.filter(([, count]) => count > 0);
			return `${label}: ${counted}, of whom ${women} ${women === 1 ? 'is a woman' : 'are women'}; ${list(decades.map(([id, count]) => `${count} in their ${id}`))}.`;
		}),
		`In two rows: ${list(twoRoles.map(({ id, roles }) => `interviewee ${id} (${roles.join(' and ').replaceAll('-', ' ')})`))}.`,
		compareCounts(model),
		`This companion relies by number on ${reliedOn.length} of them: ${list(reliedOn.map(({ id }) => id))}.`,
	];
}

/** One row a person. */
export function tabulateInterviewees({ people }: IntervieweesModel): Table {
	return {
		columns: ['Interviewee', 'Role', 'Gender', 'Age', 'Relied on in', 'Pages'],
		rows: people.map(({ id, roles, gender, age, uses, pages }) => [
			id,
			roles.join(' and ').replaceAll('-', ' '),
			gender,
			age,
			uses.map(({ section }) => section).join('; '),
			pages.join(', '),
		]),
	};
}

export function intervieweesParameters(model: IntervieweesModel): Parameter[] {
	const { words, people, rows, genders, ages } = model;
	return [
		buttons(
			'role',
			words.role,
			rows.map(({ id, label, counted }) => ({ value: id, label, say: `${label}: ${counted}.` })),
		),
		buttons(
			'gender',
			words.gender,
			genders.map(({ id, label, count }) => ({ value: id, label, say: `${label}: ${count}.` })),
		),
		buttons(
			'age',
			words.age,
			ages.map(({ id, count }) => ({ value: id, label: id, say: `In their ${id}: ${count}.` })),
		),
		marks(
			'person',
			words.person,
			people.map(({ id, title }) => ({ value: id, label: title })),
		),
	];
}
