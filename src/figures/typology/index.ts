import { defineFigure } from '../figure.ts';
import { describeTypology, tabulateTypology, TypologyData, typologyModel } from './model.ts';
import { typologyBody, typologyParameters } from './render.ts';

/** Figure 5.1: governance × sector, the matrix that carries chapter 5. */
export const typology = defineFigure({
	id: 'typology',
	schema: TypologyData,
	model: typologyModel,
	parameters: typologyParameters,
	body: typologyBody,
	drawings: () => [],
	describe: describeTypology,
	table: tabulateTypology,
});
