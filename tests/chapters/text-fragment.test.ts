import { expect, test } from 'vitest';
import { textFragment } from '../../src/chapters/text-fragment.ts';

const work = { words: 'Ang (2016)', entry: 'works/ang-2016' };

test('a link goes to the longest run of words between mentions, its edges bare', () => {
	expect(textFragment([work, { words: ', who says that e-commerce grows' }, work, { words: '.' }])).toBe(
		':~:text=who%20says%20that%20e%2Dcommerce%20grows',
	);
	expect(textFragment([{ words: 'One, two, three, four, five, six, seven, eight, nine' }])).toBe(
		':~:text=One%2C%20two%2C%20three%2C%20four%2C%20five%2C%20six%2C%20seven%2C%20eight',
	);
});

test('of too few words nothing is made', () => {
	expect(textFragment([{ words: 'See (' }, work, { words: ').' }])).toBe('');
});
