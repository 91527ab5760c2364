import { toHtml } from 'hast-util-to-html';
import { describe, expect, test } from 'vitest';
import { allRegisters } from '../../src/registers/index.ts';
import { workAuthors, workName } from '../../src/registers/works/index.ts';
import { entriesOf, entryOf, mentionOf, previewOf, shownRegisters } from '../../src/site/entries.ts';
import { content, editionOf, fixture } from '../support/content.ts';

const edition = editionOf(fixture);
const show = (kind: string, id: string) => {
	const { path, name, facts, text, pages } = entryOf(edition, kind, id);
	return { path, name, facts, text, pages };
};

describe('an entry is shown with what its register says', () => {
	test('a woman and a man who were interviewed, and one of whom the text tells nothing', () => {
		expect(show('interviewees', '1')).toEqual({
			path: '/evidence/interviewees/#interviewee-1',
			name: 'Interviewee 1, called Ann',
			facts: ['entrepreneur', 'woman', 'in her 30s', 'met in a spinning room'],
			text: 'She spoke of yarn.',
			pages: [5],
		});
		expect(show('interviewees', '2').facts).toEqual(['researcher and educator', 'man', 'in his 40s']);
		expect(show('interviewees', '3').text).toBe('');
		expect(entryOf(edition, 'interviewees', '3').note).toMatch(/^Stands in the table of interviewees/);
		expect(entryOf(edition, 'interviewees', '1').note).toMatch(/^“Ann” is a pseudonym/);
	});

	test('a place, with its region and whether its name is its own', () => {
		expect(show('places', 'wind-village')).toEqual({
			path: '/evidence/places/#wind-village',
			name: 'Wind Village',
			facts: ['village', 'River County', 'The Delta', 'mixed village', 'pseudonym'],
			text: 'Windy.',
			pages: [3],
		});
		expect(show('places', 'river-county').facts).toEqual(['county', 'The Delta']);
	});

	test('a policy, from its date to its end, with what the date rests on and the phase', () => {
		expect(show('policies', 'plan')).toEqual({
			path: '/evidence/policies/#plan',
			name: 'The Plan',
			facts: ['13 October 2014 – 2020', 'in Middle', 'The centre', 'policy', 'on poverty'],
			text: 'Planned.',
			pages: [7],
		});
		expect(show('policies', 'law').facts).toEqual(['2015, after Plan', 'in Later', 'The centre', 'policy']);
		expect(show('policies', 'fair').facts).toEqual(['2016, by report', 'Platforms', 'conference']);
	});

	test('a person, an organisation and a term', () => {
		expect(show('people', 'mayor').facts).toEqual(['mayor']);
		expect(show('organisations', 'mill').facts).toEqual(['company', 'also Old Mill']);
		expect(show('terms', 'yarn')).toMatchObject({
			path: '/glossary/#yarn',
			name: 'yarn',
			text: 'What is spun.',
		});
		expect(show('terms', 'yarn').facts).toEqual(['Also thread']);
	});

	test('a work, as its reference where it has a record', () => {
		const { name, path } = show('works', 'ang-2016');
		expect({ name, path }).toEqual({ name: 'Ang (2016)', path: '/works/#ang-2016' });
		expect(toHtml(entryOf(edition, 'works', 'ang-2016').reference!)).toBe(
			'Ang, Y. Y. (2016). <i>How China Escaped the Poverty Trap</i>. Cornell University Press.',
		);
		expect(show('works', 'long-2015').facts).toContain('Perhaps two works.');
	});
});

test('fifteen women and forty-six men are shown and found as such (pp. 28–30)', () => {
	const said = entriesOf(editionOf(content), 'interviewees').map(({ facts: [, sex, age], filters }) =>
		[sex, age!.split(' ')[1], ...filters.find(({ name }) => name === 'gender')!.values].join(', '),
	);
	const counts = [...Map.groupBy(said, (each) => each)].map(([each, { length }]) => [each, length]);
	expect(Object.fromEntries(counts)).toEqual({ 'woman, her, woman': 15, 'man, his, man': 46 });
});

test('a work is cited by up to three names, or as the source shortens it', () => {
	const work = (authors: string[], etAl = false) => ({ authors, etAl, year: '2015' });
	expect(workAuthors(work(['Li', 'Liu', 'Wang']))).toBe('Li, Liu & Wang');
	expect(workAuthors(work(['A', 'B', 'C', 'D']))).toBe('A et al.');
	expect(workAuthors(work(['Long', 'Short'], true))).toBe('Long et al.');
	expect(workName(work(['A', 'B', 'C', 'D']))).toBe('A, B, C & D (2015)');
	expect(workName(work(['Long', 'Short'], true))).toBe('Long & Short et al. (2015)');
	expect(workName({ ...work(['Ma']), year: '' })).toBe('Ma (n.d.)');
});

test('an entry is mentioned by its name, an interviewee by number', () => {
	expect(mentionOf(edition, 'places', 'wind-village')).toBe('Wind Village');
	expect(mentionOf(edition, 'interviewees', '2')).toBe('interviewee 2');
	expect(() => mentionOf(edition, 'places', 'nowhere')).toThrow('There is no "nowhere" in places.');
});

test('the glossary stands in the order of the alphabet, the others as they are written', () => {
	expect(entriesOf(edition, 'terms').map(({ id }) => id)).toEqual(['loop', 'wheel', 'yarn']);
	expect(entriesOf(edition, 'policies').map(({ id }) => id)).toEqual(['plan', 'law', 'fair']);
});

test('a preview says name, Chinese, facts and text', () => {
	expect(toHtml(previewOf(entryOf(edition, 'terms', 'loop')))).toBe(
		'<strong>loop</strong> <span lang="zh-Hans">环流</span> <span>What comes back.</span>',
	);
	expect(toHtml(previewOf(entryOf(edition, 'people', 'mayor')))).toBe(
		'<strong>The Mayor</strong> <small>mayor</small> <span>Signed.</span>',
	);
});

test('the registers with a page, in the order of the page of evidence', () => {
	const shown = shownRegisters(edition).map(({ name, path }) => [name, path]);
	const known = ['interviewees', 'places', 'policies', 'people', 'organisations', 'works', 'terms'];
	// A new one stands where the list of registers has it.
	expect(shown.map(([name]) => name)).toEqual(
		allRegisters.filter(({ path }) => path !== undefined).map(({ name }) => name),
	);
	expect(shown.filter(([name]) => known.includes(name!))).toEqual([
		['interviewees', '/evidence/interviewees/'],
		['places', '/evidence/places/'],
		['policies', '/evidence/policies/'],
		['people', '/evidence/people/'],
		['organisations', '/evidence/organisations/'],
		['works', '/works/'],
		['terms', '/glossary/'],
	]);
});
