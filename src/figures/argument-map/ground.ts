/** What both turns of the picture draw below its words: the body, the stream in it, and what closes on them. */
import type { Element } from 'hast';
import { s } from 'hastscript';
import type { Box } from '../../figure-kit/box.ts';
import { arrow, sideOf, type Way } from '../../figure-kit/connectors.ts';
import type { Laid, Part } from '../../figure-kit/flexbox.ts';
import { shape } from '../../figure-kit/parts.ts';
import { round } from '../../figure-kit/svg.ts';
import type { Ground } from './signs.ts';

/** A picture: its words, and the outlines on which they stand, once these have their places. */
export interface Picture {
	whole: Part;
	outlines(at: Laid['at']): Element[];
}

/** Half the breadth of the stream. */
export const half = { wide: 26, column: 22, phone: 17 } as const;

export const right = ({ x, width }: Box): number => x + width;
export const bottom = ({ y, height }: Box): number => y + height;

/** A shape that becomes the one of the same name in another state. */
export const filled = (className: string, d: string, flip: string): Element =>
	s('path', { className: [className], d, dataFlip: flip });

/** An arrow beside words: where something comes from. */
export const comes = (to: Way, ground: Ground): Part =>
	shape({ width: 28, height: 52, flexShrink: 0, alignSelf: 'center' }, (box) => [
		arrow(sideOf(box, to === 'down' ? 'up' : 'down'), sideOf(box, to), {
			className: `way-${ground}`,
			headClass: `way-head-${ground}`,
			head: 20,
		}),
	]);

/** Villages in the stream before the system reaches it: all alike. */
export const villages = (points: readonly (readonly [x: number, y: number])[]): Element[] =>
	points.map(([x, y]) =>
		s('path', {
			className: ['pic-white'],
			d: `M${round(x - 6)} ${round(y)}v-7h12v7zM${round(x - 8.5)} ${round(y - 6.5)}l8.5 -6.5 8.5 6.5z`,
		}),
	);
