import { z } from 'zod';
import { Id, localRef, Pages, ref, Sentence, uniqueIds } from '../../schemas/common.ts';
import { FigureMeta, statesNamed } from '../../schemas/figure.ts';
import { MarkWords, words } from '../../schemas/words.ts';
import { spheresIn } from './spheres.ts';

export const Tie = z.strictObject({
	id: Id,
	sphere: localRef('spheres').describe('The sphere in which it lies.'),
	to: Sentence.describe('Whom or what it joins the entrepreneur to.'),
	name: Sentence.optional().describe('What stands beside it, where that is shorter.'),
	short: Sentence.optional().describe('What stands beside it on a phone, where that is shorter still.'),
	note: Sentence.describe('What stands below its name where there is room: a clause.'),
	strength: z
		.enum(['strong', 'weak', 'absent', 'through', 'online'])
		.describe(
			'How strong it is; "through": by way of somebody who goes between; "online": by way of a platform.',
		),
	outward: z.boolean().default(false).describe('Whether more goes out on it than comes back.'),
	signs: z.int().min(1).max(6).default(1).describe('How many signs stand for those whom it joins to.'),
	rim: localRef('spheres').optional().describe('The sphere on whose rim it ends, where it does.'),
	apart: localRef('spheres')
		.optional()
		.describe('Set where it does not reach the entrepreneur: the sphere of what it joins to instead.'),
	text: Sentence.describe('What the dissertation says of it.'),
	actor: ref('actors').optional().describe('The actor whose colour its sign takes.'),
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
	name: Sentence.describe('Its name in the drawings.'),
	level: z.enum(['micro', 'meso', 'macro']).optional().describe('The level that it is, or belongs to.'),
	kind: z.enum(['people', 'market', 'state', 'online']).describe('What it consists of.'),
});

const some = z.array(localRef('spheres')).default([]);

const Mode = z.strictObject({
	id: z.enum(['mixed', 'over', 'under', 'hyper', 'hypo', 'governed']).describe('The mode.'),
	name: Sentence.describe('The mode’s name.'),
	origin: z
		.enum(['literature', 'dissertation'])
		.describe('Whether it is the literature’s, or the dissertation’s own.'),
	shape: z
		.enum(['concentric', 'collapsed', 'separate', 'governed'])
		.describe(
			'How its spheres lie: in each other, fallen into one, side by side; or as in other modes, but governed.',
		),
	spheres: z
		.array(localRef('spheres'))
		.min(2)
		.describe(
			'Its spheres: in each other, from the outermost; fallen into one: people, market, state, what is outside; side by side: top left, top right, bottom left, bottom right; governed: from the top.',
		),
	what: Sentence.describe('What the mode is, in a sentence or two.'),
	line: Sentence.describe('The same in a few words.'),
	verdict: Sentence.optional().describe('What is thought of it, in a few words.'),
	where: Sentence.optional().describe('Where it is found.'),
	works: z.enum(['workshop', 'stall']).optional().describe('Whether its villages make or sell.'),
	emphasis: z
		.strictObject({
			strong: some.describe('Spheres with a thick rim.'),
			faint: some.describe('Spheres with a dotted rim.'),
		})
		.prefault({})
		.describe('Spheres that are not drawn plain.'),
	ties: z.array(Tie).min(1).describe('The ties, sphere by sphere, in the order in which they are drawn.'),
	pages: Pages,
});

const Words = z.strictObject({
	tie: MarkWords('tie'),
	literature: words('Above the modes of the literature'),
	dissertation: words('Above those of the dissertation'),
	close: words('At one end of the seesaw'),
	loose: words('At its other end'),
	balance: words('At its pivot'),
	more: words('Beside the arrows that lead beyond its ends'),
	governs: words('Above the spheres of a mode that local government shapes'),
	level: words('A sphere’s name with its level', 'name', 'level'),
	strengths: z
		.strictObject({
			strong: words('Said of a strong tie'),
			weak: words('Said of a weak one'),
			absent: words('Said of one that is missing'),
			through: words('Said of one through somebody who goes between'),
			online: words('Said of one by way of a platform'),
		})
		.describe('How a tie’s strength is called.'),
	key: z
		.strictObject({
			people: words('Beside the sign of people'),
			market: words('Beside the sign of the market'),
			state: words('Beside the sign of a government'),
			local: words('Beside the sign of a local government'),
			platforms: words('Beside the sign of a platform company'),
			between: words('Beside the sign of somebody who goes between'),
			outward: words('Beside an arrow that goes out'),
		})
		.describe('Words of the key, besides those of strengths.'),
	interviewee: words('An interviewee who is cited', 'id'),
	ownAccount: words('Whose word it is where neither works nor interviewees are cited'),
	inferred: words('Said of a tie whose sphere the text leaves open'),
});

/** Data of the figure `embeddedness`: modes of spheres and ties (dissertation, pp. 161–186). */
export const EmbeddednessData = FigureMeta.extend({
	states: statesNamed('all', 'mixed', 'over', 'under', 'hyper', 'hypo', 'governed'),
	words: Words.describe('What the figure prints beside its data.'),
	spheres: uniqueIds(Sphere).min(1).describe('The spheres.'),
	modes: uniqueIds(Mode).length(6).describe('The modes.'),
}).superRefine(({ modes }, context) => {
	modes.forEach(({ shape, spheres, ties }, i) => {
		const complain = (path: (string | number)[], message: string, mend: string) =>
			context.addIssue({ code: 'custom', path: ['modes', i, ...path], message, params: { mend } });
		if (shape !== 'governed' && !spheresIn[shape].includes(spheres.length))
			complain(
				['spheres'],
				`a ${shape} mode has ${spheresIn[shape].join(' or ')} spheres, not ${spheres.length}`,
				'Take away or add one.',
			);
		ties.forEach(({ sphere, rim, apart }, j) => {
			for (const id of [sphere, rim, apart])
				if (id !== undefined && !spheres.includes(id))
					complain(
						['ties', j, 'sphere'],
						`the mode has no sphere "${id}"`,
						`Use one of ${spheres.map((each) => `"${each}"`).join(', ')}.`,
					);
		});
	});
});
export type EmbeddednessData = z.infer<typeof EmbeddednessData>;
