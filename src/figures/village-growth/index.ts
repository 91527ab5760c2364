import { defineFigure } from '../../figure-kit/figure.ts';
import { VillageGrowthData } from './data.ts';
import {
	describeVillageGrowth,
	tabulateVillageGrowth,
	villageGrowthModel,
	villageGrowthParameters,
} from './model.ts';

/** Figure 4.2: the number of Taobao Villages by year. */
export const villageGrowth = defineFigure({
	id: 'village-growth',
	schema: VillageGrowthData,
	model: villageGrowthModel,
	parameters: villageGrowthParameters,
	describe: describeVillageGrowth,
	table: tabulateVillageGrowth,
	render: () => import('./render.ts'),
});
