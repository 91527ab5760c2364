import { describe, expect, test } from 'vitest';
import {
	judge,
	mutated,
	mutationsOf,
	patternOf,
	spread,
	type Verdict,
	type Way,
} from '../../src/tasks/mutate.ts';
import { content, editionOf, fixture } from '../support/content.ts';

const whole = editionOf(fixture);
const all = mutationsOf(fixture);
const ofWay = (way: Way) => all.filter((mutation) => mutation.way === way);

/** What became of some mutations of a way, those left out that became what they may. */
async function became(way: Way, count: number, ...may: Verdict['is'][]): Promise<string[]> {
	const wrong: string[] = [];
	for (const mutation of spread(ofWay(way), process.env['TEST_ALL'] ? Infinity : count)) {
		const verdict = await judge(fixture, whole, mutation);
		if (!may.includes(verdict.is))
			wrong.push(`${patternOf(mutation)}: ${verdict.is === 'broken' ? verdict.how : verdict.is}`);
	}
	return wrong;
}

describe('a mistake in the data is told with its place, or could have been meant', () => {
	test('a value of another type is always told where it stands', async () => {
		expect(await became('retyped', 60, 'named')).toEqual([]);
	});

	test('an id that is not there is always told', async () => {
		expect(await became('misspelt', 20, 'named', 'missed')).toEqual([]);
	});

	test('what stands twice is always told; but two authors may have one surname', async () => {
		const wrong = await became('doubled', 60, 'named');
		expect(wrong.filter((each) => !each.startsWith('registers/works.json .entries[].authors[] '))).toEqual(
			[],
		);
	});

	test('what is missing is told, or the edition can do without: nothing that it shows is broken', async () => {
		expect(await became('removed', 60, 'named', 'missed', 'without effect', 'another edition')).toEqual([]);
	});
});

test('a mutation changes one value, and leaves the rest of its file to the letter', () => {
	const files = new Map([['a.json', '{\n\t"b": [1, {"c": "d"}],\n\t"e": true\n}']]);
	const after = (path: (string | number)[], way: Way) =>
		mutated(files, { file: 'a.json', path, way }).get('a.json');
	expect(after(['b', 0], 'removed')).toBe('{\n\t"b": [ {"c": "d"}],\n\t"e": true\n}');
	expect(after(['b', 1], 'removed')).toBe('{\n\t"b": [1],\n\t"e": true\n}');
	expect(after(['e'], 'removed')).toBe('{\n\t"b": [1, {"c": "d"}]\n}');
	expect(after(['e'], 'retyped')).toBe('{\n\t"b": [1, {"c": "d"}],\n\t"e": "true"\n}');
	expect(after(['b', 1, 'c'], 'doubled')).toBe('{\n\t"b": [1, {"c": "d", "c": "d"}],\n\t"e": true\n}');
	expect(after(['b', 1, 'c'], 'misspelt')).toBe('{\n\t"b": [1, {"c": "dx"}],\n\t"e": true\n}');
});

test('every value of the content goes wrong in every way', () => {
	const made = mutationsOf(content);
	expect(made.length).toBeGreaterThan(80_000);
	expect(new Set(made.map(({ file }) => file))).toEqual(
		new Set([...content.keys()].filter((file) => file.endsWith('.json'))),
	);
});
