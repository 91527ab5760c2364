import { defineFigure } from '../../figure-kit/figure.ts';
import { CoevolutionData } from './data.ts';
import { coevolutionFacts } from './facts.ts';
import { coevolutionMarks, coevolutionModel, describeCoevolution, tabulateCoevolution } from './model.ts';

/** Figure 4.1: four actors in three phases. */
export const coevolution = defineFigure({
	id: 'coevolution',
	schema: CoevolutionData,
	model: coevolutionModel,
	marks: coevolutionMarks,
	describe: describeCoevolution,
	table: tabulateCoevolution,
	facts: coevolutionFacts,
	render: () => import('./render.ts'),
});
