/** What lying and upright bands are drawn of alike. */
import type { Element } from 'hast';
import { s } from 'hastscript';
import type { Kind, Canvas } from '../../figure-kit/canvas.ts';
import { mark } from '../../figure-kit/marks.ts';
import { round } from '../../figure-kit/svg.ts';
import { textBlock } from '../../figure-kit/text-block.ts';
import { formatNumber } from '../../text/words.ts';
import { arm, edges, flood, type Place, ribbon, type Segment } from './bands.ts';
import { type Block, isQuestion, type Stage, type Tie } from './model.ts';

/** The class of a band: its actor's own colour, the centre's, or its own as the centre has tinted it. */
export const colourOf = ({ actor, colour }: Pick<Block, 'actor' | 'colour'>): string =>
	colour === 'own' ? actor : colour === 'central' ? 'central' : `dyed-${actor}`;

/** Words on a band are set in the colour that reads on it. */
export const onBand = (block: Block): string => (colourOf(block) === 'central' ? 'on-central' : 'on-fill');

const dyeId = (canvas: Canvas, stage: Stage, { actor }: Block) => `${canvas.id}-dye-${stage.id}-${actor}`;

/** A band in a stretch of time, as a mark: its actor. */
export function drawBand(
	canvas: Canvas,
	{ block, stage, segment, fresh, flooded }: BandOptions,
	place: Place,
	children: Element[] = [],
): Element {
	const colour = colourOf(block);
	const fill =
		fresh && isTinted(block)
			? { fill: `url(#${dyeId(canvas, stage, block)})` }
			: { className: ['band', `band-${colour}`] };
	const edge = flooded && colour === 'central' ? 'on-flood' : colour;
	// What floods the ground has no edge in it.
	const edged = !(flooded && block.actor === 'central');
	return mark(
		canvas,
		{
			parameter: 'actor',
			id: block.actor,
			label: `${block.name}, ${stage.name}: ${block.words}`,
			hitArea: boxAround(place(segment.start, segment.after.from), place(segment.end, segment.after.to)),
		},
		[
			s('path', { ...fill, d: ribbon(segment, place), dataFlip: `band-${block.actor}-${stage.id}` }),
			...(edged
				? [
						s('path', {
							className: ['edge', `edge-${edge}`],
							d: edges(segment, place),
							dataFlip: `edge-${block.actor}-${stage.id}`,
						}),
					]
				: []),
			...children,
		],
	);
}

interface BandOptions {
	block: Block;
	stage: Stage;
	segment: Segment;
	/** Whether the band has just got its colour. */
	fresh: boolean;
	/** Whether the centre's colour is all around it. */
	flooded: boolean;
}

/** Whether a band is tinted: in the centre's colour, or in one that the centre has tinted. */
const isTinted = ({ actor, colour }: Block): boolean => colour !== 'own' && actor !== 'central';

/** Gradients from the own colours of bands to their tints. */
export const colourGradients = (
	canvas: Canvas,
	stage: Stage,
	from: readonly [number, number],
	to: readonly [number, number],
): Element[] =>
	stage.blocks.filter(isTinted).map((block) =>
		s(
			'linearGradient',
			{
				id: dyeId(canvas, stage, block),
				gradientUnits: 'userSpaceOnUse',
				x1: round(from[0]),
				y1: round(from[1]),
				x2: round(to[0]),
				y2: round(to[1]),
			},
			[
				s('stop', { className: [`dye-${block.actor}`], offset: 0 }),
				s('stop', { className: [`dye-${colourOf(block)}`], offset: 1 }),
			],
		),
	);

/** The ground that the centre floods. */
export const drawFlood = (stage: Stage, segment: Segment, place: Place): Element =>
	s('path', {
		className: ['band', 'band-central'],
		d: flood(segment, place),
		dataFlip: `flood-${stage.id}`,
	});

/** An arm, with what it passes over cut open around it. */
export function drawArm(
	canvas: Canvas,
	{ tie, stage, colour, at, breadth, root, tip, flooded }: ArmOptions,
	place: Place,
	children: Element[] = [],
): Element {
	const d = arm(at, breadth, root, tip, place);
	const middle = (root + tip) / 2;
	return mark(
		canvas,
		{
			parameter: 'tie',
			id: tie.level,
			label: `${tie.name}, ${stage.name}: ${tie.did}`,
			hitArea: boxAround(place(at - breadth / 2, middle - 14), place(at + breadth / 2, middle + 14)),
		},
		[
			s('path', {
				className: ['casing', ...(flooded ? ['casing-flood'] : [])],
				d: `M${place(at, (root + middle) / 2)}L${place(at, tip + Math.sign(root - tip) * 1)}`,
				'stroke-width': breadth + 8,
			}),
			s('path', { className: ['band', `band-${colour}`], d, dataFlip: `arm-${tie.level}-${stage.id}` }),
			s('path', {
				className: ['edge', `edge-${colour}`],
				d: sidesOf(at, breadth, root, tip, place),
				dataFlip: `sides-${tie.level}-${stage.id}`,
			}),
			...children,
		],
	);
}

interface ArmOptions {
	tie: Tie;
	stage: Stage;
	colour: string;
	at: number;
	breadth: number;
	root: number;
	tip: number;
	flooded: boolean;
}

function boxAround(a: string, b: string) {
	const [[x1 = 0, y1 = 0], [x2 = 0, y2 = 0]] = [a, b].map((point) => point.split(' ').map(Number)) as [
		number[],
		number[],
	];
	return {
		x: Math.min(x1, x2),
		y: Math.min(y1, y2),
		width: Math.abs(x2 - x1),
		height: Math.abs(y2 - y1),
	};
}

/** The two sides of an arm, without its root and its tip, which are open. */
function sidesOf(at: number, breadth: number, root: number, tip: number, place: Place): string {
	const towards = Math.sign(tip - root);
	const round = Math.min(breadth / 2, Math.abs(tip - root) / 3);
	return [-1, 1]
		.map(
			(side) =>
				`M${place(at + side * (breadth / 2 + round), root)}Q${place(at + (side * breadth) / 2, root)} ${place(at + (side * breadth) / 2, root + towards * round)}L${place(at + (side * breadth) / 2, tip)}`,
		)
		.join('');
}

/** A count of villages: a circle by area, its number and its year. The largest has the given radius. */
export function drawCount(
	canvas: Canvas,
	{ count, year }: { count: number; year: string },
	{ x, y, radius, largest }: { x: number; y: number; radius: number; largest: number },
): { elements: Element[]; right: number } {
	const r = Math.max(0.8, radius * Math.sqrt(count / largest));
	const left = x + 2 * r + 7;
	const number = textBlock(canvas, 'strong', formatNumber(count), { x: left, y: y + 1, from: 'bottom' });
	const when = textBlock(canvas, 'note', year, { x: left, y, from: 'top' });
	return {
		elements: [
			s('circle', {
				className: ['villages'],
				cx: round(x + r),
				cy: round(y),
				r: round(r),
				dataFlip: `count-${year}`,
			}),
			number.element,
			when.element,
		],
		right: left + Math.max(number.box.width, when.box.width),
	};
}

/** The leading actor of a phase has larger words. */
export const kindOf = (block: Block): Kind =>
	block.size === 4 ? 'head' : isQuestion(block) ? 'strong' : 'body';
