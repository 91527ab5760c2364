import { z } from 'zod';
import { Pages, Sentence } from '../../schemas/common.ts';
import { FigureMeta, statesNamed } from '../../schemas/figure.ts';
import { MarkWords, words } from '../../schemas/words.ts';

const Part = z.strictObject({
	label: Sentence.describe('What stands on it.'),
	text: Sentence.describe('What it is or does, in a sentence or two.'),
	pages: Pages,
});

/** A part that is an actor, whose name is the register's. */
const Actor = z.strictObject({
	text: Sentence.describe('What it does here, in a sentence or two.'),
	pages: Pages,
});

const Parts = z.strictObject({
	party: Part.describe('The frame: the outer layer.'),
	central: Actor.describe('The central government.'),
	local: Actor.describe('Local governments.'),
	platforms: Actor.describe('The upper level.'),
	support: Part.describe('What the state gives the platforms.'),
	policies: Part.describe('What governments do for the lower level.'),
	services: Part.describe('What platforms do for it.'),
	lower: Part.describe('The lower level.'),
	data: Part.describe('What rises from all of it.'),
	gains: Part.describe('What rises from entrepreneurs.'),
	redirects: Part.describe('What the outer layer does to the upper level.'),
	technologies: Part.extend({
		items: z.array(Sentence).min(1).describe('The technologies, one a flag.'),
	}).describe('What platforms make of data.'),
});

const Older = z.strictObject({
	control: Part.describe('The frame of the upper level.'),
	support: Part.describe('What the state gives it.'),
	upper: Part.describe('The upper level.'),
	gains: Part.describe('What rises to it.'),
	lower: Part.extend({ words: Sentence.describe('Below the name.') }).describe('The lower level.'),
	left: Part.describe('Where the policies of the new form run.'),
	untold: Part.describe('Where its technologies are.'),
});

const Words = z.strictObject({
	part: MarkWords('part'),
	upper: words('The upper level'),
	lower: words('The lower level'),
	use: words('Beside the upper level'),
	grow: words('Beside the lower level'),
	through: words('Above the policies, what they go through'),
	data: words('On what rises from villages'),
	gains: words('On what rises from entrepreneurs'),
	villages: words('Above the villages', 'count'),
	entrepreneurs: words('Above the entrepreneurs'),
	others: words('Beside the technologies'),
	layer: words('On the outer layer'),
	goal: words('In its point, before the goal'),
	goalIs: words('The goal'),
	newForm: words('In the table: the form of a part that is new'),
	olderForm: words('In the table: the form of a part that is older'),
});

/** Data of the figure `state-capitalism`: two levels, what passes between them, and an outer layer (pp. 87–91, 119–121). */
export const Data = FigureMeta.extend({
	states: statesNamed('direction', 'production', 'extraction', 'older'),
	words: Words.describe('What the figure prints beside its data.'),
	villages: z
		.strictObject({
			count: z.int().min(1).describe('How many there are at least.'),
		})
		.describe('The villages of the lower level.'),
	parts: Parts.describe('The parts of the new form.'),
	older: Older.describe('The parts of the older form, in the same places.'),
});
export type Data = z.infer<typeof Data>;
