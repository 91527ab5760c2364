import { encode } from 'uqr';

/** A QR code as one path of a drawing: its size in modules, and what is black. */
export interface QrCode {
	size: number;
	path: string;
}

/** An absolute address as a QR code that a copied sheet still gives (a quarter of it may be lost). */
export function qrCode(address: string): QrCode {
	const { size, data } = encode(address, { ecc: 'Q', border: 2 });
	const runs = data.flatMap((row, y) =>
		row.flatMap((black, x) => {
			if (!black || row[x - 1]) return [];
			const end = row.findIndex((each, i) => i > x && !each);
			return [`M${x} ${y}h${(end < 0 ? size : end) - x}v1H${x}z`];
		}),
	);
	return { size, path: runs.join('') };
}
