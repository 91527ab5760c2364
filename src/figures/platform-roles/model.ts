import type { Parameter, Table } from '../../figure-kit/figure.ts';
import { markParameter } from '../../figure-kit/parameters.ts';
import type { Data } from './data.ts';

export type Model = ReturnType<typeof model>;
export type Level = Model['levels'][number];
export type Role = Model['roles'][number];
type RoleData = Data['levels'][number]['roles'][number];

/** How an arm is drawn: it reaches and is named, it reaches and is only told, or it is drawn back. */
export type Reach = 'named' | 'told' | 'absent';

/** What a state shows of a role: how far its arm reaches, and what stands on it or beside it. */
export interface Face {
	reach: Reach;
	/** A name, in large letters. */
	name?: string;
	/** Words, in small ones. */
	words?: string | undefined;
}

/** The state in which all passages count; each of the others is a passage. */
export const all = 'all';

/** With a capital first letter, also behind a quotation mark. */
const begun = (text: string): string => text.replace(/\p{L}/u, (letter) => letter.toUpperCase());

/** What the state of a passage shows of a role; a later passage says when it is the first to name it. */
function faceIn({ label, named }: RoleData, passage: string, { passages, words }: Data): Face {
	const found = named.find((each) => each.passage === passage);
	if (!found) return { reach: 'absent', words: label };
	if (found.kind === 'told') return { reach: 'told', words: found.words };
	const first = passages.find(({ id }) => named.some((each) => each.passage === id && each.kind === 'name'));
	const isFirst = first?.id === passage && first !== passages[0];
	return { reach: 'named', name: begun(found.words), words: isFirst ? words.first : undefined };
}

/** Throws where the states are not just the passages and the whole. */
function check({ states, passages }: Data): void {
	const known = new Set([all, ...passages.map(({ id }) => id)]);
	const there = new Set(states.choices.map(({ id }) => id));
	const [unknown] = there.difference(known);
	if (unknown !== undefined) throw new Error(`the state "${unknown}" is none of the passages`);
	const [missing] = known.difference(there);
	if (missing !== undefined) throw new Error(`there is no state "${missing}"`);
}

/**
 * Gives each role its level, its title, `lobbyist, national level`, and its faces: what each state shows of it.
 *
 * @throws Error where the states are not just the passages and the whole
 */
export function model(data: Data) {
	check(data);
	const facesOf = (role: RoleData) =>
		new Map<string, Face>([
			[all, { reach: 'named', name: begun(role.label), words: role.deed }],
			...data.passages.map(({ id }) => [id, faceIn(role, id, data)] as const),
		]);
	const levels = data.levels.map((level) => ({
		...level,
		roles: level.roles.map((role) => ({
			...role,
			level,
			title: `${role.label}, ${level.label.toLowerCase()}`,
			faces: facesOf(role),
		})),
	}));
	return { ...data, levels, roles: levels.flatMap(({ roles }) => roles) };
}

/** What a level is called in a state, and whom the platform meets there. */
export const levelIn = (level: Level, state: string): Pick<Level, 'label' | 'with'> =>
	level.called[state] ?? level;

/** Whose roles a state shows. */
export const whoIn = ({ words, passages }: Model, state: string): string =>
	passages.find(({ id }) => id === state)?.who ?? words.who;

/** What a passage says of a role: `“lobbyists” (p. 12)`. */
const saidOf = ({ named }: Role, passage: string): string => {
	const found = named.find((each) => each.passage === passage);
	if (!found) return '';
	return `${found.words}${found.kind === 'told' ? ', not named' : ''} (p. ${found.page})`;
};

/** The long description: the whole, a paragraph a level, a paragraph a passage. */
export function describe(model: Model): string[] {
	const { words, passages, levels, roles } = model;
	const listed = (found: readonly Role[]) => found.map(({ label }) => label).join(', ') || 'none';
	return [
		`A body, “${words.who}”, stands along ${levels.length} levels. From it ${roles.length} arms reach those whom it meets there, an arm for each role.`,
		...levels.map(
			({ label, with: whom, roles: here }) =>
				`${label}, ${whom}. ${here.map(({ label: role, what }) => `${role}: ${what}`).join(' ')}`,
		),
		...passages.map(({ id, label, who }) => {
			const of = (kind: string) =>
				roles.filter(({ named }) => named.some((each) => each.passage === id && each.kind === kind));
			const names = of('name');
			return `${label}, of ${who}, names ${names.length} of the ${roles.length}: ${listed(names)}. Told without a name: ${listed(of('told'))}.`;
		}),
	];
}

/** One row a role, one column a passage. */
export const table = ({ passages, roles }: Model): Table => ({
	columns: ['Role', 'Level', ...passages.map(({ label }) => label), 'What it does', 'Pages'],
	rows: roles.map((role) => [
		role.label,
		role.level.label,
		...passages.map(({ id }) => saidOf(role, id)),
		role.what,
		role.pages.join(', '),
	]),
});

/** What can be chosen in the drawing: an arm. */
export const marks = ({ words, roles }: Model): Parameter[] => [markParameter('role', words.role, roles)];
