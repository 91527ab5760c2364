/** The search page: words and filters in the address, passages with where they stand. */
import { announcer } from '../../figure-kit/browser/announcer.ts';
import { dataOf, element, elementIn } from '../../figure-kit/browser/elements.ts';
import { itemAt } from '../../text/items.ts';
import { fill } from '../../text/words.ts';
import type { Narrowing } from '../engine.ts';
import { loadSearch } from './load.ts';
import { phraseSearch } from './phrase.ts';
import { drawRow, pageRow, type Row, rowOf } from './rows.ts';
import { asYouType } from './typing.ts';

/** How many results are shown at a time. */
const step = 20;

/** Scroll state for going back: how many results were shown, and where one was. */
interface Left {
	shown: number;
	top: number;
}

class SearchPage extends HTMLElement {
	#turn = 0;
	#shown = step;
	/** What the page prints, from `content/ui`. */
	readonly #words = JSON.parse(dataOf(this, 'words')) as Record<string, string>;
	readonly #base = dataOf(this, 'base');
	readonly #say = announcer(this);

	connectedCallback(): void {
		const query = new URLSearchParams(location.search);
		this.#input.value = query.get('q') ?? '';
		const again = () => {
			this.#shown = step;
			void this.#show();
		};
		elementIn(this, 'form').addEventListener('submit', (event) => {
			event.preventDefault();
			again();
		});
		this.#input.addEventListener('input', asYouType(again));
		this.#more.addEventListener('click', () => {
			this.#shown += step;
			void this.#show();
		});
		for (const select of this.#selects) {
			const chosen = query.get(select.name);
			// Labels stood in addresses once, and still lead there.
			const option = [...select.options].find(({ value, text }) => value === chosen || text === chosen);
			select.value = option?.value ?? '';
			select.addEventListener('change', again);
		}
		phraseSearch(this, () => this.#input.value, this.#words);
		void this.#comeBack();
		if (this.#input.value === '') this.#input.focus();
	}

	/** Shows the results, and where going back led here, as they were left. */
	async #comeBack(): Promise<void> {
		const left = (history.state as { search?: Left } | null)?.search;
		if (left) this.#shown = left.shown;
		await this.#show();
		// A browser that came back before the results were there could not go so far down.
		if (left) scrollTo({ top: left.top, behavior: 'instant' });
		const saveScroll = () => {
			const search: Left = { shown: this.#shown, top: scrollY };
			history.replaceState({ ...history.state, search }, '');
		};
		addEventListener('scroll', asYouType(saveScroll, 100), { passive: true });
		addEventListener('pagehide', saveScroll);
	}

	get #selects(): HTMLSelectElement[] {
		return [...this.querySelectorAll('select')];
	}

	get #input(): HTMLInputElement {
		return elementIn(this, 'input[name=q]');
	}

	get #more(): HTMLButtonElement {
		return elementIn(this, '.search-more');
	}

	get #narrowing(): Narrowing {
		const chosen = this.#selects.filter(({ value }) => value);
		return Object.fromEntries(chosen.map(({ name, value }) => [name, value]));
	}

	async #show(): Promise<void> {
		const turn = ++this.#turn;
		const words = this.#input.value.trim();
		const narrowing = this.#narrowing;
		const query = new URLSearchParams({ ...(words && { q: words }), ...narrowing }).toString();
		history.replaceState(history.state, '', `${location.pathname}${query && `?${query}`}`);
		const list = elementIn(this, '.search-results');
		const status = elementIn(this, '.search-status');
		elementIn<HTMLElement>(this, '.search-nothing').hidden = true;
		this.#more.hidden = true;
		// Asked for before there are words.
		const { whole, passages } = loadSearch(`${this.#base}search/`);
		if (!words) {
			list.replaceChildren();
			status.textContent = '';
			this.#say('');
			return;
		}
		const search = await whole.catch(() => undefined);
		if (turn !== this.#turn) return;
		if (!search) {
			status.textContent = this.#words['notLoaded'] ?? '';
			this.#say(status.textContent);
			return;
		}
		const { hits, marks, page } = search.find(words, narrowing);
		const first = page && !narrowing.kind && !narrowing.chapter ? [pageRow(search, page)] : [];
		const count = hits.length + first.length;
		list.replaceChildren(
			...first.map((row) => this.#item(row, marks).item),
			...hits.slice(0, this.#shown).map(({ record }) => {
				const named = itemAt(search.names.records, record);
				const { item, passage } = this.#item(rowOf(search, named), marks);
				void passages(named.kind, named.path).then(passage);
				return item;
			}),
		);
		const { nothing, one, several } = this.#words;
		status.textContent = fill((count === 0 ? nothing : count === 1 ? one : several) ?? '', { count, words });
		this.#say(status.textContent);
		elementIn<HTMLElement>(this, '.search-nothing').hidden = count > 0;
		elementIn<HTMLElement>(this, '.search-phrase').hidden = false;
		this.#more.hidden = hits.length <= this.#shown;
	}

	#item(row: Row, marks: ReadonlySet<string>) {
		const link = element('a', { href: this.#base + row.path.slice(1) });
		const { parts, passage } = drawRow(row, marks, link);
		return { item: element('li', {}, ...parts), passage };
	}
}

customElements.define('search-page', SearchPage);
