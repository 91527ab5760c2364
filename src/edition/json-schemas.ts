import { z } from 'zod';
import { figures } from '../figures/index.ts';
import { EditionMeta } from '../schemas/edition.ts';
import { registerSchemas } from './edition.ts';

/** Where the schemas for editors lie, from the project's root. */
export const schemaDir = 'content/data/schema';

/** The JSON Schema of each data file, by file name, made from the Zod schemas. */
export function jsonSchemas(): Map<string, string> {
	const schemas: [string, z.ZodType][] = [
		['edition', EditionMeta],
		...Object.entries(registerSchemas),
		// The figure of the interviewees has the id of their register.
		...figures.map(({ id, schema }): [string, z.ZodType] => [
			id in registerSchemas ? `${id}-figure` : id,
			schema,
		]),
	];
	return new Map(
		schemas.map(([name, schema]) => [
			`${name}.schema.json`,
			`${JSON.stringify(z.toJSONSchema(schema, { io: 'input' }), null, '\t')}\n`,
		]),
	);
}
