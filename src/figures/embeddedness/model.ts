import type { Edition } from '../../edition/types.ts';
import { byId } from '../../figure-kit/by-id.ts';
import type { Parameter, Table } from '../../figure-kit/figure.ts';
import { markParameter } from '../../figure-kit/parameters.ts';
import { workAuthors } from '../../registers/works/index.ts';
import { fill } from '../../text/words.ts';
import type { Data } from './data.ts';

type SphereData = Data['spheres'][number];
type TieData = Data['modes'][number]['ties'][number];

/**
 * Names what the ties of each mode rest on, and the circles that they lie in.
 *
 * @param data the figure's data
 * @param edition the register of works, for who says what
 */
export function model(data: Data, edition: Pick<Edition, 'works'>) {
	const { words, spheres } = data;
	const nameOf = ({ id, name, level }: SphereData) =>
		level && level === id ? fill(words.level, { name, level: words.levels[level] }) : name;
	const sayersOf = ({ works, interviewees }: TieData) => {
		const cited = works.map((id) => byId(edition.works, id));
		const people = interviewees.map((id) => fill(words.interviewee, { id }));
		return [...cited.map((work) => `${workAuthors(work)}, ${work.year}`), ...people].join('; ');
	};
	return {
		...data,
		modes: data.modes.map((mode) => ({
			...mode,
			/** Spheres as circles: what they are called in the mode, and where they lie. */
			pictures: mode.pictures.map((circles) =>
				circles.map(({ sphere, name, ...circle }) => {
					const known = byId(spheres, sphere);
					return { ...known, ...circle, name: name ?? known.name };
				}),
			),
			ties: mode.ties.map((tie) => ({
				...tie,
				/** What stands beside it. */
				name: tie.name ?? tie.to,
				/** `people (micro)`. */
				sphereName: nameOf(byId(spheres, tie.sphere)),
				/** Whose word it rests on: `Kloosterman, 2010; interviewee 33`, or the dissertation’s own. */
				by: sayersOf(tie) || words.ownAccount,
			})),
		})),
	};
}
export type Model = ReturnType<typeof model>;
export type Mode = Model['modes'][number];
export type Circle = Mode['pictures'][number][number];

/** The long description: a paragraph a mode. */
export function describe({ words, modes }: Model): string[] {
	return modes.map(({ name, what, verdict, where, ties }) => {
		const details = [verdict, where].filter((each) => each !== undefined).join('; ');
		const tied = ties
			.map((tie) => `${tie.to} (${tie.sphereName}; ${words.strengths[tie.strength]}): ${tie.note}`)
			.join('; ');
		return `${name}${details && ` (${details})`}. ${what} Ties: ${tied}.`;
	});
}

/** One row a tie. */
export function table({ words, modes }: Model): Table {
	return {
		columns: ['Tie', 'Mode', 'Sphere', 'Strength', 'What is said', 'By', 'Pages'],
		rows: modes.flatMap(({ name, ties }) =>
			ties.map((tie) => [
				tie.to,
				name,
				tie.inferred ? `${tie.sphereName} (inferred)` : tie.sphereName,
				words.strengths[tie.strength],
				tie.text,
				tie.by,
				tie.pages.join(', '),
			]),
		),
	};
}

/** What can be chosen in the drawings: a tie. */
export const marks = ({ words, modes }: Model): Parameter[] => [
	markParameter(
		'tie',
		words.tie,
		modes.flatMap(({ ties }) => ties.map(({ id, to }) => ({ id, label: to }))),
	),
];
