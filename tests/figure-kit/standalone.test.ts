import { expect, test } from 'vitest';
import { standalonePng } from '../../src/figure-kit/exports/standalone.ts';

test('a rasterised drawing has its face in two weights', async () => {
	const drawn = (weight: number) =>
		standalonePng(
			`<svg xmlns="http://www.w3.org/2000/svg" width="200" height="40"><text x="4" y="24" font-size="13" font-weight="${weight}">Platforms</text></svg>`,
		);
	expect((await drawn(400)).equals(await drawn(600))).toBe(false);
});
