import type { Element, Properties } from 'hast';
import { s } from 'hastscript';
import { round } from './svg.ts';

/** What a path runs along, its numbers rounded to a tenth: `` d`M${x} ${y}h${width}` ``. */
export const d = (commands: TemplateStringsArray, ...values: (number | string)[]): string =>
	String.raw({ raw: commands }, ...values.map((value) => (typeof value === 'number' ? round(value) : value)));

/**
 * A path.
 *
 * @param along where it runs, as `d` writes it
 * @param more its other attributes
 */
export const path = (className: string | readonly string[], along: string, more?: Properties): Element =>
	s('path', { className: [className].flat(), d: along, ...more });
