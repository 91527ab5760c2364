import { defineFigure } from '../../figure-kit/figure.ts';
import { VillageFormationData } from './data.ts';
import { villageFormationFacts } from './facts.ts';
import {
	describeVillageFormation,
	tabulateVillageFormation,
	villageFormationMarks,
	villageFormationModel,
} from './model.ts';

/** Figure 5.A: three factors, of which a village needs two. */
export const villageFormation = defineFigure({
	id: 'village-formation',
	schema: VillageFormationData,
	model: villageFormationModel,
	marks: villageFormationMarks,
	describe: describeVillageFormation,
	table: tabulateVillageFormation,
	facts: villageFormationFacts,
	render: () => import('./render.ts'),
});
