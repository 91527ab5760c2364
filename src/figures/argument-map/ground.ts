/** What both turns of the picture draw below its words: the body, the stream in it, and what closes on them. */
import type { Element } from 'hast';
import type { Box } from '../../figure-kit/box.ts';
import type { Canvas } from '../../figure-kit/canvas.ts';
import { arrow, band, opposite, sideOf } from '../../figure-kit/connectors.ts';
import type { Laid, Part } from '../../figure-kit/flexbox.ts';
import { rectOn, shape } from '../../figure-kit/parts.ts';
import { round } from '../../figure-kit/svg.ts';
import type { Blocks } from './blocks.ts';
import type { Ground } from './signs.ts';
import { path } from '../../figure-kit/path.ts';

/** A picture: its words, and the outlines on which they stand, once these have their places. */
export interface Picture {
	whole: Part;
	outlines(at: Laid['at']): Element[];
}

/** The outlines of a picture, as paths, and where else something lies. */
interface Outlines {
	/** What closes from above, and from below. */
	above: string;
	below: string;
	/** What the jaws are part of, beyond the body, and below both. */
	walls: Record<string, Box>;
	body: string;
	stream: string;
	/** Feet of the villages in the stream before it reaches the body, and where it leads out. */
	before: Feet;
	after: Feet;
	/** Where the way out begins, and how broad it is. */
	out: { x: number; y: number; breadth: number; head: number; spread: number };
}

type Feet = readonly (readonly [x: number, y: number])[];

/** Draws the outlines; each becomes the one of the same name in another state. */
export function drawOutlines({ width }: Canvas, { aboveGround }: Blocks, outlines: Outlines): Element[] {
	const { above, below, walls, body, stream, before, after, out } = outlines;
	const filled = (className: string, d: string, dataFlip: string) => path(className, d, { dataFlip });
	const { x, y, ...look } = out;
	return [
		filled(aboveGround === 'central' ? 'map-central' : 'map-empty', above, 'jaw-above'),
		filled('map-central', below, 'jaw-below'),
		...Object.entries(walls).map(([dataFlip, box]) => rectOn(box, 'map-central', { dataFlip })),
		filled('map-platforms', body, 'body'),
		filled('map-stream', stream, 'stream'),
		...before.map(village),
		band({ x, y }, { x: width, y }, { ...look, way: 'right', className: 'map-platforms', flip: 'out' }),
		...after.map(village),
	];
}

/** A village before the system reaches it: all are alike. */
const village = ([x, y]: Feet[number]): Element =>
	path(
		'pic-white',
		`M${round(x - 6)} ${round(y)}v-7h12v7zM${round(x - 8.5)} ${round(y - 6.5)}l8.5 -6.5 8.5 6.5z`,
	);

/** An arrow beside words: where something comes from. */
export const comes = (to: 'down' | 'up', ground: Ground): Part =>
	shape({ width: 28, height: 52, flexShrink: 0, alignSelf: 'center' }, (box) => [
		arrow(sideOf(box, opposite[to]), sideOf(box, to), {
			className: `way-${ground}`,
			headClass: `way-head-${ground}`,
			head: 20,
		}),
	]);
