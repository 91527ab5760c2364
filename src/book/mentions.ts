/** Places in a book at which entries of its index are mentioned. */
import type { Element } from 'hast';
import { toString } from 'hast-util-to-string';
import { h } from 'hastscript';
import { depthOf } from '../chapters/assemble.ts';
import { type BookPart, placeOf } from './book.ts';

/** A place in a book that mentions an entry. */
export interface MentionPlace {
	/** Entry: `terms/coevolution`, `figures/typology`. */
	entry: string;
	/** `4-coevolution.xhtml#mention-12`. */
	target: string;
	part: BookPart;
	/** Id and words of the innermost heading that it stands under; none below the title of its part. */
	section: { id: string; title: string } | undefined;
}

/** A word of the text that mentions an entry, as a place that an index can lead to. */
export const mention = (entry: string, number: number, words: Element['children'][number]): Element =>
	h('span', { id: `mention-${number}`, className: ['mention'], dataEntry: entry }, [words]);

/** The heading of a section. */
function headingOf(node: Element): MentionPlace['section'] {
	const first = node.tagName === 'section' ? node.children[0] : undefined;
	if (first?.type !== 'element' || depthOf(first) === Infinity || !first.properties['id']) return undefined;
	return { id: String(first.properties['id']), title: toString(first) };
}

/** Every place of some parts that mentions an entry, in the order of the book. */
export function mentionsIn(parts: readonly BookPart[]): MentionPlace[] {
	const places: MentionPlace[] = [];
	for (const part of parts) {
		const walk = (node: Element, outer: MentionPlace['section']): void => {
			const { dataEntry, id } = node.properties;
			const section = headingOf(node) ?? outer;
			if (typeof dataEntry === 'string' && id !== undefined)
				places.push({ entry: dataEntry, target: placeOf(part, id), part, section });
			for (const child of node.children) if (child.type === 'element') walk(child, section);
		};
		for (const node of part.body) walk(node, undefined);
	}
	return places;
}
