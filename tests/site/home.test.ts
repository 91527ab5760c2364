import { describe, expect, test } from 'vitest';
import { content, editionOf } from '../support/content.ts';
import { builtPage, citedAt } from '../support/dist.ts';

const edition = editionOf(content);
const { document } = builtPage('/');
const textOf = (element: Element) => element.textContent.replace(/\s+/g, ' ').trim();
const texts = (selector: string) => [...document.querySelectorAll(selector)].map(textOf);

describe('the first page', () => {
	test('says whose dissertation it is, of when and where', () => {
		expect(texts('h1, .home-subtitle, .home-by')).toEqual([
			'Digital Developmental Village',
			'The Political Economy of China’s Rural E-Commerce',
			'The dissertation of Tianlong You, Arizona State University, 2020, retold in a companion’s own words.',
		]);
	});

	test('has four ways in, which lead there', () => {
		expect(texts('.ways-in a')).toEqual(['Read', 'See', 'Teach', 'Cite']);
		const hrefs = [...document.querySelectorAll('.ways-in a')].map((a) => a.getAttribute('href'));
		expect(hrefs).toEqual(['#chapters', '/figures/', '/teaching/', '#cite']);
	});

	test('has the map in three layouts, each with question, claims and answer, and keeps its state in the address', () => {
		const map = document.querySelector('.home-map figure-states')!;
		expect(map.getAttribute('data-address')).toBe('query');
		const drawings = [...map.querySelectorAll('svg[data-layout]')];
		expect(drawings.map((svg) => svg.getAttribute('data-layout'))).toEqual(['phone', 'column', 'wide']);
		const { question } = edition.figures.get('argument-map') as unknown as { question: { claim: string } };
		for (const svg of drawings) {
			const drawn = textOf(svg);
			expect(drawn).toContain(question.claim);
			expect(drawn).toContain('The answer');
			expect(svg.querySelectorAll('[data-set="claim=state-below"]')).toHaveLength(1);
		}
	});

	test('lists every chapter with its claim and its pages', () => {
		expect(texts('.home-chapters h3')).toEqual(
			edition.chapters.map(({ number, short }) => [number, short].filter(Boolean).join(' ')),
		);
		const item = [...document.querySelectorAll('.home-chapters li')][4]!;
		expect([...item.children].map(textOf)).toEqual([
			'4 Coevolution',
			'Who builds a rural market, and who ends up controlling it',
			'pp. 78–122',
		]);
	});

	test('tells the argument in three sentences before anything is chosen, and lists no places twice', () => {
		const [lede] = document.querySelectorAll('.home-head .home-lede');
		expect(textOf(lede!)).toMatch(/^Villagers began a market that no one had planned\./);
		expect(lede!.compareDocumentPosition(document.querySelector('.ways-in')!)).toBe(4);
		const lists = [...document.querySelectorAll('main nav')].filter((nav) => !nav.closest('figure-states'));
		expect(lists.map(({ className }) => className.split(' ')[0])).toEqual(['ways-in']);
	});

	test('cites the whole, here and in the dissertation', () => {
		expect(texts('[data-style=apa] .cite-reference')).toEqual([
			`Editors of Digital Developmental Village. (2026). Digital developmental village: A companion to the dissertation (Edition ${edition.meta.companion.version}). ${citedAt(edition, '/')}`,
			'You, T. (2020). Digital developmental village: The political economy of China’s rural e-commerce [Doctoral dissertation]. Arizona State University.',
		]);
	});

	test('does without the map where an edition has no such figure', () => {
		const fixture = builtPage('/', 'fixture').document;
		expect(fixture.querySelector('.home-map')).toBeNull();
		expect(fixture.querySelectorAll('.ways-in a')[2]!.getAttribute('href')).toBe('/ddv/teaching/');
	});
});
