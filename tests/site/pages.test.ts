import { describe, expect, test } from 'vitest';
import { builtPages, kindOf, sample } from '../support/dist.ts';
import { content, editionOf } from '../support/content.ts';

const edition = editionOf(content);
const read = builtPages().filter(({ leadsOn }) => !leadsOn);

describe.each(sample(read, 8).map((page) => [page.path, page] as const))('%s', (path, { document }) => {
	test('has a title, a description, one heading of the first rank and its address', () => {
		expect(document.title).not.toBe('');
		expect(document.querySelector('meta[name=description]')?.getAttribute('content')).toBeTruthy();
		expect(document.querySelectorAll('h1')).toHaveLength(1);
		if (path !== '/404.html') {
			expect(document.querySelector('link[rel=canonical]')?.getAttribute('href')).toBe(
				// A figure that stands alone is cited by its own page; a talk has its own.
				`https://ddv.example${edition.talks.has(path.split('/')[2]!) ? path : path.replace(/^\/(embed|present)\//, '/figures/')}`,
			);
		}
	});
});

test('no line of a page ends within e-commerce, or between a number and what it is of', () => {
	for (const { path, html } of read) {
		const text = html
			.replace(/<(head|script|style|svg|select|textarea|button|code|pre)\b.*?<\/\1>/gs, '')
			.replace(/<section class="cite-this .*?<\/section>|<a class="button\b.*?<\/a>/gs, '')
			.replace(/<(a|span) [^>]*\bunbroken"[^>]*>.*?<\/\1>/gs, '')
			.replace(/<[^>]+>/g, '|');
		expect(
			text.match(/\b(?:e-commerce|party-state)\b|\b(?:pp?\.|Chapters?|Figures?|Interviewees?)\s\d/gi),
			path,
		).toBeNull();
	}
});

test('titles and descriptions of chapters and sections differ from each other', () => {
	const texts = read.filter(({ path }) => ['chapter', 'section'].includes(kindOf(path)));
	const titles = texts.map(({ path, document }) => `${path.split('/')[1]}: ${document.title}`);
	const descriptions = texts.map(({ document }) =>
		document.querySelector('meta[name=description]')!.getAttribute('content'),
	);
	expect(titles.filter((title, i) => titles.indexOf(title) !== i)).toEqual([]);
	expect(descriptions.filter((text, i) => descriptions.indexOf(text) !== i)).toEqual([]);
	expect(texts).toHaveLength(edition.chapters.length + edition.sections.size);
});
