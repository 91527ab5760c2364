import { z } from 'zod';
import { Id, Page, Sentence } from '../../schemas/common.ts';
import { FigureMeta, type Table } from '../figure.ts';

/** Data of the figure `state-capitalism`: two levels and the flows between them (pp. 87–91, 119–121). */
export const StateCapitalismData = FigureMeta.extend({
	flows: z
		.array(z.strictObject({ id: Id, label: Sentence, what: Sentence, pages: z.array(Page).min(1) }))
		.min(1),
	nodes: z
		.array(
			z.strictObject({
				id: Id,
				label: Sentence,
				words: Sentence,
				/** The actor whose colour it takes. */
				fill: z.enum(['central', 'local', 'platforms', 'dyed-platforms', 'entrepreneurs', 'none']),
				/** The level in which it lies, or `outside` both. */
				group: Id,
			}),
		)
		.min(1),
	groups: z.array(z.strictObject({ id: Id, label: Sentence })),
	edges: z.array(z.strictObject({ from: Id, to: Id, flow: Id, label: Sentence })).min(1),
}).superRefine((data, context) => {
	const nodes = new Set(data.nodes.map(({ id }) => id));
	const flows = new Set(data.flows.map(({ id }) => id));
	data.edges.forEach((edge, i) => {
		for (const end of ['from', 'to'] as const) {
			if (nodes.has(edge[end])) continue;
			context.addIssue({
				code: 'custom',
				path: ['edges', i, end],
				message: `there is no node "${edge[end]}"`,
			});
		}
		if (!flows.has(edge.flow)) {
			context.addIssue({
				code: 'custom',
				path: ['edges', i, 'flow'],
				message: `there is no flow "${edge.flow}"`,
			});
		}
	});
});
export type StateCapitalismData = z.infer<typeof StateCapitalismData>;

export type StateCapitalismModel = Pick<StateCapitalismData, 'flows' | 'nodes' | 'groups' | 'edges'> & {
	/** The Mermaid source of the drawing. */
	source: string;
};

/** Whether an arrow leads from the lower level to the upper one. */
export const rises = ({ flow }: { flow: string }): boolean => flow === 'extraction';

/** Writes the diagram's Mermaid source from the data. */
export function stateCapitalismModel(data: StateCapitalismData): StateCapitalismModel {
	const { flows, nodes, groups, edges } = data;
	const node = ({ id, label, words, fill }: (typeof nodes)[number]) =>
		`${id}["\`**${label}**\n${words}\`"]:::fill-${fill}`;
	const source = [
		'flowchart TB',
		...nodes.filter(({ group }) => group === 'outside').map(node),
		...groups.flatMap(({ id, label }) => [
			`subgraph ${id} ["${label}"]`,
			...nodes.filter(({ group }) => group === id).map((inner) => `  ${node(inner)}`),
			'end',
		]),
		// A line of a rising flow is written downwards, so that the upper level stands above the lower one.
		...edges.map((edge) => {
			const [above, below] = rises(edge) ? [edge.to, edge.from] : [edge.from, edge.to];
			return `${above} ---|"${edge.label}"| ${below}`;
		}),
	].join('\n');
	return { flows, nodes, groups, edges, source };
}

/** The long description. */
export function describeStateCapitalism({ flows, nodes, groups, edges }: StateCapitalismModel): string[] {
	const name = (id: string) => nodes.find((node) => node.id === id)!.label;
	return [
		`${groups
			.map(
				({ id, label }) =>
					`${label}: ${nodes
						.filter(({ group }) => group === id)
						.map((node) => `${node.label} (${node.words})`)
						.join(', ')}`,
			)
			.join('. ')}. Outside both: ${nodes
			.filter(({ group }) => group === 'outside')
			.map(({ label }) => label)
			.join(', ')}.`,
		...flows.map(
			({ id, label, what }) =>
				`${label}. ${what} Arrows: ${edges
					.filter(({ flow }) => flow === id)
					.map((edge) => `${name(edge.from)} to ${name(edge.to)} (${edge.label})`)
					.join('; ')}.`,
		),
	];
}

/** One row an arrow. */
export function tabulateStateCapitalism({ flows, nodes, edges }: StateCapitalismModel): Table {
	const name = (id: string) => nodes.find((node) => node.id === id)!.label;
	return {
		columns: ['Arrow', 'From', 'To', 'What passes'],
		rows: edges.map(({ from, to, flow, label }) => [
			flows.find(({ id }) => id === flow)!.label,
			name(from),
			name(to),
			label,
		]),
	};
}
