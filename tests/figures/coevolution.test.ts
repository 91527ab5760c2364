import { toHtml } from 'hast-util-to-html';
import { describe, expect, test } from 'vitest';
import { CoevolutionData } from '../../src/figures/coevolution/data.ts';
import { drawStage } from '../../src/figures/coevolution/drawing.ts';
import {
	coevolutionModel,
	describeCoevolution,
	tabulateCoevolution,
} from '../../src/figures/coevolution/model.ts';
import { buttonWords, markWords, meta } from '../support/figures.ts';
import { world } from '../support/world.ts';

const words = {
	phase: buttonWords('phase'),
	answer: { label: 'Mark', hidden: { label: 'Question', say: 'Asked.' }, shown: 'Answer' },
	actor: markWords('actor'),
	colours: { own: 'in its own colour', central: 'in the centre’s mahogany', tinted: 'dyed' },
	villages: 'Taobao Villages',
};

describe('coevolution', () => {
	const block = (actor: string, size: number, colour = 'own') => ({
		actor,
		size,
		colour,
		words: `w-${actor}`,
		did: `d-${actor}`,
		pages: [1],
	});
	const data = (change: object = {}) =>
		CoevolutionData.parse({
			...meta,
			layout: [
				{ actor: 'central', row: 1, side: 'middle' },
				{ actor: 'platforms', row: 2, side: 'middle' },
				{ actor: 'local', row: 3, side: 'left' },
				{ actor: 'entrepreneurs', row: 3, side: 'right' },
			],
			stages: [
				{
					phase: 'first',
					ties: [],
					blocks: [block('central', 1), block('platforms', 2), block('local', 1), block('entrepreneurs', 4)],
				},
				{
					phase: 'second',
					blocks: [
						block('central', 2),
						block('platforms', 4),
						block('local', 2, 'central'),
						block('entrepreneurs', 2),
					],
					ties: [{ from: 'platforms', to: 'central', level: 'national', pages: [1] }],
					frame: { words: 'the frame', pages: [1] },
				},
			],
			words,
			answer: { words: 'a', text: 'The answer.', chapter: '7-party', pages: [76] },
			...change,
		});
	const model = coevolutionModel(data(), world);

	test('places the blocks: above, between, below at the sides', () => {
		expect(
			model.stages[0]!.blocks.map(({ actor, x, y, width, height }) => [actor, x, y, width, height]),
		).toEqual([
			['central', 80, 29, 84, 54],
			['platforms', 70, 129, 104, 58],
			['local', 10, 233, 84, 54],
			['entrepreneurs', 108, 216, 126, 88],
		]);
	});

	test('lets a tie run from edge to edge', () => {
		expect(model.stages[1]!.ties).toEqual([
			{ level: 'national', from: 'platforms', to: 'central', x1: 122, y1: 114, x2: 122, y2: 85 },
		]);
	});

	test('gives a count to the phase whose section states it, else to the one that its year falls in', () => {
		expect(model.stages.map(({ villages }) => villages)).toEqual([
			[{ year: '2009', count: 3 }],
			[{ year: '2014', count: 300 }],
		]);
	});

	test('no two blocks of a stage overlap', () => {
		for (const { blocks } of model.stages) {
			for (const a of blocks)
				for (const b of blocks) {
					const apart =
						a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;
					expect(a === b || apart, `${a.actor} and ${b.actor}`).toBe(true);
				}
		}
	});

	test('is told in words', () => {
		expect(describeCoevolution(model)).toEqual([
			'First, 2006 – October 2014. They begin. Blocks: Central government (smaller, in its own colour, “w-central”); Platforms (smaller, in its own colour, “w-platforms”); Local governments (smaller, in its own colour, “w-local”); Entrepreneurs (the largest, in its own colour, “w-entrepreneurs”). No line joins any two of them. Taobao Villages: 3 in 2009.',
			'Second, from October 2014. They build. Blocks: Central government (smaller, in its own colour, “w-central”); Platforms (the largest, in its own colour, “w-platforms”); Local governments (smaller, in the centre’s mahogany, “w-local”); Entrepreneurs (smaller, in its own colour, “w-entrepreneurs”). Lines join Platforms and Central government (national level). A frame around all of them reads “the frame”. Taobao Villages: 300 in 2014.',
			'The answer.',
		]);
	});

	test('has a row for each actor and phase', () => {
		expect(tabulateCoevolution(model).rows[0]).toEqual([
			'Central government',
			'First',
			'w-central',
			'd-central',
			'1',
		]);
		expect(tabulateCoevolution(model).rows).toHaveLength(8);
	});

	test('refuses a block or a tie without a place, and a stage without a block', () => {
		const layout = [{ actor: 'central', row: 1, side: 'middle' }];
		expect(() => data({ layout })).toThrow('the layout has no place for \\"platforms\\"');
		const stages = [{ phase: 'first', ties: [], blocks: [block('central', 1)] }];
		expect(() => data({ stages })).toThrow(
			'has no block for \\"platforms\\", \\"local\\", \\"entrepreneurs\\"',
		);
	});

	test('draws the answer in the place of the question mark', () => {
		const asked = { ...block('local', 1), words: '?' };
		const stages = [{ phase: 'first', ties: [], blocks: [asked] }];
		const layout = [{ actor: 'local', row: 1, side: 'middle' }];
		const [stage] = coevolutionModel(data({ layout, stages }), world).stages;
		const svg = toHtml(drawStage(stage!, 'an answer of two lines'), { space: 'svg' });
		expect(svg).toContain('<g data-when="answer=hidden"><text');
		expect(svg).toContain('<g data-when="answer=shown" data-alternative=""><text');
		const middles = [...svg.matchAll(/<text class="block-words" x="122" y="([\d.]+)"/g)].map(([, y]) => y);
		expect(middles[0]).toBe(middles[1]);
	});
});
