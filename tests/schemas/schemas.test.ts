import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { Actors } from '../../src/schemas/actors.ts';
import { ChapterMeta } from '../../src/schemas/chapter.ts';
import { EditionMeta } from '../../src/schemas/edition.ts';
import { Interviewees } from '../../src/schemas/interviewees.ts';
import { Organisations } from '../../src/schemas/organisations.ts';
import { People } from '../../src/schemas/people.ts';
import { Phases } from '../../src/schemas/phases.ts';
import { Places } from '../../src/schemas/places.ts';
import { Policies } from '../../src/schemas/policies.ts';
import { Terms } from '../../src/schemas/terms.ts';
import { VillagesByYear } from '../../src/schemas/villages-by-year.ts';
import { Works } from '../../src/schemas/works.ts';
import { figures } from '../../src/figures/index.ts';

const source = { pages: [101, 102], section: '4-coevolution/development-phase' };
const entries = (entry: object) => ({ entries: [entry] });

/** A good value of each schema, and changes that must each make it bad, with the path that is told. */
const cases: [
	name: string,
	schema: z.ZodType,
	good: Record<string, unknown>,
	bad: [string, object, string][],
][] = [
	[
		'actors',
		Actors,
		{ id: 'central', name: 'the centre', short: 'Centre', mark: 'Centre', what: 'Beijing.', source },
		[
			['a fifth actor', { id: 'banks' }, 'entries.0.id'],
			['no sentence', { what: ' ' }, 'entries.0.what'],
		],
	],
	[
		'phases',
		Phases,
		{ id: 'takeover', name: 'Takeover', start: '2017-10', end: null, lead: 'central', what: 'x', source },
		[
			['a month that does not exist', { start: '2017-13' }, 'entries.0.start'],
			['no leading actor', { lead: undefined }, 'entries.0.lead'],
		],
	],
	[
		'villages-by-year',
		VillagesByYear,
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
		Policies,
		{
			id: 'a-1',
			title: 'A',
			kind: 'policy',
			issuer: 'B',
			date: '2014-10-30',
			actors: ['central'],
			did: 'C.',
			source,
		},
		[
			['a date in words', { date: 'October 2014' }, 'entries.0.date'],
			['no actor', { actors: [] }, 'entries.0.actors'],
			['an unknown kind', { kind: 'law' }, 'entries.0.kind'],
			['an id with capitals', { id: 'A-1' }, 'entries.0.id'],
		],
	],
	[
		'terms',
		Terms,
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
		Places,
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
		People,
		{ id: 'jack-ma', name: 'Jack Ma', role: 'chairman', what: 'x', source },
		[['no office', { role: undefined }, 'entries.0.role']],
	],
	[
		'organisations',
		Organisations,
		{ id: 'ndrc', name: 'NDRC', kind: 'state', what: 'x', source },
		[['an unknown kind', { kind: 'bank' }, 'entries.0.kind']],
	],
	[
		'interviewees',
		Interviewees,
		{ id: '61', roles: ['researcher'], gender: 'F', age: '20s', source: { pages: [30] } },
		[
			['a number above 61', { id: '62' }, 'entries.0.id'],
			['a number below 1', { id: '0' }, 'entries.0.id'],
			['three roles', { roles: ['researcher', 'educator', 'entrepreneur'] }, 'entries.0.roles'],
		],
	],
	[
		'works',
		Works,
		{ id: 'ang-2016', authors: ['Ang'], year: '2016' },
		[
			['no author', { authors: [] }, 'entries.0.authors'],
			['a year in words', { year: 'in press' }, 'entries.0.year'],
		],
	],
];

describe.each(cases)('%s', (_name, schema, good, bad) => {
	test('takes a good entry', () => {
		expect(schema.safeParse(entries(good)).error).toBeUndefined();
	});

	test('refuses what it does not know', () => {
		const { error } = schema.safeParse(entries({ ...good, colour: 'red' }));
		expect(error?.issues.map(({ code }) => code)).toEqual(['unrecognized_keys']);
	});

	test.each(bad)('refuses %s', (_what, change, path) => {
		const { error } = schema.safeParse(entries({ ...good, ...change }));
		expect(error?.issues.map((issue) => issue.path.join('.'))).toContain(path);
	});
});

describe.each([
	['no page', []],
	['page 0', [0]],
	['page 225', [225]],
	['a page and a half', [1.5]],
	['a page as text', ['101']],
])('a source with %s', (_what, pages) => {
	test('is refused', () => {
		const good = { id: 'x', name: 'x', role: 'x', what: 'x' };
		expect(People.safeParse(entries({ ...good, source: { pages } })).success).toBe(false);
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
		['a ninth chapter', { number: 9 }, 'number'],
		['pages beyond the last', { pages: [78, 225] }, 'pages.1'],
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

	test('apparatus and policy-infusion need a cell for each column', () => {
		for (const id of ['apparatus', 'policy-infusion']) {
			const { schema } = figures.find((figure) => figure.id === id)!;
			const column = { id: 'one', label: 'One', ...(id === 'policy-infusion' && { say: 'x', pages: [1] }) };
			const columns = id === 'apparatus' ? [column] : [column, { ...column, id: 'two' }];
			const row = {
				id: 'r',
				label: 'R',
				cells: {},
				...(id === 'policy-infusion' && { solved: 'x', pages: [1] }),
			};
			const end = { label: 'x', words: ['x'] };
			const model = { label: 'x', from: end, passage: 'x', to: end, pages: [1] };
			const { error } = schema.safeParse({
				...meta,
				id,
				columns,
				rows: [row],
				...(id === 'policy-infusion' && { model }),
			});
			expect(error?.issues[0]?.message, id).toBe('has no cell for the column "one"');
		}
	});

	test('state-capitalism needs both ends of an arrow', () => {
		const { schema } = figures.find((figure) => figure.id === 'state-capitalism')!;
		const { error } = schema.safeParse({
			...meta,
			id: 'state-capitalism',
			flows: [{ id: 'f', label: 'F', what: 'x', pages: [1] }],
			nodes: [{ id: 'a', label: 'A', words: 'x', fill: 'none', group: 'outside' }],
			groups: [],
			edges: [{ from: 'a', to: 'b', flow: 'f', label: 'x' }],
		});
		expect(error?.issues.map(({ message }) => message)).toEqual(['there is no node "b"']);
	});
});
