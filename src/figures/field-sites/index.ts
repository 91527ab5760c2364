import { defineFigure } from '../../figure-kit/figure.ts';
import { FieldSitesData } from './data.ts';
import { describeFieldSites, fieldSitesModel, fieldSitesParameters, tabulateFieldSites } from './model.ts';

/** Figure 2.1: regions, the Heihe–Tengchong line, and the places visited. */
export const fieldSites = defineFigure({
	id: 'field-sites',
	schema: FieldSitesData,
	model: fieldSitesModel,
	parameters: fieldSitesParameters,
	describe: describeFieldSites,
	table: tabulateFieldSites,
	sideBySide: true,
	render: () => import('./render.ts'),
});
