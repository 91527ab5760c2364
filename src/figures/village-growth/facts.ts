import type { Fact } from '../../edition/facts.ts';
import { measure } from '../../figure-kit/facts.ts';
import type { Model } from './model.ts';

/** How many Taobao Villages there were in a year, as the dissertation prints it. */
export const facts = ({ printed }: Model): Fact[] => [
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
