import { z } from 'zod';
import type { Edition } from '../../edition/types.ts';
import type { Parameter, Table } from '../../figure-kit/figure.ts';
import { marks } from '../../figure-kit/parameters.ts';
import { workAuthors } from '../../registers/works/index.ts';
import { fill } from '../../text/words.ts';
import type { EmbeddednessData, Tie } from './data.ts';
import { type Circle, endOf, type Shape, spheresOf } from './spheres.ts';

type Mode = EmbeddednessData['modes'][number];
type Works = Pick<Edition, 'works'>;

export interface PlacedTie {
	id: string;
	/** Its number in the mode, which is what the mark shows. */
	number: number;
	to: string;
	strength: z.infer<typeof Tie>['strength'];
	sphere: string;
	text: string;
	/** `Kloosterman, 2010; interviewee 33`. */
	by: string;
	inferred: boolean;
	actor?: string | undefined;
	pages: number[];
	x: number;
	y: number;
}

export interface PlacedMode {
	id: string;
	name: string;
	/** Its name on the choice. */
	label: string;
	origin: Mode['origin'];
	shape: Shape;
	what: string;
	pages: number[];
	circles: (Circle & { label: string; weight: 'plain' | 'strong' | 'faint' | 'governed' })[];
	ties: PlacedTie[];
}

export interface EmbeddednessModel {
	words: EmbeddednessData['words'];
	modes: PlacedMode[];
}

/** Who says what a tie rests on: works and interviewees, or the dissertation itself. */
function sayersOf(tie: z.infer<typeof Tie>, words: EmbeddednessData['words'], { works }: Works): string {
	const cited = tie.works.map((id) => {
		const work = works.find((candidate) => candidate.id === id)!;
		return `${workAuthors(work)}, ${work.year}`;
	});
	const people = tie.interviewees.map((id) => fill(words.interviewee, { id }));
	return [...cited, ...people].join('; ') || words.ownAccount;
}

function placeMode(mode: Mode, data: EmbeddednessData, edition: Works): PlacedMode {
	const { id, name, origin, shape, what, pages, emphasis, ties } = mode;
	const circles = spheresOf(shape, data.shapes);
	const labelOf = (sphere: string) => data.spheres.find((each) => each.id === sphere)!.label;
	const weightOf = (sphere: string) =>
		(['strong', 'faint', 'governed'] as const).find((kind) => emphasis[kind].includes(sphere)) ?? 'plain';
	return {
		id,
		name,
		label: data.words.modes[id]!,
		origin,
		shape,
		what,
		pages,
		circles: circles
			.filter(({ r }) => r > 0)
			.map((circle) => ({ ...circle, label: labelOf(circle.id), weight: weightOf(circle.id) })),
		ties: ties.map((tie, n): PlacedTie => ({
			id: tie.id,
			number: n + 1,
			to: tie.to,
			strength: tie.strength,
			sphere: labelOf(tie.sphere),
			text: tie.text,
			by: sayersOf(tie, data.words, edition),
			inferred: tie.inferred,
			actor: tie.actor,
			pages: tie.pages,
			...endOf(mode, circles, n),
		})),
	};
}

/**
 * Places spheres and ties of each mode.
 *
 * @param data the figure's data
 * @param edition the register of works, for who says what
 */
export const embeddednessModel = (data: EmbeddednessData, edition: Works): EmbeddednessModel => ({
	words: data.words,
	modes: data.modes.map((mode) => placeMode(mode, data, edition)),
});

/** The long description: a paragraph a mode. */
export function describeEmbeddedness({ words, modes }: EmbeddednessModel): string[] {
	return modes.map(
		({ name, what, ties }) =>
			`${name}. ${what} Ties: ${ties.map((tie) => `${tie.number}, ${tie.to} (${tie.sphere.toLowerCase()}; ${words.strengths[tie.strength]})`).join('; ')}.`,
	);
}

/** One row a tie. */
export function tabulateEmbeddedness({ words, modes }: EmbeddednessModel): Table {
	return {
		columns: ['Tie', 'Mode', 'Sphere', 'Strength', 'What is said', 'By', 'Pages'],
		rows: modes.flatMap(({ name, ties }) =>
			ties.map((tie) => [
				tie.to,
				name,
				tie.inferred ? `${tie.sphere} (inferred)` : tie.sphere,
				words.strengths[tie.strength],
				tie.text,
				tie.by,
				tie.pages.join(', '),
			]),
		),
	};
}

export function embeddednessParameters({ words, modes }: EmbeddednessModel): Parameter[] {
	const choices = modes.map(({ id, label, name, what }) => ({ value: id, label, say: `${name}. ${what}` }));
	const { label, none, say } = words.with;
	return [
		{ name: 'mode', label: words.mode, control: 'buttons', choices },
		{ name: 'with', label, control: 'buttons', choices: [{ value: 'none', label: none, say }, ...choices] },
		marks(
			'tie',
			words.tie,
			modes.flatMap(({ ties }) => ties.map(({ id, to }) => ({ value: id, label: to }))),
		),
	];
}
