import { expect, test } from 'vitest';
import { textFragment } from '../../src/chapters/text-fragment.ts';

test('a link goes to the first words of a run, its edges bare', () => {
	expect(textFragment(', who says that e-commerce grows.')).toBe(
		':~:text=who%20says%20that%20e%2Dcommerce%20grows',
	);
	expect(textFragment('One, two, three, four, five, six, seven, eight, nine')).toBe(
		':~:text=One%2C%20two%2C%20three%2C%20four%2C%20five%2C%20six%2C%20seven%2C%20eight',
	);
});

test('of too few words nothing is made', () => {
	expect(textFragment('See (')).toBe('');
});
