import { defineFigure } from '../figure.ts';
import { describeFieldSites, FieldSitesData, fieldSitesModel, tabulateFieldSites } from './model.ts';
import { fieldSitesBody, fieldSitesDrawings, fieldSitesParameters } from './render.ts';

/** Figure 2.1: regions, the Heihe–Tengchong line, and the places visited. */
export const fieldSites = defineFigure({
	id: 'field-sites',
	schema: FieldSitesData,
	model: fieldSitesModel,
	parameters: fieldSitesParameters,
	body: fieldSitesBody,
	drawings: fieldSitesDrawings,
	sideBySide: true,
	describe: describeFieldSites,
	table: tabulateFieldSites,
});
