import type { Element } from 'hast';
import { s } from 'hastscript';
import { round } from './svg.ts';

/** What a path runs along, its numbers rounded to a tenth: `` d`M${x} ${y}h${width}` ``. */
export const d = (commands: TemplateStringsArray, ...values: (number | string)[]): string =>
	String.raw({ raw: commands }, ...values.map((value) => (typeof value === 'number' ? round(value) : value)));

/**
 * A path.
 *
 * @param along where it runs, as `d` writes it
 * @param flip the name of what moves between states, where it does
 */
export const path = (className: string | readonly string[], along: string, flip?: string): Element =>
	s('path', { className: [className].flat(), d: along, dataFlip: flip });
