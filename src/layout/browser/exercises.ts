/** Makes exercises work: what stands on the page as a question with a folded answer gets controls and feedback. */
import { countDone, storeDone } from './exercises-done.ts';
import { type ExerciseWords, type Worked } from './exercise-parts.ts';
import { choice } from './exercise-choice.ts';
import { number } from './exercise-number.ts';
import { order } from './exercise-order.ts';
import { match, place } from './exercise-sorting.ts';
import { dataOf, element, elementIn } from '../../figure-kit/browser/elements.ts';
import { byKey } from '../../text/lookup.ts';

type Work = (section: HTMLElement, words: ExerciseWords, say: (text: string) => void) => Worked;
const kinds: Readonly<Record<string, Work>> = { choice, number, order, match, place };

/** Gives one exercise its controls. */
function work(section: HTMLElement, words: ExerciseWords, done: () => void): void {
	const said = element('p', { className: 'sr-only', role: 'status' });
	const worked = byKey(kinds, dataOf(section, 'kind'))(section, words, (text) => (said.textContent = text));
	const given = elementIn(section, '.exercise-given');
	const answer = elementIn<HTMLDetailsElement>(section, '.exercise-answer');
	const status = element('div', { className: 'exercise-status', role: 'status' });
	const check = element('button', { type: 'submit', className: 'exercise-check' }, words.check);
	const again = element('button', { type: 'button' }, words.again);
	const open = element('button', { type: 'button' }, words.showAnswer);
	const form = element('form', { className: 'exercise-form', noValidate: true }, worked.controls);
	form.append(element('p', { className: 'exercise-acts' }, check), status, said);
	form.addEventListener('submit', (event) => {
		event.preventDefault();
		const { verdict, right, feedback, next } = worked.judge();
		status.replaceChildren(
			element('p', { className: `exercise-verdict ${right ? 'is-right' : 'is-wrong'}` }, verdict),
			...feedback,
			...(next || right ? [] : [element('p', { className: 'exercise-acts' }, again, open)]),
		);
		if (right && !next) done();
	});
	form.addEventListener('input', () => status.replaceChildren());
	again.addEventListener('click', () => {
		worked.reset();
		status.replaceChildren();
		said.textContent = '';
		worked.controls.querySelector<HTMLElement>('input, select, button')?.focus();
	});
	open.addEventListener('click', () => {
		answer.open = true;
		elementIn(answer, 'summary').focus();
	});
	given.replaceWith(form);
}

/** Makes the exercises of a page work that a part of it holds, with the words that are printed in `data-words`. */
export function workExercises(part: HTMLElement): void {
	const words = JSON.parse(dataOf(part, 'words')) as ExerciseWords;
	const sections = [...part.querySelectorAll<HTMLElement>('.exercise')];
	const done = storeDone();
	const mark = () => {
		for (const section of sections) {
			const heading = elementIn(section, 'h3');
			const is = done.has(dataOf(section, 'exercise'));
			heading.querySelector('.exercise-done')?.remove();
			if (!is) continue;
			const said = element('span', { className: 'sr-only' }, ` ${words.isDone}`);
			heading.append(element('span', { className: 'exercise-done', title: words.isDone }, '✓', said));
		}
		countDone(part, words, done, sections, mark);
	};
	for (const section of sections) {
		work(section, words, () => {
			done.add(dataOf(section, 'exercise'));
			mark();
		});
	}
	mark();
}
