import { fill } from '../../text/words.ts';
import { type ExerciseWords, judgeAll, listed, mark, whyOf, type Worked } from './exercise-parts.ts';
import { dataOf, element, elementIn } from '../../figure-kit/browser/elements.ts';
import { itemAt } from '../../text/items.ts';

/** Things that are put in order, each moved up or down by its buttons, which say its new place. */
export function order(section: HTMLElement, words: ExerciseWords, say: (text: string) => void): Worked {
	const hint = elementIn(section, '.exercise-hint').cloneNode(true) as HTMLElement;
	const list = element('ol', { className: 'exercise-order' });
	const controls = element('div', {}, hint, list);
	const start = listed(section, '.exercise-items');
	/** Tells at both ends that there is no going on. */
	const bound = () => {
		for (const button of list.querySelectorAll('button')) button.ariaDisabled = null;
		elementIn(list, 'li:first-child button').ariaDisabled = 'true';
		elementIn(list, 'li:last-child button:last-child').ariaDisabled = 'true';
	};
	const move = (item: HTMLElement, by: 1 | -1, button: HTMLElement) => {
		const other = by < 0 ? item.previousElementSibling : item.nextElementSibling;
		if (other) {
			if (by < 0) other.before(item);
			else other.after(item);
			for (const each of items) mark(each, undefined, words);
			bound();
			button.focus();
			item.dispatchEvent(new Event('input', { bubbles: true }));
		}
		const number = [...list.children].indexOf(item) + 1;
		say(fill(words.nowAt, { item: dataOf(item, 'text'), number, count: items.length }));
	};
	const items = start.map(({ id, text }) => {
		const item = element('li', {}, element('span', {}, text));
		item.dataset['id'] = id;
		item.dataset['text'] = text;
		for (const [by, sign, name] of [
			[-1, '↑', words.earlier],
			[1, '↓', words.later],
		] as const) {
			const button = element('button', { type: 'button', ariaLabel: fill(name, { item: text }) }, sign);
			button.addEventListener('click', () => move(item, by, button));
			item.append(button);
		}
		return item;
	});
	list.append(...items);
	bound();
	return {
		controls,
		judge() {
			const entries = [...section.querySelectorAll<HTMLElement>('.exercise-answer li')];
			const now = [...list.children] as HTMLElement[];
			const fits = now.map((item, i) => item.dataset['id'] === itemAt(entries, i).dataset['of']);
			now.forEach((item, i) => mark(item, fits[i], words));
			const all = judgeAll(fits, words);
			return {
				...all,
				feedback: all.right
					? entries.map((entry) => whyOf(entry, elementIn(entry, 'strong').textContent))
					: [],
			};
		},
		reset() {
			list.append(...items);
			for (const item of items) mark(item, undefined, words);
			bound();
		},
	};
}
