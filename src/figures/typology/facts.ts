import type { Fact } from '../../edition/facts.ts';
import { plane, sorting } from '../../figure-kit/facts.ts';
import { byKey } from '../../text/lookup.ts';
import { cellsOf, type TypologyModel } from './model.ts';

/** Which village stands in which setting, and how a setting’s entrepreneurs are embedded. */
export function typologyFacts(model: TypologyModel): Fact[] {
	const cells = cellsOf(model);
	const ties = cells.filter(({ tie }) => tie !== 'none');
	return [
		sorting(
			'setting-of-village',
			cells.map(({ id, area, governance, sector }) => ({ id, label: area, column: governance, row: sector })),
			cells.flatMap((cell) =>
				cell.villages.map(({ id, name }) => ({
					id,
					label: `${name} Village`,
					pages: cell.cases.find(({ place }) => place === id)?.pages ?? byKey(cell.layers, 'sites').pages,
					in: [cell.id],
				})),
			),
			plane(model.axes.governance, model.axes.sector),
		),
		sorting(
			'embeddedness-of-setting',
			ties.map(({ tie, layers }) => ({ id: tie, label: byKey(layers, 'embeddedness').name ?? tie })),
			cells.map(({ id, area, tie, layers }) => ({
				id,
				label: area,
				pages: byKey(layers, 'embeddedness').pages,
				in: tie === 'none' ? [] : [tie],
			})),
		),
	];
}
