import { gunzipSync } from 'node:zlib';
import { lookup } from 'mrmime';
import { WARCRecord, WARCSerializer } from 'warcio';
import { getSurt } from 'warcio/utils';
import { byKey } from '../text/lookup.ts';
import { elementsIn, readPage, textIn } from '../text/page-tree.ts';
import { sha256, uuidOf } from './manifest.ts';
import type { Files } from './tar.ts';
import { zip } from './zip.ts';

const json = (value: unknown): string => JSON.stringify(value);

/** The address of a file: of its folder where it is the page there. */
const addressOf = (address: string, path: string): string =>
	new URL(path.replace(/(^|\/)index\.html$/, '$1'), address).href;

/** The record of a file as a host would have sent it, packed by itself. */
async function recordOf(url: string, type: string, content: Uint8Array, date: string): Promise<Uint8Array> {
	const record = WARCRecord.create(
		{
			url,
			date,
			type: 'response',
			warcVersion: 'WARC/1.1',
			statusline: 'HTTP/1.1 200 OK',
			warcHeaders: { 'WARC-Record-ID': `<urn:uuid:${uuidOf(`${url} ${date}`, 8)}>` },
			httpHeaders: { 'Content-Type': type, 'Content-Length': String(content.length) },
		},
		(async function* () {
			yield content;
		})(),
	);
	return WARCSerializer.serialize(record, { gzip: true });
}

/** The title of a page. */
function titleOf(content: Uint8Array): string {
	const elements = elementsIn(readPage(new TextDecoder().decode(content)));
	const title = elements.find(({ name }) => name === 'title');
	return title ? textIn(title) : '';
}

/** What an edition is called, where it stands and of which day it is. */
export interface ArchivedSite {
	title: string;
	/** Absolute, with a slash at the end. */
	address: string;
	/** As 2026-11-26. */
	date: string;
}

/**
 * An edition as a web archive (WACZ 1.1.1), which replays it as it stood at its address. The same bytes for the
 * same files.
 *
 * @param site its files, by their path from its root
 * @param about its title, address and day
 */
export async function waczOf(site: Files, { title, address, date }: ArchivedSite): Promise<Uint8Array> {
	const instant = `${date}T00:00:00Z`;
	const timestamp = instant.replace(/\D/g, '');
	const warc: Uint8Array[] = [];
	const index: string[] = [];
	const pages: string[] = [];
	let offset = 0;
	for (const path of [...site.keys()].sort()) {
		const content = byKey(site, path);
		const url = addressOf(address, path);
		const mime = lookup(path) ?? 'application/octet-stream';
		const record = await recordOf(url, mime, content, instant);
		const digest = /WARC-Payload-Digest: (\S+)/i.exec(
			new TextDecoder('latin1').decode(gunzipSync(record).subarray(0, 1200)),
		)?.[1];
		const at = { offset: String(offset), length: String(record.length), filename: 'data.warc.gz' };
		index.push(`${getSurt(url)} ${timestamp} ${json({ url, mime, status: '200', digest, ...at })}\n`);
		if (path.endsWith('.html'))
			pages.push(`${json({ id: uuidOf(url, 8), url, ts: instant, title: titleOf(content) })}\n`);
		warc.push(record);
		offset += record.length;
	}
	const parts: Record<string, Uint8Array> = {
		'archive/data.warc.gz': Buffer.concat(warc),
		'indexes/index.cdx': Buffer.from(index.sort().join('')),
		'pages/pages.jsonl': Buffer.from(
			`${json({ format: 'json-pages-1.0', id: 'pages', title: 'All pages' })}\n${pages.join('')}`,
		),
	};
	const resources = Object.entries(parts).map(([path, content]) => ({
		name: path.replace(/^.*\//, ''),
		path,
		hash: `sha256:${sha256(content)}`,
		bytes: content.length,
	}));
	const about = { profile: 'data-package', wacz_version: '1.1.1', title, created: instant };
	const record = `${JSON.stringify({ ...about, mainPageUrl: address, mainPageDate: instant, resources }, null, '\t')}\n`;
	parts['datapackage.json'] = Buffer.from(record);
	parts['datapackage-digest.json'] = Buffer.from(
		json({ path: 'datapackage.json', hash: `sha256:${sha256(record)}` }),
	);
	// A reader takes records out of the archive by their place: nothing in it is packed again.
	return zip(Object.entries(parts), date, () => false);
}
