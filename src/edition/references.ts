import { z } from 'zod';
import { references, type RegisterName } from '../schemas/common.ts';

/** A reference found in the data: which register it points into, with which id, from which path. */
export interface Reference {
	register: RegisterName;
	id: string;
	path: (string | number)[];
}

/**
 * Lists every field of a value that its schema declares with `ref()`.
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
	if (meta) return [{ register: meta.register, id: String(value), path }];
	const def = (schema as z.core.$ZodTypes)._zod.def;
	switch (def.type) {
		case 'object':
			return Object.entries(def.shape).flatMap(([key, field]) =>
				findReferences(field, (value as Record<string, unknown>)[key], [...path, key]),
			);
		case 'array':
			return (value as unknown[]).flatMap((item, i) => findReferences(def.element, item, [...path, i]));
		case 'tuple':
			return (value as unknown[]).flatMap((item, i) => {
				const member = def.items[i];
				return member ? findReferences(member, item, [...path, i]) : [];
			});
		case 'record':
			return Object.entries(value as Record<string, unknown>).flatMap(([key, item]) => [
				...findReferences(def.keyType, key, [...path, key]),
				...findReferences(def.valueType, item, [...path, key]),
			]);
		case 'union':
			return def.options.flatMap((option) =>
				z.safeParse(option, value).success ? findReferences(option, value, path) : [],
			);
		case 'optional':
		case 'nullable':
		case 'default':
		case 'readonly':
			return findReferences(def.innerType, value, path);
		default:
			return [];
	}
}
