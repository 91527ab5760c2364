import { closest } from 'fastest-levenshtein';

/**
 * The item that has an id.
 *
 * @throws Error where none has it; it names the nearest id
 */
export function byId<Item extends { readonly id: string }>(items: readonly Item[], id: string): Item {
	const found = items.find((item) => item.id === id);
	if (found) return found;
	const ids = items.map((item) => item.id);
	throw new Error(
		ids.length > 0
			? `There is no "${id}". Did you mean "${closest(id, ids)}"?`
			: `There is no "${id}", nor anything else.`,
	);
}
