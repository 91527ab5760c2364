/** Where the links between the columns run. */
import { round } from '../../figure-kit/svg.ts';

/** A link between two columns, by the places of its ends. */
export interface Link {
	/** Place of what it leads from and of what it leads to, from 0. */
	from: number;
	to: number;
}

/** What a link joins, across: the edges of both. */
export interface Span {
	top: number;
	bottom: number;
}

/** Where a link leaves and arrives, across. */
export interface PlacedLink extends Link {
	y1: number;
	y2: number;
}

/**
 * Spreads the ends of links over what they join, so that those at one box do not cross there.
 *
 * @param links in any order
 * @param left what they leave, by place, and `right` what they reach
 */
export function placeLinks(
	links: readonly Link[],
	left: readonly Span[],
	right: readonly Span[],
): PlacedLink[] {
	const spread = (at: Span, i: number, count: number) =>
		at.top + ((at.bottom - at.top) * (i + 1)) / (count + 1);
	return links.map((link) => {
		const leaving = links.filter(({ from }) => from === link.from).toSorted((a, b) => a.to - b.to);
		const arriving = links.filter(({ to }) => to === link.to).toSorted((a, b) => a.from - b.from);
		return {
			...link,
			y1: spread(left[link.from]!, leaving.indexOf(link), leaving.length),
			y2: spread(right[link.to]!, arriving.indexOf(link), arriving.length),
		};
	});
}

/** A curve from one column to another. */
export function curve(x1: number, y1: number, x2: number, y2: number): string {
	const bend = (x2 - x1) * 0.5;
	return `M${round(x1)} ${round(y1)}C${round(x1 + bend)} ${round(y1)} ${round(x2 - bend)} ${round(y2)} ${round(x2)} ${round(y2)}`;
}

/** The head of a band, its tip at a point. */
export const head = (x: number, y: number, size: number, way: 'right' | 'down'): string =>
	way === 'right'
		? `M${round(x - size)} ${round(y - size * 0.85)}L${round(x)} ${round(y)}L${round(x - size)} ${round(y + size * 0.85)}Z`
		: `M${round(x - size * 0.85)} ${round(y - size)}L${round(x)} ${round(y)}L${round(x + size * 0.85)} ${round(y - size)}Z`;

/** Stacks heights with room between them, and stretches them to a height if they are lower together. */
export function stackSpans(heights: readonly number[], top: number, gap: number, least = 0): Span[] {
	const room = heights.reduce((sum, height) => sum + height, 0) + gap * Math.max(0, heights.length - 1);
	const more = heights.length > 0 ? Math.max(0, least - room) / heights.length : 0;
	let y = top;
	return heights.map((height) => {
		const span = { top: y, bottom: y + height + more };
		y = span.bottom + gap;
		return span;
	});
}
