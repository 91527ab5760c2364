/** The picture from left to right: for a window, and for a slide. */
import { bottomOf, middleOf, rightOf } from '../../figure-kit/box.ts';
import type { Canvas } from '../../figure-kit/canvas.ts';
import { column, flex, row } from '../../figure-kit/flexbox.ts';
import type { Blocks } from './blocks.ts';
import { comes, drawOutlines, type Picture } from './ground.ts';
import { body, jaw, stream } from './outlines.ts';

/** Half the breadth of the stream. */
const half = 26;

export function horizontal(blocks: Blocks, canvas: Canvas): Picture {
	const { width } = canvas;
	const whole = column({}, [
		row({ justifyContent: 'space-between', gap: 28, padding: [0, 0, 8, 0] }, [
			column({ width: 470 }, [blocks.question]),
			row({ gap: 12, width: 440, padding: [8, 14, 2, 0], name: 'above' }, [
				comes('down', blocks.aboveGround),
				blocks.above,
			]),
		]),
		row({ name: 'middle' }, [
			column({ width: 392 }, [
				row({ flex: 1, alignItems: 'end', gap: 34, padding: [20, 0, 8, 0] }, [
					column({ width: 168 }, [blocks.start]),
					column({ flex: 1, name: 'regime' }, [blocks.regime]),
				]),
				flex({ height: 2 * half, name: 'channel' }),
				row({ flex: 1, gap: 34, padding: [8, 0, 20, 0] }, [
					column({ width: 168 }, [blocks.startPieces]),
					column({ flex: 1, padding: [0, 26, 0, 0] }, [blocks.regimeBelow]),
				]),
			]),
			column({ flex: 1, justifyContent: 'center', gap: 9, padding: [16, 22, 22, 62], name: 'places' }, [
				blocks.frame,
				...blocks.arms(84, { gap: 14, padding: [8, 8], minHeight: 56 }),
			]),
			column({ width: 268, justifyContent: 'center', padding: [10, 10, 10, 22] }, [
				blocks.answer,
				flex({ height: 36, name: 'out' }),
				blocks.out,
			]),
		]),
		row({ justifyContent: 'space-between', gap: 20 }, [
			column({ width: 250, justifyContent: 'end' }, [blocks.key]),
			row({ gap: 12, width: 440, padding: [28, 14, 12, 0], name: 'below' }, [
				comes('up', 'central'),
				blocks.below,
			]),
		]),
	]);
	return {
		whole,
		outlines(at) {
			const { y, height } = at('middle');
			const [regime, places, above] = [at('regime'), at('places'), at('above')];
			const [from, to] = [regime.x - 32, rightOf(places) + 2];
			const shell = { x: from, y, width: to - from, height };
			const closes = { from: above.x - 108, to: above.x + 30 };
			const arms = { start: places.x + 62, end: to - 22 };
			const course = { tip: 0, full: from + 4, split: rightOf(regime) - 18, ...arms };
			const centre = at('channel').y + half;
			const out = middleOf(at('out')).y;
			return drawOutlines(canvas, blocks, {
				above: jaw(0, closes, y, width),
				below: jaw(bottomOf(at('below')) + 1, closes, y + height, width),
				walls: { wall: { x: to - 40, y: y - 1, width: width - to + 40, height: height + 2 } },
				body: body(shell),
				stream: stream(course, centre, half, blocks.armsAt(at)),
				before: [0.6, 0.77, 0.94].map((part) => [from * part, centre + 6]),
				out: { x: to - 4, y: out, breadth: 20, head: 26, spread: 18 },
				after: [0.2, 0.45, 0.7].map((part) => [to + (width - to) * part, out + 6]),
			});
		},
	};
}
