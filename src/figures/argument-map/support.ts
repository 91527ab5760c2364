/** What rests on what, claim by claim: boxes and arrows, laid out by Mermaid and drawn as the set is. */
import type { Element } from 'hast';
import { s } from 'hastscript';
import { arrowHead, headed } from '../../figure-kit/arrow.ts';
import { middleOf } from '../../figure-kit/box.ts';
import { drawingOn, type Canvas } from '../../figure-kit/canvas.ts';
import { type Diagram, geometryOf } from '../../figure-kit/diagram.ts';
import { type KeyEntry, keyIn } from '../../figure-kit/key-in.ts';
import { group, mark } from '../../figure-kit/marks.ts';
import { readDiagram } from '../../figure-kit/mermaid.ts';
import { round } from '../../figure-kit/svg.ts';
import { textBlock } from '../../figure-kit/text-block.ts';
import { type Model, type Claim, claimsOf } from './model.ts';
import { onGround } from './signs.ts';
import { linesOf, sourceOf, widenedBy } from './source.ts';
import { path } from '../../figure-kit/path.ts';

/** Whose a claim is, by its place. */
const classOf: Readonly<Record<Claim['place'], string>> = {
	start: 'is-entrepreneurs',
	regime: 'is-platforms',
	frame: 'is-platforms',
	lane: 'is-entrepreneurs',
	above: 'is-central',
	below: 'is-central',
	result: 'is-central',
	out: 'is-platforms',
};

/** Draws the state in which claims are joined to what builds on them. */
export const drawSupport = (model: Model, canvas: Canvas): Element =>
	drawDiagram(model, canvas, geometryOf(readDiagram('argument-map', sourceOf(model, canvas.name))));

/**
 * Draws a diagram of the claims.
 *
 * @throws Error where it is wider than the canvas, or has other boxes than there are claims
 */
export function drawDiagram(model: Model, canvas: Canvas, diagram: Diagram): Element {
	const { width, height, nodes, edges } = diagram;
	const { answer, words } = model;
	const room = width + 2 * widenedBy(canvas.name);
	if (room > canvas.width)
		throw new Error(`The diagram of claims is ${room} pixels wide, the canvas ${canvas.width}.`);
	const left = Math.floor((canvas.width - width) / 2);
	const key = keyIn(canvas, keyOf(model, canvas), { x: 1, y: height + 14, width: canvas.width - 2 });
	return drawingOn(canvas, height + 18 + key.height, [
		s('defs', [arrowHead(canvas.id, 'tie'), arrowHead(canvas.id, 'ink')]),
		s('g', { transform: `translate(${left} 0)` }, [
			...drawTies(model, canvas, edges),
			group([
				...claimsOf(model).map((claim) => drawBox(canvas, nodes, claim, linesOf(claim.name, canvas.name))),
				drawBox(canvas, nodes, { ...answer, id: 'answer', place: 'result' }, [words.answer]),
			]),
		]),
		...key.elements,
	]);
}

/** The arrows; those from the claim on which most others build lie above the others. */
function drawTies(model: Model, canvas: Canvas, edges: Diagram['edges']): Element[] {
	const claims = claimsOf(model);
	const most = mostBuiltOn(claims);
	return claims
		.toSorted((a, b) => Number(a.id === most) - Number(b.id === most))
		.flatMap(({ id: from, carries }) =>
			carries.map(({ id: to, ours }) => {
				const edge = edges.find((each) => each.from === from && each.to === to);
				if (!edge) throw new Error(`The diagram of claims has no arrow from "${from}" to "${to}".`);
				return tieOf(canvas, edge.d, ours, from === most);
			}),
		);
}

/** The claim on which most others build. */
export const mostBuiltOn = (claims: readonly Claim[]): string | undefined =>
	claims.toSorted((a, b) => b.carries.length - a.carries.length)[0]?.id;

/** An arrow: broken where it is the editors' own, in ink from the claim on which most others build. */
const tieOf = ({ id }: Canvas, d: string, ours: boolean, most: boolean): Element =>
	path(['support-line', ...(most ? ['support-most'] : []), ...(ours ? ['broken'] : [])], d, {
		...headed(id, most ? 'ink' : 'tie'),
	});

/** A claim in its box. */
function drawBox(
	canvas: Canvas,
	nodes: Diagram['nodes'],
	{ id, place, claim }: Pick<Claim, 'id' | 'place' | 'claim'>,
	lines: string[],
): Element {
	const box = nodes.find((node) => node.id === id)?.box;
	if (!box) throw new Error(`The diagram of claims has no box for "${id}".`);
	const { x, y } = middleOf(box);
	const width = box.width + 2 * widenedBy(canvas.name);
	const colour = classOf[place];
	return mark(canvas, { parameter: 'claim', id, label: claim, hitArea: box }, [
		s('rect', {
			className: [colour],
			x: round(x - width / 2),
			y: round(box.y),
			width,
			height: round(box.height),
			rx: 5,
		}),
		textBlock(canvas, 'note', lines, {
			x,
			y,
			anchor: 'middle',
			from: 'middle',
			className: onGround(colour === 'is-central' ? 'central' : 'fill'),
		}).element,
	]);
}

function keyOf({ words }: Model, canvas: Canvas): KeyEntry[] {
	const line = (ours: boolean, most: boolean) => tieOf(canvas, 'M-15 0H12', ours, most);
	return [
		{ sign: line(false, false), width: 30, words: words.buildsOnKey },
		{ sign: line(false, true), width: 30, words: words.mostKey },
		{ sign: line(true, false), width: 30, words: words.oursKey },
	];
}
