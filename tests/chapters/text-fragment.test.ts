import { describe, expect, test } from 'vitest';
import { passageFragment, textFragment } from '../../src/chapters/text-fragment.ts';

test('a link goes to the first words of a run, its edges bare', () => {
	expect(textFragment(', who says that e-commerce grows.')).toBe(
		':~:text=who%20says%20that%20e%2Dcommerce%20grows',
	);
	expect(textFragment('One, two, three, four, five, six, seven, eight, nine')).toBe(
		':~:text=One%2C%20two%2C%20three%2C%20four%2C%20five%2C%20six',
	);
});

test('of too few words nothing is made', () => {
	expect(textFragment('See (')).toBe('');
});

describe('a link to a passage', () => {
	const text =
		'The party leads. The market leads – and the party follows; the (rural) party follows. At the end it leads, all the same, and nobody else does.';
	const run = (meant: string, from = text.indexOf(meant)) => ({ text, from, to: from + meant.length });
	const read = (fragment: string) => decodeURIComponent(fragment);

	test('has its words, whole, without the marks around them', () => {
		expect(read(passageFragment([run('arket leads – and the par')], text))).toBe(
			':~:text=market leads – and the party',
		);
		expect(passageFragment([run('nobody else does.')], text)).toBe(':~:text=nobody%20else%20does');
	});

	test('has what stands around words that are there more than once, with the marks between', () => {
		expect(read(passageFragment([run('party', text.indexOf('party follows;'))], text))).toBe(
			':~:text=and the-,party,-follows; the (rural',
		);
		expect(read(passageFragment([run('leads', text.indexOf('leads, all'))], text))).toBe(
			':~:text=end it-,leads,-, all the'.replace('end it', 'the end it'),
		);
	});

	test('leaves the mark at its end to what stands behind it', () => {
		expect(read(passageFragment([run('follows.', text.indexOf('follows. At'))], text))).toBe(
			':~:text=the (rural) party-,follows,-. At the',
		);
	});

	test('has the first and the last words of a long one, or of one that something interrupts', () => {
		const long = run('The market leads – and the party follows; the (rural) party follows. At the end');
		expect(read(passageFragment([long], text))).toBe(':~:text=The market leads,At the end');
		expect(read(passageFragment([run('The market leads'), run('and nobody else')], text))).toBe(
			':~:text=The market leads,and nobody else',
		);
	});

	test('is none where nothing tells it apart', () => {
		expect(passageFragment([{ text: 'it leads' }], 'it leads it leads')).toBe('');
		expect(passageFragment([], text)).toBe('');
	});
});
