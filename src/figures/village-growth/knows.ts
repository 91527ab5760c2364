import type { Knowledge } from '../../edition/knowledge.ts';
import { measure } from '../../figure-kit/knowledge.ts';
import type { VillageGrowthModel } from './model.ts';

/** How many Taobao Villages there were in a year, as the dissertation prints it. */
export const villageGrowthKnows = ({ printed }: VillageGrowthModel): Knowledge[] => [
	measure(
		'villages-in-year',
		printed.map(({ year, villages, pages = [] }) => ({
			id: String(year),
			label: String(year),
			pages,
			value: villages,
		})),
	),
];
