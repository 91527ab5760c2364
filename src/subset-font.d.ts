declare module 'subset-font' {
	/** Cuts a face to the letters of a text. */
	export default function subsetFont(
		face: Buffer,
		text: string,
		options?: { targetFormat?: 'woff2' | 'woff' | 'sfnt' | 'truetype'; [option: string]: unknown },
	): Promise<Buffer>;
}
