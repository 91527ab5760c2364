import { type LayoutName, layouts } from '../../figure-kit/canvas.ts';
import { wrapText } from '../../figure-kit/text.ts';
import { type Model, claimsOf } from './model.ts';

/**
 * How Mermaid lays out the claims for a layout, with the width of a box as it knows it, and as it is drawn: where
 * arrows enter from above, it may be wider.
 */
const settings = {
	wide: { direction: 'LR', box: 94, drawn: 94 },
	column: { direction: 'TD', box: 112, drawn: 130 },
	phone: { direction: 'TD', box: 41, drawn: 68 },
} as const;

/** Room between the edge of a box and its words. */
const pad = 4;
/** What Mermaid pads boxes with: at the sides, four times this. */
const padding = 7;

/** By how much a box is drawn wider than Mermaid knows it, at either side. */
export const widenedBy = (layout: LayoutName): number => (settings[layout].drawn - settings[layout].box) / 2;

/** Lines of a name in a box of a layout. */
export const linesOf = (name: string, layout: LayoutName): string[] =>
	wrapText(name, { size: layouts[layout].sizes.note, weight: 400, width: settings[layout].drawn - 2 * pad });

/**
 * Mermaid's source of the claims and what builds on them, for a layout. Its labels only hold the room for
 * the words, which are set in boxes when they are drawn.
 */
export function sourceOf(model: Model, layout: LayoutName): string {
	const { direction, box } = settings[layout];
	const config = {
		layout: 'elk',
		flowchart: { wrappingWidth: 300, minNodeWidth: box - 4 * padding, padding, diagramPadding: 1 },
		elk: { mergeEdges: true, nodePlacementStrategy: 'NETWORK_SIMPLEX' },
		themeVariables: { fontSize: `${layouts[layout].sizes.note}px` },
	};
	const claims = claimsOf(model);
	const node = (id: string, lines: number) => `${id}["\`${Array(lines).fill('x').join('\n')}\`"]`;
	return [
		`%%{init: ${JSON.stringify(config)}}%%`,
		`flowchart ${direction}`,
		...claims.map(({ id, name }) => node(id, linesOf(name, layout).length)),
		node('answer', 1),
		...claims.flatMap(({ id, carries }) => carries.map((tie) => `${id} --> ${tie.id}`)),
	].join('\n');
}

/** The sources of the diagrams, one a layout. */
export const diagrams = (model: Model): string[] =>
	(['wide', 'column', 'phone'] as const).map((layout) => sourceOf(model, layout));
