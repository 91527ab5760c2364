import type { Element, ElementContent } from 'hast';
import { s } from 'hastscript';
import { visit } from 'unist-util-visit';
import { rises, type StateCapitalismModel } from './model.ts';

/** Attributes of Mermaid's drawing that say where things are; how they look is the stylesheet's. */
const kept = new Set([
	'x',
	'y',
	'dy',
	'width',
	'height',
	'd',
	'transform',
	'viewBox',
	'fontWeight',
	'font-weight',
	'textAnchor',
]);

const classes = (node: Element): string[] =>
	Array.isArray(node.properties['className']) ? (node.properties['className'] as string[]) : [];

const round = (value: string) =>
	value.replace(/-?\d+\.\d{2,}/g, (number) => String(Math.round(Number(number) * 10) / 10));

/**
 * Makes Mermaid's drawing one of ours: colours by actor, arrowheads and conditions by flow, nothing of
 * Mermaid's own styles, scripts or ids.
 *
 * @param svg Mermaid's drawing, as kept in `content/diagrams`
 * @param model the figure's model; its edges are in the order of the source
 */
export function dressDiagram(svg: Element, model: StateCapitalismModel): Element {
	const edgeOf = (id: string) =>
		model.edges.find((edge) => {
			const [above, below] = rises(edge) ? [edge.to, edge.from] : [edge.from, edge.to];
			return id.includes(`L_${above}_${below}_`);
		});
	const edges: ElementContent[] = [];
	const labels: ElementContent[] = [];
	const nodes: ElementContent[] = [];
	const groups: ElementContent[] = [];
	visit(svg, 'element', (node) => {
		const names = classes(node);
		if (node.tagName === 'path' && names.includes('flowchart-link')) {
			const edge = edgeOf(String(node.properties['id']));
			if (!edge)
				throw new Error(`The diagram has an edge that the data has not: ${String(node.properties['id'])}.`);
			edges.push(
				s('path', {
					className: ['flow', `flow-${edge.flow}`],
					d: round(String(node.properties['d'])),
					dataLit: `flow=all|${edge.flow}`,
					[rises(edge) ? 'markerStart' : 'markerEnd']: `url(#flow-head-${edge.flow})`,
				}),
			);
			return 'skip';
		}
		if (names.includes('edgeLabel') && node.properties['transform']) {
			const label = node.children.find((child): child is Element => child.type === 'element');
			const edge = edgeOf(String(label?.properties['dataId'] ?? ''));
			if (edge)
				labels.push(s('g', { className: ['flow-label'], dataLit: `flow=all|${edge.flow}` }, [strip(node)]));
			return 'skip';
		}
		if (names.includes('node')) {
			const fill = names.find((name) => name.startsWith('fill-')) ?? 'fill-none';
			nodes.push(s('g', { className: ['block', fill] }, [strip(node)]));
			return 'skip';
		}
		if (names.includes('cluster')) {
			groups.push(level(node, model));
			return 'skip';
		}
		return undefined;
	});
	if (edges.length !== model.edges.length || nodes.length !== model.nodes.length) {
		throw new Error(
			`The diagram shows ${edges.length} arrows and ${nodes.length} boxes, the data ${model.edges.length} and ${model.nodes.length}.`,
		);
	}
	const heads = model.flows.map(({ id }) =>
		s(
			'marker',
			{
				id: `flow-head-${id}`,
				viewBox: '0 0 10 10',
				refX: 9,
				refY: 5,
				markerWidth: 7,
				markerHeight: 7,
				orient: 'auto-start-reverse',
			},
			[s('path', { className: ['flow-head', `flow-${id}`], d: 'M 0 0 L 10 5 L 0 10 z' })],
		),
	);
	return s(
		'svg',
		{
			xmlns: 'http://www.w3.org/2000/svg',
			viewBox: round(String(svg.properties['viewBox'])),
			role: 'img',
			ariaLabel: 'Two levels of state capitalism and the flows between them',
			className: ['drawing', 'diagram'],
		},
		[s('defs', heads), ...groups, ...edges, ...labels, ...nodes],
	);
}

/** A level: its box, with its name in the corner, where no arrow passes. */
function level(cluster: Element, { groups }: StateCapitalismModel): Element {
	const box = cluster.children.find(
		(child): child is Element => child.type === 'element' && child.tagName === 'rect',
	)!;
	const name = groups.find(({ id }) => String(cluster.properties['id']).endsWith(`-${id}`))!.label;
	const { x, y } = box.properties;
	return s('g', { className: ['level'] }, [
		strip(box),
		s('text', { x: Math.round(Number(x)) + 10, y: Math.round(Number(y)) + 20 }, name),
	]);
}

/** A part of the drawing with nothing but geometry and text. */
function strip(node: Element): Element {
	const children = node.children.flatMap((child): ElementContent[] => {
		if (child.type === 'text') return [child];
		if (child.type !== 'element') return [];
		const empty = child.tagName === 'rect' && child.properties['width'] === undefined;
		return empty ? [] : [strip(child)];
	});
	const properties = Object.fromEntries(
		Object.entries(node.properties)
			.filter(([name]) => kept.has(name))
			.map(([name, value]) => [name, typeof value === 'string' ? round(value) : value]),
	);
	return { type: 'element', tagName: node.tagName, properties, children };
}
