import { type ExerciseWords, missing, whyOf, type Worked } from './exercise-parts.ts';
import { element, elementIn } from '../../figure-kit/browser/elements.ts';
import { firstOf } from '../../text/items.ts';

/** A number as somebody writes it, with a comma or a blank between thousands, or a point before tenths. */
const numberIn = (text: string): number => {
	const bare = text
		.trim()
		.replace(/[\s,’'](?=\d{3}(\D|$))/g, '')
		.replace(',', '.');
	return /^-?\d+(\.\d+)?$/.test(bare) ? Number(bare) : NaN;
};

/** A number that is written. */
export function number(section: HTMLElement, words: ExerciseWords): Worked {
	const input = element('input', { type: 'text', inputMode: 'decimal', autocomplete: 'off' });
	const hint = elementIn(section, '.exercise-hint').textContent.trim();
	const controls = element('label', { className: 'exercise-number-field' }, element('span', {}, hint), input);
	const entries = [...section.querySelectorAll<HTMLElement>('.exercise-answer li')];
	return {
		controls,
		judge() {
			const value = numberIn(input.value);
			if (Number.isNaN(value)) return missing(words.aNumber);
			const [, ...distractors] = entries;
			const answer = firstOf(entries);
			const { low, high } = answer.dataset;
			const right = value >= Number(low) && value <= Number(high);
			if (right) return { verdict: words.right, right, feedback: [whyOf(answer)] };
			const known = distractors.find((entry) => Number(entry.dataset['near']) === value);
			return { verdict: words.wrong, right, feedback: known ? [whyOf(known)] : [] };
		},
		reset() {
			input.value = '';
		},
	};
}
