import type { Element, ElementContent } from 'hast';
import { drawingOn, type Canvas } from './canvas.ts';
import { column, type Laid, layOut, type Part } from './flexbox.ts';
import { group } from './marks.ts';

/** Connectors between the parts of a drawing: drawn when these have their places, below them or above. */
export interface Joins {
	under?(at: Laid['at']): (ElementContent | undefined | false)[];
	over?(at: Laid['at']): (ElementContent | undefined | false)[];
}

/**
 * Drawing with its parts laid out: as wide as the canvas, as high as the parts need.
 *
 * @param canvas the surface, with its layout
 * @param label what the drawing shows, for those who cannot see it
 * @param part everything in it
 * @param joins connectors, which ask for the places of named parts
 */
export function drawing(canvas: Canvas, label: string, part: Part, { under, over }: Joins = {}): Element {
	// Room for half a line at the edges.
	const { elements, height, at } = layOut(column({ padding: 1 }, [part]), canvas);
	const joined = (join: Joins['under']) => (join?.(at) ?? []).filter((element) => !!element);
	return drawingOn(canvas, height, label, [group([...joined(under), ...elements, ...joined(over)])]);
}
