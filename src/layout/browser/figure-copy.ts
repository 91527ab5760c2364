/** A small copy of a figure beside the line that mentions it: beside it where there is room, else a sheet. */
import { closable } from '../../figure-kit/browser/closing.ts';
import { grow } from '../../figure-kit/browser/grow.ts';
import { holds } from '../../figure-kit/conditions.ts';
import type { Tree } from '../../figure-kit/tree.ts';

type State = Record<string, string>;
interface Rest {
	name: string;
	trees: Tree[];
}

const gap = 12;
/** The width of a drawing for a phone, with the copy's edges. */
const widest = 392;
/** As narrow as it may be made to stand beside the text. */
const narrowest = 300;
const phone = matchMedia('(max-width: 40rem)');
const rests = new Map<string, Promise<Rest>>();

/** Loads the styles of a figure that does not stand on the page. */
function loadStyles(link: HTMLAnchorElement): Promise<void> {
	if (document.querySelector(`figure-states[data-figure="${link.dataset['figure']}"]`))
		return Promise.resolve();
	const sheet = document.createElement('link');
	sheet.rel = 'stylesheet';
	sheet.href = link.href.replace(/\/figures\/([^/]+)\/.*/, '/figures/styles/$1.css');
	document.head.append(sheet);
	return new Promise((resolve, reject) => {
		sheet.onload = () => resolve();
		sheet.onerror = reject;
	});
}

/** Fetches all states of a figure, once, with its styles. */
function restOf(link: HTMLAnchorElement): Promise<Rest> {
	const address = link.href.replace(/(\/figures\/[^/]+\/).*/, '$1states.json');
	const fetched = () =>
		Promise.all([fetch(address).then((answer) => answer.json()), loadStyles(link)]).then(
			([rest]) => rest as Rest,
		);
	const known = rests.get(address) ?? fetched();
	rests.set(address, known);
	known.catch(() => rests.delete(address));
	return known;
}

/** The states of a figure, under names that the page has not: the figure itself may stand there. */
function readRest({ trees }: Rest): DocumentFragment {
	const rest = grow(trees, (name, value) =>
		name === 'id' ? `copy-${value}` : value.replace(/url\(#|^#(?=.)/g, '$&copy-'),
	);
	for (const drawing of rest.querySelectorAll('[data-layout]:not([data-layout=phone])')) drawing.remove();
	return rest;
}

/** The one copy of a page. */
class Copy {
	readonly #box = document
		.querySelector<HTMLTemplateElement>('#figure-copy')!
		.content.firstElementChild!.cloneNode(true) as HTMLElement;
	readonly #figure = this.#part('.figure');
	readonly #keep = this.#part('.copy-keep');
	#evidence: HTMLElement[] = [];
	#state: State = {};
	#link: HTMLAnchorElement | undefined;
	#letGo = (): void => undefined;

	constructor() {
		document.body.append(this.#box);
		this.#part('.copy-close').addEventListener('click', () => this.close());
		this.#keep.addEventListener('click', () => this.#keepIt());
		this.#figure.addEventListener('click', this.#pick);
		this.#box.addEventListener('keydown', this.#press);
		document.addEventListener('pointerdown', ({ target }) => {
			if (!this.#kept && !this.#box.contains(target as Node) && target !== this.#link) this.close(false);
		});
		addEventListener('scroll', this.#leave, { passive: true });
		addEventListener('resize', () => this.#place());
	}

	/** Shows a figure in a state, for the link that asks for it. */
	show(link: HTMLAnchorElement, { name, trees }: Rest, wanted: State): void {
		const rest = readRest({ name, trees });
		const panels = [...rest.querySelectorAll<HTMLElement>('.figure-panel')];
		const mark = Object.entries(wanted).map(([parameter, value]) => `[data-set="${parameter}=${value}"]`);
		// Where only a mark is asked for, the first state that has it.
		const at = panels.find((panel) => mark.length > 0 && panel.querySelector(mark.join())) ?? panels[0]!;
		const [main = '', first = ''] = at.dataset['when']!.split(/[= ]/);
		this.#link = link;
		this.#state = { [main]: first, ...wanted };
		this.#evidence = [...rest.querySelectorAll<HTMLElement>('[data-evidence]')];
		this.#part('b').textContent = name;
		this.#figure.className = `figure figure-${link.dataset['figure']}`;
		const shown = panels.filter((panel) => holds(panel.dataset['when']!, this.#state));
		for (const panel of shown) delete panel.dataset['off'];
		this.#figure.replaceChildren(...shown);
		this.#box.ariaLabel = `${name}: ${shown[0]?.querySelector('.figure-claim')?.textContent}`;
		this.#part<HTMLAnchorElement>('.copy-more a').href = link.href;
		const chosen = this.#mark();
		if (!this.#open) this.#box.showPopover();
		this.#hearDevice();
		this.#place();
		this.#box.scrollTop = 0;
		if (chosen) this.#figure.querySelector('[aria-current]')?.scrollIntoView({ block: 'center' });
		this.#box.focus({ preventScroll: true });
	}

	/** Closes it; the focus goes back to the link. */
	close(back = true): void {
		if (!this.#open) return;
		const leads =
			back && (this.#box.contains(document.activeElement) || document.activeElement === document.body);
		this.#box.hidePopover();
		this.#setKept(false);
		this.#letGo();
		if (leads) this.#link?.focus({ preventScroll: true });
	}

	#part<Kind extends HTMLElement>(selector: string): Kind {
		return this.#box.querySelector<Kind>(selector)!;
	}

	get #open(): boolean {
		return this.#box.matches(':popover-open');
	}

	get #kept(): boolean {
		return this.#box.dataset['kept'] !== undefined;
	}

	/** Keeps it while one reads on, or no longer. */
	#keepIt(): void {
		this.#setKept(!this.#kept);
		this.#hearDevice();
		this.#place();
	}

	#setKept(kept: boolean): void {
		this.#box.toggleAttribute('data-kept', kept);
		// On a phone the page makes room for it.
		document.body.toggleAttribute('data-copy-kept', kept);
		this.#keep.ariaPressed = String(kept);
	}

	/** The device closes it; what is kept beside the text, only Escape in it. */
	#hearDevice(): void {
		this.#letGo();
		if (!this.#kept || phone.matches) this.#letGo = closable(() => this.close());
	}

	/** What is not kept goes with its line. */
	#leave = (): void => {
		if (this.#kept || !this.#open || !this.#link) return;
		const { top, bottom } = this.#link.getBoundingClientRect();
		if (bottom < 0 || top > innerHeight) this.close(this.#box.contains(document.activeElement));
	};

	#marks(): HTMLElement[] {
		return [...this.#figure.querySelectorAll<HTMLElement>('[data-set]')];
	}

	/** Marks what is chosen, and says below the drawing what it rests on. */
	#mark(): HTMLElement | undefined {
		this.#figure.querySelector('.copy-evidence')?.remove();
		const marks = this.#marks();
		const chosen = marks.filter(({ dataset }) => holds(dataset['set']!, this.#state));
		for (const mark of marks) {
			mark.tabIndex = mark === (chosen[0] ?? marks[0]) ? 0 : -1;
			if (chosen.includes(mark)) mark.setAttribute('aria-current', 'true');
			else mark.removeAttribute('aria-current');
		}
		const told = this.#evidence.find(({ dataset }) => holds(dataset['evidence']!, this.#state));
		if (!told) return undefined;
		const said = told.cloneNode(true) as HTMLElement;
		said.classList.add('copy-evidence');
		said.role = 'status';
		for (const part of said.querySelectorAll<HTMLElement>('[data-when]'))
			if (!holds(part.dataset['when']!, this.#state)) part.remove();
		this.#figure.append(said);
		return said;
	}

	/** Chooses a mark of the drawing, or lets it go. */
	#pick = (event: MouseEvent): void => {
		const set = (event.target as Element).closest<HTMLElement>('[data-set]')?.dataset['set'];
		if (!set || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
		const told = this.#evidence.some(({ dataset }) => dataset['evidence'] === set);
		if (!told) return;
		event.preventDefault();
		const [name = '', value = ''] = set.split('=');
		const others = Object.entries(this.#state).filter(
			([each]) => !this.#evidence.some(({ dataset }) => dataset['evidence']!.startsWith(`${each}=`)),
		);
		const again = this.#state[name] === value;
		this.#state = { ...Object.fromEntries(others), ...(again ? {} : { [name]: value }) };
		this.#mark()?.scrollIntoView({ block: 'nearest' });
	};

	/** Closes it, or goes through the marks of the drawing, which are one stop of the Tab key. */
	#press = (event: KeyboardEvent): void => {
		if (event.key === 'Escape') {
			event.preventDefault();
			return this.close();
		}
		const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
		const marks = this.#marks();
		const at = marks.indexOf(document.activeElement as HTMLElement);
		if (!step || at < 0) return;
		event.preventDefault();
		const next = marks[(at + step + marks.length) % marks.length]!;
		for (const mark of marks) mark.tabIndex = mark === next ? 0 : -1;
		next.focus();
	};

	/** Brings the line above the sheet, as far as the page has it to give. */
	#liftLine(line: DOMRect): void {
		const covered = line.bottom + gap - (innerHeight - this.#box.offsetHeight);
		if (covered > 0) scrollBy({ top: covered, behavior: 'instant' });
	}

	/** Puts it beside the text, by its line; where there is no room, below or above the line. */
	#place(): void {
		const { style } = this.#box;
		style.cssText = '';
		if (!this.#open || !this.#link || this.#kept) return;
		const line = this.#link.getClientRects()[0] ?? this.#link.getBoundingClientRect();
		if (phone.matches) return this.#liftLine(line);
		const text = document.querySelector('.sl-markdown-content')!.getBoundingClientRect();
		const seen = document.documentElement.clientWidth;
		const bar = Math.max(0, document.querySelector('header')!.getBoundingClientRect().bottom) + gap;
		const room = seen - text.right - 2 * gap;
		const beside = room >= narrowest;
		style.width = `${Math.min(widest, beside ? room : seen - 2 * gap)}px`;
		const below = innerHeight - line.bottom - 2 * gap;
		const above = line.top - bar - gap;
		if (!beside) style.maxHeight = `${Math.max(below, above)}px`;
		const { offsetWidth: width, offsetHeight: height } = this.#box;
		const left = beside ? text.right + gap : Math.min(line.left, seen - width - gap);
		const top = beside ? line.top - 3 * gap : below >= above ? line.bottom + gap : line.top - height - gap;
		style.left = `${Math.max(gap, left)}px`;
		style.top = `${Math.max(bar, Math.min(top, innerHeight - height - gap))}px`;
	}
}

let copy: Copy | undefined;

/**
 * Opens the copy of a figure.
 *
 * @param link the mention that asks for it
 * @param state the state that it names
 * @throws where the figure cannot be fetched
 */
export async function openCopy(link: HTMLAnchorElement, state: State): Promise<void> {
	const rest = await restOf(link);
	(copy ??= new Copy()).show(link, rest, state);
}
