import { fromHtml } from 'hast-util-from-html';
import type { Element } from 'hast';
import { afterEach, expect, test, vi } from 'vitest';
import { geometryOf } from '../../src/figure-kit/diagram.ts';
import { readDiagram } from '../../src/figure-kit/mermaid.ts';

afterEach(() => {
	vi.unstubAllEnvs();
});

const svgOf = (inside: string, viewBox = '11 10 300 200'): Element =>
	fromHtml(`<svg viewBox="${viewBox}">${inside}</svg>`, { fragment: true }).children[0] as Element;
const node = (id: string, x: number, y: number) =>
	`<g class="node default" id="diagram-flowchart-${id}-3" transform="translate(${x}, ${y})"><rect class="basic" x="-20" y="-10.04" width="40" height="20.08"></rect><g class="label"><text>x</text></g></g>`;
const edge = (id: string, d: string) =>
	`<path class="edge-pattern-solid flowchart-link" id="${id}" d="${d}"></path>`;

test('reads boxes and arrows from their own corner, rounded', () => {
	const svg = svgOf(
		`<g class="edgePaths">${edge('diagram-L_red-dna_state-below_0', 'M71,60L71,75.0002Q71,80 76,80L111.25,80')}</g>` +
			`<g class="nodes">${node('red-dna', 71, 50)}${node('state-below', 131, 80)}</g>`,
	);
	expect(geometryOf(svg)).toEqual({
		width: 300,
		height: 200,
		nodes: [
			{ id: 'red-dna', box: { x: 40, y: 30, width: 40, height: 20.1 } },
			{ id: 'state-below', box: { x: 100, y: 60, width: 40, height: 20.1 } },
		],
		edges: [{ from: 'red-dna', to: 'state-below', d: 'M60 50L60 65Q60 70 65 70L100.3 70' }],
	});
});

test('refuses what it cannot tell', () => {
	expect(() => geometryOf(svgOf(edge('diagram-L_a_0', 'M0,0L1,1')))).toThrow(
		'an edge whose ends cannot be told: diagram-L_a_0',
	);
	expect(() => geometryOf(svgOf('<g class="node" id="diagram-flowchart-a-0"></g>'))).toThrow(
		'a box that cannot be read: diagram-flowchart-a-0',
	);
});

test('belongs to the edition that is built, and is told of by its folder', () => {
	vi.stubEnv('CONTENT_DIR', 'other');
	expect(() => readDiagram('x', 'flowchart')).toThrow(
		/^other\/figures\/x\.json: its diagram \(other\/diagrams\/\w+\.svg\) is not rendered/,
	);
});
