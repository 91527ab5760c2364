import { defineFigure } from '../../figure-kit/figure.ts';
import { ArgumentMapData } from './data.ts';
import { argumentMapMarks, argumentMapModel, describeArgumentMap, tabulateArgumentMap } from './model.ts';
import { supportDiagrams } from './source.ts';

/** Figure 8.A: question, claims and answer as streams, each leading to what it rests on. */
export const argumentMap = defineFigure({
	id: 'argument-map',
	schema: ArgumentMapData,
	model: argumentMapModel,
	marks: argumentMapMarks,
	describe: describeArgumentMap,
	table: tabulateArgumentMap,
	diagrams: supportDiagrams,
	render: () => import('./render.ts'),
});
