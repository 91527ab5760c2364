import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { findReferences, idsOf } from '../../src/edition/checks/data.ts';
import { byEach, localRef, Page, ref } from '../../src/schemas/common.ts';

describe('what data refer to is found', () => {
	const actors = { register: 'actors' };
	const cases: [where: string, schema: z.ZodType, path: (string | number)[]][] = [
		['in a field', z.strictObject({ a: ref('actors') }), ['a']],
		['behind a description', z.strictObject({ a: ref('actors').describe('Who.') }), ['a']],
		['behind an optional', z.strictObject({ a: ref('actors').optional() }), ['a']],
		['behind a nullable', z.strictObject({ a: ref('actors').nullable() }), ['a']],
		['behind a default', z.strictObject({ a: ref('actors').default('x') }), ['a']],
		['in a list', z.strictObject({ a: z.array(ref('actors')) }), ['a', 0]],
		['in a list behind a default', z.strictObject({ a: z.array(ref('actors')).default([]) }), ['a', 0]],
		['in a tuple', z.strictObject({ a: z.tuple([ref('actors')]) }), ['a', 0]],
		['in a record', z.strictObject({ a: z.record(z.string(), ref('actors')) }), ['a', 'key']],
		['in one of two shapes', z.strictObject({ a: z.union([z.number(), ref('actors')]) }), ['a']],
	];
	test.each(cases)('%s', (_where, schema, path) => {
		const leaf = path
			.slice(1)
			.reduceRight<unknown>(
				(value, step) => (typeof step === 'number' ? [value] : { [step]: value }),
				'central',
			);
		const data = schema.parse({ a: leaf });
		expect(findReferences(schema, data)).toEqual([{ target: actors, value: 'central', path }]);
	});

	test('as a page, and as an entry of a list of the same file', () => {
		const schema = z.strictObject({ page: Page, row: localRef('rows'), rows: z.array(z.string()) });
		expect(findReferences(schema, { page: 7, row: 'a', rows: ['a'] })).toEqual([
			{ target: { register: 'pages' }, value: 7, path: ['page'] },
			{ target: { list: 'rows' }, value: 'a', path: ['row'] },
		]);
	});

	test('as a value for each entry of a list: the whole, and each key', () => {
		const schema = z.strictObject({ cells: byEach('rows', z.number()) });
		const target = { list: 'rows' };
		expect(findReferences(schema, { cells: { a: 1 } })).toEqual([
			{ target: { ...target, complete: true }, value: { a: 1 }, path: ['cells'] },
			{ target, value: 'a', path: ['cells', 'a'] },
		]);
	});
});

test('ids are read from a list within lists', () => {
	const data = { levels: [{ roles: [{ id: 'a' }] }, { roles: [{ id: 'b' }, { id: 'c' }] }], flows: ['x'] };
	expect(idsOf(data, 'levels[].roles')).toEqual(['a', 'b', 'c']);
	expect(idsOf(data, 'flows')).toEqual(['x']);
	expect(idsOf(data, 'nodes')).toEqual([]);
});
