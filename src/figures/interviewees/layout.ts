import type { Age } from './data.ts';
import type { IntervieweesModel, PersonModel, RoleRow } from './model.ts';

/** A mark with the place that it takes: a person has one a role, the second of them `again`. */
export interface PlacedMark {
	person: PersonModel;
	row: RoleRow;
	again: boolean;
	x: number;
	y: number;
}

export interface PlacedInterviewees {
	width: number;
	height: number;
	/** Middles of the columns. */
	columns: { id: Age; x: number }[];
	/** A row's label and the line above it. */
	rows: { row: RoleRow; x: number; y: number; line: number }[];
	marks: PlacedMark[];
}

/** Distance between the middles of two marks. */
export const pitch = 26;

/** Room above and below the marks of a row, and for the heads of the columns. */
const room = { above: 8, below: 8, head: 26 };

/** The people of a row by column, women before men. */
const cellsOf = (row: RoleRow, ages: IntervieweesModel['ages']): PersonModel[][] =>
	ages.map(({ id }) =>
		row.people
			.filter(({ age }) => age === id)
			.sort((a, b) => a.gender.localeCompare(b.gender) || Number(a.id) - Number(b.id)),
	);

/**
 * Places the marks: rows of roles, columns of decades.
 *
 * @param model people and rows
 * @param width of the drawing
 * @param gutter room for the labels at the left; without any, each stands above its row
 */
export function placeInterviewees(
	{ rows, ages }: IntervieweesModel,
	width: number,
	gutter: number,
): PlacedInterviewees {
	const column = (width - gutter) / ages.length;
	const perLine = Math.floor((column - 8) / pitch);
	const labelHeight = gutter > 0 ? 0 : 22;
	const columns = ages.map(({ id }, i) => ({ id, x: gutter + column * (i + 0.5) }));
	const placed: PlacedInterviewees = { width, height: 0, columns, rows: [], marks: [] };
	let top = room.head;
	for (const row of rows) {
		const first = top + room.above;
		const cells = cellsOf(row, ages);
		const lines = Math.max(1, ...cells.map((cell) => Math.ceil(cell.length / perLine)));
		placed.rows.push({ row, x: 2, y: first + (gutter > 0 ? pitch : labelHeight) / 2, line: top });
		cells.forEach((cell, c) => {
			const used = Math.min(cell.length, perLine);
			cell.forEach((person, i) => {
				placed.marks.push({
					person,
					row,
					again: person.roles[0] !== row.id,
					x: columns[c]!.x + ((i % perLine) - (used - 1) / 2) * pitch,
					y: first + labelHeight + (Math.floor(i / perLine) + 0.5) * pitch,
				});
			});
		});
		top = first + labelHeight + lines * pitch + room.below;
	}
	return { ...placed, height: top };
}
