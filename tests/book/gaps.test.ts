import { expect, test } from 'vitest';
import { fillGaps, type PaperPlace } from '../../src/book/gaps.ts';

const figure = { place: 'figure', part: 'one', before: 'before', after: ['a', 'b', 'c'], end: 'end' };
/** Places by their page and how far they are below the head of the text, of which a page has 703 points. */
type Printed = Record<string, [page: number, below: number]>;
const places = (given: Printed) =>
	new Map(
		Object.entries(given).map(([name, [page, below]]): [string, PaperPlace] => [
			name,
			{ page, top: 841.89 - below },
		]),
	);
const none = new Map<string, number>();
const moved = (given: Printed, before = none) => [...fillGaps([figure], places(given), before)];

test('a figure goes behind as many blocks as fill the gap before it', () => {
	const printed: Printed = {
		before: [1, 403],
		figure: [2, 0],
		a: [2, 400],
		b: [2, 550],
		c: [3, 20],
		end: [3, 200],
	};
	expect(moved(printed)).toEqual([['figure', 2]]);
});

test('a figure goes behind no block whose end would leave no room for it', () => {
	const printed: Printed = {
		before: [1, 603],
		figure: [2, 0],
		a: [2, 500],
		b: [3, 97],
		c: [3, 200],
		end: [3, 300],
	};
	expect(moved(printed)).toEqual([]);
});

test('a figure that has moved goes on to move, and stays where nothing is left to move behind', () => {
	const printed: Printed = {
		before: [1, 403],
		figure: [2, 0],
		a: [1, 303],
		b: [2, 400],
		c: [2, 500],
		end: [2, 600],
	};
	expect(moved(printed, new Map([['figure', 1]]))).toEqual([['figure', 3]]);
	expect(moved(printed, new Map([['figure', 3]]))).toEqual([['figure', 3]]);
});

test('where no figure leaves a gap, nothing is changed', () => {
	const printed: Printed = {
		before: [1, 203],
		figure: [1, 210],
		a: [1, 650],
		b: [2, 20],
		c: [2, 100],
		end: [2, 200],
	};
	expect(fillGaps([figure], places(printed), none)).toBe(none);
	const narrow: Printed = { ...printed, before: [1, 660], figure: [2, 0], a: [2, 400] };
	expect(fillGaps([figure], places(narrow), none)).toBe(none);
});
