/** Each contradiction before and after, with what is said to lead from the one to the other. */
import type { Element } from 'hast';
import { s } from 'hastscript';
import { letter, letters } from '../../figure-kit/letter.ts';
import { group, mark } from '../../figure-kit/marks.ts';
import { drawingOn, type LayoutName, type Sheet } from '../../figure-kit/sheet.ts';
import { round } from '../../figure-kit/svg.ts';
import { head, type Span, stackSpans } from './links.ts';
import type { Contradiction, ReadjustmentModel } from './model.ts';
import { drawAfter, drawBefore, pictureHalf } from './pictures.ts';

/** A picture around a place, and the words beside it. */
interface Half {
	picture: number;
	x: number;
	width: number;
}

interface Measures {
	before: Half;
	/** From where to where the arrow leads; below what was, it leads down. */
	arrow: { from: number; to: number };
	after: Half;
	under: boolean;
	size: number;
	row: number;
}

const measures: Readonly<Record<LayoutName, Measures>> = {
	wide: {
		before: { picture: 44, x: 100, width: 282 },
		arrow: { from: 408, to: 662 },
		after: { picture: 722, x: 784, width: 272 },
		under: false,
		size: 1.35,
		row: 150,
	},
	column: {
		before: { picture: 34, x: 74, width: 166 },
		arrow: { from: 250, to: 404 },
		after: { picture: 442, x: 482, width: 188 },
		under: false,
		size: 1,
		row: 142,
	},
	phone: {
		before: { picture: 34, x: 78, width: 278 },
		arrow: { from: 34, to: 34 },
		after: { picture: 34, x: 78, width: 278 },
		under: true,
		size: 1,
		row: 100,
	},
};

/** The contradictions, a row each. */
export function drawResolved(model: ReadjustmentModel, sheet: Sheet): Element {
	const of = measures[sheet.name];
	const { words, contradictions } = model;
	const heads = of.under ? 0 : 38;
	const size = sheet.name === 'wide' ? 20 : 17;
	const rows = stackSpans(
		contradictions.map((each) => Math.max(of.row, heightOf(sheet, of, each) + 28)),
		heads,
		0,
	);
	return drawingOn(sheet, (rows.at(-1)?.bottom ?? heads) + 2, model.claims[sheet.state] ?? '', [
		...(of.under
			? []
			: [
					letter(sheet, 'head', words.before, { ...of.before, y: 2, size }).element,
					letter(sheet, 'head', words.after, { ...of.after, y: 2, size }).element,
				]),
		...rows
			.slice(of.under ? 1 : 0)
			.map(({ top }) => s('path', { className: ['rule'], d: `M0 ${round(top)}H${sheet.width}` })),
		group(contradictions.map((each, i) => drawRow(sheet, of, each, rows[i]!))),
	]);
}

const wasOf = (
	sheet: Sheet,
	{ before: { x, width } }: Measures,
	{ label, before }: Contradiction,
	y: number,
) =>
	letters(
		sheet,
		[
			{ kind: 'strong', text: label },
			{ kind: 'body', text: before, gap: 2 },
		],
		{ x, width, y, from: 'middle' },
	);

const isOf = (sheet: Sheet, { after: { x, width } }: Measures, { after }: Contradiction, y: number) =>
	letter(sheet, 'body', after, { x, width, y, from: 'middle' });

const byOf = (sheet: Sheet, of: Measures, { by }: Contradiction, y: number) =>
	of.under
		? letter(sheet, 'note', by, { x: of.after.x, width: of.after.width, y, from: 'middle' })
		: letter(sheet, 'note', by, {
				x: (of.arrow.from + of.arrow.to) / 2,
				width: of.arrow.to - of.arrow.from - 10,
				y,
				anchor: 'middle',
				from: 'bottom',
			});

/** Heights of the parts of a row: what was, what leads on, what is. */
function partsOf(sheet: Sheet, of: Measures, each: Contradiction) {
	const picture = 2 * pictureHalf * of.size * 0.86;
	return {
		was: Math.max(wasOf(sheet, of, each, 0).box.height, picture),
		by: byOf(sheet, of, each, 0).box.height + 18,
		is: Math.max(isOf(sheet, of, each, 0).box.height, picture),
	};
}

function heightOf(sheet: Sheet, of: Measures, each: Contradiction): number {
	const { was, by, is } = partsOf(sheet, of, each);
	return of.under ? was + by + is : Math.max(was, 2 * by, is);
}

function drawRow(sheet: Sheet, of: Measures, each: Contradiction, { top, bottom }: Span): Element {
	const { id, label, after, picture } = each;
	const { was, by, is } = partsOf(sheet, of, each);
	const middle = (top + bottom) / 2;
	const start = (top + bottom - was - by - is) / 2;
	const y = of.under
		? { was: start + was / 2, by: start + was + by / 2, is: start + was + by + is / 2 }
		: { was: middle, by: middle - 17, is: middle };
	const hit = { x: 0, y: top + 4, width: sheet.width, height: bottom - top - 8 };
	return mark(sheet, { parameter: 'contradiction', id, label: `${label}. ${after}`, hit }, [
		drawBefore(picture, of.before.picture, y.was, of.size),
		...wasOf(sheet, of, each, y.was).elements,
		...arrowAt(of, of.under ? y.by : middle, by),
		byOf(sheet, of, each, y.by).element,
		drawAfter(picture, of.after.picture, y.is, of.size),
		isOf(sheet, of, each, y.is).element,
	]);
}

/** A band with its head: to the right, or down. */
const arrowAt = ({ arrow: { from, to }, under }: Measures, y: number, length: number): Element[] =>
	under
		? [
				s('path', { className: ['together'], d: `M${from} ${round(y - length / 2 + 2)}V${round(y + 2)}` }),
				s('path', { className: ['together-fill'], d: head(from, y + length / 2 - 2, 14, 'down') }),
			]
		: [
				s('path', { className: ['together'], d: `M${from} ${round(y)}H${to - 16}` }),
				s('path', { className: ['together-fill'], d: head(to, y, 18, 'right') }),
			];
