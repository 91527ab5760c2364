import type { Element } from 'hast';
import { s } from 'hastscript';
import type { Sheet } from './sheet.ts';

const idOf = ({ id }: Pick<Sheet, 'id'>): string => `${id}-hatching`;

/**
 * The hatching of what the dissertation does not discuss, to stand in the `<defs>` of its drawing.
 *
 * @param sheet the sheet that is drawn on
 * @param gap between two lines, in pixels
 */
export const hatching = (sheet: Pick<Sheet, 'id'>, gap = 7): Element =>
	s(
		'pattern',
		{
			id: idOf(sheet),
			width: gap,
			height: gap,
			patternUnits: 'userSpaceOnUse',
			patternTransform: 'rotate(45)',
		},
		[s('line', { className: ['stroke-2'], 'stroke-opacity': 0.32, x1: 0, y1: 0, x2: 0, y2: gap })],
	);

/** Fills a shape with it. */
export const hatched = (sheet: Pick<Sheet, 'id'>): { fill: string } => ({ fill: `url(#${idOf(sheet)})` });
