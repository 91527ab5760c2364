import { defineFigure } from '../figure.ts';
import {
	describeStateCapitalism,
	StateCapitalismData,
	stateCapitalismModel,
	tabulateStateCapitalism,
} from './model.ts';
import { stateCapitalismBody, stateCapitalismDrawings, stateCapitalismParameters } from './render.ts';

/** Figure 4.5: the two levels of state capitalism in rural e-commerce. */
export const stateCapitalism = defineFigure({
	id: 'state-capitalism',
	schema: StateCapitalismData,
	model: stateCapitalismModel,
	parameters: stateCapitalismParameters,
	body: stateCapitalismBody,
	drawings: stateCapitalismDrawings,
	diagrams: ({ source }) => [source],
	describe: describeStateCapitalism,
	table: tabulateStateCapitalism,
});
