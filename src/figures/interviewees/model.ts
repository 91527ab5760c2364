import type { Edition } from '../../edition/types.ts';
import { usedIn } from '../../edition/uses.ts';
import type { Parameter, Table } from '../../figure-kit/figure.ts';
import { markParameter } from '../../figure-kit/parameters.ts';
import { fill } from '../../text/words.ts';
import type { Data } from './data.ts';

export type Person = ReturnType<typeof peopleOf>[number];
/** People who stand together. */
export type Group = Model['groups']['role'][number];
/** A chapter as a part of the book. */
export type Chapter = ReturnType<typeof chaptersOf>[number];
export type Model = ReturnType<typeof model>;

/** Everybody in the register, with the pages that cite them and the sections that rely on them. */
function peopleOf({ words, table, section: own }: Data, edition: Edition) {
	return edition.interviewees.map(({ id, roles, gender, age, name, about, source: { pages } }) => {
		const called = name ? `${fill(words.called, { name })}, ` : '';
		return {
			id,
			roles,
			gender,
			age,
			/** `Interviewee 1`. */
			title: fill(words.name, { id }),
			/** `entrepreneur, woman, 20s`. */
			what: `${called}${roles.join(' and ')}, ${words.gender[gender].mark}, ${age}`,
			about,
			pages,
			/** Pages that cite the number, and those on which what the person tells goes on. */
			cited: pages.filter((page) => !table.includes(page)),
			// Where the sample itself is described, nobody is relied on.
			uses: usedIn(edition, 'interviewees', id).filter(({ section }) => section !== own),
		};
	});
}

/** Whether the text cites somebody by number. */
export const isCited = ({ cited }: Person): boolean => cited.length > 0;

/** Whether a chapter has a page; the page on which it ends and the next begins is its own. */
const holds = ({ from, to }: { from: number; to: number }, page: number) => page > from && page <= to;

/** The chapters as parts of the book, from the page before their first: each ends where the next begins. */
function chaptersOf({ chapters }: Edition, people: readonly Person[], about: Record<string, string>) {
	const numbered = chapters.flatMap(({ number, short, pages }) =>
		number !== null && pages ? [{ number, name: short, from: pages[0] - 1, last: pages[1] }] : [],
	);
	return numbered.map(({ last, ...chapter }, i) => {
		const stretch = { ...chapter, to: numbered[i + 1]?.from ?? last };
		const cites = people.filter(({ cited }) => cited.some((page) => holds(stretch, page)));
		return { ...stretch, about: about[chapter.number], cites: cites.map(({ id }) => id) };
	});
}

/** People in the order of a value; those who have the same, by number. */
const sortedBy = (people: readonly Person[], value: (person: Person) => number) =>
	people.toSorted((a, b) => value(a) - value(b) || Number(a.id) - Number(b.id));

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

/** The groups of each state: by first role, by age and by gender. */
function groupsOf({ words, roles }: Data, people: readonly Person[]) {
	const rank = (person: Person) => roles.findIndex(({ role }) => role === person.roles[0]);
	const of = (id: string, label: string, isOf: (person: Person) => boolean) => {
		const { cited = [], others = [] } = Object.groupBy(people.filter(isOf), (person) =>
			isCited(person) ? 'cited' : 'others',
		);
		return {
			id,
			label,
			/** In the order of the pages that cite them. */
			cited: sortedBy(cited, (person) => mean(person.cited)),
			/** In the order of the roles. */
			others: sortedBy(others, rank),
		};
	};
	return {
		role: roles.map(({ role, label }) =>
			of(role.replaceAll(' ', '-'), label, (person) => person.roles[0] === role),
		),
		age: Object.entries(words.age).map(([id, label]) => of(id, label, ({ age }) => age === id)),
		gender: Object.entries(words.gender).map(([id, { label }]) =>
			of(id, label, ({ gender }) => gender === id),
		),
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
export function model(data: Data, edition: Edition) {
	const people = peopleOf(data, edition);
	const chapters = chaptersOf(edition, people, data.chapters);
	for (const { id, cited } of people)
		for (const page of cited)
			if (!chapters.some((chapter) => holds(chapter, page)))
				throw new Error(`interviewee ${id} is cited on page ${page}, which is in no chapter`);
	return {
		words: data.words,
		people,
		groups: groupsOf(data, people),
		/** How many the table has of each role, second roles included, and how many the text says. */
		roles: data.roles.map((each) => ({
			...each,
			counted: people.filter(({ roles }) => roles.includes(each.role)).length,
		})),
		chapters,
		stated: data.stated,
	};
}

/** What counting the table gives against what the text says. */
export function compareCounts({ roles, people, stated }: Model): string {
	const twoRoles = people.filter((person) => person.roles.length > 1).length;
	const whole =
		people.length === stated.people && twoRoles === stated.twoRoles
			? `Text and table agree on ${people.length} people, ${twoRoles} of them with two roles`
			: `The text has ${stated.people} people, ${stated.twoRoles} of them with two roles, the table ${people.length} and ${twoRoles}`;
	const differ = roles.filter((role) => role.counted !== role.stated);
	if (differ.length === 0) return `${whole}, and on the number of each role.`;
	const told = differ.map(
		(role) => `${role.label.toLowerCase()}, ${role.counted} in the table and ${role.stated} in the text`,
	);
	return `${whole}. They differ in ${differ.length} of ${roles.length} roles: ${told.join('; ')}.`;
}

/** `9 of 20`, in the words of the data. */
export const countOf = ({ cited, others }: Group, words: Data['words']): string =>
	fill(words.count, { cited: cited.length, all: cited.length + others.length });

/** The long description. */
export function describe(model: Model): string[] {
	const { words, people, groups, chapters } = model;
	const cited = people.filter(isCited);
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
export function table({ people }: Model): Table {
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
export const marks = ({ words, people }: Model): Parameter[] => [
	markParameter(
		'person',
		words.person,
		people.map(({ id, title }) => ({ id, label: title })),
	),
];
