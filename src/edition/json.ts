import { findNodeAtLocation, parseTree, printParseErrorCode, type Node, type ParseError } from 'jsonc-parser';
import type { z } from 'zod';
import { mayRepeat } from '../schemas/common.ts';
import { firstOf } from '../text/items.ts';
import { nearest } from '../text/nearest.ts';
import type { Problem } from './problem.ts';

/** Line and column, from 1, of an offset in a text. */
export function position(text: string, offset: number): { line: number; column: number } {
	const before = text.slice(0, offset);
	return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
}

/** A path as people write it: `entries[3].source.pages[0]`. */
export function formatPath(path: readonly PropertyKey[]): string {
	return path
		.map((key, i) => (typeof key === 'number' ? `[${key}]` : `${i ? '.' : ''}${String(key)}`))
		.join('');
}

/**
 * Where a path stands in a JSON text; the nearest parent's place where the path itself is missing.
 *
 * @param part whether its value is meant, or the key before that
 */
export function locate(
	text: string,
	path: readonly PropertyKey[],
	part: 'value' | 'key' = 'value',
): { line: number; column: number } {
	const root = parseTree(text);
	for (let length = path.length; root && length > 0; length--) {
		const node = findNodeAtLocation(root, path.slice(0, length) as (string | number)[]);
		if (!node) continue;
		const key = part === 'key' && node.parent?.type === 'property' ? node.parent : node;
		return position(text, key.offset);
	}
	return { line: 1, column: 1 };
}

/** The first key that stands twice in the same object: JSON.parse would drop one silently. */
function repeatedKey(node: Node): Node | undefined {
	if (node.type === 'object') {
		const seen = new Set<string>();
		for (const property of node.children ?? []) {
			const key = property.children?.[0];
			if (key && seen.has(key.value)) return key;
			if (key) seen.add(key.value);
		}
	}
	for (const child of node.children ?? []) {
		const found = repeatedKey(child);
		if (found) return found;
	}
	return undefined;
}

/** The part of a schema that describes what stands at a path; none where that cannot be told. */
function schemaAt(
	schema: z.core.$ZodType,
	[step, ...rest]: readonly PropertyKey[],
): z.core.$ZodType | undefined {
	const def = (schema as z.core.$ZodTypes)._zod.def;
	if ('innerType' in def) return schemaAt(def.innerType, step === undefined ? [] : [step, ...rest]);
	if (step === undefined) return schema;
	if (def.type === 'object') {
		const field = def.shape[String(step)];
		return field && schemaAt(field, rest);
	}
	if (def.type === 'array') return schemaAt(def.element, rest);
	if (def.type === 'record') return schemaAt(def.valueType, rest);
	return undefined;
}

/** Path of the first element that stands twice in a list, where its schema does not say that it may. */
function repeatedElement(
	value: unknown,
	schema: z.core.$ZodType,
	path: PropertyKey[] = [],
): PropertyKey[] | undefined {
	if (value === null || typeof value !== 'object') return undefined;
	if (Array.isArray(value)) {
		const seen = new Set<string>();
		const twice = value.findIndex((each) => seen.size === seen.add(JSON.stringify(each)).size);
		const at = twice > 0 ? schemaAt(schema, path) : undefined;
		if (twice > 0 && !(at && mayRepeat.has(at))) return [...path, twice];
	}
	for (const [key, each] of Object.entries(value)) {
		const found = repeatedElement(each, schema, [...path, Array.isArray(value) ? Number(key) : key]);
		if (found) return found;
	}
	return undefined;
}

/** Where an issue of Zod stands: at the key that a schema does not know, or at the value that it refuses. */
export const pathOf = (issue: z.core.$ZodIssue): PropertyKey[] =>
	issue.code === 'unrecognized_keys' ? [...issue.path, firstOf(issue.keys)] : issue.path;

/** The keys that a schema knows at a path within what it describes; none where it holds no object there. */
function keysAt(schema: z.core.$ZodType, path: readonly PropertyKey[]): string[] {
	const def = (schemaAt(schema, path) as z.core.$ZodTypes | undefined)?._zod.def;
	return def?.type === 'object' ? Object.keys(def.shape) : [];
}

/** What to do about a key that the schema does not know. */
function fixKeys({ keys, path }: z.core.$ZodIssueUnrecognizedKeys, schema: z.core.$ZodType): string {
	const known = keysAt(schema, path);
	const hint = known.length > 0 ? ` Did you mean "${nearest(firstOf(keys), known)}"?` : '';
	return `Remove or rename ${keys.map((key) => `"${key}"`).join(', ')}: the schema does not know it.${hint}`;
}

/**
 * What to do about an issue of Zod, as a sentence.
 *
 * @param issue what Zod refused
 * @param schema the schema that refused it
 */
export function fixOf(issue: z.core.$ZodIssue, schema: z.core.$ZodType): string {
	const key = String(issue.path.at(-1) ?? 'the file');
	switch (issue.code) {
		case 'invalid_type':
			return issue.input === undefined
				? `Add "${key}", a value of type ${issue.expected}.`
				: `Make "${key}" a value of type ${issue.expected}.`;
		case 'unrecognized_keys':
			return fixKeys(issue, schema);
		case 'invalid_value':
			return typeof issue.input === 'string'
				? `Did you mean "${nearest(issue.input, issue.values.map(String))}"?`
				: `Use one of ${issue.values.map((v) => JSON.stringify(v)).join(', ')}.`;
		case 'too_big':
			return `Use ${issue.maximum} at most.`;
		case 'too_small':
			return `Use ${issue.minimum} at least.`;
		case 'custom':
			return typeof issue.params?.['fix'] === 'string' ? issue.params['fix'] : `Correct "${key}".`;
		default:
			return `Correct "${key}".`;
	}
}

/**
 * Reads a JSON text against a schema.
 *
 * @param file path for messages
 * @param text the JSON
 * @param schema the shape that it must have
 * @returns the value, or the problems that keep it from being one; never both
 */
export function readJson<T>(
	file: string,
	text: string,
	schema: z.ZodType<T>,
): { value: T; problems: [] } | { value: undefined; problems: Problem[] } {
	const errors: ParseError[] = [];
	const tree = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
	const error = errors[0];
	if (error || !tree) {
		const what = error ? printParseErrorCode(error.error) : 'ValueExpected';
		return {
			value: undefined,
			problems: [
				{
					file,
					...position(text, error?.offset ?? 0),
					message: `is not valid JSON (${what.replace(/(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase()})`,
					fix: 'Correct the syntax here or just before.',
				},
			],
		};
	}
	const repeated = repeatedKey(tree);
	if (repeated) {
		return {
			value: undefined,
			problems: [
				{
					file,
					...position(text, repeated.offset),
					place: `"${repeated.value}"`,
					message: 'stands twice in the same object',
					fix: 'Keep one of the two.',
				},
			],
		};
	}
	const result = schema.safeParse(JSON.parse(text), { reportInput: true });
	const twice = result.success ? repeatedElement(JSON.parse(text), schema) : undefined;
	if (twice)
		return {
			value: undefined,
			problems: [
				{
					file,
					...locate(text, twice),
					place: formatPath(twice),
					message: 'stands twice in its list',
					fix: 'Keep one of the two.',
				},
			],
		};
	if (result.success) return { value: result.data, problems: [] };
	return {
		value: undefined,
		problems: result.error.issues.map((issue) => ({
			file,
			...locate(text, pathOf(issue), issue.code === 'unrecognized_keys' ? 'key' : 'value'),
			place: formatPath(pathOf(issue)),
			message: issue.message,
			fix: fixOf(issue, schema),
		})),
	};
}
