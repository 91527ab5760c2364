import type { Element } from 'hast';
import { h } from 'hastscript';
import { when } from './conditions.ts';
import type { RenderContext } from './figure.ts';

/** What can be chosen in a figure itself: in which figure, and the parameter that a click sets. */
export interface Choosable {
	figure: string;
	parameter: string;
}

/** Words that can be chosen; without scripts they lead to what is said of them below. */
export const choosable = ({ figure, parameter }: Choosable, id: string, words: string): Element =>
	h('a', { href: `#${figure}-${id}`, className: ['cell'], dataSet: `${parameter}=${id}` }, words);

/** What an element carries that tells of something that can be chosen: its id, and when it is seen. */
export const chosen = ({ figure, parameter }: Choosable, id: string): { id: string; dataWhen: string } => ({
	id: `${figure}-${id}`,
	dataWhen: when({ [parameter]: [id] }),
});

/** The line that stands below a figure as long as nothing is chosen in it. */
export const hint = ({ parameter }: Choosable, words: string): Element =>
	h('p', { className: ['figure-hint'], dataWhen: when({ [parameter]: ['none'] }) }, words);

/** What is said of a part of a figure, and on which pages of the dissertation. */
export interface Evidence {
	/** Id of the element, for links. */
	id?: string | undefined;
	/** In which states it is seen; left out, in all. */
	dataWhen?: string | undefined;
	title: string | (Element | string)[];
	text: string;
	pages: readonly number[];
	/** A link that follows the pages. */
	link?: Element | undefined;
}

/** Some text, its pages, and a link. */
export const told = (
	{ text, pages, link }: Pick<Evidence, 'text' | 'pages' | 'link'>,
	context: Pick<RenderContext, 'pages'>,
): (Element | string)[] => [`${text} `, context.pages(pages), ...(link ? [' ', link, '.'] : [])];

/**
 * The list below a figure of what its parts rest on.
 *
 * @param items one a part, in their order
 * @param className classes of the list besides its own
 */
export const evidence = (
	items: readonly Evidence[],
	context: Pick<RenderContext, 'pages'>,
	...className: string[]
): Element =>
	h(
		'dl',
		{ className: ['evidence', ...className] },
		items.map((item) =>
			h('div', { id: item.id, dataWhen: item.dataWhen }, [h('dt', item.title), h('dd', told(item, context))]),
		),
	);

/** What is said below a figure of one thing that can be chosen, under its name, where that is more than a text. */
export const evidenceOf = (
	of: Choosable,
	id: string,
	name: readonly (Element | string)[],
	...said: Element[]
): Element =>
	h('div', { ...chosen(of, id), className: ['evidence'] }, [
		h('p', { className: ['evidence-name'] }, [...name]),
		...said,
	]);
