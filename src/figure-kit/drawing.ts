import type { Element, ElementContent } from 'hast';
import { drawingOn, type Canvas } from './canvas.ts';
import { column, type Laid, layOut, type Part } from './flexbox.ts';
import { group } from './marks.ts';

/** Connectors between the parts of a drawing, drawn when these have their places, and its label. */
export interface Joins {
	/** Below the parts. */
	under?(at: Laid['at']): (ElementContent | undefined | false)[];
	/** Above them. */
	over?(at: Laid['at']): (ElementContent | undefined | false)[];
	/** What the drawing shows, for those who cannot see it, where that is not what its state claims. */
	label?: string;
}

/**
 * Drawing with its parts laid out: as wide as the canvas, as high as the parts need.
 *
 * @param canvas the surface, with its layout
 * @param part everything in it
 * @param joins connectors, which ask for the places of named parts
 */
export function drawing(canvas: Canvas, part: Part, { under, over, label }: Joins = {}): Element {
	// Room for half a line at the edges.
	const { elements, height, at } = layOut(column({ padding: 1 }, [part]), canvas);
	const joined = (join: Joins['under']) => (join?.(at) ?? []).filter((element) => !!element);
	return drawingOn(canvas, height, [group([...joined(under), ...elements, ...joined(over)])], label);
}
