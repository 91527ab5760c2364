import { defineFigure } from '../figure.ts';
import { ArgumentMapData, argumentMapModel, describeArgumentMap, tabulateArgumentMap } from './model.ts';
import { argumentMapBody, argumentMapParameters } from './render.ts';

/** Figure 8.1: question, answer, claims and evidence, each leading into the text. */
export const argumentMap = defineFigure({
	id: 'argument-map',
	schema: ArgumentMapData,
	model: argumentMapModel,
	parameters: argumentMapParameters,
	body: argumentMapBody,
	drawings: () => [],
	describe: describeArgumentMap,
	table: tabulateArgumentMap,
});
