import { defineFigure } from '../../figure-kit/figure.ts';
import { OpportunityStructureData } from './data.ts';
import { opportunityStructureFacts } from './facts.ts';
import {
	describeOpportunityStructure,
	opportunityStructureMarks,
	opportunityStructureModel,
	tabulateOpportunityStructure,
} from './model.ts';

/** Figure 6.2: accessibility × growth potential, Kloosterman’s four kinds of market. */
export const opportunityStructure = defineFigure({
	id: 'opportunity-structure',
	schema: OpportunityStructureData,
	model: opportunityStructureModel,
	marks: opportunityStructureMarks,
	describe: describeOpportunityStructure,
	table: tabulateOpportunityStructure,
	facts: opportunityStructureFacts,
	render: () => import('./render.ts'),
});
