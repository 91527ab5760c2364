import type { Edition } from '../edition/types.ts';
import type { Figure, OpenFigure } from '../figure-kit/figure.ts';
import { apparatus } from './apparatus/index.ts';
import { argumentMap } from './argument-map/index.ts';
import { coevolution } from './coevolution/index.ts';
import { embeddedness } from './embeddedness/index.ts';
import { fieldSites } from './field-sites/index.ts';
import { interviewees } from './interviewees/index.ts';
import { oneStopCentre } from './one-stop-centre/index.ts';
import { opportunityStructure } from './opportunity-structure/index.ts';
import { partyArrangements } from './party-arrangements/index.ts';
import { platformRoles } from './platform-roles/index.ts';
import { policyInfusion } from './policy-infusion/index.ts';
import { policyTimeline } from './policy-timeline/index.ts';
import { readjustment } from './readjustment/index.ts';
import { stateCapitalism } from './state-capitalism/index.ts';
import { typology } from './typology/index.ts';
import { villageFormation } from './village-formation/index.ts';
import { villageGrowth } from './village-growth/index.ts';

/**
 * Every figure, in the order of its number. A new one is a folder here, a file in `content/figures` and a line
 * here: `npm run new-figure` makes all of them.
 */
export const figures: readonly Figure[] = [
	fieldSites,
	interviewees,
	platformRoles,
	coevolution,
	villageGrowth,
	policyTimeline,
	apparatus,
	stateCapitalism,
	policyInfusion,
	typology,
	villageFormation,
	embeddedness,
	opportunityStructure,
	partyArrangements,
	oneStopCentre,
	readjustment,
	argumentMap,
];

/**
 * A figure of an edition.
 *
 * @throws Error where there is no such figure
 */
export function openFigure(id: string, edition: Edition): OpenFigure {
	const figure = figures.find((each) => each.id === id);
	if (!figure) throw new Error(`There is no figure "${id}".`);
	return figure.open(edition);
}
