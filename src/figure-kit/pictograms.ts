/**
 * Pictograms: the common picture language of figures, an SVG file each in `pictograms/`, which any drawing program
 * opens. Each stands on the point 0, 0 as on its ground, at the size in which a person is 30 high. Classes give shapes
 * their colours, in drawings.css: white is the entrepreneurs', slate local governments', sand a robust sector's.
 */
import { readFileSync } from 'node:fs';
import type { Element, ElementContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { s } from 'hastscript';
import { round } from './svg.ts';

export const pictogramNames = [
	/** Arrows: of what pulls apart. */
	'arrow-left',
	'arrow-right',
	/** A coin: a gain. */
	'coin',
	/** A crack between two. */
	'crack',
	/** Factories: a robust sector. */
	'factories',
	/** A hall: a local government. */
	'hall',
	/** Joined hands between two, the party’s on the left. */
	'hands',
	/** Somebody with “red DNA”: an entrepreneur whom the party raised. */
	'helix',
	/** A house of a village. */
	'house',
	/** A parcel on its way to a customer: a sale. */
	'parcel',
	/** Somebody. */
	'person',
	/** A phone that shows a live stream. */
	'phone',
	/** A sprout: who is still a peasant. */
	'sprout',
	/** A stall: a merchant's, or a village that sells. */
	'stall',
	/** A stall that is shut: a business that does badly. */
	'stall-shut',
	/** A warning. */
	'warning',
	/** A steering wheel: who steers. */
	'wheel',
	/** A workshop: a producer's, or a village that makes. */
	'workshop',
] as const;
export type Pictogram = (typeof pictogramNames)[number];

const tags = ['path', 'rect', 'circle', 'ellipse', 'line', 'polyline', 'polygon'];

/**
 * Reads the text of a pictogram's file: its shapes, half its width and its height. Its `<style>` is for drawing
 * programs: figures have their own.
 *
 * @throws Error where it is not what drawings can use, with the file and the fix
 */
export function readPictogram(svg: string, file: string) {
	const wrong = (what: string, fix: string) => new Error(`${file}: ${what}. ${fix}`);
	const root = fromHtml(svg, { fragment: true, space: 'svg' }).children.find(
		(node) => node.type === 'element' && node.tagName === 'svg',
	) as Element | undefined;
	if (!root) throw wrong('it has no <svg>', 'Save it as plain SVG.');
	const [x = 0, y = 0, width = 0, height = 0] = String(root.properties['viewBox'])
		.split(/[\s,]+/)
		.map(Number);
	if (x !== -width / 2 || y !== -height)
		throw wrong(
			`its viewBox is "${String(root.properties['viewBox'])}"`,
			`The middle of its foot is the point 0, 0: viewBox="${-width / 2} ${-height} ${width} ${height}".`,
		);
	const isShape = (node: ElementContent): node is Element =>
		node.type === 'element' && node.tagName !== 'style' && node.tagName !== 'title';
	const shapes = root.children.filter(isShape);
	for (const { tagName, properties } of shapes) {
		if (!tags.includes(tagName))
			throw wrong(`it has <${tagName}>`, `Ungroup it, and draw with ${tags.join(', ')}.`);
		if (!/\bpic-/.test([properties['className']].flat().join(' ')))
			throw wrong(`a <${tagName}> has no class`, 'Give it one of .pic-… in src/figure-kit/drawings.css.');
		const own = ['style', 'fill', 'stroke', 'strokeWidth', 'id', 'transform'].find(
			(name) => name in properties,
		);
		if (own)
			throw wrong(`a <${tagName}> has ${own} of its own`, 'Its class says how it looks: take it away.');
	}
	return { shapes, half: width / 2, height };
}

/** Each pictogram: its shapes, half its width and its height at its own size. */
export const pictogramSize = Object.fromEntries(
	pictogramNames.map((name) => {
		const file = `src/figure-kit/pictograms/${name}.svg`;
		return [name, readPictogram(readFileSync(file, 'utf8'), file)];
	}),
) as Readonly<Record<Pictogram, ReturnType<typeof readPictogram>>>;

/** In whose colours a pictogram stands. */
export interface PictogramLook {
	/** What its white is instead: `.pic-<fill>` of drawings.css. */
	fill?: 'central' | 'platforms' | 'absent' | undefined;
}

/** The shapes of a pictogram in the colours that are asked for. */
const shapesOf = (name: Pictogram, { fill }: PictogramLook): Element[] =>
	pictogramSize[name].shapes.map((shape) => ({
		...structuredClone(shape),
		properties: {
			...shape.properties,
			className: [shape.properties['className']]
				.flat()
				.map((each) => (fill && each === 'pic-white' ? `pic-${fill}` : String(each))),
		},
	}));

/**
 * Draws a pictogram that stands on a point.
 *
 * @param name which one
 * @param x middle of its foot
 * @param y its ground
 * @param scale times its own size
 * @param flip the name of what moves between states, where it does
 */
export const pictogram = (
	name: Pictogram,
	x: number,
	y: number,
	scale = 1,
	flip?: string,
	look: PictogramLook = {},
): Element =>
	s(
		'g',
		{
			className: ['pic'],
			transform: `translate(${round(x)} ${round(y)})${scale === 1 ? '' : ` scale(${Math.round(scale * 1000) / 1000})`}`,
		},
		[s('g', { dataFlip: flip }, shapesOf(name, look))],
	);
