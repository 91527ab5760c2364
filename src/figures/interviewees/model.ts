import type { Edition } from '../../edition/types.ts';
import { type Use, usedIn } from '../../edition/uses.ts';
import type { Parameter, Table } from '../../figure-kit/figure.ts';
import { Interviewee } from '../../registers/interviewees/index.ts';
import type { Age, Gender, IntervieweesData } from './data.ts';

export interface PersonModel {
	id: string;
	/** In the order of the dissertation's table, as values in the address. */
	roles: string[];
	gender: Gender;
	age: Age;
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
	people: PersonModel[];
	rows: RoleRow[];
	ages: { id: Age; count: number }[];
	genders: { id: 'women' | 'men'; gender: Gender; label: string; count: number }[];
	stated: IntervieweesData['stated'];
	twoRoles: PersonModel[];
	reliedOn: PersonModel[];
}

const slug = (role: string) => role.replaceAll(' ', '-');

/**
 * Joins the register with the counts of the text and with the mentions of each person.
 *
 * @param data the figure's texts and the counts of p. 27
 * @param edition interviewees, mentions and sections
 */
export function intervieweesModel(data: IntervieweesData, edition: Edition): IntervieweesModel {
	const people = edition.interviewees.map(({ id, roles, gender, age, name, source }): PersonModel => ({
		id,
		roles: roles.map(slug),
		gender,
		age,
		what: `${roles.join(' and ')}, ${gender === 'F' ? 'woman' : 'man'}, ${age}`,
		name,
		pages: source.pages,
		// Where the sample itself is described, nobody is relied on.
		uses: usedIn(edition, 'interviewees', id).filter(({ section }) => section !== data.section),
	}));
	const count = (holds: (person: PersonModel) => boolean) => people.filter(holds).length;
	return {
		people,
		rows: data.roles.map(({ role, label, fill, stated }) => {
			const members = people.filter(({ roles }) => roles.includes(slug(role)));
			return { id: slug(role), label, fill, stated, counted: members.length, people: members };
		}),
		ages: Interviewee.shape.age.options.map((id) => ({ id, count: count(({ age }) => age === id) })),
		genders: [
			{ id: 'women', gender: 'F', label: 'Women', count: count(({ gender }) => gender === 'F') },
			{ id: 'men', gender: 'M', label: 'Men', count: count(({ gender }) => gender === 'M') },
		],
		stated: data.stated,
		twoRoles: people.filter(({ roles }) => roles.length > 1),
		reliedOn: people.filter(({ uses }) => uses.length > 0),
	};
}

/** A mark with the place that it takes: a person has one a role, the second of them `again`. */
export interface PlacedMark {
	person: PersonModel;
	row: RoleRow;
	again: boolean;
	x: number;
	y: number;
}

export interface PlacedInterviewees {
	width: number;
	height: number;
	/** Middles of the columns. */
	columns: { id: Age; x: number }[];
	/** A row's label and the line above it. */
	rows: { row: RoleRow; x: number; y: number; line: number }[];
	marks: PlacedMark[];
}

/** Distance between the middles of two marks. */
export const pitch = 26;

/**
 * Places the marks: rows of roles, columns of decades, women before men within a cell.
 *
 * @param model people and rows
 * @param width of the drawing
 * @param gutter room for the labels at the left; without any, each stands above its row
 */
export function placeInterviewees(
	{ rows, ages }: IntervieweesModel,
	width: number,
	gutter: number,
): PlacedInterviewees {
	const column = (width - gutter) / ages.length;
	const perLine = Math.floor((column - 8) / pitch);
	const labelHeight = gutter > 0 ? 0 : 22;
	const placed: PlacedInterviewees = {
		width,
		height: 0,
		columns: ages.map(({ id }, i) => ({ id, x: gutter + column * (i + 0.5) })),
		rows: [],
		marks: [],
	};
	let top = 26;
	for (const row of rows) {
		const cells = ages.map(({ id }) =>
			row.people
				.filter(({ age }) => age === id)
				.sort((a, b) => a.gender.localeCompare(b.gender) || Number(a.id) - Number(b.id)),
		);
		const lines = Math.max(1, ...cells.map((cell) => Math.ceil(cell.length / perLine)));
		placed.rows.push({ row, x: 2, y: top + 8 + (gutter > 0 ? pitch / 2 : labelHeight / 2), line: top });
		cells.forEach((cell, c) => {
			const used = Math.min(cell.length, perLine);
			cell.forEach((person, i) => {
				placed.marks.push({
					person,
					row,
					again: person.roles[0] !== row.id,
					x: placed.columns[c]!.x + ((i % perLine) - (used - 1) / 2) * pitch,
					y: top + 8 + labelHeight + (Math.floor(i / perLine) + 0.5) * pitch,
				});
			});
		});
		top += 16 + labelHeight + lines * pitch;
	}
	placed.height = top;
	return placed;
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

export function intervieweesParameters({ people, rows, genders, ages }: IntervieweesModel): Parameter[] {
	return [
		{
			name: 'role',
			label: 'Role',
			control: 'buttons',
			choices: [
				{ value: 'all', label: 'All', say: 'People of all roles.' },
				...rows.map(({ id, label, counted }) => ({ value: id, label, say: `${label}: ${counted}.` })),
			],
		},
		{
			name: 'gender',
			label: 'Gender',
			control: 'buttons',
			choices: [
				{ value: 'all', label: 'All', say: 'Women and men.' },
				...genders.map(({ id, label, count }) => ({ value: id, label, say: `${label}: ${count}.` })),
			],
		},
		{
			name: 'age',
			label: 'Age',
			control: 'buttons',
			choices: [
				{ value: 'all', label: 'All', say: 'People of all ages.' },
				...ages.map(({ id, count }) => ({ value: id, label: id, say: `In their ${id}: ${count}.` })),
			],
		},
		{
			name: 'person',
			label: 'Interviewee',
			control: 'marks',
			choices: [
				{ value: 'none', label: 'None', say: 'Nobody is chosen.' },
				...people.map(({ id }) => ({ value: id, label: `Interviewee ${id}` })),
			],
		},
	];
}
