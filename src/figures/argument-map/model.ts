import type { Edition } from '../../edition/types.ts';
import { byId } from '../../figure-kit/by-id.ts';
import type { Parameter, Table } from '../../figure-kit/figure.ts';
import { marks } from '../../figure-kit/parameters.ts';
import { itemAt } from '../../text/items.ts';
import { fill } from '../../text/words.ts';
import type { ArgumentMapData, ArgumentNode } from './data.ts';

export type { ArgumentNode };

type ClaimData = ArgumentMapData['chapters'][number]['claims'][number];
export type Kind = ArgumentMapData['kinds'][number];

/** A claim's tie to another: what the other is called, and what passes. */
export interface Tie {
	/** Of the claim at the other end, or `answer`. */
	id: string;
	name: string;
	words: string;
	pages: number[];
	ours: boolean;
	completes: boolean;
}

/** A piece of evidence. */
export interface Piece extends ArgumentNode {
	kind: Kind;
	/** From what it is told: from whom, or from which kind of evidence. */
	from: string;
	setting?: string | undefined;
}

export interface Claim extends Omit<ClaimData, 'evidence' | 'phase'> {
	/** `from 2014`, where a phase begins with it. */
	since: string | undefined;
	evidence: Piece[];
	/** The claims on which it builds. */
	buildsOn: Tie[];
	/** The claims that build on it, and the answer. */
	carries: Tie[];
}

export interface Setting extends Omit<ArgumentMapData['settings'][number], 'claim' | 'region' | 'name'> {
	name: string;
	claim: Claim;
	/** What the claim about all settings rests on here. */
	evidence: Piece[];
}

export interface ArgumentMapModel extends Pick<ArgumentMapData, 'words' | 'kinds' | 'question'> {
	answer: Omit<ArgumentMapData['answer'], 'from'> & { buildsOn: Tie[] };
	chapters: (ArgumentNode & { number: string; name: string; claims: Claim[] })[];
	settings: Setting[];
	/** The claim that one state takes away. */
	taken: Claim;
	/** Claims of the states, by id. */
	claims: Record<string, string>;
}

/** All claims of a model, in the order of the text. */
export const claimsOf = ({ chapters }: Pick<ArgumentMapModel, 'chapters'>): Claim[] =>
	chapters.flatMap(({ claims }) => claims);

function placePiece(
	{ kind, interviewees = [], ...piece }: ClaimData['evidence'][number],
	{ kinds, words }: ArgumentMapData,
): Piece {
	const ids = interviewees.join(', ');
	const found = byId(kinds, kind);
	const template = interviewees.length > 1 ? words.interviewees : words.interviewee;
	return {
		...piece,
		kind: found,
		from: ids ? fill(template, { ids }) : found.name,
	};
}

/** The ties of a claim, as seen from it. */
function tiesOf(id: string, { ties, answer, words, chapters }: ArgumentMapData) {
	const all = chapters.flatMap(({ claims }) => claims);
	const seen = (other: string, tie: Omit<Tie, 'id' | 'name'>): Tie => ({
		id: other,
		name: other === 'answer' ? words.answer : byId(all, other).name,
		words: tie.words,
		pages: tie.pages,
		ours: tie.ours,
		completes: tie.completes,
	});
	return {
		buildsOn: ties.filter(({ to }) => to === id).map((tie) => seen(tie.from, tie)),
		carries: [
			...ties.filter(({ from }) => from === id).map((tie) => seen(tie.to, tie)),
			...answer.from
				.filter(({ claim }) => claim === id)
				.map((tie) => seen('answer', { ...tie, ours: false, completes: false })),
		],
	};
}

/**
 * Gives each claim its ties and its evidence, and each setting its claim.
 *
 * @param data the figure's data
 * @param edition chapters for their numbers, phases for their dates, regions for their names
 * @throws Error where a chapter of the map is no numbered chapter
 */
export function argumentMapModel(
	data: ArgumentMapData,
	edition: Pick<Edition, 'chapters' | 'phases' | 'regions'>,
): ArgumentMapModel {
	const numbers = numbersOf(data, edition);
	const chapters = data.chapters.map(({ chapter, claim, pages, claims }, i) => ({
		claim,
		section: chapter,
		pages,
		...itemAt(numbers, i),
		claims: claims.map((each) => placeClaim(each, data, edition)),
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
				name: byId(all, claim).name,
				...tie,
				ours: false,
				completes: false,
			})),
		},
		chapters,
		settings: data.settings.map((setting) => placeSetting(setting, all, edition)),
		taken: byId(all, data.taken),
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
	{ phases }: Pick<Edition, 'phases'>,
): Claim {
	const begins = phases.find(({ id }) => id === phase);
	return {
		...claim,
		since: begins && fill(data.words.since, { year: begins.start.slice(0, 4) }),
		evidence: evidence.map((piece) => placePiece(piece, data)),
		...tiesOf(claim.id, data),
	};
}

const placeSetting = (
	{ claim, region, name, ...setting }: ArgumentMapData['settings'][number],
	all: readonly Claim[],
	{ regions }: Pick<Edition, 'regions'>,
): Setting => ({
	...setting,
	name: name ?? byId(regions, region).name,
	claim: byId(all, claim),
	evidence: all.flatMap(({ evidence }) => evidence).filter(({ setting: where }) => where === setting.id),
});

/** The long description: question and answer, then a paragraph a chapter. */
export function describeArgumentMap({ words, question, answer, chapters }: ArgumentMapModel): string[] {
	return [
		`Question: ${question.claim} Answer: ${answer.claim}`,
		...chapters.map(({ number, name, claim, claims }) => {
			const claimTexts = claims.map(({ claim: what, evidence, buildsOn }) => {
				const rests = evidence.map((piece) => `${piece.claim} (${piece.from})`).join(' ');
				const ties = buildsOn.map((tie) => ` ${tell(words.buildsOn, tie, words.ours)}`).join('');
				return `${what} Evidence: ${rests}${ties}`;
			});
			return `Chapter ${number}, ${name}. ${claim} ${claimTexts.join(' ')}`;
		}),
	];
}

/** A tie in a sentence, and whose it is. */
export const tell = (sentence: string, { name, words, ours }: Tie, byUs: string): string =>
	[fill(sentence, { claim: name, words }), ...(ours ? [byUs] : [])].join(' ');

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
					row(claim.id, 'claim', chapter.number, claim),
					...claim.evidence.map((piece, i) => row(`${claim.id}.${i + 1}`, piece.from, claim.id, piece)),
				]),
			]),
			...chapters.flatMap(({ claims }) =>
				claims.flatMap(({ id, section, carries }) =>
					carries.map((tie) =>
						row(id, tie.ours ? 'tie of the editors' : 'tie', tie.id, {
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
		...claimsOf(model).map(({ id, name }) => ({ value: id, label: name })),
		{ value: 'answer', label: model.words.answer },
	]),
];
