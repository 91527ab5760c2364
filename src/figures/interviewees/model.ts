import type { Edition } from '../../edition/types.ts';
import { type Use, usedIn } from '../../edition/uses.ts';
import type { Parameter, Table } from '../../figure-kit/figure.ts';
import { marks } from '../../figure-kit/parameters.ts';
import { fill } from '../../text/words.ts';
import type { Age, Gender, IntervieweesData } from './data.ts';

export interface PersonModel {
	id: string;
	/** In the order of the dissertation's table, as the text names them. */
	roles: string[];
	gender: Gender;
	age: Age;
	/** `Interviewee 1`. */
	title: string;
	/** `entrepreneur, woman, 20s`. */
	what: string;
	/** What the dissertation relies on this person for, where it cites the number. */
	about?: string | undefined;
	pages: number[];
	/** Pages that cite the number, and those on which what the person tells goes on. */
	cited: number[];
	/** Where the companion relies on this person. */
	uses: Use[];
}

/** People who stand together. */
export interface Group {
	id: string;
	label: string;
	/** Who is cited by number, in the order of the pages on which that is done. */
	cited: PersonModel[];
	/** Who is not, by number: in the order of the roles. */
	others: PersonModel[];
}

/** A chapter as a part of the book. */
export interface ChapterModel {
	number: number;
	name: string;
	/** Pages before its first one. */
	from: number;
	/** Pages up to its last one; the next chapter begins here. */
	to: number;
	/** What it is about, where its name does not say so. */
	about?: string | undefined;
	/** Whom it cites by number. */
	cites: string[];
}

export interface RoleCount {
	role: string;
	label: string;
	/** How many the table has, second roles included, and how many the text says. */
	counted: number;
	stated: number;
}

export interface IntervieweesModel {
	words: IntervieweesData['words'];
	people: PersonModel[];
	/** The groups of each state. */
	groups: Record<'role' | 'age' | 'gender', Group[]>;
	roles: RoleCount[];
	chapters: ChapterModel[];
	stated: IntervieweesData['stated'];
}

const mean = (values: readonly number[]) =>
	values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

const groupOf = (
	id: string,
	label: string,
	people: readonly PersonModel[],
	rank: (person: PersonModel) => number,
): Group => ({
	id,
	label,
	cited: people
		.filter(({ cited }) => cited.length > 0)
		.sort((a, b) => mean(a.cited) - mean(b.cited) || Number(a.id) - Number(b.id)),
	others: people
		.filter(({ cited }) => cited.length === 0)
		.sort((a, b) => rank(a) - rank(b) || Number(a.id) - Number(b.id)),
});

/** The chapters as parts of the book: each ends where the next begins. */
function chaptersOf(
	{ chapters }: Pick<Edition, 'chapters'>,
	people: readonly PersonModel[],
	about: Readonly<Record<string, string>>,
): ChapterModel[] {
	const numbered = chapters.flatMap(({ number, short, pages }) =>
		number !== null && pages ? [{ number, name: short, from: pages[0] - 1, last: pages[1] }] : [],
	);
	return numbered.map(({ last, ...chapter }, i) => {
		const to = numbered[i + 1]?.from ?? last;
		const isIn = (page: number) => page > chapter.from && page <= to;
		const cites = people.filter(({ cited }) => cited.some(isIn)).map(({ id }) => id);
		return { ...chapter, to, about: about[chapter.number], cites };
	});
}

/** Throws where somebody is cited on a page of no chapter. */
function checkPages(people: readonly PersonModel[], chapters: readonly ChapterModel[]): void {
	for (const { id, cited } of people)
		for (const page of cited)
			if (!chapters.some(({ from, to }) => page > from && page <= to))
				throw new Error(`interviewee ${id} is cited on page ${page}, which is in no chapter`);
}

/** Everybody in the register, with the pages that cite them and the sections that rely on them. */
function peopleOf({ words, table, section: own }: IntervieweesData, edition: Edition): PersonModel[] {
	return edition.interviewees.map(({ id, roles, gender, age, name, about, source }) => {
		const called = name ? `${fill(words.called, { name })}, ` : '';
		return {
			id,
			roles,
			gender,
			age,
			title: fill(words.name, { id }),
			what: `${called}${roles.join(' and ')}, ${words.gender[gender].mark}, ${age}`,
			about,
			pages: source.pages,
			cited: source.pages.filter((page) => !table.includes(page)),
			// Where the sample itself is described, nobody is relied on.
			uses: usedIn(edition, 'interviewees', id).filter(({ section }) => section !== own),
		};
	});
}

/** The groups of each state: by first role, by age and by gender. */
function groupsOf(
	{ words, roles }: IntervieweesData,
	people: readonly PersonModel[],
): IntervieweesModel['groups'] {
	const keys = <Key extends string>(labels: Record<Key, unknown>) => Object.keys(labels) as Key[];
	const rank = (person: PersonModel) => roles.findIndex(({ role }) => role === person.roles[0]);
	const of = (id: string, label: string, holds: (person: PersonModel) => boolean) =>
		groupOf(id, label, people.filter(holds), rank);
	return {
		role: roles.map(({ role, label }) =>
			of(role.replaceAll(' ', '-'), label, (person) => person.roles[0] === role),
		),
		age: keys(words.age).map((id) => of(id, words.age[id], ({ age }) => age === id)),
		gender: keys(words.gender).map((id) => of(id, words.gender[id].label, ({ gender }) => gender === id)),
	};
}

/**
 * Joins the register with the counts of the text, with the book's chapters and with the mentions of each
 * person.
 *
 * @param data the figure's texts and the counts of p. 27
 * @param edition interviewees, chapters, mentions and sections
 * @throws Error where somebody is cited on a page of no chapter
 */
export function intervieweesModel(data: IntervieweesData, edition: Edition): IntervieweesModel {
	const people = peopleOf(data, edition);
	const chapters = chaptersOf(edition, people, data.chapters);
	checkPages(people, chapters);
	return {
		words: data.words,
		people,
		groups: groupsOf(data, people),
		roles: data.roles.map(({ role, label, stated }) => ({
			role,
			label,
			counted: people.filter(({ roles }) => roles.includes(role)).length,
			stated,
		})),
		chapters,
		stated: data.stated,
	};
}

/** What counting the table gives against what the text says. */
export function compareCounts({ roles, people, stated }: IntervieweesModel): string {
	const differ = roles.filter(({ counted, stated: said }) => counted !== said);
	const twoRoles = people.filter((person) => person.roles.length > 1).length;
	const whole =
		people.length === stated.people && twoRoles === stated.twoRoles
			? `Text and table agree on ${people.length} people, ${twoRoles} of them with two roles`
			: `The text has ${stated.people} people, ${stated.twoRoles} of them with two roles, the table ${people.length} and ${twoRoles}`;
	if (differ.length === 0) return `${whole}, and on the number of each role.`;
	return `${whole}. They differ in ${differ.length} of ${roles.length} roles: ${differ
		.map(
			({ label, counted, stated: said }) =>
				`${label.toLowerCase()}, ${counted} in the table and ${said} in the text`,
		)
		.join('; ')}.`;
}

/** `9 of 20`, in the words of the data. */
export const countOf = ({ cited, others }: Group, words: IntervieweesData['words']): string =>
	fill(words.count, { cited: cited.length, all: cited.length + others.length });

/** The long description. */
export function describeInterviewees(model: IntervieweesModel): string[] {
	const { words, people, groups, chapters } = model;
	const cited = people.filter((person) => person.cited.length > 0);
	const counts = (each: readonly Group[]) =>
		each.map((group) => `${group.label}, ${countOf(group, words)}`).join('; ');
	return [
		`${people.length} people, ${cited.length} of them cited by number: ${cited.map(({ id }) => id).join(', ')}.`,
		...[groups.role, groups.age, groups.gender].map((each) => `Cited of all: ${counts(each)}.`),
		`${chapters.map(({ number, name, cites }) => `Chapter ${number}, ${name}: ${cites.length > 0 ? fill(words.people, { count: cites.length }) : words.nobody}`).join('; ')}.`,
		...people
			.filter(({ roles }) => roles.length > 1)
			.map(({ title, roles }) => `${title} has two roles: ${roles.join(' and ')}.`),
		compareCounts(model),
	];
}

/** One row a person. */
export function tabulateInterviewees({ people }: IntervieweesModel): Table {
	return {
		columns: ['Interviewee', 'Role', 'Gender', 'Age', 'Cited on pages', 'Relied on in', 'Pages'],
		rows: people.map(({ id, roles, gender, age, cited, uses, pages }) => [
			id,
			roles.join(' and '),
			gender,
			age,
			cited.join(', '),
			uses.map(({ section }) => section).join('; '),
			pages.join(', '),
		]),
	};
}

/** What can be chosen in the drawing: a person. */
export const intervieweesMarks = ({ words, people }: IntervieweesModel): Parameter[] => [
	marks(
		'person',
		words.person,
		people.map(({ id, title }) => ({ value: id, label: title })),
	),
];
