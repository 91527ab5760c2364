import { defineFigure } from '../../figure-kit/figure.ts';
import { ApparatusData } from './data.ts';
import { apparatusFacts } from './facts.ts';
import { apparatusMarks, apparatusModel, describeApparatus, tabulateApparatus } from './model.ts';

/** The figure `apparatus`: the components of a developmental state in a village, as the columns of a hall. */
export const apparatus = defineFigure({
	id: 'apparatus',
	schema: ApparatusData,
	model: apparatusModel,
	marks: apparatusMarks,
	describe: describeApparatus,
	table: tabulateApparatus,
	facts: apparatusFacts,
	render: () => import('./render.ts'),
});
