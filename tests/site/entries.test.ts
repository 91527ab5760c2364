import { describe, expect, test } from 'vitest';
import { brotliCompressSync } from 'node:zlib';
import { shownRegisters } from '../../src/site/entries.ts';
import { editionOf, fixture } from '../support/content.ts';
import { builtPage, builtPages, kindOf } from '../support/dist.ts';
import type { Build } from '../support/builds.ts';

/** The text of some elements of a page. */
const texts = (path: string, selector: string, build: Build = 'fixture'): string[] =>
	[...builtPage(path, build).document.querySelectorAll(selector)].map(
		({ textContent }) => textContent?.replace(/\s+/g, ' ').trim() ?? '',
	);
const links = (path: string, selector: string, build: Build = 'fixture'): string[] =>
	[...builtPage(path, build).document.querySelectorAll(selector)].map(
		(link) => `${link.textContent?.replace(/\s+/g, ' ').trim()} → ${link.getAttribute('href')}`,
	);

describe('an entry’s page', () => {
	test('says what it is, on which pages it rests, and how many sentences mention it where', () => {
		expect(texts('/glossary/loop/', '.eyebrow, h1, .entry-names, .answer, .entry-source, .uses')).toEqual([
			'Term',
			'loop',
			'环流 huánliú',
			'What comes back.',
			'Dissertation, p. 1',
			'2 sentences, in chapters 1 and 2',
		]);
	});

	test('has every sentence that mentions it, a fold a chapter, under its section, with pages', () => {
		expect(texts('/glossary/loop/', '.fold > summary')).toEqual([
			'Chapter 1 First 1 sentence',
			'Chapter 2 Second 1 sentence',
		]);
		expect(links('/glossary/loop/', '.passage-section a')).toEqual([
			'An opening that opens → /ddv/1-first/#opening',
			'An end that ends → /ddv/2-second/#end',
		]);
		expect(texts('/glossary/loop/', '.passages p')).toEqual([
			'The opening says loop and the loop, as (Ang, 2016, p. 5; Ma et al., 2001) has it.',
			'loop again, The Law, The Fair, The Minister, The Monk, Market Town, River County, The Guild, yarn and interviewee 1.',
		]);
		expect(texts('/glossary/loop/', '.passages mark')).toEqual(['loop', 'the loop', 'loop']);
		expect(links('/glossary/loop/', '.passages .source-pages')).toEqual([
			'pp. 1–2 → /ddv/1-first/#opening:~:text=The%20opening%20says',
			'p. 20 → /ddv/2-second/#end',
		]);
	});

	test('lays its sentences out on the dissertation’s pages, each mark leading to its sentence', () => {
		const { document } = builtPage('/glossary/loop/', 'fixture');
		const marks = [...document.querySelectorAll('.strip-dot')].map((mark) => mark.getAttribute('href')!);
		expect(marks).toEqual(['#s1', '#s2']);
		expect(marks.every((mark) => document.querySelector(`.passages li${mark}`))).toBe(true);
		// Each on its first page: 1 and 20 of 20.
		const places = [...document.querySelectorAll('.strip-dot circle')].map((dot) => dot.getAttribute('cx'));
		expect(places).toEqual(['2.50%', '97.50%']);
	});

	test('leads to what stands beside it, to its list, and once to its neighbours there', () => {
		expect(texts('/glossary/loop/', '.entry-margin h2')).toEqual([
			'Interviewees beside it',
			'Places beside it',
			'Policies beside it',
			'People beside it',
			'Organisations beside it',
			'Works cited beside it',
			'Glossary beside it',
		]);
		expect(links('/glossary/loop/', '.entry-list a')).toEqual(['Glossary: all 3 → /ddv/glossary/']);
		expect(links('/glossary/loop/', '.reading-order a')).toEqual(['Next wheel → /ddv/glossary/wheel/']);
	});

	test('of somebody whom the text does not mention is short, and says so', () => {
		expect(texts('/evidence/interviewees/3/', '.entry-main > :is(p, h2)')).toEqual([
			'village official · man · in his 50s',
			'Dissertation, p. 6',
			'Stands in the table of interviewees; the text cites nothing under this number. The dissertation tells of this person by number alone. For confidentiality the names of interviewees, organisations and localities were changed (p. 17).',
			'In the text',
			'No chapter mentions this entry.',
		]);
	});

	test('says of a pseudonym that it is one, with the page', () => {
		for (const path of ['/evidence/interviewees/1/', '/evidence/places/wind-village/'])
			expect(texts(path, '.entry-note .source-pages')).toEqual(['p. 17']);
		expect(texts('/evidence/places/river-county/', '.entry-note a')).toEqual([]);
	});
});

describe('an entry of the content', () => {
	const of = (path: string, selector: string) => links(path, selector, 'root');

	test('leads to the figures that show it, at the mark', () => {
		expect(of('/evidence/interviewees/58/', '.figure-marks a')).toEqual([
			'Interviewee 58 → /figures/interviewees/?person=58',
			'Peripheries of Central and West China → /figures/typology/?cell=peripheries',
			'None → /figures/village-formation/?region=000',
			'Evidence → /figures/argument-map/?view=evidence',
		]);
		expect(of('/evidence/policies/thirteenth-five-year-plan/', '.figure-marks a').join()).toContain(
			'/figures/policy-timeline/?event=thirteenth-five-year-plan',
		);
	});

	test('has the sentences that name it without a mark, and those that go on about somebody', () => {
		const said = texts('/evidence/interviewees/52/', '.passages p', 'root');
		expect(said.some((sentence) => sentence.includes('self-discipline'))).toBe(true);
		// Whoever they are, some are spoken of as he or she in the next sentence.
		const ofPeople = builtPages('root')
			.filter(({ path }) => /^\/evidence\/interviewees\/\d+\/$/.test(path))
			.flatMap(({ path }) => texts(path, '.passages p', 'root'));
		expect(ofPeople.filter((passage) => /\. (?:He|She) /.test(passage)).length).toBeGreaterThan(2);
		expect(texts('/glossary/urban-village/', '.passages mark', 'root')).toContain('Urban villages');
	});

	test('of many sentences opens the chapter that has most', () => {
		const summaries = (folds: string) => texts('/glossary/urban-village/', `${folds} > summary`, 'root');
		const sentences = (summary: string) => Number(/(\d+) sentences?$/.exec(summary)![1]);
		const all = summaries('.fold');
		expect(all.length).toBeGreaterThan(2);
		expect(summaries('.fold[open]').map(sentences)).toEqual([Math.max(...all.map(sentences))]);
	});

	test('weighs at most 22.6 kB, brotli', () => {
		const heavy = builtPages()
			.filter(({ path, leadsOn }) => !leadsOn && /^entry of |^of glossary/.test(kindOf(path)))
			.filter(({ html }) => html.length > 60_000)
			.map(({ path, html }) => [path, brotliCompressSync(html).length] as const);
		expect(heavy.length).toBeGreaterThan(0);
		expect(heavy.filter(([, bytes]) => bytes > 22_600)).toEqual([]);
	});
});

describe('the list of a register', () => {
	test('has what each entry is, where it is used, and its page', () => {
		expect(texts('/evidence/interviewees/', '.register-entry')).toEqual([
			'Interviewee 1, called Ann entrepreneur · woman · in her 30s · met in a spinning roomShe spoke of yarn.1 sentence, in chapter 2p. 5',
			'Interviewee 2 researcher and educator · man · in his 40sHe spoke of wind.1 sentence, in chapter 1p. 5',
			'Interviewee 3 village official · man · in his 50sp. 6',
		]);
		expect(links('/evidence/interviewees/', '.register-entry dt a')[0]).toBe(
			'Interviewee 1, called Ann → /ddv/evidence/interviewees/1/',
		);
	});

	test('counts what it can be narrowed by; what would not narrow it is no choice', () => {
		expect(texts('/evidence/interviewees/', '.register-filters option').slice(0, 6)).toEqual([
			'all',
			'educator (1)',
			'entrepreneur (1)',
			'researcher (1)',
			'village official (1)',
			'all',
		]);
		expect(texts('/glossary/', '.register-filters label > span')).toEqual(['Find in the list', 'In chapter']);
		expect(texts('/glossary/', '.register-status')).toEqual(['3 entries']);
	});

	test('has letters where it is long, each with its entries in order', () => {
		const letters = texts('/glossary/', '.letters a', 'root');
		expect(letters.slice(0, 4)).toEqual(['0–9', 'A', 'B', 'C']);
		expect(texts('/glossary/', '.letter > h2', 'root').map((heading) => heading.split(' ')[0])).toEqual(
			letters,
		);
		expect(texts('/glossary/', '#letter-b + .register dt > a', 'root')).toContain(
			'“buy global, sell global”',
		);
		expect(texts('/glossary/', '.letters')).toEqual([]);
	});

	test('is there for every register, works apart, whose list is of its own kind', () => {
		for (const { name, path } of shownRegisters(editionOf(fixture)).filter(({ name }) => name !== 'works')) {
			expect(texts(path, 'register-list .register-entry dt'), name).toHaveLength(3);
			expect(texts(path, 'register-list .register-filters'), name).toHaveLength(1);
		}
	});
});
