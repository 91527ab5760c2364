import { describe, expect, test } from 'vitest';
import { dateWords, precisionOfPolicy, spanOfPolicy } from '../../src/registers/policies/time.ts';
import { startOf } from '../../src/text/dates.ts';
import { content, editionOf } from '../support/content.ts';

const phases = [
	{ id: 'first', start: '2006', end: '2014-10' },
	{ id: 'last', start: '2014-10', end: null },
];
const policies = [
	{ id: 'plan', date: '2014-10' },
	{ id: 'old', date: '2009' },
	{ id: 'undated', date: undefined },
];
const span = (policy: Parameters<typeof spanOfPolicy>[0]) => spanOfPolicy(policy, { policies, phases });

describe('the time of an act', () => {
	test('is as long as its date: never a day where the dissertation has a year', () => {
		expect(span({ basis: 'stated', date: '2014' })).toEqual([2014, 2015]);
		expect(span({ basis: 'reported', date: '2014', until: '2019' })).toEqual([2014, 2015]);
		expect(span({ basis: 'stated', date: '2014-10' })).toEqual([2014.75, 2014 + 10 / 12]);
		expect(span({ basis: 'stated', date: '2014-12-31' })[1]).toBe(2015);
	});

	test('begins with the act that it follows, or with the earliest date that the text allows', () => {
		expect(span({ basis: 'after', date: '2014', after: 'plan' })).toEqual([2014.75, 2015]);
		expect(span({ basis: 'after', date: '2014', after: 'old' })).toEqual([2014, 2015]);
		expect(span({ basis: 'after', date: '2014', after: 'undated' })).toEqual([2014, 2015]);
		expect(span({ basis: 'stated', date: '2014', notBefore: '2014-07' })).toEqual([2014.5, 2015]);
	});

	test('is its phase where it has no date', () => {
		expect(span({ basis: 'phase', phase: 'first' })).toEqual([2006, 2014.75]);
		expect(span({ basis: 'phase', phase: 'first', notBefore: '2008' })).toEqual([2008, 2014.75]);
		expect(span({ basis: 'phase', phase: 'last' })).toEqual([2014.75, Infinity]);
		expect(() => span({ basis: 'phase', phase: 'none' })).toThrow('there is no phase "none"');
		expect([{}, { date: '2014' }, { date: '2014-10-30' }].map(precisionOfPolicy)).toEqual([
			'phase',
			'year',
			'day',
		]);
	});
});

test('a date says in words what it rests on', () => {
	const words = {
		reported: '{date}, by report',
		reportedBySome: '{date}, by reports',
		after: '{date}, after {act}',
		phase: 'no date, in {phase}',
		notBefore: 'from {date} on',
	};
	const say = (policy: Parameters<typeof dateWords>[0]) =>
		dateWords(policy, words, { phaseOf: (id) => `phase ${id}`, actOf: (id) => `act ${id}` });
	expect(say({ basis: 'stated', date: '2015', until: '2020' })).toBe('2015 – 2020');
	expect(say({ basis: 'reported', date: '2017' })).toBe('2017, by report');
	expect(say({ basis: 'reported', date: '2015', until: '2019' })).toBe('2015 – 2019, by reports');
	expect(say({ basis: 'after', date: '2014', after: 'plan' })).toBe('2014, after act plan');
	expect(say({ basis: 'phase', phase: 'first', notBefore: '2008' })).toBe(
		'no date, in phase first, from 2008 on',
	);
});

describe('the acts of the dissertation', () => {
	const edition = editionOf(content);

	test('stand under the phase that tells them', () => {
		const told = edition.policies.map(({ id, source, phase }) => [
			id,
			/^4-coevolution\/(.*)-phase$/.exec(source.section ?? '')?.[1],
			phase,
		]);
		expect(told.filter(([, section, phase]) => section !== phase)).toEqual([]);
		expect(told.filter(([, , phase]) => phase)).toHaveLength(58);
	});

	test('do not come before the act that they follow', () => {
		const late = edition.policies.filter(({ date, after }) => {
			const before = edition.policies.find(({ id }) => id === after)?.date;
			return before && date && Number(date.slice(0, 4)) + 1 <= startOf(before);
		});
		expect(late.map(({ id }) => id)).toEqual([]);
	});

	test('name poverty from November 2013 on', () => {
		const [first] = edition.policies
			.filter(({ poverty }) => poverty)
			.sort((a, b) => spanOfPolicy(a, edition)[0] - spanOfPolicy(b, edition)[0]);
		expect(first!.id).toBe('xi-targeted-poverty-alleviation-2013');
	});
});
