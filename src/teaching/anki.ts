/** Cards for Anki: text with tabs, with its header lines (docs.ankiweb.net, “Text files”). */
import type { Exercise } from '../edition/exercises.ts';
import { findIn, itemAt } from '../text/items.ts';
import { escapeHtml } from '../text/words.ts';
import { type Bank, chapterOf, matchOf, numberWords, optionsOf, placesOf, feedbackText } from './bank.ts';

/** A field: HTML without tabs and line breaks. */
const field = (lines: readonly string[]): string =>
	lines.map((line) => escapeHtml(line).replace(/\s+/g, ' ')).join('<br>');

/** The cards of a question, each with the `guid` by which it is known when it is imported again; that never changes. */
function cardsOf(exercise: Exercise): { guid: string; front: string; back: string }[] {
	const { id, ask, pages } = exercise;
	const card = (front: readonly string[], back: readonly string[], guid = id) => ({
		guid,
		front: field(front),
		back: field(back),
	});
	const toChoose = (texts: readonly { text: string }[]) => texts.map(({ text }) => `○ ${text}`);
	switch (exercise.kind) {
		case 'choice': {
			const options = optionsOf(exercise);
			const right = findIn(options, (option) => option.right);
			return [card([ask, ...toChoose(options)], [right.text, right.feedback])];
		}
		case 'number': {
			const { value, unit, feedback } = exercise;
			return [card([ask], [numberWords(value, unit), feedbackText(feedback, pages)])];
		}
		case 'order': {
			const places = placesOf(exercise);
			const inOrder = exercise.items.map(
				({ text, feedback }, i) => `${itemAt(places, i)}: ${text}. ${feedback}`,
			);
			return [card([ask, ...toChoose(matchOf(exercise).pairs)], inOrder)];
		}
		default: {
			const { pairs, answers } = matchOf(exercise);
			return pairs.map((pair) =>
				card([ask, pair.text, ...toChoose(answers)], [pair.answer, pair.feedback], `${id}-${pair.id}`),
			);
		}
	}
}

/** The questions and terms of a bank as cards: guid, deck, front, back, tags. */
export function toAnki({ id, abbreviation, title, exercises, terms }: Bank): string {
	const cards = [
		...exercises.flatMap((each) => cardsOf(each).map((card) => ({ ...card, tag: chapterOf(each) }))),
		...terms.map((term) => ({
			guid: `term-${term.id}`,
			front: field([term.front]),
			back: field([term.back]),
			tag: id,
		})),
	];
	const header = [
		'#separator:tab',
		'#html:true',
		'#guid column:1',
		'#notetype:Basic',
		'#deck column:2',
		'#tags column:5',
	];
	const deck = field([title]);
	return `${[...header, ...cards.map(({ guid, front, back, tag }) => [`${abbreviation}-${guid}`, deck, front, back, `${abbreviation} ${tag}`].join('\t'))].join('\n')}\n`;
}

/** How many cards some questions and terms make. */
export const cardCount = ({ exercises, terms }: Pick<Bank, 'exercises' | 'terms'>): number =>
	exercises.flatMap(cardsOf).length + terms.length;
