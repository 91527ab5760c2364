/**
 * Answers for the site in a browser in which somebody keeps it: with one edition alone, as it was fetched, and with
 * the network for what is not kept. A newer edition is fetched whole beside the one in use, and takes its place when
 * no window shows that any more. An edition of which a part cannot be fetched or kept is not kept at all.
 */
import { cacheNames, cachesOf, recordAt, type CachedEdition } from './store.ts';
import { types } from './types.ts';
import { filesIn } from './untar.ts';

declare const __ID__: string;
declare const __VERSION__: string;
declare const __COUNT__: number;

/** What of a worker's surroundings is used here: TypeScript knows either these or those of pages. */
interface Waiting extends Event {
	waitUntil(work: Promise<unknown>): void;
}
interface FetchEvent extends Event {
	readonly request: Request;
	respondWith(answer: Promise<Response>): void;
}
interface WorkerScope {
	registration: { scope: string };
	clients: {
		claim(): Promise<void>;
		matchAll(options: { includeUncontrolled: boolean }): Promise<readonly MessagePort[]>;
	};
	addEventListener(type: 'install' | 'activate', listen: (event: Waiting) => void): void;
	addEventListener(type: 'fetch', listen: (event: FetchEvent) => void): void;
}
declare const self: WorkerScope;

const { scope } = self.registration;
const cacheName = cachesOf(scope) + __ID__;

/** How the fetching goes, told to the pages that are open. */
export interface Progress {
	cached: number;
	count: number;
}

async function tell(cached: number): Promise<void> {
	const progress: Progress = { cached, count: __COUNT__ };
	for (const page of await self.clients.matchAll({ includeUncontrolled: true })) page.postMessage(progress);
}

/**
 * Puts the files of an archive into a cache as they come.
 *
 * @returns how many there were
 */
async function unpack(stream: ReadableStream<Uint8Array<ArrayBuffer>>, cache: Cache): Promise<number> {
	let puts: Promise<void>[] = [];
	let count = 0;
	for await (const { path, content } of filesIn(stream)) {
		const answer = new Response(content, {
			headers: { 'content-type': types[path.replace(/.*\./, '')] ?? 'application/octet-stream' },
		});
		puts.push(cache.put(new URL(encodeURI(path), scope).href, answer));
		if (++count % 50 > 0) continue;
		await Promise.all(puts);
		puts = [];
		await tell(count);
	}
	await Promise.all(puts);
	return count;
}

async function fill(): Promise<void> {
	const cache = await caches.open(cacheName);
	try {
		const answer = await fetch(new URL('offline/pages.tgz', scope), { cache: 'no-cache' });
		if (!answer.ok || !answer.body) throw new Error(`offline/pages.tgz: ${answer.status}`);
		const count = await unpack(answer.body, cache);
		if (count !== __COUNT__) throw new Error(`offline/pages.tgz has ${count} files, not ${__COUNT__}.`);
		const record: CachedEdition = { version: __VERSION__, day: new Date().toISOString().slice(0, 10) };
		await cache.put(recordAt(scope), Response.json(record));
	} catch (error) {
		await caches.delete(cacheName);
		throw error;
	}
}

async function leaveOthers(): Promise<void> {
	for (const name of await cacheNames(scope)) if (name !== cacheName) await caches.delete(name);
	await self.clients.claim();
}

/** What is kept of an address; a folder is answered with the page in it. */
async function cachedResponse(url: URL): Promise<Response | undefined> {
	const cache = await caches.open(cacheName);
	const at = (path: string) => cache.match(new URL(path, url.origin).href);
	const file = await at(url.pathname.replace(/\/$/, '/index.html'));
	if (file || url.pathname.endsWith('/')) return file;
	return (await at(`${url.pathname}/index.html`)) && Response.redirect(`${url.pathname}/${url.search}`);
}

async function answer(request: Request): Promise<Response> {
	const found = await cachedResponse(new URL(request.url));
	if (found) return found;
	try {
		return await fetch(request);
	} catch (error) {
		if (request.mode !== 'navigate') throw error;
		return Response.redirect(new URL('offline/#missing', scope));
	}
}

self.addEventListener('install', (event) => event.waitUntil(fill()));
self.addEventListener('activate', (event) => event.waitUntil(leaveOthers()));
self.addEventListener('fetch', (event) => {
	const { method, url } = event.request;
	if (method === 'GET' && url.startsWith(scope)) event.respondWith(answer(event.request));
});
