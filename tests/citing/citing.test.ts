import { expect, test } from 'vitest';
import { companionReference, dissertationReference } from '../../src/citing/edition.ts';
import { formatCitation, formatReferences, referencesOf } from '../../src/citing/works.ts';
import { changed, editionOf, fixture } from '../support/content.ts';

const edition = editionOf(fixture);

test('a record is formatted by its style', () => {
	const record = {
		id: 'naughton-2018',
		type: 'book',
		title: 'The Chinese Economy: Adaptation and Growth',
		author: [{ family: 'Naughton', given: 'Barry' }],
		issued: { 'date-parts': [[2018]] },
		edition: '2',
		publisher: 'MIT Press',
	};
	expect(formatReferences([record]).get('naughton-2018')).toBe(
		'Naughton, B. (2018). <i>The Chinese Economy: Adaptation and Growth</i> (2nd ed.). MIT Press.',
	);
	expect(formatCitation(record, [3, 3])).toBe('(Naughton, 2018, p. 3)');
});

test('two works of one author and year get no suffix that the dissertation does not print', () => {
	const record = (id: string) => ({
		id,
		type: 'book',
		title: id,
		author: [{ family: 'Ma' }],
		issued: { 'date-parts': [[2001]] },
	});
	expect(
		[...formatReferences([record('One'), record('Two')]).values()].map((html) => html.slice(0, 12)),
	).toEqual(['Ma. (2001). ', 'Ma. (2001). ']);
});

test('a section can be cited here, with the edition, or in the dissertation, with its pages', () => {
	expect(dissertationReference(edition, [1, 6])).toBe(
		'Doe, J. (2001). <i>Small World: A Book of Twenty Pages</i> [Doctoral dissertation]. University of Tests. In the text: (Doe, 2001, pp. 1–6).',
	);
	expect(companionReference(edition, 'Close (Chapter 1)', 'https://x.example/d/')).toBe(
		'The testers. (2025). Close (Chapter 1). In <i>Small World: A companion to nothing</i> (2.3.4). https://x.example/d/',
	);
});

test('a DOI is a link, whatever stands in it', () => {
	const doi = '10.1002/(SICI)1099(199801)10:1<1::AID>3.0.CO;2-#';
	const files = changed(
		'registers/works.json',
		'"publisher": "Cornell University Press"',
		`"DOI": "${doi}"`,
		fixture,
	);
	expect(referencesOf(editionOf(files)).get('ang-2016')).toMatch(
		/ <a href="https:\/\/doi\.org\/10\.1002\/\(SICI\)1099\(199801\)10:1%3C1::AID%3E3\.0\.CO;2-%23">https:\/\/doi\.org\/<wbr>10<wbr>\.1002\/<wbr>\(SICI\)1099\(199801\)10:1&#60;1::AID&#62;3<wbr>\.0<wbr>\.CO;2-#<\/a>$/,
	);
});
