import { z } from 'zod';
import { Id, localRef, Pages, Sentence, uniqueIds } from '../../schemas/common.ts';
import { FigureMeta } from '../../schemas/figure.ts';
import { ButtonWords, words } from '../../schemas/words.ts';

/** The group of nodes that lie in neither level. */
export const outside = 'outside';

const Flow = z.strictObject({
	id: Id.describe('Its name, after which its line and its arrowhead are styled.'),
	label: Sentence.describe('What flows.'),
	what: Sentence.describe('What the flow does, in a sentence.'),
	pages: Pages,
});

const Node = z.strictObject({
	id: Id,
	label: Sentence.describe('Its name in its box.'),
	words: Sentence.describe('What stands below the name.'),
	fill: z
		.enum(['central', 'local', 'platforms', 'dyed-platforms', 'entrepreneurs', 'none'])
		.describe('The actor whose colour the box takes.'),
	group: Id.describe('The level in which it lies, or "outside" for neither.'),
});

const Edge = z.strictObject({
	from: localRef('nodes').describe('Where the arrow begins.'),
	to: localRef('nodes').describe('Where it ends.'),
	flow: localRef('flows').describe('The flow that it belongs to.'),
	label: Sentence.describe('What stands on the arrow.'),
});

const Words = z.strictObject({
	drawing: words('What the drawing shows, for screen readers'),
	flow: ButtonWords('flow'),
});

/** Data of the figure `state-capitalism`: two levels and the flows between them (pp. 87–91, 119–121). */
export const StateCapitalismData = FigureMeta.extend({
	words: Words.describe('What the figure prints beside its data.'),
	rising: z.array(localRef('flows')).describe('The flows that lead from the lower level to the upper one.'),
	flows: uniqueIds(Flow).min(1).describe('What flows between the boxes.'),
	nodes: uniqueIds(Node).min(1).describe('The boxes.'),
	groups: uniqueIds(z.strictObject({ id: Id, label: Sentence.describe('The level’s name.') })).describe(
		'The levels, from above.',
	),
	edges: z.array(Edge).min(1).describe('The arrows.'),
}).superRefine(({ nodes, groups }, context) => {
	nodes.forEach(({ group }, i) => {
		if (group === outside || groups.some(({ id }) => id === group)) return;
		context.addIssue({
			code: 'custom',
			path: ['nodes', i, 'group'],
			message: `there is no level "${group}"`,
			params: { mend: `Name one of the groups, or "${outside}".` },
		});
	});
});
export type StateCapitalismData = z.infer<typeof StateCapitalismData>;
