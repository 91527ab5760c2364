import type { Fact } from '../../edition/facts.ts';
import { plane, sorting } from '../../figure-kit/facts.ts';
import { itemAt } from '../../text/items.ts';
import { capital } from '../../text/words.ts';
import type { PolicyInfusionModel } from './model.ts';

/**
 * Under which kind of policy, and which of its needs, something stands. What heads a cell goes by the cell’s id,
 * `goals-factor`, and what follows by the id and its place, `goals-factor-1`.
 */
export function policyInfusionFacts({ columns, rows }: PolicyInfusionModel): Fact[] {
	const cells = rows.flatMap((row) =>
		row.cells.flatMap(({ id, head, words }, i) =>
			[head, ...words].map((each, place) => ({
				id: place === 0 ? id : `${id}-${place}`,
				label: capital(each),
				pages: row.pages,
				column: itemAt(columns, i).id,
				cell: id,
			})),
		),
	);
	return [
		sorting(
			'kind-of-policy',
			columns.map(({ id, label }) => ({ id, label })),
			cells.map(({ column, cell, ...each }) => ({ ...each, in: [column] })),
		),
		sorting(
			'cell-of-policy',
			rows.flatMap((row) =>
				row.cells.map(({ id }, i) => ({
					id,
					label: `${row.label}: ${itemAt(columns, i).label}`,
					column: itemAt(columns, i).id,
					row: row.id,
				})),
			),
			cells.map(({ column, cell, ...each }) => ({ ...each, in: [cell] })),
			plane({ values: columns }, { values: rows }),
		),
	];
}
