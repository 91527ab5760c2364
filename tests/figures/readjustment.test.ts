import { describe, expect, test } from 'vitest';
import { ReadjustmentData } from '../../src/figures/readjustment/data.ts';
import {
	describeReadjustment,
	readjustmentModel,
	tabulateReadjustment,
} from '../../src/figures/readjustment/model.ts';
import { changed, problemsOf } from '../support/content.ts';
import { buttonWords, markWords, meta, withoutPlace } from '../support/figures.ts';

const measure = (id: string) => ({
	id,
	label: id.toUpperCase(),
	what: `What ${id} is.`,
	section: '7-party/training',
	pages: [201],
});
const cell = { words: 'pays', evidence: 'It pays.', pages: [205] };
const contradiction = (id: string, readjustment?: string) => ({
	id,
	label: `The ${id}`,
	short: id,
	what: 'It was.',
	pages: [189],
	resolved: 'It is not.',
	resolvedPages: [209],
	by: 'this',
	...(readjustment ? { readjustment } : {}),
});
const data = {
	...meta,
	words: {
		measure: buttonWords('measure'),
		contradiction: buttonWords('contradiction'),
		cell: markWords('cell'),
		readjustment: 'Readjustment',
		whole: 'None: {what}',
		unsaid: '– : unsaid',
		leftOut: 'Unsaid ones are left out.',
		contradictions: 'Contradiction',
		resolved: 'Resolved',
		through: 'Through',
	},
	measures: [measure('a'), measure('b')],
	readjustments: [
		{ id: 'first', label: 'First', what: 'It is cheap.', pages: [205], cells: { b: cell } },
		{ id: 'second', label: 'Second', what: 'It is early.', whole: 'by all', pages: [206], cells: {} },
	],
	contradictions: [contradiction('trust', 'second'), contradiction('base')],
};

describe('readjustment', () => {
	const model = readjustmentModel(ReadjustmentData.parse(data));

	test('leaves a gap where the text names no measure', () => {
		expect(model.readjustments.map(({ cells, whole, resolves }) => [cells, whole, resolves])).toEqual([
			[[undefined, { id: 'first-b', label: 'First, B', ...cell }], undefined, []],
			[[undefined, undefined], 'by all', ['trust']],
		]);
	});

	test('is told in words', () => {
		expect(describeReadjustment(model)).toEqual([
			'A table of 2 readjustments by 2 kinds of measure: a, b.',
			'First. It is cheap. By name: B: pays.',
			'Second. It is early. No measure is named; by all.',
			'The trust. It was. Resolved: It is not. Through: this.',
			'The base. It was. Resolved: It is not. Through: this.',
		]);
	});

	test('has a row for each readjustment and contradiction', () => {
		expect(tabulateReadjustment(model)).toEqual({
			columns: ['Readjustment or contradiction', 'A', 'B', 'Without a named measure'],
			rows: [
				['First', '', 'pays', ''],
				['Second', '', '', 'by all'],
				['The trust', '', '', 'this'],
				['The base', '', '', 'this'],
			],
		});
	});

	test('refuses measures and readjustments that there are not, and a row that says nothing', () => {
		const file = 'figures/readjustment.json';
		const wrong = (find: string, replace: string) =>
			problemsOf(changed(file, find, replace)).map(withoutPlace);
		expect(wrong('"training": {', '"trainings": {')).toEqual([
			'content/figures/readjustment.json: readjustments[0].cells.trainings: there is no "trainings" in measures. Did you mean "training"? If not, add it to "measures" of this file.',
		]);
		expect(wrong('"readjustment": "incubator"', '"readjustment": "incubators"')).toEqual([
			'content/figures/readjustment.json: contradictions[0].readjustment: there is no "incubators" in readjustments. Did you mean "incubator"? If not, add it to "readjustments" of this file.',
		]);
		expect(wrong('"whole": "by “critical resources” (p. 206) as a whole",', '')).toEqual([
			expect.stringContaining(
				'readjustments[1]: must have either cells or what it is drawn from as a whole.',
			),
		]);
	});
});
