import type { Parameter, Table } from '../../figure-kit/figure.ts';
import { buttons } from '../../figure-kit/parameters.ts';
import { outside, type StateCapitalismData } from './data.ts';

export type StateCapitalismModel = Pick<
	StateCapitalismData,
	'words' | 'rising' | 'flows' | 'nodes' | 'groups' | 'edges'
> & {
	/** The Mermaid source of the drawing. */
	source: string;
};

type Edge = StateCapitalismData['edges'][number];
type Rising = Pick<StateCapitalismData, 'rising'>;

/** The ends of an arrow from above, for Mermaid puts what it reads first above. */
export const downwards = (edge: Edge, data: Rising): [above: string, below: string] =>
	data.rising.includes(edge.flow) ? [edge.to, edge.from] : [edge.from, edge.to];

/** Writes the diagram's Mermaid source from the data. */
export function stateCapitalismModel(data: StateCapitalismData): StateCapitalismModel {
	const { words, rising, flows, nodes, groups, edges } = data;
	const node = ({ id, label, words: below, fill }: (typeof nodes)[number]) =>
		`${id}["\`**${label}**\n${below}\`"]:::fill-${fill}`;
	const source = [
		'flowchart TB',
		...nodes.filter(({ group }) => group === outside).map(node),
		...groups.flatMap(({ id, label }) => [
			`subgraph ${id} ["${label}"]`,
			...nodes.filter(({ group }) => group === id).map((inner) => `  ${node(inner)}`),
			'end',
		]),
		...edges.map((edge) => downwards(edge, data).join(` ---|"${edge.label}"| `)),
	].join('\n');
	return { words, rising, flows, nodes, groups, edges, source };
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
			.filter(({ group }) => group === outside)
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

export const stateCapitalismParameters = ({ words, flows }: StateCapitalismModel): Parameter[] => [
	buttons(
		'flow',
		words.flow,
		flows.map(({ id, label, what }) => ({ value: id, label, say: `${label}. ${what}` })),
	),
];
