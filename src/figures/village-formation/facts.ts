import type { Fact } from '../../edition/facts.ts';
import { sorting } from '../../figure-kit/facts.ts';
import { firstOf } from '../../text/items.ts';
import type { Model } from './model.ts';

/** Which factors meet the rule, and which factors stand behind a village. */
export function facts({ regions, rule, words }: Model): Fact[] {
	const { pages } = firstOf(rule);
	const verdicts = [
		{ id: 'met', label: words.met },
		{ id: 'not-met', label: words.fewer },
	];
	const judged = regions.map(({ id, label, met }) => ({ id, label, pages, in: [met ? 'met' : 'not-met'] }));
	const combinations = regions.map(({ id, label }) => ({ id, label }));
	const standing = regions.flatMap(({ id: region, villages, cases }) =>
		villages.map(({ id, name }) => {
			const example = cases.find(({ place }) => place === id);
			return { id, label: name, pages: example?.pages ?? [], in: [region] };
		}),
	);
	return [
		sorting('verdict-on-factors', verdicts, judged),
		sorting('factors-of-village', combinations, standing),
	];
}
