/** Lets selected words be linked to and quoted. */
import { passageFragment } from '../../chapters/text-fragment.ts';
import { closable } from '../../figure-kit/browser/close-watcher.ts';
import { fill } from '../../text/words.ts';
import { pageLabel, pagesOf, parsePages } from '../../text/page-ranges.ts';
import { plainText, runsIn } from './passage.ts';
import { button, type ReadingWords } from './words.ts';
import { element, elementIn } from '../../figure-kit/browser/elements.ts';

/** Elements in the text that are not quoted with it. */
const aside =
	'.margin-note, .note-mark, .works-count, .section-line, .paragraph-pages, .selected, figure-states, script';

/** The words of a piece of text as one quotes them: no notes, no pages, no space before a stop. */
function quotable(piece: DocumentFragment): string {
	for (const each of piece.querySelectorAll(aside)) each.remove();
	for (const block of piece.querySelectorAll('p, li, h2, h3, h4')) block.append(' ');
	return piece.textContent
		.replace(/\s+/g, ' ')
		.replace(/ (?=[.,;:)])/g, '')
		.trim();
}

/** A text of which no more than so many letters are shown: its beginning and its end. */
function clip(text: string, most: number): string {
	if (text.length <= most) return text;
	const [begins, ends] = [text.slice(0, most / 2), text.slice(-most / 2)];
	// No word is cut.
	return `${begins.slice(0, begins.lastIndexOf(' '))} … ${ends.slice(ends.indexOf(' ') + 1)}`;
}

/** The pages that a stretch of text restates: its marks, and where a passage goes on, the one that ends it. */
function pagesAt(text: HTMLElement, range: Range): string {
	// A paragraph of one passage has no mark but what is printed.
	const marks = [
		...text.querySelectorAll<HTMLElement>('.cited-pages, :not(:has(> .cited-pages)) > .paragraph-pages'),
	];
	const paragraph = (node: Node) => (node instanceof Element ? node : node.parentElement)?.closest('p, li');
	const last = paragraph(range.endContainer);
	const end = marks.findIndex((mark) => range.comparePoint(mark, 0) > 0 && last?.contains(mark));
	const within = marks.filter((mark, i) => range.comparePoint(mark, 0) === 0 || i === end);
	const cited = within.length > 0 ? within : marks.filter((mark) => last?.contains(mark)).slice(-1);
	const pages = cited.flatMap(
		(mark) =>
			parsePages((mark.dataset['pages'] ?? mark.textContent).replace(/^pp?\. /, ''))?.flatMap(pagesOf) ?? [],
	);
	return pages.length > 0 ? pageLabel([...new Set(pages)].sort((a, b) => a - b)) : '';
}

/** How selected words of a text are linked to, quoted and copied. */
function quotingIn(text: HTMLElement, words: ReadingWords, ownSection: string | undefined) {
	const status = element('p', { className: 'sr-only', role: 'status' });
	text.after(status);

	const canonical = elementIn<HTMLLinkElement>(document, 'link[rel=canonical]').href;
	/** The section in which something stands, where it is not the page itself. */
	const holding = (node: Element) => node.closest('section:has(> .section-line)');
	/** The address of a passage: its section's own page, its first paragraph, and its words. */
	const passage = (range: Range, block: Element): string => {
		const own = holding(block)?.querySelector<HTMLElement>(':scope > .section-line')?.dataset['page'];
		const page = new URL(own ?? canonical, canonical).href;
		return `${page}#${block.id}${passageFragment(runsIn(text, range), plainText(text))}`;
	};
	/** Name of the section in which something stands. */
	const sectionAt = (node: Element): string => {
		const heading = holding(node)?.firstElementChild;
		return heading?.textContent.trim() ?? ownSection ?? elementIn(document, 'h1').textContent.trim();
	};
	const source = (pages: string): string =>
		fill(pages ? words.source : words.sourceWhole, {
			author: words.author,
			year: words.dissertationYear,
			pages,
		});
	const quotation = (range: Range, block: Element, link: string, most = Infinity): string =>
		fill(words.quotation, {
			words: clip(quotable(range.cloneContents()), most).replace(/“/g, '‘').replace(/”/g, '’'),
			editor: words.editor,
			year: words.year,
			section: sectionAt(block),
			source: source(pagesAt(text, range)),
			address: link,
		});

	/** Copies, and says so on the button and to a screen reader. */
	const copy = async (what: string, success: string, from: HTMLElement): Promise<void> => {
		const message = await navigator.clipboard.writeText(what).then(
			() => success,
			() => words.notCopied,
		);
		status.textContent = message;
		from.dataset['toast'] = message;
		setTimeout(() => delete from.dataset['toast'], 2000);
	};

	return {
		quotation,
		passage,
		copy,
		/** The first paragraph that is touched, where what is selected begins above it. */
		first: (range: Range) =>
			[...text.querySelectorAll<HTMLElement>('p[id], li[id]')].find((each) => range.intersectsNode(each)),
		/** How to quote the dissertation instead. */
		advice: (range: Range): string => {
			const pages = pagesAt(text, range);
			return fill(pages ? words.toQuote : words.toQuoteWhole, { pages, source: source(pages) });
		},
	};
}

/** A selection with the words that it cuts at either end made whole. */
function snapped(selected: Range): Range {
	const range = selected.cloneRange();
	const { startContainer: first, endContainer: last } = range;
	const inWord = (node: Node, at: number): boolean =>
		node instanceof Text && /^[\p{L}\p{N}’'-]{2}$/u.test(node.data.slice(at - 1, at + 1));
	// Chinese has no spaces between its words.
	const cuts = (node: Node, at: number): boolean =>
		inWord(node, at) && !/\p{Script=Han}/u.test((node as Text).data.slice(at - 1, at + 1));
	while (cuts(first, range.startOffset)) range.setStart(first, range.startOffset - 1);
	while (cuts(last, range.endOffset)) range.setEnd(last, range.endOffset + 1);
	return range;
}

/**
 * Opens a box at selected words of a chapter's text, or of the section of this name whose page it is: it copies them
 * with their citation, and says whose words they are.
 */
export function offerQuoting(text: HTMLElement, words: ReadingWords, ownSection: string | undefined): void {
	const quoting = quotingIn(text, words, ownSection);
	const shown = element('q');
	const advice = element('small');
	let link = '';
	let quoted = '';
	const quote = button(words.copyQuotation, () => void quoting.copy(quoted, words.quotationCopied, quote));
	const address = button(words.copyLink, () => void quoting.copy(link, words.linkCopied, address));
	const box = element(
		'span',
		{ className: 'selected panel ui', popover: 'manual', role: 'group', ariaLabel: words.selection },
		quote,
		address,
		shown,
		advice,
	);

	let letGo = (): void => undefined;
	const close = (): void => {
		letGo();
		if (box.matches(':popover-open')) box.hidePopover();
		box.remove();
	};
	const open = (range: Range, block: HTMLElement, end: HTMLElement): void => {
		link = quoting.passage(range, block);
		quoted = quoting.quotation(range, block, link);
		// The link is long, and is not read.
		shown.textContent = quoting.quotation(range, block, link.replace(/:~:.*/, ''), 180);
		advice.replaceChildren(element('b', {}, words.whose), ` ${quoting.advice(range)}`);
		const place = [...range.getClientRects()].at(-1);
		letGo();
		letGo = closable(close);
		end.append(box);
		box.showPopover();
		if (!place) return;
		const room = document.documentElement.clientWidth - box.offsetWidth - 12;
		const lowest = innerHeight - box.offsetHeight - 8;
		const above = range.getBoundingClientRect().top - box.offsetHeight - 10;
		const top = place.bottom + 10 <= lowest ? place.bottom + 10 : Math.min(above, lowest);
		box.style.left = `${Math.max(12, Math.min(place.right - box.offsetWidth / 2, room))}px`;
		box.style.top = `${Math.max(8, top)}px`;
	};
	const look = (): void => {
		const selection = getSelection();
		if (selection && box.contains(selection.anchorNode)) return;
		const range = selection && !selection.isCollapsed ? snapped(selection.getRangeAt(0)) : undefined;
		const blockOf = (node: Node) =>
			(node instanceof HTMLElement ? node : node.parentElement)?.closest<HTMLElement>(
				'.chapter-text :is(p, li)[id]',
			);
		const block = range && (blockOf(range.startContainer) ?? quoting.first(range));
		// A selection of whole paragraphs ends before the first word of the next.
		const end = range && (blockOf(range.endContainer) ?? block);
		if (!range || !block || !end || range.toString().trim().length < 3) return close();
		open(range, block, end);
	};
	let timer: ReturnType<typeof setTimeout> | undefined;
	document.addEventListener('selectionchange', () => {
		clearTimeout(timer);
		timer = setTimeout(look, 250);
	});
	addEventListener(
		'scroll',
		() => box.matches(':popover-open') && !box.contains(document.activeElement) && close(),
		{
			passive: true,
		},
	);
}
