import type { Fact } from '../../edition/facts.ts';
import { plane, sorting } from '../../figure-kit/facts.ts';
import { capital } from '../../text/words.ts';
import type { Model } from './model.ts';

/**
 * Under which kind of policy, and which of its needs, something stands. What heads a cell goes by the cell’s id,
 * `goals-factor`, and what follows by the id and its place, `goals-factor-1`.
 */
export function facts({ columns, rows }: Model): Fact[] {
	const points = rows.flatMap(({ cells, pages }) =>
		cells.flatMap(({ id: cell, column, head, words }) =>
			[head, ...words].map((each, place) => ({
				point: { id: place === 0 ? cell : `${cell}-${place}`, label: capital(each), pages },
				column: column.id,
				cell,
			})),
		),
	);
	return [
		sorting(
			'kind-of-policy',
			columns.map(({ id, label }) => ({ id, label })),
			points.map(({ point, column }) => ({ ...point, in: [column] })),
		),
		sorting(
			'cell-of-policy',
			rows.flatMap((row) =>
				row.cells.map(({ id, column }) => ({
					id,
					label: `${row.label}: ${column.label}`,
					column: column.id,
					row: row.id,
				})),
			),
			points.map(({ point, cell }) => ({ ...point, in: [cell] })),
			plane({ values: columns }, { values: rows }),
		),
	];
}
