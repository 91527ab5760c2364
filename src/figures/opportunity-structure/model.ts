import type { Edition } from '../../edition/types.ts';
import type { Parameter, Table } from '../../figure-kit/figure.ts';
import { workName } from '../../registers/works/index.ts';
import type { OpportunityStructureData } from './data.ts';

export type Market = OpportunityStructureData['markets'][number];

export interface OpportunityStructureModel {
	work: { id: string; name: string };
	axes: OpportunityStructureData['axes'];
	facts: OpportunityStructureData['facts'];
	/** Two rows of two markets: rows by growth potential, columns by accessibility. */
	rows: { label: string; markets: Market[] }[];
}

/**
 * Puts the markets at the crossings of the two axes.
 *
 * @param data the figure's data
 * @param edition the register of works
 * @throws Error where a crossing has no market or more than one
 */
export function opportunityStructureModel(
	data: OpportunityStructureData,
	edition: Pick<Edition, 'works'>,
): OpportunityStructureModel {
	const { axes, facts, markets } = data;
	const work = edition.works.find(({ id }) => id === data.work)!;
	return {
		work: { id: work.id, name: workName(work) },
		axes,
		facts,
		rows: axes.growth.values.map((growth) => ({
			label: growth.label,
			markets: axes.accessibility.values.map((accessibility) => {
				const found = markets.filter(
					(market) => market.growth.value === growth.id && market.accessibility.value === accessibility.id,
				);
				if (found.length !== 1) {
					throw new Error(
						`opportunity-structure: ${found.length} markets for accessibility ${accessibility.id} and growth ${growth.id}; one is needed.`,
					);
				}
				return found[0]!;
			}),
		})),
	};
}

/** The two positions of a market, each with its axis's label. */
export function positionsOf({ axes }: Pick<OpportunityStructureModel, 'axes'>, market: Market) {
	return (['accessibility', 'growth'] as const).map((axis) => ({ axis: axes[axis].label, ...market[axis] }));
}

/** The long description: a paragraph a market. */
export function describeOpportunityStructure(model: OpportunityStructureModel): string[] {
	const { axes, facts, rows } = model;
	return [
		`A matrix of ${axes.accessibility.label.toLowerCase()} by ${axes.growth.label.toLowerCase()}, with a kind of market in each of its four fields.`,
		...rows.flatMap(({ markets }) =>
			markets.map((market) => {
				const positions = positionsOf(model, market).map(
					({ axis, value, basis, because }) => `${axis}: ${value} (${basis}). ${because}`,
				);
				const told = facts.map(({ id, label }) => `${label}: ${market.facts[id]!.words}.`);
				return [`${market.name}.`, ...positions, ...told].join(' ');
			}),
		),
	];
}

/** One row a market. */
export function tabulateOpportunityStructure(model: OpportunityStructureModel): Table {
	const { axes, facts, rows } = model;
	return {
		columns: [
			'Market',
			axes.accessibility.label,
			axes.growth.label,
			...facts.map(({ label }) => label),
			'Pages',
		],
		rows: rows.flatMap(({ markets }) =>
			markets.map((market) => [
				market.name,
				...positionsOf(model, market).map(({ value, basis }) => `${value} (${basis})`),
				...facts.map(({ id }) => market.facts[id]!.words),
				[...new Set(Object.values(market.facts).flatMap(({ pages }) => pages))].join(', '),
			]),
		),
	};
}

export function opportunityStructureParameters({ rows }: OpportunityStructureModel): Parameter[] {
	return [
		{
			name: 'market',
			label: 'Market',
			control: 'marks',
			choices: [
				{ value: 'none', label: 'None', say: 'No market is chosen.' },
				...rows.flatMap(({ markets }) => markets.map(({ id, name }) => ({ value: id, label: name }))),
			],
		},
	];
}
