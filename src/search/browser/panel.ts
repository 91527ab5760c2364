/** Results as one types, below the field of the header: names at once, passages as the texts arrive. */
import { announcer } from '../../figure-kit/browser/announcer.ts';
import { closeOnBack } from '../../figure-kit/browser/close-on-back.ts';
import { closable } from '../../figure-kit/browser/close-watcher.ts';
import { read, write } from '../../figure-kit/browser/device-store.ts';
import { element } from '../../figure-kit/browser/elements.ts';
import { itemAt } from '../../text/items.ts';
import { fill } from '../../text/words.ts';
import type { Search } from '../engine.ts';
import type { PanelWords } from '../files.ts';
import type { Hit } from '../name-hits.ts';
import { loadSearch } from './load.ts';
import { drawRow, pageRow, type Row, rowOf } from './rows.ts';
import { asYouType } from './typing.ts';

/** How many rows are shown, and how many of one chapter stand together. */
const most = 8;
const together = 3;

/** The last queries, on this device alone. */
const recent = {
	key: `${import.meta.env.ABBREVIATION}-searches`,
	read(): string[] {
		const stored = read(this.key);
		return Array.isArray(stored) ? stored.filter((each) => typeof each === 'string').slice(0, 5) : [];
	},
	add(query: string): void {
		const others = this.read().filter((each) => each !== query);
		write(this.key, [query.slice(0, 80), ...others].slice(0, 5));
	},
	forget(): void {
		write(this.key, []);
	},
};

/** Keeps with the page in the history what was asked when a result was followed, or that nothing was. */
function keepAsked(asked?: string): void {
	const state = (history.state ?? {}) as { asked?: string };
	if (asked !== state.asked) history.replaceState({ ...state, asked }, '');
}

/** The best, those of one chapter together. */
function gathered({ names }: Search, hits: readonly Hit[]): Hit[] {
	const chosen: Hit[] = [];
	const chapterOf = ({ record }: Hit) => itemAt(names.records, record).chapter;
	for (const hit of hits.slice(0, 30)) {
		if (chosen.length >= most) break;
		if (chosen.includes(hit)) continue;
		const chapter = chapterOf(hit);
		const similar = hits.slice(0, 12).filter((each) => each.score > hit.score * 0.5);
		const same = chapter
			? similar.filter((each) => !chosen.includes(each) && chapterOf(each) === chapter)
			: [hit];
		chosen.push(...(same.includes(hit) ? same : [hit]).slice(0, together));
	}
	return chosen.slice(0, most);
}

const button = (className: string, label: string): HTMLButtonElement =>
	element('button', { className, type: 'button' }, label);

class Panel {
	readonly #form: HTMLFormElement;
	readonly #input: HTMLInputElement;
	readonly #words: PanelWords;
	readonly #base: string;
	readonly #list: HTMLElement;
	/** Empty state: queries to try, or why nothing is found. */
	readonly #other = element('div', { className: 'panel-other' });
	readonly #foot = element('p', { className: 'panel-foot' });
	readonly #say: (sentence: string) => void;
	readonly #box: HTMLElement;
	#turn = 0;
	#chosen = -1;
	readonly #from: () => HTMLElement | null;
	#letGo = (): void => undefined;

	constructor(
		form: HTMLFormElement,
		input: HTMLInputElement,
		words: PanelWords,
		from: () => HTMLElement | null,
	) {
		this.#form = form;
		this.#input = input;
		this.#words = words;
		this.#from = from;
		this.#base = new URL('../', form.action).href;
		const list = { className: 'panel-list', id: 'search-results', role: 'listbox', ariaLabel: words.results };
		this.#list = element('div', list);
		const box = { className: 'search-panel panel ui', popover: 'manual' };
		this.#box = element('div', box, this.#list, this.#other, this.#foot);
		const close = button('panel-close button-plain button-link', words.close);
		close.addEventListener('click', () => this.close());
		form.append(close, this.#box);
		this.#say = announcer(form);
		input.setAttribute('aria-controls', this.#list.id);
		input.addEventListener(
			'input',
			asYouType(() => void this.#answer(), 15),
		);
		input.addEventListener('keydown', this.#keys);
		const follow = (): void => {
			recent.add(input.value.trim());
			keepAsked(input.value.trim());
		};
		form.addEventListener('submit', follow);
		for (const elsewhere of ['pointerdown', 'focusin'])
			document.addEventListener(elsewhere, ({ target }) => {
				if (!form.contains(target as Node)) this.close();
			});
		this.#box.addEventListener('click', ({ target }) => {
			const query = (target as Element).closest<HTMLElement>('[data-query]')?.dataset['query'];
			if (query !== undefined) {
				input.value = query;
				input.focus();
				void this.#answer();
			} else if ((target as Element).closest('a')) follow();
		});
	}

	open(): void {
		if (this.#box.matches(':popover-open')) return;
		this.#form.dataset['open'] = '';
		this.#box.showPopover();
		const [device, history] = [closable(this.#leave), closeOnBack(this.#leave)];
		this.#letGo = () => {
			device();
			history();
			this.#letGo = () => undefined;
		};
		this.#place();
		void this.#answer();
	}

	close(): void {
		if (this.#box.matches(':popover-open')) this.#box.hidePopover();
		keepAsked();
		this.#letGo();
		delete this.#form.dataset['open'];
		this.#input.ariaExpanded = 'false';
		this.#choose(-1);
		this.#say('');
	}

	/** Closes it, and gives the page back where it was read. */
	#leave = (): void => {
		this.close();
		const from = this.#from();
		from?.focus({ preventScroll: true });
		// Where it was may be gone.
		if (from !== this.#input) this.#input.blur();
	};

	/** Below the field, as wide as the window lets it be. */
	#place(): void {
		const { bottom, right } = this.#input.getBoundingClientRect();
		const room = document.documentElement.clientWidth;
		this.#box.style.top = `${bottom + 6}px`;
		this.#box.style.left = room < 800 ? '0' : `${Math.max(12, right - this.#box.offsetWidth)}px`;
	}

	/** What the words find: in names first, in the texts when they are there, and at last by what readers ask. */
	async #answer(): Promise<void> {
		const turn = ++this.#turn;
		const words = this.#input.value.trim();
		if (words === '') return this.#offer();
		try {
			this.#list.ariaBusy = 'true';
			const { named, withTexts, whole } = loadSearch(this.#form.action);
			const search = await named;
			if (turn !== this.#turn) return;
			if (!search.hasTexts) this.#show(search, words, false);
			await withTexts;
			if (turn !== this.#turn) return;
			// What is unknown so far may be known to a question.
			const early = !search.hasQuestions && search.find(words).hits.length > 0;
			if (early) this.#show(search, words, true);
			await whole;
			if (turn !== this.#turn) return;
			// Nothing moves that one has chosen from.
			if (!early || this.#chosen < 0) this.#show(search, words, true);
			this.#list.ariaBusy = 'false';
		} catch {
			// Without the files the form still leads to the search page.
			if (turn === this.#turn) this.close();
		}
	}

	/** Where nothing is asked yet: the last queries, and some to try. */
	#offer(): void {
		const { recent: before, forget, kept, try: examples } = this.#words;
		const query = (words: string) => {
			const trying = button('panel-query', words);
			trying.dataset['query'] = words;
			return trying;
		};
		const recentQueries = recent.read();
		const forgetting = button('panel-forget button-plain button-link', forget);
		forgetting.addEventListener('click', () => {
			recent.forget();
			this.#offer();
			this.#input.focus();
		});
		const row = (label: string, ...parts: Node[]) =>
			element(
				'div',
				{ className: 'panel-offer cluster' },
				element('span', { className: 'panel-label' }, label),
				...parts,
			);
		const rows = [row(examples, ...this.#words.examples.map(query))];
		if (recentQueries.length > 0)
			rows.unshift(row(before, ...recentQueries.map(query), forgetting, element('small', {}, kept)));
		this.#fill([], rows);
		this.#foot.hidden = true;
		this.#say('');
		this.#choose(-1);
	}

	#show(search: Search, words: string, whole: boolean): void {
		const { hits, marks, page } = search.find(words);
		const { names } = search;
		const rows: { row: Row; kind: string; chapter: string }[] = gathered(search, hits).map(({ record }) => {
			const named = itemAt(names.records, record);
			return { row: rowOf(search, named), kind: named.kind, chapter: named.chapter };
		});
		if (page) rows.unshift({ row: pageRow(search, page), kind: '', chapter: '' });
		const items: HTMLElement[] = rows.map(({ row, kind, chapter }, i) => {
			const item = element('a', {
				className: 'panel-row',
				href: this.#base + row.path.slice(1),
				tabIndex: -1,
				role: 'option',
				id: `search-result-${i}`,
				ariaSelected: 'false',
			});
			const { parts, passage } = drawRow(row, marks, item, element('b', { className: 'panel-title' }));
			item.append(...parts);
			if (chapter && rows[i - 1]?.chapter === chapter) item.dataset['same'] = '';
			if (whole && kind) void loadSearch(this.#form.action).passages(kind, row.path).then(passage);
			return item;
		});
		if (items.length > 0) this.#fill(items, []);
		else if (whole) this.#fill([], [this.#nothing(words)]);
		const href = `${this.#form.action}?${new URLSearchParams({ q: words })}`;
		this.#foot.replaceChildren(element('a', { href }, fill(this.#words.all, { words })));
		this.#foot.hidden = rows.length === 0;
		const count = hits.length + (page ? 1 : 0);
		const { nothing, one, several } = this.#words;
		if (whole) this.#say(fill(count === 0 ? nothing : count === 1 ? one : several, { words, count }));
		this.#choose(-1);
	}

	/** Shows results, of which one is chosen, or something else. */
	#fill(results: readonly HTMLElement[], other: readonly HTMLElement[]): void {
		this.#list.replaceChildren(...results);
		this.#list.hidden = results.length === 0;
		this.#other.replaceChildren(...other);
		this.#input.ariaExpanded = String(results.length > 0);
	}

	/** What to try where nothing is found, and why a village may not be: one answer for every unknown name. */
	#nothing(words: string): HTMLElement {
		const why = element('a', { href: `${this.#base}about/#words` }, this.#words.whyOtherNames);
		return element(
			'div',
			{ className: 'panel-nothing' },
			element('p', {}, fill(this.#words.nothing, { words })),
			element('p', {}, this.#words.tryElse),
			element('p', {}, `${this.#words.otherNames} `, why),
		);
	}

	#options(): HTMLAnchorElement[] {
		return [...this.#list.querySelectorAll<HTMLAnchorElement>('[role=option]')];
	}

	/** Chooses a row; none with -1. */
	#choose(at: number): void {
		const options = this.#options();
		this.#chosen = at;
		options.forEach((option, i) => (option.ariaSelected = String(i === at)));
		const chosen = options[at];
		if (chosen) {
			this.#input.setAttribute('aria-activedescendant', chosen.id);
			chosen.scrollIntoView({ block: 'nearest' });
		} else this.#input.removeAttribute('aria-activedescendant');
	}

	#keys = (event: KeyboardEvent): void => {
		const count = this.#options().length;
		if (event.key === 'Escape') {
			event.preventDefault();
			this.#leave();
		} else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
			event.preventDefault();
			this.open();
			const by = event.key === 'ArrowDown' ? 1 : -1;
			// From the field to the first or the last, and back to the field.
			if (count > 0) this.#choose(((this.#chosen + 1 + by + count + 1) % (count + 1)) - 1);
		} else if (event.key === 'Enter' && this.#chosen >= 0) {
			event.preventDefault();
			itemAt(this.#options(), this.#chosen).click();
		}
	};
}

/**
 * Makes the search below its field.
 *
 * @param form of the header
 * @param input its field
 * @param files what was asked for already
 * @param from what had the focus before its field
 * @returns what opens it
 */
export async function openPanel(
	form: HTMLFormElement,
	input: HTMLInputElement,
	files: readonly Promise<Response>[],
	from: () => HTMLElement | null,
): Promise<() => void> {
	const search = await loadSearch(form.action, files).named;
	const panel = new Panel(form, input, search.names.words, from);
	return () => panel.open();
}
