import { z } from 'zod';
import { references, type Target } from '../../schemas/common.ts';

/** A field that refers to something: to what, with which value, and where it stands. */
export interface Reference {
	target: Target;
	/** The id, the page's number, or, where the target is complete, the record. */
	value: unknown;
	path: (string | number)[];
}

/**
 * Lists every field of a value that its schema declares with `ref()`, `localRef()`, `byEach()` or as a page.
 *
 * @param schema the schema that the value passed
 * @param value the value
 */
export function findReferences(
	schema: z.core.$ZodType,
	value: unknown,
	path: (string | number)[] = [],
): Reference[] {
	if (value === undefined || value === null) return [];
	const meta = references.get(schema as z.ZodType);
	const own = meta ? [{ target: meta.target, value, path }] : [];
	return [...own, ...referencesWithin((schema as z.core.$ZodTypes)._zod.def, value, path)];
}

function referencesWithin(
	def: z.core.$ZodTypes['_zod']['def'],
	value: unknown,
	path: (string | number)[],
): Reference[] {
	if ('innerType' in def) return findReferences(def.innerType, value, path);
	const fields = value as Record<string, unknown>;
	const items = value as unknown[];
	switch (def.type) {
		case 'object':
			return Object.entries(def.shape).flatMap(([key, field]) =>
				findReferences(field, fields[key], [...path, key]),
			);
		case 'array':
			return items.flatMap((item, i) => findReferences(def.element, item, [...path, i]));
		case 'tuple':
			return def.items.flatMap((member, i) => findReferences(member, items[i], [...path, i]));
		case 'record':
			return Object.entries(fields).flatMap(([key, item]) => [
				...findReferences(def.keyType, key, [...path, key]),
				...findReferences(def.valueType, item, [...path, key]),
			]);
		case 'union': {
			const option = def.options.find((each) => z.safeParse(each, value).success);
			return option ? findReferences(option, value, path) : [];
		}
		case 'pipe':
			return findReferences(def.out, value, path);
		default:
			return [];
	}
}

/**
 * The ids of a list within a file's data.
 *
 * @param data the whole data
 * @param list its path from the root, as `flows` or `levels[].roles`
 */
export function idsOf(data: unknown, list: string): string[] {
	let values: unknown[] = [data];
	for (const step of list.split('.')) {
		const key = step.replace('[]', '');
		values = values.flatMap((value) => (value as Record<string, unknown> | undefined)?.[key] ?? []);
	}
	return values.map((value) => (typeof value === 'string' ? value : (value as { id: string }).id));
}
