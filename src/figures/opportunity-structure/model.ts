import type { Edition } from '../../edition/types.ts';
import { byId } from '../../figure-kit/by-id.ts';
import type { Parameter, Table } from '../../figure-kit/figure.ts';
import { crossings } from '../../figure-kit/crossings.ts';
import { markParameter } from '../../figure-kit/parameters.ts';
import { workName } from '../../registers/works/index.ts';
import { byKey } from '../../text/lookup.ts';
import type { Data } from './data.ts';

export type Market = Data['markets'][number];
export type Model = ReturnType<typeof model>;

/**
 * Puts the markets at the crossings of the two axes: two rows of two, rows by growth potential, columns by accessibility.
 *
 * @param data the figure's data
 * @param edition the register of works
 * @throws Error where a crossing has no market or more than one
 */
export function model(
	{ words, axes, facts, markets, additions, work: workId }: Data,
	edition: Pick<Edition, 'works'>,
) {
	const work = byId(edition.works, workId);
	const rows = crossings(axes.growth, axes.accessibility, markets, ({ growth, accessibility }) => [
		growth.value,
		accessibility.value,
	]).map(({ entries }) => entries);
	return {
		words,
		additions,
		work: { id: work.id, name: workName(work) },
		axes,
		facts,
		rows,
		/** All of them, in the order of the rows. */
		markets: rows.flat(),
	};
}

/** Whether a market has a step before it, and a ceiling. */
export const shapeOf = ({ accessibility, growth }: Pick<Market, 'accessibility' | 'growth'>) => ({
	enter: accessibility.value === 'low' ? ('step' as const) : ('level' as const),
	grow: growth.value === 'low' ? ('ceiling' as const) : ('sky' as const),
});

/** The two positions of a market in words. */
export const positionsOf = ({ words, axes }: Pick<Model, 'words' | 'axes'>, market: Market) =>
	(['accessibility', 'growth'] as const).map((name) => {
		const { value, basis, because, pages } = market[name];
		const { label: axis, values } = axes[name];
		return { axis, value: byId(values, value).label.toLowerCase(), basisWords: words[basis], because, pages };
	});

/** The long description: a paragraph a market. */
export function describe(model: Model): string[] {
	const { axes, facts, markets, additions } = model;
	return [
		`A matrix of ${axes.accessibility.label.toLowerCase()} by ${axes.growth.label.toLowerCase()}, with a kind of market in each of its four fields.`,
		...markets.map((market) => {
			const positions = positionsOf(model, market).map(
				({ axis, value, basisWords, because }) => `${axis}: ${value} (${basisWords}). ${because}`,
			);
			const factTexts = facts.map(({ id, label }) => `${label}: ${byKey(market.facts, id).words}.`);
			return [`${market.name}.`, ...positions, ...factTexts].join(' ');
		}),
		...additions.map(({ name, parts }) => `${name}. ${parts.map(({ words }) => words).join(' ')}`),
	];
}

/** One row a market. */
export function table(model: Model): Table {
	const { axes, facts, markets } = model;
	return {
		columns: [
			'Market',
			axes.accessibility.label,
			axes.growth.label,
			...facts.map(({ label }) => label),
			'Pages',
		],
		rows: markets.map((market) => [
			market.name,
			...positionsOf(model, market).map(({ value, basisWords }) => `${value} (${basisWords})`),
			...facts.map(({ id }) => byKey(market.facts, id).words),
			[...new Set(Object.values(market.facts).flatMap(({ pages }) => pages))].join(', '),
		]),
	};
}

/** What can be chosen in the drawings: a market, or what the dissertation adds. */
export function marks(model: Model): Parameter[] {
	const labelled = (entries: readonly { id: string; name: string }[]) =>
		entries.map(({ id, name }) => ({ id, label: name }));
	return [
		markParameter('market', model.words.market, labelled(model.markets)),
		markParameter('addition', model.words.addition, labelled(model.additions)),
	];
}
