import { defineFigure } from '../../figure-kit/figure.ts';
import { PartyArrangementsData } from './data.ts';
import {
	describePartyArrangements,
	partyArrangementsModel,
	partyArrangementsParameters,
	tabulatePartyArrangements,
} from './model.ts';

/** Figure 7.1: party organisations for rural e-commerce in two areas. */
export const partyArrangements = defineFigure({
	id: 'party-arrangements',
	schema: PartyArrangementsData,
	model: partyArrangementsModel,
	parameters: partyArrangementsParameters,
	describe: describePartyArrangements,
	table: tabulatePartyArrangements,
	sideBySide: true,
	render: () => import('./render.ts'),
});
