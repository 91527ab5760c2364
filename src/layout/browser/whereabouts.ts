/** Marks where one is in a chapter: in its contents, in the bar, and in the line below it. */
import { minutesFor } from '../../text/reading-time.ts';
import { fill } from '../../text/words.ts';
import { boxOf } from './parts.ts';
import type { ReadingWords } from './words.ts';

/** A heading of the page with its entry in the contents. */
interface Part {
	item: HTMLElement;
	link: HTMLAnchorElement;
	/** Where it begins; the section whose page this is begins with the text. */
	target: HTMLElement;
	words: number;
	/** Words of the page before it. */
	before: number;
}

/** Where one is. */
export interface Whereabouts {
	/** Name of the innermost section or subheading. */
	label: string;
	/** What is left to read, `11 min left`; nothing where all is read. */
	left: string;
	/** How far down the window the line lies that is read. */
	line: number;
	/** Which part of the contents, from 0; -1 above the first. */
	index: number;
	/** Share of the page that is read. */
	share: number;
}

/** How far below the bar a heading must be to be the one that is read, at most. */
const reach = 88;

/** The parts of the contents that this page holds, in the order of the text. */
function partsOf(contents: HTMLElement, text: HTMLElement): Part[] {
	const parts = [...contents.querySelectorAll<HTMLElement>('[data-part]')].flatMap((item): Part[] => {
		const { part, words, here } = item.dataset;
		const target = here === undefined ? document.getElementById(part!) : text;
		if (!target || !text.contains(target)) return [];
		return [{ item, link: item.querySelector('a')!, target, words: Number(words), before: 0 }];
	});
	// What is left stands before the first of them.
	let before = Number(contents.dataset['words']) - parts.reduce((sum, part) => sum + part.words, 0);
	for (const part of parts) {
		part.before = before;
		before += part.words;
	}
	return parts;
}

/** The line of the window that is read: below the bar, and at the end of the page sinking to its foot. */
function lineOf(bar: HTMLElement): number {
	const under = Math.max(0, bar.getBoundingClientRect().bottom);
	const line = under + Math.min(reach, innerHeight / 4);
	const rest = document.documentElement.scrollHeight - innerHeight - scrollY;
	const zone = innerHeight / 2;
	return rest >= zone ? line : line + (innerHeight - line) * (1 - Math.max(0, rest) / zone);
}

/** The mark of the dissertation's pages that ends the passage at a line, or the last one above it. */
function markAt(marks: readonly HTMLAnchorElement[], line: number): HTMLAnchorElement | undefined {
	const ends = (mark: HTMLAnchorElement) =>
		boxOf(mark.matches('.source-beside') ? mark.closest('p, li')! : mark).bottom;
	return marks.find((mark) => ends(mark) >= line) ?? marks.at(-1);
}

/** Keeps the entry that is marked in view, without moving the page. */
function keepInView(link: HTMLElement, rail: HTMLElement): void {
	const { top, bottom } = link.getBoundingClientRect();
	const seen = rail.getBoundingClientRect();
	const foot = 80 + (rail.querySelector<HTMLElement>('.following')?.offsetHeight ?? 0);
	if (top < seen.top + 40) rail.scrollTop -= seen.top + 40 - top;
	else if (bottom > seen.bottom - foot) rail.scrollTop += bottom - seen.bottom + foot;
}

/** Writes an entry's name and address into a link of the bar; without one the link is not there. */
function show(link: HTMLAnchorElement, part: Part | undefined): void {
	link.hidden = !part;
	if (!part) return;
	link.textContent = part.link.querySelector('.part-name')!.textContent;
	link.href = part.link.getAttribute('href')!;
}

/** The bar above the text, with what it shows at the top of the page. */
class Bar {
	readonly element = document.querySelector<HTMLElement>('header.header')!;
	readonly #page = this.link('page');
	readonly #left = this.element.querySelector('.where-left')!;
	readonly #atFirst = {
		page: this.#page?.textContent ?? '',
		href: this.#page?.href ?? '',
		left: this.#left.textContent,
	};

	link(name: string): HTMLAnchorElement | null {
		return this.element.querySelector<HTMLAnchorElement>(`.where-${name}`);
	}

	/** Shows the path to a part: it and what holds it. */
	path(parts: readonly Part[]): void {
		show(this.link('section')!, parts[0]);
		show(this.link('part')!, parts[1]);
	}

	/** Lets it cite the section of a part: what the line below its heading cites. */
	cite({ target }: Part): void {
		const section = target.closest('section:has(> .section-line)');
		const cited = section?.querySelector<HTMLAnchorElement>(':scope > .section-line .cite-section');
		if (cited) this.link('cite')!.href = cited.href;
	}

	/** Shows the page that is read and what is left; without them what it showed at first. */
	tell(page: HTMLAnchorElement | undefined, left: string | undefined, share: number): void {
		if (this.#page) {
			this.#page.textContent = page?.textContent.trim() ?? this.#atFirst.page;
			this.#page.href = page?.href ?? this.#atFirst.href;
		}
		this.#left.textContent = left ?? this.#atFirst.left;
		this.element.querySelector('.progress-read')!.setAttribute('width', String(Math.round(share * 1000)));
	}
}

/** Follows the reading of a page. */
class Follower {
	readonly #contents: HTMLElement;
	readonly #text: HTMLElement;
	readonly #words: ReadingWords;
	readonly #bar = new Bar();
	readonly #parts: Part[];
	readonly #whole: number;
	readonly #rail: HTMLElement;
	readonly #marks: HTMLAnchorElement[];
	#marked: Part | undefined;
	/** The heading that one came for, as long as one has not moved on. */
	#aim: { part: Part; y: number } | undefined;

	constructor(contents: HTMLElement, text: HTMLElement, words: ReadingWords) {
		this.#contents = contents;
		this.#text = text;
		this.#words = words;
		this.#parts = partsOf(contents, text);
		this.#whole = Number(contents.dataset['words']);
		this.#rail = contents.closest<HTMLElement>('.rail')!;
		this.#marks = [...text.querySelectorAll<HTMLAnchorElement>('a.source-pages')].filter(
			(mark) => !mark.closest('.section-line, .margin-note, figure-states'),
		);
	}

	/** Where one is. */
	now(): Whereabouts {
		const line = lineOf(this.#bar.element);
		const index = this.#partAt(line);
		const read = this.#wordsAt(index, line);
		const rest = this.#whole - read;
		return {
			label: this.#parts[index]?.link.querySelector('.part-name')?.textContent ?? '',
			left: rest < 60 ? '' : fill(this.#words.left, { count: minutesFor(rest) }),
			line,
			index,
			share: read / this.#whole,
		};
	}

	/** Shows where one is. */
	update(): void {
		const { line, left, index, share } = this.now();
		const started = share > 0 && scrollY > 8;
		this.#mark(this.#parts[index]);
		this.#bar.tell(started ? markAt(this.#marks, line) : undefined, started ? left : undefined, share);
		this.#contents.querySelector('.contents-left')!.textContent = started && left ? ` · ${left}` : '';
	}

	/** Takes the heading or paragraph that the address names for what is read, until one moves on. */
	aim(): void {
		const aimed = document.getElementById(location.hash.slice(1).replace(/:~:.*/, ''));
		if (!aimed || !this.#text.contains(aimed)) return;
		// A paragraph is read in the part in which it stands.
		const part = this.#parts.findLast(
			({ target }) =>
				target === aimed || target.compareDocumentPosition(aimed) & Node.DOCUMENT_POSITION_FOLLOWING,
		);
		if (part) this.#aim = { part, y: scrollY };
	}

	/** Closes the contents where they were opened from the bar. */
	closeContents(): void {
		if (this.#rail.matches(':popover-open')) this.#rail.hidePopover();
	}

	/** The part at a line; -1 above the first. */
	#partAt(line: number): number {
		if (this.#aim && Math.abs(this.#aim.y - scrollY) < 8) return this.#parts.indexOf(this.#aim.part);
		this.#aim = undefined;
		return this.#parts.findLastIndex(({ target }) => boxOf(target).top <= line);
	}

	/** Words that were read, those of the part at the line as far as the line is in it. */
	#wordsAt(index: number, line: number): number {
		const opening = { target: this.#text, before: 0, words: this.#parts[0]?.before ?? this.#whole };
		const { target, before, words } = this.#parts[index] ?? opening;
		const top = boxOf(target).top;
		const next = this.#parts[index + 1];
		const end = next ? boxOf(next.target).top : this.#text.getBoundingClientRect().bottom;
		return before + words * (end > top ? Math.min(1, Math.max(0, (line - top) / (end - top))) : 1);
	}

	/** Marks a part in the contents, opens it there, and shows the path to it. */
	#mark(part: Part | undefined): void {
		if (part === this.#marked) return;
		this.#marked = part;
		const at = part ? this.#parts.indexOf(part) : -1;
		this.#parts.forEach(({ item, link }, i) => {
			item.classList.toggle('open', part !== undefined && item.contains(part.item));
			item.toggleAttribute('data-read', i < at);
			if (i === at) link.setAttribute('aria-current', 'location');
			else link.removeAttribute('aria-current');
		});
		const path = this.#parts.filter(({ item }) => part && item.contains(part.item)).slice(-2);
		// On its own page a section is named above all of its parts.
		if (path.length > 0 || !this.#contents.dataset['section']) this.#bar.path(path);
		if (part) this.#bar.cite(part);
		this.#contents.dispatchEvent(new CustomEvent('section-read', { detail: part?.item }));
		if (part && this.#rail.offsetWidth > 0) keepInView(part.link, this.#rail);
	}
}

/**
 * Follows the reading of a page.
 *
 * @param contents the contents of its chapter
 * @param text what is read
 * @param words what is printed
 * @returns tells where one is, whenever it is asked
 */
export function followReading(
	contents: HTMLElement,
	text: HTMLElement,
	words: ReadingWords,
): () => Whereabouts {
	const follower = new Follower(contents, text, words);
	let waiting = false;
	const soon = (): void => {
		if (waiting) return;
		waiting = true;
		requestAnimationFrame(() => {
			waiting = false;
			follower.update();
		});
	};
	const come = (): void => {
		follower.aim();
		follower.update();
	};
	addEventListener('scroll', soon, { passive: true });
	addEventListener('resize', soon);
	addEventListener('hashchange', () => requestAnimationFrame(come));
	contents.addEventListener('click', (event) => {
		if ((event.target as Element).closest('a')) follower.closeContents();
	});
	come();
	return () => follower.now();
}
