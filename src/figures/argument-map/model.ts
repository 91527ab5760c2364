import type { Edition } from '../../edition/types.ts';
import type { Parameter, Table } from '../../figure-kit/figure.ts';
import { buttons } from '../../figure-kit/parameters.ts';
import type { ArgumentMapData, ArgumentNode } from './data.ts';

export type { ArgumentNode };

export interface Claim extends ArgumentNode {
	id: string;
	/** `5a`: the chapter's number and the claim's letter. */
	mark: string;
	evidence: ArgumentNode[];
	/** The claims of other chapters that it builds on. */
	buildsOn: { id: string; mark: string; words: string; pages: number[] }[];
	/** Numbers of its own chapter and of those that it is tied to. */
	chapters: string[];
}

export interface ArgumentMapModel extends Pick<ArgumentMapData, 'words' | 'question' | 'answer'> {
	chapters: (ArgumentNode & { number: string; name: string; claims: Claim[] })[];
}

/** A claim's mark and the number of its chapter. */
type Marks = Map<string, { mark: string; number: string }>;

const letter = (i: number): string => String.fromCharCode('a'.charCodeAt(0) + i);

/** A claim with its mark and what it is tied to. */
function placeClaim(
	claim: ArgumentMapData['chapters'][number]['claims'][number],
	ties: ArgumentMapData['ties'],
	marks: Marks,
): Claim {
	const markOf = (id: string) => marks.get(id)!;
	const { mark, number } = markOf(claim.id);
	const tied = ties.filter(({ from, to }) => from === claim.id || to === claim.id);
	const ends = tied.flatMap(({ from, to }) => [markOf(from).number, markOf(to).number]);
	return {
		...claim,
		mark,
		buildsOn: ties
			.filter(({ to }) => to === claim.id)
			.map(({ from, words, pages }) => ({ id: from, mark: markOf(from).mark, words, pages })),
		chapters: [...new Set([number, ...ends])].sort(),
	};
}

/**
 * Gives each claim its mark and the claims that it is tied to.
 *
 * @param data the figure's data
 * @param edition the chapters, for their numbers and names
 * @throws Error where a chapter of the map is no numbered chapter
 */
export function argumentMapModel(
	data: ArgumentMapData,
	edition: Pick<Edition, 'chapters'>,
): ArgumentMapModel {
	const { words, question, answer, ties } = data;
	const marks: Marks = new Map();
	const chapters = data.chapters.map(({ chapter, claim, pages, claims }) => {
		const found = edition.chapters.find(({ id }) => id === chapter);
		if (!found?.number) throw new Error(`"${chapter}" is no numbered chapter`);
		const number = String(found.number);
		claims.forEach(({ id }, i) => marks.set(id, { mark: number + letter(i), number }));
		return { claim, section: chapter, pages, number, name: found.short, claims };
	});
	return {
		words,
		question,
		answer,
		chapters: chapters.map((chapter) => ({
			...chapter,
			claims: chapter.claims.map((claim) => placeClaim(claim, ties, marks)),
		})),
	};
}

/** The long description: question and answer, then a paragraph a chapter. */
export function describeArgumentMap({ question, answer, chapters }: ArgumentMapModel): string[] {
	return [
		`Question: ${question.claim} Answer: ${answer.claim}`,
		...chapters.map(({ number, name, claim, claims }) => {
			const told = claims.map(({ mark, claim: words, evidence, buildsOn }) => {
				const on = buildsOn.map((tie) => `${tie.mark} (${tie.words})`).join(', ');
				const ties = on ? ` It builds on ${on}.` : '';
				return `${mark}. ${words} Evidence: ${evidence.map((node) => node.claim).join(' ')}${ties}`;
			});
			return `Chapter ${number}, ${name}. ${claim} ${told.join(' ')}`;
		}),
	];
}

/** One row a node, below the node that it supports. */
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
					...claim.evidence.map((node, i) => row(`${claim.mark}.${i + 1}`, 'evidence', claim.mark, node)),
				]),
			]),
			...chapters.flatMap(({ claims }) =>
				claims.flatMap(({ mark, section, buildsOn }) =>
					buildsOn.map((tie) => row(tie.mark, 'tie', mark, { claim: tie.words, section, pages: tie.pages })),
				),
			),
		],
	};
}

export function argumentMapParameters({ words, chapters }: ArgumentMapModel): Parameter[] {
	return [
		buttons(
			'focus',
			words.focus,
			chapters.map(({ number, name, claim }) => ({
				value: number,
				label: `${number} ${name}`,
				say: `Chapter ${number}, ${name}. ${claim}`,
			})),
		),
	];
}
