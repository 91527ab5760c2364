/** Marks in the contents of a chapter the part that is read, and names it on the button that opens them. */
import { elementIn } from '../../figure-kit/browser/elements.ts';

/** A heading of the page with its entry in the contents. */
interface Part {
	link: HTMLAnchorElement;
	/** Where it begins; the section whose page this is begins with the text. */
	target: HTMLElement;
}

/** How far below what sticks at the top a heading must be to be the one that is read, at most. */
const reach = 88;

/** The parts of the contents that this page holds, in the order of the text. */
function partsOf(contents: HTMLElement, text: HTMLElement): Part[] {
	return [...contents.querySelectorAll<HTMLElement>('[data-part]')].flatMap((item): Part[] => {
		const { part = '', here } = item.dataset;
		const target = here === undefined ? document.getElementById(part) : text;
		return target && text.contains(target) ? [{ link: elementIn(item, 'a'), target }] : [];
	});
}

/** Keeps the entry that is marked in view, without moving the page. */
function keepInView(link: HTMLElement, contents: HTMLElement): void {
	const { top, bottom } = link.getBoundingClientRect();
	const seen = contents.getBoundingClientRect();
	if (top < seen.top + 40) contents.scrollTop -= seen.top + 40 - top;
	else if (bottom > seen.bottom - 40) contents.scrollTop += bottom - seen.bottom + 40;
}

/** Follows the reading of a page. */
export class Scrollspy {
	readonly #contents: HTMLElement;
	readonly #text: HTMLElement;
	readonly #parts: Part[];
	readonly #header = elementIn(document, 'header.header');
	readonly #button = elementIn(document, '.contents-button');
	readonly #name = elementIn(this.#button, '.contents-now');
	readonly #atFirst = this.#name.textContent;
	#marked: Part | undefined;
	/** The heading that one came for, as long as one has not moved on. */
	#aim: { part: Part; y: number } | undefined;

	/**
	 * @param contents the contents of a chapter
	 * @param text what is read
	 */
	constructor(contents: HTMLElement, text: HTMLElement) {
		this.#contents = contents;
		this.#text = text;
		this.#parts = partsOf(contents, text);
		let waiting = false;
		const soon = (): void => {
			if (waiting) return;
			waiting = true;
			requestAnimationFrame(() => {
				waiting = false;
				this.#mark();
			});
		};
		const come = (): void => {
			this.#take();
			this.#mark();
		};
		addEventListener('scroll', soon, { passive: true });
		addEventListener('resize', soon);
		addEventListener('hashchange', () => requestAnimationFrame(come));
		contents.addEventListener('click', ({ target }) => {
			if ((target as Element).closest('a') && contents.matches(':popover-open')) contents.hidePopover();
		});
		come();
	}

	/** Name of the part that is read; nothing above the first. */
	get label(): string {
		return this.#marked?.link.textContent.trim() ?? '';
	}

	/** The line of the window that is read: below what sticks there, and at the end of the page sinking to its foot. */
	get line(): number {
		const bottom = (element: Element) => element.getBoundingClientRect().bottom;
		const under = Math.max(0, bottom(this.#header), bottom(this.#button));
		const line = under + Math.min(reach, innerHeight / 4);
		const rest = document.documentElement.scrollHeight - innerHeight - scrollY;
		const zone = innerHeight / 2;
		return rest >= zone ? line : line + (innerHeight - line) * (1 - Math.max(0, rest) / zone);
	}

	/** Takes the heading or paragraph that the address names for what is read, until one moves on. */
	#take(): void {
		const aimed = document.getElementById(location.hash.slice(1).replace(/:~:.*/, ''));
		if (!aimed || !this.#text.contains(aimed)) return;
		// A paragraph is read in the part in which it stands.
		const part = this.#parts.findLast(
			({ target }) =>
				target === aimed || target.compareDocumentPosition(aimed) & Node.DOCUMENT_POSITION_FOLLOWING,
		);
		if (part) this.#aim = { part, y: scrollY };
	}

	#current(): Part | undefined {
		if (this.#aim && Math.abs(this.#aim.y - scrollY) < 8) return this.#aim.part;
		this.#aim = undefined;
		const { line } = this;
		return this.#parts.findLast(({ target }) => target.getBoundingClientRect().top <= line);
	}

	#mark(): void {
		const part = this.#current();
		if (part === this.#marked) return;
		this.#marked?.link.removeAttribute('aria-current');
		this.#marked = part;
		part?.link.setAttribute('aria-current', 'location');
		this.#name.textContent = this.label || this.#atFirst;
		if (part && this.#contents.offsetWidth > 0) keepInView(part.link, this.#contents);
	}
}
