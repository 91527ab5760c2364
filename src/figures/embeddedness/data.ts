import { z } from 'zod';
import { Id, localRef, Pages, ref, Sentence, uniqueIds } from '../../schemas/common.ts';
import { FigureMeta, statesNamed } from '../../schemas/figure.ts';
import { MarkWords, words } from '../../schemas/words.ts';
import { firstOf } from '../../text/items.ts';

const Strength = z
	.enum(['strong', 'plain', 'weak', 'absent', 'through', 'online', 'owed'])
	.describe(
		'How strong it is; "through": by way of somebody known; "online": by way of a platform; "owed": more goes out than comes back.',
	);
export type Strength = z.infer<typeof Strength>;

const Tie = z.strictObject({
	id: Id,
	sphere: localRef('spheres').describe('The sphere in which it lies.'),
	to: Sentence.describe('Whom or what it joins the entrepreneur to.'),
	name: Sentence.optional().describe('What stands beside it, where that is shorter.'),
	note: Sentence.describe('What stands below its name: a clause.'),
	strength: Strength,
	text: Sentence.describe('What the dissertation says of it.'),
	works: z.array(ref('works')).default([]).describe('Works that the dissertation cites for it.'),
	interviewees: z.array(ref('interviewees')).default([]).describe('Interviewees whom it cites for it.'),
	inferred: z
		.boolean()
		.default(false)
		.describe('Whether the text leaves its sphere open, so that its place is this edition’s reading.'),
	pages: Pages,
});

/** How many of something are drawn. */
const upTo = (most: number) => z.int().min(1).max(most).optional();

const Sphere = z.strictObject({
	id: Id,
	name: Sentence.describe('Its name in the drawings.'),
	level: z.enum(['micro', 'meso', 'macro']).optional().describe('The level that it is, or belongs to.'),
	kind: z.enum(['people', 'market', 'state', 'online']).describe('What it consists of.'),
	way: z
		.enum(['left', 'right', 'up', 'down'])
		.describe('On which side of the entrepreneur it lies in all pictures.'),
});

const Circle = z.strictObject({
	sphere: localRef('spheres').describe('The sphere that it stands for.'),
	name: Sentence.optional().describe('How that is called here, where otherwise.'),
	at: z.number().min(0).max(3).describe('How far its middle lies from the entrepreneur, in radii.'),
	radius: z.number().positive().max(2).default(1).describe('How large it is, in radii.'),
	tie: Strength,
	lines: upTo(6).describe(
		'How many lines lead to it; left out, one among all modes, and in its own one for each tie.',
	),
});

const Mode = z.strictObject({
	id: z.enum(['mixed', 'over', 'under', 'hyper', 'hypo', 'governed']).describe('The mode.'),
	name: Sentence.describe('The mode’s name.'),
	plain: Sentence.describe('The same in plain words.'),
	what: Sentence.describe('What the mode is, in a sentence or two.'),
	line: Sentence.optional().describe('What it brings, in a few words, where research warns.'),
	verdict: Sentence.optional().describe('What is thought of it, in a few words.'),
	sales: upTo(3).describe(
		'How many parcels and coins stand for what it sells where it can work; left out where research warns.',
	),
	where: Sentence.optional().describe('Where it is found.'),
	pictures: z
		.array(z.array(Circle).min(2))
		.min(1)
		.max(2)
		.describe('Its circles, the first drawn below the others; two pictures where it is one of two modes.'),
	ties: z.array(Tie).min(1).describe('The ties, sphere by sphere, in the order in which they are listed.'),
	pages: Pages,
});

const Words = z.strictObject({
	tie: MarkWords('tie'),
	warns: words('Above the two modes of earlier research'),
	entrepreneur: words('Beside the black figure, in the key'),
	finds: z
		.strictObject({
			where: words('Where it is found'),
			hyper: words('What is found at the closer end'),
			hypo: words('What is found at the looser end'),
			customers: words('Below the parcels that leave its stall'),
		})
		.describe('Of the two that lie further out.'),
	scale: z
		.strictObject({ closer: words('At one end'), looser: words('At the other') })
		.describe('Of the scale on which the four stand.'),
	kinds: z
		.strictObject({
			people: words('Beside somebody'),
			market: words('Beside a stall'),
			state: words('Beside a hall'),
		})
		.describe('To whom ties lead, in the key.'),
	level: words('A sphere’s name with its level', 'name', 'level'),
	levels: z
		.strictObject({
			micro: words('The level of people'),
			meso: words('The level of what is between them and the state'),
			macro: words('The level of the state'),
		})
		.describe('The levels, as words.'),
	strengths: z
		.strictObject({
			strong: words('Said of a strong tie'),
			plain: words('Said of one that is neither strong nor weak'),
			weak: words('Said of a weak one'),
			absent: words('Said of one that is missing'),
			through: words('Said of one through somebody who goes between'),
			online: words('Said of one by way of a platform'),
			owed: words('Said of one on which more goes out than comes back'),
		})
		.describe('How a tie’s strength is called.'),
	interviewee: words('An interviewee who is cited', 'id'),
	ownAccount: words('Whose word it is where neither works nor interviewees are cited'),
	inferred: words('Said of a tie whose sphere the text leaves open'),
});

/** Data of the figure `embeddedness`: modes of spheres and ties (dissertation, pp. 161–186). */
export const Data = FigureMeta.extend({
	states: statesNamed('all', 'mixed', 'over', 'under', 'hyper', 'hypo', 'governed'),
	words: Words.describe('What the figure prints beside its data.'),
	spheres: uniqueIds(Sphere).min(1).describe('The spheres.'),
	modes: uniqueIds(Mode).length(6).describe('The modes.'),
}).superRefine(({ modes }, context) => {
	modes.forEach(({ pictures, ties }, i) => {
		const drawn = firstOf(pictures).map(({ sphere }) => sphere);
		ties.forEach(({ sphere }, j) => {
			if (drawn.includes(sphere)) return;
			context.addIssue({
				code: 'custom',
				path: ['modes', i, 'ties', j, 'sphere'],
				message: `the mode has no sphere "${sphere}"`,
				params: { fix: `Use one of ${drawn.map((each) => `"${each}"`).join(', ')}.` },
			});
		});
	});
});
export type Data = z.infer<typeof Data>;
