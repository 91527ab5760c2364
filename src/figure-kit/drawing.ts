import type { Element, ElementContent } from 'hast';
import { column, type Laid, layOut, type Part } from './flexbox.ts';
import { group } from './marks.ts';
import { drawingOn, type Sheet } from './sheet.ts';

/** What joins the parts of a drawing: drawn when these have their places, below them or above. */
export interface Joins {
	under?(at: Laid['at']): (ElementContent | undefined | false)[];
	over?(at: Laid['at']): (ElementContent | undefined | false)[];
}

/**
 * A drawing, laid out: the width is the sheet's, the height what its parts need.
 *
 * @param sheet the sheet that is drawn on
 * @param label what the drawing shows, for those who cannot see it
 * @param part everything in it
 * @param joins connectors, which ask for the places of named parts
 */
export function drawing(sheet: Sheet, label: string, part: Part, { under, over }: Joins = {}): Element {
	// Room for half a line at the edges.
	const { elements, height, at } = layOut(column({ padding: 1 }, [part]), sheet);
	const joined = (join: Joins['under']) => (join?.(at) ?? []).filter((element) => !!element);
	return drawingOn(sheet, height, label, [group([...joined(under), ...elements, ...joined(over)])]);
}
