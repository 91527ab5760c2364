import * as Plot from '@observablehq/plot';
import type { Element, Properties } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { parseHTML } from 'linkedom';
import { SKIP, visit } from 'unist-util-visit';
import { itemAt } from '../text/items.ts';
import { round } from './svg.ts';

/**
 * A path of straight lines with each point told from the one before, which takes much less room; other paths
 * are left as they are. Points are whole tenths, so nothing drifts.
 */
function terse(d: string): string {
	if (/[^MLZ\d.,-]/.test(d)) return d;
	let [x, y] = [0, 0];
	let before = '';
	return d.replace(/([ML])([^,]+),([^MLZ]+)/g, (_, command: string, px: string, py: string) => {
		const [dx, dy] = [round(Number(px) - x), round(Number(py) - y)];
		const lead =
			command === 'M' ? `M${px},${py}` : `${before === 'L' ? (dx < 0 ? '' : ' ') : 'l'}${dx},${dy}`;
		[x, y, before] = [Number(px), Number(py), command];
		return lead;
	});
}

const rounded = (value: string): string =>
	value.replace(/-?\d+\.\d{2,}/g, (number) => String(round(Number(number))));

/** The shapes of a plot, each with the class of its mark; one that lies outside what is shown has none. */
function shapesIn(root: Element): Element[] {
	const shapes: Element[] = [];
	visit(root, 'element', (node, _, parent) => {
		if (node.tagName === 'style') return SKIP;
		if (node.tagName === 'svg' || node.tagName === 'g') return undefined;
		const properties: Properties = {};
		const className = node.properties['className'] ?? (parent as Element).properties['className'];
		if (className) properties['className'] = className;
		for (const [name, value] of Object.entries(node.properties))
			properties[name] ??= typeof value === 'string' ? rounded(value) : value;
		if (node.tagName === 'path' && !properties['d']) return SKIP;
		if (typeof properties['d'] === 'string') properties['d'] = terse(properties['d']);
		shapes.push({ ...node, properties });
		return SKIP;
	});
	return shapes;
}

/**
 * Draws marks of Observable Plot without a browser, as shapes that can stand in a drawing. Plot's frame, axes,
 * style sheet and groups are left out, and with them all colours: classes (`className` of a mark, or `drawnAs`)
 * say how shapes look. Words are set by `textBlock`, at places that `Plot.scale` tells of the same scales: bands are not
 * rounded to whole pixels, since it does not round them either.
 *
 * @param options Plot's marks, and scales whose ranges are pixels of the drawing, or a projection
 * @returns the shapes in the order of marks and data, their coordinates rounded to a tenth
 */
export function drawPlot(options: Plot.PlotOptions): Element[] {
	// Plot makes elements of a document of its own, which no library turns into a tree here but by their HTML.
	const { document } = parseHTML('<!doctype html><body></body>');
	const drawn = Plot.plot({ margin: 0, axis: null, round: false, ...options, document, figure: false });
	const tree = fromHtml(drawn.outerHTML, { fragment: true, space: 'html' });
	return shapesIn(tree.children[0] as Element);
}

/**
 * Plot's `render` option that gives each shape of a mark attributes of its own.
 *
 * @param data the mark's data
 * @param attributes of the shape of a datum, or of the first of the data that a shape joins
 */
export const drawnAs = <Datum>(
	data: readonly Datum[],
	attributes: (datum: Datum) => Readonly<Record<string, string>>,
): { render: Plot.RenderFunction } => ({
	render: (index, scales, values, dimensions, context, next) => {
		const group = next?.(index, scales, values, dimensions, context);
		if (!group) return null;
		for (const shape of group.children) {
			const [first = 0] = [(shape as unknown as { __data__: number | number[] }).__data__].flat();
			for (const [name, value] of Object.entries(attributes(itemAt(data, first))))
				shape.setAttribute(name, value);
		}
		return group;
	},
});
