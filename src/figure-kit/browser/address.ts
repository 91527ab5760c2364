/** Where a figure's state is kept: in the address where that is the figure's, else with the page in its history. */
import { fill } from '../../text/words.ts';
import { dataOf } from './elements.ts';

export type State = Record<string, string>;
export interface Parameter {
	name: string;
	label: string;
	control: 'states' | 'marks' | 'compare';
	/** The first is the one that holds where the address says nothing. */
	values: string[];
	/** What is said when no mark is chosen any more. */
	none?: string;
}

/** No more than this of what an address asks for is repeated. */
const longest = 60;

/** States of figures in the page’s history, where no address has them. */
interface HistoryState {
	figures?: Record<string, State>;
}
const historyState = (): HistoryState => (history.state as HistoryState | null) ?? {};

export class Address {
	readonly #figure: HTMLElement;
	readonly #title = document.title;
	readonly #path = location.pathname;

	/**
	 * @param figure which says in `data-address` what of the address is its own: the path, the query, or nothing;
	 *   `kept`, where the page keeps its state itself
	 */
	constructor(figure: HTMLElement) {
		this.#figure = figure;
	}

	/**
	 * The state that is asked for, and a sentence for each value that is not known.
	 *
	 * @param parameters all that can be asked for
	 * @param first what holds where nothing is asked for
	 */
	read(parameters: readonly Parameter[], first: State): { state: State; unknown: string[] } {
		const query = this.#query();
		const state = { ...first };
		const unknown: string[] = [];
		for (const { name, label, values } of parameters) {
			const wanted = query[name];
			if (wanted === undefined) continue;
			if (values.includes(wanted)) state[name] = wanted;
			else unknown.push(this.#unknown(label.toLowerCase(), wanted));
		}
		return { state, unknown };
	}

	/** Whether anything is asked for. */
	get asks(): boolean {
		return Object.keys(this.#query()).length > 0;
	}

	/** The state of the address to which one went back. */
	returned(parameters: readonly Parameter[], first: State): State {
		if (location.pathname === this.#path) delete this.#figure.dataset['left'];
		return this.read(parameters, first).state;
	}

	/** Where a state that an address once had is now; nothing where it is here. */
	get moved(): string | undefined {
		const moved: Record<string, string> = JSON.parse(this.#figure.dataset['moved'] ?? '{}');
		return this.#figure.dataset['address'] ? moved[location.search.slice(1)] : undefined;
	}

	/**
	 * Keeps a state.
	 *
	 * @param state what is shown
	 * @param first what holds where nothing is asked for
	 * @param main the parameter that a path stands for
	 * @param step whether going back should lead to what was shown before
	 * @param title what the page is called in this state
	 */
	write(state: State, first: State, main: string, step: boolean, title: string): void {
		const kind = this.#figure.dataset['address'];
		const chosen = Object.entries(state).filter(([name, value]) => value !== first[name]);
		if (!kind) return this.#save(Object.fromEntries(chosen));
		if (kind === 'kept') return;
		const query = new URLSearchParams(
			chosen.filter(([name]) => kind === 'query' || name !== main),
		).toString();
		const path = kind === 'page' ? this.#pathOf(state[main] === first[main]) : location.pathname;
		const address = `${path}${query && `?${query}`}${location.hash}`;
		if (kind === 'page') {
			document.title = path === this.#path ? this.#title : this.#titled(title);
			const canonical = document.querySelector<HTMLLinkElement>('link[rel=canonical]');
			if (canonical) canonical.href = new URL(path, canonical.href).href;
		}
		if (step && path !== location.pathname) history.pushState(null, '', address);
		else history.replaceState(history.state, '', address);
	}

	/** What the address asks for, or the page's history where the figure has no address. */
	#query(): State {
		const { address, figure } = this.#figure.dataset;
		if (!address) return historyState().figures?.[figure ?? ''] ?? {};
		if (address === 'kept') return {};
		const query = Object.fromEntries(new URLSearchParams(location.search));
		return address === 'page' ? { ...this.#inPath(), ...query } : query;
	}

	/** The state for which the path stands; where it is the page's own, what that shows. */
	#inPath(): State {
		if (location.pathname === this.#path) return {};
		const links = [...this.#figure.querySelectorAll<HTMLAnchorElement>('.figure-bar a[data-set]')];
		const set = links.find((link) => new URL(link.href).pathname === location.pathname)?.dataset['set'];
		return set ? Object.fromEntries([set.split('=')]) : {};
	}

	/** The path of the state that is shown; the figure's own page stays as it is while it shows what it shows at first. */
	#pathOf(asAtFirst: boolean): string {
		const { dataset } = this.#figure;
		const link = this.#figure.querySelector<HTMLAnchorElement>('.figure-bar [aria-current]');
		if (!link || (asAtFirst && dataset['left'] === undefined)) return location.pathname;
		if (!asAtFirst) dataset['left'] = '';
		return new URL(link.href).pathname;
	}

	/** A state's title with that of the site. */
	#titled(title: string): string {
		return title + (/ \| [^|]*$/.exec(this.#title)?.[0] ?? '');
	}

	#save(state: State): void {
		const id = dataOf(this.#figure, 'figure');
		const { [id]: before, ...others } = historyState().figures ?? {};
		if (!before && Object.keys(state).length === 0) return;
		history.replaceState({ ...historyState(), figures: { ...others, [id]: state } }, '');
	}

	#unknown(parameter: string, value: string): string {
		const shown = value.length > longest ? `${value.slice(0, longest)}…` : value;
		return fill(this.#figure.dataset['unknown'] ?? '', { parameter, value: shown });
	}
}
