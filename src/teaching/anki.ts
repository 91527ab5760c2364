/** Cards for Anki: text with tabs, with its header lines (docs.ankiweb.net, “Text files”). */
import type { Exercise } from '../edition/exercises.ts';
import { findIn, itemAt } from '../text/items.ts';
import { escapeHtml } from '../text/words.ts';
import { type Bank, chapterOf, matchOf, numberWords, optionsOf, placesOf, feedbackText } from './bank.ts';

interface Card {
	/** By what a card is known among those of the companion when it is imported again; it never changes. */
	guid: string;
	front: string;
	back: string;
	/** The chapter that it belongs to. */
	tag: string;
}

/** A field: HTML without tabs and line breaks. */
const field = (lines: readonly string[]): string =>
	lines.map((line) => escapeHtml(line).replace(/\s+/g, ' ')).join('<br>');

function cardsOf(exercise: Exercise): Omit<Card, 'tag'>[] {
	const { id, ask, pages } = exercise;
	switch (exercise.kind) {
		case 'choice': {
			const options = optionsOf(exercise);
			const right = findIn(options, (option) => option.right);
			return [
				{
					guid: id,
					front: field([ask, ...options.map(({ text }) => `○ ${text}`)]),
					back: field([right.text, right.feedback]),
				},
			];
		}
		case 'number': {
			const { value, unit, feedback } = exercise;
			return [
				{
					guid: id,
					front: field([ask]),
					back: field([numberWords(value, unit), feedbackText(feedback, pages)]),
				},
			];
		}
		case 'order': {
			const places = placesOf(exercise);
			return [
				{
					guid: id,
					front: field([ask, ...matchOf(exercise).pairs.map(({ text }) => `○ ${text}`)]),
					back: field(
						exercise.items.map(({ text, feedback }, i) => `${itemAt(places, i)}: ${text}. ${feedback}`),
					),
				},
			];
		}
		default: {
			const { pairs, answers } = matchOf(exercise);
			return pairs.map((pair) => ({
				guid: `${id}-${pair.id}`,
				front: field([ask, pair.text, ...answers.map(({ text }) => `○ ${text}`)]),
				back: field([pair.answer, pair.feedback]),
			}));
		}
	}
}

/**
 * Questions and terms as cards: guid, deck, front, back, tags.
 *
 * @param bank the questions and terms
 */
export function toAnki({ id, abbreviation, title, exercises, terms }: Bank): string {
	const cards: Card[] = [
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
