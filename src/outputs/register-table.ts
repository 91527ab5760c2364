/** Registers as tables: what is nested in an entry has columns of its own. */
import { z } from 'zod';
import type { Edition } from '../edition/types.ts';
import type { Table } from '../figure-kit/figure.ts';
import { compact } from '../text/words.ts';
import type { Register } from '../registers/register.ts';
import type { RegisterName } from '../registers/index.ts';

/** A column of a table, as a table schema tells it. */
export interface Field {
	name: string;
	type: 'string' | 'integer' | 'number' | 'boolean';
	description: string;
	constraints?: { required?: true; unique?: true };
}

/** As far as a JSON Schema is read here. */
interface Shape {
	type?: string;
	description?: string;
	properties?: Record<string, Shape>;
	items?: Shape;
	additionalProperties?: unknown;
}

const plainTypes = new Set(['string', 'integer', 'number', 'boolean']);

/** What a list of values is told to be written like. */
const listed = 'Several are separated by semicolons.';
const asJson = 'Written as JSON.';

/** The columns of a shape, by the way to each value. */
function fieldsOf(shape: Shape, way: string[] = []): { way: string[]; field: Field }[] {
	return Object.entries(shape.properties ?? {}).flatMap(([key, value]) => {
		const to = [...way, key];
		if (value.type === 'object' && value.properties) return fieldsOf(value, to);
		const plain = plainTypes.has(value.type ?? '');
		const list = value.type === 'array' && plainTypes.has(value.items?.type ?? '');
		const written = list ? listed : plain || !value.type ? '' : asJson;
		const field: Field = {
			name: to.join('.'),
			type: plain ? (value.type as Field['type']) : 'string',
			description: compact([value.description, written]).join(' '),
		};
		return [{ way: to, field }];
	});
}

/** The value at the end of a way, as a cell has it. */
function cellOf(entry: unknown, way: readonly string[]): string | number {
	const value = way.reduce<unknown>((at, key) => (at as Record<string, unknown> | undefined)?.[key], entry);
	if (value === undefined || value === null) return '';
	if (typeof value === 'number' || typeof value === 'string') return value;
	const plain = Array.isArray(value) && value.every((each) => typeof each !== 'object');
	return plain ? value.join('; ') : JSON.stringify(value);
}

/** A register as a table, with what each column holds, as its schema describes it. */
export function registerTable(
	edition: Edition,
	{ name, schema }: Pick<Register, 'schema'> & { name: RegisterName },
): { table: Table; fields: Field[] } {
	const shape = z.toJSONSchema(schema, { io: 'output' }) as Shape;
	const columns = fieldsOf(shape.properties?.['entries']?.items ?? {});
	const entries: readonly object[] = edition[name];
	return {
		table: {
			columns: columns.map(({ field }) => field.name),
			rows: entries.map((entry) => columns.map(({ way }) => cellOf(entry, way))),
		},
		fields: columns.map(({ field }) =>
			field.name === 'id' ? { ...field, constraints: { required: true, unique: true } } : field,
		),
	};
}
