/** What a mark rests on, beside the mark: a popover where there is room, a sheet at the foot of a phone. */
import { fill } from '../../text/words.ts';
import { closable } from './close-watcher.ts';
import { element, elementIn } from './elements.ts';

export type Words = [previous: string, next: string, close: string, ofMarks: string];

const gap = 10;
/** Up to this width of the window it is a sheet. */
const phone = matchMedia('(max-width: 40rem)');

const button = (className: string, ariaLabel: string, sign: string): HTMLButtonElement =>
	element('button', { type: 'button', className, ariaLabel }, sign);

export class EvidencePopover {
	readonly #figure: HTMLElement;
	readonly #words: Words;
	readonly #choose: (mark: HTMLElement | undefined) => void;
	#box: HTMLElement | undefined;
	#body = element('div');
	#count = element('span');
	#marks: HTMLElement[] = [];
	#letGo = (): void => undefined;
	/** The mark beside which it stands. */
	mark: HTMLElement | undefined;

	/**
	 * @param figure the figure in which it stands
	 * @param words of its buttons
	 * @param choose what chooses another mark, or none
	 */
	constructor(figure: HTMLElement, words: Words, choose: (mark: HTMLElement | undefined) => void) {
		this.#figure = figure;
		this.#words = words;
		this.#choose = choose;
	}

	get open(): boolean {
		return this.#box?.matches(':popover-open') ?? false;
	}

	holds(element: Element | null): boolean {
		return this.#box?.contains(element) ?? false;
	}

	#make(): HTMLElement {
		const [previous, next, close] = this.#words;
		const back = button('beside-back', previous, '‹');
		const on = button('beside-on', next, '›');
		const shut = button('beside-close', close, '×');
		back.onclick = () => this.#step(-1);
		on.onclick = () => this.#step(1);
		shut.onclick = this.#shut;
		const box = element(
			'div',
			{ className: 'figure-beside panel ui', popover: 'manual', role: 'dialog', tabIndex: -1 },
			element('div', { className: 'beside-bar' }, back, this.#count, on, shut),
			this.#body,
		);
		box.addEventListener('keydown', (event) => {
			const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
			if (!step) return;
			event.preventDefault();
			event.stopPropagation();
			this.#step(step);
		});
		this.#figure.append(box);
		addEventListener('resize', () => this.open && this.#place());
		return box;
	}

	/** Lets go of the mark, to which the focus goes back. */
	#shut = (): void => {
		const { mark } = this;
		this.#choose(undefined);
		mark?.focus();
	};

	/** The marks of the same kind that can be seen, each once: where it is drawn several times, where this one is. */
	#order(): HTMLElement[] {
		const same = (set: string | undefined) => this.#marks.filter(({ dataset }) => dataset['set'] === set);
		const { mark } = this;
		const at = mark ? same(mark.dataset['set']).indexOf(mark) : 0;
		const sets = new Set(this.#marks.map(({ dataset }) => dataset['set']));
		return [...sets].flatMap((set) => same(set)[at] ?? same(set)[0] ?? []);
	}

	#step(by: number): void {
		const order = this.#order();
		if (order.length < 2) return;
		const at = order.findIndex((mark) => mark.dataset['set'] === this.mark?.dataset['set']);
		const next = order[(at + by + order.length) % order.length];
		if (next) this.#choose(next);
	}

	/**
	 * Shows what a mark rests on.
	 *
	 * @param evidence the element that tells it
	 * @param mark the mark, where it is to be seen
	 * @param marks all that can be stepped through
	 * @param focus whether the reader is led into it
	 */
	show(evidence: HTMLElement, mark: HTMLElement | undefined, marks: HTMLElement[], focus: boolean): void {
		const box = (this.#box ??= this.#make());
		this.mark = mark;
		this.#marks = marks;
		this.#body.replaceChildren(...evidence.cloneNode(true).childNodes);
		for (const element of this.#body.querySelectorAll('[id]')) element.removeAttribute('id');
		const order = this.#order();
		const at = order.findIndex((each) => each.dataset['set'] === mark?.dataset['set']);
		this.#count.textContent = fill(this.#words[3], { number: at + 1, count: order.length });
		box.classList.toggle('single', order.length < 2 || at < 0);
		box.ariaLabel = this.#body.querySelector('.evidence-name')?.textContent ?? '';
		if (!this.open) {
			box.showPopover();
			this.#letGo = closable(this.#shut);
		}
		this.#place();
		// Whoever steps on from within stays there, and is told where that led.
		if (this.holds(document.activeElement))
			elementIn(this.#figure, '.figure-status').textContent = `${box.ariaLabel}, ${this.#count.textContent}`;
		else if (focus) box.focus({ preventScroll: true });
	}

	close(): void {
		if (this.open) this.#box?.hidePopover();
		this.#letGo();
		this.mark = undefined;
	}

	/** Puts it where it covers neither the mark nor the edge of the window; a sheet, below the mark. */
	#place(): void {
		const box = this.#box;
		if (!box) return;
		const at = (
			this.mark ??
			this.#figure.querySelector('.figure-drawing') ??
			this.#figure
		).getBoundingClientRect();
		box.classList.toggle('sheet', phone.matches);
		if (phone.matches) {
			box.style.left = box.style.top = '';
			const covered = at.bottom - (innerHeight - box.offsetHeight) + gap;
			if (this.mark && covered > 0) scrollBy({ top: Math.min(covered, at.top - gap) });
			return;
		}
		const { offsetWidth: width, offsetHeight: height } = box;
		const seen = document.documentElement.clientWidth;
		const right = at.right + gap + width <= seen;
		const left = at.left - gap - width >= 0;
		let x = right ? at.right + gap : at.left - gap - width;
		let y = at.top + at.height / 2 - height / 3;
		if (!right && !left) {
			// A wide mark has it below or above, or over its end where there is room for neither.
			x = at.left + at.width / 2 - width / 2;
			y = at.bottom + gap + height <= innerHeight ? at.bottom + gap : at.top - gap - height;
		}
		x = Math.max(gap, Math.min(seen - width - gap, x));
		y = Math.max(gap, Math.min(innerHeight - height - gap, y));
		box.style.left = `${Math.round(x + scrollX)}px`;
		box.style.top = `${Math.round(y + scrollY)}px`;
	}
}
