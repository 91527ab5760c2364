import type { z } from 'zod';
import type { Edition } from '../../edition/types.ts';
import type { Parameter, Table } from '../../figure-kit/figure.ts';
import { marks } from '../../figure-kit/parameters.ts';
import { workAuthors } from '../../registers/works/index.ts';
import { fill } from '../../text/words.ts';
import type { EmbeddednessData, Tie as TieData } from './data.ts';
import { type Circle, endsOf, meetingOf, type Plan, planOf, type Point, towards } from './spheres.ts';

type ModeData = EmbeddednessData['modes'][number];
type Works = Pick<Edition, 'works'>;

/** What a tie ends at: people, a market, a government that is no local one, a local one, a platform; or nothing. */
export type Sign = 'people' | 'market' | 'state' | 'local' | 'platforms' | 'absent' | 'arrow';

export interface Sphere extends Circle {
	name: string;
	level?: EmbeddednessData['spheres'][number]['level'];
	kind: EmbeddednessData['spheres'][number]['kind'];
	/** Thick, dotted or plain. */
	rim: 'strong' | 'faint' | 'plain';
}

export interface Tie {
	id: string;
	/** Whom it joins to: in full, beside it, and on a phone. */
	to: string;
	name: string;
	short: string;
	note: string;
	sphere: string;
	/** `people (micro)`. */
	sphereName: string;
	strength: z.infer<typeof TieData>['strength'];
	sign: Sign;
	outward: boolean;
	text: string;
	/** `Kloosterman, 2010; interviewee 33`. */
	by: string;
	inferred: boolean;
	pages: number[];
	/** Where it ends, once for each of its signs. */
	ends: Point[];
	/** Where somebody goes between. */
	via?: Point | undefined;
	/** Where it starts, unless with the entrepreneur. */
	apart?: Point | undefined;
}

export interface Mode extends Omit<ModeData, 'ties' | 'emphasis' | 'spheres' | 'shape'> {
	shape: ModeData['shape'];
	/** Its spheres, the first drawn first; of a governed mode they have no place. */
	spheres: Sphere[];
	/** The spheres in the order of the data, by name. */
	order: string[];
	ties: Tie[];
	/** Its name on the choice of states. */
	label: string;
}

export interface EmbeddednessModel {
	words: EmbeddednessData['words'];
	claims: Record<string, string>;
	modes: Mode[];
}

export const modeOf = ({ modes }: Pick<EmbeddednessModel, 'modes'>, id: string): Mode =>
	modes.find((mode) => mode.id === id)!;

/** Who says what a tie rests on: works and interviewees, or the dissertation itself. */
function sayersOf(tie: z.infer<typeof TieData>, words: EmbeddednessData['words'], { works }: Works): string {
	const cited = tie.works.map((id) => {
		const work = works.find((candidate) => candidate.id === id)!;
		return `${workAuthors(work)}, ${work.year}`;
	});
	const people = tie.interviewees.map((id) => fill(words.interviewee, { id }));
	return [...cited, ...people].join('; ') || words.ownAccount;
}

function signOf({ strength, actor }: z.infer<typeof TieData>, kind: Sphere['kind']): Sign {
	if (strength === 'absent') return 'absent';
	if (kind === 'online') return 'arrow';
	return actor === 'local' || actor === 'platforms' ? actor : kind;
}

/** Where the ties of a mode lie, by their id. */
function placesOf({ ties, spheres }: ModeData, { circles, fans }: Plan) {
	const circleOf = (id: string) => circles.find((circle) => circle.id === id)!;
	const placed = spheres.flatMap((sphere) => {
		const here = ties.filter((tie) => tie.sphere === sphere);
		const ends = endsOf(
			fans[sphere]!,
			here.map(({ signs }) => signs),
		);
		return here.map((tie, i): [string, Pick<Tie, 'ends' | 'via' | 'apart'>] => {
			const first = ends[i]![0]!;
			const [at, angle] = [Math.hypot(first.x, first.y), (Math.atan2(first.y, first.x) * 180) / Math.PI];
			const rim = tie.rim === undefined ? undefined : circleOf(tie.rim).r;
			return [
				tie.id,
				{
					ends: rim === undefined ? ends[i]! : [towards(angle, rim)],
					via: tie.strength === 'through' ? towards(angle, at * 0.54) : undefined,
					apart: tie.apart === undefined ? undefined : meetingOf(circleOf(tie.sphere), circleOf(tie.apart)),
				},
			];
		});
	});
	return new Map(placed);
}

/** A tie with all that is said of it; in a governed mode it has no place. */
function modelTie(
	tie: z.infer<typeof TieData>,
	{ spheres, words }: EmbeddednessData,
	edition: Works,
	place: Pick<Tie, 'ends' | 'via' | 'apart'> = { ends: [] },
): Tie {
	const { id, to, name = to, note, sphere, strength, outward, text, inferred, pages } = tie;
	const { name: called, level, kind } = spheres.find((each) => each.id === sphere)!;
	return {
		id,
		to,
		name,
		short: tie.short ?? name,
		note,
		sphere,
		sphereName: level === sphere ? fill(words.level, { name: called, level }) : called,
		strength,
		sign: signOf(tie, kind),
		outward,
		text,
		by: sayersOf(tie, words, edition),
		inferred,
		pages,
		...place,
	};
}

function modelMode(mode: ModeData, data: EmbeddednessData, edition: Works): Mode {
	const { shape, emphasis, ties, spheres, ...rest } = mode;
	const plan: Plan =
		shape === 'governed'
			? { circles: spheres.map((id) => ({ id, x: 0, y: 0, r: 0 })), fans: {} }
			: planOf(shape, spheres);
	const places = shape === 'governed' ? undefined : placesOf(mode, plan);
	const sphereOf = (id: string) => data.spheres.find((each) => each.id === id)!;
	return {
		...rest,
		shape,
		label: data.states.choices.find(({ id }) => id === mode.id)!.label,
		order: spheres,
		spheres: plan.circles.map((circle) => ({
			...sphereOf(circle.id),
			...circle,
			rim: (['strong', 'faint'] as const).find((kind) => emphasis[kind].includes(circle.id)) ?? 'plain',
		})),
		ties: ties.map((tie) => modelTie(tie, data, edition, places?.get(tie.id))),
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
	claims: Object.fromEntries(data.states.choices.map(({ id, claim }) => [id, claim])),
	modes: data.modes.map((mode) => modelMode(mode, data, edition)),
});

/** The long description: a paragraph a mode. */
export function describeEmbeddedness({ words, modes }: EmbeddednessModel): string[] {
	return modes.map(({ name, what, verdict, where, ties }) => {
		const told = [verdict, where].filter((each) => each !== undefined).join('; ');
		const tied = ties
			.map((tie) => `${tie.to} (${tie.sphereName}; ${words.strengths[tie.strength]}): ${tie.note}`)
			.join('; ');
		return `${name}${told && ` (${told})`}. ${what} Ties: ${tied}.`;
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
