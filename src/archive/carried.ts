/**
 * What of an edition a host carries: its pages, and what they load. All else is in its archive alone, to which its
 * links lead; pictures have names of their content, so that editions share them.
 */
import { extname } from 'node:path';
import { picturesPath } from '../edition/addresses.ts';
import { itemAt } from '../text/items.ts';
import { byKey } from '../text/lookup.ts';
import { sha256 } from './manifest.ts';
import type { Files } from './tar.ts';

/** What pages load by a path that they make or read, or have a licence's text in. */
const loaded = [
	/\.(?:html|css|js|woff2)$/,
	/^(?:search|entries|pagefind)\//,
	/(?:^|\/)(?:states\.json|cite\.\w+)$/,
	// What is copied from a panel, or chosen from a list.
	/^(?:dissertation|works\/[\w-]+)\.(?:bib|ris|json)$/,
	/^(?:favicon\.svg|licences\.txt)$/,
];

/** An edition, parted; each file by its path from the root of its part. */
export interface Carried {
	/** What stands at its address. */
	site: Files;
	/** Pictures that its pages show, by a name that is their content’s. */
	pictures: Files;
	/** What is in the archive alone. */
	rest: Files;
}

/** Where an edition will stand. */
export interface Place {
	/** Absolute, with a slash at the end: `https://press.example/ddv/editions/1.0.0/`. */
	address: string;
	/** The base path of the site that it stands in, with a slash at both ends. */
	root: string;
	/** Path in the edition of the passage about its archive: `data/#archive`. */
	about: string;
}

/** A script of a page, which may not be changed: its policy has its hash; or data, which no policy is about. */
const script = /(<script\b[^>]*>)([^]*?)(<\/script>)/;
const tag = /<(?:a|link|img|source|meta)\b[^>]*>/g;
const attribute = / (href|src|content)="([^"]*)"/;
/** What a link says of the file that it leads to. */
const ofFile = / (?:download|type)(?:="[^"]*")?/g;
/** A picture that would be drawn from a file that does not stand there. */
const drawn = /<li><a\b[^>]* data-png\b[^>]*>[^<]*<\/a><\/li>/g;
const picture = /\.(?:png|svg|webp|jpe?g)$/;
/** Tags that show a picture, here or where somebody passes the page on. */
const shows = /^<(?:img|source)|^<meta property="og:image"/;

/** Paths of files in what a text names. */
function pathsOf({ address }: Place): (value: string) => string | undefined {
	const { origin, pathname } = new URL(address);
	return (value) => {
		const local = value.startsWith(`${origin}/`) ? value.slice(origin.length) : value;
		if (!local.startsWith(pathname)) return undefined;
		return decodeURI(local.slice(pathname.length).replace(/[?#].*$/, ''));
	};
}

/** The name of a picture, which another picture never has. */
const nameOf = (path: string, content: Uint8Array): string => sha256(content).slice(0, 20) + extname(path);

/** What a script of data says, without addresses of files that do not stand there. */
function carriedData(value: unknown, lead: (address: string) => string | undefined): unknown {
	if (typeof value === 'string') {
		const to = lead(value);
		return to === '' ? undefined : (to ?? value);
	}
	if (Array.isArray(value))
		return value.map((each) => carriedData(each, lead)).filter((each) => each !== undefined);
	if (value === null || typeof value !== 'object') return value;
	return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, carriedData(each, lead)]));
}

/**
 * Parts an edition for its host.
 *
 * @param files of a build that is to stand at the address
 * @param place where that is
 * @throws Error where a page loads what would not stand there
 */
export function carriedBy(files: Files, place: Place): Carried {
	const pathOf = pathsOf(place);
	const { origin, pathname } = new URL(place.address);
	const stands = (path: string) => loaded.some((kind) => kind.test(path));
	const pictures = new Map<string, Uint8Array>();
	const shared = new Set<string>();

	/** Where the picture at an address stands for all editions, written as the address is. */
	function share(address: string, path: string): string {
		const content = byKey(files, path);
		const name = nameOf(path, content);
		pictures.set(name, content);
		shared.add(path);
		return (address.startsWith('/') ? '' : origin) + place.root + picturesPath.slice(1) + name;
	}

	function carriedTag(whole: string): string {
		const [, name = '', value = ''] = attribute.exec(whole) ?? [];
		const path = pathOf(value);
		if (path === undefined || stands(path) || !files.has(path)) return whole;
		const lead = (to: string, text = whole) => text.replace(attribute, ` ${name}="${to}"`);
		if (shows.test(whole) && picture.test(path)) return lead(share(value, path));
		if (whole.startsWith('<link')) return '';
		// The name is what to look for there.
		if (whole.startsWith('<a'))
			return lead(pathname + place.about, whole.replace(ofFile, '')).replace('>', ` title="${path}">`);
		return whole;
	}

	/** Data about the page: a picture that it shows is led to, and a file that does not stand there is left out. */
	function carriedScript(open: string, text: string): string {
		if (!open.includes('application/ld+json')) return text;
		const lead = (address: string) => {
			const path = pathOf(address);
			if (path === undefined || stands(path) || !files.has(path)) return undefined;
			return path.endsWith('card.png') ? share(address, path) : '';
		};
		const before: unknown = JSON.parse(text);
		const after = carriedData(before, lead);
		return JSON.stringify(after).replaceAll('<', String.raw`\u003c`);
	}

	const carriedPage = (html: string): string =>
		html
			.split(script)
			.map((piece, i, pieces) => {
				if (i % 4 === 0) return piece.replace(drawn, '').replace(tag, carriedTag);
				return i % 4 === 2 ? carriedScript(itemAt(pieces, i - 1), piece) : piece;
			})
			.join('');

	const site = new Map(
		[...files]
			.filter(([path]) => stands(path))
			.map(([path, content]): [string, Uint8Array] => [
				path,
				path.endsWith('.html') ? Buffer.from(carriedPage(Buffer.from(content).toString())) : content,
			]),
	);
	const rest = new Map([...files].filter(([path]) => !stands(path) && !shared.has(path)));
	checkLoaded(site, new Set([...rest.keys(), ...shared]), place);
	return { site, pictures, rest };
}

/** @throws Error where what stands at the address names a file that does not */
function checkLoaded(site: Files, left: ReadonlySet<string>, { address }: Place): void {
	const { pathname } = new URL(address);
	const named = new RegExp(`${RegExp.escape(pathname)}([^"'\\s?#<>&)\\\\]+)`, 'g');
	for (const [path, content] of site) {
		if (!/\.(?:html|json|css|js)$/.test(path)) continue;
		for (const [, name = ''] of Buffer.from(content).toString().matchAll(named))
			if (left.has(name)) throw new Error(`${path} needs ${name}, which would be in the archive alone.`);
	}
}
