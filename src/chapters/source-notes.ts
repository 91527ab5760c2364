/** The notes on the source, told by the paragraphs of the chapters that they concern. */
import type { Element, ElementContent, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';
import { itemAt } from '../text/items.ts';

/** A note on the source. */
export interface SourceNote {
	/** Id of the heading under which it stands on the page of notes. */
	section: string;
	/** What it is about, with its full stop. */
	title: string;
	/** What it says, without its title. */
	content: ElementContent[];
}

/** The chapter and the paragraph that a link leads to. */
const toParagraph = /\/([^/#]+)\/#(par-[0-9a-z]+)$/;

/** Takes the links to paragraphs out of a note, and leaves their words: beside the paragraph they lead nowhere. */
function unlink(item: Element): Set<string> {
	const places = new Set<string>();
	visit(item, 'element', (node, index, parent) => {
		const [, chapter, id] = toParagraph.exec(String(node.properties['href'] ?? '')) ?? [];
		if (chapter === undefined || !parent || index === undefined) return undefined;
		places.add(`${chapter}#${id}`);
		parent.children.splice(index, 1, ...node.children);
		return index;
	});
	return places;
}

/**
 * Finds the notes that stand beside a passage: items of the page of notes that link to a paragraph.
 *
 * @param page the page of notes; links to paragraphs are taken out of it
 * @returns by chapter and paragraph, as `4-coevolution#par-vesg3`, in the order of the page
 */
export function sourceNotesIn(page: Root): Map<string, SourceNote[]> {
	const notes = new Map<string, SourceNote[]>();
	let section = '';
	visit(page, 'element', (node) => {
		if (/^h[1-6]$/.test(node.tagName)) section = String(node.properties['id'] ?? '');
		if (node.tagName !== 'li') return;
		const places = unlink(node);
		const at = node.children.findIndex((child) => child.type === 'element' && child.tagName === 'strong');
		const note = {
			section,
			title: at === -1 ? '' : toString(itemAt(node.children, at)),
			content: node.children.slice(at + 1),
		};
		for (const place of places) notes.set(place, [...(notes.get(place) ?? []), note]);
	});
	return notes;
}
