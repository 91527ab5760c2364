import type { Fact } from '../../edition/facts.ts';
import { plane, sorting } from '../../figure-kit/facts.ts';
import { byKey } from '../../text/lookup.ts';
import { cellsOf, type Model } from './model.ts';

/** Which village stands in which setting, and how a setting’s entrepreneurs are embedded. */
export function facts(model: Model): Fact[] {
	const cells = cellsOf(model);
	const settings = cells.map(({ id, area, governance, sector }) => ({
		id,
		label: area,
		column: governance,
		row: sector,
	}));
	const villages = cells.flatMap((cell) =>
		cell.villages.map(({ id, name }) => {
			const { pages } = cell.cases.find(({ place }) => place === id) ?? byKey(cell.layers, 'sites');
			return { id, label: `${name} Village`, pages, in: [cell.id] };
		}),
	);
	const ties = cells
		.filter(({ tie }) => tie !== 'none')
		.map(({ tie, layers }) => ({ id: tie, label: byKey(layers, 'embeddedness').name ?? tie }));
	const embedded = cells.map(({ id, area, tie, layers }) => {
		const { pages } = byKey(layers, 'embeddedness');
		return { id, label: area, pages, in: tie === 'none' ? [] : [tie] };
	});
	return [
		sorting('setting-of-village', settings, villages, plane(model.axes.governance, model.axes.sector)),
		sorting('embeddedness-of-setting', ties, embedded),
	];
}
