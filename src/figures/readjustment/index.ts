import { defineFigure } from '../figure.ts';
import { describeReadjustment, ReadjustmentData, readjustmentModel, tabulateReadjustment } from './model.ts';
import { readjustmentBody, readjustmentParameters } from './render.ts';

/** Figure 7.3: what the measures change, and what that resolves. */
export const readjustment = defineFigure({
	id: 'readjustment',
	schema: ReadjustmentData,
	model: readjustmentModel,
	parameters: readjustmentParameters,
	body: readjustmentBody,
	drawings: () => [],
	describe: describeReadjustment,
	table: tabulateReadjustment,
});
