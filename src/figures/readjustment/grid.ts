/** Which links are named and which are not: readjustments by measures, and by contradictions. */
import type { Element } from 'hast';
import { s } from 'hastscript';
import { keyIn } from '../../figure-kit/key-in.ts';
import { letter } from '../../figure-kit/letter.ts';
import { group, mark } from '../../figure-kit/marks.ts';
import { drawingOn, type LayoutName, type Sheet } from '../../figure-kit/sheet.ts';
import { round } from '../../figure-kit/svg.ts';
import { type Span, stackSpans } from './links.ts';
import { leadsTo, type Readjustment, type ReadjustmentModel } from './model.ts';
import { dot, keyOfDots, widest } from './parts.ts';

interface Measures {
	/** Room of the readjustments' names, and room between measures and contradictions. */
	names: number;
	between: number;
	/** Least height of a row, and radius of a disc. */
	row: number;
	size: number;
}

const measures: Readonly<Record<LayoutName, Measures>> = {
	wide: { names: 300, between: 34, row: 52, size: 10 },
	column: { names: 186, between: 24, row: 46, size: 9 },
	phone: { names: 130, between: 14, row: 42, size: 7.5 },
};

interface Grid {
	model: ReadjustmentModel;
	sheet: Sheet;
	of: Measures;
	top: number;
	rows: Span[];
	/** Middles of the columns of measures, and of contradictions. */
	left: number[];
	right: number[];
	/** Breadth of a column. */
	step: number;
	/** Whether heads stand upright, since some would not fit over their columns. */
	turned: boolean;
}

/** The grid with every open place. */
export function drawGrid(model: ReadjustmentModel, sheet: Sheet): Element {
	const grid = place(model, sheet);
	const bottom = grid.rows.at(-1)?.bottom ?? grid.top;
	const key = keyIn(sheet, keyOfDots(model, true), { x: 1, y: bottom + 16, width: sheet.width - 2 });
	return drawingOn(sheet, bottom + 20 + key.height, model.claims[sheet.state] ?? '', [
		...drawGround(grid, bottom),
		...drawTogether(grid, bottom),
		group([
			...drawHeads(grid),
			...model.readjustments.flatMap((row, i) => drawRow(grid, row, grid.rows[i]!)),
		]),
		...key.elements,
	]);
}

function place(model: ReadjustmentModel, sheet: Sheet): Grid {
	const of = measures[sheet.name];
	const count = model.measures.length + model.contradictions.length;
	const step = (sheet.width - of.names - of.between) / count;
	const left = model.measures.map((_, i) => of.names + (i + 0.5) * step);
	const from = of.names + model.measures.length * step + of.between;
	const right = model.contradictions.map((_, i) => from + (i + 0.5) * step);
	const heads = [
		...model.measures.map(({ label }) => label),
		...model.contradictions.map(({ short }) => short),
	];
	const turned = heads.some((each) => headAt(sheet, each, 0, 0, step).box.width > step - 4);
	const room = turned
		? widest(sheet, heads)
		: Math.max(...heads.map((each) => headAt(sheet, each, 0, 0, step).box.height));
	const top = 30 + room + 12;
	const rows = stackSpans(
		model.readjustments.map(({ label }) =>
			Math.max(of.row, letter(sheet, 'strong', label, { x: 0, y: 0, width: of.names - 10 }).box.height + 12),
		),
		top,
		0,
	);
	return { model, sheet, of, top, rows, left, right, step, turned };
}

const headAt = (sheet: Sheet, text: string, x: number, y: number, width: number) =>
	letter(sheet, 'strong', text, { x, y, width: width - 8, anchor: 'middle', from: 'bottom' });

/** Names over the columns; turned, they read upwards. */
function drawHeads({ model, sheet, top, left, right, step, turned }: Grid): Element[] {
	const set = (parameter: string, id: string, text: string, x: number) => {
		const words = turned
			? letter(sheet, 'strong', text, { x, y: top - 8, from: 'middle', turn: -90 })
			: headAt(sheet, text, x, top - 8, step);
		const height = turned ? words.box.width : words.box.height;
		const hit = { x: x - step / 2, y: top - 8 - height, width: step, height };
		return mark(sheet, { parameter, id, label: text, hit }, [words.element]);
	};
	return [
		...model.measures.map(({ id, label }, i) => set('measure', id, label, left[i]!)),
		...model.contradictions.map(({ id, short }, i) => set('contradiction', id, short, right[i]!)),
	];
}

/** Lines between rows, and what the two halves are. */
function drawGround({ model, sheet, of, rows, right, step }: Grid, bottom: number): Element[] {
	const { words } = model;
	const line = (y: number) => s('path', { className: ['rule'], d: `M0 ${round(y)}H${sheet.width}` });
	const first = (right[0] ?? sheet.width) - step / 2;
	const whole = letter(sheet, 'strong', words.contradictions, { x: first + 3, y: 4 });
	const fits = first + 3 + whole.box.width <= sheet.width;
	const heads = [
		letter(sheet, 'strong', words.measures, { x: of.names + 3, y: 4 }).element,
		fits
			? whole.element
			: letter(sheet, 'strong', words.contradictions, { x: sheet.width - 1, y: 4, anchor: 'end' }).element,
	];
	return [...rows.map(({ top }) => line(top)), line(bottom), ...heads];
}

/** What is named of all together: a row of measures, or all rows for a contradiction. */
function drawTogether({ model, sheet, of, rows, left, right, step }: Grid, bottom: number): Element[] {
	const across = model.readjustments.flatMap(({ whole, id }, i) => {
		if (whole === undefined) return [];
		const y = (rows[i]!.top + rows[i]!.bottom) / 2;
		const x = left[0]! - step / 2 + 3;
		return [bandAt({ x, y: y - of.size - 3, width: left.length * step - 6, height: 2 * of.size + 6 }, id)];
	});
	const down = model.contradictions.map(({ id }, i) =>
		bandAt(
			{
				x: right[i]! - of.size - 3,
				y: (rows[0]?.top ?? 0) + 5,
				width: 2 * of.size + 6,
				height: bottom - (rows[0]?.top ?? 0) - 10,
			},
			id,
		),
	);
	const words = model.readjustments.flatMap(({ whole }, i) =>
		whole === undefined
			? []
			: [
					letter(sheet, 'note', model.words.together, {
						x: (left[0]! + left.at(-1)!) / 2,
						y: (rows[i]!.top + rows[i]!.bottom) / 2,
						anchor: 'middle',
						from: 'middle',
						className: 'on-fill',
					}).element,
				],
	);
	return [...across, ...down, ...words];
}

const bandAt = (box: { x: number; y: number; width: number; height: number }, id: string): Element =>
	s('rect', {
		className: ['together-ground'],
		x: round(box.x),
		y: round(box.y),
		width: round(box.width),
		height: round(box.height),
		rx: round(Math.min(box.width, box.height) / 2),
		dataFlip: `together-${id}`,
	});

/** A readjustment's name, and a sign for each measure and each contradiction. */
function drawRow({ model, sheet, of, left, right, step }: Grid, row: Readjustment, at: Span): Element[] {
	const y = (at.top + at.bottom) / 2;
	const name = letter(sheet, 'strong', row.label, { x: 1, y, from: 'middle', width: of.names - 10 });
	const signs = model.measures.map((_, i) => {
		const cell = row.cells.find(({ column }) => column === i);
		if (!cell) return row.whole === undefined ? dot('open', left[i]!, y, of.size) : undefined;
		const hit = { x: left[i]! - step / 2, y: y - 13, width: step, height: 26 };
		return mark(sheet, { parameter: 'cell', id: cell.id, label: `${cell.label}: ${cell.words}`, hit }, [
			dot(cell.basis, left[i]!, y, of.size),
		]);
	});
	const ways = model.contradictions.map((each, i) =>
		dot(leadsTo(each, row) ? 'stated' : 'open', right[i]!, y, of.size),
	);
	const hit = { x: 0, y: at.top + 2, width: of.names - 6, height: at.bottom - at.top - 4 };
	return [
		mark(sheet, { parameter: 'cell', id: row.id, label: `${row.number}. ${row.label}. ${row.what}`, hit }, [
			name.element,
		]),
		...signs.filter((sign) => sign !== undefined),
		...ways,
	];
}
