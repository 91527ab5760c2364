import type { Element } from 'hast';
import { h, s } from 'hastscript';
import { getDocument, type PDFDocumentProxy } from 'unpdf/pdfjs';
import { beforeAll, expect, test } from 'vitest';
import type { Book, BookPart } from '../../src/book/book.ts';
import { writeEpub } from '../../src/book/epub.ts';
import { mention } from '../../src/book/mentions.ts';
import { placesIn } from '../../src/book/pdf.ts';
import { printBook } from '../../src/tasks/book.ts';

/** Paragraphs that fill more than a page, some of which name Alibaba. */
const paragraphs = (count: number): Element[] =>
	Array.from({ length: count }, (_, i) =>
		h('p', [
			...(i % 30 === 0 ? [mention('organisations/alibaba', i, { type: 'text', value: 'Alibaba' })] : []),
			` sells, and sellers buy what they sell. ${'They go on for some lines. '.repeat(9)}`,
		]),
	);

const figure = (id: string): Element =>
	h('div', { id: `fig-${id}`, className: ['figure'], dataEntry: `figures/${id}` }, [
		h('figure', { ariaDetails: `more-${id}` }, [
			h('p', { className: ['figure-claim'] }, 'The first state is a loop.'),
			s('svg', {
				className: ['drawing', 'layout-column'],
				viewBox: '0 0 40 40',
				role: 'img',
				ariaLabel: 'A loop',
			}),
			h('figcaption', [h('strong', `Figure 1.1: A ${id}`), ' It goes round.']),
		]),
		h('p', { id: `more-${id}`, className: ['figure-whole'] }, [
			h('a', { href: `figure-${id}.xhtml` }, 'Its other state'),
		]),
	]);

const chapter = (number: number, body: Element[]): BookPart => ({
	id: `${number}-chapter`,
	kind: 'chapter',
	head: `${number} Short`,
	body: [
		h('h1', { id: `${number}-chapter` }, `Chapter ${number}`),
		h('section', [
			h('h2', { id: `part-${number}` }, `Section ${number}`),
			h('p', { className: ['section-line'] }, 'A heading'),
			...body,
		]),
	],
});

const indexed = (entry: string, name: string, below: Element[] = []): Element =>
	h('li', { id: entry.replace('/', '.'), dataIndex: entry }, [
		h('span', name),
		' ',
		h('a', { href: '1-chapter.xhtml#part-1' }, 'Section 1'),
		...(below.length > 0 ? [h('ul', below)] : []),
	]);

const act = mention('policies/loan', 900, { type: 'text', value: 'Alibaba’s loan' });
const parts: BookPart[] = [
	{ id: 'title', kind: 'titlepage', head: 'Village', body: [h('h1', 'Village'), h('p', 'By the editors')] },
	{
		id: 'imprint',
		kind: 'copyright-page',
		head: 'Imprint',
		body: [h('h1', 'Imprint'), h('p', 'Edition 7, https://village.example/')],
	},
	chapter(1, [
		...paragraphs(31),
		figure('loop'),
		h('p', ['See ', h('a', { href: 'figure-loop.xhtml#state-two' }, 'its second state'), '.']),
	]),
	chapter(2, [h('p', [act, ' is short.'])]),
	chapter(3, paragraphs(200)),
	{
		id: 'figures',
		kind: 'appendix',
		head: 'Figures',
		body: [h('h1', { id: 'figures' }, 'The figures, state by state')],
	},
	{
		id: 'figure-loop',
		kind: 'appendix',
		head: 'Figures',
		body: [
			h('h2', { id: 'loop' }, 'A loop'),
			h('p', { className: ['figure-links'] }, [h('a', { href: '1-chapter.xhtml#fig-loop' }, 'In the text')]),
			h('figure', { id: 'state-two', dataEntry: 'figures/loop' }, [
				h('figcaption', 'The second state is a line.'),
			]),
		],
	},
	{
		id: 'references',
		kind: 'bibliography',
		head: 'Works',
		body: [h('h1', { id: 'references' }, 'Works'), h('p', 'None.')],
	},
	{
		id: 'index',
		kind: 'index',
		head: 'Index',
		body: [
			h('h1', { id: 'index' }, 'Index'),
			h('ul', [
				indexed('organisations/alibaba', 'Alibaba', [indexed('policies/loan', 'loan')]),
				indexed('figures/loop', 'loop'),
			]),
		],
	},
];

const book: Book = {
	title: 'Village',
	subtitle: 'A book',
	editor: 'The editors',
	language: 'en',
	description: 'A book.',
	version: '7',
	date: '2026-11-26',
	address: 'https://village.example/',
	license: 'CC BY 4.0',
	source: 'A dissertation',
	accessibility: 'All of it.',
	words: { contents: 'Contents', illustrations: 'Figures', cover: 'Cover', pages: 'Pages' },
	drawings: '',
	cover: new Uint8Array(),
	parts,
};

interface Words {
	text: string;
	/** From the left edge and from the foot of the page, in points. */
	x: number;
	y: number;
	/** Where they end. */
	end: number;
}
let read: PDFDocumentProxy;
let pages: Words[][];
let places: Awaited<ReturnType<typeof placesIn>>;
let labels: string[];
const lineOf = (page: number): string => pages[page]!.map(({ text }) => text).join(' ');
const pageOf = (place: string): number => places.get(place)!.page;
const whole = (): string => pages.map((_, page) => lineOf(page)).join('\n');

beforeAll(async () => {
	const pdf = await printBook(writeEpub(book));
	places = await placesIn(pdf);
	read = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
	labels = (await read.getPageLabels())!;
	pages = await Promise.all(
		labels.map(async (_, page) => {
			const { items } = await (await read.getPage(page + 1)).getTextContent();
			return items.flatMap((item) => {
				if (!('str' in item) || !item.str.trim()) return [];
				const [, , , , x, y] = item.transform as number[];
				return [{ text: item.str.trim(), x: x!, y: y!, end: x! + item.width }];
			});
		}),
	);
});

test('half title, title and contents stand to the right, the imprint behind the title', () => {
	expect([0, 1, 2, 3].map(lineOf)).toEqual([
		'Village',
		'',
		'Village By the editors',
		'Imprint Edition 7, https://village.example/',
	]);
	expect(lineOf(4)).toContain('Contents');
});

test('every part begins to the right, behind an empty page where it must, and the first chapter is page 1', () => {
	const starts = [
		'1-chapter--1-chapter',
		'2-chapter--2-chapter',
		'3-chapter--3-chapter',
		'references--references',
		'index--index',
	];
	const begins = starts.map((place) => pageOf(`of-${place}`));
	expect(begins.map((page) => page % 2)).toEqual(begins.map(() => 0));
	expect(labels[begins[0]!]).toBe('1');
	// The second chapter has one page, so that an empty one follows it.
	expect(begins[2]).toBe(begins[1]! + 2);
	expect(lineOf(begins[1]! + 1)).toBe('');
});

test('pages to the left have the book above them, those to the right their part; numbers stand outside', () => {
	const first = pageOf('of-3-chapter--3-chapter');
	for (const page of [first, first + 1, first + 2]) {
		const right = page % 2 === 0;
		const [foot] = pages[page]!.filter(({ y }) => y < 60);
		const [head] = pages[page]!.filter(({ y }) => y > 780);
		expect(head?.text).toBe(right ? '3 Short' : 'Village');
		expect(foot?.text).toBe(labels[page]);
		for (const each of [head!, foot!]) expect(each.x > 300).toBe(right);
	}
});

test('the inner margin is the wider one', () => {
	const millimetre = 72 / 25.4;
	const first = pageOf('of-3-chapter--3-chapter');
	for (const page of [first + 1, first + 2]) {
		const text = pages[page]!.filter(({ y }) => y > 80 && y < 760);
		// The text stands behind room for the dissertation’s pages, which is to its left on both; its lines are ragged.
		const left = Math.min(...text.map(({ x }) => x)) / millimetre - 26;
		const right = 210 - Math.max(...text.map(({ end }) => end)) / millimetre;
		const [toTheLeft, toTheRight] = page % 2 === 0 ? [28, 22] : [22, 28];
		expect(left).toBeCloseTo(toTheLeft, 0);
		expect(right).toBeGreaterThan(toTheRight - 0.1);
		expect(right).toBeLessThan(toTheRight + 5);
	}
});

test('a figure stands once, as its chapter has it, and what leads to its other states leads to it', async () => {
	expect(whole()).toContain('The first state is a loop.');
	expect(whole()).not.toMatch(/second state is a line|state by state|Its other state|In the text/);
	const annotations = await Promise.all(
		labels.map(async (_, page) => (await read.getPage(page + 1)).getAnnotations()),
	);
	const led = annotations.flat().filter(({ dest }) => dest === 'of-1-chapter--fig-loop');
	// From the list of figures, the mention of its other state and the index.
	expect(led).toHaveLength(3);
	expect(lineOf(4)).toMatch(
		new RegExp(`Figure 1\\.1: A loop ${labels[pageOf('of-1-chapter--fig-loop')]}$`, 'm'),
	);
});

test('an entry of the index with many pages has them by chapters, and what is about it below', () => {
	const index = lineOf(pageOf('of-index--index'));
	expect(index).toMatch(/Alibaba 1 Short( ?, \d+)+ 3 Short( ?, \d+)+ loan( ?, \d+) loop( ?, \d+)/);
});

test('edition and address stand on one page', () => {
	for (const words of ['Edition 7', 'village.example'])
		expect(pages.flatMap((_, page) => (lineOf(page).includes(words) ? [page] : []))).toEqual([3]);
});
