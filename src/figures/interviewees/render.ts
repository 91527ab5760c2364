import type { Element } from 'hast';
import { h } from 'hastscript';
import type { RenderContext } from '../../figure-kit/context.ts';
import type { MarkEvidence } from '../../figure-kit/figure.ts';
import type { Sheet } from '../../figure-kit/sheet.ts';
import { fill } from '../../text/words.ts';
import type { IntervieweesModel, PersonModel } from './model.ts';
import { drawRows } from './rows.ts';
import { drawColumns } from './wide.ts';

/** People in groups, and the book that cites them: lines lead to it in the wide layout, dots lie on it else. */
export function draw(model: IntervieweesModel, sheet: Sheet): Element {
	const groups = model.groups[sheet.state as keyof IntervieweesModel['groups']];
	return sheet.name === 'wide' ? drawColumns(model, sheet, groups) : drawRows(model, sheet, groups);
}

/** The sections of the companion that rely on a person, each a link. */
function reliedOn(
	{ uses }: PersonModel,
	{ times }: IntervieweesModel['words'],
	context: RenderContext,
): Element {
	return h(
		'span',
		uses.flatMap(({ section, title, count }, i) => [
			...(i > 0 ? ['; '] : []),
			context.section(section, title),
			...(count > 1 ? [` ${fill(times, { count })}`] : []),
		]),
	);
}

/** Who each person is, what the dissertation cites them for, and where the companion relies on them. */
export const evidence = ({ people, words }: IntervieweesModel, context: RenderContext): MarkEvidence[] =>
	people.map((person) => ({
		mark: `person=${person.id}`,
		title: person.title,
		parts: [
			{
				name: person.what,
				text: person.about ?? words.notCited,
				pages: person.pages,
				link: context.entry('interviewees', person.id, person.title),
			},
			person.uses.length > 0
				? { text: words.reliedOn, link: reliedOn(person, words, context) }
				: { text: words.notReliedOn },
		],
	}));
