import { describe, expect, test } from 'vitest';
import { isSlip, isSlipAtFirst, turned } from '../../src/search/slips.ts';

describe('a slip', () => {
	test.each([
		['pinduodo', 'pinduoduo', 1],
		['hybrd', 'hybrid', 1],
		['jpan', 'japan', 1],
		['commitee', 'committee', 1],
		['loaan', 'loan', 1],
		['incorporatoin', 'incorporation', 2],
	])('“%s” may be “%s”', (typed, meant, most) => expect(isSlip(typed, meant, most)).toBe(true));

	test.each([
		['macron', 'macro', 1],
		['shein', 'shen', 1],
		['temu', 'team', 1],
		['bitcoin', 'citation', 2],
		['weber', 'leber', 1],
		['a2bcd', 'a3bcd', 1],
	])('“%s” is not “%s”', (typed, meant, most) => expect(isSlip(typed, meant, most)).toBe(false));

	test('may be in the first letter, which is missing, or wrong or one too many where that may be', () => {
		expect(isSlipAtFirst('libaba', 'alibaba', false)).toBe(true);
		expect(isSlipAtFirst('olatform', 'platform', true)).toBe(true);
		expect(isSlipAtFirst('pplatform', 'platform', true)).toBe(true);
		expect(isSlipAtFirst('fuzhou', 'suzhou', false)).toBe(false);
		expect(isSlipAtFirst('platfrom', 'platform', true)).toBe(false);
	});

	test('may turn two letters round', () => expect(turned('jakc')).toContain('jack'));
});
