import type { Element, ElementContent } from 'hast';
import { toXast } from 'hast-util-to-xast';
import { h } from 'hastscript';
import { toXml } from 'xast-util-to-xml';

/** XML declaration of every file in a book. */
export const declaration = '<?xml version="1.0" encoding="utf-8"?>\n';

/**
 * A document of XHTML.
 *
 * @param language its language
 * @param title its title
 * @param head what else its head holds
 * @param body its body, an element
 */
export function xhtml(language: string, title: string, head: ElementContent[], body: Element): string {
	const root = h(
		'html',
		{ lang: language, xmlLang: language, 'xmlns:epub': 'http://www.idpf.org/2007/ops' },
		[h('head', [h('meta', { charSet: 'utf-8' }), h('title', title), ...head]), body],
	);
	return `${declaration}<!DOCTYPE html>\n${toXml(toXast(root))}\n`;
}
