import { defineFigure } from '../figure.ts';
import { ApparatusData, apparatusModel, describeApparatus, tabulateApparatus } from './model.ts';
import { apparatusBody, apparatusParameters } from './render.ts';

/** Figure 4.4: the components of a developmental state in a village. */
export const apparatus = defineFigure({
	id: 'apparatus',
	schema: ApparatusData,
	model: apparatusModel,
	parameters: apparatusParameters,
	body: apparatusBody,
	drawings: () => [],
	describe: describeApparatus,
	table: tabulateApparatus,
});
