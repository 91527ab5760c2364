import * as Plot from '@observablehq/plot';
import { visit } from 'unist-util-visit';
import { expect, test } from 'vitest';
import { drawPlot, linked } from '../../src/figure-kit/plot.ts';

test('makes a link of each mark, with the attributes of its own datum', () => {
	const data = [
		{ id: 'a', x: 1 },
		{ id: 'left-out', x: NaN },
		{ id: 'b', x: 2 },
	];
	const svg = drawPlot('x', 'Marks', {
		width: 100,
		height: 40,
		x: { axis: null },
		marks: [
			Plot.dot(data, {
				x: 'x',
				render: linked(data, ({ id }) => ({ href: `#${id}`, class: 'act' })),
			}),
		],
	});
	const links: unknown[] = [];
	visit(svg, 'element', (node, _index, parent) => {
		if (node.tagName !== 'a') return;
		const [mark] = node.children;
		const across = mark?.type === 'element' ? mark.properties['cx'] : undefined;
		const group = parent?.type === 'element' ? parent.properties['dataMarks'] : undefined;
		links.push([node.properties, across, group]);
	});
	expect(links).toEqual([
		[{ href: '#a', className: ['act'] }, '0.5', ''],
		[{ href: '#b', className: ['act'] }, '99.5', ''],
	]);
});
