import { defineFigure } from '../figure.ts';
import {
	describePartyArrangements,
	partyArrangementsModel,
	PartyArrangementsData,
	tabulatePartyArrangements,
} from './model.ts';
import { partyArrangementsBody, partyArrangementsDrawings, partyArrangementsParameters } from './render.ts';

/** Figure 7.1: party organisations for rural e-commerce in two areas. */
export const partyArrangements = defineFigure({
	id: 'party-arrangements',
	schema: PartyArrangementsData,
	model: partyArrangementsModel,
	parameters: partyArrangementsParameters,
	body: partyArrangementsBody,
	drawings: partyArrangementsDrawings,
	sideBySide: true,
	describe: describePartyArrangements,
	table: tabulatePartyArrangements,
});
