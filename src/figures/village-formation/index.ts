import { defineFigure } from '../figure.ts';
import {
	describeVillageFormation,
	tabulateVillageFormation,
	VillageFormationData,
	villageFormationModel,
} from './model.ts';
import { villageFormationBody, villageFormationParameters } from './render.ts';

/** Figure 5.5: three factors, of which a village needs two. */
export const villageFormation = defineFigure({
	id: 'village-formation',
	schema: VillageFormationData,
	model: villageFormationModel,
	parameters: villageFormationParameters,
	body: villageFormationBody,
	drawings: () => [],
	describe: describeVillageFormation,
	table: tabulateVillageFormation,
});
