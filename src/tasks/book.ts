/** `npm run book`: the site with the book to print in it, which is made of the book for reading devices. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { epubPath, pdfPath } from '../book/book.ts';
import { fillGaps } from '../book/gaps.ts';
import { type Paper, readPaper } from '../book/paper.ts';
import { finishPdf, pageNumber, placesIn } from '../book/pdf.ts';
import type { Edition } from '../edition/types.ts';
import { firstOf } from '../text/items.ts';
import { launchBrowser } from './browser.ts';

/** Prints a document, for good with tags, which take their time. */
async function print(browser: Browser, document: string, tagged: boolean): Promise<Buffer> {
	const folder = mkdtempSync(join(tmpdir(), 'book-'));
	const page = await browser.newPage();
	try {
		const file = join(folder, 'book.xhtml');
		writeFileSync(file, document);
		await page.goto(pathToFileURL(file).href);
		await page.evaluate(() => globalThis.document.fonts.ready);
		return await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged });
	} finally {
		await page.close();
		rmSync(folder, { recursive: true });
	}
}

/** How often the book is printed to see where its figures leave gaps; a gap that is left then stays. */
const trials = 8;

/** Best positions of a book’s figures, and of its places then. */
async function arrange(browser: Browser, paper: Paper) {
	let moved: ReadonlyMap<string, number> = new Map();
	for (let trial = 1; ; trial++) {
		const places = await placesIn(await print(browser, paper.write(undefined, moved), false));
		const next = fillGaps(paper.figures, places, moved);
		if (next === moved || trial === trials) return { moved, places };
		moved = next;
	}
}

/**
 * Prints a book. Before it is printed for good it is printed to see on which pages its places are.
 *
 * @param epub the book, as `writeEpub` made it
 * @returns PDF, tagged and with an outline
 * @throws Error where there is no browser, or a line of the contents or the index leads nowhere
 */
export async function printBook(epub: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
	const paper = await readPaper(epub);
	// Letters stand where their face has them, not on the dots of a screen.
	const browser = await launchBrowser(['--font-render-hinting=none']);
	try {
		const { moved, places } = await arrange(browser, paper);
		const pageOf = (place: string): number => {
			const page = places.get(place)?.page;
			if (page === undefined)
				throw new Error(`The contents or the index of the book lead to "${place}", which is on no page.`);
			return page;
		};
		const body = pageOf(firstOf(paper.contents).target);
		const numbers = new Map(paper.places.map((place) => [place, pageNumber(pageOf(place), body)]));
		return await finishPdf(await print(browser, paper.write(numbers, moved), true), paper, body);
	} finally {
		await browser.close();
	}
}

/**
 * Puts the book to print into a build, beside the one for reading devices.
 *
 * @returns its path, and its bytes
 */
export async function writePdf(edition: Edition, dist: string): Promise<{ path: string; bytes: number }> {
	const path = pdfPath(edition);
	const pdf = await printBook(readFileSync(join(dist, epubPath(edition))));
	writeFileSync(join(dist, path), pdf);
	return { path, bytes: pdf.length };
}
