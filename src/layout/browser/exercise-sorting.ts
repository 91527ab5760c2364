/** Things that belong somewhere: matched all at once, or placed one after the other. */
import type { SortExercise } from '../../edition/exercises.ts';
import { fill } from '../../text/words.ts';
import {
	answerTo,
	chooseByKey,
	type ExerciseWords,
	type Judged,
	judgeAll,
	listed,
	mark,
	missing,
	whyOf,
	type Worked,
} from './exercise-parts.ts';
import { findIn, firstOf, itemAt } from '../../text/items.ts';
import { dataOf, element } from '../../figure-kit/browser/elements.ts';

type Plane = Extract<SortExercise['shape'], { kind: 'plane' }>;
type Slot = ReturnType<typeof slotsIn>[number];

const slotsIn = (section: HTMLElement) =>
	listed(section, '.exercise-slots').map(({ id, text, from: { dataset } }) => ({
		id,
		text,
		column: dataset['column'],
		row: dataset['row'],
	}));

/** What is said to whoever put something into a slot: what that slot asks for besides, then where it belongs. */
function feedbackOf(section: HTMLElement, item: string, slot: string, lead = ''): Node[] {
	const entry = answerTo(section, item);
	const instead = entry.querySelector(`[data-instead="${slot}"] > span`);
	const hint = instead ? [element('p', { className: 'exercise-feedback' }, instead.textContent)] : [];
	return [...hint, whyOf(entry, lead)];
}

/** Things matched all at once, each by a list of what it can belong to. */
export function match(section: HTMLElement, words: ExerciseWords): Worked {
	const slots = slotsIn(section);
	const controls = element('div', { className: 'exercise-matches' });
	const selects = listed(section, '.exercise-items').map(({ id, text }) => {
		const select = element('select', {}, element('option', { value: '' }, '…'));
		for (const slot of slots) select.append(element('option', { value: slot.id }, slot.text));
		const row = element('label', {}, element('span', {}, text), select);
		controls.append(row);
		return { id, text, select, row };
	});
	const unmark = () => {
		for (const { row } of selects) mark(row, undefined, words);
	};
	controls.addEventListener('input', unmark);
	return {
		controls,
		judge() {
			if (selects.some(({ select }) => select.value === '')) return missing(words.choose);
			const judged = selects.map((each) => ({
				...each,
				right: answerTo(section, each.id).dataset['slot'] === each.select.value,
			}));
			for (const { row, right } of judged) mark(row, right, words);
			const all = judgeAll(
				judged.map((each) => each.right),
				words,
			);
			const shown = all.right ? judged : judged.filter((each) => !each.right);
			return {
				...all,
				feedback: shown.flatMap(({ id, text, select }) => feedbackOf(section, id, select.value, `${text}:`)),
			};
		},
		reset() {
			unmark();
			for (const { select } of selects) select.value = '';
		},
	};
}

/** Feedback to a place on a plane: row and column are judged by themselves. */
function judgeAxes(chosen: Slot, right: Slot, plane: Plane, words: ExerciseWords): Node[] {
	const axes = [
		[plane.rows, chosen.row, right.row],
		[plane.columns, chosen.column, right.column],
	] as const;
	return axes.map(([values, mine, wanted]) => {
		const value = values.find(({ id }) => id === mine)?.label ?? '';
		const fits = mine === wanted;
		return element(
			'p',
			{ className: `exercise-axis ${fits ? 'is-right' : 'is-wrong'}` },
			fill(fits ? words.axisRight : words.axisWrong, { value }),
		);
	});
}

/** Radio buttons at the places of a figure: on its plane, or side by side. */
function board(name: string, slots: readonly Slot[], plane: Plane | undefined): HTMLElement {
	const cell = (slot: Slot, heads: Plane['rows'] = []) => {
		// What its row and its column say need not be read a third time.
		const isHead = heads.length > 0 && heads.every(({ label }) => slot.text.includes(label));
		return element(
			'label',
			{ className: 'exercise-cell' },
			element('input', { type: 'radio', name, value: slot.id }),
			element('span', { className: isHead ? 'sr-only' : '' }, slot.text),
		);
	};
	if (!plane) return element('div', { className: 'exercise-strip' }, ...slots.map((slot) => cell(slot)));
	const table = element('table', { className: 'exercise-plane' });
	const head = table.createTHead().insertRow();
	head.append(element('td'), ...plane.columns.map(({ label }) => element('th', { scope: 'col' }, label)));
	const body = table.createTBody();
	for (const row of plane.rows) {
		const line = body.insertRow();
		line.append(element('th', { scope: 'row' }, row.label));
		for (const column of plane.columns) {
			const slot = findIn(slots, (each) => each.row === row.id && each.column === column.id);
			line.insertCell().append(cell(slot, [row, column]));
		}
	}
	return table;
}

/** Things placed one after the other. */
export function place(section: HTMLElement, words: ExerciseWords): Worked {
	const slots = slotsIn(section);
	const items = listed(section, '.exercise-items');
	const { plane: axes } = section.dataset;
	const plane = axes === undefined ? undefined : (JSON.parse(axes) as Plane);
	const name = dataOf(section, 'exercise');
	const dots = element('p', { className: 'exercise-dots' });
	const legend = element('legend');
	const group = element('fieldset', { className: 'exercise-place' }, legend, board(name, slots, plane));
	const next = element('button', { type: 'button', className: 'exercise-next' }, words.next);
	const controls = element('div', {}, dots, group, element('p', { className: 'exercise-keys' }, words.keys));
	chooseByKey(group);
	let at = 0;
	let results: boolean[] = [];
	const radios = () => [...group.querySelectorAll<HTMLInputElement>('input')];
	const tell = () => {
		legend.textContent = itemAt(items, at).text;
		dots.replaceChildren(
			fill(words.of, { number: at + 1, count: items.length }),
			...items.map((_, i) =>
				element('span', {
					className:
						i === at ? 'is-here' : results[i] === undefined ? '' : results[i] ? 'is-right' : 'is-wrong',
				}),
			),
		);
		for (const radio of radios()) radio.checked = false;
	};
	next.addEventListener('click', () => {
		at += 1;
		tell();
		group.dispatchEvent(new Event('input', { bubbles: true }));
		firstOf(radios()).focus();
	});
	tell();
	return {
		controls,
		judge(): Judged {
			const value = radios().find((radio) => radio.checked)?.value;
			if (value === undefined) return missing(words.choose);
			const { id } = itemAt(items, at);
			const wanted = findIn(slots, (slot) => slot.id === answerTo(section, id).dataset['slot']);
			const chosen = findIn(slots, (slot) => slot.id === value);
			const fits = chosen === wanted;
			// The first answer counts, and is not made better by trying on.
			results[at] ??= fits;
			const half = plane && (chosen.row === wanted.row || chosen.column === wanted.column);
			const axes = plane && !fits ? judgeAxes(chosen, wanted, plane, words) : [];
			const feedback = [...axes, ...feedbackOf(section, id, value)];
			const last = at === items.length - 1;
			if (last && fits) return { ...judgeAll(results, words), feedback };
			return {
				verdict: fits ? words.right : half ? words.halfRight : words.wrong,
				right: fits,
				feedback: last ? feedback : [...feedback, next],
				next: !last,
			};
		},
		reset() {
			at = 0;
			results = [];
			tell();
		},
	};
}
