import type { Axis } from '../schemas/axis.ts';

/**
 * Puts entries at the crossings of two axes: a row for each value of the first, in it an entry for each of
 * the second.
 *
 * @param rows the axis whose values are rows
 * @param columns the axis whose values are columns
 * @param entries in any order
 * @param placeOf an entry's values on the two axes: row, column
 * @throws Error where a crossing has no entry or more than one
 */
export function crossings<T>(
	rows: Axis,
	columns: Axis,
	entries: readonly T[],
	placeOf: (entry: T) => readonly [row: string, column: string],
): { label: string; entries: T[] }[] {
	return rows.values.map((row) => ({
		label: row.label,
		entries: columns.values.map((column) => {
			const [found, ...others] = entries.filter((entry) => {
				const [r, c] = placeOf(entry);
				return r === row.id && c === column.id;
			});
			if (found !== undefined && others.length === 0) return found;
			const count = found === undefined ? 'nothing' : 'more than one';
			throw new Error(
				`${count} stands where ${rows.label} is ${row.id} and ${columns.label} is ${column.id}`,
			);
		}),
	}));
}
