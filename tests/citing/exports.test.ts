import { CSLExporter, parse, parseRIS } from 'biblatex-csl-converter';
import { expect, test } from 'vitest';
import { toBibTeX } from '../../src/citing/bibtex.ts';
import type { CslItem } from '../../src/citing/csl.ts';
import { companionItem, dissertationItem } from '../../src/citing/items.ts';
import { toRis } from '../../src/citing/ris.ts';
import { sectionRecord, wholeRecord } from '../../src/site/records.ts';
import { editionOf, fixture } from '../support/content.ts';

const edition = editionOf(fixture);
const chapter = edition.chapters[0]!;
const url = 'https://press.example/ddv/1-first/close_up/';
const section = companionItem(edition, sectionRecord(edition, chapter, chapter.sections[1]!), url);

/** An entry as somebody else's program reads it. */
function readBack(entries: Parameters<typeof parse>[0], how: typeof parse | typeof parseRIS) {
	const read = how(entries) as { entries: never; errors: unknown[]; warnings: { type: string }[] };
	expect(read.errors).toEqual([]);
	const [item] = Object.values(new CSLExporter(read.entries).parse()) as Record<string, unknown>[];
	// Titles say which capitals stay.
	const text = JSON.stringify(item).replace(/<span class=\\"nocase\\">(.*?)<\/span>/g, '$1');
	return { item: JSON.parse(text) as Record<string, unknown>, warnings: read.warnings };
}

const tricky: CslItem = {
	id: 'tricky',
	type: 'chapter',
	title: '50% & more: e-Commerce_in {China} #1 淘宝 ~ “quoted”',
	author: [{ literal: 'The editors, of it' }, { family: 'de Haas', given: 'Hein' }],
	editor: [{ family: 'Brush', given: 'Candida G.' }],
	'container-title': 'Women & Work',
	issued: { 'date-parts': [[2026, 11, 6]] },
	publisher: 'Elgar & Sons',
	page: '96–117',
	URL: url,
};

test('BibTeX says what was cited, whatever stands in a title', () => {
	const { item, warnings } = readBack(toBibTeX(tricky), parse);
	expect(warnings).toEqual([]);
	expect(item).toMatchObject({
		type: 'chapter',
		title: tricky.title,
		'container-title': 'Women & Work',
		author: [
			{ literal: 'The editors, of it' },
			{ family: 'Haas', given: 'Hein', 'non-dropping-particle': 'de' },
		],
		editor: [{ family: 'Brush', given: 'Candida G.' }],
		issued: { 'date-parts': [[2026, 11, 6]] },
		publisher: 'Elgar & Sons',
		page: '96-117',
		URL: url,
	});
});

test('RIS says what was cited, whatever stands in a title', () => {
	const { item } = readBack(toRis(tricky), parseRIS);
	expect(item).toMatchObject({ type: 'chapter', URL: url, publisher: 'Elgar & Sons' });
	expect(String(item['title']).toLowerCase()).toBe(tricky.title!.toLowerCase());
	expect(toRis(tricky).split('\r\n')).toEqual([
		'TY  - CHAP',
		'ID  - tricky',
		// A comma at its end makes a name a body's.
		'AU  - The editors of it,',
		'AU  - de Haas, Hein',
		'A2  - Brush, Candida G.',
		`TI  - ${tricky.title}`,
		'T2  - Women & Work',
		'SP  - 96',
		'EP  - 117',
		'PB  - Elgar & Sons',
		'PY  - 2026',
		'DA  - 2026/11/06/',
		`UR  - ${url}`,
		'ER  - ',
		'',
	]);
});

test('a section is part of a book in its edition, the dissertation a thesis, the whole a book', () => {
	const { item } = readBack(toBibTeX(section), parse);
	expect(item).toMatchObject({
		type: 'chapter',
		title: 'An inner part (Chapter 1)',
		'container-title': 'Small World: A companion to nothing',
		author: [{ literal: 'The testers' }],
		edition: '2.3.4',
		URL: url,
	});
	expect(toBibTeX(section)).toMatch(/^@incollection\{ddv-1-first-inner,\n/);
	expect(readBack(toBibTeX(dissertationItem(edition)), parse).item).toMatchObject({
		type: 'thesis',
		title: 'Small World: A Book of Twenty Pages',
		author: [{ family: 'Doe', given: 'Jane' }],
	});
	expect(toBibTeX(dissertationItem(edition))).toContain('  school = {University of Tests},\n');
	expect(toBibTeX(companionItem(edition, wholeRecord(edition), url))).toMatch(/^@book\{ddv,\n/);
	expect(toRis(dissertationItem(edition))).toMatch(/^TY {2}- THES\r\n/);
});

test('RIS has a report’s number and the title of proceedings where readers look for them', () => {
	const lines = (item: CslItem) => toRis(item).split('\r\n');
	const report: CslItem = {
		id: 'r',
		type: 'report',
		title: 'A report',
		number: '2015-12',
		ISBN: '9786155594304',
	};
	expect(lines(report)).toContain('SN  - 2015-12');
	expect(lines(report).filter((line) => /^IS|9786155594304/.test(line))).toEqual([]);
	const paper: CslItem = {
		id: 'p',
		type: 'paper-conference',
		title: 'A paper',
		'container-title': 'Proceedings',
	};
	expect(lines(paper)).toEqual(expect.arrayContaining(['TY  - CONF', 'C3  - Proceedings']));
	const book: CslItem = { id: 'b', type: 'book', title: 'A book', ISBN: '9780307719218' };
	expect(lines(book)).toContain('SN  - 9780307719218');
});
