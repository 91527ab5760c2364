import { z } from 'zod';
import type { Edition } from '../../edition/edition.ts';
import { workName } from '../../registers/names.ts';
import { Id, Page, ref, Sentence } from '../../schemas/common.ts';
import { FigureMeta, type Table } from '../figure.ts';

const Axis = z.strictObject({
	label: Sentence,
	values: z.array(z.strictObject({ id: Id, label: Sentence })).length(2),
});

/** Where a market stands on an axis, and how one knows. */
const Position = z.strictObject({
	/** A value of the axis, by its id. */
	value: Id,
	/** Whether the dissertation's text says so, or it follows from a description. */
	basis: z.enum(['stated', 'inferred']),
	because: Sentence,
	pages: z.array(Page).min(1),
});

/**
 * Data of the figure `opportunity-structure`: Kloosterman's four kinds of market (dissertation, figure 6.2,
 * p. 164; described on pp. 162–163).
 */
export const OpportunityStructureData = FigureMeta.extend({
	/** The work that the matrix comes from. */
	work: ref('works'),
	/** Columns, then rows, each in the order in which it is drawn. */
	axes: z.strictObject({ accessibility: Axis, growth: Axis }),
	/** What is told of each market. */
	facts: z.array(z.strictObject({ id: Id, label: Sentence })).min(1),
	markets: z
		.array(
			z.strictObject({
				id: Id,
				name: Sentence,
				term: ref('terms').optional(),
				accessibility: Position,
				growth: Position,
				/** What each fact is, by the fact's id. */
				facts: z.record(Id, z.strictObject({ words: Sentence, pages: z.array(Page).min(1) })),
			}),
		)
		.length(4),
}).superRefine((data, context) => {
	data.markets.forEach((market, i) => {
		for (const { id } of data.facts) {
			if (market.facts[id]) continue;
			context.addIssue({
				code: 'custom',
				path: ['markets', i, 'facts'],
				message: `has nothing for the fact "${id}"`,
			});
		}
		for (const axis of ['accessibility', 'growth'] as const) {
			if (data.axes[axis].values.some(({ id }) => id === market[axis].value)) continue;
			context.addIssue({
				code: 'custom',
				path: ['markets', i, axis, 'value'],
				message: `there is no "${market[axis].value}" on this axis`,
			});
		}
	});
});
export type OpportunityStructureData = z.infer<typeof OpportunityStructureData>;
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
