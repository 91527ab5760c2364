/** What exercises of every kind share: their words, and parts of a page made without markup in strings. */
import { dataOf, element, elementIn } from '../../figure-kit/browser/elements.ts';
import type { Ui } from '../../schemas/ui.ts';
import { fill } from '../../text/words.ts';

/** Names of the words that the script prints. */
export const exerciseWords = [
	'numberOf',
	'check',
	'again',
	'next',
	'showAnswer',
	'right',
	'wrong',
	'some',
	'halfRight',
	'axisRight',
	'axisWrong',
	'choose',
	'aNumber',
	'of',
	'keys',
	'isRight',
	'isWrong',
	'nowAt',
	'earlier',
	'later',
	'done',
	'kept',
	'forget',
	'notKept',
	'keep',
	'isDone',
] as const;
export type ExerciseWords = Pick<Ui['teaching'], (typeof exerciseWords)[number]>;

/** Judgement of an answer. */
export interface Judged {
	verdict: string;
	right: boolean;
	feedback: readonly Node[];
	/** Whether more of the same exercise follows. */
	next?: boolean;
}

/** An exercise with its controls. */
export interface Worked {
	controls: HTMLElement;
	judge(): Judged;
	/** Takes every answer back. */
	reset(): void;
}

/** A list of the page as ids and words. */
export const listed = (
	section: HTMLElement,
	selector: string,
): { id: string; text: string; from: HTMLElement }[] =>
	[...section.querySelectorAll<HTMLElement>(`${selector} > li`)].map((from) => ({
		id: dataOf(from, 'id'),
		text: from.textContent.trim(),
		from,
	}));

/** The entry of the folded answer that tells of something. */
export const answerTo = (section: HTMLElement, id: string): HTMLElement =>
	elementIn(section, `.exercise-answer li[data-of="${id}"]`);

/** Why an answer is right or wrong, as the folded answer has it. */
export function whyOf(entry: HTMLElement, lead = ''): HTMLElement {
	const why = element('p', { className: 'exercise-feedback' });
	if (lead !== '') why.append(element('strong', {}, lead), ' ');
	const reason = elementIn(entry, '.exercise-why').cloneNode(true) as HTMLElement;
	why.append(...reason.childNodes);
	return why;
}

/** Judgement of an answer that is missing. */
export const missing = (verdict: string): Judged => ({ verdict, right: false, feedback: [], next: true });

/** Judgement of several answers at once: all are right, or how many of them. */
export function judgeAll(fits: readonly boolean[], words: ExerciseWords): Pick<Judged, 'verdict' | 'right'> {
	const count = fits.filter(Boolean).length;
	const right = count === fits.length;
	return { verdict: right ? words.right : fill(words.some, { count, all: fits.length }), right };
}

/** Marks a line as right or wrong, by a sign and, for screen readers, a word; or takes the mark away. */
export function mark(line: HTMLElement, right: boolean | undefined, words: ExerciseWords): void {
	line.classList.toggle('is-right', right === true);
	line.classList.toggle('is-wrong', right === false);
	line.querySelector('.exercise-sign')?.remove();
	if (right === undefined) return;
	const sign = element('span', { ariaHidden: 'true' }, right ? '✓' : '✗');
	const word = element('span', { className: 'sr-only' }, ` (${right ? words.isRight : words.isWrong})`);
	elementIn(line, 'span').append(element('b', { className: 'exercise-sign' }, sign, word));
}

/** Lets the figures 1 to 9 choose among radio buttons. */
export function chooseByKey(group: HTMLElement): void {
	group.addEventListener('keydown', (event) => {
		if (event.ctrlKey || event.altKey || event.metaKey || !/^[1-9]$/.test(event.key)) return;
		const radio = group.querySelectorAll<HTMLInputElement>('input[type=radio]')[Number(event.key) - 1];
		if (!radio) return;
		event.preventDefault();
		radio.checked = true;
		radio.focus();
		radio.dispatchEvent(new Event('input', { bubbles: true }));
	});
}
