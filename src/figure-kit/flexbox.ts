/**
 * Flexbox for drawings, as CSS has it, without a browser: parts say how they are laid out and what they draw, and
 * `layOut` gives each its box. Names and defaults are those of CSS (MDN, “CSS flexible box layout”), in pixels.
 */
import type { ElementContent } from 'hast';
import Yoga, {
	Align,
	Direction,
	Edge,
	FlexDirection,
	Gutter,
	Justify,
	MeasureMode,
	type Node,
	PositionType,
	Wrap,
} from 'yoga-layout';
import { itemAt } from '../text/items.ts';
import { byId } from './by-id.ts';
import type { Box } from './box.ts';
import type { Canvas } from './canvas.ts';

/** A length in pixels, or a share of the parent's. */
export type Length = number | `${number}%`;

/** Four sides as CSS writes them: all, block and inline, or top, right, bottom, left. */
export type Sides =
	number | readonly [block: number, inline: number] | readonly [number, number, number, number];

const aligns = {
	start: Align.FlexStart,
	center: Align.Center,
	end: Align.FlexEnd,
	stretch: Align.Stretch,
} as const;
const justifies = {
	start: Justify.FlexStart,
	center: Justify.Center,
	end: Justify.FlexEnd,
	'space-between': Justify.SpaceBetween,
	'space-around': Justify.SpaceAround,
	'space-evenly': Justify.SpaceEvenly,
} as const;

/** The properties of CSS flexbox that drawings use. */
export interface Style {
	flexDirection?: 'row' | 'column';
	flexWrap?: 'wrap';
	/** Between children; with two values, between lines and within them. */
	gap?: number | readonly [row: number, column: number];
	padding?: Sides;
	margin?: Sides;
	alignItems?: keyof typeof aligns;
	alignSelf?: keyof typeof aligns;
	justifyContent?: keyof typeof justifies;
	/** Share of the room that is free, whatever is inside: `flex: 1` of CSS. */
	flex?: number;
	/** Share of what is left when everything has the size of its contents. */
	flexGrow?: number;
	flexShrink?: number;
	width?: Length;
	height?: Length;
	minWidth?: Length;
	minHeight?: Length;
	maxWidth?: Length;
	maxHeight?: Length;
	/** Takes it out of the flow: distances from the parent's top, right, bottom and left. */
	inset?: readonly [
		top: Length | undefined,
		right: Length | undefined,
		bottom: Length | undefined,
		left: Length | undefined,
	];
}

/** A part of a drawing: how it is laid out, what is in it, and what is drawn where it comes to stand. */
export interface Part {
	style: Style;
	children: readonly Part[];
	/** By which connectors find it; no two parts of a drawing have the same. */
	name?: string | undefined;
	/** Of a leaf: its size, where there is so much width for it (`Infinity`: as much as it likes). */
	measure?(canvas: Canvas, width: number): { width: number; height: number };
	/** Of a leaf: the width below which it overflows. */
	minWidth?(canvas: Canvas): number;
	/** What it draws below its children. */
	draw?(box: Box, canvas: Canvas): ElementContent[];
	/** Puts what it and its children drew into something, as a link. */
	wrap?(drawn: ElementContent[], box: Box, canvas: Canvas): ElementContent[];
}

/** What is in a part: what is undefined, null, false or empty is left out, so that `phone && part` can be written. */
export type Children = readonly (Part | undefined | null | false | '')[];

/** A style, and the name by which connectors find the part. */
export interface Options extends Style {
	name?: string | undefined;
}

/** A part of some children. `row` and `column` are what is mostly meant. */
export function flex({ name, ...style }: Options, children: Children = [], more: Partial<Part> = {}): Part {
	return { ...more, name, style, children: children.filter((child) => !!child) };
}

/** Children beside one another. */
export const row = (options: Options, children: Children): Part =>
	flex({ ...options, flexDirection: 'row' }, children);

/** Children below one another. */
export const column = (options: Options, children: Children): Part =>
	flex({ ...options, flexDirection: 'column' }, children);

/** Children beside one another, equally wide whatever is in them; each is as high as the highest. */
export const columns = (options: Options, children: Children): Part =>
	row(
		options,
		children.map((child) => child && row({ flex: 1 }, [{ ...child, style: { flex: 1, ...child.style } }])),
	);

const config = Yoga.Config.create();
config.setUseWebDefaults(true);
// Drawings are no grid of pixels: nothing is rounded here.
config.setPointScaleFactor(0);

const edges = [Edge.Top, Edge.Right, Edge.Bottom, Edge.Left] as const;

function sidesOf(sides: Sides): readonly [number, number, number, number] {
	if (typeof sides === 'number') return [sides, sides, sides, sides];
	return sides.length === 2 ? [sides[0], sides[1], sides[0], sides[1]] : sides;
}

function setFlow(node: Node, { flexDirection = 'column', flexWrap, gap = 0, ...style }: Style): void {
	node.setFlexDirection(flexDirection === 'row' ? FlexDirection.Row : FlexDirection.Column);
	if (flexWrap) node.setFlexWrap(Wrap.Wrap);
	const [between, within] = typeof gap === 'number' ? [gap, gap] : gap;
	node.setGap(Gutter.Row, between);
	node.setGap(Gutter.Column, within);
	if (style.alignItems) node.setAlignItems(aligns[style.alignItems]);
	if (style.alignSelf) node.setAlignSelf(aligns[style.alignSelf]);
	if (style.justifyContent) node.setJustifyContent(justifies[style.justifyContent]);
}

function setSize(node: Node, style: Style, least: number | undefined): void {
	const { width, height, minWidth = least, minHeight, maxWidth, maxHeight, flex: share } = style;
	if (share !== undefined) {
		node.setFlexGrow(share);
		node.setFlexBasis(0);
	}
	if (style.flexGrow !== undefined) node.setFlexGrow(style.flexGrow);
	if (style.flexShrink !== undefined) node.setFlexShrink(style.flexShrink);
	node.setWidth(width);
	node.setHeight(height);
	node.setMinWidth(minWidth);
	node.setMinHeight(minHeight);
	node.setMaxWidth(maxWidth);
	node.setMaxHeight(maxHeight);
}

function setSides(node: Node, { padding = 0, margin = 0, inset }: Style): void {
	const [paddings, margins] = [sidesOf(padding), sidesOf(margin)];
	edges.forEach((edge, i) => {
		node.setPadding(edge, itemAt(paddings, i));
		node.setMargin(edge, itemAt(margins, i));
		if (inset) node.setPosition(edge, inset[i]);
	});
	if (inset) node.setPositionType(PositionType.Absolute);
}

function nodeOf({ style, children, measure, minWidth }: Part, canvas: Canvas): Node {
	const node = Yoga.Node.create(config);
	const least = style.width === undefined ? minWidth?.(canvas) : undefined;
	setFlow(node, style);
	setSize(node, style, least);
	setSides(node, style);
	if (measure)
		node.setMeasureFunc((width, mode) => {
			const size = measure(canvas, mode === MeasureMode.Undefined ? Infinity : Math.max(width, least ?? 0));
			return mode === MeasureMode.Exactly ? { ...size, width } : size;
		});
	children.forEach((child, i) => {
		node.insertChild(nodeOf(child, canvas), i);
	});
	return node;
}

/** Parts that have their places. */
export interface Laid {
	elements: ElementContent[];
	width: number;
	height: number;
	/**
	 * The box of a named part.
	 *
	 * @throws Error where no part has that name, with the nearest
	 */
	at(name: string): Box;
}

/**
 * Lays a part out and draws it.
 *
 * @param part with everything in it
 * @param canvas the surface, with its layout
 * @param width what there is room for, in pixels: the canvas's, if left out
 * @throws Error where two parts have the same name
 */
export function layOut(part: Part, canvas: Canvas, width = canvas.width): Laid {
	const root = nodeOf(part, canvas);
	root.calculateLayout(width, undefined, Direction.LTR);
	const named: { id: string; box: Box }[] = [];
	const place = (each: Part, node: Node, x: number, y: number): ElementContent[] => {
		const { left, top, width: wide, height: high } = node.getComputedLayout();
		const box = { x: x + left, y: y + top, width: wide, height: high };
		if (each.name !== undefined) {
			if (named.some(({ id }) => id === each.name))
				throw new Error(`Two parts of ${canvas.id} are called "${each.name}".`);
			named.push({ id: each.name, box });
		}
		const drawn = [
			...(each.draw?.(box, canvas) ?? []),
			...each.children.flatMap((child, i) => place(child, node.getChild(i), box.x, box.y)),
		];
		return each.wrap?.(drawn, box, canvas) ?? drawn;
	};
	const elements = place(part, root, 0, 0);
	const { width: wide, height } = root.getComputedLayout();
	root.freeRecursive();
	return { elements, width: wide, height, at: (name) => byId(named, name).box };
}
