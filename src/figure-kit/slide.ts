import { globSync, readFileSync } from 'node:fs';
import type { Element } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { cachedText, digestOf } from '../cache/cache.ts';
import { middleOf } from './box.ts';
import { type Layout, layouts } from './canvas.ts';
import type { RenderContext } from './context.ts';
import type { Drawn, OpenFigure } from './figure.ts';
import { faultsOf, holds, partsOf } from './measure-drawing.ts';
import { sizeOf } from './svg.ts';

/** What a slide of 1280 by 720 pixels leaves to a drawing, below a title alone, and below one with a question. */
const width = 1230;
const heights = { title: 612, ask: 555 };

/** What stands above the drawing of a slide. */
export type SlideHead = keyof typeof heights;

/** The smallest words on such a slide, in pixels. */
const least = 20;

/** By what the plain words are larger than in the wide layout, and how wide the drawing is: the calmest first. */
const sizes: readonly (readonly [factor: number, width: number])[] = [
	[1, 860],
	[1.1, 900],
	[1.1, 960],
	[1.2, 980],
	[1.2, 1060],
	[1.3, 1000],
	[1.3, 1060],
	[1.4, 1060],
	[1.4, 1160],
	[1.5, 1220],
	[1.16, 1060],
	[1.08, 1060],
];

const layoutOf = ([factor, across]: (typeof sizes)[number]): Layout => {
	const { note, body, strong, ...others } = layouts.wide.sizes;
	const larger = (size: number) => Math.round(size * factor * 2) / 2;
	return {
		...layouts.wide,
		width: across,
		sizes: { ...others, note: larger(note), body: larger(body), strong: larger(strong) },
	};
};

/** How large a drawing’s smallest words are on a slide. */
function smallestOnSlide(svg: Element, head: SlideHead): number {
	const size = sizeOf(svg);
	const scale = Math.min(width / size.width, heights[head] / size.height);
	return Math.min(...partsOf(svg).lines.map((line) => line.size)) * scale;
}

/** How many lines are wider than the shape of their mark in whose middle they stand. */
const spilt = (svg: Element): number =>
	partsOf(svg).lines.filter(({ box, mark }) =>
		mark?.areas.some(
			(area) => area.width < box.width + 2 && area.height > box.height && holds(area, middleOf(box)),
		),
	).length;

/**
 * A drawing on which all words have room, but for so many lines that may be wider than their shapes; nothing where
 * they have none, of which some drawings say so by an error.
 */
function attempt(draw: () => Element, most: number): Element | undefined {
	try {
		const svg = draw();
		return faultsOf(svg, 'wide').length > 0 || spilt(svg) > most ? undefined : svg;
	} catch {
		return undefined;
	}
}

let digest: string | undefined;
/** The code that draws, which decides with a drawing what fits. */
const code = (): string =>
	(digest ??= digestOf(
		globSync('src/{figure-kit,figures}/**/*.ts')
			.sort()
			.map((file) => readFileSync(file)),
	));

/**
 * Which of the sizes makes a drawing's words as large as a slide asks for, or as large as the drawing can have them.
 *
 * @returns its place among the sizes; -1 where the plain drawing's are the largest
 */
function sizeForSlide(plain: Element, draw: (layout: Layout) => Element, head: SlideHead): number {
	const most = spilt(plain);
	let best = { at: -1, size: smallestOnSlide(plain, head) };
	for (const [at, each] of sizes.entries()) {
		const svg = attempt(() => draw(layoutOf(each)), most);
		if (!svg) continue;
		const size = smallestOnSlide(svg, head);
		if (size >= least) return at;
		if (size > best.size) best = { at, size };
	}
	return best.at;
}

/** The wide drawing of a state with words as large as a slide asks for, or as large as the drawing can have them. */
function drawForSlide(drawn: Drawn, state: string, context: RenderContext, head: SlideHead): Element {
	const plain = drawn.drawing(state, 'wide', context);
	const draw = (layout: Layout) => drawn.drawing(state, layout, context);
	const ingredients = [code(), toHtml(plain, { space: 'svg' }), head];
	const at = cachedText('slides', ingredients, () => String(sizeForSlide(plain, draw, head)));
	const size = sizes[Number(at)];
	return size ? draw(layoutOf(size)) : plain;
}

/**
 * A figure as slides have it, below a title alone or with a question: its wide drawings are read from the back row.
 */
export const forSlides = (figure: OpenFigure, head: SlideHead): OpenFigure => ({
	...figure,
	async draw() {
		const drawn = await figure.draw();
		return {
			...drawn,
			drawing: (state, layout, context) =>
				layout === 'wide' ? drawForSlide(drawn, state, context, head) : drawn.drawing(state, layout, context),
		};
	},
});
