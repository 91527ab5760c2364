import { defineFigure } from '../../figure-kit/figure.ts';
import { ReadjustmentData } from './data.ts';
import { readjustmentFacts } from './facts.ts';
import { describeReadjustment, readjustmentMarks, readjustmentModel, tabulateReadjustment } from './model.ts';

/** Figure 7.A: what the measures change, and what that resolves. */
export const readjustment = defineFigure({
	id: 'readjustment',
	schema: ReadjustmentData,
	model: readjustmentModel,
	marks: readjustmentMarks,
	describe: describeReadjustment,
	table: tabulateReadjustment,
	facts: readjustmentFacts,
	render: () => import('./render.ts'),
});
