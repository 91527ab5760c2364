import type { Parameter, Table } from '../../figure-kit/figure.ts';
import type { StateCapitalismData } from './data.ts';

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

export function stateCapitalismParameters({ flows }: StateCapitalismModel): Parameter[] {
	return [
		{
			name: 'flow',
			label: 'Flow',
			control: 'buttons',
			choices: [
				{ value: 'all', label: 'All', say: 'All flows.' },
				...flows.map(({ id, label, what }) => ({ value: id, label, say: `${label}. ${what}` })),
			],
		},
	];
}
