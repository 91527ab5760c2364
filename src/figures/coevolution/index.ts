import { defineFigure } from '../figure.ts';
import { CoevolutionData, coevolutionModel, describeCoevolution, tabulateCoevolution } from './model.ts';
import { coevolutionBody, coevolutionDrawings, coevolutionParameters } from './render.ts';

/** Figure 4.1: four actors in three phases. */
export const coevolution = defineFigure({
	id: 'coevolution',
	schema: CoevolutionData,
	model: coevolutionModel,
	parameters: coevolutionParameters,
	body: coevolutionBody,
	drawings: coevolutionDrawings,
	sideBySide: true,
	describe: describeCoevolution,
	table: tabulateCoevolution,
});
