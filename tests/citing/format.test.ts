import { toHtml } from 'hast-util-to-html';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { companionCitations, dissertationCitations } from '../../src/citing/citations.ts';
import { formatInText, formatReference } from '../../src/citing/format.ts';
import type { CslItem } from '../../src/citing/csl.ts';
import { companionItem } from '../../src/citing/items.ts';
import { readStyle, type StyleName, styleNames } from '../../src/citing/styles.ts';
import { referencesOf } from '../../src/citing/works.ts';
import { changed, content, editionOf, fixture } from '../support/content.ts';
import { citableRecords, sectionRecord, wholeRecord } from '../../src/site/records.ts';

const small = editionOf(fixture);
const own = editionOf(content);
const title = 'Migration and Development: A Theoretical Perspective';
const journal = '<i>International Migration Review</i>';

/** What each style makes of an item. */
const inStyles = (item: CslItem) =>
	Object.fromEntries(styleNames.map((name) => [name, formatReference(item, name)]));
const inTexts = (item: CslItem, pages?: number[]) =>
	Object.fromEntries(styleNames.map((name) => [name, formatInText(item, name, pages)]));

const haas: CslItem = {
	id: 'haas',
	type: 'article-journal',
	title,
	author: [{ family: 'de Haas', given: 'Hein' }],
	issued: { 'date-parts': [[2010]] },
	'container-title': 'International Migration Review',
	volume: '44',
	issue: '1',
	page: '227–264',
	DOI: '10.1111/j.1747-7379.2009.00804.x',
};

describe('a work, as each style’s guide has it:', () => {
	const doi = 'https://doi.org/10.1111/j.1747-7379.2009.00804.x';

	test('an article, by an author with a particle, with pages', () => {
		expect(inStyles(haas)).toEqual({
			apa: `de Haas, H. (2010). ${title}. ${journal}, <i>44</i>(1), 227–264. ${doi}`,
			chicagoNotes: `Haas, Hein de. “${title}.” ${journal} 44, no. 1 (2010): 227–64. ${doi}.`,
			chicagoDate: `Haas, Hein de. 2010. “${title}.” ${journal} 44 (1): 227–64. ${doi}.`,
			mla: `de Haas, Hein. “${title}.” ${journal}, vol. 44, no. 1, 2010, pp. 227–64, ${doi}.`,
			harvard: `de Haas, H. (2010) ‘${title}’, ${journal}, 44(1), pp. 227–264. Available at: ${doi}.`,
			gbt: `de Haas H. ${title}[J/OL]. International Migration Review，2010，44（1）：227-264. DOI:10.1111/j.1747-7379.2009.00804.x.`,
		});
		expect(inTexts(haas, [230, 231, 240])).toEqual({
			apa: '(de Haas, 2010, pp. 230–231, 240)',
			chicagoNotes: `Hein de Haas, “${title},” ${journal} 44, no. 1 (2010): 230–231, 240, ${doi}.`,
			chicagoDate: '(de Haas 2010, 230–231, 240)',
			mla: '(de Haas 230–231, 240)',
			harvard: '(de Haas, 2010, pp. 230–231, 240)',
			gbt: '<sup>[1]</sup>',
		});
	});

	test('a chapter by two authors in a book of two editors', () => {
		expect(
			inStyles({
				id: 'welter',
				type: 'chapter',
				title: 'Women in Transition',
				author: [
					{ family: 'Welter', given: 'Friederike' },
					{ family: 'Smallbone', given: 'David' },
				],
				editor: [
					{ family: 'Brush', given: 'Candida G.' },
					{ family: 'de Bruin', given: 'Anne' },
				],
				'container-title': 'Women Entrepreneurs',
				issued: { 'date-parts': [[2010]] },
				publisher: 'Elgar',
				'publisher-place': 'Cheltenham',
				page: '96–117',
			}),
		).toEqual({
			apa: 'Welter, F., &#38; Smallbone, D. (2010). Women in Transition. In C. G. Brush &#38; A. de Bruin (Eds.), <i>Women Entrepreneurs</i> (pp. 96–117). Elgar.',
			chicagoNotes:
				'Welter, Friederike, and David Smallbone. “Women in Transition.” In <i>Women Entrepreneurs</i>, edited by Candida G. Brush and Anne de Bruin. Elgar, 2010.',
			chicagoDate:
				'Welter, Friederike, and David Smallbone. 2010. “Women in Transition.” In <i>Women Entrepreneurs</i>, edited by Candida G. Brush and Anne de Bruin. Elgar.',
			mla: 'Welter, Friederike, and David Smallbone. “Women in Transition.” <i>Women Entrepreneurs</i>, edited by Candida G. Brush and Anne de Bruin, Elgar, 2010, pp. 96–117.',
			harvard:
				'Welter, F. and Smallbone, D. (2010) ‘Women in Transition’, in C.G. Brush and A. de Bruin (eds) <i>Women Entrepreneurs</i>. Cheltenham: Elgar, pp. 96–117.',
			gbt: 'Welter F，Smallbone D. Women in Transition[M]//Brush C G，de Bruin A. Women Entrepreneurs. Cheltenham：Elgar，2010：96-117.',
		});
	});

	test('a report by a body', () => {
		const body: CslItem = {
			id: 'bank',
			type: 'report',
			title: 'Taobao Villages',
			author: [{ literal: 'World Bank' }],
			issued: { 'date-parts': [[2019]] },
			publisher: 'World Bank',
			'publisher-place': 'Washington, DC',
		};
		expect(inStyles(body)).toEqual({
			apa: 'World Bank. (2019). <i>Taobao Villages</i>. World Bank.',
			chicagoNotes: 'World Bank. <i>Taobao Villages</i>. World Bank, 2019.',
			chicagoDate: 'World Bank. 2019. <i>Taobao Villages</i>. World Bank.',
			mla: 'World Bank. <i>Taobao Villages</i>. World Bank, 2019.',
			harvard: 'World Bank (2019) <i>Taobao Villages</i>. Washington, DC: World Bank.',
			gbt: 'World Bank. Taobao Villages[R]. Washington, DC：World Bank，2019.',
		});
	});

	test('a book by a Chinese author, and one without a year', () => {
		const ang: CslItem = {
			id: 'ang',
			type: 'book',
			title: 'How China Escaped the Poverty Trap',
			author: [{ family: 'Ang', given: 'Yuen Yuen' }],
			issued: { 'date-parts': [[2016]] },
			publisher: 'Cornell University Press',
			'publisher-place': 'Ithaca',
		};
		const book = '<i>How China Escaped the Poverty Trap</i>';
		expect(inStyles(ang)).toEqual({
			apa: `Ang, Y. Y. (2016). ${book}. Cornell University Press.`,
			chicagoNotes: `Ang, Yuen Yuen. ${book}. Cornell University Press, 2016.`,
			chicagoDate: `Ang, Yuen Yuen. 2016. ${book}. Cornell University Press.`,
			mla: `Ang, Yuen Yuen. ${book}. Cornell University Press, 2016.`,
			harvard: `Ang, Y.Y. (2016) ${book}. Ithaca: Cornell University Press.`,
			gbt: 'Ang Y Y. How China Escaped the Poverty Trap[M]. Ithaca：Cornell University Press，2016.',
		});
		const { issued: _, ...undated } = ang;
		expect(formatReference(undated, 'apa')).toBe(`Ang, Y. Y. (n.d.). ${book}. Cornell University Press.`);
		expect(formatReference(undated, 'chicagoDate')).toBe(
			`Ang, Yuen Yuen. n.d. ${book}. Cornell University Press.`,
		);
		expect(formatReference(undated, 'harvard')).toBe(
			`Ang, Y.Y. (no date) ${book}. Ithaca: Cornell University Press.`,
		);
		expect(formatInText(undated, 'apa', [3])).toBe('(Ang, n.d., p. 3)');
	});

	test('two works of one author and year get no suffix that the dissertation does not print', () => {
		const item = (id: string): CslItem => ({ ...haas, id, title: id });
		expect([item('One'), item('Two')].map((each) => formatReference(each).slice(0, 22))).toEqual([
			'de Haas, H. (2010). On',
			'de Haas, H. (2010). Tw',
		]);
	});

	test('a DOI is a link, whatever stands in it', () => {
		const doi = '10.1002/(SICI)1099(199801)10:1<1::AID>3.0.CO;2-#';
		const files = changed(
			'registers/works.json',
			'"publisher": "Cornell University Press"',
			`"DOI": "${doi}"`,
			fixture,
		);
		expect(toHtml(referencesOf(editionOf(files)).get('ang-2016')!)).toMatch(
			/ <a href="https:\/\/doi\.org\/10\.1002\/\(SICI\)1099\(199801\)10:1%3C1::AID%3E3\.0\.CO;2-%23">https:\/\/doi\.org\/<wbr>10<wbr>\.1002\/<wbr>\(SICI\)1099\(199801\)10:1&#x3C;1::AID>3<wbr>\.0<wbr>\.CO;2-#<\/a>$/,
		);
	});
});

describe('the companion and the dissertation:', () => {
	const chapter = small.chapters[0]!;
	const section = sectionRecord(small, chapter, chapter.sections[1]!);
	const url = 'https://x.example/d/';
	const references = (list: readonly { style: StyleName; reference: string }[]) =>
		Object.fromEntries(list.map(({ style, reference }) => [style, reference]));

	test('a section is part of a book, with its edition and its address', () => {
		expect(section.title).toBe('An inner part (Chapter 1)');
		expect(references(companionCitations(small, section, url))).toEqual({
			apa: `The testers. (2025). An inner part (Chapter 1). In <i>Small World: A companion to nothing</i> (Edition 2.3.4). ${url}`,
			chicagoNotes: `The testers. “An Inner Part (Chapter 1).” In <i>Small World: A Companion to Nothing</i>, Edition 2.3.4. 2025. ${url}.`,
			chicagoDate: `The testers. 2025. “An Inner Part (Chapter 1).” In <i>Small World: A Companion to Nothing</i>, Edition 2.3.4. ${url}.`,
			mla: `The testers. “An Inner Part (Chapter 1).” <i>Small World: A Companion to Nothing</i>, Edition 2.3.4, 2025, ${url}.`,
			harvard: `The testers (2025) ‘An inner part (Chapter 1)’, <i>Small World: A companion to nothing</i>. Edition 2.3.4. Available at: ${url} (Accessed: <time class="today">3 February 2025</time>).`,
			gbt: `The testers. An inner part (Chapter 1)[M/OL]//Small World: A companion to nothing. Edition 2.3.4. 2025. ${url}.`,
		});
	});

	test('the whole is a book', () => {
		const [apa, notes] = companionCitations(small, wholeRecord(small), url);
		expect(apa!.reference).toBe(
			`The testers. (2025). <i>Small World: A companion to nothing</i> (Edition 2.3.4). ${url}`,
		);
		expect(notes!.inText).toBe(
			`The testers, <i>Small World: A Companion to Nothing</i>, Edition 2.3.4 (2025), ${url}.`,
		);
	});

	test('the dissertation is cited with its pages; GB/T 7714 leaves a name in pinyin whole', () => {
		const work = 'Digital developmental village: The political economy of China’s rural e-commerce';
		const headline = 'Digital Developmental Village: The Political Economy of China’s Rural E-Commerce';
		const list = dissertationCitations(own, [100, 101, 102]);
		expect(references(list)).toEqual({
			apa: `You, T. (2020). <i>${work}</i> [Doctoral dissertation]. Arizona State University.`,
			chicagoNotes: `You, Tianlong. “${headline}.” PhD diss., Arizona State University, 2020.`,
			chicagoDate: `You, Tianlong. 2020. “${headline}.” PhD diss., Arizona State University.`,
			mla: `You, Tianlong. <i>${headline}</i>. 2020. Arizona State University, Doctoral dissertation.`,
			harvard: `You, T. (2020) <i>${work}</i>. Doctoral dissertation. Arizona State University.`,
			gbt: `You Tianlong. ${work}[D]. Arizona State University，2020.`,
		});
		expect(Object.fromEntries(list.map(({ style, inText }) => [style, inText]))).toEqual({
			apa: '(You, 2020, pp. 100–102)',
			chicagoNotes: `Tianlong You, “${headline}” (PhD diss., Arizona State University, 2020), 100–102.`,
			chicagoDate: '(You 2020, 100–102)',
			mla: '(You 100–102)',
			harvard: '(You, 2020, pp. 100–102)',
			gbt: '<sup>[1]</sup>',
		});
		expect(dissertationCitations(own, [7])[0]!.inText).toBe('(You, 2020, p. 7)');
	});

	test('pages that are formatted alike come out as if each were formatted alone', () => {
		const all = citableRecords(own).filter(({ kind }) => kind !== 'whole');
		const quoted = all.filter(({ title }) => /[“”‘&<]/.test(title));
		const each = process.env['TEST_ALL']
			? all
			: [...all.filter((_, i) => i % 60 === 0), ...quoted.slice(0, 12)];
		expect(each.length).toBeGreaterThan(20);
		for (const record of each) {
			const item = companionItem(own, record, 'https://x.example/a/');
			const alike = companionCitations(own, record, 'https://x.example/a/');
			for (const style of ['apa', 'chicagoNotes', 'mla', 'gbt'] as const) {
				const alone = formatReference(item, style);
				expect(alike.find((citation) => citation.style === style)!.reference).toBe(alone);
			}
		}
	});
});

describe('a style', () => {
	test('that is missing is named, with what to do', () => {
		expect(() => readStyle('chicago-author-dat.csl')).toThrow(
			'src/citing/styles/chicago-author-dat.csl is missing. Did you mean "chicago-author-date.csl"? If not, add it to src/citing/styles.',
		);
	});

	test('that is none, or names another, is refused', () => {
		const dir = mkdtempSync(join(tmpdir(), 'styles-'));
		writeFileSync(join(dir, 'page.csl'), '<!doctype html><title>404</title>');
		writeFileSync(
			join(dir, 'child.csl'),
			'<style xmlns="http://purl.org/net/xbiblio/csl"><info><link href="http://www.zotero.org/styles/apa" rel="independent-parent"/></info></style>',
		);
		expect(() => readStyle('page.csl', dir)).toThrow(
			/page\.csl is no file of the Citation Style Language\. Take it/,
		);
		expect(() => readStyle('child.csl', dir)).toThrow(
			/child\.csl only names another style\. Put that one’s file in its place\./,
		);
	});
});
