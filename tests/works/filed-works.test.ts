import { expect, test } from 'vitest';
import type { Work } from '../../src/registers/works/index.ts';
import { filedWorks } from '../../src/site/filed-works.ts';

type Name = { family: string; given?: string };
const work = (
	id: string,
	authors: string[],
	year: string,
	record?: { author: Name[]; year: number; title: string },
): Work => ({
	id,
	authors,
	etAl: false,
	year,
	variants: [],
	status: record ? 'confirmed' : 'printed',
	...(record && {
		record: {
			type: 'book' as const,
			title: record.title,
			author: record.author,
			issued: { 'date-parts': [[record.year]] },
		},
	}),
});
const people = (...families: string[]): Name[] => families.map((family) => ({ family }));

const works: Work[] = [
	work('aldo', ['Aldo', 'Lee'], '2012', {
		author: people('Musacchio', 'Lee'),
		year: 2012,
		title: 'Leviathan',
	}),
	work('mintz', ['Mintz'], '1998', { author: people('Mintz'), year: 1998, title: 'Places' }),
	work('mynt', ['Mynt'], '2000', { author: people('Myint'), year: 2000, title: 'Growth' }),
	work('onis', ['Onis'], '1991', { author: people('Öniş'), year: 1991, title: 'Logic' }),
	work('twice-a', ['Srnicek'], '2017a', { author: people('Srnicek'), year: 2017, title: 'Platforms' }),
	work('twice', ['Srnicek'], '2017', { author: people('Srnicek'), year: 2017, title: 'Platforms' }),
	work('bare', ['Alibaba'], '2018'),
	work('unused', ['Zhu'], '2004', { author: people('Zhu'), year: 2004, title: 'Order' }),
];
const { known, unknown } = filedWorks({ works }, new Set(works.slice(0, -1).map(({ id }) => id)));
const lines = known.map((line) =>
	'see' in line
		? `${line.name} → ${line.see}, ${line.id}`
		: [line.works.map(({ id }) => id).join('+'), ...line.citedAs].join(' = '),
);

test('a work stands where its reference begins, once, with the names by which the text cites it otherwise', () => {
	expect(lines).toEqual([
		'Aldo & Lee (2012) → Musacchio & Lee (2012), aldo',
		'mintz',
		'aldo = Aldo & Lee (2012)',
		'mynt = Mynt (2000)',
		'onis',
		'twice-a+twice = Srnicek (2017a)',
	]);
});

test('what is known by author and year alone is no part of that list', () => {
	expect(unknown.map(({ id }) => id)).toEqual(['bare']);
});
