import type { Element } from 'hast';
import { s } from 'hastscript';
import { arrowHead } from '../../figure-kit/arrow.ts';
import { balance } from '../../figure-kit/balance.ts';
import { drawingOn, type Kind, type Canvas } from '../../figure-kit/canvas.ts';
import { caseList } from '../../figure-kit/case.ts';
import type { RenderContext } from '../../figure-kit/context.ts';
import type { MarkEvidence } from '../../figure-kit/figure.ts';
import { hatching } from '../../figure-kit/hatching.ts';
import { keyIn } from '../../figure-kit/key-in.ts';
import { group, mark } from '../../figure-kit/marks.ts';
import { pictogram, pictogramSize } from '../../figure-kit/pictograms.ts';
import { round } from '../../figure-kit/svg.ts';
import { textBlock, textStack, type TextStackItem } from '../../figure-kit/text-block.ts';
import { firstOf, itemAt } from '../../text/items.ts';
import { byId, byKey } from '../../text/lookup.ts';
import { entriesOf } from './key.ts';
import { type Cell, cellsOf, type TypologyModel } from './model.ts';
import { type CellPlace, type Measures, measures, type Plane, planeOf, sceneIn, wordsIn } from './plane.ts';
import { hallHeight, hallScene, namedHeight, namedScene, villageScene } from './scenes.ts';
import { tieScene } from './ties.ts';
import { drawRoads } from './way.ts';

/** What is said in a cell: its area, the large word, and a few words more. */
function wordsOf(canvas: Canvas, cell: Cell, layout: Measures): TextStackItem[] {
	const { verb, name, line } = byKey(cell.layers, canvas.state);
	const width = wordsIn(canvas.width, layout);
	const set = (kind: Kind, text: string, size?: number) => ({
		kind,
		text: balance(canvas, kind, text, width, size),
		...(size === undefined ? {} : { size }),
	});
	const faint = cell.governed || cell.robust ? [] : ['soft'];
	return [
		{ ...set('strong', cell.area), className: 'soft' },
		{ ...set('display', verb, layout.verb), gap: 2, className: faint },
		...(name ? [{ ...set('strong', name), gap: 2 }] : []),
		{ ...set('body', line), gap: name ? 0 : 2 },
	];
}

const heightOf = (canvas: Canvas, lines: readonly TextStackItem[], width: number): number =>
	textStack(canvas, lines, { x: 0, y: 0, width }).box.height;

/** Height that a scene needs whose words or villages may be many. */
const needed: Record<string, (canvas: Canvas, cell: Cell, width: number) => number> = {
	policy: hallHeight,
	sites: (canvas, { villages }, width) => namedHeight(canvas, villages, width),
};

/** Lays the plane out around what stands in its cells. */
function planeFor(model: TypologyModel, canvas: Canvas, layout: Measures): Plane {
	const [words, scene] = [wordsIn(canvas.width, layout), sceneIn(canvas.width, layout)];
	const heads = model.axes.governance.values.map(
		({ label }) => headOf(canvas, label, 0, layout, 0).box.height,
	);
	return planeOf(
		layout,
		canvas.width,
		{
			head: Math.max(canvas.name === 'wide' ? 58 : 50, ...heads.map((height) => height + 16)),
			cells: model.rows.map(({ cells }) =>
				cells.map((cell) => ({
					words: heightOf(canvas, wordsOf(canvas, cell, layout), words),
					scene: needed[canvas.state]?.(canvas, cell, scene) ?? 0,
				})),
			),
		},
		canvas.state === 'migration',
	);
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
		...(canvas.name === 'wide' ? { size: 17 } : {}),
	});
}

/** The bands, the lines between the cells, and the names of columns and rows. */
function drawPlane(model: TypologyModel, canvas: Canvas, layout: Measures, plane: Plane): Element[] {
	const { column, row, head, height, width } = plane;
	const rule = (x1: number, y1: number, x2: number, y2: number) =>
		s('line', { className: ['rule'], x1: round(x1), y1: round(y1), x2: round(x2), y2: round(y2) });
	const rect = ({ x, y, width: w, height: h }: typeof row, className: string) =>
		s('rect', {
			className: [className],
			x: round(x),
			y: round(y),
			width: round(w),
			height: round(h),
			dataFlip: className,
		});
	return [
		rect(row, 'typology-band-sector'),
		rect(column, 'typology-band-government'),
		rule(layout.left, head, width, head),
		...(layout.strip === 0 ? [rule(layout.left, head, layout.left, height)] : []),
		...model.axes.governance.values.map(({ label }, i) => headOf(canvas, label, i, layout, head).element),
		pictogram('hall', column.x + layout.pad + hallIn(canvas) * 0.37, head - 6, hallIn(canvas) / 73),
		...model.rows.flatMap(({ label }, i) => rowHead(canvas, layout, plane, label, i)),
	];
}

/** The name of a row: beside its cells, or on a strip above or below them. */
function rowHead(
	canvas: Canvas,
	layout: Measures,
	{ cells, strips }: Plane,
	label: string,
	i: number,
): Element[] {
	const { box } = firstOf(itemAt(cells, i));
	const sector = i === cells.length - 1;
	if (layout.strip === 0)
		return [
			...(sector ? [pictogram('factories', layout.left / 2 - 4, box.y + 76, 1)] : []),
			textBlock(canvas, 'strong', label, {
				x: sector ? 12 : 0,
				y: box.y + (sector ? 86 : layout.pad),
				width: layout.left - 22,
				size: 17,
			}).element,
		];
	const top = itemAt(strips, i);
	const scale = layout.strip * (canvas.name === 'phone' ? 0.0095 : 0.012);
	const factories = sector ? 2 * pictogramSize.factories.half * scale : 0;
	return [
		...(sector ? [pictogram('factories', layout.pad + factories / 2, top + layout.strip - 5, scale)] : []),
		textBlock(canvas, 'strong', label, {
			x: layout.pad + (sector ? factories + 6 : 0),
			y: top + layout.strip / 2,
			from: 'middle',
			...(canvas.name === 'column' ? { size: 15 } : {}),
		}).element,
	];
}

/** What stands in a cell in each state; people on the roads stand on their own. */
const scenes: Record<string, (canvas: Canvas, cell: Cell, box: CellPlace['scene']) => Element[]> = {
	village: villageScene,
	policy: hallScene,
	embeddedness: tieScene,
	sites: namedScene,
};

function drawCell(canvas: Canvas, cell: Cell, place: CellPlace, layout: Measures): Element {
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
			...(scenes[canvas.state]?.(canvas, cell, place.scene) ?? []),
			s('g', { dataFlip: `words-${cell.id}` }, words.elements),
		],
	);
}

/** Two bands that cross, and in each cell what the state shows of it. */
export function draw(model: TypologyModel, canvas: Canvas): Element {
	const layout = measures[canvas.name];
	const plane = planeFor(model, canvas, layout);
	const key = keyIn(canvas, entriesOf(model, canvas), {
		x: canvas.name === 'wide' ? layout.left : 2,
		y: plane.height + 12,
		width: canvas.width - (canvas.name === 'wide' ? layout.left : 2),
		columns: canvas.name === 'phone' ? 2 : undefined,
	});
	const { claim } = byId(model.states, canvas.state);
	return drawingOn(canvas, plane.height + 12 + key.height, claim, [
		s('defs', [arrowHead(canvas.id, 'ink'), hatching(canvas)]),
		...drawPlane(model, canvas, layout, plane),
		...(canvas.state === 'migration' ? drawRoads(model, canvas, plane) : []),
		group(
			model.rows.flatMap(({ cells }, i) =>
				cells.map((cell, j) => drawCell(canvas, cell, itemAt(itemAt(plane.cells, i), j), layout)),
			),
		),
		...key.elements,
	]);
}

/** What a state shows of a setting, with its pages, and the setting's cases. */
export function evidence(model: TypologyModel, context: RenderContext): MarkEvidence[] {
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
