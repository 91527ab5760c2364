import { defineFigure } from '../../figure-kit/figure.ts';
import { PartyArrangementsData } from './data.ts';
import { partyArrangementsFacts } from './facts.ts';
import {
	describePartyArrangements,
	partyArrangementsMarks,
	partyArrangementsModel,
	tabulatePartyArrangements,
} from './model.ts';

/** Figure 7.1: party organisations for rural e-commerce in two areas. */
export const partyArrangements = defineFigure({
	id: 'party-arrangements',
	schema: PartyArrangementsData,
	model: partyArrangementsModel,
	marks: partyArrangementsMarks,
	describe: describePartyArrangements,
	table: tabulatePartyArrangements,
	facts: partyArrangementsFacts,
	render: () => import('./render.ts'),
});
