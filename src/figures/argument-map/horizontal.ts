/** The picture from left to right: for a window, and for a slide. */
import type { Canvas } from '../../figure-kit/canvas.ts';
import { band } from '../../figure-kit/connectors.ts';
import { column, flex, type Part, row } from '../../figure-kit/flexbox.ts';
import { rectOn } from '../../figure-kit/parts.ts';
import type { Blocks } from './blocks.ts';
import { body, jaw, stream } from './outlines.ts';
import { bottom, comes, filled, half, type Picture, right, villages } from './ground.ts';

export function horizontal(layout: Blocks, canvas: Canvas): Picture {
	const { width } = canvas;
	const arm = (setting: Blocks['places'][number]): Part =>
		row({ gap: 14, alignItems: 'center', padding: [8, 8], minHeight: 56, name: `arm-${setting.id}` }, [
			column({ width: 84 }, [layout.pictures(setting, layout.size.pictogram)]),
			layout.place(setting),
		]);
	const whole = column({}, [
		row({ gap: 14, padding: [0, 0, 8, 0] }, [
			column({ width: 470 }, [layout.question]),
			flex({ flex: 1 }),
			row({ gap: 12, width: 440, padding: [8, 14, 2, 0], name: 'above' }, [
				comes('down', layout.aboveGround),
				layout.above,
			]),
		]),
		row({ name: 'middle' }, [
			column({ width: 392 }, [
				row({ flex: 1, alignItems: 'end', gap: 34, padding: [20, 0, 8, 0] }, [
					column({ width: 168 }, [layout.start]),
					column({ flex: 1, name: 'regime' }, [layout.regime]),
				]),
				flex({ height: 2 * half.wide, name: 'channel' }),
				row({ flex: 1, gap: 34, padding: [8, 0, 20, 0] }, [
					column({ width: 168 }, [layout.startPieces || undefined]),
					column({ flex: 1, padding: [0, 26, 0, 0] }, [layout.regimeBelow || undefined]),
				]),
			]),
			column({ flex: 1, justifyContent: 'center', gap: 9, padding: [16, 22, 22, 62], name: 'places' }, [
				layout.frame,
				...layout.places.map(arm),
			]),
			column({ width: 268, justifyContent: 'center', padding: [10, 10, 10, 22] }, [
				layout.answer,
				flex({ height: 36, name: 'out' }),
				layout.out,
			]),
		]),
		row({ gap: 10 }, [
			column({ width: 250, justifyContent: 'end' }, [layout.key]),
			flex({ flex: 1 }),
			row({ gap: 12, width: 440, padding: [28, 14, 12, 0], name: 'below' }, [
				comes('up', 'central'),
				layout.below,
			]),
		]),
	]);
	return {
		whole,
		outlines(at) {
			const [middle, regime, places, channel, out] = [
				at('middle'),
				at('regime'),
				at('places'),
				at('channel'),
				at('out'),
			];
			const inner = { from: regime.x - 32, to: right(places) + 2 };
			const outer = { from: middle.y, to: bottom(middle) };
			const foot = bottom(at('below')) + 1;
			const from = at('above').x - 108;
			const closes = { from, to: at('above').x + 30 };
			const centre = channel.y + half.wide;
			const spans = layout.places
				.map(({ id }) => at(`arm-${id}`))
				.map(({ y, height }) => ({ from: y, to: y + height }));
			const armsFrom = places.x + 62;
			const split = regime.x + regime.width - 18;
			const mahogany = layout.aboveGround === 'central' ? 'map-central' : 'map-empty';
			const outY = out.y + out.height / 2;
			return [
				filled(
					mahogany,
					jaw(0, closes, outer.from, [
						[width, outer.from],
						[width, 0],
					]),
					'jaw-above',
				),
				filled(
					'map-central',
					jaw(foot, closes, outer.to, [
						[width, outer.to],
						[width, foot],
					]),
					'jaw-below',
				),
				rectOn(
					{
						x: inner.to - 40,
						y: outer.from - 1,
						width: width - inner.to + 40,
						height: outer.to - outer.from + 2,
					},
					'map-central',
					{ dataFlip: 'wall' },
				),
				filled('map-platforms', body(inner, outer), 'body'),
				filled(
					'map-stream',
					stream(
						{ tip: 0, full: inner.from + 4, split, arms: { from: armsFrom, to: right(places) - 20 } },
						centre,
						half.wide,
						spans,
					),
					'stream',
				),
				...villages([0.6, 0.77, 0.94].map((part) => [inner.from * part, centre + 6])),
				band(
					{ x: inner.to - 4, y: outY },
					{ x: width, y: outY },
					{ way: 'right', breadth: 20, head: 26, spread: 18, className: 'map-platforms', flip: 'out' },
				),
				...villages([0.2, 0.45, 0.7].map((part) => [inner.to + (width - inner.to) * part, outY + 6])),
			];
		},
	};
}
