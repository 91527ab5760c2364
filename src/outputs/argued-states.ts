import type { Element } from 'hast';
import { visit } from 'unist-util-visit';

/** A figure that a text argues with and does not hold, with the states that it names. */
export interface Argued {
	figure: string;
	/** Ids of states, in the order of the text. */
	states: string[];
}

/** A figure and its state in the address of a mention: `/figures/typology/pearl/?compare=…`. */
const mention = /\/figures\/([^/?#]+)\/([^/?#]+)\//;

/**
 * The states of figures that a section argues with: those that its mentions of figures name. A figure that
 * stands in the section is left out.
 *
 * @param section the section, from the chapter's tree
 */
export function statesArguedIn(section: Element): Argued[] {
	const standing = new Set<string>();
	const argued = new Map<string, Set<string>>();
	visit(section, 'element', ({ tagName, properties }) => {
		if (tagName === 'figure-states') standing.add(String(properties['dataFigure']));
		if (String(properties['className']) !== 'figure-link') return;
		const [, figure, state] = mention.exec(String(properties['href'])) ?? [];
		if (figure && state) argued.set(figure, (argued.get(figure) ?? new Set()).add(state));
	});
	return [...argued]
		.filter(([figure]) => !standing.has(figure))
		.map(([figure, states]) => ({ figure, states: [...states] }));
}

/**
 * A drawing as a picture to look at: its marks lead nowhere, and are not named one by one.
 *
 * @param drawing the drawing; changed in place
 */
export function still(drawing: Element): Element {
	visit(drawing, 'element', (node) => {
		if (node.tagName !== 'a') return;
		node.tagName = 'g';
		node.properties = { className: node.properties['className'] };
	});
	drawing.properties['role'] = 'img';
	return drawing;
}
