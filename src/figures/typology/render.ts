import type { Element } from 'hast';
import { s } from 'hastscript';
import { arrowHead, line } from '../../figure-kit/arrow.ts';
import { balance } from '../../figure-kit/balance.ts';
import type { Box } from '../../figure-kit/box.ts';
import { drawingOn, type Kind, type Canvas } from '../../figure-kit/canvas.ts';
import { caseList } from '../../figure-kit/case.ts';
import type { RenderContext } from '../../figure-kit/context.ts';
import type { MarkEvidence } from '../../figure-kit/figure.ts';
import { hatching } from '../../figure-kit/hatching.ts';
import { keyIn } from '../../figure-kit/key-in.ts';
import { group, mark } from '../../figure-kit/marks.ts';
import { rectOn } from '../../figure-kit/parts.ts';
import { pictogram, pictogramSize } from '../../figure-kit/pictograms.ts';
import { textBlock, type TextPosition, textStack, type TextStackItem } from '../../figure-kit/text-block.ts';
import { firstOf, itemAt } from '../../text/items.ts';
import { byKey } from '../../text/lookup.ts';
import { entriesOf } from './key.ts';
import { type Cell, cellsOf, type Model } from './model.ts';
import { type CellPlace, type Measures, measures, type Plane, planeOf, sceneIn, wordsIn } from './plane.ts';
import { hallHeight, hallScene, namedHeight, namedScene, villageScene } from './scenes.ts';
import { tieScene } from './ties.ts';
import { drawRoads, nameNative } from './way.ts';

/** What is said in a cell: its area, the large word, and a few words more. */
function wordsOf(canvas: Canvas, cell: Cell, layout: Measures): TextStackItem[] {
	const { verb, name, line } = byKey(cell.layers, canvas.state);
	const width = wordsIn(canvas.width, layout);
	const set = (kind: Kind, text: string, look: Omit<TextStackItem, 'kind' | 'text'>): TextStackItem => ({
		kind,
		text: balance(canvas, kind, text, width, look.size),
		...look,
	});
	const faint = cell.governed || cell.robust ? [] : ['soft'];
	return [
		set('strong', cell.area, { className: 'soft' }),
		set('display', verb, { size: layout.verb, gap: 2, className: faint }),
		...(name ? [set('strong', name, { gap: 2 })] : []),
		set('body', line, { gap: name ? 0 : 2 }),
	];
}

/** Height that a scene needs whose words or villages may be many. */
const needed: Record<string, (canvas: Canvas, cell: Cell, width: number) => number> = {
	policy: hallHeight,
	sites: namedHeight,
};

/** Lays the plane out around what stands in its cells. */
function planeFor(model: Model, canvas: Canvas, layout: Measures): Plane {
	const [width, room] = [wordsIn(canvas.width, layout), sceneIn(canvas.width, layout)];
	const heads = model.axes.governance.values.map(
		({ label }) => headOf(canvas, label, 0, layout, 0).box.height + 16,
	);
	const head = Math.max(canvas.name === 'wide' ? 58 : 50, ...heads);
	const cells = model.rows.map((row) =>
		row.cells.map((cell) => ({
			words: textStack(canvas, wordsOf(canvas, cell, layout), { x: 0, y: 0, width }).box.height,
			scene: needed[canvas.state]?.(canvas, cell, room) ?? 0,
		})),
	);
	return planeOf(layout, canvas.width, { head, cells }, canvas.state === 'migration');
}

/** Width of the hall beside the name of the second column. */
const hallIn = (canvas: Canvas): number => (canvas.name === 'phone' ? 36 : 54);

/** The name of a column. */
function headOf(canvas: Canvas, label: string, column: number, layout: Measures, head: number) {
	const hall = column > 0 ? hallIn(canvas) : 0;
	const cell = (canvas.width - layout.left) / 2;
	return textBlock(canvas, 'strong', label, {
		x: layout.left + column * cell + layout.pad + hall,
		y: head / 2,
		from: 'middle',
		width: cell - 2 * layout.pad - hall,
		size: canvas.name === 'wide' ? 17 : undefined,
	});
}

/** The bands, the lines between the cells, and the names of columns and rows. */
function drawPlane(model: Model, canvas: Canvas, layout: Measures, plane: Plane): Element[] {
	const { column, row, head, height } = plane;
	const corner = { x: layout.left, y: head };
	const rule = (to: typeof corner) => line(corner, to, { className: ['rule'] });
	const band = (box: Box, className: string) =>
		s('rect', { ...rectOn(box, className).properties, dataFlip: className });
	return [
		band(row, 'typology-band-sector'),
		band(column, 'typology-band-government'),
		rule({ x: canvas.width, y: head }),
		...(layout.strip === 0 ? [rule({ x: layout.left, y: height })] : []),
		...model.axes.governance.values.map(({ label }, i) => headOf(canvas, label, i, layout, head).element),
		pictogram('hall', column.x + layout.pad + hallIn(canvas) * 0.37, head - 6, hallIn(canvas) / 73),
		...model.rows.flatMap(({ label }, i) => rowHead(canvas, layout, plane, label, i)),
	];
}

/** The name of a row: beside its cells, or on a strip above or below them. */
function rowHead(canvas: Canvas, layout: Measures, plane: Plane, label: string, i: number): Element[] {
	const { left, strip, pad } = layout;
	const { y } = firstOf(itemAt(plane.cells, i)).box;
	const top = itemAt(plane.strips, i);
	const beside = strip === 0;
	const sector = i === plane.cells.length - 1;
	const scale = beside ? 1 : strip * (canvas.name === 'phone' ? 0.0095 : 0.012);
	const width = 2 * pictogramSize.factories.half * scale;
	const factories = beside
		? pictogram('factories', left / 2 - 4, y + 76)
		: pictogram('factories', pad + width / 2, top + strip - 5, scale);
	const place: TextPosition = beside
		? { x: sector ? 12 : 0, y: y + (sector ? 86 : pad), width: left - 22, size: 17 }
		: { x: pad + (sector ? width + 6 : 0), y: top + strip / 2, from: 'middle' };
	const size = canvas.name === 'column' ? { size: 15 } : {};
	return [...(sector ? [factories] : []), textBlock(canvas, 'strong', label, { ...place, ...size }).element];
}

/** What stands in a cell in each state; people on the roads stand on their own. */
const scenes: Record<string, (canvas: Canvas, cell: Cell, box: Box, words: Model['words']) => Element[]> = {
	village: villageScene,
	migration: nameNative,
	policy: hallScene,
	embeddedness: tieScene,
	sites: namedScene,
};

function drawCell(
	canvas: Canvas,
	cell: Cell,
	place: CellPlace,
	layout: Measures,
	said: Model['words'],
): Element {
	const { verb, line } = byKey(cell.layers, canvas.state);
	const words = textStack(canvas, wordsOf(canvas, cell, layout), {
		x: place.words.x,
		y: place.low ? place.words.y + place.words.height : place.words.y,
		from: place.low ? 'bottom' : 'top',
		width: place.words.width,
	});
	return mark(
		canvas,
		{ parameter: 'cell', id: cell.id, label: `${cell.area}: ${verb}. ${line}`, hitArea: place.box },
		[
			...(scenes[canvas.state]?.(canvas, cell, place.scene, said) ?? []),
			s('g', { dataFlip: `words-${cell.id}` }, words.elements),
		],
	);
}

/** Two bands that cross, and in each cell what the state shows of it. */
export function draw(model: Model, canvas: Canvas): Element {
	const layout = measures[canvas.name];
	const plane = planeFor(model, canvas, layout);
	const left = canvas.name === 'wide' ? layout.left : 2;
	const key = keyIn(canvas, entriesOf(model, canvas), {
		x: left,
		y: plane.height + 12,
		width: canvas.width - left,
		columns: canvas.name === 'phone' ? 2 : undefined,
	});
	const marks = model.rows.flatMap(({ cells }, i) =>
		cells.map((cell, j) => drawCell(canvas, cell, itemAt(itemAt(plane.cells, i), j), layout, model.words)),
	);
	return drawingOn(canvas, plane.height + 12 + key.height, [
		s('defs', [arrowHead(canvas.id, 'ink'), hatching(canvas)]),
		...drawPlane(model, canvas, layout, plane),
		...(canvas.state === 'migration' ? drawRoads(model, canvas, plane) : []),
		group(marks),
		...key.elements,
	]);
}

/** What a state shows of a setting, with its pages, and the setting's cases. */
export function evidence(model: Model, context: RenderContext): MarkEvidence[] {
	return cellsOf(model).map(({ id, area, layers, cases }) => ({
		mark: `cell=${id}`,
		title: area,
		parts: [
			...model.states.map((state) => {
				const { text, pages } = byKey(layers, state.id);
				return { name: state.label, text, pages, states: [state.id] };
			}),
			...model.flows
				.filter(({ from, to }) => from.includes(id) || to === id)
				.map(({ text, pages }) => ({ text, pages, states: ['migration'] }))
				.filter(({ text }, i, all) => all.findIndex((other) => other.text === text) === i),
			{
				name: model.words.cases,
				// Their texts name the interviewees themselves.
				more: [
					caseList(
						cases.map(({ interviewees: _, ...example }) => example),
						context,
					),
				],
			},
		],
	}));
}
