import { z } from 'zod';
import { Axis } from '../../schemas/axis.ts';
import { Case } from '../../schemas/case.ts';
import { byEach, Id, localRef, Pages, Sentence, uniqueIds } from '../../schemas/common.ts';
import { FigureMeta } from '../../schemas/figure.ts';
import { MarkWords, words } from '../../schemas/words.ts';

const Words = z.strictObject({
	words: Sentence.describe('What stands in the setting’s cell while the layer is shown.'),
	pages: Pages,
});

const Cell = z.strictObject({
	id: Id,
	area: Sentence.describe('The setting by the area that it is found in.'),
	governance: localRef('axes.governance.values'),
	sector: localRef('axes.sector.values'),
	villages: z
		.array(z.enum(['producer', 'merchant']))
		.describe(
			'Types of e-commerce village that form there, for the marks: those that make, those that sell.',
		),
	layers: byEach('layers', Words),
	cases: z.array(Case).min(1).describe('What illustrates it.'),
	map: Id.optional().describe('The area of the map of field sites that shows it.'),
});

/** A mark's words. */
const Mark = (what: string) =>
	z
		.strictObject({
			name: words(`Name of the mark of ${what}, for screen readers`),
			key: words('The same mark in the key'),
		})
		.describe(`Words for the mark of ${what}.`);

/** Data of the figure `typology`: governance × sector, with layers and cases (dissertation, figure 5.1, p. 131). */
export const TypologyData = FigureMeta.extend({
	words: z
		.strictObject({
			layer: words('Above the buttons that choose a layer'),
			cell: MarkWords('setting'),
			producer: Mark('villages that make what they sell'),
			merchant: Mark('villages that sell what others make'),
			none: Mark('no e-commerce village'),
			both: words('Name of the two marks side by side, for screen readers'),
		})
		.describe('What the figure prints beside its data.'),
	axes: z
		.strictObject({
			governance: Axis.describe('The axis whose values are columns.'),
			sector: Axis.describe('The axis whose values are rows.'),
		})
		.describe('The two axes of the matrix.'),
	layers: uniqueIds(z.strictObject({ id: Id, label: Sentence.describe('The layer, on its button.') }))
		.min(1)
		.describe('What can be shown of the settings, one at a time.'),
	cells: uniqueIds(Cell).length(4).describe('The four settings, one for each crossing of the axes.'),
});
export type TypologyData = z.infer<typeof TypologyData>;
