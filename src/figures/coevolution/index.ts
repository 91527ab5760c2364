import { defineFigure } from '../../figure-kit/figure.ts';
import { CoevolutionData } from './data.ts';
import { coevolutionKnows } from './knows.ts';
import { coevolutionMarks, coevolutionModel, describeCoevolution, tabulateCoevolution } from './model.ts';

/** Figure 4.1: four actors in three phases. */
export const coevolution = defineFigure({
	id: 'coevolution',
	schema: CoevolutionData,
	model: coevolutionModel,
	marks: coevolutionMarks,
	describe: describeCoevolution,
	table: tabulateCoevolution,
	knows: coevolutionKnows,
	render: () => import('./render.ts'),
});
