import type { Edition } from '../../edition/types.ts';
import type { Parameter, Table } from '../../figure-kit/figure.ts';
import { marks } from '../../figure-kit/parameters.ts';
import { formatDate } from '../../text/dates.ts';
import { fill } from '../../text/words.ts';
import type { ArgumentMapData, ArgumentNode } from './data.ts';

export type { ArgumentNode };

type ClaimData = ArgumentMapData['chapters'][number]['claims'][number];
export type Kind = ArgumentMapData['kinds'][number];

/** A claim's tie to another: what the other is called, and what passes. */
export interface Tie {
	/** Of the claim at the other end, or `answer`. */
	id: string;
	/** `5a`; of the answer what stands above it. */
	mark: string;
	words: string;
	pages: number[];
	ours: boolean;
}

/** A piece of evidence. */
export interface Piece extends ArgumentNode {
	kind: Kind;
	/** In a few words: the numbers of those who tell it, or what it is. */
	name: string;
	/** From what it is told: from whom, or from which kind of evidence. */
	from: string;
	setting?: string | undefined;
}

export interface Claim extends Omit<ClaimData, 'evidence' | 'phase'> {
	/** `5a`: the chapter's number and the claim's letter. */
	mark: string;
	/** `from October 2014`, where a phase begins with it. */
	since: string | undefined;
	evidence: Piece[];
	/** The claims on which it builds. */
	buildsOn: Tie[];
	/** The claims that build on it, and the answer. */
	carries: Tie[];
}

export interface Setting extends Omit<ArgumentMapData['settings'][number], 'claim' | 'region' | 'name'> {
	name: string;
	claim: Claim | undefined;
	/** What the claim about all settings rests on here. */
	evidence: Piece[];
}

export interface ArgumentMapModel extends Pick<ArgumentMapData, 'words' | 'kinds' | 'question'> {
	answer: Omit<ArgumentMapData['answer'], 'from'> & { buildsOn: Tie[] };
	chapters: (ArgumentNode & { number: string; name: string; claims: Claim[] })[];
	settings: Setting[];
	/** The claim that one state takes away. */
	taken: Claim;
	/** Names of the actors, by id. */
	actors: Record<string, string>;
	/** Claims of the states, by id. */
	claims: Record<string, string>;
}

const letter = (i: number): string => String.fromCharCode('a'.charCodeAt(0) + i);

/** All claims of a model, in the order of the text. */
export const claimsOf = ({ chapters }: Pick<ArgumentMapModel, 'chapters'>): Claim[] =>
	chapters.flatMap(({ claims }) => claims);

function placePiece(
	{ kind, interviewees = [], ...piece }: ClaimData['evidence'][number],
	{ kinds, words }: ArgumentMapData,
): Piece {
	const ids = interviewees.join(', ');
	const found = kinds.find(({ id }) => id === kind)!;
	const told = interviewees.length > 1 ? words.interviewees : words.interviewee;
	return {
		...piece,
		kind: found,
		name: ids || piece.name,
		from: ids ? fill(told, { ids }) : found.name,
	};
}

/** The ties of a claim, as seen from it. */
function tiesOf(id: string, data: ArgumentMapData, marksById: Map<string, string>) {
	const { ties, answer, words } = data;
	const seen = (other: string, { words: what, pages, ours }: Pick<Tie, 'words' | 'pages' | 'ours'>): Tie => ({
		id: other,
		mark: marksById.get(other) ?? words.answer,
		words: what,
		pages,
		ours,
	});
	return {
		buildsOn: ties.filter(({ to }) => to === id).map((tie) => seen(tie.from, tie)),
		carries: [
			...ties.filter(({ from }) => from === id).map((tie) => seen(tie.to, tie)),
			...answer.from
				.filter(({ claim }) => claim === id)
				.map((tie) => seen('answer', { ...tie, ours: false })),
		],
	};
}

/**
 * Gives each claim its mark, its ties and its evidence, and each setting its claim.
 *
 * @param data the figure's data
 * @param edition chapters for their numbers, phases for their dates, regions and actors for their names
 * @throws Error where a chapter of the map is no numbered chapter
 */
export function argumentMapModel(
	data: ArgumentMapData,
	edition: Pick<Edition, 'chapters' | 'phases' | 'regions' | 'actors'>,
): ArgumentMapModel {
	const numbers = numbersOf(data, edition);
	const marksById = new Map(
		data.chapters.flatMap(({ claims }, i) =>
			claims.map(({ id }, j): [string, string] => [id, numbers[i]!.number + letter(j)]),
		),
	);
	const chapters = data.chapters.map(({ chapter, claim, pages, claims }, i) => ({
		claim,
		section: chapter,
		pages,
		...numbers[i]!,
		claims: claims.map((each) => placeClaim(each, data, marksById, edition)),
	}));
	const all = claimsOf({ chapters });
	const { from, ...answer } = data.answer;
	return {
		words: data.words,
		kinds: data.kinds,
		question: data.question,
		answer: {
			...answer,
			buildsOn: from.map(({ claim, ...tie }) => ({
				id: claim,
				mark: marksById.get(claim)!,
				...tie,
				ours: false,
			})),
		},
		chapters,
		settings: data.settings.map((setting) => placeSetting(setting, all, edition)),
		taken: all.find(({ id }) => id === data.taken)!,
		actors: Object.fromEntries(edition.actors.map(({ id, short }) => [id, short])),
		claims: Object.fromEntries(data.states.choices.map(({ id, claim }) => [id, claim])),
	};
}

/** Numbers and names of the chapters. */
function numbersOf(data: ArgumentMapData, edition: Pick<Edition, 'chapters'>) {
	return data.chapters.map(({ chapter }) => {
		const found = edition.chapters.find(({ id }) => id === chapter);
		if (!found?.number) throw new Error(`"${chapter}" is no numbered chapter`);
		return { number: String(found.number), name: found.short };
	});
}

function placeClaim(
	{ phase, evidence, ...claim }: ClaimData,
	data: ArgumentMapData,
	marksById: Map<string, string>,
	{ phases }: Pick<Edition, 'phases'>,
): Claim {
	const begins = phases.find(({ id }) => id === phase);
	return {
		...claim,
		mark: marksById.get(claim.id)!,
		since: begins && fill(data.words.since, { date: formatDate(begins.start) }),
		evidence: evidence.map((piece) => placePiece(piece, data)),
		...tiesOf(claim.id, data, marksById),
	};
}

const placeSetting = (
	{ claim, region, name, ...setting }: ArgumentMapData['settings'][number],
	all: readonly Claim[],
	{ regions }: Pick<Edition, 'regions'>,
): Setting => ({
	...setting,
	name: name ?? regions.find(({ id }) => id === region)!.name,
	claim: all.find(({ id }) => id === claim),
	evidence: all.flatMap(({ evidence }) => evidence).filter(({ setting: where }) => where === setting.id),
});

/** The long description: question and answer, then a paragraph a chapter. */
export function describeArgumentMap({ words, question, answer, chapters }: ArgumentMapModel): string[] {
	return [
		`Question: ${question.claim} Answer: ${answer.claim}`,
		...chapters.map(({ number, name, claim, claims }) => {
			const told = claims.map(({ mark, claim: what, evidence, buildsOn }) => {
				const rests = evidence.map((piece) => `${piece.claim} (${piece.from})`).join(' ');
				const ties = buildsOn.map((tie) => ` ${tell(words.buildsOn, tie, words.ours)}`).join('');
				return `${mark}. ${what} Evidence: ${rests}${ties}`;
			});
			return `Chapter ${number}, ${name}. ${claim} ${told.join(' ')}`;
		}),
	];
}

/** A tie in a sentence, and whose it is. */
export const tell = (sentence: string, { mark, words, ours }: Tie, byUs: string): string =>
	[fill(sentence, { claim: mark, words }), ...(ours ? [byUs] : [])].join(' ');

/** One row a node, below the node that it supports; then one a tie. */
export function tabulateArgumentMap({ question, answer, chapters }: ArgumentMapModel): Table {
	const row = (name: string, kind: string, supports: string, node: ArgumentNode) => [
		name,
		kind,
		node.claim,
		supports,
		node.section,
		node.pages.join(', '),
	];
	return {
		columns: ['Node', 'Kind', 'Claim', 'Supports', 'Section', 'Pages'],
		rows: [
			row('question', 'question', '', question),
			row('answer', 'answer', 'question', answer),
			...chapters.flatMap((chapter) => [
				row(chapter.number, 'chapter', 'answer', chapter),
				...chapter.claims.flatMap((claim) => [
					row(claim.mark, 'claim', chapter.number, claim),
					...claim.evidence.map((piece, i) => row(`${claim.mark}.${i + 1}`, piece.from, claim.mark, piece)),
				]),
			]),
			...chapters.flatMap(({ claims }) =>
				claims.flatMap(({ mark, section, carries }) =>
					carries.map((tie) =>
						row(mark, tie.ours ? 'tie of the editors' : 'tie', tie.id === 'answer' ? 'answer' : tie.mark, {
							claim: tie.words,
							section,
							pages: tie.pages,
						}),
					),
				),
			),
		],
	};
}

/** What can be chosen in the drawing: a claim, the question, or the answer. */
export const argumentMapMarks = (model: ArgumentMapModel): Parameter[] => [
	marks('claim', model.words.claim, [
		{ value: 'question', label: model.words.question },
		...claimsOf(model).map(({ id, mark, name }) => ({ value: id, label: `${mark} ${name}` })),
		{ value: 'answer', label: model.words.answer },
	]),
];
