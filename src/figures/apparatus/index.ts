import { defineFigure } from '../../figure-kit/figure.ts';
import { ApparatusData } from './data.ts';
import { apparatusModel, apparatusParameters, describeApparatus, tabulateApparatus } from './model.ts';

/** Figure 4.4: the components of a developmental state in a village. */
export const apparatus = defineFigure({
	id: 'apparatus',
	schema: ApparatusData,
	model: apparatusModel,
	parameters: apparatusParameters,
	describe: describeApparatus,
	table: tabulateApparatus,
	render: () => import('./render.ts'),
});
