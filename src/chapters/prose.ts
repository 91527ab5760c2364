/** From a text as its file has it to the tree that pages are written from. */
import type { ElementContent, Root, RootContent } from 'hast';
import { h } from 'hastscript';
import type { Root as Markdown } from 'mdast';
import { type Options, toHast } from 'mdast-util-to-hast';
import { readAttribute } from '../edition/mdx.ts';

/** Draws a component: what stands in its place, from its attributes, as text, and what stands between its tags. */
export type Component = (
	attributes: Readonly<Record<string, string>>,
	children: ElementContent[],
) => ElementContent[] | Promise<ElementContent[]>;

/** By the names of components, and of elements that are drawn in another way than they are written. */
export type Components = Readonly<Record<string, Component>>;

const nothing = (): undefined => undefined;

/** Comments leave nothing, and components stay until they are drawn. */
const options: Options = {
	passThrough: ['mdxJsxFlowElement', 'mdxJsxTextElement'],
	handlers: { mdxFlowExpression: nothing, mdxTextExpression: nothing },
};

/** Makes one text of those that stand side by side, as where a component draws words alone. */
function oneText(nodes: readonly ElementContent[]): ElementContent[] {
	const joined: ElementContent[] = [];
	for (const node of nodes) {
		const last = joined.at(-1);
		if (node.type === 'text' && last?.type === 'text') last.value += node.value;
		else joined.push(node);
	}
	return joined;
}

/** Draws the components in some nodes, the inner ones first; places in the file are left behind. */
async function drawn(nodes: readonly RootContent[], components: Components): Promise<ElementContent[]> {
	const all = await Promise.all(
		nodes.map(async (node): Promise<ElementContent[]> => {
			if (node.type === 'text') return [{ type: 'text', value: node.value }];
			if (!('children' in node)) return [];
			const children = await drawn(node.children, components);
			const name = node.type === 'element' ? node.tagName : node.name;
			if (name === null) return children;
			const attributes =
				node.type === 'element'
					? Object.entries(node.properties)
					: node.attributes.map(readAttribute).map(({ name, value }) => [name, value] as const);
			const draw = components[name];
			if (draw)
				return draw(Object.fromEntries(attributes.map(([key, value]) => [key, String(value)])), children);
			if (/^[A-Z]/.test(name)) throw new Error(`There is no component <${name}>.`);
			return [h(name, Object.fromEntries(attributes), children)];
		}),
	);
	return oneText(all.flat());
}

/**
 * Makes the tree of a text.
 *
 * @param text as `readProse` gives it
 * @param components draws what an author wrote as `<Term id="loop" />`
 * @returns a tree that nothing else holds
 * @throws Error where the text has a component that nothing draws
 */
export async function proseTree(text: Markdown, components: Components): Promise<Root> {
	const { children } = toHast(text, options) as Root;
	return { type: 'root', children: await drawn(children, components) };
}
