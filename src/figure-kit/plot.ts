import * as Plot from '@observablehq/plot';
import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { parseHTML } from 'linkedom';
import { visit } from 'unist-util-visit';
import { round } from './svg.ts';

/** Takes out Plot's style sheet and the names of its groups, and makes its ids depend on the figure alone. */
function clean(root: Element, id: string): void {
	const ids = new Map<string, string>();
	visit(root, 'element', (node, index, parent) => {
		const { properties } = node;
		if (node.tagName === 'style' && parent && index !== undefined) {
			parent.children.splice(index, 1);
			return index;
		}
		// Plot names its groups for debugging; a group without a role must have no name.
		if (node.tagName === 'g') delete properties['ariaLabel'];
		if (typeof properties['id'] === 'string') {
			const fixed = `${id}-${ids.size + 1}`;
			ids.set(properties['id'], fixed);
			properties['id'] = fixed;
		}
		return undefined;
	});
	visit(root, 'element', (node) => {
		for (const [name, value] of Object.entries(node.properties)) {
			if (typeof value !== 'string') continue;
			node.properties[name] = value
				.replace(/url\(#([^)]+)\)/g, (whole, old: string) => (ids.has(old) ? `url(#${ids.get(old)})` : whole))
				.replace(/-?\d+\.\d{2,}/g, (number) => String(round(Number(number))));
		}
	});
}

/**
 * Draws a plot without a browser and makes it fit to stand in a page: its style sheet is left to ours,
 * its classes and clip ids depend on the figure alone, and its coordinates are rounded to a tenth.
 *
 * @param id the figure's id, from which ids in the drawing are made
 * @param label what the drawing shows, for those who cannot see it
 * @param options Plot's options
 * @returns an `<svg>` element
 */
export function drawPlot(
	id: string,
	label: string,
	options: Plot.PlotOptions,
	{ interactive = false } = {},
): Element {
	const { document } = parseHTML('<!doctype html><body></body>');
	const drawn = Plot.plot({ ...options, document, className: 'plot', figure: false });
	const tree = fromHtml(drawn.outerHTML, { fragment: true, space: 'html' });
	const root = tree.children.find(
		(node): node is Element => node.type === 'element' && node.tagName === 'svg',
	);
	if (!root) throw new Error(`Plot drew no svg for ${id}.`);
	clean(root, id);
	const { viewBox } = root.properties;
	root.properties = {
		xmlns: 'http://www.w3.org/2000/svg',
		...(viewBox ? { viewBox } : {}),
		role: interactive ? 'group' : 'img',
		ariaLabel: label,
		className: ['drawing', 'plot'],
		fill: 'currentColor',
		textAnchor: 'middle',
	};
	return root;
}

/**
 * Plot's `render` option that makes a link of each of a mark's shapes, which the reader can choose.
 *
 * @param data the mark's data
 * @param attributes of a datum's link
 */
export const linked =
	<Datum>(
		data: readonly Datum[],
		attributes: (datum: Datum) => Record<string, string>,
	): Plot.RenderFunction =>
	(index, scales, values, dimensions, context, next) => {
		const group = next?.(index, scales, values, dimensions, context);
		if (!group) return null;
		group.setAttribute('data-marks', '');
		// A mark's shapes stand in the order of its index.
		const shapes = [...group.children];
		shapes.forEach((shape, n) => {
			const link = context.document.createElementNS('http://www.w3.org/2000/svg', 'a');
			for (const [name, value] of Object.entries(attributes(data[index[n]!]!)))
				link.setAttribute(name, value);
			shape.replaceWith(link);
			link.append(shape);
		});
		return group;
	};

/** The two widths, in pixels, at which a plot is drawn; the stylesheet shows the one that fits. */
export const plotWidths = { wide: 680, narrow: 350 } as const;
export type PlotWidth = keyof typeof plotWidths;
