/** What every layout of the figure is made of. */
import type { Element } from 'hast';
import { s } from 'hastscript';
import type { Box } from '../../figure-kit/box.ts';
import { type KeyEntry } from '../../figure-kit/key-in.ts';
import { letter, letters } from '../../figure-kit/letter.ts';
import { mark } from '../../figure-kit/marks.ts';
import type { Sheet } from '../../figure-kit/sheet.ts';
import { round } from '../../figure-kit/svg.ts';
import { fill } from '../../text/words.ts';
import { bookScale, type Standing } from './layout.ts';
import { countOf, type Fill, type Group, type IntervieweesModel } from './model.ts';
import { filled, numberOn, outlined, type Stature } from './people.ts';

/** How large people are, those who are cited and the others. */
export interface Statures {
	cited: Stature;
	others: Stature;
}

/** Fills, an outline, and a page, with what they mean. */
export function keyEntries({ words, people }: IntervieweesModel): KeyEntry[] {
	const stature = { width: 13, height: 19 };
	const person = (fills: readonly Fill[]) => s('g', { transform: 'translate(0 9)' }, filled(fills, stature));
	const has = (what: Fill) => people.some(({ fills }) => fills[0] === what);
	const two = people.find(({ fills }) => fills[1] !== undefined && fills[1] !== fills[0]);
	const fills = (['entrepreneurs', 'local', 'other'] as const).filter(has);
	return [
		...fills.map((each) => ({ sign: person([each]), width: 14, words: words.fills[each] })),
		...(two ? [{ sign: person(two.fills), width: 14, words: words.twoRoles }] : []),
		{
			sign: s('g', { transform: 'translate(0 9)' }, outlined(['entrepreneurs'], stature)),
			width: 14,
			words: words.others,
		},
		{ sign: pageDot('entrepreneurs', 0, 0), width: 8, words: words.page },
	];
}

/** A page that uses what somebody says. */
export const pageDot = (of: Fill, x: number, y: number, r = 3.2): Element =>
	s('circle', { className: [`page-${of}`], cx: round(x), cy: round(y), r });

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
			{ kind: 'body', text: countOf(group, words), className: group.cited.length > 0 ? [] : 'soft' },
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

/**
 * The book: a block for each chapter, as long as its pages, with the names below, first of those that cite
 * somebody, then of the others where there is room.
 */
export function drawBook(sheet: Sheet, { chapters, words }: IntervieweesModel, at: BookAt) {
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
	const taken: Box[] = [];
	const free = ({ x, width }: Box) =>
		taken.every((other) => x > other.x + other.width + 6 || other.x > x + width + 6);
	const named = [...chapters].sort((a, b) => Math.sign(b.people) - Math.sign(a.people));
	const names = named.flatMap(({ number, name, people, ...pages }) => {
		const [from, to] = scale.chapter(pages);
		const middle = (from + to) / 2;
		const numeral = letter(sheet, people > 0 ? 'strong' : 'note', String(number), {
			x: middle,
			y: at.y + at.height / 2,
			anchor: 'middle',
			from: 'middle',
		});
		const lines = [
			{ kind: people > 0 ? ('strong' as const) : ('note' as const), text: name },
			...(people > 0 ? [{ kind: 'note' as const, text: fill(words.people, { count: people }) }] : []),
		];
		const width = letters(sheet, lines, { x: 0, y: 0 }).box.width;
		const left = Math.max(at.x, Math.min(at.x + at.width - width, middle - width / 2));
		const set = letters(sheet, lines, { x: left + width / 2, y: at.y + at.height + 5, anchor: 'middle' });
		if (!free(set.box)) return [numeral.element];
		taken.push(set.box);
		return [numeral.element, ...set.elements];
	});
	const below = Math.max(0, ...taken.map(({ y, height }) => y + height - at.y - at.height));
	return { elements: [...blocks, ...names], bottom: at.y + at.height + below, page: scale.page };
}
