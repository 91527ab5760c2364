import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import sirv from 'sirv';
import { readHeaders } from '../outputs/hosting.ts';

/** A folder of built pages, served on this machine. */
export type Served = Awaited<ReturnType<typeof serve>>;

/**
 * Serves built pages as a static host would, with the headers that `_headers` asks for.
 *
 * @param dir the folder
 * @param options base path under which it stands, whether files that were packed beforehand are sent so, and
 *   whether files change meanwhile
 * @returns the address of its root, the base path included, without a slash at the end, and what ends it
 */
export async function serve(dir: string, { base = '/', brotli = false, changing = false } = {}) {
	const headers = join(dir, '_headers');
	const rules = existsSync(headers) ? readHeaders(readFileSync(headers, 'utf8')) : [];
	const files = sirv(dir, {
		brotli,
		dev: changing,
		// As hosts do: what was fetched ahead is then asked for, and not sent again.
		etag: true,
		setHeaders(response, path) {
			const at = base + path.slice(1).replace(/index\.html$/, '');
			const rule = rules.find((each) =>
				each.path.endsWith('*') ? at.startsWith(each.path.slice(0, -1)) : at === each.path,
			);
			for (const [name, value] of Object.entries(rule?.headers ?? {})) response.setHeader(name, value);
		},
	});
	const server = createServer((request, response) => {
		const missing = () => void response.writeHead(404).end();
		if (!request.url?.startsWith(base)) return missing();
		request.url = `/${request.url.slice(base.length)}`;
		files(request, response, missing);
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const { port } = server.address() as AddressInfo;
	const close = () => new Promise<void>((resolve) => server.close(() => resolve()));
	return { url: `http://127.0.0.1:${port}${base.replace(/\/$/, '')}`, close, [Symbol.asyncDispose]: close };
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
