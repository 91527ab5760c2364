import { findNodeAtLocation, parseTree, printParseErrorCode, type Node, type ParseError } from 'jsonc-parser';
import type { z } from 'zod';
import { mayRepeat } from '../schemas/common.ts';
import { firstOf } from '../text/items.ts';
import { nearest } from '../text/nearest.ts';
import { onceFor } from './once-for.ts';
import type { Place, Problem } from './problem.ts';
import type { Position } from './types.ts';

/** Line and column, from 1, of an offset in a text. */
export function position(text: string, offset: number): Position {
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
 * Where a value stands in a JSON text, or the key before it; where its nearest parent does, where it is missing.
 *
 * @param file path for messages
 */
export function placeInJson(
	file: string,
	text: string,
	path: readonly PropertyKey[],
	part?: 'key',
): Required<Place> {
	const root = parseTree(text);
	const place = formatPath(path);
	for (let length = path.length; root && length > 0; length--) {
		const node = findNodeAtLocation(root, path.slice(0, length) as (string | number)[]);
		if (!node) continue;
		const key = part === 'key' && node.parent?.type === 'property' ? node.parent : node;
		return { file, ...position(text, key.offset), place };
	}
	return { file, line: 1, column: 1, place };
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

/** What to do about a key that the schema does not know. */
function fixKeys({ keys, path }: z.core.$ZodIssueUnrecognizedKeys, schema: z.core.$ZodType): string {
	const def = (schemaAt(schema, path) as z.core.$ZodTypes | undefined)?._zod.def;
	const known = def?.type === 'object' ? Object.keys(def.shape) : [];
	const hint = known.length > 0 ? ` Did you mean "${nearest(firstOf(keys), known)}"?` : '';
	return `Remove or rename ${keys.map((key) => `"${key}"`).join(', ')}: the schema does not know it.${hint}`;
}

/** What to do about an issue of Zod, as a sentence. */
function fixOf(issue: z.core.$ZodIssue, schema: z.core.$ZodType): string {
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
		default: {
			const fix: unknown = issue.code === 'custom' && issue.params?.['fix'];
			return typeof fix === 'string' ? fix : `Correct "${key}".`;
		}
	}
}

/** What was read, or the problems that keep it from being so; never both. */
export type Read<T> = { value: T; problems?: undefined } | { value?: undefined; problems: Problem[] };

/** What one problem keeps from being read. */
export const failed = (problem: Problem): Read<never> => ({ problems: [problem] });

/**
 * Reads data against a schema.
 *
 * @param at where a value of the data stands, or its key
 */
export function readData<T>(
	data: unknown,
	schema: z.ZodType<T>,
	at: (path: readonly PropertyKey[], part?: 'key') => Place,
): Read<T> {
	const result = schema.safeParse(data, { reportInput: true });
	if (result.success) return { value: result.data };
	const problems = result.error.issues.map((issue) => ({
		...(issue.code === 'unrecognized_keys'
			? at([...issue.path, firstOf(issue.keys)], 'key')
			: at(issue.path)),
		message: issue.message,
		fix: fixOf(issue, schema),
	}));
	return { problems };
}

function parseJson<T>(file: string, text: string, schema: z.ZodType<T>): Read<T> {
	const errors: ParseError[] = [];
	const tree = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
	const error = errors[0];
	if (error || !tree) {
		const what = error ? printParseErrorCode(error.error) : 'ValueExpected';
		return failed({
			file,
			...position(text, error?.offset ?? 0),
			message: `is not valid JSON (${what.replace(/(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase()})`,
			fix: 'Correct the syntax here or just before.',
		});
	}
	const key = repeatedKey(tree);
	if (key)
		return failed({
			file,
			...position(text, key.offset),
			place: `"${key.value}"`,
			message: 'stands twice in the same object',
			fix: 'Keep one of the two.',
		});
	const data: unknown = JSON.parse(text);
	const at = (path: readonly PropertyKey[], part?: 'key') => placeInJson(file, text, path, part);
	const read = readData(data, schema, at);
	const twice = read.problems ? undefined : repeatedElement(data, schema);
	if (!twice) return read;
	return failed({ ...at(twice), message: 'stands twice in its list', fix: 'Keep one of the two.' });
}

/** What was read last of each file by a schema: of many files few change from one reading to the next. */
const lastBy = onceFor((_schema: z.ZodType) => new Map<string, { text: string; read: Read<unknown> }>());

/**
 * Reads a JSON text against a schema.
 *
 * @param file path for messages
 * @param text the JSON
 * @param schema the shape that it must have
 */
export function readJson<T>(file: string, text: string, schema: z.ZodType<T>): Read<T> {
	const last = lastBy(schema);
	const known = last.get(file);
	if (known?.text === text) return known.read as Read<T>;
	const read = parseJson(file, text, schema);
	last.set(file, { text, read });
	return read;
}
