/** The picture from top to bottom, where there is less room: the stream falls, and turns in between the jaws. */
import type { Canvas } from '../../figure-kit/canvas.ts';
import { band } from '../../figure-kit/connectors.ts';
import { column, flex, type Part, row } from '../../figure-kit/flexbox.ts';
import { rectOn, rule } from '../../figure-kit/parts.ts';
import type { Blocks } from './blocks.ts';
import { bottom, comes, filled, half, type Picture, right, villages } from './ground.ts';
import { falling, jaw, sheathed } from './outlines.ts';

export function vertical(layout: Blocks, canvas: Canvas): Picture {
	const { width, name } = canvas;
	const phone = name === 'phone';
	/** Breadth of the body where it falls with the stream. */
	const stem = phone ? 62 : 88;
	/** How far a jaw comes in its curve, and how broad it is where both meet. */
	const [reach, wall] = phone ? [44, 30] : [80, 44];
	const beside = (name: string, parts: readonly (Part | false | undefined)[]): Part =>
		row({ padding: [phone ? 12 : 16, 0, 0, 0], name }, [
			flex({ width: stem + (phone ? 10 : 18) }),
			column({ flex: 1 }, parts),
		]);
	const arm = (setting: Blocks['places'][number]): Part =>
		row(
			{
				gap: phone ? 8 : 18,
				alignItems: 'center',
				padding: phone ? [7, 4, 8, 24] : [10, 12, 11, 40],
				margin: [0, 0, 0, stem / 2],
				name: `arm-${setting.id}`,
			},
			[
				column({ width: phone ? 62 : 96 }, [layout.pictures(setting, layout.size.pictogram)]),
				layout.place(setting),
			],
		);
	const closes = (name: string, part: Part, to: 'down' | 'up'): Part =>
		row({ gap: phone ? 4 : 12, padding: [12, 8, 14, 0], name }, [
			flex({ width: stem + reach - (phone ? 12 : 10) }),
			comes(to, to === 'down' ? layout.aboveGround : 'central'),
			column({ flex: 1 }, [part]),
		]);
	const whole = column({}, [
		layout.question,
		beside('start', [layout.start, layout.startPieces]),
		beside('regime', [layout.regime, layout.regimeBelow]),
		flex({ height: phone ? 14 : 18 }),
		closes('above', layout.above, 'down'),
		column({ margin: [0, wall, 0, 0], padding: [10, 12, 12, 0], gap: 9, name: 'body' }, [
			row({}, [flex({ width: stem, flexShrink: 0 }), layout.frame]),
			...layout.places.map(arm),
			row({ gap: 8, alignItems: 'center', padding: [2, 0, 0, phone ? 14 : 24] }, [
				column({ flex: 1 }, [layout.out]),
				flex({ width: phone ? 22 : 56, name: 'out' }),
			]),
		]),
		closes('below', layout.below, 'up'),
		column({ padding: [0, phone ? 10 : 18, 14, phone ? 10 : 18], gap: 12, name: 'answer' }, [
			rule({ className: 'map-rule' }),
			layout.answer,
		]),
		layout.key && column({ padding: [16, 0, 0, 0] }, [layout.key]),
	]);
	return {
		whole,
		outlines(at) {
			const [start, regime, above, body, out, below, answer] = [
				at('start'),
				at('regime'),
				at('above'),
				at('body'),
				at('out'),
				at('below'),
				at('answer'),
			];
			const [edge, low] = [right(body), bottom(body)];
			const sheath = { x: 0, y: regime.y + 6, width: stem, height: body.y - regime.y };
			const outY = out.y + out.height / 2;
			const mahogany = layout.aboveGround === 'central' ? 'map-central' : 'map-empty';
			return [
				filled(
					mahogany,
					jaw(above.y, { from: stem + 6, to: stem + reach }, body.y, [
						[width, body.y],
						[width, above.y],
					]),
					'jaw-above',
				),
				filled(
					'map-central',
					jaw(bottom(below), { from: 0, to: stem + reach }, low, [
						[width, low],
						[width, bottom(below)],
					]),
					'jaw-below',
				),
				rectOn(
					{ x: edge - 30, y: body.y - 0.5, width: width - edge + 30, height: body.height + 1 },
					'map-central',
					{
						dataFlip: 'wall',
					},
				),
				rectOn({ x: 0, y: answer.y - 0.5, width, height: answer.height + 0.5 }, 'map-central', {
					dataFlip: 'ground',
				}),
				filled('map-platforms', sheathed(sheath, body), 'body'),
				filled(
					'map-stream',
					falling(
						{ tip: start.y + 5, full: sheath.y - 3 },
						stem / 2,
						half[name],
						layout.places.map(({ id }) => at(`arm-${id}`)),
					),
					'stream',
				),
				...villages([0.7, 1.04].map((part) => [stem / 2, start.y + (sheath.y - start.y) * part + 8])),
				band(
					{ x: edge - 4, y: outY },
					{ x: width, y: outY },
					{
						way: 'right',
						breadth: 16,
						head: phone ? 18 : 24,
						spread: 14,
						className: 'map-platforms',
						flip: 'out',
					},
				),
				...villages([[edge - 8, outY + 6]]),
			];
		},
	};
}
