import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import sirv from 'sirv';

/** A folder of built pages, served on this machine. */
export interface Served {
	/** Address of its root, the base path included, without a slash at the end. */
	url: string;
	close(): Promise<void>;
}

/**
 * Serves built pages as a static host would.
 *
 * @param dir the folder
 * @param options base path under which it stands, and whether files that were packed beforehand are sent so
 */
export async function serve(dir: string, { base = '/', brotli = false } = {}): Promise<Served> {
	const files = sirv(dir, { brotli });
	const server = createServer((request, response) => {
		const missing = () => void response.writeHead(404).end();
		if (!request.url?.startsWith(base)) return missing();
		request.url = `/${request.url.slice(base.length)}`;
		files(request, response, missing);
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const { port } = server.address() as AddressInfo;
	return {
		url: `http://127.0.0.1:${port}${base.replace(/\/$/, '')}`,
		close: () => new Promise((resolve) => server.close(() => resolve())),
	};
}

/** Packs whatever text a folder holds, so that it is sent as a host would send it. */
export function pack(dir: string): void {
	for (const name of readdirSync(dir, { recursive: true, encoding: 'utf8' })) {
		if (!/\.(html|css|js|json|svg|txt|xml)$/.test(name)) continue;
		const file = join(dir, name);
		const packed = brotliCompressSync(readFileSync(file), {
			params: { [constants.BROTLI_PARAM_QUALITY]: 9 },
		});
		writeFileSync(`${file}.br`, packed);
	}
}
