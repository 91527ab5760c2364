import { describe, expect, test } from 'vitest';
import { isTypo, isTypoAtStart } from '../../src/search/typos.ts';
import { transposed } from '../../src/text/nearest.ts';

describe('a slip', () => {
	test.each([
		['pinduodo', 'pinduoduo', 1],
		['hybrd', 'hybrid', 1],
		['jpan', 'japan', 1],
		['commitee', 'committee', 1],
		['loaan', 'loan', 1],
		['incorporatoin', 'incorporation', 2],
	])('“%s” may be “%s”', (typed, meant, most) => expect(isTypo(typed, meant, most)).toBe(true));

	test.each([
		['macron', 'macro', 1],
		['shein', 'shen', 1],
		['temu', 'team', 1],
		['bitcoin', 'citation', 2],
		['weber', 'leber', 1],
		['a2bcd', 'a3bcd', 1],
	])('“%s” is not “%s”', (typed, meant, most) => expect(isTypo(typed, meant, most)).toBe(false));

	test('may be in the first letter, which is missing, or wrong or one too many where that may be', () => {
		expect(isTypoAtStart('libaba', 'alibaba', false)).toBe(true);
		expect(isTypoAtStart('olatform', 'platform', true)).toBe(true);
		expect(isTypoAtStart('pplatform', 'platform', true)).toBe(true);
		expect(isTypoAtStart('fuzhou', 'suzhou', false)).toBe(false);
		expect(isTypoAtStart('platfrom', 'platform', true)).toBe(false);
	});

	test('may turn two letters round', () => expect(transposed('jakc')).toContain('jack'));
});
