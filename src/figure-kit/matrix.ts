import type { Element } from 'hast';
import { h } from 'hastscript';
import { choosable, type Choosable } from './evidence.ts';

/** A cell of a matrix, or a heading of its rows or columns. */
export interface MatrixCell {
	words?: string | undefined;
	/** The value of the matrix's parameter that a click on the words sets; without it they are plain. */
	id?: string | undefined;
	/** What stands above the words. */
	before?: readonly Element[] | undefined;
	/** What stands below them. */
	after?: readonly (Element | string)[] | undefined;
	/** In which states it is lit; in all others it is dimmed. Left out, it never is. */
	lit?: string | undefined;
	className?: string | undefined;
	/** Whether it takes the place of a whole row of cells. */
	whole?: boolean | undefined;
}

export interface MatrixRow {
	heading: MatrixCell;
	/** One a column, or one for the whole row. */
	cells: readonly MatrixCell[];
	/** In which states the whole row is lit. */
	lit?: string | undefined;
}

/** A table that is a figure. */
export interface Matrix {
	className?: string | undefined;
	/** What the headings of the rows name; left out where they say so themselves. */
	corner?: string | undefined;
	columns: readonly MatrixCell[];
	rows: readonly MatrixRow[];
	/** What a click on a cell sets; left out where none can be chosen. */
	choosable?: Choosable | undefined;
}

const classes = (...names: (string | undefined)[]): string[] | undefined => {
	const given = names.filter((name) => name !== undefined);
	return given.length > 0 ? given : undefined;
};

function content({ words, id, before = [], after = [] }: MatrixCell, of: Matrix): (Element | string)[] {
	const named = words === undefined ? [] : [id && of.choosable ? choosable(of.choosable, id, words) : words];
	return [...before, ...named, ...after];
}

const heading = (cell: MatrixCell, scope: 'col' | 'row', of: Matrix): Element =>
	h('th', { scope, className: classes(cell.className), dataLit: cell.lit }, content(cell, of));

/** A cell says its column again, for narrow screens, where rows are not side by side. */
const dataCell = (cell: MatrixCell, column: MatrixCell | undefined, of: Matrix): Element =>
	h(
		'td',
		{
			className: classes(cell.className),
			...(cell.whole ? { colSpan: of.columns.length } : { dataLabel: column?.words }),
			dataLit: cell.lit,
		},
		content(cell, of),
	);

/** Draws a matrix: headings, and cells that can be chosen and dimmed. */
export function matrix(of: Matrix): Element {
	const corner =
		of.corner === undefined
			? h('td', { className: ['matrix-corner'] })
			: h('th', { scope: 'col' }, of.corner);
	return h('table', { className: classes('figure-matrix', of.className) }, [
		h('thead', [h('tr', [corner, ...of.columns.map((column) => heading(column, 'col', of))])]),
		h(
			'tbody',
			{ dataMarks: of.choosable && '' },
			of.rows.map((row) =>
				h('tr', { dataLit: row.lit }, [
					heading(row.heading, 'row', of),
					...row.cells.map((cell, i) => dataCell(cell, of.columns[i], of)),
				]),
			),
		),
	]);
}
