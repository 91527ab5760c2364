import type { Element, ElementContent } from 'hast';
import { s } from 'hastscript';
import { SKIP, visit } from 'unist-util-visit';
import type { RenderContext } from './context.ts';
import type { TextStyle } from './text.ts';

/**
 * Text styles of a drawing: `note` is the smallest, `body` the plain one, `strong` a name, `head` a
 * heading and `display` a word that is the point itself, the last two in the serif.
 */
export type Kind = 'note' | 'body' | 'strong' | 'head' | 'display';

export type LayoutName = 'phone' | 'column' | 'wide';

/** Layout of a figure: its width and its font sizes, in pixels. */
export interface Layout {
	name: LayoutName;
	width: number;
	sizes: Readonly<Record<Kind, number>>;
	/** Target size: the smallest side of what can be clicked. */
	target: number;
}

/**
 * The three layouts. A phone's is drawn for 358 pixels, the column of text for 672, and the wide one for a
 * page of its own and for slides: 1,060 pixels that fill 1,760 of a slide, so that its 14.5 become 24.
 */
export const layouts: Readonly<Record<LayoutName, Layout>> = {
	phone: {
		name: 'phone',
		width: 358,
		sizes: { note: 12.5, body: 13, strong: 13, head: 17, display: 22 },
		target: 25,
	},
	column: {
		name: 'column',
		width: 672,
		sizes: { note: 13, body: 14, strong: 14, head: 19, display: 26 },
		target: 24,
	},
	wide: {
		name: 'wide',
		width: 1060,
		sizes: { note: 14.5, body: 15.5, strong: 15.5, head: 23, display: 34 },
		target: 24,
	},
};

const weights: Readonly<Record<Kind, Pick<TextStyle, 'weight' | 'serif'>>> = {
	note: { weight: 400 },
	body: { weight: 400 },
	strong: { weight: 600 },
	head: { weight: 600, serif: true },
	display: { weight: 600, serif: true },
};

/** Canvas: the drawing surface of one state of a figure in one layout, with the layout's sizes. */
export interface Canvas extends Layout {
	/** Prefix of ids in the drawing, unique to it: `coevolution-takeover-phone`. */
	id: string;
	figure: string;
	/** The state that is drawn, and what it claims: the drawing's name for those who cannot see it. */
	state: string;
	claim: string;
	context: RenderContext;
}

/** Font size and weight of a kind of text on a canvas; `size` is another than that of the kind. */
export const styleOf = ({ sizes }: Pick<Layout, 'sizes'>, kind: Kind, size = sizes[kind]): TextStyle => ({
	size,
	...weights[kind],
});

/** Line height of a font size, in pixels. */
export const leadingOf = (size: number): number => Math.round(size * 1.26 * 2) / 2;

/** Puts an unseen space behind each text element, so that words do not run together in screen readers and copies. */
function spaced(drawing: Element): Element {
	visit(drawing, 'element', (node, index, parent) => {
		if (node.tagName !== 'text' || !parent || index === undefined) return undefined;
		parent.children.splice(index + 1, 0, { type: 'text', value: ' ' });
		return [SKIP, index + 2];
	});
	return drawing;
}

/**
 * SVG element of a drawing on a canvas.
 *
 * @param height in pixels of the layout
 * @param children what is drawn, the first below the others
 * @param label what the drawing shows, for those who cannot see it, where that is not what its state claims
 */
export const drawingOn = (
	{ name, width, claim }: Pick<Canvas, 'name' | 'width' | 'claim'>,
	height: number,
	children: ElementContent[],
	label = claim,
): Element =>
	spaced(
		s(
			'svg',
			{
				xmlns: 'http://www.w3.org/2000/svg',
				viewBox: `0 0 ${width} ${Math.ceil(height)}`,
				role: 'group',
				ariaLabel: label,
				className: ['drawing', 'sheet', `layout-${name}`],
			},
			children,
		),
	);
