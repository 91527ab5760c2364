import decodeQr from 'qr/decode.js';
import { expect, test } from 'vitest';
import { qrCode } from '../../src/teaching/qr.ts';

/** A code drawn as pixels, eight a module, with some modules blotted out. */
function pixels({ size, path }: ReturnType<typeof qrCode>, blot: (x: number, y: number) => boolean) {
	const side = size * 8;
	const data = new Uint8ClampedArray(side * side * 4).fill(255);
	const black = (x: number, y: number, value: number) => {
		for (let dy = 0; dy < 8; dy++)
			for (let dx = 0; dx < 8; dx++)
				data.fill(value, ((y * 8 + dy) * side + x * 8 + dx) * 4, ((y * 8 + dy) * side + x * 8 + dx) * 4 + 3);
	};
	for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)v1H\d+z/g))
		for (let i = 0; i < Number(width); i++) black(Number(x) + i, Number(y), 0);
	for (let y = 0; y < size; y++) for (let x = 0; x < size; x++) if (blot(x, y)) black(x, y, 0);
	return { data, width: side, height: side };
}

test.each(['https://ddv.example/', 'https://press.example/ddv/figures/typology/village/?cell=pearl'])(
	'%s is read back, with a blot on it too',
	(address) => {
		const code = qrCode(address);
		const clean = pixels(code, () => false);
		expect(decodeQr(clean)).toBe(address);
		const middle = Math.floor(code.size / 2);
		const blotted = pixels(code, (x, y) => Math.abs(x - middle) < 3 && Math.abs(y - middle) < 3);
		expect(decodeQr(blotted)).toBe(address);
	},
);
