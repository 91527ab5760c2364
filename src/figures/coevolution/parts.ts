/** What lying and upright bands are drawn of alike. */
import type { Element } from 'hast';
import { s } from 'hastscript';
import type { Box } from '../../figure-kit/box.ts';
import type { Canvas } from '../../figure-kit/canvas.ts';
import { mark } from '../../figure-kit/marks.ts';
import { round } from '../../figure-kit/svg.ts';
import { textBlock } from '../../figure-kit/text-block.ts';
import { findIn, itemAt } from '../../text/items.ts';
import { formatNumber } from '../../text/words.ts';
import { arm, flood, helix, middleOf, type Place, ribbon, type Segment, type Strip } from './bands.ts';
import { type Block, type Model, isQuestion, type Stage, type Tie } from './model.ts';
import { path } from '../../figure-kit/path.ts';

/** A phase in a drawing. */
export interface Scene {
	model: Model;
	canvas: Canvas;
	stage: Stage;
	/** Its bands, in their order, and what they were before, where they change. */
	strips: readonly Strip[];
	before?: readonly Strip[];
	/** Whether bands begin in it; else they come from a phase before. */
	first: boolean;
	/** Whether it is looked at closely, or stands beside a phase that is. */
	close: boolean;
	aside?: boolean;
	/** Whether bands lie or stand. */
	place: Place;
}

/** Whether the answer takes the place of the question on a band. */
export const isAnswered = ({ canvas }: Scene, block: Block): boolean =>
	canvas.state === 'answer' && isQuestion(block);

/** The class of a band: its actor's own colour, the centre's, or its own as the centre has tinted it. */
export const colourOf = ({ actor, colour }: Block): string =>
	({ own: actor, central: 'central', tinted: `dyed-${actor}` })[colour];

/** Whether a band is tinted: in the centre's colour, or in one that the centre has tinted. */
const isTinted = ({ actor, colour }: Block): boolean => colour !== 'own' && actor !== 'central';

/** What a mark is called: with what it says but in a phase beside the one that is looked at, which shows no words. */
const labelOf = ({ stage, aside }: Scene, name: string, words: string): string =>
	`${name}, ${stage.name}${aside ? '' : `: ${words}`}`;

const dyeId = ({ canvas, stage }: Scene, { actor }: Block) => `${canvas.id}-dye-${stage.id}-${actor}`;

/**
 * The bands of a phase, each as a mark: its actor.
 *
 * @param along where they run along the time, and how they end
 * @param wordsOn what stands on a band, by its place among them
 */
export function drawBands(
	scene: Scene,
	along: Omit<Segment, 'before' | 'after'>,
	wordsOn: (i: number) => Element[] = () => [],
): Element[] {
	const { canvas, stage, strips, before = strips, first, aside, place } = scene;
	return stage.blocks.map((block, i) => {
		const { actor, name, words, size } = block;
		const colour = colourOf(block);
		const after = itemAt(strips, i);
		const middle = middleOf(after);
		// What floods the ground has no ends of its own, and no edge in it.
		const floods = stage.floods !== undefined && actor === 'central';
		const { outline, edges } = ribbon(
			{
				...along,
				...(floods && { point: 0, notched: false }),
				// The leading band begins as a point, where it is not cut off.
				before:
					first && size === 4 && !aside ? { actor, from: middle - 1, to: middle + 1 } : itemAt(before, i),
				after,
			},
			place,
		);
		const look =
			!first && isTinted(block)
				? { fill: `url(#${dyeId(scene, block)})` }
				: { className: ['band', `band-${colour}`] };
		const edge = path(['edge', `edge-${stage.floods && colour === 'central' ? 'on-flood' : colour}`], edges, {
			dataFlip: `edge-${actor}-${stage.id}`,
		});
		const hitArea = boxAround(place(along.start, after.from), place(along.end, after.to));
		return mark(canvas, { parameter: 'actor', id: actor, label: labelOf(scene, name, words), hitArea }, [
			s('path', { ...look, d: outline, dataFlip: `band-${actor}-${stage.id}` }),
			...(floods ? [] : [edge]),
			...wordsOn(i),
		]);
	});
}

/** Gradients from the own colours of bands to their tints, as long as a turn takes from its start. */
export function colourGradients(scene: Scene, start: number, turn: number): Element[] {
	const [x1, y1] = scene.place(start, 0).split(' ');
	const [x2, y2] = scene.place(start + turn, 0).split(' ');
	return scene.stage.blocks
		.filter(isTinted)
		.map((block) =>
			s('linearGradient', { id: dyeId(scene, block), gradientUnits: 'userSpaceOnUse', x1, y1, x2, y2 }, [
				s('stop', { className: [`dye-${block.actor}`], offset: 0 }),
				s('stop', { className: [`dye-${colourOf(block)}`], offset: 1 }),
			]),
		);
}

/** The ground that the centre floods. */
export const drawFlood = ({ stage, place }: Scene, segment: Omit<Segment, 'turn'>): Element =>
	path(['band', 'band-central'], flood(segment, place), { dataFlip: `flood-${stage.id}` });

/** From the edge of one band to the nearer one of another. */
export function spanOf(strips: readonly Strip[], { from, to }: Tie): [root: number, tip: number] {
	const a = findIn(strips, ({ actor }) => actor === from);
	const b = findIn(strips, ({ actor }) => actor === to);
	return b.from > a.from ? [a.to, b.from] : [a.from, b.to];
}

/** The arm of a tie, with what it passes over cut open around it. */
export function drawArm(scene: Scene, tie: Tie, at: number, breadth: number, words: Element[] = []): Element {
	const { canvas, stage, strips, place } = scene;
	const [root, tip] = spanOf(strips, tie);
	const { outline, sides } = arm(at, breadth, root, tip, place);
	const middle = (root + tip) / 2;
	const colour = colourOf(findIn(stage.blocks, ({ actor }) => actor === tie.from));
	const flip = `${tie.level}-${stage.id}`;
	const label = labelOf(scene, tie.name, tie.did);
	const hitArea = boxAround(place(at - breadth / 2, middle - 14), place(at + breadth / 2, middle + 14));
	return mark(canvas, { parameter: 'tie', id: tie.level, label, hitArea }, [
		path(
			stage.floods ? ['casing', 'casing-flood'] : ['casing'],
			`M${place(at, (root + middle) / 2)}L${place(at, tip + Math.sign(root - tip))}`,
			{ 'stroke-width': breadth + 8 },
		),
		path(['band', `band-${colour}`], outline, { dataFlip: `arm-${flip}` }),
		path(['edge', `edge-${colour}`], sides, { dataFlip: `sides-${flip}` }),
		...words,
	]);
}

/** The box around places of the drawing. */
function boxAround(...places: readonly string[]): Box {
	const along = (axis: 0 | 1) => places.map((place) => Number(place.split(' ')[axis]));
	const [xs, ys] = [along(0), along(1)];
	const [x, y] = [Math.min(...xs), Math.min(...ys)];
	return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y };
}

/** A helix on a band. */
export function drawHelix({ place }: Scene, strip: Strip, start: number, end: number): Element[] {
	const swing = (strip.to - strip.from) * 0.36;
	const { strands, rungs } = helix(start, end, middleOf(strip), swing, place);
	return [path('rung', rungs), ...strands.map((d) => path('helix', d))];
}

/**
 * The counts of villages in a phase, beside one another: a circle by area, its number and its year.
 *
 * @param at left edge, middle, radius of the largest count of all, room between two, and where room ends
 */
export function drawCounts(
	{ model, canvas, stage }: Scene,
	at: { x: number; y: number; radius: number; apart: number; end?: number },
): Element[] {
	const { y, radius, apart, end = Infinity } = at;
	const largest = Math.max(...model.stages.flatMap(({ villages }) => villages.map(({ count }) => count)));
	let { x } = at;
	return stage.villages.flatMap(({ count, year }) => {
		const r = Math.max(0.8, radius * Math.sqrt(count / largest));
		const left = x + 2 * r + 7;
		const number = textBlock(canvas, 'strong', formatNumber(count), { x: left, y: y + 1, from: 'bottom' });
		const when = textBlock(canvas, 'note', year, { x: left, y, from: 'top' });
		const right = left + Math.max(number.box.width, when.box.width);
		if (right > end) return [];
		const cx = round(x + r);
		x = right + apart;
		return [
			s('circle', { className: ['villages'], cx, cy: round(y), r: round(r), dataFlip: `count-${year}` }),
			number.element,
			when.element,
		];
	});
}
