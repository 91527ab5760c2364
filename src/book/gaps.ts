/**
 * Gaps on paper: a figure for which a page has no room begins the next one, and leaves the rest of the page empty.
 * So what follows it goes before it, as much as fills the gap.
 */
import { firstOf, itemAt } from '../text/items.ts';
import { compact } from '../text/words.ts';

/** A figure among the paragraphs of a part, by the names of places in the document. */
export interface PlacedFigure {
	place: string;
	/** The part that it stands in, which begins a page. */
	part: string;
	/** The end of what stands before it. */
	before: string;
	/** The blocks that follow it, before which it stands. */
	after: string[];
	/** The end of the last of them. */
	end: string;
}

/** Where a place is on paper: its page, from 0, and its height, in points, the text of a page beginning at the head of the sheet. */
export interface PaperPlace {
	page: number;
	top: number;
}

const millimetre = 72 / 25.4;
/** How high the text of a page is (`paper.css`), and where it ends. */
const height = 248 * millimetre;
const foot = (297 - 248) * millimetre;
/** The gap that may stay: some four lines. */
const least = 60;
/** What lines that stay together, and the space around a figure, may take more: some three lines. */
const spare = 50;

/** How high what begins at one place is, by where the next begins: on the same page, or on a later one. */
function heightOf(upper: PaperPlace, lower: PaperPlace): number {
	const from = (place: PaperPlace) => Math.min(place.top, foot + height);
	return from(upper) - from(lower) + (lower.page - upper.page) * height;
}

/** How many of some blocks, whose end is the last of the places, fill a gap above a figure that begins the page after it. */
function filling(blocks: readonly PaperPlace[], figure: PaperPlace, gap: number): number {
	const own = heightOf(figure, firstOf(blocks));
	let filled = 0;
	for (const [i, block] of blocks.slice(0, -1).entries()) {
		const more = heightOf(block, itemAt(blocks, i + 1));
		// The end of the last one may come to stand above the figure, which then needs its room.
		const over = filled + more - gap;
		if (over > 0 && own + over + spare > height) return i;
		filled += more;
		if (filled > gap - least) return i + 1;
	}
	return blocks.length - 1;
}

/**
 * Moves figures behind blocks that follow them, of each part the first that leaves a gap: what is behind it moves too.
 *
 * @param figures the figures, in the order of the book
 * @param places where the places are, as the document was printed
 * @param moved behind how many blocks each figure stood in it
 * @returns the same for the next printing; `moved` itself where nothing is to be moved
 */
export function fillGaps(
	figures: readonly PlacedFigure[],
	places: ReadonlyMap<string, PaperPlace>,
	moved: ReadonlyMap<string, number>,
): ReadonlyMap<string, number> {
	const next = new Map(moved);
	const done = new Set<string>();
	for (const { place, part, before, after, end } of figures) {
		const [above, figure] = [places.get(before), places.get(place)];
		if (done.has(part) || !above || !figure || above.page === figure.page) continue;
		const gap = above.top - foot;
		const behind = moved.get(place) ?? 0;
		const blocks = compact([...after.slice(behind), end].map((block) => places.get(block)));
		const count = gap > least && blocks.length > 1 ? filling(blocks, figure, gap) : 0;
		if (count === 0) continue;
		next.set(place, behind + count);
		done.add(part);
	}
	return done.size > 0 ? next : moved;
}
