import { defineFigure } from '../figure.ts';
import {
	describeVillageGrowth,
	tabulateVillageGrowth,
	VillageGrowthData,
	villageGrowthModel,
} from './model.ts';
import { villageGrowthBody, villageGrowthDrawings, villageGrowthParameters } from './render.ts';

/** Figure 4.2: the number of Taobao Villages by year. */
export const villageGrowth = defineFigure({
	id: 'village-growth',
	schema: VillageGrowthData,
	model: villageGrowthModel,
	parameters: villageGrowthParameters,
	body: villageGrowthBody,
	drawings: villageGrowthDrawings,
	describe: describeVillageGrowth,
	table: tabulateVillageGrowth,
});
