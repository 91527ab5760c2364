/**
 * What stands around an item of a list, itself among it: `reach` items before it and after it; at an end of the list,
 * more on the other side.
 */
export function neighboursIn<T>(list: readonly T[], item: T, reach: number): T[] {
	const at = list.indexOf(item);
	const from = Math.max(0, Math.min(at - reach, list.length - 2 * reach - 1));
	return list.slice(from, from + 2 * reach + 1);
}
