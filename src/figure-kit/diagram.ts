/** What Mermaid lays out, as geometry: a figure draws it with its own words, fonts and colours. */
import type { Element, ElementContent, Properties } from 'hast';
import { visit } from 'unist-util-visit';
import type { Box } from './box.ts';
import { round } from './svg.ts';

/** A flowchart, laid out, in pixels from its own corner. */
export interface Diagram {
	width: number;
	height: number;
	/** Its boxes, by the ids that they have in the source. */
	nodes: { id: string; box: Box }[];
	/** Its arrows, each as the `d` of a path. */
	edges: { from: string; to: string; d: string }[];
}

const isElement = (node: ElementContent): node is Element => node.type === 'element';

const numbersOf = (value: Properties[string]): number[] =>
	(String(value ?? '').match(/-?\d+(\.\d+)?/g) ?? []).map(Number);

/** Moves a path of absolute commands, and rounds it; H and V are not among those that Mermaid writes. */
const moved = (d: string, x: number, y: number): string =>
	d.replace(
		/(-?\d+(?:\.\d+)?(?:e-?\d+)?)[\s,]+(-?\d+(?:\.\d+)?(?:e-?\d+)?)/g,
		(_, a: string, b: string) => `${round(Number(a) + x)} ${round(Number(b) + y)}`,
	);

/** The ids of its ends, from an edge's `L_<from>_<to>_<number>`; ids in sources hold no underscore. */
function endsOf(id: unknown): { from: string; to: string } {
	const [, from, to] = /L_([^_]+)_([^_]+)_\d+$/.exec(String(id)) ?? [];
	if (from === undefined || to === undefined)
		throw new Error(`Mermaid drew an edge whose ends cannot be told: ${String(id)}.`);
	return { from, to };
}

function nodeOf(node: Element, x: number, y: number): Diagram['nodes'][number] {
	const [, id] = /flowchart-(.+)-\d+$/.exec(String(node.properties['id'])) ?? [];
	const rect = node.children.filter(isElement).find(({ tagName }) => tagName === 'rect');
	if (id === undefined || !rect)
		throw new Error(`Mermaid drew a box that cannot be read: ${String(node.properties['id'])}.`);
	const [left = 0, top = 0] = numbersOf(node.properties['transform']);
	const size = (name: string) => Number(rect.properties[name] ?? 0);
	return {
		id,
		box: {
			x: round(left + size('x') + x),
			y: round(top + size('y') + y),
			width: round(size('width')),
			height: round(size('height')),
		},
	};
}

/**
 * Reads a flowchart without groups from Mermaid's drawing, which {@link readDiagram} gives.
 *
 * @throws Error where a box or an edge cannot be told
 */
export function geometryOf(svg: Element): Diagram {
	const [left = 0, top = 0, width = 0, height = 0] = numbersOf(svg.properties['viewBox']);
	const nodes: Diagram['nodes'] = [];
	const edges: Diagram['edges'] = [];
	visit(svg, 'element', (node) => {
		const names = [node.properties['className']].flat();
		if (node.tagName === 'path' && names.includes('flowchart-link'))
			edges.push({ ...endsOf(node.properties['id']), d: moved(String(node.properties['d']), -left, -top) });
		else if (names.includes('node')) nodes.push(nodeOf(node, -left, -top));
		else return undefined;
		return 'skip';
	});
	return { width: round(width), height: round(height), nodes, edges };
}
