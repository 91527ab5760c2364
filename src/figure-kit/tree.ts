import type { ElementContent, Properties, RootContent } from 'hast';
import { find, html, svg, type Schema } from 'property-information';

/**
 * A piece of a page as it goes to the reader’s script: text, or an element by its name, its attributes and what
 * is in it. Scripts make elements of it (`browser/create-elements.ts`) and read no HTML.
 */
export type Tree = string | [name: string, attributes: Readonly<Record<string, string>>, ...inside: Tree[]];

/** An attribute as it stands in a page; none where the property is off. */
function attribute(schema: Schema, name: string, value: Properties[string]): [name: string, value: string][] {
	if (value === undefined || value === null || value === false || Number.isNaN(value)) return [];
	const { attribute, commaSeparated } = find(schema, name);
	const text = Array.isArray(value) ? value.join(commaSeparated ? ', ' : ' ') : value === true ? '' : value;
	return [[attribute, String(text)]];
}

/**
 * Pieces of a page, elements and texts, as the reader’s script takes them.
 *
 * @throws {Error} where there is anything else, as HTML that was not read
 */
export const treesOf = (nodes: readonly (ElementContent | RootContent)[], schema: Schema = html): Tree[] =>
	nodes.map((node) => {
		if (node.type === 'text') return node.value;
		if (node.type !== 'element') throw new Error(`A reader’s script makes nothing of "${node.type}".`);
		const { tagName, properties, children } = node;
		const own = tagName === 'svg' ? svg : schema;
		const attributes = Object.entries(properties).flatMap(([name, value]) => attribute(own, name, value));
		const inside = treesOf(children, tagName === 'foreignObject' ? html : own);
		return [tagName, Object.fromEntries(attributes), ...inside];
	});
