/**
 * Narrows the list of a register by words and choices, and keeps them in the address. The list is whole without
 * it; the form is shown only where scripts run.
 */
import { announcer } from '../figure-kit/browser/announcer.ts';
import { dataOf, elementIn } from '../figure-kit/browser/elements.ts';
import { plain } from '../text/plain.ts';
import { fill } from '../text/words.ts';

interface Row {
	element: HTMLElement;
	text: string;
	filters: URLSearchParams;
}

class RegisterList extends HTMLElement {
	#form = elementIn(this, '.register-filters');
	#status = elementIn(this, '.register-status');
	#whole = this.#status.textContent;
	readonly #say = announcer(this);
	#rows: Row[] = [];

	connectedCallback(): void {
		this.#rows = [...this.querySelectorAll<HTMLElement>('.register-entry')].map((element) => ({
			element,
			text: plain(element.textContent),
			filters: new URLSearchParams(element.dataset['filters']),
		}));
		const params = new URLSearchParams(location.search);
		for (const field of this.#fields) field.value = params.get(field.name) ?? '';
		if (this.#fields.some(({ value }) => value)) this.#narrow();
		this.#form.addEventListener('input', () => {
			this.#narrow();
			this.#say(this.#status.textContent);
		});
	}

	get #fields(): (HTMLInputElement | HTMLSelectElement)[] {
		return [...this.#form.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input, select')];
	}

	/** Whether a row is among what is asked for; one field can be left out. */
	#matches({ text, filters }: Row, without?: string): boolean {
		return this.#fields.every(({ name, value }) => {
			if (name === without || !value.trim()) return true;
			if (name !== 'find') return filters.getAll(name).includes(value);
			return plain(value)
				.split(/\s+/)
				.every((word) => text.includes(word));
		});
	}

	#narrow(): void {
		const shown = this.#rows.filter((row) => {
			const matches = this.#matches(row);
			row.element.hidden = !matches;
			return matches;
		}).length;
		for (const group of this.querySelectorAll<HTMLElement>('.letter'))
			group.hidden = !group.querySelector('.register-entry:not([hidden])');
		this.#count();
		const all = shown === this.#rows.length;
		this.#status.textContent = all ? this.#whole : fill(dataOf(this.#status, 'of'), { shown });
		const params = this.#fields.filter(({ value }) => value).map(({ name, value }) => [name, value]);
		const query = new URLSearchParams(params).toString();
		history.replaceState(history.state, '', `${location.pathname}${query && `?${query}`}${location.hash}`);
	}

	/** Says beside each choice how many entries it would leave. */
	#count(): void {
		for (const select of this.#form.querySelectorAll('select')) {
			const rows = this.#rows.filter((row) => this.#matches(row, select.name));
			for (const option of [...select.options].slice(1)) {
				const count = rows.filter(({ filters }) => filters.getAll(select.name).includes(option.value)).length;
				option.text = `${option.value} (${count})`;
			}
		}
	}
}

customElements.define('register-list', RegisterList);
