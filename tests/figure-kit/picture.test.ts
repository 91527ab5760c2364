import { s } from 'hastscript';
import { expect, test } from 'vitest';
import { card, galleryImage, rasterise } from '../../src/figure-kit/exports/picture.ts';
import { cardSize } from '../../src/figure-kit/exports/card-size.ts';
import { layouts, leadingOf, styleOf } from '../../src/figure-kit/canvas.ts';
import { textBlock } from '../../src/figure-kit/text-block.ts';

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

test('words in two lines are drawn in two lines, each with its first letter', async () => {
	const canvas = { sizes: layouts.wide.sizes };
	const leading = leadingOf(styleOf(canvas, 'body').size);
	const drawn = (...words: ReturnType<typeof textBlock>[]) =>
		rasterise(
			galleryImage(
				s(
					'svg',
					{ viewBox: '0 0 120 60' },
					words.map(({ element }) => element),
				),
				'coevolution',
				'light',
			),
		);
	const lines = ['Platforms', 'govern'];
	const [together, apart] = [
		await drawn(textBlock(canvas, 'body', lines, { x: 10, y: 10 })),
		await drawn(...lines.map((line, i) => textBlock(canvas, 'body', line, { x: 10, y: 10 + i * leading }))),
	];
	expect(together.equals(apart)).toBe(true);
});

test('a drawing on a card keeps its shape, in the middle, within the card', () => {
	const words = {
		figure: 'coevolution',
		name: 'Figure 4.1',
		claim: 'Platforms led',
		say: '',
		caption: '',
		credit: '',
		address: '',
	};
	for (const [width, height] of [
		[1000, 300],
		[500, 900],
	] as const) {
		const [, inner = ''] =
			/<svg[^>]*>.*?(<svg[^>]*>)/s.exec(card(s('svg', { viewBox: `0 0 ${width} ${height}` }), words)) ?? [];
		const number = (name: string) => Number(new RegExp(`\\b${name}="([\\d.]+)"`).exec(inner)?.[1]);
		expect(number('width') / number('height')).toBeCloseTo(width / height, 2);
		expect(number('x') * 2 + number('width')).toBeCloseTo(cardSize.width, 0);
		expect(number('y') + number('height')).toBeLessThan(cardSize.height);
	}
});
