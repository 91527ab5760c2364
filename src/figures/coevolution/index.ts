import { defineFigure } from '../../figure-kit/figure.ts';
import { CoevolutionData } from './data.ts';
import {
	coevolutionModel,
	coevolutionParameters,
	describeCoevolution,
	tabulateCoevolution,
} from './model.ts';

/** Figure 4.1: four actors in three phases. */
export const coevolution = defineFigure({
	id: 'coevolution',
	schema: CoevolutionData,
	model: coevolutionModel,
	parameters: coevolutionParameters,
	describe: describeCoevolution,
	table: tabulateCoevolution,
	sideBySide: true,
	render: () => import('./render.ts'),
});
