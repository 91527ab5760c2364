import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { obstaclesIn, partsOf } from '../../src/figure-kit/measure-drawing.ts';
import { faultsIn, canvasOf } from '../support/figures.ts';
import { draw, type Model } from './example.ts';

const model: Model = {
	platforms: 'Platforms',
	villages: [
		{ id: 'horn', name: 'Horn', sells: 'clothes that it makes' },
		{ id: 'tower', name: 'Tower', sells: 'goods from the market nearby' },
	],
	words: { keyVillage: 'a village' },
};

test('the example of docs/figures.md is this one, and is drawn without a fault in both states', () => {
	const plain = (file: string) => readFileSync(file, 'utf8').replace(/\s+/g, ' ');
	const example = plain('tests/figure-kit/example.ts').replaceAll('../../src/', '../../');
	expect(plain('docs/figures.md')).toContain(example);
	expect(faultsIn(draw, model, 'example', ['villages', 'data'])).toEqual([]);
	const svg = draw(model, canvasOf('example', 'data', 'phone'));
	expect(obstaclesIn(svg, 'phone')).toEqual([]);
	expect(partsOf(svg).marks.map(({ set }) => set)).toEqual(['village=horn', 'village=tower']);
});
