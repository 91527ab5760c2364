import { expect, test } from 'vitest';
import { nameFinder } from '../../src/chapters/names.ts';

const find = nameFinder(
	new Map([
		['terms/village', ['urban village', 'village in the city']],
		['terms/state', ['developmental state']],
		['terms/local', ['local developmental state', 'developmental state model']],
		['terms/company', ['company']],
		['terms/dna', ['“red DNA” capitalist']],
		['places/china', ['Great Wall']],
		['people/one', ['Mr. A']],
		['people/two', ['Mr. A']],
	]),
);
const found = (text: string) => find(text).map(({ at, end, entry }) => `${entry}: ${text.slice(at, end)}`);

test('names are whole words, in the plural and at the beginning of a sentence too', () => {
	expect(found('Urban villages and an urban\nvillage, not suburban village or urban villagers.')).toEqual([
		'terms/village: Urban villages',
		'terms/village: urban\nvillage',
	]);
	expect(found('Companies, a company, accompany')).toEqual([
		'terms/company: Companies',
		'terms/company: company',
	]);
	expect(found('a non-urban village-like place')).toEqual([]);
});

test('a name with a capital keeps it', () => {
	expect(found('the Great Wall, a great wall')).toEqual(['places/china: Great Wall']);
});

test('the longest name is meant; quotation marks in a name do not count', () => {
	expect(found('a local developmental state, a developmental state')).toEqual([
		'terms/local: local developmental state',
		'terms/state: developmental state',
	]);
	expect(found('a developmental state model')).toEqual(['terms/local: developmental state model']);
	expect(found('red DNA capitalists')).toEqual(['terms/dna: red DNA capitalists']);
});

test('a name of two entries is neither’s; without names nothing is found', () => {
	expect(found('Mr. A came.')).toEqual([]);
	expect(nameFinder(new Map([['terms/x', []]]))('x')).toEqual([]);
});
