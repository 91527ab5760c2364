/** Groups side by side, and from each person who is cited lines down to the pages of the book. */
import type { Element } from 'hast';
import { s } from 'hastscript';
import { keyIn } from '../../figure-kit/key-in.ts';
import { group as groupOfMarks } from '../../figure-kit/marks.ts';
import { drawingOn, type Sheet, slideHeight, styleOf } from '../../figure-kit/sheet.ts';
import { round } from '../../figure-kit/svg.ts';
import { measure } from '../../figure-kit/text.ts';
import { placeColumns, type Standing } from './layout.ts';
import { countOf, type Group, type IntervieweesModel } from './model.ts';
import { countSize, drawBook, drawPerson, groupHead, keyEntries, pageDot } from './parts.ts';

const statures = { cited: { width: 25, height: 38 }, others: { width: 17, height: 25 } };
const pitch = { cited: 30, others: 24, rows: { cited: 48, others: 32 } };
const bookHeight = 34;

/** A line from a person down to a page. */
function tie({ x, y }: Pick<Standing, 'x' | 'y'>, toX: number, toY: number): string {
	const drop = toY - y;
	return `M${round(x)} ${round(y)}C${round(x)} ${round(y + drop * 0.55)} ${round(toX)} ${round(toY - drop * 0.55)} ${round(toX)} ${round(toY)}`;
}

/** The lines of a person, and the pages at their ends. */
function tiesOf({ person, x, y }: Standing, page: (page: number) => number, toY: number): Element[] {
	const of = person.fills[0]!;
	return [
		...person.cited.map((each) =>
			s('path', { className: [`cites-${of}`], d: tie({ x, y: y + 3 }, page(each), toY) }),
		),
		...person.cited.map((each) => pageDot(of, page(each), toY)),
	];
}

/** Names that are broader are broken into lines. */
const widest = 150;

/** Breadths that groups need for their names and counts. */
const breadthsOf = (sheet: Sheet, { words }: IntervieweesModel, groups: readonly Group[]): number[] =>
	groups.map((group) => {
		const count = { ...styleOf(sheet, 'head'), size: countSize(sheet) };
		const name = measure(group.label, styleOf(sheet, 'strong'));
		return Math.min(widest, Math.ceil(Math.max(name, measure(countOf(group, words), count)) + 1));
	});

/** Draws the state of a sheet. */
export function drawColumns(model: IntervieweesModel, sheet: Sheet, groups: readonly Group[]): Element {
	const key = keyIn(sheet, keyEntries(model), { x: 0, y: 2, width: sheet.width });
	const top = key.height + 14;
	const room = { width: sheet.width, least: breadthsOf(sheet, model, groups), gap: 20 };
	const { columns, height } = placeColumns(groups, room, pitch);
	const heads = columns.map(({ group, x, width }) => groupHead(sheet, group, model, { x, y: top, width }));
	const headBottom = Math.max(0, ...heads.map(({ box }) => box.y + box.height)) + 2;
	const feet = headBottom + height;
	const bookY = Math.max(slideHeight - bookHeight - 44, feet + 170);
	const book = drawBook(sheet, model, { x: 3, y: bookY, width: sheet.width - 6, height: bookHeight });
	const people = columns.flatMap((column) =>
		column.people.map((standing) => ({ ...standing, y: standing.y + headBottom })),
	);
	return drawingOn(sheet, book.bottom, model.words.drawing, [
		...key.elements,
		...heads.flatMap(({ elements }) => elements),
		...book.elements,
		groupOfMarks(
			people.map((standing) => drawPerson(sheet, standing, statures, tiesOf(standing, book.page, bookY))),
		),
	]);
}
