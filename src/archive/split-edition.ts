/**
 * Split of an edition: its pages and what they load stand on the host, all else is in its archive alone, to which
 * links lead; pictures have names of their content, so that editions share them.
 */
import { extname } from 'node:path';
import { picturesPath } from '../edition/addresses.ts';
import { byKey } from '../text/lookup.ts';
import {
	elementsIn,
	holds,
	type PageElement,
	readPage,
	removeElement,
	replaceBy,
	textIn,
	writePage,
} from '../text/page-tree.ts';
import { inScript } from '../text/words.ts';
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

/** Edition in three parts; each file by its path from the root of its part. */
export interface SplitEdition {
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

/** The attribute of an element that may lead to a file. */
const leading: Readonly<Record<string, string>> = {
	a: 'href',
	link: 'href',
	img: 'src',
	source: 'src',
	meta: 'content',
};
const picture = /\.(?:png|svg|webp|jpe?g)$/;
/** Whether an element shows a picture, here or where somebody passes the page on. */
const shows = ({ name, attribs }: PageElement): boolean =>
	name === 'img' || name === 'source' || attribs['property'] === 'og:image';

/** Data read from JSON with other texts in it, and without those that are none. */
export function withTexts(value: unknown, change: (text: string) => string | undefined): unknown {
	if (typeof value === 'string') return change(value);
	if (Array.isArray(value))
		return value.map((each) => withTexts(each, change)).filter((each) => each !== undefined);
	if (value === null || typeof value !== 'object') return value;
	return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, withTexts(each, change)]));
}

/**
 * Splits an edition into what its host serves and what is in its archive alone.
 *
 * @param files of a build that is to stand at the address
 * @param place where that is
 * @throws Error where a page loads what would not stand there
 */
export function splitEdition(files: Files, place: Place): SplitEdition {
	const { origin, pathname } = new URL(place.address);
	const stands = (path: string) => loaded.some((kind) => kind.test(path));
	const pictures = new Map<string, Uint8Array>();
	const shared = new Set<string>();

	/** The path of the file that an address names, where it is one of these and would not stand there. */
	function pathLeft(address: string): string | undefined {
		const local = address.startsWith(`${origin}/`) ? address.slice(origin.length) : address;
		if (!local.startsWith(pathname)) return undefined;
		const path = decodeURI(local.slice(pathname.length).replace(/[?#].*$/, ''));
		return !stands(path) && files.has(path) ? path : undefined;
	}

	/** Where the picture at an address stands for all editions, written as the address is. */
	function share(address: string, path: string): string {
		const content = byKey(files, path);
		// No other picture ever has this name.
		const name = sha256(content).slice(0, 20) + extname(path);
		pictures.set(name, content);
		shared.add(path);
		return (address.startsWith('/') ? '' : origin) + place.root + picturesPath.slice(1) + name;
	}

	/** Leads an element to where its file stands, or to the archive. */
	function lead(element: PageElement): void {
		const { name, attribs } = element;
		const attribute = leading[name] ?? '';
		const address = attribs[attribute] ?? '';
		const path = pathLeft(address);
		if (path === undefined) return;
		if (shows(element) && picture.test(path)) attribs[attribute] = share(address, path);
		else if (name === 'link') removeElement(element);
		else if (name === 'a') {
			attribs[attribute] = pathname + place.about;
			// The name is what to look for there.
			attribs['title'] = path;
			for (const ofFile of ['download', 'type']) delete attribs[ofFile];
		}
	}

	/** Data about the page: a picture that it shows is led to, and a file that does not stand there is left out. */
	function carriedScript(text: string): string {
		const lead = (address: string) => {
			const path = pathLeft(address);
			if (path === undefined) return address;
			return path.endsWith('card.png') ? share(address, path) : undefined;
		};
		return inScript(withTexts(JSON.parse(text), lead));
	}

	function carriedPage(html: string): string {
		const page = readPage(html);
		for (const element of elementsIn(page)) {
			const isData = element.name === 'script' && element.attribs['type'] === 'application/ld+json';
			if (isData)
				replaceBy(element, `<script type="application/ld+json">${carriedScript(textIn(element))}</script>`);
			// A picture that would be drawn from a file that does not stand there.
			else if (element.name === 'li' && holds(element, 'data-png')) removeElement(element);
			else lead(element);
		}
		return writePage(page);
	}

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
