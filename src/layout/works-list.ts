/**
 * The list of works: what is chosen narrows and orders it and stands in the address; a row opens to its
 * sentences, which are fetched from the work's page. Without this the list is whole, by letters.
 */
import { chosenRecords } from '../citing/chosen-records.ts';
import {
	decadeOf,
	facets,
	inOrder,
	matches,
	narrows,
	readQuery,
	writeQuery,
	type WorkRow,
	type WorksQuery,
} from '../site/works-query.ts';
import { announcer } from '../figure-kit/browser/announcer.ts';
import { dataOf, element, elementIn, parentOf } from '../figure-kit/browser/elements.ts';
import { fill } from '../text/words.ts';

/** A row with its element. */
interface Row extends WorkRow {
	element: HTMLElement;
	mark: Element | null;
}

/** A page of the site as a document in which nothing runs; none where it cannot be fetched. */
const pageAt = (href: string) =>
	new Promise<Document | null>((resolve) => {
		const request = new XMLHttpRequest();
		request.open('GET', href);
		request.responseType = 'document';
		request.onloadend = () => resolve(request.response as Document | null);
		request.send();
	});

class WorksList extends HTMLElement {
	#inputs: HTMLInputElement[] = [];
	#rows: Row[] = [];
	readonly #say = announcer(this);
	#flat = element('ol', { className: 'works-flat rows' });
	/** Lines by letter, those that lead elsewhere included. */
	#letters = new Map<Element, Element[]>();

	connectedCallback(): void {
		this.#inputs = [...this.querySelectorAll('input')];
		this.#rows = [...this.querySelectorAll<HTMLElement>('.work-row')].map((row) => this.#read(row));
		for (const list of this.querySelectorAll('.works-letter ol')) this.#letters.set(list, [...list.children]);
		elementIn(this, '.works-lists').append(this.#flat);
		this.#show(readQuery(location.search));
		this.addEventListener('input', () => this.#choose());
		for (const link of this.querySelectorAll<HTMLAnchorElement>('.works-shown a'))
			link.addEventListener('click', (event) => {
				event.preventDefault();
				// Where they cannot be fetched, all of them are better than none.
				this.#take(link).catch(() => location.assign(link.href));
			});
		elementIn(this, '.works-clear').addEventListener('click', () => this.#clear());
		addEventListener('popstate', () => this.#show(readQuery(location.search)));
		const open = elementIn<HTMLButtonElement>(this, '.works-open');
		open.addEventListener('click', () => {
			open.ariaExpanded = String(open.ariaExpanded !== 'true');
		});
		this.addEventListener('click', (event) => {
			const button = (event.target as Element).closest<HTMLButtonElement>('.work-toggle');
			if (button) void this.#toggle(button);
		});
	}

	/** Reads a row, and gives it the button that opens it where the work has a page. */
	#read(row: HTMLElement): Row {
		const { status = '', kind = '', year = '', chapter = '', cited = '0' } = row.dataset;
		if (row.querySelector('a.work-cited')) row.append(this.#opener(row));
		return {
			element: row,
			mark: this.querySelector(`use[data-work="${row.id}"]`),
			text: `${elementIn(row, 'div').textContent} ${row.id} ${year}`,
			status: [status],
			kind: [kind],
			year: [decadeOf(year)],
			chapter: chapter.split(' ').filter(Boolean),
			printedYear: year,
			cited: Number(cited),
		};
	}

	#opener(row: HTMLElement): HTMLButtonElement {
		const { year } = row.dataset;
		const author = row.querySelector('.work-reference b')?.textContent ?? row.id;
		const name = year ? `${author} (${year})` : author;
		const cited = elementIn(row, '.work-cited');
		// Several works have the same number of sentences in the same chapter.
		cited.ariaLabel = `${cited.textContent.trim()}, ${name}`;
		return element('button', {
			type: 'button',
			className: 'work-toggle button-plain chevron',
			ariaExpanded: 'false',
			ariaLabel: fill(dataOf(this, 'open'), { name }),
		});
	}

	/** The reader chose something: the list and the address follow. */
	#choose(): void {
		const chosen = this.#inputs.filter(({ type, checked }) => type === 'search' || checked);
		const params = new URLSearchParams(chosen.map(({ name, value }) => [name, value]));
		this.#go(readQuery(`?${params}`));
	}

	/** Takes every choice back but the order, and goes on from the field that looks through the list. */
	#clear(): void {
		const { sort } = readQuery(location.search);
		this.#go(readQuery(`?sort=${sort}`));
		this.#inputs.find(({ type }) => type === 'search')?.focus();
	}

	#go(query: WorksQuery): void {
		history.replaceState(null, '', location.pathname + writeQuery(query));
		this.#show(query);
		this.#say(elementIn(this, '.works-state').textContent);
	}

	#show(query: WorksQuery): void {
		this.#tick(query);
		let count = 0;
		for (const { element, mark, ...row } of this.#rows) {
			const shown = matches(row, query);
			element.hidden = !shown;
			mark?.classList.toggle('faint', !shown);
			if (shown) count += 1;
		}
		this.classList.toggle('narrowed', narrows(query) || query.sort !== 'author');
		this.#sort(query);
		this.#count(query);
		const sentence = narrows(query) ? (count === 0 ? 'none' : 'some') : 'all';
		elementIn(this, '.works-state').textContent = fill(dataOf(this, sentence), {
			count,
			total: this.#rows.length,
		});
		elementIn(this, '.works-clear').hidden = !narrows(query);
		elementIn(this, '.works-shown').hidden = !narrows(query) || count === 0;
		elementIn(this, '.works-shown span').textContent = fill(dataOf(this, 'shown'), {
			publications: this.#publications().size,
			works: count,
		});
	}

	/** The ids of the records of the works that are shown: works without one have none, and some share one. */
	#publications(): Set<string> {
		const known = this.#rows.filter(({ element, status }) => !element.hidden && !status.includes('printed'));
		return new Set(known.map(({ element }) => element.dataset['record'] ?? element.id));
	}

	/** Downloads the records of the works that are shown, from the file that has them all. */
	async #take({ href, dataset: { ending = '' } }: HTMLAnchorElement): Promise<void> {
		const file = await fetch(href);
		if (!file.ok) throw new Error(file.statusText);
		const records = new Blob([chosenRecords(await file.text(), ending, this.#publications())]);
		const taken = element('a', { href: URL.createObjectURL(records), download: `works.${ending}` });
		taken.click();
		setTimeout(() => URL.revokeObjectURL(taken.href), 60_000);
	}

	/** The form says what the address says. */
	#tick(query: WorksQuery): void {
		for (const input of this.#inputs) {
			if (input.type === 'checkbox') input.checked = query[input.name as 'status'].includes(input.value);
			else if (input.type === 'radio') input.checked = input.value === query.sort;
			else if (input !== document.activeElement) input.value = query.find;
		}
	}

	/** By authors the rows stand under their letters, otherwise in one list. */
	#sort(query: WorksQuery): void {
		const byAuthor = query.sort === 'author';
		if (!byAuthor) this.#flat.append(...inOrder(this.#rows, query.sort).map(({ element }) => element));
		else if (this.#flat.hasChildNodes()) for (const [list, lines] of this.#letters) list.append(...lines);
		for (const section of this.querySelectorAll<HTMLElement>('.works-letter'))
			section.hidden = !byAuthor || !section.querySelector('.work-row:not([hidden])');
	}

	/** Behind each value stands how many works it would show, given what is chosen elsewhere. */
	#count(query: WorksQuery): void {
		for (const facet of facets) {
			const open = this.#rows.filter((row) => matches(row, query, facet));
			for (const input of this.#inputs.filter(({ name }) => name === facet)) {
				const count = open.filter((row) => row[facet].includes(input.value)).length;
				elementIn(parentOf(input), '.works-count').textContent = String(count);
			}
		}
		for (const letter of this.querySelectorAll('.works-letters li')) {
			const shown = letter.querySelectorAll('use:not(.faint)').length;
			elementIn(letter, '.works-count').textContent = String(shown);
		}
	}

	async #toggle(button: HTMLButtonElement): Promise<void> {
		const open = button.ariaExpanded !== 'true';
		button.ariaExpanded = String(open);
		const row = parentOf(button);
		const shown = row.querySelector<HTMLElement>('.work-sentences');
		if (shown) shown.hidden = !open;
		else if (open) row.append(await this.#sentences(elementIn<HTMLAnchorElement>(row, '.work-cited')));
	}

	/** Excerpt of the work's own page, with a link there. */
	async #sentences({ href }: HTMLAnchorElement): Promise<HTMLElement> {
		const page = await pageAt(href);
		const sentences = page?.querySelector('.citing-sentences');
		for (const each of sentences?.querySelectorAll('[id]') ?? []) each.removeAttribute('id');
		const link = element('a', { href }, this.dataset['ownPage'] ?? href);
		return element('div', { className: 'work-sentences aside' }, ...(sentences ? [sentences] : []), link);
	}
}

customElements.define('works-list', WorksList);
