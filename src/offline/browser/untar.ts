/** Reads an archive as it comes: only one file at a time is held. */

/** Hands out as many bytes as are asked for, of a stream that brings them in pieces of its own. */
class Bytes {
	readonly #reader: ReadableStreamDefaultReader<Uint8Array<ArrayBuffer>>;
	#piece: Uint8Array<ArrayBuffer> = new Uint8Array();

	constructor(stream: ReadableStream<Uint8Array<ArrayBuffer>>) {
		this.#reader = stream.getReader();
	}

	/** @throws {Error} where the stream ends before */
	async take(count: number): Promise<Uint8Array<ArrayBuffer>> {
		const taken = new Uint8Array(count);
		let filled = 0;
		while (filled < count) {
			if (this.#piece.length === 0) {
				const { value, done } = await this.#reader.read();
				if (done) throw new Error('The archive ends in the middle.');
				this.#piece = value;
			}
			const part = this.#piece.subarray(0, count - filled);
			taken.set(part, filled);
			filled += part.length;
			this.#piece = this.#piece.subarray(part.length);
		}
		return taken;
	}
}

const text = (block: Uint8Array, from: number, length: number): string =>
	new TextDecoder().decode(block.subarray(from, from + length)).replace(/\0.*$/s, '');

/** A tar archive is made of these. */
const block = 512;

/**
 * The files of a tar archive (POSIX.1-1988, “ustar”), packed with gzip or not: a host may have unpacked it.
 *
 * @param stream the archive
 * @throws {Error} where it is none, or ends in the middle
 */
export async function* filesIn(
	stream: ReadableStream<Uint8Array<ArrayBuffer>>,
): AsyncGenerator<{ path: string; content: Uint8Array<ArrayBuffer> }> {
	const [look, whole] = stream.tee();
	const looker = look.getReader();
	const { value: first } = await looker.read();
	void looker.cancel();
	const packed = first?.[0] === 0x1f && first[1] === 0x8b;
	const bytes = new Bytes(packed ? whole.pipeThrough(new DecompressionStream('gzip')) : whole);
	for (;;) {
		const head = await bytes.take(block);
		const name = text(head, 0, 100);
		// It ends with blocks of nothing.
		if (name === '') return;
		if (!text(head, 257, 6).startsWith('ustar')) throw new Error('This is no archive.');
		const folder = text(head, 345, 155);
		const size = parseInt(text(head, 124, 12), 8);
		const content = await bytes.take(size);
		await bytes.take((block - (size % block)) % block);
		yield { path: folder ? `${folder}/${name}` : name, content };
	}
}
