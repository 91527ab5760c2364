/** Where the people and the pages of the figure stand. */
import type { ChapterModel, Group, PersonModel } from './model.ts';

/** A person in a drawing: the middle of their feet. */
export interface Standing {
	person: PersonModel;
	x: number;
	y: number;
	cited: boolean;
}

/** How far apart people stand, from middle to middle: those who are cited and the others. */
export interface Pitch {
	cited: number;
	others: number;
	/** From a row of the one kind to the next, and of the other. */
	rows: { cited: number; others: number };
}

/** A group in a column of its own: those who are not cited behind, those who are in front. */
export interface PlacedColumn {
	group: Group;
	x: number;
	width: number;
	people: Standing[];
}

const rowsFor = (count: number, perRow: number): number => (count === 0 ? 0 : Math.ceil(count / perRow));

/** Breadth of a group of which people stand in at most so many rows. */
const breadth = ({ cited, others }: Group, rows: number, pitch: Pitch, least: number): number =>
	Math.max(
		least,
		Math.ceil(cited.length / rows) * pitch.cited,
		Math.ceil(others.length / (rows + 1)) * pitch.others,
	);

/** People in rows from a left edge, the first row at a height. */
function inRows(
	people: readonly PersonModel[],
	{
		x,
		y,
		perRow,
		step,
		pitch,
		cited,
	}: { x: number; y: number; perRow: number; step: number; pitch: number; cited: boolean },
): Standing[] {
	return people.map((person, i) => ({
		person,
		x: x + ((i % perRow) + 0.5) * pitch,
		y: y + Math.floor(i / perRow) * step,
		cited,
	}));
}

/** Breadths of the columns, in as few rows as leave them in their room, and the gap between two. */
function breadthsIn(groups: readonly Group[], room: Room, pitch: Pitch): { widths: number[]; gap: number } {
	const widthsIn = (rows: number) =>
		groups.map((group, i) => breadth(group, rows, pitch, room.least[i] ?? 0));
	const total = (widths: readonly number[]) => widths.reduce((sum, width) => sum + width, 0);
	const gaps = Math.max(1, groups.length - 1);
	let rows = 1;
	while (rows < 12 && total(widthsIn(rows)) + gaps * room.gap > room.width) rows++;
	const widths = widthsIn(rows);
	return { widths, gap: Math.max(0, (room.width - total(widths)) / gaps) };
}

/** The people of a column that begins at a left edge: some rows behind, then those in front. */
function standingIn(
	{ cited, others }: Group,
	{ x, width, behind }: { x: number; width: number; behind: number },
	pitch: Pitch,
): Standing[] {
	// As many rows behind as in the other groups, so that all stand at one height.
	const perRow = Math.max(1, Math.ceil(others.length / Math.max(1, behind)));
	return [
		...inRows(others, {
			x,
			// The last row stands right behind those in front.
			y: (behind - rowsFor(others.length, perRow) + 1) * pitch.rows.others,
			perRow,
			step: pitch.rows.others,
			pitch: pitch.others,
			cited: false,
		}),
		...inRows(cited, {
			x,
			y: behind * pitch.rows.others + pitch.rows.cited,
			perRow: Math.floor(width / pitch.cited),
			step: pitch.rows.cited,
			pitch: pitch.cited,
			cited: true,
		}),
	];
}

/** Width of all columns, least breadth of each, and the least gap between two. */
export interface Room {
	width: number;
	least: readonly number[];
	gap: number;
}

/**
 * Sets groups side by side, as broad as they need, in as few rows as that allows.
 *
 * @param groups from the left
 * @returns the columns, their people below the height 0, and the height that they take
 */
export function placeColumns(
	groups: readonly Group[],
	room: Room,
	pitch: Pitch,
): { columns: PlacedColumn[]; height: number } {
	const { widths, gap } = breadthsIn(groups, room, pitch);
	const most = (kind: 'cited' | 'others') =>
		Math.max(
			0,
			...groups.map((group, i) => rowsFor(group[kind].length, Math.floor(widths[i]! / pitch[kind]))),
		);
	const behind = most('others');
	let next = 0;
	const columns = groups.map((group, i): PlacedColumn => {
		const at = { x: next, width: widths[i]! };
		next += at.width + gap;
		return { group, ...at, people: standingIn(group, { ...at, behind }, pitch) };
	});
	return { columns, height: behind * pitch.rows.others + Math.max(1, most('cited')) * pitch.rows.cited };
}

/**
 * Sets a group in rows: those who are cited first, the others after them, or in rows of their own where one
 * row does not hold all.
 *
 * @returns its people below the height 0, and the height that they take
 */
export function placeRow(
	{ cited, others }: Group,
	width: number,
	pitch: Pitch,
): { people: Standing[]; height: number } {
	const perRow = { cited: Math.floor(width / pitch.cited), others: Math.floor(width / pitch.others) };
	const beside = cited.length * pitch.cited + others.length * pitch.others <= width;
	const front = rowsFor(cited.length, perRow.cited);
	const first = cited.length > 0 ? pitch.rows.cited : pitch.rows.others;
	const citedHeight = front * pitch.rows.cited;
	const people = inRows(cited, {
		x: 0,
		y: first,
		perRow: perRow.cited,
		step: pitch.rows.cited,
		pitch: pitch.cited,
		cited: true,
	});
	if (beside) {
		const rest = inRows(others, {
			x: cited.length * pitch.cited,
			y: first,
			perRow: Math.max(1, others.length),
			step: 0,
			pitch: pitch.others,
			cited: false,
		});
		return { people: [...people, ...rest], height: people.length + rest.length > 0 ? first : 0 };
	}
	const rest = inRows(others, {
		x: 0,
		y: citedHeight + pitch.rows.others,
		perRow: perRow.others,
		step: pitch.rows.others,
		pitch: pitch.others,
		cited: false,
	});
	return {
		people: [...people, ...rest],
		height: citedHeight + rowsFor(others.length, perRow.others) * pitch.rows.others,
	};
}

/** The book lying: where a page of it is. */
export function bookScale(chapters: readonly ChapterModel[], x: number, width: number) {
	const pages = Math.max(...chapters.map(({ to }) => to));
	const edge = (page: number) => x + (page / pages) * width;
	return {
		/** The edges of a chapter. */
		chapter: ({ from, to }: Pick<ChapterModel, 'from' | 'to'>) => [edge(from), edge(to)] as const,
		/** The middle of a page. */
		page: (page: number) => edge(page - 0.5),
	};
}

/**
 * Heaps dots that would meet: each as low as it may lie on those before it.
 *
 * @param xs where the dots are, in the order in which they are heaped
 * @param size of a dot with the room around it
 * @returns how high each lies: 0 on the ground, upwards
 */
export function heap(xs: readonly number[], size: number): number[] {
	const heights: number[] = [];
	xs.forEach((x, i) => {
		const near = xs.slice(0, i).flatMap((other, j) => {
			const apart = Math.abs(other - x);
			if (apart >= size) return [];
			const reach = Math.sqrt(size ** 2 - apart ** 2);
			return [{ from: heights[j]! - reach, to: heights[j]! + reach }];
		});
		const tops = [0, ...near.map(({ to }) => to)].sort((a, b) => a - b);
		heights.push(
			tops.find((top) => near.every(({ from, to }) => top <= from + 1e-6 || top >= to - 1e-6)) ?? 0,
		);
	});
	return heights;
}
