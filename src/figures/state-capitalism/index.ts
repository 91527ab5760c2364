import { defineFigure } from '../../figure-kit/figure.ts';
import { StateCapitalismData } from './data.ts';
import {
	describeStateCapitalism,
	stateCapitalismMarks,
	stateCapitalismModel,
	tabulateStateCapitalism,
} from './model.ts';

/** Figure 4.3: the two levels of state capitalism in rural e-commerce. */
export const stateCapitalism = defineFigure({
	id: 'state-capitalism',
	schema: StateCapitalismData,
	model: stateCapitalismModel,
	marks: stateCapitalismMarks,
	describe: describeStateCapitalism,
	table: tabulateStateCapitalism,
	render: () => import('./render.ts'),
});
