/** What every layout of the figure is made of. */
import type { Element } from 'hast';
import { s } from 'hastscript';
import type { Box } from '../../figure-kit/box.ts';
import { type KeyEntry } from '../../figure-kit/key-in.ts';
import { letter, letters, type Line } from '../../figure-kit/letter.ts';
import { mark } from '../../figure-kit/marks.ts';
import type { Sheet } from '../../figure-kit/sheet.ts';
import { round } from '../../figure-kit/svg.ts';
import { fill } from '../../text/words.ts';
import { bookScale, type Standing } from './layout.ts';
import { type ChapterModel, countOf, type Fill, type Group, type IntervieweesModel } from './model.ts';
import { filled, numberOn, outlined, type Stature } from './people.ts';

/** How large people are, those who are cited and the others. */
export interface Statures {
	cited: Stature;
	others: Stature;
}

/** Fills, an outline, and a page, with what they mean. */
export function keyEntries({ words, people }: IntervieweesModel): KeyEntry[] {
	const stature = { width: 11, height: 16 };
	const person = (fills: readonly Fill[]) => s('g', { transform: 'translate(0 8)' }, filled(fills, stature));
	const has = (what: Fill) => people.some(({ fills }) => fills[0] === what);
	const two = people.find(({ fills }) => fills[1] !== undefined && fills[1] !== fills[0]);
	const fills = (['entrepreneurs', 'local', 'other'] as const).filter(has);
	return [
		...fills.map((each) => ({ sign: person([each]), width: 12, words: words.fills[each] })),
		...(two ? [{ sign: person(two.fills), width: 12, words: words.twoRoles }] : []),
		{
			sign: s('g', { transform: 'translate(0 8)' }, outlined(['entrepreneurs'], stature)),
			width: 12,
			words: fill(words.others, { count: people.filter(({ cited }) => cited.length === 0).length }),
		},
		{ sign: pageDot('entrepreneurs', 0, 0), width: 8, words: words.page },
	];
}

/** A page that uses what somebody says. */
export const pageDot = (of: Fill, x: number, y: number, r = 3.2): Element =>
	s('circle', { className: [`page-${of}`], cx: round(x), cy: round(y), r });

/** Size of the count of a group. */
export const countSize = ({ sizes }: Pick<Sheet, 'sizes'>): number => sizes.body + 2;

/** The name of a group, with how many of it are cited, in a column of words. */
export const groupHead = (
	sheet: Sheet,
	group: Group,
	{ words }: IntervieweesModel,
	at: { x: number; y: number; width: number },
) =>
	letters(
		sheet,
		[
			{ kind: 'strong', text: group.label },
			{
				kind: 'head',
				text: countOf(group, words),
				size: countSize(sheet),
				className: group.cited.length > 0 ? [] : 'soft',
			},
		],
		at,
	);

/**
 * A person where they stand, as a mark.
 *
 * @param ties what leads from the person to the pages: it is a part of the mark
 */
export function drawPerson(
	sheet: Sheet,
	{ person, x, y, cited }: Standing,
	statures: Statures,
	ties: readonly Element[] = [],
): Element {
	const stature = cited ? statures.cited : statures.others;
	const hit: Box = {
		x: x - stature.width / 2,
		y: y - stature.height,
		width: stature.width,
		height: stature.height,
	};
	return mark(sheet, { parameter: 'person', id: person.id, label: `${person.title}: ${person.what}`, hit }, [
		...ties,
		s('g', { dataFlip: `person-${person.id}`, transform: `translate(${round(x)} ${round(y)})` }, [
			...(cited
				? [...filled(person.fills, stature), numberOn(sheet, person, stature)]
				: outlined(person.fills, stature)),
		]),
	]);
}

/** Where the book lies, and how high it is. */
export interface BookAt {
	x: number;
	y: number;
	width: number;
	height: number;
}

/** The names of chapters below the book: those that cite somebody, then the others where there is room. */
function namesBelow(sheet: Sheet, { chapters, words }: IntervieweesModel, at: BookAt) {
	const scale = bookScale(chapters, at.x, at.width);
	const right = at.x + at.width;
	const y = at.y + at.height + 5;
	const linesOf = ({ name, people }: ChapterModel): Line[] =>
		people > 0
			? [
					{ kind: 'strong', text: name },
					{ kind: 'note', text: fill(words.people, { count: people }) },
				]
			: [{ kind: 'note', text: name }];
	const middleOf = (chapter: ChapterModel) => scale.chapter(chapter).reduce((a, b) => a + b, 0) / 2;
	const set = (chapter: ChapterModel, middle: number) =>
		letters(sheet, linesOf(chapter), { x: middle, y, anchor: 'middle' });
	const apart = 8;
	const citing = chapters.filter(({ people }) => people > 0);
	let from = at.x;
	const placed = citing.flatMap((chapter) => {
		const { width } = set(chapter, 0).box;
		const left = Math.max(from, Math.min(right - width, middleOf(chapter) - width / 2));
		if (left + width > right + 0.5) return [];
		from = left + width + apart;
		return [set(chapter, left + width / 2)];
	});
	for (const chapter of chapters.filter(({ people }) => people === 0)) {
		const { width } = set(chapter, 0).box;
		const left = Math.max(at.x, Math.min(right - width, middleOf(chapter) - width / 2));
		const free = placed.every(
			({ box }) => left >= box.x + box.width + apart || box.x >= left + width + apart,
		);
		if (free) placed.push(set(chapter, left + width / 2));
	}
	return placed;
}

/**
 * The book: a block for each chapter, as long as its pages, with the names below, first of those that cite
 * somebody, then of the others where there is room.
 */
export function drawBook(sheet: Sheet, model: IntervieweesModel, at: BookAt) {
	const { chapters } = model;
	const scale = bookScale(chapters, at.x, at.width);
	const blocks = chapters.map((chapter) => {
		const [from, to] = scale.chapter(chapter);
		return s('rect', {
			className: [chapter.people > 0 ? 'chapter-cites' : 'chapter-silent'],
			x: round(from + 1),
			y: round(at.y),
			width: round(to - from - 2),
			height: at.height,
		});
	});
	const numerals = chapters.map(({ number, people, ...pages }) => {
		const [from, to] = scale.chapter(pages);
		const kind = people > 0 ? 'strong' : 'note';
		const middle = { x: (from + to) / 2, y: at.y + at.height / 2 };
		return letter(sheet, kind, String(number), { ...middle, anchor: 'middle', from: 'middle' }).element;
	});
	const names = namesBelow(sheet, model, at);
	const bottom = Math.max(at.y + at.height, ...names.map(({ box }) => box.y + box.height));
	const elements = [...blocks, ...numerals, ...names.flatMap((name) => name.elements)];
	return { elements, bottom, page: scale.page };
}
