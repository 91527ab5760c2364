import type { z } from 'zod';
import type { Edition } from '../../edition/types.ts';
import { byId } from '../../figure-kit/by-id.ts';
import type { Parameter, Table } from '../../figure-kit/figure.ts';
import { marks } from '../../figure-kit/parameters.ts';
import { workAuthors } from '../../registers/works/index.ts';
import { fill } from '../../text/words.ts';
import type { EmbeddednessData, Strength, Tie as TieData } from './data.ts';

type ModeData = EmbeddednessData['modes'][number];
type SphereData = EmbeddednessData['spheres'][number];
type Works = Pick<Edition, 'works'>;

/** A sphere as a circle: what it is called in its mode, and where it lies. */
export interface Circle extends SphereData {
	at: number;
	radius: number;
	/** How the tie to it is drawn, and how often; left out, once, or as each tie of its mode. */
	tie: Strength;
	lines?: number | undefined;
}

export interface Tie extends Pick<
	z.infer<typeof TieData>,
	'id' | 'to' | 'note' | 'sphere' | 'text' | 'pages'
> {
	/** What stands beside it. */
	name: string;
	/** `people (micro)`. */
	sphereName: string;
	strength: Strength;
	/** `Kloosterman, 2010; interviewee 33`. */
	by: string;
	inferred: boolean;
}

export interface Mode extends Omit<ModeData, 'ties' | 'pictures'> {
	pictures: Circle[][];
	ties: Tie[];
}

export interface EmbeddednessModel {
	words: EmbeddednessData['words'];
	claims: Record<string, string>;
	modes: Mode[];
}

/** Who says what a tie rests on: works and interviewees, or the dissertation itself. */
function sayersOf(tie: z.infer<typeof TieData>, words: EmbeddednessData['words'], { works }: Works): string {
	const cited = tie.works.map((id) => {
		const work = byId(works, id);
		return `${workAuthors(work)}, ${work.year}`;
	});
	const people = tie.interviewees.map((id) => fill(words.interviewee, { id }));
	return [...cited, ...people].join('; ') || words.ownAccount;
}

/**
 * Names what the ties of each mode rest on, and the circles that they lie in.
 *
 * @param data the figure's data
 * @param edition the register of works, for who says what
 */
export function embeddednessModel(data: EmbeddednessData, edition: Works): EmbeddednessModel {
	const { words, states, spheres } = data;
	const nameOf = ({ id, name, level }: SphereData) =>
		level && level === id ? fill(words.level, { name, level: words.levels[level] }) : name;
	return {
		words,
		claims: Object.fromEntries(states.choices.map(({ id, claim }) => [id, claim])),
		modes: data.modes.map((mode) => ({
			...mode,
			pictures: mode.pictures.map((circles) =>
				circles.map(({ sphere, name, ...circle }) => {
					const known = byId(spheres, sphere);
					return { ...known, ...circle, name: name ?? known.name };
				}),
			),
			ties: mode.ties.map((tie) => ({
				...tie,
				name: tie.name ?? tie.to,
				sphereName: nameOf(byId(spheres, tie.sphere)),
				by: sayersOf(tie, words, edition),
			})),
		})),
	};
}

/** The long description: a paragraph a mode. */
export function describeEmbeddedness({ words, modes }: EmbeddednessModel): string[] {
	return modes.map(({ name, what, verdict, where, ties }) => {
		const details = [verdict, where].filter((each) => each !== undefined).join('; ');
		const tied = ties
			.map((tie) => `${tie.to} (${tie.sphereName}; ${words.strengths[tie.strength]}): ${tie.note}`)
			.join('; ');
		return `${name}${details && ` (${details})`}. ${what} Ties: ${tied}.`;
	});
}

/** One row a tie. */
export function tabulateEmbeddedness({ words, modes }: EmbeddednessModel): Table {
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
export const embeddednessMarks = ({ words, modes }: EmbeddednessModel): Parameter[] => [
	marks(
		'tie',
		words.tie,
		modes.flatMap(({ ties }) => ties.map(({ id, to }) => ({ value: id, label: to }))),
	),
];
