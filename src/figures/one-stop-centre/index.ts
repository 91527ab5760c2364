import { defineFigure } from '../../figure-kit/figure.ts';
import { OneStopCentreData } from './data.ts';
import { oneStopCentreFacts } from './facts.ts';
import {
	describeOneStopCentre,
	oneStopCentreMarks,
	oneStopCentreModel,
	tabulateOneStopCentre,
} from './model.ts';

/** Figure 7.2: what a service centre offers, and to whom. */
export const oneStopCentre = defineFigure({
	id: 'one-stop-centre',
	schema: OneStopCentreData,
	model: oneStopCentreModel,
	marks: oneStopCentreMarks,
	describe: describeOneStopCentre,
	table: tabulateOneStopCentre,
	facts: oneStopCentreFacts,
	render: () => import('./render.ts'),
});
