import type { Fact } from '../../edition/facts.ts';
import { plane, sorting } from '../../figure-kit/facts.ts';
import { byKey } from '../../text/lookup.ts';
import type { Market, Model } from './model.ts';

/** Where a market lies on the plane, and which ties it asks for. */
export function facts({ axes, markets }: Model): Fact[] {
	const { accessibility, growth } = axes;
	const places = growth.values.flatMap((row) =>
		accessibility.values.map((column) => ({
			id: `${column.id}-access-${row.id}-growth`,
			label: `${accessibility.label}: ${column.label.toLowerCase()}; ${growth.label.toLowerCase()}: ${row.label.toLowerCase()}`,
			column: column.id,
			row: row.id,
		})),
	);
	const ties = ({ facts }: Market) => byKey(facts, 'embeddedness');
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
			markets.map((market) => ({ id: market.id, label: ties(market).words })),
			markets.map((market) => ({
				id: market.id,
				label: market.name,
				pages: ties(market).pages,
				in: [market.id],
			})),
		),
	];
}
