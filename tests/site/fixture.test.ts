import { describe, expect, test } from 'vitest';
import { builtFile, builtPage } from '../support/dist.ts';

/** Elements of a page of the fixture, each as its HTML. */
const find = (path: string, selector: string): string[] =>
	[...builtPage(path, 'fixture').document.querySelectorAll(selector)].map(({ outerHTML }) =>
		outerHTML.replace(/\s+/g, ' '),
	);
const texts = (path: string, selector: string): string[] =>
	[...builtPage(path, 'fixture').document.querySelectorAll(selector)].map(
		({ textContent }) => textContent?.replace(/\s+/g, ' ').trim() ?? '',
	);

describe('what an author writes', () => {
	const entry = (kind: string, id: string, path: string, words: string, more = '') =>
		`<a class="entry${more}" data-entry="${kind}/${id}" href="/ddv${path}">${words}</a>`;

	test('mentions entries of every register, each in its own way', () => {
		expect(find('/1-first/', 'a.entry').filter((html) => !html.includes('works/'))).toEqual([
			entry('organisations', 'mill', '/evidence/organisations/#mill', 'The Mill'),
			entry('terms', 'loop', '/glossary/#loop', 'loop'),
			entry('interviewees', '2', '/evidence/interviewees/#interviewee-2', 'interviewee 2', ' unbroken'),
			entry('places', 'wind-village', '/evidence/places/#wind-village', 'Wind Village'),
			entry('policies', 'plan', '/evidence/policies/#plan', 'The Plan'),
			entry('people', 'mayor', '/evidence/people/#mayor', 'The Mayor'),
		]);
	});

	test('cites works with their pages, and tells of them', () => {
		expect(find('/1-first/', 'a.entry').filter((html) => html.includes('works/'))).toEqual([
			entry('works', 'ang-2016', '/works/#ang-2016', 'Ang, 2016, <span class="unbroken">p. 5</span>'),
			entry('works', 'ma-2001', '/works/#ma-2001', 'Ma et al., 2001'),
			entry('works', 'long-2015', '/works/#long-2015', 'Long et al. (2015a)'),
		]);
	});

	test('names the dissertation’s pages once a paragraph, as plain text while no address of it is known', () => {
		expect(find('/1-first/inner/', '.chapter-text p:not(.section-line) > .paragraph-pages')).toEqual([
			'<span class="paragraph-pages unbroken">pp. 3–6</span>',
		]);
	});

	test('prints counts, figures and values of the edition', () => {
		expect(find('/1-first/', 'data')).toEqual(['<data value="212">212</data>']);
		expect(find('/1-first/', '.figure-link')).toEqual([
			'<a class="figure-link unbroken" href="/ddv/figures/coevolution/takeover/" data-figure="coevolution" data-state="stage=takeover">Figure 1.1</a>',
		]);
		expect(texts('/about/', '.sl-markdown-content > p')).toEqual([
			'Edition 2.3.4, 3 February 2025.',
			'Doe, J. (2001). Small World: A Book of Twenty Pages [Doctoral dissertation]. University of Tests.',
			'Please send it to testers@press.example.',
		]);
	});
});

describe('a section’s page', () => {
	test('cites its own pages, here and in the dissertation, with the edition', () => {
		expect(
			texts('/1-first/inner/', '[data-style=apa] :is(.cite-reference, .cite-in-text span), .cite-address'),
		).toEqual([
			'The testers. (2025). An inner part (Chapter 1). In Small World: A companion to nothing (Edition 2.3.4). https://press.example/ddv/1-first/inner/',
			'(The testers, 2025)',
			'Doe, J. (2001). Small World: A Book of Twenty Pages [Doctoral dissertation]. University of Tests.',
			'(Doe, 2001, pp. 3–6)',
			'https://press.example/ddv/1-first/inner/',
		]);
	});

	test('leads to the section before and to the next', () => {
		expect(find('/1-first/inner/', '.reading-order a')).toEqual([
			'<a rel="prev" href="/ddv/1-first/opening/"><span>Before, <span class="unbroken">pp. 1–6</span></span> An opening that opens<span class="beside-point">The opening opens.</span></a>',
			'<a rel="next" href="/ddv/1-first/close/"><span>Next, <span class="unbroken">pp. 6–10</span></span> A close that closes<span class="beside-point">The close closes.</span></a>',
		]);
	});

	test('says where it stands', () => {
		expect(texts('/1-first/inner/', '.eyebrow, h1, .lede, .section-restates')).toEqual([
			'Chapter 1 · First',
			'An inner part',
			'The inner part goes on.',
			'Restates “An inner part”, pp. 3–6, of Jane Doe’s dissertation (University of Tests, 2001) · 1 min · edition 2.3.4 Cite',
		]);
	});
});

describe('navigation', () => {
	test('marks the page that one is on, and opens its chapter', () => {
		expect(texts('/1-first/', '.nav-list [aria-current=page]')).toEqual(['1 First']);
		expect(texts('/glossary/', '.sidebar .nav-list [aria-current=page]')).toEqual(['Glossary']);
		expect(texts('/1-first/', '.nav-list ul a')).toEqual([]);
		expect(texts('/', '.site-title[aria-current=page]')).toEqual(['Small World']);
	});

	test('marks the chapter, the section and the place in which one is', () => {
		expect(texts('/1-first/inner/', '.nav-list [aria-current]')).toEqual(['1 First']);
		expect(texts('/1-first/inner/', '.contents [aria-current=location]')).toEqual(['An inner part']);
		expect(texts('/evidence/places/', '.site-links [aria-current]')).toEqual(['Evidence']);
		expect(texts('/1-first/inner/', '.site-links [aria-current]')).toEqual([]);
	});

	test('leads from chapter to chapter', () => {
		expect(find('/1-first/', '.reading-order a')).toEqual([
			'<a rel="next" href="/ddv/2-second/"><span>Next</span> 2 Second</a>',
		]);
	});
});

test('every page says whose work it is, in which edition', () => {
	expect(texts('/glossary/', '.colophon')).toEqual([
		'A companion to Jane Doe’s dissertation Small World (University of Tests, 2001), in its own words. The testers. Edition 2.3.4, 3 February 2025. Text CC BY 4.0. About · How to cite what · Report a mistakehttps://press.example/ddv/glossary/',
	]);
});

test('a mistake is reported to the address that the edition names', () => {
	expect(find('/about/', 'a[href^="mailto:"]')).toEqual([
		'<a href="mailto:testers@press.example">testers@press.example</a>',
	]);
});

test('the page of evidence counts the registers', () => {
	expect(texts('/evidence/', 'dt')).toEqual([
		'Interviewees 3',
		'Places 3',
		'Policies 3',
		'People 3',
		'Organisations 3',
		'Works cited 3',
		'Glossary 3',
	]);
	expect(texts('/evidence/interviewees/', '.lede')).toEqual(['The 3 people who were asked.']);
});

describe('pages of the dissertation', () => {
	const leads = (page: number) =>
		builtPage(`/pages/${page}/`, 'fixture')
			.document.querySelector('meta[http-equiv=refresh]')
			?.getAttribute('content');

	test('lead to the paragraph that restates them, else to their section, or to the list where two stand', () => {
		expect(leads(5)).toBe('0; url=/ddv/1-first/#p5');
		expect(leads(4)).toBe('0; url=/ddv/1-first/#inner');
		expect(leads(6)).toBe('0; url=/ddv/1-first/#p6');
		expect(leads(8)).toBe('0; url=/ddv/1-first/#close');
	});

	test('are there as JSON', () => {
		const listed = JSON.parse(builtFile('pages.json', 'fixture')) as Record<string, unknown>;
		expect(Object.keys(listed)).toHaveLength(20);
		expect(listed['4']).toEqual([
			{
				section: '1-first/inner',
				title: '1 First · An inner part',
				url: 'https://press.example/ddv/1-first/#inner',
			},
		]);
	});
});

describe('what went elsewhere', () => {
	test('a page leads on', () => {
		const { document, leadsOn } = builtPage('/old/', 'fixture');
		expect(leadsOn).toBe(true);
		expect(document.querySelector('meta[http-equiv=refresh]')?.getAttribute('content')).toBe(
			'0; url=/ddv/1-first/',
		);
		expect(document.querySelector('h1')?.textContent).toBe('What stood here is now at /1-first/.');
	});

	test('a place on a page has a line that leads on', () => {
		expect(find('/1-first/', '.moved > p')).toEqual([
			'<p id="gone">What stood here is now at <a href="/ddv/2-second/#end">/2-second/#end</a>.</p>',
		]);
	});

	test('a state of a figure is told to the script', () => {
		const figure = builtPage('/figures/coevolution/', 'fixture').document.querySelector('figure-states');
		expect(figure?.getAttribute('data-moved')).toBe('{"stage=past":"/ddv/figures/coevolution/takeover/"}');
	});
});

describe('for search', () => {
	test('a chapter weighs more than what mentions it, and says what it is', () => {
		expect(find('/1-first/', '.chapter-text').map((html) => html.slice(0, 51))).toEqual([
			'<div class="chapter-text" data-pagefind-weight="5">',
		]);
		expect(find('/1-first/', '[data-pagefind-filter]')).toEqual([
			'<span data-pagefind-filter="kind:chapter"></span>',
			'<span data-pagefind-filter="chapter:1 First"></span>',
		]);
		expect(find('/figures/apparatus/', '[data-pagefind-filter]')).toEqual([
			'<span data-pagefind-filter="kind:figure"></span>',
			'<span data-pagefind-filter="chapter:2 Second"></span>',
		]);
	});

	test('only chapters, figures and the first page are read as pages', () => {
		const read = ['/', '/1-first/', '/figures/apparatus/'].map(
			(path) => find(path, '[data-pagefind-body]').length,
		);
		const unread = ['/1-first/inner/', '/glossary/', '/pages/', '/about/'].map(
			(path) => find(path, '[data-pagefind-body]').length,
		);
		expect([read, unread]).toEqual([
			[1, 1, 1],
			[0, 0, 0, 0],
		]);
	});
});

test('a section’s page lists the works that it cites in a fold, a chapter does so on paper', () => {
	expect(texts('/1-first/inner/', '.references .reference-text')).toEqual(['Long & Short et al. (2015a)']);
	expect(texts('/1-first/opening/', '.references .reference-text')[0]).toBe(
		'Ang, Y. Y. (2016). How China Escaped the Poverty Trap. Cornell University Press. cited as Ang (2016)',
	);
	expect(find('/1-first/', 'section.references.paper-only')).toHaveLength(1);
	expect(find('/1-first/inner/', 'details.references:not([open])')).toHaveLength(1);
	expect(texts('/1-first/', '.references li')).toHaveLength(3);
});

describe('changes', () => {
	test('are told by edition, the newest first', () => {
		expect(texts('/changes/', '.sl-markdown-content :is(h2, p, li)')).toEqual([
			'Edition 2.3.4, 3 February 2025',
			'The edition of the tests.',
			'It changed <nothing>.',
			'Edition 1.0.0, 1 January 2024',
			'The first.',
			'All was new.',
		]);
	});

	test('have a feed', () => {
		const feed = builtFile('changes.xml', 'fixture');
		expect(feed).toContain('<link>https://press.example/ddv/changes/#v2.3.4</link>');
		expect(feed).toContain('<li>It changed &lt;nothing>.</li>');
		expect(find('/about/', 'link[rel=alternate]')).toEqual([
			'<link rel="alternate" type="application/atom+xml" title="Changes of the companion" href="/ddv/changes.atom">',
			'<link rel="alternate" type="application/rss+xml" title="Changes of the companion" href="/ddv/changes.xml">',
		]);
	});
});
