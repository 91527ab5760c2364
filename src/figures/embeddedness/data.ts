import { z } from 'zod';
import { byEach, Id, localRef, Pages, ref, Sentence, uniqueIds } from '../../schemas/common.ts';
import { FigureMeta } from '../../schemas/figure.ts';
import { MarkWords, words } from '../../schemas/words.ts';

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
	drawing: words('What a drawing shows, for screen readers', 'mode'),
	mode: words('Above the buttons that choose a mode'),
	modes: byEach('modes', Sentence).describe('What stands on the button of each mode.'),
	with: z
		.strictObject({
			label: words('Above the buttons that choose a second mode'),
			none: words('On the button for none'),
			say: words('What a screen reader hears when there is none'),
		})
		.describe('Words of the buttons that set a second mode beside the first.'),
	tie: MarkWords('tie'),
	origins: z
		.strictObject({
			literature: words('Said of a mode of the literature'),
			dissertation: words('Said of one of the dissertation’s own'),
		})
		.describe('Below the name of a mode: whose it is.'),
	strengths: z
		.strictObject({
			strong: words('Said of a strong tie'),
			weak: words('Said of a weak one'),
			absent: words('Said of one that is missing'),
			through: words('Said of one by way of a well-connected person'),
			online: words('Said of one by way of a platform'),
		})
		.describe('How a tie’s strength is called.'),
	interviewee: words('An interviewee who is cited', 'id'),
	ownAccount: words('Whose word it is where neither works nor interviewees are cited'),
	inferred: words('Said of a tie whose sphere the text leaves open'),
	key: words('What lines and marks stand for'),
});

/** Data of the figure `embeddedness`: modes of spheres and ties (dissertation, pp. 161–186). */
export const EmbeddednessData = FigureMeta.extend({
	words: Words.describe('What the figure prints beside its data.'),
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
