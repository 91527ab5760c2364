import { describe, expect, test } from 'vitest';
import { PartyArrangementsData } from '../../src/figures/party-arrangements/data.ts';
import {
	describePartyArrangements,
	partyArrangementsModel,
	tabulatePartyArrangements,
} from '../../src/figures/party-arrangements/model.ts';
import { buttonWords, markWords } from '../support/figures.ts';

const part = (id: string) => ({ id, text: `Text of ${id}.`, pages: [196] });
const data = (leaf = 'firms') => ({
	id: 'x',
	number: '7.1',
	title: 'A',
	caption: 'B',
	section: '7-party/arrangements',
	questions: [],
	source: { pages: [196] },
	words: {
		drawing: 'Organisation: {area}',
		area: buttonWords('area'),
		part: markWords('part'),
		unit: 'unit',
		colours: 'Red.',
	},
	panels: [
		{
			place: 'here',
			name: 'Here',
			what: 'A case.',
			pages: [196],
			bodies: [
				{ ...part('committee'), label: 'Committee', tie: 'founds' },
				{ ...part('branch'), label: 'Branch', tie: 'two units' },
			],
			leaves: [
				{ ...part(leaf), label: 'firms', mark: 'dots', shape: 'dot' as const },
				{ ...part('parks'), label: 'parks', shape: 'plane' as const },
			],
			rows: [{ ...part('tag'), from: 'Villages', tie: 'tag', to: 'firms', fill: 'entrepreneurs' as const }],
		},
		{
			place: 'there',
			name: 'There',
			what: 'Another.',
			pages: [197],
			bodies: [{ ...part('township'), label: 'Township', tie: 'one unit' }],
			leaves: [{ ...part('planting'), label: 'planting', shape: 'unit' as const }],
			rows: [],
		},
	],
});

describe('party-arrangements', () => {
	const model = partyArrangementsModel(PartyArrangementsData.parse(data()));
	const [first, second] = model.panels;

	test('stacks the bodies, hangs the units in columns below them, and puts the other ties last', () => {
		expect(first!.bodies.map(({ box }) => box)).toEqual([
			{ x: 50, y: 28, width: 220, height: 34 },
			{ x: 50, y: 90, width: 220, height: 34 },
		]);
		expect([first!.bus, first!.leaves.map(({ x, y }) => [x, y])]).toEqual([
			152,
			[
				[80, 166],
				[240, 166],
			],
		]);
		expect(first!.rows.map(({ fromBox, toBox }) => [fromBox, toBox])).toEqual([
			[
				{ x: 2, y: 290, width: 118, height: 48 },
				{ x: 200, y: 290, width: 118, height: 48 },
			],
		]);
		expect([first!.height, second!.height]).toEqual([350, 170]);
	});

	test('is told in words', () => {
		expect(describePartyArrangements(model)).toEqual([
			'Here. A case. Committee founds Branch. Branch, two units: firms (dots), parks. Villages: tag firms.',
			'There. Another. Township, one unit: planting.',
		]);
	});

	test('has a row for each part', () => {
		expect(tabulatePartyArrangements(model).rows).toEqual([
			['Committee', 'Here', 'Text of committee.', '196'],
			['Branch', 'Here', 'Text of branch.', '196'],
			['firms (dots)', 'Here', 'Text of firms.', '196'],
			['parks', 'Here', 'Text of parks.', '196'],
			['Villages: tag firms', 'Here', 'Text of tag.', '196'],
			['Township', 'There', 'Text of township.', '196'],
			['planting', 'There', 'Text of planting.', '196'],
		]);
	});

	test('refuses two parts of one id', () => {
		expect(() => PartyArrangementsData.parse(data('branch'))).toThrow(
			'is the id of another part too: \\"branch\\"',
		);
	});
});
