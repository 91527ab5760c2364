/** What pages say by schema.org against its vocabulary, as schema-dts has it in types. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { jsonLd, schemaType } from '../../src/citing/json-ld.ts';
import { citableRecords } from '../../src/site/records.ts';
import { content, editionOf } from '../support/content.ts';

const types = readFileSync(
	createRequire(import.meta.url)
		.resolve('schema-dts')
		.replace(/\.js$/, '.d.ts'),
	'utf8',
);

interface Kind {
	parents: string[];
	properties: Set<string>;
}
const kinds = new Map<string, Kind>();
for (const [, name = '', parents = '', body = ''] of types.matchAll(
	/^(?:export )?interface (\w+) extends ([^{]+) \{\n([^]*?)^\}/gm,
))
	kinds.set(name, {
		parents: parents.split(',').map((parent) => parent.trim()),
		properties: new Set([...body.matchAll(/^ {4}"(\w+)"\?:/gm)].map(([, property]) => property!)),
	});

/** Whether a type has a property, of its own or of what it is a kind of. */
const has = (type: string, property: string): boolean => {
	const kind = kinds.get(type);
	return (
		kind !== undefined &&
		(kind.properties.has(property) || kind.parents.some((parent) => has(parent, property)))
	);
};

/** What some data say that the vocabulary does not know, as `Thesis.pagination`. */
function unknown(data: unknown): string[] {
	if (Array.isArray(data)) return data.flatMap(unknown);
	if (typeof data !== 'object' || data === null) return [];
	const { '@type': type, '@id': _, '@context': __, ...said } = data as Record<string, unknown>;
	const name = typeof type === 'string' ? `${type}Leaf` : undefined;
	const own = Object.keys(said).filter((property) => property !== '@graph' && name && !has(name, property));
	return [
		...(name && !kinds.has(name) ? [String(type)] : own.map((property) => `${String(type)}.${property}`)),
		...Object.values(said).flatMap(unknown),
	];
}

test('the vocabulary is read from its types', () => {
	expect(has('ThesisLeaf', 'inSupportOf')).toBe(true);
	expect(has('ThesisLeaf', 'name')).toBe(true);
	expect(unknown({ '@type': 'Thesis', pagination: '1–2' })).toEqual(['Thesis.pagination']);
	expect(unknown({ '@type': 'Chapter', isPartOf: { '@type': 'Novel' } })).toEqual(['Novel']);
});

test('every page says only what its types know, itself and each work on it', () => {
	const edition = editionOf(content);
	const wrong = new Set<string>();
	for (const record of citableRecords(edition)) {
		for (const fault of unknown(jsonLd(edition, record, (path) => `https://x.example${path}`)))
			wrong.add(fault);
		expect(kinds.has(`${schemaType(record)}Leaf`)).toBe(true);
	}
	expect([...wrong]).toEqual([]);
});
