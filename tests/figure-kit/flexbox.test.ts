import { expect, test } from 'vitest';
import { column, flex, layOut, type Part, row } from '../../src/figure-kit/flexbox.ts';
import { canvasOf } from '../support/figures.ts';

const canvas = canvasOf('x', 'one', 'phone');
const block = (name: string, width: number, height: number): Part => flex({ name, width, height });
const boxesOf = (part: Part, ...names: string[]) => {
	const { at } = layOut(part, canvas, 100);
	return names.map((name) => {
		const { x, y, width, height } = at(name);
		return [x, y, width, height];
	});
};

test('a row puts its children beside one another, a column below', () => {
	const children = [block('a', 20, 10), block('b', 30, 40)];
	expect(boxesOf(row({ gap: 5 }, children), 'a', 'b')).toEqual([
		[0, 0, 20, 10],
		[25, 0, 30, 40],
	]);
	expect(boxesOf(column({ gap: 5, padding: [2, 3] }, children), 'a', 'b')).toEqual([
		[3, 2, 20, 10],
		[3, 17, 30, 40],
	]);
});

test('free room is shared, and children are aligned, as in CSS', () => {
	const shared = row({ alignItems: 'end' }, [
		flex({ name: 'a', flex: 1, height: 10 }),
		flex({ name: 'b', flex: 3, height: 30 }),
	]);
	expect(boxesOf(shared, 'a', 'b')).toEqual([
		[0, 20, 25, 10],
		[25, 0, 75, 30],
	]);
	const apart = row({ justifyContent: 'space-between' }, [block('a', 20, 10), block('b', 30, 10)]);
	expect(boxesOf(apart, 'b')).toEqual([[70, 0, 30, 10]]);
});

test('what has an inset is out of the flow', () => {
	const part = column({ padding: 10 }, [flex({ name: 'ground', inset: [0, 0, 0, 50] }), block('a', 20, 10)]);
	expect(boxesOf(part, 'ground', 'a')).toEqual([
		[50, 0, 50, 30],
		[10, 10, 20, 10],
	]);
});

test('a leaf is measured for the width that it is given, and is not made narrower than it can be', () => {
	const words: Part = {
		name: 'words',
		style: {},
		children: [],
		// Sixty pixels of words, in lines.
		measure: (_, width) => ({ width: Math.min(60, width), height: 10 * Math.ceil(60 / Math.min(60, width)) }),
		minWidth: () => 30,
	};
	expect(boxesOf(row({}, [words]), 'words')).toEqual([[0, 0, 60, 10]]);
	expect(boxesOf(row({}, [words, block('b', 60, 5)]), 'words')[0]!.slice(2)).toEqual([
		expect.closeTo(50, 0),
		20,
	]);
	expect(boxesOf(row({ width: 20 }, [words]), 'words')).toEqual([[0, 0, 30, 20]]);
});

test('children that there are not are left out', () => {
	const part = row({ gap: 5 }, [undefined, block('a', 20, 10), false, null, '', block('b', 20, 10)]);
	expect(boxesOf(part, 'b')).toEqual([[25, 0, 20, 10]]);
});

test('a part is asked for by its name; one that there is not, or is there twice, is refused', () => {
	const { at } = layOut(row({}, [block('villages', 20, 10)]), canvas);
	expect(() => at('vilages')).toThrow('There is no "vilages". Did you mean "villages"?');
	expect(() => layOut(row({}, [block('a', 1, 1), block('a', 1, 1)]), canvas)).toThrow(
		'Two parts of x-one-phone are called "a".',
	);
});
