import { toHtml } from 'hast-util-to-html';
/** What reference managers make of the records that are taken away: Zotero and others print by citeproc. */
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import { CSLExporter, parse, parseRIS } from 'biblatex-csl-converter';
import CSL from 'citeproc';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { companionCitations, dissertationCitations } from '../../src/citing/citations.ts';
import { chosenRecords } from '../../src/citing/chosen-records.ts';
import type { CslItem } from '../../src/citing/csl.ts';
import { exportFormats } from '../../src/citing/exports.ts';
import { companionItem, dissertationItem } from '../../src/citing/items.ts';
import { hasExports } from '../../src/citing/links.ts';
import { readStyle, styleNames, styles, type Style, type StyleName } from '../../src/citing/styles.ts';
import { referencesOf, workItems, worksTaken } from '../../src/citing/works.ts';
import { citableRecords } from '../../src/site/records.ts';
import { content, editionOf } from '../support/content.ts';

const edition = editionOf(content);
const url = 'https://x.example/a/';
const written = (items: CslItem[], ending: 'bib' | 'ris' | 'json') =>
	exportFormats.find((format) => format.ending === ending)!.write(items);
const read = (items: CslItem[]) => JSON.parse(written(items, 'json')) as CslItem[];

/** The words of a reference, without marks. */
const words = (html: string) =>
	parseHTML(`<main>${html.replace(/<div class="csl-left-margin">.*?<\/div>/g, '')}</main>`)
		.document.querySelector('main')!
		.textContent.replace(/\s+/g, ' ')
		.trim();

/** Prints records as a manager does that has the official styles. */
function managerOf(name: StyleName) {
	const style: Style = styles[name];
	const items = new Map<string, CslItem>();
	const system = {
		retrieveLocale: (language: string) => readStyle(`locales-${language}.xml`),
		retrieveItem: (id: string) => items.get(id),
	};
	const engine = new CSL.Engine(system, readStyle(`${style.file}.csl`), style.language, true);
	return (item: CslItem): string => {
		items.set(item.id, item);
		engine.updateItems([item.id]);
		// They leave the letter small in a headline.
		return words(engine.makeBibliography()[1].join('')).replaceAll('e-Commerce', 'E-Commerce');
	};
}
const day = (date: string): CslItem['accessed'] => ({ 'date-parts': [date.split('-').map(Number)] });
const accessed = day(edition.meta.companion.date);
const cited = citableRecords(edition).filter(hasExports);

describe.each(styleNames)('in %s', (name) => {
	const manager = managerOf(name);

	test('every page is printed as a manager prints its record', () => {
		for (const record of cited) {
			const [item] = read([companionItem(edition, record, url)]);
			const shown = companionCitations(edition, record, url).find(({ style }) => style === name)!;
			expect(words(shown.reference)).toBe(manager({ ...item!, accessed }));
		}
	});

	test('the dissertation is, but for its author’s name whole, and its genre short', () => {
		const [item] = read([dissertationItem(edition)]);
		const shown = dissertationCitations(edition).find(({ style }) => style === name)!;
		const long = words(shown.reference)
			.replace(/^You Tianlong/, 'You T')
			.replace('PhD diss.', item!.genre!);
		expect(long).toBe(manager(item!));
	});
});

test('every work of the list is printed as a manager prints its record', () => {
	const manager = managerOf('apa');
	const taken = read(
		worksTaken(
			edition,
			edition.works.map(({ id }) => id),
		),
	);
	expect(taken.length).toBeGreaterThan(400);
	for (const item of taken) expect(words(toHtml(referencesOf(edition).get(item.id)!))).toBe(manager(item));
});

describe('titles stand in sentence case, from which styles make headlines:', () => {
	test('names keep their capitals', () => {
		const book = workItems(edition).get('ang-2016')!;
		expect(managerOf('apa')(book)).toContain('How China escaped the poverty trap');
		expect(managerOf('mla')(book)).toContain('How China Escaped the Poverty Trap');
	});

	test('a title begins with a capital, and goes on with one after a colon', () => {
		const titles = [
			...cited.map(({ title }) => title),
			...[...workItems(edition).values()].map(({ title }) => title!),
		];
		const small = titles.filter((title) =>
			/^[“‘]?\p{Ll}(?!\p{L}*\p{Lu})|: [“‘(]?\p{Ll}(?!\p{L}*\p{Lu})/u.test(title),
		);
		expect(small).toEqual([]);
	});

	test('no title in Latin letters stands in a headline’s case', () => {
		const headlines = [...workItems(edition).values()].filter(({ title = '' }) => {
			const small = title.split(/[\s:–—-]+/).filter((word) => /^\p{Script=Latin}{5,}/u.test(word));
			return small.length > 3 && small.every((word) => /^\p{Lu}/u.test(word));
		});
		expect(headlines.map(({ id }) => id)).toEqual([]);
	});
});

describe('other readers than those that wrote it read the file of all works:', () => {
	const works = worksTaken(
		edition,
		edition.works.map(({ id }) => id),
	);
	const families = (names: CslItem['author']) =>
		names?.map((each) => ('literal' in each ? each.literal : each.family).replace(/^(de|van der|van) /, ''));
	/** A title as far as readers agree on it: they set quotation marks and dashes each as they like. */
	const letters = (title = '') =>
		title
			.replace(/<[^>]+>/g, '')
			.replace(/[^\p{L}\p{N}]+/gu, ' ')
			.trim();
	const alike = (own: CslItem, theirs: CslItem) => {
		expect([own.id, letters(theirs.title)]).toEqual([own.id, letters(own.title)]);
		expect([own.id, families(theirs.author)]).toEqual([own.id, families(own.author)]);
		expect([own.id, Number(theirs.issued?.['date-parts'][0]?.[0])]).toEqual([
			own.id,
			own.issued?.['date-parts'][0]?.[0],
		]);
		expect([own.id, theirs.DOI]).toEqual([own.id, own.DOI]);
	};

	test('BibTeX, by biblatex-csl-converter', () => {
		const { entries, errors } = parse(written(works, 'bib'));
		expect(errors).toEqual([]);
		const items = Object.values(new CSLExporter(entries).parse()) as unknown as CslItem[];
		expect(items).toHaveLength(works.length);
		works.forEach((own, i) => alike(own, items[i]!));
	});

	test('BibTeX, by citation-js, each name and capital kept', () => {
		const { data } = new Cite(written(works, 'bib')) as { data: CslItem[] };
		expect(data.map(({ id }) => id)).toEqual(works.map(({ id }) => id));
		works.forEach((own, i) => alike(own, data[i]!));
	});

	test('RIS, by biblatex-csl-converter', () => {
		const { entries, errors } = parseRIS(written(works, 'ris'));
		expect(errors).toEqual([]);
		const items = Object.values(new CSLExporter(entries).parse()) as unknown as CslItem[];
		expect(items).toHaveLength(works.length);
		// It takes RIS for text without capitals to keep.
		works.forEach((own, i) =>
			expect(letters(items[i]!.title).toLowerCase()).toBe(letters(own.title).toLowerCase()),
		);
	});

	test('each record says how sure it is, and under which names it is cited', () => {
		const one = (id: string) => works.find((item) => item.id === id)!;
		expect(one('ahroni-1986')).toMatchObject({ keyword: 'record probable' });
		expect(one('ahroni-1986').note).toMatch(/^Probable\. .+\. Cited as Ahroni \(1986\)\.$/);
		expect(one('han-2015').note).toMatch(/Cited as Han \(2015\) and Zhang \(2015\)\.$/);
		expect(works.some(({ id }) => id === 'zhang-2015')).toBe(false);
		expect(written([one('ahroni-1986')], 'ris')).toContain('KW  - record probable\r\n');
		// A style of BibTeX prints what stands in "note".
		expect(written([one('ahroni-1986')], 'bib')).toMatch(
			/ {2}keywords = \{record probable\},\n {2}annote = \{Probable\./,
		);
	});

	test('some of them can be taken out as they stand', () => {
		const ids = ['han-2015', 'ang-2016'];
		const some = works.filter(({ id }) => ids.includes(id));
		for (const ending of ['bib', 'ris', 'json'] as const)
			expect(chosenRecords(written(works, ending), ending, new Set(ids))).toBe(written(some, ending));
	});
});
