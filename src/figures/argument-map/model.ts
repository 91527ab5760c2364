import type { Edition } from '../../edition/types.ts';
import { byId } from '../../figure-kit/by-id.ts';
import type { Parameter, Table } from '../../figure-kit/figure.ts';
import { markParameter } from '../../figure-kit/parameters.ts';
import { fill } from '../../text/words.ts';
import type { Data, ArgumentNode } from './data.ts';

type ClaimData = Data['chapters'][number]['claims'][number];
type World = Pick<Edition, 'chapters' | 'phases' | 'regions'>;

export type Model = ReturnType<typeof model>;
export type Claim = Model['taken'];
/** A claim's tie to another, or to the answer: the id and the name are the other's. */
export type Tie = Claim['carries'][number];
/** An arm of the stream. */
export type Setting = Model['settings'][number];

/** All claims of a model, or of data, in the order of the text. */
export const claimsOf = <Of>({ chapters }: { chapters: readonly { claims: Of[] }[] }): Of[] =>
	chapters.flatMap(({ claims }) => claims);

/** What a claim, or the answer, builds on, and what builds on it. */
function tiesOf(id: string, data: Data) {
	const { words, answer } = data;
	const ends = [...claimsOf(data), { id: 'answer', name: words.answer }];
	const toAnswer = { to: 'answer', ours: false, completes: false };
	const all = [
		...data.ties,
		...answer.from.map(({ claim: from, ...tie }) => ({ ...tie, ...toAnswer, from })),
	];
	const seenFrom = (end: 'from' | 'to') =>
		all
			.filter((tie) => tie[end] === id)
			.map(({ from, to, ...tie }) => {
				const other = byId(ends, end === 'from' ? to : from);
				return { ...tie, id: other.id, name: other.name };
			});
	return { buildsOn: seenFrom('to'), carries: seenFrom('from') };
}

/**
 * Gives each claim its ties and its evidence, and each setting its claim.
 *
 * @param data the figure's data
 * @param edition chapters for their numbers, phases for their dates, regions for their names
 * @throws Error where a chapter of the map is no numbered chapter
 */
export function model(data: Data, edition: World) {
	const { words, kinds, question } = data;
	const chapters = data.chapters.map(({ chapter, claims, ...node }) => {
		const found = edition.chapters.find(({ id }) => id === chapter);
		if (!found?.number) throw new Error(`"${chapter}" is no numbered chapter`);
		return {
			...node,
			section: chapter,
			number: String(found.number),
			name: found.short,
			claims: claims.map((claim) => placeClaim(claim, data, edition)),
		};
	});
	const all = claimsOf({ chapters });
	const { from: _, ...answer } = data.answer;
	return {
		words,
		kinds,
		question,
		answer: { ...answer, buildsOn: tiesOf('answer', data).buildsOn },
		chapters,
		settings: data.settings.map(({ claim, region, name, ...setting }) => ({
			...setting,
			name: name ?? byId(edition.regions, region).name,
			claim: byId(all, claim),
			/** What the claim about all settings rests on here. */
			evidence: all.flatMap(({ evidence }) => evidence).filter((piece) => piece.setting === setting.id),
		})),
		/** The claim that one state takes away. */
		taken: byId(all, data.taken),
	};
}

function placeClaim({ phase, evidence, ...claim }: ClaimData, data: Data, { phases }: World) {
	const { words, kinds } = data;
	const begins = phases.find(({ id }) => id === phase);
	return {
		...claim,
		/** `from 2014`, where a phase begins with it. */
		since: begins && fill(words.since, { year: begins.start.slice(0, 4) }),
		evidence: evidence.map(({ interviewees = [], ...piece }) => {
			const kind = byId(kinds, piece.kind);
			const told = interviewees.length > 1 ? words.interviewees : words.interviewee;
			const ids = interviewees.join(', ');
			/** From whom it is told, or from which kind of evidence. */
			const from = ids ? fill(told, { ids }) : kind.name;
			return { ...piece, kind, from };
		}),
		...tiesOf(claim.id, data),
	};
}

/** The long description: question and answer, then a paragraph a chapter. */
export function describe({ words, question, answer, chapters }: Model): string[] {
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
export function table({ question, answer, chapters }: Model): Table {
	const row = (name: string, kind: string, supports: string, { claim, section, pages }: ArgumentNode) => [
		name,
		kind,
		claim,
		supports,
		section,
		pages.join(', '),
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
			...claimsOf({ chapters }).flatMap(({ id, section, carries }) =>
				carries.map(({ id: to, words: claim, pages, ours }) =>
					row(id, ours ? 'tie of the editors' : 'tie', to, { claim, section, pages }),
				),
			),
		],
	};
}

/** What can be chosen in the drawing: a claim, the question, or the answer. */
export const marks = (model: Model): Parameter[] => [
	markParameter('claim', model.words.claim, [
		{ id: 'question', label: model.words.question },
		...claimsOf(model).map(({ id, name }) => ({ id, label: name })),
		{ id: 'answer', label: model.words.answer },
	]),
];
