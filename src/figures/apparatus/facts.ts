import type { Fact } from '../../edition/facts.ts';
import { sorting } from '../../figure-kit/facts.ts';
import { lastOf } from '../../text/items.ts';
import { capital } from '../../text/words.ts';
import type { Model } from './model.ts';

/** With what each component of a developmental state is made up for: `desire-digital`, in the last kind of village. */
export function facts({ villages }: Model): Fact[] {
	const cells = lastOf(villages).cells;
	return [
		sorting(
			'substitute-for-component',
			cells.map(({ id, words }) => ({ id, label: capital(words) })),
			cells.map(({ id, name, pages }) => ({ id, label: name, pages, in: [id] })),
		),
	];
}
