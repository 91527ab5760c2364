import { defineFigure } from '../../figure-kit/figure.ts';
import { ArgumentMapData } from './data.ts';
import {
	argumentMapModel,
	argumentMapParameters,
	describeArgumentMap,
	tabulateArgumentMap,
} from './model.ts';

/** Figure 8.1: question, answer, claims and evidence, each leading into the text. */
export const argumentMap = defineFigure({
	id: 'argument-map',
	schema: ArgumentMapData,
	model: argumentMapModel,
	parameters: argumentMapParameters,
	describe: describeArgumentMap,
	table: tabulateArgumentMap,
	render: () => import('./render.ts'),
});
