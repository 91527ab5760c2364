/** What a printed book is given besides its pages: its record, and the names of its pages. */
import {
	type PDFContext,
	type PDFDict,
	PDFDocument,
	PDFHexString,
	PDFName,
	PDFNumber,
	PDFRawStream,
	type PDFRef,
} from '@cantoo/pdf-lib';
import { deflateSync, inflateSync } from 'node:zlib';
import { getDocument } from 'unpdf/pdfjs';
import { firstOf, itemAt, lastOf } from '../text/items.ts';
import { escapeHtml } from '../text/words.ts';
import type { ContentsEntry } from './book.ts';
import type { PaperPlace } from './gaps.ts';
import type { Paper } from './paper.ts';

/**
 * Where each place of a PDF is that a link in it leads to.
 *
 * @param pdf the file
 * @returns by the name of the place
 */
export async function placesIn(pdf: Uint8Array): Promise<Map<string, PaperPlace>> {
	// It takes the bytes that it is given.
	const task = getDocument({ data: new Uint8Array(pdf), verbosity: 0 });
	const document = await task.promise;
	const places = Object.entries(await document.getDestinations());
	const found = await Promise.all(
		places.map(async ([name, [page, , , top]]): Promise<[string, PaperPlace]> => [
			name,
			{ page: await document.getPageIndex(page), top },
		]),
	);
	await task.destroy();
	return new Map(found);
}

const roman = [
	['x', 10],
	['ix', 9],
	['v', 5],
	['iv', 4],
	['i', 1],
] as const;

/** A small number in Roman numerals. */
function inRoman(number: number): string {
	const [digit] = roman.filter(([, value]) => value <= number);
	return digit ? digit[0] + inRoman(number - digit[1]) : '';
}

/**
 * What is printed at the foot of a page.
 *
 * @param page from 0
 * @param body the page, from 0, before which the numerals are Roman; it is page 1
 */
export const pageNumber = (page: number, body: number): string =>
	page < body ? inRoman(page + 1) : String(page - body + 1);

/** The record in XMP, which says too that the file is tagged as PDF/UA asks. */
function xmpOf({ title, editor, language, description, rights, source, date }: Paper['record']): string {
	const alt = (name: string, text: string) =>
		`<dc:${name}><rdf:Alt><rdf:li xml:lang="x-default">${escapeHtml(text)}</rdf:li></rdf:Alt></dc:${name}>`;
	return `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"><dc:format>application/pdf</dc:format>${alt('title', title)}<dc:creator><rdf:Seq><rdf:li>${escapeHtml(editor)}</rdf:li></rdf:Seq></dc:creator>${alt('description', description)}${alt('rights', rights)}<dc:source>${escapeHtml(source)}</dc:source><dc:language><rdf:Bag><rdf:li>${escapeHtml(language)}</rdf:li></rdf:Bag></dc:language><xmp:CreateDate>${date}T00:00:00Z</xmp:CreateDate><xmp:ModifyDate>${date}T00:00:00Z</xmp:ModifyDate><pdfuaid:part>1</pdfuaid:part></rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="r"?>`;
}

/**
 * Puts entries of the outline, those below them folded, into what holds them. The browser's own outline says twice
 * what begins a page, and runs words together where the line of a heading ends.
 */
function addOutline(
	context: PDFContext,
	holder: PDFDict,
	parent: PDFRef,
	entries: readonly ContentsEntry[],
	open: boolean,
): void {
	if (entries.length === 0) return;
	const refs = entries.map(() => context.nextRef());
	for (const [i, { title, target, entries: below }] of entries.entries()) {
		const item = context.obj({
			Title: PDFHexString.fromText(title),
			Parent: parent,
			Dest: PDFName.of(target),
			...(i > 0 ? { Prev: itemAt(refs, i - 1) } : {}),
			...(i < refs.length - 1 ? { Next: itemAt(refs, i + 1) } : {}),
		});
		context.assign(itemAt(refs, i), item);
		addOutline(context, item, itemAt(refs, i), below, false);
	}
	holder.set(PDFName.of('First'), firstOf(refs));
	holder.set(PDFName.of('Last'), lastOf(refs));
	holder.set(PDFName.of('Count'), PDFNumber.of(open ? refs.length : -refs.length));
}

/** Numbers before what places something on a page, in units of a 96th of an inch. */
const places = /^-?[\d.]+(?: -?[\d.]+)+ (?:m|l|c|v|y|re|Td)\b/gm;

/**
 * Cuts places on a page to a hundredth of their unit, and the ways from letter to letter, which add up, to a thousandth;
 * the browser gives them to a ten millionth.
 */
function shorten(drawing: Uint8Array): Uint8Array {
	const text = Buffer.from(drawing).toString('latin1');
	const short = text.replace(places, (line) => {
		const parts = line.endsWith('Td') ? 1000 : 100;
		return line.replace(/-?\d*\.\d{3,}/g, (number) => String(Math.round(Number(number) * parts) / parts));
	});
	return Buffer.from(short, 'latin1');
}

/** Packs what is packed again, as small as can be: the browser packs in haste, and draws with more digits than show. */
function repack(document: PDFDocument): void {
	const { context } = document;
	const drawings = new Set(document.getPages().map(({ node }) => node.get(PDFName.of('Contents'))));
	for (const [ref, object] of context.enumerateIndirectObjects()) {
		if (!(object instanceof PDFRawStream)) continue;
		const { dict, contents } = object;
		if (dict.get(PDFName.of('Filter')) !== PDFName.of('FlateDecode') || dict.has(PDFName.of('DecodeParms')))
			continue;
		const whole = inflateSync(contents);
		const packed = deflateSync(drawings.has(ref) ? shorten(whole) : whole, { level: 9 });
		if (packed.length >= contents.length) continue;
		dict.set(PDFName.of('Length'), PDFNumber.of(packed.length));
		context.assign(ref, PDFRawStream.of(dict, packed));
	}
}

/**
 * Gives a printed book its record and the names of its pages. The same pages and record are the same bytes.
 *
 * @param pdf what the browser printed
 * @param paper what was printed
 * @param body the page, from 0, before which the numerals are Roman
 */
export async function finishPdf(
	pdf: Uint8Array,
	{ record, contents }: Pick<Paper, 'record' | 'contents'>,
	body: number,
): Promise<Uint8Array<ArrayBuffer>> {
	const document = await PDFDocument.load(pdf, { updateMetadata: false });
	const { catalog, context } = document;
	const date = new Date(`${record.date}T00:00:00Z`);
	document.setTitle(record.title, { showInWindowTitleBar: true });
	document.setAuthor(record.editor);
	document.setSubject(record.description);
	document.setLanguage(record.language);
	document.setCreationDate(date);
	document.setModificationDate(date);
	const xmp = context.stream(new TextEncoder().encode(xmpOf(record)), { Type: 'Metadata', Subtype: 'XML' });
	catalog.set(PDFName.of('Metadata'), context.register(xmp));
	const labels = [...(body > 0 ? [0, { S: 'r' }] : []), body, { S: 'D' }];
	catalog.set(PDFName.of('PageLabels'), context.obj({ Nums: labels }));
	const bookmarks = context.obj({ Type: 'Outlines' });
	const root = context.register(bookmarks);
	addOutline(context, bookmarks, root, contents, true);
	catalog.set(PDFName.of('Outlines'), root);
	catalog.set(PDFName.of('PageMode'), PDFName.of('UseOutlines'));
	repack(document);
	return document.save({ useObjectStreams: true, addDefaultPage: false });
}
