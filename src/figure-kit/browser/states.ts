/**
 * Lets a reader step through a figure's states. All of them stand finished in the page; this only shows
 * and hides them (`data-when`), dims marks (`data-lit`), moves what both states have (`data-flip`),
 * answers the keyboard, says each change, and keeps the address of the state.
 */
import { holds } from '../conditions.ts';

type State = Record<string, string>;
/** An element that moves between states: where it is and in which colour. */
type Place = { element: Element; box: DOMRect; fill: string };
/** Name, label, and for each choice its value and, where it is not in the figure, the sentence that tells it. */
type Parameter = { name: string; label: string; choices: [value: string, say?: string][] };

/** The state that a figure is in where the address says nothing. */
const first = (parameters: Parameter[]): State =>
	Object.fromEntries(parameters.map(({ name, choices }) => [name, choices[0]?.[0] ?? '']));

const still = matchMedia('(prefers-reduced-motion: reduce)');

class FigureStates extends HTMLElement {
	#parameters: Parameter[] = [];
	#state: State = {};
	#onOwnPage = false;

	connectedCallback(): void {
		this.#parameters = JSON.parse(this.dataset['parameters'] ?? '[]');
		this.#state = first(this.#parameters);
		this.#onOwnPage = this.dataset['own'] !== undefined;
		this.addEventListener('change', this.#choose);
		this.addEventListener('click', this.#pick);
		this.addEventListener('keydown', this.#press);
		for (const group of this.querySelectorAll('[data-marks]')) this.#rove(group);
		if (this.#onOwnPage) this.#fromAddress();
	}

	/** Takes the state from the address; an unknown value falls back to the first, and says so. */
	#fromAddress(): void {
		const moved: Record<string, string> = JSON.parse(this.dataset['moved'] ?? '{}');
		const to = moved[location.search.slice(1)];
		if (to) location.replace(to);
		const query = new URLSearchParams(location.search);
		const state = first(this.#parameters);
		const unknown: string[] = [];
		for (const { name, label, choices } of this.#parameters) {
			const wanted = query.get(name);
			if (wanted === null) continue;
			if (choices.some(([value]) => value === wanted)) state[name] = wanted;
			else unknown.push(`${this.#unknown(label.toLowerCase(), wanted)} ${choices[0]?.[1] ?? ''}`);
		}
		this.#apply(state, true);
		if (unknown.length > 0) this.#say(unknown.join(' '));
	}

	#unknown(parameter: string, value: string): string {
		return (this.dataset['unknown'] ?? '').replace('{parameter}', parameter).replace('{value}', value);
	}

	#choose = (event: Event): void => {
		const input = event.target as HTMLInputElement;
		const name = input.closest<HTMLElement>('[data-parameter]')?.dataset['parameter'];
		if (name) this.#apply({ ...this.#state, [name]: input.value });
	};

	#pick = (event: MouseEvent): void => {
		const mark = (event.target as Element).closest<HTMLElement>('[data-set]');
		if (!mark || event.ctrlKey || event.metaKey || event.shiftKey) return;
		event.preventDefault();
		const [name = '', value = ''] = mark.dataset['set']!.split('=');
		const none = first(this.#parameters)[name] ?? '';
		this.#apply({ ...this.#state, [name]: this.#state[name] === value ? none : value });
		this.#focusable(mark);
	};

	#press = (event: KeyboardEvent): void => {
		const target = event.target as Element;
		if (event.key === 'Escape') {
			this.#apply(first(this.#parameters));
			return;
		}
		const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
		const end = { Home: 0, End: -1 }[event.key];
		if (step === undefined && end === undefined) return;
		const mark = target.closest<HTMLElement>('[data-marks] [data-set]');
		const group = mark?.closest('[data-marks]');
		if (mark && group) {
			const marks = this.#marks(group);
			const next =
				end === undefined
					? marks[(marks.indexOf(mark) + step! + marks.length) % marks.length]
					: marks.at(end);
			event.preventDefault();
			if (next) {
				this.#focusable(next);
				next.focus();
			}
		} else if (target instanceof HTMLInputElement && end !== undefined) {
			const radios = target.closest('fieldset')?.querySelectorAll('input') ?? [];
			event.preventDefault();
			[...radios].at(end)?.click();
			[...radios].at(end)?.focus();
		}
	};

	/** The marks of a group that can be seen and that another parameter has not dimmed. */
	#marks(group: Element): HTMLElement[] {
		return [...group.querySelectorAll<HTMLElement>('[data-set]')].filter((mark) => {
			const [own] = mark.dataset['set']!.split('=');
			const dimmed = mark.closest<HTMLElement>('[data-dimmed]');
			return mark.getClientRects().length > 0 && (!dimmed || dimmed.dataset['lit']!.startsWith(`${own}=`));
		});
	}

	/** Makes a group of marks one stop of the Tab key. */
	#rove(group: Element): void {
		group
			.querySelectorAll('[data-set]')
			.forEach((mark, i) => mark.setAttribute('tabindex', i === 0 ? '0' : '-1'));
	}

	#focusable(mark: Element): void {
		mark
			.closest('[data-marks]')
			?.querySelectorAll('[data-set]')
			.forEach((other) => other.setAttribute('tabindex', other === mark ? '0' : '-1'));
	}

	/** What a screen reader should hear of a choice: its sentence, or the part that it shows. */
	#tell({ name, choices }: Parameter, chosen: string): string {
		const say = choices.find(([value]) => value === chosen)?.[1];
		return say ?? this.querySelector(`[data-when="${name}=${chosen}"]`)?.textContent ?? '';
	}

	#say(text: string): void {
		const status = this.querySelector('.figure-status');
		if (status) status.textContent = text;
	}

	/** Brings the figure into a state; on arrival nothing moves and nothing is said. */
	#apply(state: State, arriving = false): void {
		const changed = this.#parameters.filter(({ name }) => state[name] !== this.#state[name]);
		const before = this.#places();
		this.#state = state;
		for (const element of this.querySelectorAll<HTMLElement>('[data-when]')) {
			element.toggleAttribute('data-off', !holds(element.dataset['when']!, state));
		}
		for (const element of this.querySelectorAll<HTMLElement>('[data-lit]')) {
			element.toggleAttribute('data-dimmed', !holds(element.dataset['lit']!, state));
		}
		for (const mark of this.querySelectorAll<HTMLElement>('[data-set]')) {
			if (holds(mark.dataset['set']!, state)) mark.setAttribute('aria-current', 'true');
			else mark.removeAttribute('aria-current');
		}
		for (const input of this.querySelectorAll<HTMLInputElement>('[data-parameter] input')) {
			const name = input.closest<HTMLElement>('[data-parameter]')!.dataset['parameter']!;
			input.checked = state[name] === input.value;
		}
		// A group whose stop of the Tab key is no longer to be seen gets another one.
		for (const group of this.querySelectorAll('[data-marks]')) {
			const marks = this.#marks(group);
			const stop = marks.find((mark) => mark.tabIndex === 0);
			if (!stop && marks[0]) this.#focusable(marks[0]);
		}
		this.#address();
		if (arriving) return;
		this.#move(before);
		if (changed.length > 0) {
			this.#say(changed.map((parameter) => this.#tell(parameter, state[parameter.name]!)).join(' '));
		}
	}

	/** Puts the state into the link, and on the figure's own page into the address. */
	#address(): void {
		const unsaid = first(this.#parameters);
		const query = new URLSearchParams(
			Object.entries(this.#state).filter(([name, value]) => value !== unsaid[name]),
		).toString();
		const link = this.querySelector<HTMLAnchorElement>('.figure-state-link');
		if (link) link.search = query;
		if (this.#onOwnPage)
			history.replaceState(null, '', `${location.pathname}${query && `?${query}`}${location.hash}`);
	}

	/** Where what moves can be seen, and in which colour, by its name. */
	#places(): Map<string, Place> {
		const places = new Map<string, Place>();
		for (const element of this.querySelectorAll<HTMLElement>('[data-flip]')) {
			const box = element.getBoundingClientRect();
			const name = element.dataset['flip']!;
			if (box.width === 0 || places.has(name)) continue;
			places.set(name, { element, box, fill: getComputedStyle(element).fill });
		}
		return places;
	}

	/** Moves what both states have from where it was to where it is. */
	#move(before: Map<string, Place>): void {
		if (still.matches) return;
		for (const [name, { element, box, fill }] of this.#places()) {
			const old = before.get(name);
			if (!old || old.element === element) continue;
			const scale = (element as SVGGraphicsElement).getScreenCTM?.()?.a ?? 1;
			const resize =
				element.tagName === 'rect'
					? ` scale(${old.box.width / box.width}, ${old.box.height / box.height})`
					: '';
			const shift = [old.box.left - box.left, old.box.top - box.top].map((d) => `${d / scale}px`).join(', ');
			element.animate(
				[
					{ transform: `translate(${shift})${resize}`, fill: old.fill },
					{ transform: 'none', fill },
				],
				{ duration: 600, easing: 'cubic-bezier(0.3, 0, 0.2, 1)' },
			);
		}
	}
}

customElements.define('figure-states', FigureStates);
