import { z } from 'zod';
import { byEach, Id, localRef, Pages, ref, Sentence, uniqueIds } from '../../schemas/common.ts';
import { ChoiceWords, FigureMeta } from '../../schemas/figure.ts';

export const Tie = z.strictObject({
	id: Id,
	sphere: localRef('spheres').describe('The sphere in which it lies.'),
	to: Sentence.describe('Whom or what it joins the entrepreneur to.'),
	strength: z
		.enum(['strong', 'weak', 'absent', 'through', 'online'])
		.describe(
			'How strong it is; "through": by way of a well-connected person; "online": by way of a platform.',
		),
	text: Sentence.describe('What the dissertation says of it.'),
	actor: ref('actors').optional().describe('The actor whose colour the mark takes.'),
	works: z.array(ref('works')).default([]).describe('Works that the dissertation cites for it.'),
	interviewees: z.array(ref('interviewees')).default([]).describe('Interviewees whom it cites for it.'),
	inferred: z
		.boolean()
		.default(false)
		.describe('Whether the text leaves its sphere open, so that its place is this edition’s reading.'),
	pages: Pages,
});

const Sphere = z.strictObject({
	id: Id,
	label: Sentence.describe('Its name; the drawing prints what stands before a colon.'),
});

const some = z.array(localRef('spheres')).default([]);

const Mode = z.strictObject({
	id: Id,
	name: Sentence.describe('The mode’s name.'),
	origin: z
		.enum(['literature', 'dissertation'])
		.describe('Whether it is the literature’s, or the dissertation’s own.'),
	shape: z
		.enum(['concentric', 'collapsed', 'separate'])
		.describe('How its spheres lie: in each other, fallen into one, or side by side.'),
	what: Sentence.describe('What the mode is, in a sentence or two.'),
	emphasis: z
		.strictObject({
			strong: some.describe('Spheres that stand out.'),
			faint: some.describe('Spheres that recede.'),
			governed: some.describe('Spheres that local government shapes.'),
		})
		.describe('Spheres that are not drawn plain.'),
	ties: z.array(Tie).min(1).describe('The ties, in the order of their numbers.'),
	pages: Pages,
});

const sphere = localRef('spheres');

const Shapes = z.strictObject({
	concentric: z.tuple([sphere, sphere, sphere]).describe('Rings in each other, from the outermost.'),
	collapsed: z
		.tuple([sphere, sphere, sphere, sphere])
		.describe('Rings fallen into one, from the outermost, and what lies outside them.'),
	separate: z
		.tuple([sphere, sphere, sphere, sphere])
		.describe('Circles side by side: top left, top right, bottom left, bottom right.'),
});

const Words = z.strictObject({
	drawing: Sentence.describe('What a drawing shows, for screen readers; {mode} stands for the mode’s name.'),
	mode: Sentence.describe('Name of the choice of a mode.'),
	modes: byEach('modes', Sentence).describe('What stands on the choice of each mode.'),
	with: Sentence.describe('Name of the choice of a second mode beside the first.'),
	alone: ChoiceWords.describe('The choice of none beside it.'),
	tie: Sentence.describe('Name of the choice between the ties, for screen readers.'),
	none: ChoiceWords.describe('The choice of no tie.'),
	origins: z
		.strictObject({
			literature: Sentence.describe('It is the literature’s.'),
			dissertation: Sentence.describe('It is the dissertation’s own.'),
		})
		.describe('Below the name of a mode: whose it is.'),
	strengths: z
		.strictObject({
			strong: Sentence.describe('A strong tie.'),
			weak: Sentence.describe('A weak one.'),
			absent: Sentence.describe('One that is missing.'),
			through: Sentence.describe('One by way of a well-connected person.'),
			online: Sentence.describe('One by way of a platform.'),
		})
		.describe('How a tie’s strength is called.'),
	interviewee: Sentence.describe('An interviewee who is cited; {id} stands for the number.'),
	ownAccount: Sentence.describe('Whose word it is where neither works nor interviewees are cited.'),
	inferred: Sentence.describe('Said of a tie whose sphere the text leaves open.'),
	key: Sentence.describe('What lines and marks stand for.'),
	hint: Sentence.describe('What to do, below the drawings.'),
});

/** Data of the figure `embeddedness`: modes of spheres and ties (dissertation, pp. 161–186). */
export const EmbeddednessData = FigureMeta.extend({
	words: Words.describe('What the figure prints itself.'),
	shapes: Shapes.describe('The spheres of each shape.'),
	spheres: uniqueIds(Sphere).min(1).describe('The spheres.'),
	modes: uniqueIds(Mode).min(2).describe('The modes, in the order of the choice.'),
}).superRefine(({ modes, shapes }, context) => {
	modes.forEach(({ shape, ties }, i) => {
		const known: string[] = shapes[shape];
		ties.forEach((tie, j) => {
			if (known.includes(tie.sphere)) return;
			context.addIssue({
				code: 'custom',
				path: ['modes', i, 'ties', j, 'sphere'],
				message: `a ${shape} mode has no sphere "${tie.sphere}"`,
				params: { mend: `Use one of ${known.map((id) => `"${id}"`).join(', ')}.` },
			});
		});
	});
});
export type EmbeddednessData = z.infer<typeof EmbeddednessData>;
