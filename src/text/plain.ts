/** A text as it is compared: letters without their marks, small, with plain apostrophes. */
export const plain = (text: string): string =>
	text.normalize('NFKD').replace(/\p{M}/gu, '').replace(/[’‘ʼ]/g, "'").toLowerCase();
