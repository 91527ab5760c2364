import type { Fact } from '../../edition/facts.ts';
import { plane, sorting } from '../../figure-kit/facts.ts';
import { byId, byKey } from '../../text/lookup.ts';
import type { OpportunityStructureModel } from './model.ts';

/** Where a market lies on the plane, and which ties it asks for. */
export function opportunityStructureFacts({ axes, rows }: OpportunityStructureModel): Fact[] {
	const markets = rows.flatMap((row) => row.markets);
	const { accessibility, growth } = axes;
	const places = growth.values.flatMap((row) =>
		accessibility.values.map((column) => ({
			id: `${column.id}-access-${row.id}-growth`,
			label: `${accessibility.label}: ${column.label.toLowerCase()}; ${growth.label.toLowerCase()}: ${row.label.toLowerCase()}`,
			column: column.id,
			row: row.id,
		})),
	);
	const ties = markets.map(({ id, facts }) => ({ id, ...byKey(facts, 'embeddedness') }));
	return [
		sorting(
			'place-of-market',
			places,
			markets.map((market) => ({
				id: market.id,
				label: market.name,
				pages: [...new Set([...market.accessibility.pages, ...market.growth.pages])],
				in: [`${market.accessibility.value}-access-${market.growth.value}-growth`],
			})),
			plane(accessibility, growth),
		),
		sorting(
			'ties-asked-by-market',
			ties.map(({ id, words }) => ({ id, label: words })),
			markets.map(({ id, name }) => ({
				id,
				label: name,
				pages: byId(ties, id).pages,
				in: [id],
			})),
		),
	];
}
