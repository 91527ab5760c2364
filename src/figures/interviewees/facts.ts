import type { Fact } from '../../edition/facts.ts';
import { measure } from '../../figure-kit/facts.ts';
import type { Model } from './model.ts';

/** How many people were interviewed: all, and those of a gender or a decade of age. */
export function facts({ people, groups }: Model): Fact[] {
	const pages = [...new Set(people.flatMap((person) => person.pages))].filter((page) => page < 31);
	return [
		measure('number-of-people', [
			{ id: 'all', label: 'all', pages, value: people.length },
			...[...groups.gender, ...groups.age].map(({ id, label, cited, others }) => ({
				id: id.toLowerCase(),
				label,
				pages,
				value: cited.length + others.length,
			})),
		]),
	];
}
