import { expect, test } from 'vitest';
import { standalonePng, standaloneSvg } from '../../src/figure-kit/exports/standalone.ts';
import { svg } from '../../src/figure-kit/svg.ts';
import { meta } from '../support/figures.ts';

test('a rasterised drawing has its face in two weights', async () => {
	const drawn = (weight: number) =>
		standalonePng(
			`<svg xmlns="http://www.w3.org/2000/svg" width="200" height="40"><text x="4" y="24" font-size="13" font-weight="${weight}">Platforms</text></svg>`,
		);
	expect((await drawn(400)).equals(await drawn(600))).toBe(false);
});

test('a drawing alone carries the styles of all drawings and its figure’s own, without custom properties', () => {
	const drawn = standaloneSvg(
		{ ...meta, id: 'interviewees', source: { pages: [27] } },
		[{ name: 'all', svg: svg(20, 20, 'People', []) }],
		[],
		'Credit.',
	);
	expect(drawn).toContain('.people-line {');
	expect(drawn).toContain('.block rect {');
	expect(drawn).not.toContain('.sphere');
	expect(drawn).not.toContain('var(');
});
