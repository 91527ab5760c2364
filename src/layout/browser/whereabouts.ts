/** Marks where one is in a chapter: in its contents, in the bar, and in the line below it. */
import { minutesFor } from '../../text/reading-time.ts';
import { fill } from '../../text/words.ts';
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
const reach = 160;

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
		(mark.matches('.source-beside') ? mark.closest('p')! : mark).getBoundingClientRect().bottom;
	return marks.find((mark) => ends(mark) >= line) ?? marks.at(-1);
}

/** Keeps the entry that is marked in view, without moving the page. */
function keepInView(link: HTMLElement, rail: HTMLElement): void {
	const { top, bottom } = link.getBoundingClientRect();
	const seen = rail.getBoundingClientRect();
	if (top < seen.top + 40) rail.scrollTop -= seen.top + 40 - top;
	else if (bottom > seen.bottom - 80) rail.scrollTop += bottom - seen.bottom + 80;
}

/** Writes an entry's name and address into a link of the bar; without one the link is not there. */
function show(link: HTMLAnchorElement, part: Part | undefined): void {
	link.hidden = !part;
	if (!part) return;
	link.textContent = part.link.querySelector('.part-name')!.textContent;
	link.href = part.link.getAttribute('href')!;
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
	const parts = partsOf(contents, text);
	const whole = Number(contents.dataset['words']);
	const rail = contents.closest<HTMLElement>('.rail')!;
	const bar = document.querySelector<HTMLElement>('header.header')!;
	const at = (name: string) => bar.querySelector<HTMLAnchorElement>(`.where-${name}`)!;
	const marks = [...text.querySelectorAll<HTMLAnchorElement>('a.source-pages')].filter(
		(mark) => !mark.closest('.section-line, figure-states'),
	);
	const read = bar.querySelector('.progress-read')!;
	const left = contents.querySelector('.contents-left')!;
	const atFirst = { page: at('page')?.textContent, href: at('page')?.href, left: at('left').textContent };
	let marked: Part | undefined;
	/** The heading that one came for, as long as one has not moved on. */
	let aim: { part: Part; y: number } | undefined;

	/** The part at the line; none above the first. */
	const partAt = (line: number): number => {
		if (aim && Math.abs(aim.y - scrollY) < 8) return parts.indexOf(aim.part);
		aim = undefined;
		return parts.findLastIndex(({ target }) => target.getBoundingClientRect().top <= line);
	};

	const mark = (part: Part | undefined): void => {
		if (part === marked) return;
		marked = part;
		for (const { item, link } of parts) {
			const current = item === part?.item;
			item.classList.toggle('open', item.contains(part?.item ?? null));
			if (current) link.setAttribute('aria-current', 'location');
			else link.removeAttribute('aria-current');
			item.toggleAttribute('data-read', parts.findIndex((each) => each.item === item) < parts.indexOf(part!));
		}
		const path = parts.filter(({ item }) => part && item.contains(part.item)).slice(-2);
		if (path.length > 0 || !contents.dataset['section']) {
			show(at('section'), path[0]);
			show(at('part'), path[1]);
		}
		if (part) cite(part);
		if (part && rail.offsetWidth > 0) keepInView(part.link, rail);
	};

	/** Lets the bar cite the section that is read: what its heading's own line cites. */
	const cite = ({ target }: Part): void => {
		const section = target.closest('section:has(> .section-line)');
		const link = section?.querySelector<HTMLAnchorElement>(':scope > .section-line .cite-section');
		if (link) at('cite').href = link.href;
	};

	/** Words that were read, those of the part at the line as far as the line is in it. */
	const wordsAt = (index: number, line: number): number => {
		const { target = text, before = 0, words = parts[0]?.before ?? whole } = parts[index] ?? {};
		const top = target.getBoundingClientRect().top;
		const end = parts[index + 1]?.target.getBoundingClientRect().top ?? text.getBoundingClientRect().bottom;
		const share = end > top ? Math.min(1, Math.max(0, (line - top) / (end - top))) : 1;
		return before + words * share;
	};

	const now = (): Whereabouts => {
		const line = lineOf(bar);
		const index = partAt(line);
		const wordsRead = wordsAt(index, line);
		const rest = whole - wordsRead;
		return {
			label: parts[index]?.link.querySelector('.part-name')?.textContent ?? '',
			left: rest < 60 ? '' : fill(words.left, { count: minutesFor(rest) }),
			line,
			index,
			share: wordsRead / whole,
		};
	};

	const update = (): void => {
		const { line, left: rest, index, share } = now();
		const started = share > 0 && scrollY > 8;
		mark(parts[index]);
		const page = started ? markAt(marks, line) : undefined;
		if (at('page')) {
			at('page').textContent = page?.textContent.trim() ?? atFirst.page ?? '';
			at('page').href = page?.href ?? atFirst.href ?? '';
		}
		const told = started ? rest : '';
		left.textContent = told && ` · ${told}`;
		at('left').textContent = started ? rest : atFirst.left;
		read.setAttribute('width', String(Math.round(share * 1000)));
	};

	const aimAt = (): void => {
		const part = parts.find(({ target }) => target.id !== '' && target.id === location.hash.slice(1));
		if (part) aim = { part, y: scrollY };
	};
	let waiting = false;
	const soon = (): void => {
		if (waiting) return;
		waiting = true;
		requestAnimationFrame(() => {
			waiting = false;
			update();
		});
	};
	addEventListener('scroll', soon, { passive: true });
	addEventListener('resize', soon);
	addEventListener('hashchange', () => requestAnimationFrame(() => (aimAt(), update())));
	contents.addEventListener('click', (event) => {
		if ((event.target as Element).closest('a') && rail.matches(':popover-open')) rail.hidePopover();
	});
	aimAt();
	update();
	return now;
}
