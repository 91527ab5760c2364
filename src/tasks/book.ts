/** `npm run book`: the site with the book to print in it, which is made of the book for reading devices. */
import { mkdtempDisposableSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { epubPath, pdfPath } from '../book/book.ts';
import { fillGaps, type PaperPlace } from '../book/gaps.ts';
import { after, type Paper, readPaper } from '../book/paper.ts';
import { finishPdf, pageNumber, placesIn } from '../book/pdf.ts';
import type { Edition } from '../edition/types.ts';
import { firstOf, itemAt } from '../text/items.ts';
import { byKey } from '../text/lookup.ts';
import { launchBrowser } from './browser.ts';

/** Prints a document, for good with tags, which take their time. */
async function print(browser: Browser, document: string, tagged: boolean): Promise<Buffer> {
	using folder = mkdtempDisposableSync(join(tmpdir(), 'book-'));
	await using page = await browser.newPage();
	const file = join(folder.path, 'book.xhtml');
	writeFileSync(file, document);
	await page.goto(pathToFileURL(file).href);
	await page.evaluate(() => globalThis.document.fonts.ready);
	return await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged });
}

/** How often a part is printed to see where its figures leave gaps; a gap that is left then stays. */
const trials = 8;

/** A part as it was printed: how many pages it has, and where its places are, its first page being 0. */
interface Draft {
	pages: number;
	places: ReadonlyMap<string, PaperPlace>;
}

/** Prints some parts to see where their places are. */
async function draft(
	browser: Browser,
	paper: Paper,
	only: ReadonlySet<string>,
	moved: ReadonlyMap<string, number>,
): Promise<Map<string, Draft>> {
	const places = await placesIn(await print(browser, paper.draft(only, moved), false));
	const names = [...paper.parts.map(({ name }) => name).filter((name) => only.has(name)), after];
	const starts = names.map((name) => pageIn(places, name));
	const own = Map.groupBy(places, ([place]) => place.replace(/--.*/, ''));
	return new Map(
		names.slice(0, -1).map((name, i) => {
			const start = itemAt(starts, i);
			const within = (own.get(name) ?? []).map(
				([place, { page, top }]) => [place, { page: page - start, top }] as const,
			);
			return [name, { pages: itemAt(starts, i + 1) - start, places: new Map(within) }];
		}),
	);
}

/** @throws Error where a place is on no page */
function pageIn(places: ReadonlyMap<string, PaperPlace>, place: string): number {
	const page = places.get(place)?.page;
	if (page === undefined)
		throw new Error(`The contents or the index of the book lead to "${place}", which is on no page.`);
	return page;
}

/** Best positions of a book’s figures, and its parts then. Parts begin pages, so that each is printed until it is settled. */
async function arrange(browser: Browser, paper: Paper) {
	let moved: ReadonlyMap<string, number> = new Map();
	let open: ReadonlySet<string> = new Set(paper.parts.map(({ name }) => name));
	const drafts = new Map<string, Draft>();
	for (let trial = 1; ; trial++) {
		for (const [name, part] of await draft(browser, paper, open, moved)) drafts.set(name, part);
		const places = new Map([...drafts.values()].flatMap((part) => [...part.places]));
		const next = fillGaps(paper.figures, places, moved);
		if (next === moved || trial === trials) return { moved, drafts };
		const before = moved;
		open = new Set(
			paper.figures.filter(({ place }) => next.get(place) !== before.get(place)).map(({ part }) => part),
		);
		moved = next;
	}
}

/** Where the parts of a book begin, those to the right on even pages, counted from 0, behind an empty one where there must be. */
function pageParts(paper: Paper, drafts: ReadonlyMap<string, Draft>) {
	const starts = new Map<string, number>();
	const padded = new Set<string>();
	let page = 0;
	for (const { name, right } of paper.parts) {
		if (right && page % 2 === 1) {
			padded.add(name);
			page += 1;
		}
		starts.set(name, page);
		page += byKey(drafts, name).pages;
	}
	return { starts, padded };
}

/**
 * Prints a book. Before it is printed for good it is printed to see on which pages its places are.
 *
 * @param epub the book, as `writeEpub` made it
 * @returns PDF, tagged and with an outline
 * @throws Error where there is no browser, a line of the contents or the index leads nowhere, or a place is on another
 * page than is printed
 */
export async function printBook(epub: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
	const paper = await readPaper(epub);
	// Letters stand where their face has them, not on the dots of a screen.
	await using browser = await launchBrowser(['--font-render-hinting=none']);
	const { moved, drafts } = await arrange(browser, paper);
	const { starts, padded } = pageParts(paper, drafts);
	const pages = new Map(
		[...paper.places].flatMap(([part, places]) =>
			places.map((place): [string, number] => [
				place,
				byKey(starts, part) + pageIn(byKey(drafts, part).places, place),
			]),
		),
	);
	const [first] = firstOf(paper.contents).target.split('--');
	const body = byKey(starts, first ?? '');
	const numbers = new Map([...pages].map(([place, page]) => [place, pageNumber(page, body)]));
	const pdf = await print(browser, paper.write(numbers, moved, { padded, body }), true);
	for (const [place, { page }] of await placesIn(pdf))
		if (page !== (pages.get(place) ?? page))
			throw new Error(`"${place}" is not on page ${byKey(numbers, place)} of the book, as its lists say.`);
	return await finishPdf(pdf, paper, body);
}

/**
 * Puts the book to print into a build, beside the one for reading devices, of which it is made: text and places are the
 * same in both.
 *
 * @returns its path, and its bytes
 */
export async function writePdf(edition: Edition, dist: string): Promise<{ path: string; bytes: number }> {
	const path = pdfPath(edition);
	const pdf = await printBook(readFileSync(join(dist, epubPath(edition))));
	writeFileSync(join(dist, path), pdf);
	return { path, bytes: pdf.length };
}
