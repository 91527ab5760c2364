import { defineFigure } from '../../figure-kit/figure.ts';
import { VillageGrowthData } from './data.ts';
import { villageGrowthFacts } from './facts.ts';
import {
	describeVillageGrowth,
	tabulateVillageGrowth,
	villageGrowthMarks,
	villageGrowthModel,
} from './model.ts';

/** Figure 4.A: the number of Taobao Villages by year, a dot a village. */
export const villageGrowth = defineFigure({
	id: 'village-growth',
	schema: VillageGrowthData,
	model: villageGrowthModel,
	marks: villageGrowthMarks,
	describe: describeVillageGrowth,
	table: tabulateVillageGrowth,
	facts: villageGrowthFacts,
	render: () => import('./render.ts'),
});
