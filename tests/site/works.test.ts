import { describe, expect, test } from 'vitest';
import { compareNames } from '../../src/text/sorting.ts';
import { content, editionOf } from '../support/content.ts';
import { builtPage } from '../support/dist.ts';

const edition = editionOf(content);
const { document } = builtPage('/works/');
const text = (element: Element | null) => element?.textContent?.replace(/\s+/g, ' ').trim();
const textOf = (selector: string, within: ParentNode = document) => text(within.querySelector(selector));

describe('the list of works, without scripts', () => {
	const rows = [...document.querySelectorAll('.work-row')];

	test('has every work once, with a link to its page', () => {
		expect(rows.map(({ id }) => id).sort()).toEqual(edition.works.map(({ id }) => id).sort());
		for (const row of rows.filter((row) => row.getAttribute('data-status') !== 'printed'))
			expect(row.querySelector('a.work-cited')?.getAttribute('href'), row.id).toBe(`/works/${row.id}/`);
	});

	test('leads from a work of which no more than the key is known to each sentence that cites it', () => {
		for (const row of rows.filter((row) => row.getAttribute('data-status') === 'printed'))
			expect(row.querySelectorAll('.work-cited a[href*="#"]').length, row.id).toBe(
				Number(row.getAttribute('data-cited')),
			);
		const [sentence] = document.querySelectorAll('#akse-2016 .work-cited a');
		expect(text(sentence!)).toMatch(/^ch\. \d, pp?\. \d+/);
		expect(builtPage('/works/akse-2016/').document.querySelector('a')!.getAttribute('href')).toBe(
			'/works/#akse-2016',
		);
	});

	test('says how many there are of each status, as many as it shows', () => {
		const figures = [...document.querySelectorAll('.works-figure')].map((each) => Number(each.textContent));
		const shown = ['confirmed', 'probable', 'recalled', 'printed'].map(
			(status) => rows.filter((row) => row.getAttribute('data-status') === status).length,
		);
		expect(figures).toEqual(shown);
	});

	test('counts as many works behind a letter as stand under it, and a mark for each', () => {
		const letters = [...document.querySelectorAll('.works-letters li')];
		expect(letters).toHaveLength(document.querySelectorAll('.works-letter').length);
		expect(letters.length).toBeGreaterThan(1);
		for (const letter of letters) {
			const under = document.querySelector(letter.querySelector('a')!.getAttribute('href')!)!;
			const count = under.querySelectorAll('.work-row').length;
			expect([textOf('.works-count', letter), letter.querySelectorAll('use').length]).toEqual([
				`${count}`,
				count,
			]);
		}
	});

	test('stands in the order of what its rows begin with', () => {
		const first = /^.+?(?=,| &| et al| \(| \p{Lu}\.|$)/u;
		const begins = rows.map((row) => first.exec(textOf('.work-reference b', row) ?? '')?.[0] ?? '');
		expect(begins).toEqual(begins.toSorted(compareNames));
	});

	test('leads from the misspelt key to the right name, and says there what is printed', () => {
		const lines = [...document.querySelectorAll('.work-see')].map(text);
		expect(lines).toContain('Schleifer & Vishney (1993): see Shleifer & Vishny (1993)');
		expect(lines).toContain(
			'COD, 2018: see Central Organization Department of the Communist Party of China [COD] (2018)',
		);
		expect(lines.filter((line) => line?.startsWith('Aharoni'))).toEqual([]);
		expect(textOf('#schleifer-vishney-1993 .work-remarks')).toMatch(
			/^Printed as Schleifer & Vishney \(1993\)\./,
		);
	});

	test('says of a probable work what keeps it from being sure', () => {
		expect(textOf('#ahroni-1986 .work-remarks')).toContain(
			'Probable: The record consulted names another publisher.',
		);
	});
});

describe('a work’s page', () => {
	const ang = builtPage('/works/ang-2016/').document;

	test('says how heavily the text leans on it, as its sentences are marked', () => {
		const sentences = [...ang.querySelectorAll('.citing-sentence')];
		const among = sentences.filter(({ className }) => className.includes('among'));
		expect(textOf('.lede', ang)).toBe(
			'Seven sentences cite this work, in chapters 3, 4 and 7. In four, all of them in chapter 4, it stands alone in its bracket; in three, among other works.',
		);
		expect([sentences.length, among.length]).toEqual([7, 3]);
		expect(ang.querySelectorAll('.strip-dot')).toHaveLength(7);
		expect(ang.querySelectorAll('.strip-dot.ring')).toHaveLength(3);
		for (const sentence of sentences) expect(sentence.querySelectorAll('mark').length).toBeGreaterThan(0);
	});

	test('leads to the sentence in its section', () => {
		expect(ang.querySelector('#sentence-2 .source-pages')?.getAttribute('href')).toBe(
			'/4-coevolution/#introduction:~:text=Yet%20development%20is%20a%20complex%20process',
		);
	});

	test('links to words that stand so in the chapter, where a browser can find them', () => {
		const chapters = new Map<string, string>();
		const chapter = (path: string) => {
			if (!chapters.has(path)) chapters.set(path, text(builtPage(path).document.querySelector('main'))!);
			return chapters.get(path)!;
		};
		const lost = edition.works
			.filter((_, i) => i % 10 === 0)
			.flatMap(({ id }) => [
				...builtPage(`/works/${id}/`).html.matchAll(/href="(\/[^"#]*\/)[^"]*:~:text=([^"]*)"/g),
			])
			.filter(([, path, words]) => !chapter(path!).includes(decodeURIComponent(words!)));
		expect(lost.map(([link]) => link)).toEqual([]);
		expect(chapters.size).toBeGreaterThan(4);
	});

	test('names its neighbours in the list', () => {
		expect([...ang.querySelectorAll('.work-neighbours li')].map(text)).toEqual([
			'Andersson Schwarz (2017)',
			'Andrade-Eekhoff & Silva-Avalos (2003)',
			'Ang (2016)',
			'Aoki (2001)',
			'Aoki, Kim & Okuno-Fujiwara (1996)',
		]);
	});
});
