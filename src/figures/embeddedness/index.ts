import { defineFigure } from '../../figure-kit/figure.ts';
import { EmbeddednessData } from './data.ts';
import {
	describeEmbeddedness,
	embeddednessModel,
	embeddednessParameters,
	tabulateEmbeddedness,
} from './model.ts';

/** Figure 6.1: three spheres and an entrepreneur, in six modes. */
export const embeddedness = defineFigure({
	id: 'embeddedness',
	schema: EmbeddednessData,
	model: embeddednessModel,
	parameters: embeddednessParameters,
	describe: describeEmbeddedness,
	table: tabulateEmbeddedness,
	render: () => import('./render.ts'),
});
