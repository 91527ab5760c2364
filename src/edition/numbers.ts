import { allRegisters, type Registers } from '../registers/index.ts';
import { formatNumber } from '../text/words.ts';

/** A place for a number in a text of the data: `{villages:2014}`. */
const place = /\{([a-z-]+:[^{}\s]+)\}/g;

/** The numbers that texts can take from registers, as they are printed: `villages:2014` → `212`. */
export const numbersIn = (registers: Partial<Registers>): Map<string, string> =>
	new Map(
		allRegisters.flatMap((register) =>
			(registers[register.name] ?? []).flatMap((entry) =>
				Object.entries(register.numbers?.(entry) ?? {}).map(([counted, number]): [string, string] => [
					`${counted}:${entry.id}`,
					formatNumber(number),
				]),
			),
		),
	);

/**
 * Fills the places for numbers in all texts of some data.
 *
 * @param value the data
 * @param numbers as `numbersIn` lists them
 * @param unknown called with each place that names no number, and its path
 */
export function fillNumbers<T>(
	value: T,
	numbers: ReadonlyMap<string, string>,
	unknown: (name: string, path: (string | number)[]) => void,
	path: (string | number)[] = [],
): T {
	const inner = (each: unknown, key: string | number) => fillNumbers(each, numbers, unknown, [...path, key]);
	if (typeof value === 'string') {
		return value.replace(place, (written, name: string) => {
			const number = numbers.get(name);
			if (number === undefined) unknown(name, path);
			return number ?? written;
		}) as T;
	}
	if (Array.isArray(value)) return value.map(inner) as T;
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, inner(each, key)])) as T;
}
