/** What must be in a list or a map: where it is not, an error says so there and then. */
import { nearest } from './nearest.ts';

const missing = (id: string, known: readonly string[]): Error =>
	new Error(
		known.length > 0
			? `There is no "${id}". Did you mean "${nearest(id, known)}"?`
			: `There is no "${id}", nor anything else.`,
	);

/**
 * The item that has an id.
 *
 * @throws Error where none has it; it names the nearest id
 */
export function byId<Item extends { readonly id: string }>(items: readonly Item[], id: string): Item {
	const found = items.find((item) => item.id === id);
	if (found) return found;
	throw missing(
		id,
		items.map((item) => item.id),
	);
}

/**
 * The value at a key of a map or an object.
 *
 * @throws Error where there is none; it names the nearest key
 */
export function byKey<Key, Value>(from: ReadonlyMap<Key, Value>, key: Key): NonNullable<Value>;
export function byKey<Value>(from: Readonly<Record<string, Value>>, key: string): NonNullable<Value>;
export function byKey(from: ReadonlyMap<unknown, unknown> | Readonly<Record<string, unknown>>, key: unknown) {
	const value =
		from instanceof Map ? from.get(key) : (from as Readonly<Record<string, unknown>>)[String(key)];
	if (value !== undefined && value !== null) return value;
	throw missing(String(key), from instanceof Map ? [...from.keys()].map(String) : Object.keys(from));
}
