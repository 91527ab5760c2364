/** The picture from top to bottom, where there is less room: the stream falls, and turns in between the jaws. */
import { bottomOf, middleOf, rightOf } from '../../figure-kit/box.ts';
import type { Canvas } from '../../figure-kit/canvas.ts';
import { type Children, column, flex, type Part, row } from '../../figure-kit/flexbox.ts';
import { rule } from '../../figure-kit/parts.ts';
import type { Blocks } from './blocks.ts';
import { comes, drawOutlines, type Picture } from './ground.ts';
import { falling, jaw, sheathed } from './outlines.ts';

export function vertical(blocks: Blocks, canvas: Canvas): Picture {
	const { width } = canvas;
	const phone = canvas.name === 'phone';
	/** Breadth of the body where it falls with the stream, and half that of the stream. */
	const [stem, half] = phone ? [62, 17] : [88, 22];
	/** How far a jaw comes in its curve, and how broad it is where both meet. */
	const [reach, wall] = phone ? [44, 30] : [80, 44];
	const beside = (name: string, parts: Children): Part =>
		row({ padding: [phone ? 12 : 16, 0, 0, 0], name }, [
			flex({ width: stem + (phone ? 10 : 18) }),
			column({ flex: 1 }, parts),
		]);
	const arms = blocks.arms(phone ? 62 : 96, {
		gap: phone ? 8 : 18,
		padding: phone ? [7, 4, 8, 24] : [10, 12, 11, 40],
		margin: [0, 0, 0, stem / 2],
	});
	const closes = (name: string, part: Part, arrow: Part): Part =>
		row({ gap: phone ? 4 : 12, padding: [12, 8, 14, 0], name }, [
			flex({ width: stem + reach - (phone ? 12 : 10) }),
			arrow,
			column({ flex: 1 }, [part]),
		]);
	const sides = phone ? 10 : 18;
	const whole = column({}, [
		blocks.question,
		beside('start', [blocks.start, blocks.startPieces]),
		beside('regime', [blocks.regime, blocks.regimeBelow]),
		flex({ height: phone ? 14 : 18 }),
		closes('above', blocks.above, comes('down', blocks.aboveGround)),
		column({ margin: [0, wall, 0, 0], padding: [10, 12, 12, 0], gap: 9, name: 'body' }, [
			row({}, [flex({ width: stem, flexShrink: 0 }), blocks.frame]),
			...arms,
			row({ gap: 8, alignItems: 'center', padding: [2, 0, 0, phone ? 14 : 24] }, [
				column({ flex: 1 }, [blocks.out]),
				flex({ width: phone ? 22 : 56, name: 'out' }),
			]),
		]),
		closes('below', blocks.below, comes('up', 'central')),
		column({ padding: [0, sides, 14, sides], gap: 12, name: 'answer' }, [
			rule({ className: 'map-rule' }),
			blocks.answer,
		]),
		blocks.key && column({ padding: [16, 0, 0, 0] }, [blocks.key]),
	]);
	return {
		whole,
		outlines(at) {
			const [start, regime, body, answer] = [at('start'), at('regime'), at('body'), at('answer')];
			const edge = rightOf(body);
			const foot = bottomOf(at('below'));
			const sheath = { x: 0, y: regime.y + 6, width: stem, height: body.y - regime.y };
			const course = { tip: start.y + 5, full: sheath.y - 3 };
			const out = middleOf(at('out')).y;
			return drawOutlines(canvas, blocks, {
				above: jaw(at('above').y, { from: stem + 6, to: stem + reach }, body.y, width),
				below: jaw(foot, { from: 0, to: stem + reach }, bottomOf(body), width),
				walls: {
					wall: { x: edge - 30, y: body.y - 0.5, width: width - edge + 30, height: body.height + 1 },
					ground: { x: 0, y: answer.y - 0.5, width, height: answer.height + 0.5 },
				},
				body: sheathed(sheath, body),
				stream: falling(course, stem / 2, half, blocks.armsAt(at)),
				before: [0.7, 1.04].map((part) => [stem / 2, start.y + (sheath.y - start.y) * part + 8]),
				out: { x: edge - 4, y: out, breadth: 16, head: phone ? 18 : 24, spread: 14 },
				after: [[edge - 8, out + 6]],
			});
		},
	};
}
