import { defineFigure } from '../figure.ts';
import {
	describeOneStopCentre,
	OneStopCentreData,
	oneStopCentreModel,
	tabulateOneStopCentre,
} from './model.ts';
import { oneStopCentreBody, oneStopCentreParameters } from './render.ts';

/** Figure 7.2: what a service centre offers, and to whom. */
export const oneStopCentre = defineFigure({
	id: 'one-stop-centre',
	schema: OneStopCentreData,
	model: oneStopCentreModel,
	parameters: oneStopCentreParameters,
	body: oneStopCentreBody,
	drawings: () => [],
	describe: describeOneStopCentre,
	table: tabulateOneStopCentre,
});
