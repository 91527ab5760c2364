/**
 * Lets a reader step through a figure's states. The one that is shown stands in the page, the others are
 * fetched before they are needed; this shows and hides them (`data-when`), moves what both have, opens what
 * a mark rests on beside it, answers the keyboard, says each change, and keeps the address of the state.
 */
import { holds } from '../conditions.ts';
import type { Tree } from '../tree.ts';
import { Address, type Parameter, type State } from './address.ts';
import type { EvidencePopover, Words } from './popover.ts';
import { placesIn, animateFrom } from './motion.ts';
import { dataOf } from './elements.ts';
import { elementsIn, isShown } from './shown.ts';

/** Parameters and words of a figure, as JSON in the page. */
interface Script {
	parameters: Parameter[];
	words: Words;
}

const still = matchMedia('(prefers-reduced-motion: reduce)');
/** Fetches what a figure may show before a reader comes to it. */
const observer = new IntersectionObserver(
	(entries) => {
		for (const { isIntersecting, target } of entries) {
			if (!isIntersecting) continue;
			observer.unobserve(target);
			(target as FigureStates).fetch().catch(() => undefined);
		}
	},
	{ rootMargin: '50%' },
);

/** Gives what moves in a drawing its name, from the same drawing as it was fetched, where it has none. */
function takeNames(here: Element, fetched: Element): void {
	for (const drawing of here.querySelectorAll<SVGElement>('[data-layout]')) {
		if (drawing.querySelector('[data-flip]')) continue;
		const named = fetched.querySelectorAll<SVGElement>(`[data-layout=${drawing.dataset['layout']}] *`);
		drawing.querySelectorAll<SVGElement>('*').forEach((element, i) => {
			const name = named[i]?.dataset['flip'];
			if (name !== undefined) element.dataset['flip'] = name;
		});
	}
}

/** Of several marks of the same thing, the one that is best seen. */
function largest(marks: readonly HTMLElement[]): HTMLElement | undefined {
	const area = (mark: HTMLElement) => {
		const { width, height } = mark.getBoundingClientRect();
		return width * height;
	};
	return marks.toSorted((a, b) => area(b) - area(a))[0];
}

/** Makes one of some marks the stop of the Tab key. */
const stopAt = (stop: Element | undefined, marks: readonly Element[]): void =>
	marks.forEach((mark) => mark.setAttribute('tabindex', mark === stop ? '0' : '-1'));

export class FigureStates extends HTMLElement {
	#parameters: Parameter[] = [];
	#first: State = {};
	#state: State = {};
	#words: Words | undefined;
	#popover: EvidencePopover | undefined;
	#address: Address | undefined;
	#loading: Promise<void> | undefined;

	connectedCallback(): void {
		if (this.dataset['script']) this.#learn(JSON.parse(this.dataset['script']));
		this.addEventListener('change', this.#change);
		this.addEventListener('click', this.#pick);
		this.addEventListener('keydown', this.#press);
		document.addEventListener('pointerdown', this.#pointOutside);
		for (const group of this.querySelectorAll('[data-marks]')) this.#rove(group);
		for (const event of ['pointerenter', 'focusin'])
			this.addEventListener(event, () => void this.fetch().catch(() => undefined), { once: true });
		observer.observe(this);
		this.#address = new Address(this);
		this.#fromAddress();
		if (this.dataset['address'] === 'page') addEventListener('popstate', this.#back);
	}

	/** What the figure is told of itself, in the page or with the rest. */
	#learn({ parameters, words }: Script): void {
		if (this.#words) return;
		const { state } = this.dataset;
		this.#words = words;
		this.#parameters = parameters;
		this.#first = Object.fromEntries(
			parameters.map(({ name, values }, i) => [name, (i === 0 && state) || (values[0] ?? '')]),
		);
		this.#state = this.#first;
	}

	/** Fetches the other states, and what the marks rest on, once. */
	fetch(): Promise<void> {
		this.#loading ??= this.#fetch();
		// It may be asked again where the network failed.
		this.#loading.catch(() => (this.#loading = undefined));
		return this.#loading;
	}

	/** Whether everything that can be shown is there, and what opens beside a mark. */
	get #whole(): boolean {
		return this.#popover !== undefined && this.#hasAll;
	}

	/** Whether all states are there, and what the marks rest on. */
	get #hasAll(): boolean {
		const evidence = this.#parameters.some(({ control }) => control === 'marks');
		return (
			this.#words !== undefined &&
			this.#panels.length === this.#parameters[0]?.values.length &&
			(!evidence || this.querySelector('[data-evidence]') !== null)
		);
	}

	async #fetch(): Promise<void> {
		const [{ EvidencePopover }] = await Promise.all([
			import('./popover.ts'),
			this.#hasAll ? undefined : this.#fetchRest(),
		]);
		if (this.#words) this.#popover = new EvidencePopover(this, this.#words, (mark) => this.#choose(mark));
	}

	/** Fetches the states that are not there, and what the marks rest on. */
	async #fetchRest(): Promise<void> {
		const [answer, { createElements }] = await Promise.all([
			fetch(dataOf(this, 'rest')),
			import('./create-elements.ts'),
		]);
		if (!answer.ok) throw new Error(answer.statusText);
		const { trees, ...script } = (await answer.json()) as Script & { trees: Tree[] };
		const loaded = createElements(trees);
		this.#learn(script);
		const there = this.#panels;
		for (const panel of elementsIn(loaded, '.figure-panel')) {
			const here = there.find(({ dataset }) => dataset['when'] === panel.dataset['when']);
			if (here) takeNames(here, panel);
			else there[0]?.parentElement?.insertBefore(panel, this.querySelector('.figure-row, .figure-how'));
		}
		const evidence = loaded.querySelector('.figure-evidence');
		if (evidence && !this.querySelector('.figure-evidence')) this.append(evidence);
		for (const group of this.querySelectorAll('.figure-panel[data-off] [data-marks]')) this.#rove(group);
	}

	disconnectedCallback(): void {
		observer.unobserve(this);
		document.removeEventListener('pointerdown', this.#pointOutside);
		removeEventListener('popstate', this.#back);
	}

	/** Values of the states that can be stepped through, and the one that is shown. */
	get steps(): { values: string[]; shown: string } {
		return { values: this.#parameters[0]?.values ?? [], shown: this.#state[this.#main] ?? '' };
	}

	/** What is shown, every parameter. */
	get state(): State {
		return { ...this.#state };
	}

	/** The panels of the states that are there. */
	get #panels(): HTMLElement[] {
		return elementsIn(this, '.figure-panel');
	}

	/** Whether what a state shows is there already, though not all is. */
	#drawn(state: State): boolean {
		if (!this.#words) return false;
		const plain = this.#parameters.slice(1).every(({ name, values }) => state[name] === values[0]);
		return plain && this.#panels.some((panel) => holds(dataOf(panel, 'when'), state));
	}

	/** Shows one of the states. */
	step(value: string): void {
		void this.set({ [this.#main]: value });
	}

	/** Sets several parameters, those that are not named as they are at first; one it has not is left out. */
	async set(state: State): Promise<void> {
		if (!this.#words || !(this.#main in state)) await this.fetch().catch(() => undefined);
		const known = this.#parameters.filter(({ name, values }) => values.includes(state[name] ?? ''));
		const to = { ...this.#first, ...Object.fromEntries(known.map(({ name }) => [name, state[name] ?? ''])) };
		if (!(this.#main in state)) this.#stateWith(to);
		await this.#to(to);
	}

	/** Takes the state from the address; an unknown value falls back to the first, and says so. */
	#fromAddress(): void {
		const address = this.#address;
		if (!address) return;
		if (address.moved) location.replace(address.moved);
		const arrive = () => {
			const { state, unknown } = address.read(this.#parameters, this.#first);
			if (state[this.#main] === this.#first[this.#main]) this.#stateWith(state);
			this.#apply(state, true);
			if (unknown.length > 0) this.#say(`${unknown.join(' ')} ${this.#tellState()}`);
		};
		if (address.asks) void this.fetch().then(arrive, () => undefined);
		else if (this.#words) arrive();
	}

	/** Shows what the address asks for to which one went back. */
	#back = (): void => {
		const state = this.#address?.returned(this.#parameters, this.#first);
		if (!state || !this.#changed(state).length) return;
		void this.fetch().then(
			() => {
				this.#apply(state, true);
				this.#say(this.#tellState());
			},
			// The address has a page of its own.
			() => location.reload(),
		);
	};

	#changed(state: State): Parameter[] {
		return this.#parameters.filter(({ name }) => state[name] !== this.#state[name]);
	}

	/** The parameter of which each value has a page. */
	get #main(): string {
		return this.#parameters[0]?.name ?? '';
	}

	/** Where only a mark is asked for that the first state has not: turns to a state that has it. */
	#stateWith(state: State): void {
		const requested = this.#markIn(state);
		if (!requested) return;
		const drawn = this.#panels.filter((panel) => panel.querySelector(`[data-set="${requested.set}"]`));
		const [first] = drawn;
		if (!first || drawn.some((panel) => holds(dataOf(panel, 'when'), state))) return;
		state[this.#main] = /=([^ |]+)/.exec(dataOf(first, 'when'))?.[1] ?? '';
	}

	/** The mark that is chosen in a state: its parameter, and what it sets. */
	#markIn(state: State): { name: string; set: string } | undefined {
		const chosen = this.#parameters.find(
			({ control, name }) => control === 'marks' && state[name] !== this.#first[name],
		);
		return chosen && { name: chosen.name, set: `${chosen.name}=${state[chosen.name]}` };
	}

	#change = (event: Event): void => {
		const { dataset, value } = event.target as HTMLSelectElement;
		if (dataset['parameter']) void this.#to({ ...this.#state, [dataset['parameter']]: value });
	};

	#pick = (event: MouseEvent): void => {
		const mark = (event.target as Element).closest<HTMLElement>('[data-set]');
		if (!mark || event.ctrlKey || event.metaKey || event.shiftKey) return;
		event.preventDefault();
		const [name, value] = dataOf(mark, 'set').split('=') as [string, string];
		const loaded = this.fetch();
		if (this.#drawn({ ...this.#withoutMarks(), [name]: value })) {
			loaded.catch(() => undefined);
			return this.#choose(mark);
		}
		void loaded.then(
			() => this.#choose(mark),
			() => location.assign(mark.getAttribute('href') ?? ''),
		);
	};

	/** Chooses what a mark sets; a mark that is chosen already is let go. */
	#choose(mark: HTMLElement | undefined): void {
		const [name, value] = mark?.dataset['set']?.split('=') ?? [];
		const parameter = this.#parameters.find((each) => each.name === name);
		const state = this.#withoutMarks();
		if (parameter && value !== undefined) {
			const chosen = parameter.control === 'marks' && this.#state[parameter.name] === value;
			if (!chosen) state[parameter.name] = value;
		}
		if (mark) this.#focusable(mark);
		void this.#to(state, mark);
	}

	/** Brings the figure into a state as soon as what it shows is there; where that fails, a link still leads to it. */
	async #to(state: State, from?: HTMLElement): Promise<void> {
		try {
			const loaded = this.#whole ? undefined : this.fetch();
			if (this.#drawn(state)) loaded?.catch(() => undefined);
			else await loaded;
			this.#apply(state, false, from);
		} catch {
			const link =
				from ??
				this.querySelector<HTMLElement>(`.figure-bar [data-set="${this.#main}=${state[this.#main]}"]`);
			if (link) location.assign(link.getAttribute('href') ?? '');
		}
	}

	#withoutMarks(): State {
		const state = { ...this.#state };
		for (const { control, name } of this.#parameters)
			if (control === 'marks') state[name] = this.#first[name] ?? '';
		return state;
	}

	#pointOutside = (event: PointerEvent): void => {
		const target = event.target as Element;
		if (!this.#popover?.open || this.#popover.holds(target) || target.closest?.('[data-set]')) return;
		this.#apply(this.#withoutMarks());
	};

	#press = (event: KeyboardEvent): void => {
		if (!this.#words) return;
		if (event.key === 'Escape') {
			if (!this.#popover?.open) this.#apply(this.#first);
			return;
		}
		const mark = (event.target as Element).closest<HTMLElement>('[data-marks] [data-set]');
		const group = mark?.closest('[data-marks]');
		if (!mark || !group) return;
		const marks = this.#marks(group);
		const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
		const next =
			event.key === 'Home'
				? marks[0]
				: event.key === 'End'
					? marks.at(-1)
					: step && marks[(marks.indexOf(mark) + step + marks.length) % marks.length];
		if (!next) return;
		event.preventDefault();
		this.#focusable(next);
		next.focus();
		// The links to states are stepped through; a mark is only gone to.
		if (dataOf(next, 'set').startsWith(`${this.#main}=`) && group.matches('.figure-bar')) this.#choose(next);
	};

	/** The marks of a group that can be seen. */
	#marks(group: Element): HTMLElement[] {
		return elementsIn(group, '[data-set]').filter(isShown);
	}

	/** Makes a group of marks one stop of the Tab key, and says of each that opens something that it does. */
	#rove(group: Element): void {
		const marks = elementsIn(group, '[data-set]');
		if (!group.matches('.figure-bar')) for (const mark of marks) mark.ariaHasPopup = 'dialog';
		stopAt(marks.find((mark) => mark.getAttribute('aria-current')) ?? marks[0], marks);
	}

	#focusable(mark: Element): void {
		const group = mark.closest('[data-marks]');
		if (group) stopAt(mark, elementsIn(group, '[data-set]'));
	}

	/** The claim of what is shown, and what is to be seen in it, with its pages. */
	#tellState(): string {
		return elementsIn(this, '.figure-panel:not([data-off])')
			.map((panel) => {
				const [claim, say] = ['.figure-claim', '.figure-say'].map((part) => panel.querySelector(part));
				return `${claim?.textContent}. ${say?.textContent}`;
			})
			.join(' ');
	}

	#say(text: string): void {
		const status = this.querySelector('.figure-status');
		if (status) status.textContent = text;
	}

	/** Brings the figure into a state; on arrival nothing moves and nothing is said. */
	#apply(state: State, arriving = false, from?: HTMLElement): void {
		const changed = this.#changed(state);
		if (changed.length === 0 && !arriving) return;
		const moves = !arriving && !still.matches && changed.some(({ control }) => control !== 'marks');
		const before = moves ? placesIn(this) : undefined;
		const bar = from?.closest('.figure-bar');
		const barAt = bar?.getBoundingClientRect().top;
		const focused = this.contains(document.activeElement) ? document.activeElement : null;
		this.#state = state;
		for (const element of this.querySelectorAll<HTMLElement>('[data-when]'))
			element.toggleAttribute('data-off', !holds(dataOf(element, 'when'), state));
		for (const mark of elementsIn(this, '[data-set]'))
			mark.ariaCurrent = holds(dataOf(mark, 'set'), state) ? 'true' : null;
		const compare = this.#parameters.find(({ control }) => control === 'compare');
		if (compare) {
			const select = this.querySelector<HTMLSelectElement>(`[data-parameter="${compare.name}"]`);
			if (select) select.value = state[compare.name] ?? '';
			const shown = this.querySelectorAll('.figure-panel:not([data-off])').length;
			this.classList.toggle('comparing', shown > 1);
		}
		// A longer or shorter claim above the links does not take them from under the finger.
		if (bar && barAt !== undefined)
			scrollBy({ top: bar.getBoundingClientRect().top - barAt, behavior: 'instant' });
		// A group whose stop of the Tab key is no longer to be seen gets another one.
		for (const group of this.querySelectorAll('[data-marks]')) {
			const marks = this.#marks(group);
			if (marks[0] && !marks.some((mark) => mark.tabIndex === 0)) this.#focusable(marks[0]);
		}
		// Nor is the focus lost with a drawing that is no longer to be seen.
		if (focused && !isShown(focused))
			this.querySelector<HTMLElement>('.figure-bar [aria-current]')?.focus({ preventScroll: true });
		this.#leadOn();
		this.#keep(from);
		this.#open(from, arriving);
		this.dispatchEvent(new CustomEvent('figure-state', { bubbles: true }));
		if (arriving) return;
		if (before) animateFrom(this, before);
		// What keeps the state tells what it has set.
		if (from || this.dataset['address'] !== 'kept') this.#announce(changed);
	}

	/** Lets the row below the drawing lead to what is of the state that is shown. */
	#leadOn(): void {
		const shown = this.querySelector<HTMLAnchorElement>('.figure-bar [aria-current]');
		for (const link of this.querySelectorAll<HTMLAnchorElement>('[data-of-state]')) {
			if (link.dataset['ofState'] === 'query') link.search = `?${this.#main}=${this.#state[this.#main]}`;
			else if (shown) link.pathname = shown.pathname;
		}
	}

	/** Keeps the state where it is found again; to follow a link to a state is a step that one can take back. */
	#keep(from: HTMLElement | undefined): void {
		const step = Boolean(from?.closest('.figure-bar'));
		const [claim, name] = ['.figure-panel:not([data-off]) .figure-claim', '.figure-number'].map(
			(part) => this.querySelector(part)?.textContent,
		);
		this.#address?.write(this.#state, this.#first, this.#main, step, `${claim} (${name})`);
	}

	#announce(changed: readonly Parameter[]): void {
		const closed = changed.find(
			({ control, name }) => control === 'marks' && this.#state[name] === this.#first[name],
		);
		if (changed.some(({ control }) => control !== 'marks')) this.#say(this.#tellState());
		else if (closed && !this.#popover?.open) this.#say(closed.none ?? '');
	}

	/** Opens what the mark that is chosen rests on, or closes it. */
	#open(from: HTMLElement | undefined, arriving: boolean): void {
		const chosen = this.#markIn(this.#state);
		if (!chosen) return this.#popover?.close();
		const { name, set } = chosen;
		const evidence = this.querySelector<HTMLElement>(`[data-evidence="${set}"]`);
		const seen = elementsIn(this, `[data-set^="${name}="]`).filter(isShown);
		const mark =
			from?.dataset['set'] === set ? from : largest(seen.filter(({ dataset }) => dataset['set'] === set));
		if (evidence) this.#popover?.show(evidence, mark, seen, !arriving);
		if (arriving && mark) requestAnimationFrame(() => mark.scrollIntoView({ block: 'nearest' }));
	}
}

customElements.define('figure-states', FigureStates);
