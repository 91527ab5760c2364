import type { Element } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { expect, test } from 'vitest';
import { drawing } from '../../src/figure-kit/drawing.ts';
import { column, layOut, type Part, row } from '../../src/figure-kit/flexbox.ts';
import { faultsOf, obstaclesIn, partsOf } from '../../src/figure-kit/measure-drawing.ts';
import { key, mark, picture, rect, rule, text } from '../../src/figure-kit/parts.ts';
import { canvasOf } from '../support/figures.ts';

const canvas = canvasOf('x', 'one', 'phone');
const draw = (part: Part) => drawing(canvas, part);
const linesOf = (svg: Element) => partsOf(svg).lines.map(({ text: words }) => words);
const sentence = 'Platforms build three levels around the villages, and harvest data';

test('words are broken to the width that flexbox leaves them, and stand where they were measured', () => {
	const svg = draw(
		row({ gap: 10, alignItems: 'center' }, [
			picture('stall', { scale: 2 }),
			text('body', sentence, { flex: 1 }),
		]),
	);
	expect(linesOf(svg)).toEqual(['Platforms build three levels around the villages,', 'and harvest data']);
	expect(faultsOf(svg, 'phone')).toEqual([]);
	const { lines } = partsOf(svg);
	expect(lines[0]!.box.x).toBe(99);
});

test('words are set to an edge or the middle, balanced, and upwards', () => {
	const centred = draw(text('body', `${sentence} for it`, { textAlign: 'center', textWrap: 'balance' }));
	expect(linesOf(centred)).toEqual([
		'Platforms build three levels around',
		'the villages, and harvest data for it',
	]);
	for (const { box } of partsOf(centred).lines) expect(box.x + box.width / 2).toBeCloseTo(179, 0);
	const ended = partsOf(draw(text('body', 'Data', { textAlign: 'end' }))).lines[0]!.box;
	expect(ended.x + ended.width).toBeCloseTo(357, 0);
	const upwards = draw(row({}, [text('strong', 'Recruitment', { writingMode: 'sideways-lr' })]));
	const { width, height } = partsOf(upwards).lines[0]!.box;
	expect(height).toBeGreaterThan(4 * width);
	expect(faultsOf(upwards, 'phone')).toEqual([]);
});

test('words are not squeezed below their longest', () => {
	const { at } = layOut(row({ width: 20 }, [text('body', 'an incubator', { name: 'words' })]), canvas);
	expect(at('words').width).toBeGreaterThan(50);
});

test('a rectangle takes its children in; a named one moves', () => {
	const svg = draw(column({}, [rect('is-central', { name: 'box', padding: 10, rx: 3 }, [picture('house')])]));
	expect(toHtml(svg)).toContain(
		'<rect class="is-central" rx="3" data-flip="box" x="1" y="1" width="356" height="34">',
	);
	expect(toHtml(draw(rule()))).toContain('<path class="rule" d="M1 1.5H357"></path>');
});

test('a mark has everything in it, so that clicks on its words are its own', () => {
	const svg = draw(
		mark(
			{ parameter: 'part', id: 'a', label: 'A' },
			column({ gap: 4 }, [rect('is-local', { height: 30 }), text('note', 'local governments')]),
		),
	);
	const { marks, lines } = partsOf(svg);
	expect(marks.map(({ set, label }) => [set, label])).toEqual([['part=a', 'local governments. A']]);
	expect(lines[0]!.mark).toBe(marks[0]);
	expect(obstaclesIn(svg, 'phone')).toEqual([]);
});

test('a key has a sign and its words for each, in as many lines as it needs; without entries it is nothing', () => {
	const sign = (className: string) => rect(className, { width: 14, height: 14 });
	const words = ['platforms, Alibaba above all', 'local governments', 'central government and party'];
	const svg = draw(key([...words.map((each) => ({ sign: sign('is-local'), words: each })), undefined])!);
	const { lines, keyed } = partsOf(svg);
	expect(keyed).toBe(3);
	expect(lines.map(({ text: each }) => each)).toEqual(words);
	expect(lines[1]!.box.y).toBe(lines[0]!.box.y);
	expect(lines[2]!.box.y).toBeGreaterThan(lines[1]!.box.y + 14);
	expect(key([undefined, false])).toBeUndefined();
});
