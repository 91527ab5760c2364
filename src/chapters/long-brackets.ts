/** Folds brackets of many works, so that the sentence around them can be read. */
import type { Element, ElementContent, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import { h } from 'hastscript';
import { SKIP, visit } from 'unist-util-visit';
import type { Ui } from '../schemas/ui.ts';
import { fill } from '../text/words.ts';
import { placesOf, worksOf } from './brackets.ts';
import { hasClass, paragraphsIn } from './paragraphs.ts';
import type { Words } from './passages.ts';

/** What a node of a paragraph is to a bracket: some words, and the entry that they mention. */
function wordsFrom(node: ElementContent): Words {
	const entry = node.type === 'element' ? node.properties['dataEntry'] : undefined;
	const words = node.type === 'element' || node.type === 'text' ? toString(node) : '';
	return typeof entry === 'string' ? { words, entry } : { words };
}

/** The letter of the first, the second … bracket; `aa` after `z`. */
const letterOf = (place: number): string =>
	(place > 26 ? letterOf(Math.floor((place - 1) / 26)) : '') + String.fromCharCode(97 + ((place - 1) % 26));

/** Gives the folded brackets of each section letters as they are read, and their works the same. */
function letter(tree: Root): void {
	let before = 0;
	for (const part of tree.children) {
		if (part.type === 'element' && part.tagName === 'section') before = 0;
		visit(part, 'element', (node, index, parent) => {
			if (!hasClass(node, 'works-count') || !parent || index === undefined) return;
			const dataBracket = letterOf(++before);
			for (const each of [node, parent.children[index + 1] as Element])
				Object.assign(each.properties, { dataBracket });
		});
	}
}

/**
 * Folds the brackets of more than so many works to their number, `13 works`, with the works themselves right
 * behind it. Where they are then seen, in the margin, in the sentence or only once they are asked for, is left
 * to the page; nothing is said twice, and nothing is taken away. Both bear a letter, which joins them where they stand
 * apart and is no second number.
 *
 * @param tree the chapter, its paragraphs with their ids; changed in place
 * @param words what the number says
 * @param most how many works a bracket may have that is not folded
 */
export function foldBrackets(tree: Root, words: Pick<Ui['chapter'], 'works'>, most = 1): void {
	for (const paragraph of paragraphsIn(tree)) {
		let count = 0;
		visit(paragraph, 'element', (node: Element) => {
			if (hasClass(node, 'bracket-works')) return SKIP;
			const parts = node.children.map(wordsFrom);
			const long = placesOf(parts)
				.map(([from, to]) => ({ from, to, works: worksOf(parts.slice(from, to + 1)) }))
				.filter(({ works }) => works.length > most)
				.map((place) => ({ ...place, id: `${String(paragraph.properties['id'])}-w${++count}` }));
			// From the last on, so that the places of the others stay.
			for (const { from, to, works, id } of long.toReversed()) {
				const list = node.children.slice(from, to + 1);
				node.children.splice(
					from,
					list.length,
					h('a', { className: ['works-count'], href: `#${id}` }, fill(words.works, { count: works.length })),
					h('span', { className: ['bracket-works'], id }, list),
				);
			}
			return undefined;
		});
	}
	letter(tree);
}
