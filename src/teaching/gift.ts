/** GIFT, the format of Moodle’s question bank (docs.moodle.org, “GIFT format”). */
import type { Exercise } from '../edition/exercises.ts';
import { type Bank, chapterOf, matchOf, optionsOf, feedbackText } from './bank.ts';

/** Text with the signs escaped that mean something in GIFT. */
const escaped = (text: string): string => text.replace(/[\\~=#{}:]/g, (sign) => `\\${sign}`);

const answersOf = (exercise: Exercise): string[] => {
	switch (exercise.kind) {
		case 'choice':
			return optionsOf(exercise).map(
				({ text, right, feedback }) => `${right ? '=' : '~'}${escaped(text)}#${escaped(feedback)}`,
			);
		case 'number': {
			const { value, high, feedback, distractors, pages } = exercise;
			const slack = Number((high - value).toPrecision(6));
			return [
				`=%100%${value}:${slack}#${escaped(feedbackText(feedback, pages))}`,
				...distractors.map((each) => `=%0%${each.value}:0#${escaped(feedbackText(each.feedback, []))}`),
			];
		}
		default: {
			const { pairs, answers } = matchOf(exercise);
			const all = pairs
				.map(({ text, answer, feedback }) => escaped(`${text} → ${answer}. ${feedback}`))
				.join('\\n');
			const unused = answers.filter(({ id }) => !pairs.some(({ answerId }) => answerId === id));
			return [
				...pairs.map(({ text, answer }) => `=${escaped(text)} -> ${escaped(answer)}`),
				// Without a text, Moodle takes an answer as one that is offered and never right.
				...unused.map(({ text }) => `= -> ${escaped(text)}`),
				`####${all}`,
			];
		}
	}
};

/** The questions of a bank as a file that Moodle imports: matches, places and orders as matching questions. */
export function toGift({ title, exercises, credit }: Bank): string {
	const questions = exercises.map((exercise) => {
		const { id, ask, kind } = exercise;
		const answers = answersOf(exercise).map((answer) => `\t${answer}`);
		return [
			`// [id:${id}] [tag:${chapterOf(exercise)}]`,
			`::${escaped(id)}::[plain]${escaped(ask)} {${kind === 'number' ? '#' : ''}`,
			...answers,
			'}',
		].join('\n');
	});
	return `${[`// ${title}. ${credit}`, `$CATEGORY: $course$/top/${title.replace(/\//g, '-')}`, ...questions].join('\n\n')}\n`;
}
