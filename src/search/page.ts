/** The search page: words and filters in the address, results that lead to the section. */
import { fill } from '../text/words.ts';
import { asYouType } from './typing.ts';

interface SubResult {
	title: string;
	url: string;
	excerpt: string;
}
interface Result extends SubResult {
	meta: { title: string };
	filters: Record<string, string[]>;
	sub_results: SubResult[];
}
interface Pagefind {
	options(options: object): Promise<void>;
	init(): Promise<void>;
	filters(): Promise<Record<string, Record<string, number>>>;
	search(
		words: string | null,
		options: { filters: Record<string, string> },
	): Promise<{ results: { data(): Promise<Result> }[]; filters: Record<string, Record<string, number>> }>;
}

const filterNames = ['kind', 'chapter'] as const;
type FilterName = (typeof filterNames)[number];
/** The words that the page prints, from `content/ui`. */
type Words = Record<FilterName | 'anyKind' | 'anyChapter' | 'nothing' | 'one' | 'several' | 'more', string>;
/** A chapter that treats a thing at length stands before entries that mention it; length alone costs nothing. */
const ranking = { pageLength: 0, termFrequency: 0.2 };

/** How many results are shown, and how many of them are fetched first. */
const shown = 20;
const first = 5;

class SearchPage extends HTMLElement {
	#pagefind: Promise<Pagefind> | undefined;
	#turn = 0;

	connectedCallback(): void {
		const query = new URLSearchParams(location.search);
		this.#input.value = query.get('q') ?? '';
		const filters = Object.fromEntries(filterNames.map((name) => [name, query.get(name) ?? ''])) as Record<
			FilterName,
			string
		>;
		this.querySelector('form')!.addEventListener('submit', (event) => {
			event.preventDefault();
			void this.#search();
		});
		this.#input.addEventListener(
			'input',
			asYouType(() => void this.#search()),
		);
		void this.#offerFilters(filters).then(() => this.#search());
		this.#input.focus();
	}

	get #words(): Words {
		return JSON.parse(this.dataset['words']!) as Words;
	}

	get #input(): HTMLInputElement {
		return this.querySelector('input[name=q]')!;
	}

	#load(): Promise<Pagefind> {
		return (this.#pagefind ??= (async () => {
			const index = new URL(this.dataset['index']!, location.href);
			const pagefind: Pagefind = await import(/* @vite-ignore */ new URL('pagefind.js', index).href);
			await pagefind.options({ baseUrl: new URL('..', index).pathname, excerptLength: 24, ranking });
			await pagefind.init();
			return pagefind;
		})());
	}

	/** Builds a group of choices for each filter, from what the index knows. */
	async #offerFilters(chosen: Record<FilterName, string>): Promise<void> {
		const known = await (await this.#load()).filters();
		const box = this.querySelector('.search-filters')!;
		const words = this.#words;
		for (const name of filterNames) {
			const select = document.createElement('select');
			select.name = name;
			select.append(new Option(name === 'kind' ? words.anyKind : words.anyChapter, ''));
			for (const value of Object.keys(known[name] ?? {})) select.append(new Option(value, value));
			select.value = chosen[name] in (known[name] ?? {}) ? chosen[name] : '';
			select.addEventListener('change', () => void this.#search());
			const wrapper = document.createElement('label');
			wrapper.append(words[name], ' ', select);
			box.append(wrapper);
		}
	}

	async #search(): Promise<void> {
		const turn = ++this.#turn;
		const words = this.#input.value.trim();
		const filters: Record<string, string> = {};
		for (const select of this.querySelectorAll('select'))
			if (select.value) filters[select.name] = select.value;
		const query = new URLSearchParams({ ...(words && { q: words }), ...filters }).toString();
		history.replaceState(null, '', `${location.pathname}${query && `?${query}`}`);
		const list = this.querySelector('.search-results')!;
		const status = this.querySelector('.search-status')!;
		if (!words && Object.keys(filters).length === 0) {
			list.replaceChildren();
			status.textContent = '';
			return;
		}
		const found = await (await this.#load()).search(words || null, { filters });
		// The first few at once, the rest as they come; later keystrokes overtake both.
		const load = (from: number, to: number) =>
			Promise.all(found.results.slice(from, to).map((result) => result.data()));
		const top = await load(0, first);
		if (turn !== this.#turn) return;
		list.replaceChildren(...top.map((result) => this.#show(result)));
		status.textContent = this.#tell(found.results.length, words);
		const rest = await load(first, shown);
		if (turn === this.#turn) list.append(...rest.map((result) => this.#show(result)));
	}

	/** How many were found, in words. */
	#tell(count: number, searched: string): string {
		const { nothing, one, several, more } = this.#words;
		const sentence = count === 0 ? nothing : count === 1 ? one : count > shown ? more : several;
		return fill(sentence, { count, shown, words: searched });
	}

	/** A result with the sections in which the words stand; their excerpts come marked up by Pagefind. */
	#show(result: Result): HTMLLIElement {
		const item = document.createElement('li');
		const kind = result.filters['kind']?.[0] ?? '';
		const head = document.createElement('p');
		head.className = 'result-head';
		head.append(this.#link(result.url, result.meta.title));
		if (kind) {
			const mark = document.createElement('span');
			mark.className = 'result-kind';
			mark.textContent = kind;
			head.append(' ', mark);
		}
		item.append(head);
		const sections = result.sub_results.filter(({ url }) => url !== result.url).slice(0, 4);
		if (sections.length === 0) item.append(this.#excerpt(result));
		else {
			const list = document.createElement('ul');
			for (const section of sections) {
				const entry = document.createElement('li');
				entry.append(this.#link(section.url, section.title), this.#excerpt(section));
				list.append(entry);
			}
			item.append(list);
		}
		return item;
	}

	#link(url: string, text: string): HTMLAnchorElement {
		const link = document.createElement('a');
		link.href = url;
		link.textContent = text;
		return link;
	}

	#excerpt({ excerpt }: SubResult): HTMLParagraphElement {
		const paragraph = document.createElement('p');
		paragraph.className = 'result-excerpt';
		paragraph.innerHTML = excerpt;
		return paragraph;
	}
}

customElements.define('search-page', SearchPage);
