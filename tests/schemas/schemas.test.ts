import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { ChapterMeta } from '../../src/schemas/chapter.ts';
import { EditionMeta } from '../../src/schemas/edition.ts';
import { registers, type RegisterName } from '../../src/registers/index.ts';
import { figures } from '../../src/figures/index.ts';
import { fixture } from '../support/content.ts';

const source = { pages: [101, 102], section: '4-coevolution/development-phase' };
/** A register's file of the fixture with one entry in the place of its own. */
const fileOf = (name: RegisterName, entry: object): object => ({
	...(JSON.parse(fixture.get(`registers/${name}.json`)!) as object),
	entries: [entry],
});

const record = {
	type: 'book',
	title: 'How China Escaped the Poverty Trap',
	author: [{ family: 'Ang', given: 'Yuen Yuen' }],
	issued: { 'date-parts': [[2016]] },
};

/** A good value of each schema, and changes that must each make it bad, with the path that is told. */
const cases: [name: RegisterName, good: Record<string, unknown>, bad: [string, object, string][]][] = [
	[
		'actors',
		{ id: 'central', name: 'the centre', short: 'Centre', mark: 'Centre', what: 'Beijing.', source },
		[
			['no name on its mark', { mark: undefined }, 'entries.0.mark'],
			['no sentence', { what: ' ' }, 'entries.0.what'],
		],
	],
	[
		'phases',
		{ id: 'takeover', name: 'Takeover', start: '2017-10', end: null, lead: 'central', what: 'x', source },
		[
			['a month that does not exist', { start: '2017-13' }, 'entries.0.start'],
			['no leading actor', { lead: undefined }, 'entries.0.lead'],
		],
	],
	[
		'villages-by-year',
		{ id: '2014', villages: 212, source },
		[
			['a number as text', { villages: '212' }, 'entries.0.villages'],
			['a part of a village', { villages: 2.5 }, 'entries.0.villages'],
			['neither pages nor where it comes from', { source: undefined }, 'entries.0'],
			['both pages and another origin', { outside: 'A report.' }, 'entries.0'],
			['no year', { id: '14' }, 'entries.0.id'],
		],
	],
	[
		'policies',
		{
			id: 'a-1',
			title: 'A',
			kind: 'policy',
			issuer: 'B',
			date: '2014-10-30',
			basis: 'stated',
			actors: ['central'],
			poverty: false,
			did: 'C.',
			source,
		},
		[
			['a date in words', { date: 'October 2014' }, 'entries.0.date'],
			['no actor', { actors: [] }, 'entries.0.actors'],
			['an unknown kind', { kind: 'law' }, 'entries.0.kind'],
			['no date that its basis needs', { date: undefined }, 'entries.0.basis'],
			['no act that it follows', { basis: 'after' }, 'entries.0.basis'],
			['an act that it follows, though its date is stated', { after: 'a-2' }, 'entries.0.after'],
			['itself before it', { basis: 'after', after: 'a-1' }, 'entries.0.after'],
			['a date beside its phase', { basis: 'phase', phase: 'initiation' }, 'entries.0.basis'],
			['no phase where there is no date', { basis: 'phase', date: undefined }, 'entries.0.basis'],
			['an earliest date beside a day', { notBefore: '2014-10' }, 'entries.0.notBefore'],
			['no word on poverty', { poverty: undefined }, 'entries.0.poverty'],
			['an id with capitals', { id: 'A-1' }, 'entries.0.id'],
		],
	],
	[
		'terms',
		{
			id: 'taobao-village',
			term: 'Taobao Village',
			zh: '淘宝村',
			pinyin: 'táobǎo cūn',
			definition: 'x',
			source,
		},
		[
			['Chinese without characters', { zh: 'taobao cun' }, 'entries.0.zh'],
			['no definition', { definition: undefined }, 'entries.0.definition'],
		],
	],
	[
		'places',
		{
			id: 'wind-village',
			name: 'Wind Village',
			kind: 'village',
			pseudonym: true,
			region: 'coastal-interiors',
			what: 'x',
			source,
		},
		[
			['no region', { region: undefined }, 'entries.0.region'],
			['latitude beyond the pole', { coordinates: [117, 133] }, 'entries.0.coordinates.1'],
		],
	],
	[
		'people',
		{ id: 'jack-ma', name: 'Jack Ma', role: 'chairman', what: 'x', source },
		[['no office', { role: undefined }, 'entries.0.role']],
	],
	[
		'organisations',
		{ id: 'ndrc', name: 'NDRC', kind: 'state', what: 'x', source },
		[['an unknown kind', { kind: 'bank' }, 'entries.0.kind']],
	],
	[
		'interviewees',
		{ id: '61', roles: ['researcher'], gender: 'F', age: '20s', source: { pages: [30] } },
		[
			['a number below 1', { id: '0' }, 'entries.0.id'],
			['a name for a number', { id: 'ann' }, 'entries.0.id'],
			['three roles', { roles: ['researcher', 'educator', 'entrepreneur'] }, 'entries.0.roles'],
		],
	],
	[
		'works',
		{ id: 'ang-2016', authors: ['Ang'], year: '2016', status: 'printed' },
		[
			['no author', { authors: [] }, 'entries.0.authors'],
			['a year in words', { year: 'in press' }, 'entries.0.year'],
			['a status that is none', { status: 'sure' }, 'entries.0.status'],
			['a record of a work as printed', { record }, 'entries.0.record'],
			['a confirmed work without a record', { status: 'confirmed' }, 'entries.0.record'],
			['a probable work without its doubt', { status: 'probable', record }, 'entries.0.doubt'],
			[
				'a DOI that only is recalled',
				{ status: 'recalled', record: { ...record, DOI: '10.1086/228311' } },
				'entries.0.record.DOI',
			],
			...['https://doi.org/10.1086/228311', '10.1086/228311.', 'doi:10.1086/228311'].map(
				(DOI): [string, object, string] => [
					`a DOI that is none, ${DOI}`,
					{ status: 'confirmed', record: { ...record, DOI } },
					'entries.0.record.DOI',
				],
			),
			[
				'a type that CSL has not',
				{ status: 'confirmed', record: { ...record, type: 'paper' } },
				'entries.0.record.type',
			],
			[
				'a field that the record knows not',
				{ status: 'confirmed', record: { ...record, journal: 'X' } },
				'entries.0.record',
			],
		],
	],
];

describe.each(cases)('%s', (name, good, bad) => {
	const { schema } = registers[name];

	test('takes a good entry', () => {
		expect(schema.safeParse(fileOf(name, good)).error).toBeUndefined();
	});

	test('refuses what it does not know', () => {
		const { error } = schema.safeParse(fileOf(name, { ...good, colour: 'red' }));
		expect(error?.issues.map(({ code }) => code)).toEqual(['unrecognized_keys']);
	});

	test.each(bad)('refuses %s', (_what, change, path) => {
		const { error } = schema.safeParse(fileOf(name, { ...good, ...change }));
		expect(error?.issues.map((issue) => issue.path.join('.'))).toContain(path);
	});
});

describe.each([
	['no page', []],
	['page 0', [0]],
	['a page and a half', [1.5]],
	['a page as text', ['101']],
])('a source with %s', (_what, pages) => {
	test('is refused', () => {
		const good = { id: 'x', name: 'x', role: 'x', what: 'x' };
		expect(registers.people.schema.safeParse(fileOf('people', { ...good, source: { pages } })).success).toBe(
			false,
		);
	});
});

describe('chapter', () => {
	const good = {
		title: 'A',
		short: 'A',
		source: 'A',
		number: 4,
		pages: [78, 122],
		status: 'written',
		lede: 'A.',
		sections: [{ id: 'findings', source: 'Findings', pages: [92, 119], point: 'A.' }],
	};

	test('takes a good one', () => {
		expect(ChapterMeta.safeParse(good).error).toBeUndefined();
	});

	test.each([
		['a chapter before the first', { number: 0 }, 'number'],
		['a section that stands twice', { sections: [good.sections[0], good.sections[0]] }, 'sections.1.id'],
		['an unknown status', { status: 'draft' }, 'status'],
		[
			'a written section without its point',
			{ sections: [{ ...good.sections[0], point: undefined }] },
			'sections.0.point',
		],
	])('refuses %s', (_what, change, path) => {
		const { error } = ChapterMeta.safeParse({ ...good, ...change });
		expect(error?.issues.map((issue) => issue.path.join('.'))).toContain(path);
	});
});

test('the edition needs a version of three numbers', () => {
	const { error } = EditionMeta.safeParse({ companion: { version: '1' } });
	expect(error?.issues.map((issue) => issue.path.join('.'))).toContain('companion.version');
});

describe('figures', () => {
	const meta = {
		number: '4.1',
		title: 'A',
		caption: 'B',
		section: '4-coevolution/findings',
		source: { pages: [92] },
	};

	test.each(figures.map((figure) => [figure.id, figure] as const))(
		'%s refuses a number that is none',
		(id, figure) => {
			const { error } = figure.schema.safeParse({ ...meta, id, number: 'four' });
			expect(error?.issues.map((issue) => issue.path.join('.'))).toContain('number');
		},
	);
});

describe('what an author’s editor says of a field', () => {
	/** Every field of an object in a schema that carries no description, by its path. */
	function silent(schema: unknown, path: string): string[] {
		const { properties, items, additionalProperties, anyOf, description, prefixItems } = schema as Record<
			string,
			unknown
		> & { properties?: Record<string, unknown> };
		const inner = [items, additionalProperties, anyOf, prefixItems]
			.flat()
			.filter((each) => typeof each === 'object' && each !== null)
			.flatMap((each) => silent(each, `${path}[]`).filter((place) => place !== `${path}[]`));
		const fields = Object.entries(properties ?? {}).flatMap(([name, field]) =>
			silent(field, `${path}.${name}`),
		);
		const named = path.includes('.') && !path.endsWith('[]') && !path.endsWith('.entries');
		return [...(named && description === undefined ? [path] : []), ...fields, ...inner];
	}
	const named: [string, z.ZodType][] = [
		['edition', EditionMeta],
		['chapter', ChapterMeta],
		...Object.entries(registers).map(([name, { schema }]): [string, z.ZodType] => [name, schema]),
		...figures.map(({ id, schema }): [string, z.ZodType] => [`figure ${id}`, schema]),
	];
	test.each(named)('%s', (name, schema) => {
		expect(silent(z.toJSONSchema(schema, { io: 'input' }), name)).toEqual([]);
	});
});
