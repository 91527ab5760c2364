import { z } from 'zod';
import type { Edition } from '../../edition/types.ts';
import type { Parameter, Table } from '../../figure-kit/figure.ts';
import type { ArgumentMapData, Node } from './data.ts';

export type ArgumentNode = z.infer<typeof Node>;

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

export interface ArgumentMapModel {
	question: ArgumentNode;
	answer: ArgumentNode;
	chapters: (ArgumentNode & { number: string; name: string; claims: Claim[] })[];
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
	const marks = new Map<string, { mark: string; number: string }>();
	const chapters = data.chapters.map((chapter) => {
		const found = edition.chapters.find(({ id }) => id === chapter.chapter);
		if (!found?.number) throw new Error(`argument-map: "${chapter.chapter}" is no numbered chapter.`);
		const number = String(found.number);
		chapter.claims.forEach(({ id }, i) =>
			marks.set(id, { mark: number + String.fromCharCode('a'.charCodeAt(0) + i), number }),
		);
		return { ...chapter, number, name: found.short };
	});
	return {
		question: data.question,
		answer: data.answer,
		chapters: chapters.map(({ chapter, claim, pages, number, name, claims }) => ({
			claim,
			section: chapter,
			pages,
			number,
			name,
			claims: claims.map((one) => {
				const tied = data.ties.filter(({ from, to }) => from === one.id || to === one.id);
				const ends = tied.flatMap(({ from, to }) => [marks.get(from)!.number, marks.get(to)!.number]);
				return {
					...one,
					mark: marks.get(one.id)!.mark,
					buildsOn: data.ties
						.filter(({ to }) => to === one.id)
						.map(({ from, words, pages: on }) => ({
							id: from,
							mark: marks.get(from)!.mark,
							words,
							pages: on,
						})),
					chapters: [...new Set([number, ...ends])].sort(),
				};
			}),
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

export function argumentMapParameters({ chapters }: ArgumentMapModel): Parameter[] {
	return [
		{
			name: 'focus',
			label: 'Chapter',
			control: 'buttons',
			choices: [
				{ value: 'all', label: 'Whole map', say: 'The whole map is shown.' },
				...chapters.map(({ number, name, claim }) => ({
					value: number,
					label: `${number} ${name}`,
					say: `Chapter ${number}, ${name}. ${claim}`,
				})),
			],
		},
	];
}
