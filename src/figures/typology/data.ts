import { z } from 'zod';
import { Axis } from '../../schemas/axis.ts';
import { Case } from '../../schemas/case.ts';
import { byEach, Id, localRef, Pages, ref, Sentence, uniqueIds } from '../../schemas/common.ts';
import { FigureMeta, statesNamed } from '../../schemas/figure.ts';
import { MarkWords, words } from '../../schemas/words.ts';

const Shown = z.strictObject({
	verb: Sentence.describe('What happens in the setting, in a word or two, set large.'),
	name: Sentence.optional().describe('The dissertation’s own term for it, where it has one.'),
	line: Sentence.describe('A few words more, under it.'),
	text: Sentence.describe('The same in a sentence or two, beside the cell when it is chosen.'),
	pages: Pages,
});

const Type = z.enum(['merchant-based', 'producer-based']);

const Village = z.strictObject({
	place: ref('places').describe('The village.'),
	type: Type.optional().describe('Its type, where the register gives none and the chapter implies it.'),
	ceased: z.boolean().default(false).describe('Whether it has given up e-commerce.'),
});

const Government = z.strictObject({
	means: z.int().min(1).max(4).describe('Its means, ranked from 1, few, to 4, the most.'),
	acts: z.boolean().describe('Whether it acts for e-commerce.'),
	words: Sentence.describe('Its means and its will, in two or three words, above its hall.'),
});

const Cell = z.strictObject({
	id: Id,
	area: Sentence.describe('The setting by the area that it is found in.'),
	region: ref('regions').describe('The region of its villages.'),
	governance: localRef('axes.governance.values'),
	sector: localRef('axes.sector.values'),
	types: z.array(Type).describe('The types of e-commerce village that form there; none where none does.'),
	people: z
		.array(z.enum(['came', 'returned', 'native']))
		.describe('Who starts the businesses: people who came from elsewhere, who came back, or who were there.'),
	government: Government.describe('What its governments can and will do.'),
	tie: z
		.enum(['hyper', 'hypo', 'governed', 'none'])
		.describe('How its entrepreneurs are embedded; none where the dissertation does not say.'),
	villages: z.array(Village).describe('The villages there that the dissertation names.'),
	layers: byEach('states.choices', Shown).describe('What each state shows of the setting.'),
	cases: z.array(Case).min(1).describe('What illustrates it.'),
});

const Flow = z.strictObject({
	from: z.array(localRef('cells')).min(1).describe('The settings that people leave.'),
	to: localRef('cells').describe('The setting to which they go.'),
	kind: z
		.enum(['leave', 'return', 'rarely-return'])
		.describe('Whether they leave home, return to it, or do so but rarely.'),
	text: Sentence.describe('What the chapter says of it.'),
	pages: Pages,
});

const Words = z.strictObject({
	cell: MarkWords('setting'),
	cases: words('Above the cases of a setting'),
	native: words('Above a person who has come on no road'),
	key: z
		.strictObject({
			merchant: words('What a stall means'),
			producer: words('What a workshop means'),
			house: words('What a house means'),
			ceased: words('What a stall in broken lines means'),
			rare: words('What a dotted road means'),
			means: words('What the size of a hall means'),
			acts: words('What a filled hall means'),
			people: words('What a white circle means'),
			market: words('What a sand circle means'),
			government: words('What a slate circle means'),
		})
		.describe('The key of the drawing.'),
});

/** Data of the figure `typology`: governance × sector, and what goes with each (dissertation, figure 5.1, p. 131). */
export const Data = FigureMeta.extend({
	states: statesNamed('village', 'migration', 'policy', 'embeddedness', 'sites'),
	words: Words.describe('What the figure prints beside its data.'),
	axes: z
		.strictObject({
			governance: Axis.describe('The axis whose values are columns; the second has a band.'),
			sector: Axis.describe('The axis whose values are rows; the second has a band.'),
		})
		.describe('The two axes of the matrix.'),
	cells: uniqueIds(Cell).length(4).describe('The four settings, one for each crossing of the axes.'),
	flows: z.array(Flow).describe('Who moves between the settings.'),
});
export type Data = z.infer<typeof Data>;
