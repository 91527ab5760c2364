import { defineFigure } from '../../figure-kit/figure.ts';
import { OpportunityStructureData } from './data.ts';
import {
	describeOpportunityStructure,
	opportunityStructureModel,
	opportunityStructureParameters,
	tabulateOpportunityStructure,
} from './model.ts';

/** Figure 6.2: accessibility × growth potential, Kloosterman’s four kinds of market. */
export const opportunityStructure = defineFigure({
	id: 'opportunity-structure',
	schema: OpportunityStructureData,
	model: opportunityStructureModel,
	parameters: opportunityStructureParameters,
	describe: describeOpportunityStructure,
	table: tabulateOpportunityStructure,
	render: () => import('./render.ts'),
});
