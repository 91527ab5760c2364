import { z } from 'zod';
import { Address, Id, localRef, Pages, ref, Sentence, uniqueIds } from '../../schemas/common.ts';
import { FigureMeta, statesNamed } from '../../schemas/figure.ts';
import { MarkWords, words } from '../../schemas/words.ts';

const claims = 'chapters[].claims';

const Node = z.strictObject({
	claim: Sentence.describe('What is claimed, asked or reported.'),
	section: Address.describe('Where the text treats it: a section, as 4-coevolution/findings, or a chapter.'),
	pages: Pages,
});
export type ArgumentNode = z.infer<typeof Node>;

const Piece = Node.extend({
	kind: localRef('kinds').describe('What kind of evidence it is.'),
	interviewees: z.array(ref('interviewees')).optional().describe('Who tells it.'),
	setting: localRef('settings').optional().describe('The setting in whose arm it is drawn.'),
});

const Claim = Node.extend({
	id: Id,
	place: z
		.enum(['start', 'regime', 'above', 'frame', 'lane', 'below', 'result', 'out'])
		.describe(
			'Where it stands: where the stream starts, in the system around it, over the arms of the stream, in an arm, in what closes from above or from below, by the answer, or where an arrow leads out.',
		),
	name: Sentence.describe('It in two or three words.'),
	drawn: z
		.strictObject({
			head: Sentence.describe('Its heading.'),
			gist: Sentence.optional().describe('What stands below it.'),
		})
		.optional()
		.describe('How it stands in the picture; left out, what it rests on stands with others of its place.'),
	phase: ref('phases').optional().describe('The phase that begins with it.'),
	evidence: z.array(Piece).min(1).describe('What it rests on.'),
});

const Chapter = z.strictObject({
	chapter: ref('chapters').describe('A numbered chapter, by the name of its file, as 4-coevolution.'),
	claim: Sentence.describe('What the chapter as a whole claims.'),
	pages: Pages,
	claims: z.array(Claim).min(1).describe('The claims that it consists of.'),
});

/** Chapters of which no two claims have the same id, and none has that of question or answer. */
const Chapters = z
	.array(Chapter)
	.min(1)
	.superRefine((chapters, context) => {
		const ids = ['question', 'answer', ...chapters.flatMap((chapter) => chapter.claims.map(({ id }) => id))];
		for (const id of new Set(ids.filter((other, i) => ids.indexOf(other) !== i))) {
			context.addIssue({
				code: 'custom',
				message: `"${id}" is the id of two claims`,
				params: { fix: 'Give one of the two another id.' },
			});
		}
	});

const Setting = z
	.strictObject({
		id: Id,
		region: ref('regions').describe('Where it is found.'),
		name: Sentence.optional().describe('Its name on its arm, where that is not the region’s.'),
		gist: Sentence.describe('What villages do there.'),
		pictures: z
			.array(z.enum(['stall', 'workshop']))
			.describe('A stall where villages sell, a workshop where they make.'),
		claim: localRef(claims).describe('The claim about it.'),
		pages: Pages,
	})
	.describe('An arm of the stream.');

const Tie = z.strictObject({
	from: localRef(claims),
	to: localRef(claims),
	words: Sentence.describe('What the one takes from the other, as a clause.'),
	pages: Pages,
	ours: z.boolean().default(false).describe('Whether only this edition ties the two.'),
	completes: z
		.boolean()
		.default(false)
		.describe('Whether the two complete each other, and neither needs the other.'),
});

const Words = z.strictObject({
	claim: MarkWords('claim'),
	since: words('Of a claim with which a phase begins', 'year'),
	question: words('The name of the question'),
	answer: words('Above the answer'),
	evidence: words('Above the key of kinds of evidence'),
	interviewee: words('Names somebody interviewed', 'ids'),
	interviewees: words('Names several', 'ids'),
	buildsOn: words('Of a claim that builds on another', 'claim', 'words'),
	carries: words('Of a claim on which another builds', 'claim', 'words'),
	ours: words('Added where a tie is the editors’ own'),
	buildsOnKey: words('In the key: an arrow'),
	mostKey: words('In the key: an arrow from the claim on which most others build'),
	oursKey: words('In the key: a broken arrow'),
	leans: words('On what leans on the claim that is taken away'),
	completes: words('On what the claim that is taken away completes'),
	taken: words('On the claim that is taken away'),
});

/**
 * Data of the figure `argument-map`: the question (p. 11), the answer (pp. 222–223), and the claims of
 * chapters 4 to 7 with their evidence.
 */
export const Data = FigureMeta.extend({
	states: statesNamed('claims', 'evidence', 'support', 'without'),
	words: Words.describe('What the figure prints beside its data.'),
	kinds: uniqueIds(
		z.strictObject({
			id: Id,
			name: words('In the key'),
			shape: z.enum(['disc', 'square', 'ring', 'diamond']).describe('Its sign.'),
		}),
	).describe('Kinds of evidence.'),
	question: Node.describe('What the dissertation asks.'),
	answer: Node.extend({
		short: Sentence.describe('The answer as the drawing has it.'),
		gist: Sentence.describe('What stands below it.'),
		from: z
			.array(
				z.strictObject({
					claim: localRef(claims),
					words: Sentence.describe('What it takes from it, as a clause.'),
					pages: Pages,
				}),
			)
			.min(1)
			.describe('The claims on which it builds.'),
	}).describe('What it answers.'),
	settings: uniqueIds(Setting).min(1).describe('The settings that the one model meets, from the top.'),
	chapters: Chapters.describe('The chapters that argue it, with their claims.'),
	ties: z.array(Tie).describe('Claims that build on others.'),
	taken: localRef(claims).describe('The claim that one state takes away.'),
}).superRefine(({ settings, chapters }, context) => {
	const inLanes = chapters.flatMap(({ claims: all }) => all).filter(({ place }) => place === 'lane');
	for (const { id } of inLanes) {
		if (settings.some(({ claim }) => claim === id)) continue;
		context.addIssue({
			code: 'custom',
			path: ['settings'],
			message: `no setting has the claim "${id}", which stands in an arm`,
			params: { fix: 'Name it as the claim of a setting, or give it another place.' },
		});
	}
});
export type Data = z.infer<typeof Data>;
