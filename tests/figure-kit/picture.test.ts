import { expect, test } from 'vitest';
import { rasterise } from '../../src/figure-kit/exports/picture.ts';

test('a rasterised picture has its faces: two weights of the sans, and the serif', async () => {
	const drawn = (family: string, weight: number) =>
		rasterise(
			`<svg xmlns="http://www.w3.org/2000/svg" width="200" height="40"><text x="4" y="24" font-size="13" font-family="${family}" font-weight="${weight}">Platforms</text></svg>`,
		);
	const pictures = [
		await drawn('Source Sans 3', 400),
		await drawn('Source Sans 3', 600),
		await drawn('Source Serif 4', 600),
	];
	pictures.forEach((a, i) => pictures.slice(i + 1).forEach((b) => expect(a.equals(b)).toBe(false)));
});
