import { defineFigure } from '../../figure-kit/figure.ts';
import { FieldSitesData } from './data.ts';
import { fieldSitesFacts } from './facts.ts';
import { describeFieldSites, fieldSitesMarks, fieldSitesModel, tabulateFieldSites } from './model.ts';

/** Figure 2.1: regions, the Heihe–Tengchong line, and the places visited. */
export const fieldSites = defineFigure({
	id: 'field-sites',
	schema: FieldSitesData,
	model: fieldSitesModel,
	marks: fieldSitesMarks,
	describe: describeFieldSites,
	table: tabulateFieldSites,
	facts: fieldSitesFacts,
	render: () => import('./render.ts'),
});
