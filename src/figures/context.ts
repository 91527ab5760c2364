import { h } from 'hastscript';
import type { RenderContext } from './figure.ts';
import { pageLabel } from '../site/pages.ts';

/** The drawing context of a page, from the function that makes a path fit its base. */
export function renderContext(href: (path: string) => string): RenderContext {
	return {
		href,
		pages: (pages) =>
			h('a', { className: ['source-pages'], href: href(`/pages/#p${pages[0]}`) }, pageLabel(pages)),
	};
}
