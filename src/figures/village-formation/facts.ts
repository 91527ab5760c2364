import type { Fact } from '../../edition/facts.ts';
import { sorting } from '../../figure-kit/facts.ts';
import { firstOf } from '../../text/items.ts';
import type { VillageFormationModel } from './model.ts';

/** Which factors meet the rule, and which factors stand behind a village. */
export function villageFormationFacts({ regions, rule, words }: VillageFormationModel): Fact[] {
	return [
		sorting(
			'verdict-on-factors',
			[
				{ id: 'met', label: words.met },
				{ id: 'not-met', label: words.fewer },
			],
			regions.map(({ id, label, met }) => ({
				id,
				label,
				pages: firstOf(rule).pages,
				in: [met ? 'met' : 'not-met'],
			})),
		),
		sorting(
			'factors-of-village',
			regions.map(({ id, label }) => ({ id, label })),
			regions.flatMap(({ id: region, villages, cases }) =>
				villages.map(({ id, name }) => ({
					id,
					label: name,
					pages: cases.find(({ place }) => place === id)?.pages ?? [],
					in: [region],
				})),
			),
		),
	];
}
