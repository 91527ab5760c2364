import { z } from 'zod';
import { Address, Id, localRef, Pages, ref, Sentence } from '../../schemas/common.ts';
import { FigureMeta } from '../../schemas/figure.ts';
import { ButtonWords, words } from '../../schemas/words.ts';

const Node = z.strictObject({
	claim: Sentence.describe('What is claimed, asked or reported.'),
	section: Address.describe('Where the text treats it: a section, as 4-coevolution/findings, or a chapter.'),
	pages: Pages,
});
export type ArgumentNode = z.infer<typeof Node>;

const Claim = Node.extend({ id: Id, evidence: z.array(Node).min(1).describe('What it rests on.') });

const Chapter = z.strictObject({
	chapter: ref('chapters').describe('A numbered chapter, by the name of its file, as 4-coevolution.'),
	claim: Sentence.describe('What the chapter as a whole claims.'),
	pages: Pages,
	claims: z.array(Claim).min(1).describe('The claims that it consists of.'),
});

/** Chapters of which no two claims have the same id. */
const Chapters = z
	.array(Chapter)
	.min(1)
	.superRefine((chapters, context) => {
		const ids = chapters.flatMap(({ claims }) => claims.map(({ id }) => id));
		for (const id of new Set(ids.filter((other, i) => ids.indexOf(other) !== i))) {
			context.addIssue({
				code: 'custom',
				message: `"${id}" is the id of two claims`,
				params: { mend: 'Give one of the two another id.' },
			});
		}
	});

const Tie = z.strictObject({
	from: localRef('chapters[].claims'),
	to: localRef('chapters[].claims'),
	words: Sentence.describe('What the one takes from the other, as a clause.'),
	pages: Pages,
});

/**
 * Data of the figure `argument-map`: the question (p. 11), the answer (pp. 222–223), and the claims of
 * chapters 4 to 7 with their evidence.
 */
export const ArgumentMapData = FigureMeta.extend({
	words: z
		.strictObject({
			focus: ButtonWords('chapter'),
			question: words('Above the question'),
			answer: words('Above the answer'),
			buildsOn: words('Below a claim that builds on another', 'claim', 'words'),
		})
		.describe('What the figure prints beside its data.'),
	question: Node.describe('What the dissertation asks.'),
	answer: Node.describe('What it answers.'),
	chapters: Chapters.describe('The chapters that argue it, with their claims.'),
	ties: z.array(Tie).describe('Claims that build on claims of other chapters.'),
});
export type ArgumentMapData = z.infer<typeof ArgumentMapData>;
