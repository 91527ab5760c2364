import type { Filter } from '../registers/register.ts';
import { firstOf } from '../text/items.ts';

/** A choice by which a list can be narrowed, with what can be chosen and how many entries each has. */
export type FilterChoice = ReturnType<typeof filterChoices>[number];

const order = new Intl.Collator('en', { numeric: true });

/** By what a list can be narrowed, from the filters of each of its entries. What would not narrow it is left out. */
export function filterChoices(entries: readonly (readonly Filter[])[]) {
	const byName = Map.groupBy(entries.flat(), ({ name }) => name);
	return [...byName].flatMap(([name, filters]) => {
		const counts = new Map<string, number>();
		for (const value of filters.flatMap(({ values }) => [...new Set(values)]))
			counts.set(value, (counts.get(value) ?? 0) + 1);
		if ([...counts.values()].every((count) => count === entries.length)) return [];
		const options = [...counts].map(([value, count]) => ({ value, count }));
		options.sort((a, b) => order.compare(a.value, b.value));
		return { name, label: firstOf(filters).label, options };
	});
}

/** What an entry is, as an address writes it: `kind=village&region=China`. The list's script reads it. */
export const filterQuery = (filters: readonly Filter[]): string =>
	new URLSearchParams(filters.flatMap(({ name, values }) => values.map((value) => [name, value]))).toString();
