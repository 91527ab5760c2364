import {
	answerTo,
	chooseByKey,
	type ExerciseWords,
	listed,
	missing,
	whyOf,
	type Worked,
} from './exercise-parts.ts';
import { dataOf, element, elementIn } from '../../figure-kit/browser/elements.ts';

/** One right answer among several, as radio buttons. */
export function choice(section: HTMLElement, words: ExerciseWords): Worked {
	const name = dataOf(section, 'exercise');
	const controls = element('fieldset', { className: 'exercise-choices' });
	controls.append(
		element('legend', { className: 'sr-only' }, elementIn(section, '.exercise-ask').textContent),
	);
	for (const { id, text } of listed(section, '.exercise-options'))
		controls.append(
			element('label', {}, element('input', { type: 'radio', name, value: id }), element('span', {}, text)),
		);
	chooseByKey(controls);
	const chosen = () => controls.querySelector<HTMLInputElement>('input:checked');
	return {
		controls,
		judge() {
			const id = chosen()?.value;
			if (id === undefined) return missing(words.choose);
			const entry = answerTo(section, id);
			const right = entry.dataset['right'] !== undefined;
			return { verdict: right ? words.right : words.wrong, right, feedback: [whyOf(entry)] };
		},
		reset() {
			const radio = chosen();
			if (radio) radio.checked = false;
		},
	};
}
