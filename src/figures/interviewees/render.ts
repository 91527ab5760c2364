import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Canvas } from '../../figure-kit/canvas.ts';
import type { RenderContext } from '../../figure-kit/context.ts';
import { drawing } from '../../figure-kit/drawing.ts';
import type { MarkEvidence } from '../../figure-kit/figure.ts';
import { type Children, column, flex, type Part, row } from '../../figure-kit/flexbox.ts';
import { rule, text } from '../../figure-kit/parts.ts';
import { fill } from '../../text/words.ts';
import { type Model, isCited, type Person } from './model.ts';
import { cited, everybody, namesOfChapters, nameWidth, solidOrOutline, sums } from './table.ts';

/** Rows of people, each with those who stand again under the chapters that cite them: beside, or else below. */
export function draw(model: Model, canvas: Canvas): Element {
	const { words, people, chapters } = model;
	const groups = model.groups[canvas.state as keyof Model['groups']];
	const total = people.filter(isCited).length;
	const more = people.filter(
		({ id }) => chapters.filter(({ cites }) => cites.includes(id)).length > 1,
	).length;
	const who = text('head', fill(words.who, { cited: total, all: people.length }));
	const where = text('head', words.where);
	const again = text('note', fill(words.again, { count: more, cited: total }), { className: 'soft' });
	const beside = (left: Part, right: Part): Part =>
		row({ gap: 22 }, [column({ width: 560, flexShrink: 0 }, [left]), row({ flex: 1 }, [right])]);
	const nobody = chapters.filter(({ cites }) => cites.length === 0).map(({ number }) => number);
	const parts: Children =
		canvas.name === 'wide'
			? [
					beside(who, where),
					beside(
						column({ flex: 1, justifyContent: 'end', padding: [0, 0, 6, nameWidth] }, [
							solidOrOutline(model),
						]),
						row({ flex: 1, padding: [4, 0, 5, 0] }, [namesOfChapters(model, canvas)]),
					),
					...groups.map((group) => beside(everybody(model, canvas, group), cited(model, canvas, group))),
					beside(rule(), row({ flex: 1, padding: [6, 0, 12, 0] }, [sums(model, canvas)])),
					beside(flex({}), again),
				]
			: [
					who,
					column({ padding: [6, 0, 8, 0] }, [solidOrOutline(model)]),
					...groups.map((group) => everybody(model, canvas, group)),
					rule(),
					column({ padding: [18, 0, 0, 0] }, [where]),
					canvas.name === 'phone' &&
						nobody.length > 0 &&
						text('note', fill(words.nobodyIn, { chapters: nobody.join(', ') }), { className: 'soft' }),
					column({ padding: [6, 0, 4, 0] }, [namesOfChapters(model, canvas)]),
					...groups.map((group) => cited(model, canvas, group)),
					column({ padding: [4, 0, 10, 0] }, [sums(model, canvas)]),
					again,
				];
	return drawing(canvas, column({}, parts), { label: words.drawing });
}

/** The sections of the companion that rely on a person, each a link. */
const reliedOn = ({ uses }: Person, times: string, context: RenderContext): Element =>
	h(
		'span',
		uses.flatMap(({ section, title, count }, i) => [
			i > 0 ? '; ' : null,
			context.section(section, title),
			count > 1 ? ` ${fill(times, { count })}` : null,
		]),
	);

/** Who each person is, what the dissertation cites them for, and where the companion relies on them. */
export const evidence = ({ people, words }: Model, context: RenderContext): MarkEvidence[] =>
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
				? { text: words.reliedOn, link: reliedOn(person, words.times, context) }
				: { text: words.notReliedOn },
		],
	}));
