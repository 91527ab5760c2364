import type { Element } from 'hast';
import { h } from 'hastscript';
import type { z } from 'zod';
import type { Case } from '../schemas/case.ts';
import { fill } from '../text/words.ts';
import type { RenderContext } from './context.ts';

/** Links to interviewees, as `Interviewees 8, 9, 10`. */
function intervieweeLinks(ids: readonly string[], context: RenderContext): (Element | string)[] {
	const { interviewee, interviewees } = context.ui.figure;
	return ids.flatMap((id, i) => {
		const words = i > 0 ? id : fill(ids.length === 1 ? interviewee : interviewees, { number: id });
		return [i > 0 ? ', ' : '', context.entry('interviewees', id, words)];
	});
}

/** Cases in a list: the name of each, what is told of it, and by whom, where the text does not say so itself. */
export const caseList = (cases: readonly z.input<typeof Case>[], context: RenderContext): Element =>
	h(
		'ul',
		cases.map(({ name, place, text, interviewees = [], pages }) =>
			h('li', [
				place ? context.entry('places', place, name) : h('b', name),
				`: ${text} `,
				...intervieweeLinks(interviewees, context),
				interviewees.length > 0 ? '. ' : '',
				context.pages(pages),
			]),
		),
	);
