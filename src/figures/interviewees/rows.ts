/** Groups one below the other, and the pages that use what their people say, heaped on the book. */
import type { Element } from 'hast';
import { s } from 'hastscript';
import { keyIn } from '../../figure-kit/key-in.ts';
import { letter } from '../../figure-kit/letter.ts';
import { group as groupOfMarks } from '../../figure-kit/marks.ts';
import { drawingOn, type Sheet } from '../../figure-kit/sheet.ts';
import { heap, placeRow, type Standing } from './layout.ts';
import { countOf, type Fill, type Group, type IntervieweesModel } from './model.ts';
import { countSize, drawBook, drawPerson, keyEntries, pageDot } from './parts.ts';

const sizes = {
	phone: {
		statures: { cited: { width: 25, height: 36 }, others: { width: 17, height: 25 } },
		pitch: { cited: 29, others: 25, rows: { cited: 44, others: 31 } },
		gutter: 0,
	},
	column: {
		statures: { cited: { width: 25, height: 37 }, others: { width: 17, height: 25 } },
		pitch: { cited: 29, others: 24, rows: { cited: 46, others: 33 } },
		gutter: 138,
	},
} as const;

/** A dot for each person and page, heaped from the first page. */
const dotsOf = (people: readonly Standing[]) =>
	people
		.flatMap(({ person }) =>
			person.cited.map((page) => ({ id: person.id, page, fill: person.fills[0]! as Fill })),
		)
		.sort((a, b) => a.page - b.page);

/** The name of a group and how many of it are cited: at the left of its people, or on a line above. */
function drawHead(sheet: Sheet, model: IntervieweesModel, group: Group, y: number, gutter: number) {
	const count = (at: { x: number; y: number; anchor: 'start' | 'end' }) =>
		letter(sheet, 'head', countOf(group, model.words), {
			...at,
			size: countSize(sheet),
			className: group.cited.length > 0 ? [] : 'soft',
		});
	const beside = count({ x: sheet.width, y: y - 1, anchor: 'end' });
	const width = gutter > 0 ? gutter - 10 : sheet.width - beside.box.width - 12;
	const name = letter(sheet, 'strong', group.label, { x: 0, y, width });
	if (gutter === 0) return { elements: [name.element, beside.element], height: name.box.height };
	const below = count({ x: 0, y: y + name.box.height, anchor: 'start' });
	return { elements: [name.element, below.element], height: name.box.height + below.box.height };
}

/** Draws the state of a sheet. */
export function drawRows(model: IntervieweesModel, sheet: Sheet, groups: readonly Group[]): Element {
	const { statures, pitch, gutter } = sizes[sheet.name === 'phone' ? 'phone' : 'column'];
	const key = keyIn(sheet, keyEntries(model), { x: 0, y: 2, width: sheet.width });
	let y = key.height + 12;
	const rules: Element[] = [];
	const people: Standing[] = [];
	const heads = groups.flatMap((group) => {
		rules.push(s('line', { className: ['rule'], x1: 0, y1: y, x2: sheet.width, y2: y }));
		const placed = placeRow(group, sheet.width - gutter, pitch);
		const head = drawHead(sheet, model, group, y + 6, gutter);
		const top = gutter > 0 ? y + 4 : y + head.height + (group.cited.length > 0 ? 4 : 8);
		people.push(
			...placed.people.map((standing) => ({ ...standing, x: standing.x + gutter, y: standing.y + top })),
		);
		y = Math.max(top + placed.height, y + 6 + head.height) + 8;
		return head.elements;
	});
	const dots = dotsOf(people);
	const size = 7.6;
	const lying = { x: 4, width: sheet.width - 8, height: 26 };
	const draft = drawBook(sheet, model, { ...lying, y: 0 });
	const heights = heap(
		dots.map(({ page }) => draft.page(page)),
		size,
	);
	const bookY = y + 12 + Math.max(0, ...heights) + size;
	const book = drawBook(sheet, model, { ...lying, y: bookY });
	const pagesOf = (id: string) =>
		dots.flatMap((dot, i) =>
			dot.id === id ? [pageDot(dot.fill, book.page(dot.page), bookY - 1 - size / 2 - heights[i]!)] : [],
		);
	return drawingOn(sheet, book.bottom, model.words.drawing, [
		...key.elements,
		...rules,
		...heads,
		...book.elements,
		groupOfMarks(
			people.map((standing) => drawPerson(sheet, standing, statures, pagesOf(standing.person.id))),
		),
	]);
}
