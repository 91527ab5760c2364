import { h } from 'hastscript';
import { entryPath, figurePath, sectionPath, statePath } from '../edition/addresses.ts';
import type { Edition } from '../edition/types.ts';
import type { RenderContext } from '../figure-kit/context.ts';
import { sourcePages } from './source-pages.ts';

/**
 * What figures ask of the pages of this site.
 *
 * @param edition for the interface's words
 * @param href makes a path from the site's root fit the base path
 * @param onPage the figure whose page it is, if it is one: what its marks rest on stands there
 */
export function renderContext(
	{ meta, ui }: Pick<Edition, 'meta' | 'ui'>,
	href: (path: string) => string,
	onPage?: string,
): RenderContext {
	return {
		ui,
		pages: (pages) => sourcePages({ meta }, pages),
		entry: (register, id, words) => h('a', { href: href(entryPath(register, id)) }, words),
		section: (address, words) => h('a', { href: href(sectionPath(address)) }, words),
		state: (figure, state) => href(statePath(figure, state)),
		evidence: (figure, id) => `${figure === onPage ? '' : href(figurePath(figure))}#${id}`,
	};
}
