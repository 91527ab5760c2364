import { defineFigure } from '../figure.ts';
import { describeEmbeddedness, EmbeddednessData, embeddednessModel, tabulateEmbeddedness } from './model.ts';
import { embeddednessBody, embeddednessDrawings, embeddednessParameters } from './render.ts';

/** Figure 6.1: three spheres and an entrepreneur, in six modes. */
export const embeddedness = defineFigure({
	id: 'embeddedness',
	schema: EmbeddednessData,
	model: embeddednessModel,
	parameters: embeddednessParameters,
	body: embeddednessBody,
	drawings: embeddednessDrawings,
	describe: describeEmbeddedness,
	table: tabulateEmbeddedness,
});
