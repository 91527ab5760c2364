import { defineFigure } from '../../figure-kit/figure.ts';
import { TypologyData } from './data.ts';
import { typologyFacts } from './facts.ts';
import { describeTypology, tabulateTypology, typologyMarks, typologyModel } from './model.ts';

/** Figure 5.1: governance × sector, the matrix that carries chapter 5. */
export const typology = defineFigure({
	id: 'typology',
	schema: TypologyData,
	model: typologyModel,
	marks: typologyMarks,
	describe: describeTypology,
	table: tabulateTypology,
	facts: typologyFacts,
	render: () => import('./render.ts'),
});
