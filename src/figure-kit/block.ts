import type { Element } from 'hast';
import { type Properties, s } from 'hastscript';
import { type Box, middleOf } from './box.ts';
import { round, textBlock } from './svg.ts';
import { type TextStyle, wrapText } from './text.ts';

/** A kind of lines: the class that sets them, its values in drawings.css, and the distance between lines. */
interface LineKind extends TextStyle {
	className: string;
	leading: number;
}

/** How a name and words are set; drawings.css says the same. */
export const lineKinds = {
	name: { className: 'block-name', size: 13.5, weight: 600, leading: 14 },
	words: { className: 'block-words', size: 12, weight: 400, leading: 13 },
	tie: { className: 'tie-level', size: 12, weight: 400, leading: 13 },
} as const satisfies Record<string, LineKind>;

/** Room between a name and the words below it. */
const gap = 2;

/** Room between a box's edge and its text, at each side. */
const padding = 6;

/** A box's rectangle. */
export const rectOf = ({ x, y, width, height }: Box, properties: Properties = {}): Element =>
	s('rect', {
		x: round(x),
		y: round(y),
		width: round(width),
		height: round(height),
		rx: 4,
		...properties,
	});

/** Lines of one kind, broken to a width, that stand on a height as on a line. */
export function linesOn(
	kind: keyof typeof lineKinds,
	text: string,
	{ x, y, width }: { x: number; y: number; width: number },
): Element {
	const { className, leading, ...style } = lineKinds[kind];
	const lines = wrapText(text, { width, ...style });
	return textBlock(lines, x, y - (lines.length * leading) / 2, leading, className);
}

/** A name, and words below it. */
export interface NameAndWords {
	name?: string | undefined;
	/** Several are alternatives, of which one is seen at a time: they take the room of the longest. */
	words?: readonly string[];
}

/** A name and words that stand one below the other, with the height that they take. */
export interface Stack {
	name: Element[];
	words: Element[];
	height: number;
}

/**
 * Stacks a name and words.
 *
 * @param text the name, the words, or both
 * @param at the middle in x, the top in y, and the width of a line
 */
export function stack(
	{ name, words = [] }: NameAndWords,
	{ x, y, width }: { x: number; y: number; width: number },
): Stack {
	const set = (kind: 'name' | 'words', text: string) => {
		const { leading, className, ...style } = lineKinds[kind];
		const lines = wrapText(text, { width, ...style });
		return {
			height: lines.length * leading,
			at: (top: number) => textBlock(lines, x, top + (lines.length * leading) / 2, leading, className),
		};
	};
	const head = name === undefined ? undefined : set('name', name);
	const rest = words.map((each) => set('words', each));
	const below = head && rest.length > 0 ? head.height + gap : (head?.height ?? 0);
	return {
		name: head ? [head.at(y)] : [],
		words: rest.map(({ at }) => at(y + below)),
		height: below + Math.max(0, ...rest.map(({ height }) => height)),
	};
}

/** A name and words in the middle of a box. */
export function stackIn(box: Box, text: NameAndWords): Stack {
	const { x, y } = middleOf(box);
	const width = box.width - 2 * padding;
	const { height } = stack(text, { x, y, width });
	return stack(text, { x, y: y - height / 2, width });
}
