import { defineFigure } from '../../figure-kit/figure.ts';
import { EmbeddednessData } from './data.ts';
import { embeddednessFacts } from './facts.ts';
import { describeEmbeddedness, embeddednessMarks, embeddednessModel, tabulateEmbeddedness } from './model.ts';

/** Figure 6.1: an entrepreneur among spheres and ties, in six modes. */
export const embeddedness = defineFigure({
	id: 'embeddedness',
	schema: EmbeddednessData,
	model: embeddednessModel,
	marks: embeddednessMarks,
	compare: true,
	describe: describeEmbeddedness,
	table: tabulateEmbeddedness,
	facts: embeddednessFacts,
	render: () => import('./render.ts'),
});
