import { defineFigure } from '../figure.ts';
import {
	describeOpportunityStructure,
	opportunityStructureModel,
	OpportunityStructureData,
	tabulateOpportunityStructure,
} from './model.ts';
import { opportunityStructureBody, opportunityStructureParameters } from './render.ts';

/** Figure 6.2: accessibility × growth potential, Kloosterman’s four kinds of market. */
export const opportunityStructure = defineFigure({
	id: 'opportunity-structure',
	schema: OpportunityStructureData,
	model: opportunityStructureModel,
	parameters: opportunityStructureParameters,
	body: opportunityStructureBody,
	drawings: () => [],
	describe: describeOpportunityStructure,
	table: tabulateOpportunityStructure,
});
