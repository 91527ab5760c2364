import type { Element, ElementContent } from 'hast';
import { s } from 'hastscript';
import { visit } from 'unist-util-visit';
import { arrowHead, headed } from '../../figure-kit/arrow.ts';
import { downwards, type StateCapitalismModel } from './model.ts';

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

const drawing = 'state-capitalism';

type Edge = StateCapitalismModel['edges'][number];

const classes = (node: Element): string[] =>
	Array.isArray(node.properties['className']) ? node.properties['className'].map(String) : [];

const round = (value: string) =>
	value.replace(/-?\d+\.\d{2,}/g, (number) => String(Math.round(Number(number) * 10) / 10));

const isElement = (node: ElementContent): node is Element => node.type === 'element';

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

/** The arrow that a line or a label of Mermaid's belongs to, by the id that Mermaid gives it. */
function edgeOf(id: unknown, model: StateCapitalismModel): Edge | undefined {
	return model.edges.find((edge) => String(id).includes(`L_${downwards(edge, model).join('_')}_`));
}

/** An arrow of a rising flow has its head at the start, for it is written downwards. */
const headEnd = (flow: string, { rising }: StateCapitalismModel) => (rising.includes(flow) ? 'start' : 'end');

const litFor = ({ flow }: Edge) => `flow=all|${flow}`;

/** An arrow: its line with a head. */
function arrowOf(path: Element, model: StateCapitalismModel): Element {
	const id = path.properties['id'];
	const edge = edgeOf(id, model);
	if (!edge) throw new Error(`The diagram has an edge that the data has not: ${String(id)}.`);
	return s('path', {
		className: ['flow', `flow-${edge.flow}`],
		d: round(String(path.properties['d'])),
		dataLit: litFor(edge),
		...headed(drawing, edge.flow, headEnd(edge.flow, model)),
	});
}

/** The words on an arrow; none for the empty labels that Mermaid draws too. */
function labelOf(label: Element, model: StateCapitalismModel): Element[] {
	const edge = edgeOf(label.children.find(isElement)?.properties['dataId'], model);
	return edge ? [s('g', { className: ['flow-label'], dataLit: litFor(edge) }, [strip(label)])] : [];
}

function nodeOf(node: Element): Element {
	const fill = classes(node).find((name) => name.startsWith('fill-')) ?? 'fill-none';
	return s('g', { className: ['block', fill] }, [strip(node)]);
}

/** A level: its box, and its name in the corner, which stands above the arrows. */
function levelOf(cluster: Element, { groups }: StateCapitalismModel): { box: Element; name: Element } {
	const box = cluster.children.filter(isElement).find(({ tagName }) => tagName === 'rect');
	const group = groups.find(({ id }) => String(cluster.properties['id']).endsWith(`-${id}`));
	if (!box || !group)
		throw new Error(`The diagram has a level that the data has not: ${String(cluster.properties['id'])}.`);
	const at = {
		x: Math.round(Number(box.properties['x'])) + 10,
		y: Math.round(Number(box.properties['y'])) + 20,
	};
	return {
		box: s('g', { className: ['level'] }, [strip(box)]),
		name: s('text', { className: ['level-name'], ...at }, group.label),
	};
}

/**
 * Makes Mermaid's drawing one of ours: colours by actor, arrowheads and conditions by flow, nothing of
 * Mermaid's own styles, scripts or ids.
 *
 * @param svg Mermaid's drawing, as kept in `content/diagrams`
 * @param model the figure's model
 */
export function fromMermaid(svg: Element, model: StateCapitalismModel): Element {
	const levels: ReturnType<typeof levelOf>[] = [];
	const arrows: Element[] = [];
	const labels: Element[] = [];
	const nodes: Element[] = [];
	visit(svg, 'element', (node) => {
		const names = classes(node);
		if (node.tagName === 'path' && names.includes('flowchart-link')) arrows.push(arrowOf(node, model));
		else if (names.includes('edgeLabel') && node.properties['transform'])
			labels.push(...labelOf(node, model));
		else if (names.includes('node')) nodes.push(nodeOf(node));
		else if (names.includes('cluster')) levels.push(levelOf(node, model));
		else return undefined;
		return 'skip';
	});
	if (arrows.length !== model.edges.length || nodes.length !== model.nodes.length) {
		throw new Error(
			`The diagram shows ${arrows.length} arrows and ${nodes.length} boxes, the data ${model.edges.length} and ${model.nodes.length}.`,
		);
	}
	const heads = model.flows.map(({ id }) => arrowHead(drawing, id, headEnd(id, model)));
	return s(
		'svg',
		{
			xmlns: 'http://www.w3.org/2000/svg',
			viewBox: round(String(svg.properties['viewBox'])),
			role: 'img',
			ariaLabel: model.words.drawing,
			className: ['drawing', 'diagram'],
		},
		[
			s('defs', heads),
			...levels.map(({ box }) => box),
			...arrows,
			...levels.map(({ name }) => name),
			...labels,
			...nodes,
		],
	);
}
