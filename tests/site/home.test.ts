import { describe, expect, test } from 'vitest';
import { content, editionOf } from '../support/content.ts';
import { builtPage } from '../support/dist.ts';

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

	test('counts what its four ways lead to, and leads there', () => {
		expect(texts('.ways-in a')).toEqual([
			'Read Eight chapters, retold section by section',
			`See ${edition.figures.size} figures, each state with its own address`,
			`Teach Eight kits with plans for a class, ${edition.exercises.length} exercises`,
			'Cite This companion, or the dissertation by page',
		]);
		const hrefs = [...document.querySelectorAll('.ways-in a')].map((a) => a.getAttribute('href'));
		expect(hrefs).toEqual(['#chapters', '/figures/', '/teaching/', '#cite']);
	});

	test('has the map in three layouts, each with question, claims and answer, and keeps its state in the address', () => {
		const map = document.querySelector('.home-map figure-states')!;
		expect(map.getAttribute('data-address')).toBe('query');
		const drawings = [...map.querySelectorAll('svg[data-layout]')];
		expect(drawings.map((svg) => svg.getAttribute('data-layout'))).toEqual(['phone', 'column', 'wide']);
		for (const svg of drawings) {
			const drawn = textOf(svg);
			expect(drawn).toContain('The question');
			expect(drawn).toContain('The answer');
			expect(svg.querySelectorAll('[data-set="claim=state-below"]')).toHaveLength(1);
		}
	});

	test('lists every chapter with its claim, its point and its pages', () => {
		expect(texts('.home-chapters h3')).toEqual(
			edition.chapters.map(({ number, short }) => [number, short].filter(Boolean).join(' ')),
		);
		const fourth = edition.chapters.find(({ number }) => number === 4)!;
		const item = [...document.querySelectorAll('.home-chapters li')][4]!;
		expect([...item.children].map(textOf)).toEqual([
			'4 Coevolution',
			'Who builds a rural market, and who ends up controlling it',
			`${fourth.lede} pp. 78–122`,
		]);
	});

	test('leads to every place of the menu, which the bar of a phone has no room for, to the book, and to what is taken along', () => {
		const hrefs = [...document.querySelectorAll('.home-places a')].map((a) => a.getAttribute('href'));
		expect(hrefs).toEqual([...edition.ui.menu.map(({ path }) => path), '/data/#book', '/offline/']);
	});

	test('cites the whole, here and in the dissertation', () => {
		expect(texts('[data-style=apa] .cite-reference')).toEqual([
			'The editors of the companion. (2026). Digital Developmental Village: A companion to the dissertation (Edition 0.6.0). https://ddv.example/',
			'You, T. (2020). Digital Developmental Village: The Political Economy of China’s Rural E-Commerce [Doctoral dissertation]. Arizona State University.',
		]);
	});

	test('does without the map where an edition has no such figure', () => {
		const fixture = builtPage('/', 'fixture').document;
		expect(fixture.querySelector('.home-map')).toBeNull();
		expect(fixture.querySelectorAll('.ways-in a')[2]!.getAttribute('href')).toBe('/ddv/teaching/');
	});
});
