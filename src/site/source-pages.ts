import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Edition } from '../edition/types.ts';
import { pageLabel } from '../text/page-ranges.ts';

/**
 * Pages of the dissertation as they are printed: plain, or, once the edition's record says where the dissertation can be
 * read, a link to it.
 *
 * @param edition for its record
 * @param pages the pages
 * @param label what is printed, where that is not `pp. 100–101`
 */
export function sourcePages(
	{ meta }: Pick<Edition, 'meta'>,
	pages: readonly number[],
	label = pageLabel(pages),
): Element {
	const { address } = meta.dissertation;
	return address
		? h('a', { className: ['source-pages'], href: address }, label)
		: h('span', { className: ['source-pages'] }, label);
}
